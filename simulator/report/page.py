"""The scorecard as one HTML file, with the sound of the talk in it where the visitor wants that."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import Judgement
from simulator.domain.scorecard import DIALS, Evidence, Score, Scorecard
from simulator.domain.talk import Speaker, Transcript
from simulator.report.document import document
from simulator.report.document import escaped as _e
from simulator.report.telling import DOORS, LEVEL_WORDS, NO_TIME, labels, overall_sentence, stamp, title_of, who
from simulator.report.timing import times_of

_ROUND = 2 * 3.14159265 * 42
# The length of a dial's arc: radius 42 in a box of 100.


_GRID = 300
# Seconds between the thin lines of the picture of who talked when.


def session_page(
    persona: Persona | None,
    transcript: Transcript | None,
    card: Scorecard,
    started: str = "",
    sounds: Mapping[int, bytes] | None = None,
    how: Sequence[str] = (),
) -> str:
    """The page of a kept session.

    `started` is its date and time as ISO 8601 text; `sounds` are WAV files by turn, which make the page as large as
    they are, and which nobody gives without a yes; `how` are sentences about how the talk was held.
    """
    return scorecard_to_html(card, transcript, persona, started, sounds, how)


def scorecard_to_html(
    card: Scorecard,
    transcript: Transcript | None = None,
    persona: Persona | None = None,
    started: str = "",
    sounds: Mapping[int, bytes] | None = None,
    how: Sequence[str] = (),
) -> str:
    """The whole page; every word that comes from outside is escaped. Same card, same bytes."""
    body = "\n".join(_body(card, transcript, persona, started, sounds or {}, how))
    return document(f"Coffee with {persona.name if persona else card.persona}", body, sound=bool(sounds))


def _body(
    card: Scorecard,
    transcript: Transcript | None,
    persona: Persona | None,
    started: str,
    sounds: Mapping[int, bytes],
    how: Sequence[str],
) -> Iterator[str]:
    yield from _head(card, persona, started, how)
    if card.advice:
        yield '<section><h2>What would help most</h2><ol class="advice">'
        yield from (f"<li>{_e(sentence)}</li>" for sentence in card.advice)
        yield "</ol></section>"
    yield '<section><h2>Every criterion</h2><div class="criteria">'
    for score in card.criteria:
        yield from _criterion(score, transcript is not None)
    yield "</div></section>"
    yield from _stories(card, persona)
    if transcript is not None and transcript.turns:
        yield from _timeline(transcript, persona, card)
        yield from _talk(card, transcript, persona, sounds)
    elif card.questions:
        yield '<section><h2>Your questions</h2><ul class="plain">'
        for judged in card.questions:
            yield f"<li>{_e(judged.judgement.text)}{_labels(judged.judgement)}</li>"
        yield "</ul></section>"
    yield f"<footer>Scored with the rubric {_e(card.rubric_name)}, version {_e(card.rubric_version)}. "
    yield "The same talk gives the same score; every point stands on the words quoted.</footer>"


def _head(card: Scorecard, persona: Persona | None, started: str, how: Sequence[str]) -> Iterator[str]:
    when = f" · {_e(started[:16].replace('T', ' '))}" if started else ""
    yield f'<header><p class="kicker">Rehearsal review{when}</p>'
    yield f"<h1>Coffee with {_e(persona.name if persona else card.persona)}</h1>"
    if persona:
        yield f'<p class="role">{_e(persona.role)}, {_e(persona.organisation)} · {card.minutes:g} minutes agreed</p>'
    else:
        yield f'<p class="role">{card.minutes:g} minutes agreed</p>'
    yield '<div class="dials">'
    yield from (_dial(card.score(dial)) for dial in DIALS)
    yield f'</div><p class="overall">{_e(overall_sentence(card))}</p>'
    if how:
        yield f'<p class="note">{_e(" ".join(how))}</p>'
    yield "</header>"


def _dial(score: Score) -> str:
    points = score.finding.points
    arc = _ROUND * (points or 0) / 100
    told = "not observed" if points is None else f"{points} of 100"
    tone = "none" if score.finding.level is None else str(score.finding.level)
    return (
        f'<figure class="dial tone-{tone}"><svg viewBox="0 0 100 100" role="img" aria-label="{_e(score.name)}: {told}">'
        f'<circle class="track" cx="50" cy="50" r="42"/><circle class="arc" cx="50" cy="50" r="42" '
        f'stroke-dasharray="{arc:.2f} {_ROUND:.2f}" transform="rotate(-90 50 50)"/>'
        f'<text x="50" y="58" text-anchor="middle">{"–" if points is None else points}</text></svg>'
        f"<figcaption>{_e(score.name)}<small>{_level(score)}</small></figcaption></figure>"
    )


def _level(score: Score) -> str:
    level = score.finding.level
    return "not observed" if level is None else f"{LEVEL_WORDS[level]} · level {level} of 3"


def _criterion(score: Score, linked: bool) -> Iterator[str]:
    finding = score.finding
    tone = "none" if finding.level is None else str(finding.level)
    width = finding.points or 0
    yield f'<details class="criterion tone-{tone}" open>'
    yield f'<summary><h3>{_e(score.name)}</h3><span class="level">{_level(score)}</span>'
    yield f'<span class="points">{"–" if finding.points is None else finding.points}</span>'
    yield '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
    yield f'<rect class="track" width="100" height="4"/><rect class="fill" width="{width}" height="4"/></svg></summary>'
    yield f"<p>{_e(finding.summary)}</p>"
    if finding.near:
        yield f'<p class="near">{_e(finding.near)}</p>'
    if finding.evidence:
        yield '<ul class="evidence">'
        yield from (f"<li>{_moment(e, linked)}</li>" for e in finding.evidence)
        yield "</ul>"
    yield "</details>"


def _moment(evidence: Evidence, linked: bool) -> str:
    if evidence.quote is None or evidence.turn is None:
        return f'<span class="absent">{_e(evidence.note)}</span>'
    turn = f"turn {evidence.turn}"
    place = f'<a href="#turn-{evidence.turn}">{turn}</a>' if linked else turn
    return f'<q>{_e(evidence.quote)}</q> <span class="note">{place} · {_e(evidence.note)}</span>'


def _stories(card: Scorecard, persona: Persona | None) -> Iterator[str]:
    if not card.stories:
        return
    heard = sum(s.heard for s in card.stories)
    yield f"<section><h2>Stories: {heard} of {len(card.stories)} heard</h2>"
    yield '<ul class="stories">'
    for story in card.stories:
        title = _e(title_of(story.story, persona))
        if story.heard:
            yield f'<li class="heard"><strong>{title}</strong> <span class="note">heard</span></li>'
        else:
            opener = f"<q>{_e(story.opener)}</q>" if story.opener and not story.asked else ""
            why = f"walked past · {DOORS[story.door]}" if not story.asked else NO_TIME
            yield f'<li class="past"><strong>{title}</strong> <span class="note">{why}</span> {opener}</li>'
    yield "</ul>"
    if card.hooks:
        yield '<h3>Phrases that invited a follow-up</h3><ul class="plain">'
        for hook in card.hooks:
            took = f"taken up in turn {hook.by_turn}" if hook.picked_up else "left alone"
            yield f'<li><q>{_e(hook.phrase)}</q> <span class="note">turn {hook.turn} · {took}</span></li>'
        yield "</ul>"
    yield "</section>"


def _timeline(transcript: Transcript, persona: Persona | None, card: Scorecard) -> Iterator[str]:
    times = times_of(transcript, card)
    if times is None:
        return
    agreed, last, end = times.agreed, times.end, max(times.end, times.agreed)
    them = _e(who(Speaker.PERSONA, persona))
    yield "<section><h2>Who talked when</h2>"
    label = f"You above, {them} below, {last / 60:.0f} minutes"
    yield f'<svg class="timeline" viewBox="0 0 1000 56" preserveAspectRatio="none" role="img" aria-label="{label}">'
    for at in range(_GRID, int(end), _GRID):
        yield f'<path class="grid" d="M{1000 * at / end:.1f} 0V56"/>'
    for name, top, spans in (("you", 4, times.you), ("persona", 30, times.persona)):
        for start, stop in spans:
            left, width = 1000 * max(0.0, start) / end, 1000 * (stop - max(0.0, start)) / end
            yield f'<rect class="{name}" x="{left:.1f}" y="{top}" width="{max(width, 1.0):.1f}" height="22" rx="2"/>'
    yield f'<path class="agreed" d="M{1000 * agreed / end:.1f} 0V56"/>'
    yield f'</svg><p class="note">Above: you. Below: {them}. From 0:00 to {stamp(last)[1:-1]}; a thin line every five '
    yield f"minutes, and a dashed one at {stamp(agreed)[1:-1]}, the end that was agreed.</p>"
    yield f"<p>{_e(times.talked(who(Speaker.PERSONA, persona)))} {_e(times.came())}</p></section>"


def _talk(
    card: Scorecard, transcript: Transcript, persona: Persona | None, sounds: Mapping[int, bytes]
) -> Iterator[str]:
    judged = {q.turn: q.judgement for q in card.questions}
    yield "<section><h2>The talk</h2>"
    for index, turn in enumerate(transcript.turns):
        mine = turn.speaker is Speaker.YOU
        when = f"{stamp(turn.start)} " if turn.start is not None else ""
        yield f'<article class="{"you" if mine else "persona"}" id="turn-{index}">'
        yield f"<h3>{_e(who(turn.speaker, persona))} <small>{when}turn {index}</small></h3><p>{_e(turn.text)}</p>"
        if index in judged:
            yield _labels(judged[index])
        if index in sounds:
            yield f'<audio controls preload="metadata" src="data:audio/wav;base64,{b64encode(sounds[index]).decode()}">'
            yield "</audio>"
        yield "</article>"
    yield "</section>"


def _labels(judged: Judgement) -> str:
    chips = "".join(f'<span class="chip">{_e(label)}</span>' for label in labels(judged))
    why = f'<span class="note">{_e("; ".join(judged.why))}</span>' if judged.why else ""
    better = f'<p class="better">Try: <q>{_e(judged.rewrite)}</q></p>' if judged.rewrite else ""
    return f'<p class="labels">{chips}{why}</p>{better}'
