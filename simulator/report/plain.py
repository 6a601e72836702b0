"""The scorecard and the transcript as plain text: for a terminal, a screen reader, Markdown and WebVTT."""

import textwrap
from collections.abc import Iterator, Sequence

from simulator.domain.errors import printable
from simulator.domain.persona import Persona
from simulator.domain.scorecard import DIALS, Evidence, Score, Scorecard
from simulator.domain.talk import Speaker, Transcript
from simulator.report.telling import (
    DOORS,
    LEVEL_WORDS,
    NO_TIME,
    labels,
    line,
    overall_sentence,
    spoken_seconds,
    stamp,
    title_of,
    who,
)
from simulator.report.timing import times_of

_WIDTH = 80
_BAR = 20


def scorecard_to_text(card: Scorecard, persona: Persona | None = None, transcript: Transcript | None = None) -> str:
    """The card in 80 columns: dials, criteria with quotes, questions, stories, advice; nothing is said by colour.

    With the transcript, also who talked how long, and when the phases began.
    """
    return "\n".join(_wrapped(_text(card, persona, transcript))).rstrip()


def scorecard_to_markdown(
    card: Scorecard,
    transcript: Transcript | None = None,
    persona: Persona | None = None,
    how: Sequence[str] = (),
) -> str:
    """The card, and the transcript where given, as Markdown in which nothing of the talk can act as markup.

    `how` are sentences about how the talk was held.
    """
    out: list[str] = [f"# Coffee with {_md(persona.name if persona else card.persona)}", ""]
    out += [_md(overall_sentence(card)), ""]
    out += [_md(" ".join(how)), ""] if how else []
    out += ["| | points | level |", "|---|---|---|"]
    for score in card.criteria:
        level = score.finding.level
        points = "not observed" if score.finding.points is None else str(score.finding.points)
        out.append(f"| {_md(score.name)} | {points} | {'' if level is None else f'{level} of 3'} |")
    out += ["", "## What would help most", ""] + [f"{n}. {_md(a)}" for n, a in enumerate(card.advice, 1)]
    for score in card.criteria:
        out += ["", f"## {_md(score.name)}", "", _md(score.finding.summary)]
        out += ["", _md(score.finding.near)] if score.finding.near else []
        out += [""] if score.finding.evidence else []
        out += [f"- {_md(_moment(e))}" for e in score.finding.evidence]
    if card.questions:
        out += ["", "## Your questions", ""]
        for judged in card.questions:
            out.append(f"- turn {judged.turn}: “{_md(judged.judgement.text)}” ({', '.join(labels(judged.judgement))})")
            if judged.judgement.rewrite:
                out.append(f"  - try: “{_md(judged.judgement.rewrite)}”")
    out += _stories_as_markdown(card, persona)
    if transcript is not None and transcript.turns:
        out += ["", "## The talk", ""]
        for index, turn in enumerate(transcript.turns):
            when = f" {stamp(turn.start)}" if turn.start is not None else ""
            out += [f"**{_md(who(turn.speaker, persona))}**{when} (turn {index}): {_md(turn.text)}", ""]
    return printable("\n".join(out).rstrip() + "\n")


def transcript_to_vtt(transcript: Transcript, persona: Persona | None = None) -> str:
    """The talk as WebVTT captions with `<v Name>`; turns without times follow one another at 150 words a minute."""
    out = ["WEBVTT", ""]
    now = 0.0
    for turn in transcript.turns:
        text = _cue_text(turn.text)
        if not text:
            continue
        start = turn.start if turn.start is not None else now
        end = turn.end if turn.end is not None and turn.end > start else start + spoken_seconds(turn)
        now = max(now, end)
        name = _cue_text("You" if turn.speaker is Speaker.YOU else who(turn.speaker, persona))
        out += [f"{_cue_time(start)} --> {_cue_time(end)}", f"<v {name}>{text}</v>", ""]
    return "\n".join(out)


def bar(points: int | None) -> str:
    """A dial as a bar of twenty signs: `[#########-----------]`."""
    filled = 0 if points is None else round(points * _BAR / 100)
    return f"[{'#' * filled}{'-' * (_BAR - filled)}]"


