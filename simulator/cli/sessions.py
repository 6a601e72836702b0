"""`sessions`: what was rehearsed."""

from argparse import Namespace

from simulator.cli.coaching import number
from simulator.cli.lines import show, show_json


def list_sessions(chosen: Namespace) -> int:
    """Every session, newest first."""
    from simulator.usecases import sessions

    cards = sessions.sessions()
    if chosen.json:
        show_json([sessions.card_to_json(card) for card in cards])
        return 0
    for card in cards:
        score = "not scored" if card.overall is None else f"{card.overall} of 100"
        show(f"{card.id}  {card.started}  {card.name}, {number(card.minutes)} minutes, {card.turns} turns, {score}")
    if not cards:
        show("No sessions yet: start one with `coffeechat`, or `coffeechat rehearse --persona P`.")
    return 0


def show_session(chosen: Namespace) -> int:
    """One session: its scorecard and transcript."""
    from simulator.usecases import sessions

    if chosen.json:
        show_json(sessions.session_to_json(chosen.id))
    else:
        show(sessions.session_to_text(chosen.id))
    return 0


def export(chosen: Namespace) -> int:
    """One session as a file."""
    from simulator.usecases import sessions

    sessions.export(chosen.id, chosen.format, chosen.out, chosen.student or "", sound=chosen.sound)
    show(f"Wrote {chosen.out}.")
    return 0


def delete(chosen: Namespace) -> int:
    """Delete a session for good, or its recording alone."""
    from simulator.usecases import sessions

    if chosen.sound:
        sessions.delete_sound(chosen.id)
        show(f"Deleted the recording of session {chosen.id}.")
        return 0
    sessions.delete(chosen.id)
    show(f"Deleted session {chosen.id}.")
    return 0