def _text(card: Scorecard, persona: Persona | None, transcript: Transcript | None) -> Iterator[str]:
    yield f"Your coffee with {persona.name if persona else card.persona}, {card.minutes:g} minutes agreed"
    yield ""
    for dial in DIALS:
        yield _dial(card.score(dial))
    yield ""
    yield overall_sentence(card)
    if card.advice:
        yield from ("", "WHAT WOULD HELP MOST")
        yield from (f"{number}. {sentence}" for number, sentence in enumerate(card.advice, 1))
    for score in card.criteria:
        yield ""
        level = score.finding.level
        told = "not observed" if level is None else f"{LEVEL_WORDS[level]}, level {level} of 3, {score.finding.points}"
        yield f"{score.name.upper()}: {told}"
        yield score.finding.summary
        if score.finding.near:
            yield score.finding.near
        yield from (f"  - {_moment(e)}" for e in score.finding.evidence)
    if card.questions:
        yield from ("", "YOUR QUESTIONS")
        for judged in card.questions:
            yield f"  {judged.turn}. {line(judged.judgement.text)} ({', '.join(labels(judged.judgement))})"
            if judged.judgement.why:
                yield f"     {line('; '.join(judged.judgement.why))}"
            if judged.judgement.rewrite:
                yield f"     try: {line(judged.judgement.rewrite)}"
    yield from _stories(card, persona)
    times = times_of(transcript, card) if transcript is not None else None
    if times is not None:
        yield from ("", "WHO TALKED WHEN", times.talked(who(Speaker.PERSONA, persona)), times.came())
    yield ""
    yield f"Scored with the rubric {card.rubric_name}, version {card.rubric_version}."


def _dial(score: Score) -> str:
    points = score.finding.points
    told = "not observed" if points is None else f"{points} of 100"
    return f"{score.name:<20} {bar(points)} {told}"


def _stories(card: Scorecard, persona: Persona | None) -> Iterator[str]:
    heard = [s for s in card.stories if s.heard]
    past = [s for s in card.stories if not s.heard and not s.asked]
    short = [s for s in card.stories if s.asked]
    if heard:
        yield from ("", "STORIES THAT YOU HEARD")
        yield from (f"  - {title_of(s.story, persona)}" for s in heard)
    if past:
        yield from ("", "STORIES THAT YOU WALKED PAST, AND WHAT WOULD HAVE OPENED THEM")
        for outcome in past:
            yield f"  - {title_of(outcome.story, persona)} ({DOORS[outcome.door]}): {line(outcome.opener or '')}"
    if short:
        yield from ("", "STORIES THAT YOU ASKED FOR WHEN THERE WAS NO TIME LEFT FOR THE WHOLE OF THEM")
        yield from (f"  - {title_of(s.story, persona)}" for s in short)
    if card.hooks:
        yield from ("", "PHRASES THAT INVITED A FOLLOW-UP")
        for hook in card.hooks:
            took = f"you took it up in turn {hook.by_turn}" if hook.picked_up else "you left it"
            yield f'  - turn {hook.turn}, "{line(hook.phrase)}": {took}'


def _stories_as_markdown(card: Scorecard, persona: Persona | None) -> list[str]:
    out: list[str] = []
    if card.stories:
        out += ["", "## Stories", ""]
    for s in card.stories:
        past = NO_TIME if s.asked else f"walked past; try “{_md(s.opener or '')}”"
        told = f"heard in turn {s.turn}" if s.heard else past
        out.append(f"- {_md(title_of(s.story, persona))}: {told}")
    return out


def _moment(evidence: Evidence) -> str:
    if evidence.quote is None or evidence.turn is None:
        return evidence.note
    return f'turn {evidence.turn}, "{line(evidence.quote)}": {evidence.note}'


def _wrapped(lines: Iterator[str]) -> Iterator[str]:
    for text in lines:
        clean = printable(text).replace("\t", " ")
        indent = len(clean) - len(clean.lstrip())
        hang = " " * (indent + 2 if clean.lstrip().startswith("- ") else indent)
        yield from textwrap.wrap(clean, _WIDTH, subsequent_indent=hang, break_on_hyphens=False) or [""]


_MARKUP = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|~&!$^="})


def _md(text: str) -> str:
    """Text on one line whose signs mean nothing to Markdown or HTML; a leading list or heading mark is disarmed too."""
    plain = line(text).translate(_MARKUP)
    head = plain.split(" ", 1)[0]
    if plain[:1] in "-+" or (head[:-1].isdigit() and head[-1:] in ".)"):
        cut = len(head) - 1 if head[:-1].isdigit() else 0
        plain = f"{plain[:cut]}\\{plain[cut:]}"
    # A bare address would become a link in many readers.
    return plain.replace("://", ":\u200b//")


def _cue_text(text: str) -> str:
    return line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cue_time(seconds: float) -> str:
    whole = max(0, round(seconds * 1000))
    return f"{whole // 3_600_000:02d}:{whole // 60_000 % 60:02d}:{whole // 1000 % 60:02d}.{whole % 1000:03d}"
