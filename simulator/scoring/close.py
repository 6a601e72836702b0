"""The close: a takeaway that names something heard, what is missing, a next step, thanks, goodbye."""

import re

from simulator.domain.scorecard import Evidence, Finding
from simulator.language.people_requests import ASKS_FOR_NAMES
from simulator.language.text import sentences, stands_in, words
from simulator.scoring import cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.asking_for_work import RESUME
from simulator.scoring.content import BY_CHANCE, nearness, telling
from simulator.scoring.echoing import quotes
from simulator.scoring.pointing_back import REFLECTS
from simulator.scoring.quoting import Piece, pieces, quote
from simulator.scoring.scale import count, within
from simulator.scoring.talk import Said, Talk, once

ELEMENTS = ("a takeaway", "what you missed or whom to meet", "a next step", "thanks", "goodbye")
"""The five elements, as the card names them."""

_MISSING = {
    "a takeaway": "No takeaway that names something you heard: say which of their sentences you will remember.",
    "what you missed or whom to meet": "You did not ask what you should have asked, or whom else to speak to.",
    "a next step": "No next step: say one thing that you will do, and by when.",
    "thanks": "No thanks at the end: thank them for one particular thing.",
    "goodbye": "No goodbye: the talk just stopped.",
}

_SHORTER = (18, 12, 8)

_FRAMES = (
    "sentence phrase image picture line word detail scene thought notebook head mind friends message quote "
    "afternoon evening half quarter"
)
# What a takeaway is called, not what it is.

_TAKEN = 30
# Words of a takeaway that are read: what comes later in an unmarked flow of words is about something else.

_ASKED = 2
_COMPARED = 12
# Takeaways, and sentences beside each, whose meanings are compared.

_YOU = frozenset("you your".split())
_WH = frozenset("what how which where who when why and so but".split())

_STANDS_FOR = frozenset("that it this those these them him her one".split())
# An announcement that ends in one of these names nothing itself: what it means stands in the sentence before.

_MINE = frozenset("i i'm i'll i've i'd me my mine myself".split())

_PLAINLY = cues.cue(
    r"what i(?:'m|'ll| am| will)?(?: \w+)? (?:take|taking|carry|carrying|remember|keep|keeping)",
    r"what(?: \w+)? (?:stays|sticks|stay|stick) with me|my (?:\w+ )?(?:takeaway|take away|lesson)",
    r"i(?:'m| am)(?: going to)? (?:taking|take)(?: \w+){0,5}? (?:away|home|with me)|"
    r"i(?:'ll| will) (?:take|remember|keep)",
)
# Says outright that something is taken along.

_PLANNED = 3
# Words of one sentence heard, from which a plan says what was learned ("three hours before I open the door").

_SEVERAL = 3
# Words heard in a closing sentence of the visitor's own, from which it is a takeaway whatever its verb.

_ECHOED = 3
# Words: a sentence as long as this that stands word for word in an answer names it, however small its words.

_NAMED = 2
# Telling words of a step, from which it says what will be done: "Then I'd like to, next time" does not.

_FEWEST = 6
# Words: a takeaway of small words only names something from this length on ("saying early that you don't know").

_MEANT = 0.5
# Nearness of a takeaway to something that was said, from which it names it in other words.


def close(talk: Talk) -> Finding:
    """Which elements of a close the visitor's last part held; not observed where a fault broke the talk off."""
    if talk.broken_off:
        return Finding(None, None, "Not observed: the talk was broken off by a fault.")
    if not talk.visitor:
        return Finding(None, None, "Not observed: you said nothing in this transcript.")
    found = elements(talk)
    lines = talk.rubric.levels["close"]
    level = sum(len(found) >= line for line in lines)
    low, high = (lines[level - 1] if level else 0.0), (lines[level] if level < 3 else 5.0)
    points = within(level, (len(found) - low + 0.4) / max(1.0, high - low + 0.4))
    evidence = tuple(found[name] for name in ELEMENTS if name in found)
    evidence += tuple(Evidence(None, None, _MISSING[name]) for name in ELEMENTS if name not in found)
    summary = f"{count(len(found), 'element')} of five: {', '.join(n for n in ELEMENTS if n in found) or 'none'}."
    near = None
    if level < 3 and len(found) + 1 >= lines[level]:
        near = f"One more element would have made level {level + 1}."
    return Finding(level, points, summary, evidence, near)


@once
def elements(talk: Talk) -> dict[str, Evidence]:
    """The elements that were said, with the words that said them."""
    found: dict[str, Evidence] = {}
    last_part = _last_part(talk)
    for turn in talk.visitor:
        if turn.index <= talk.opening_end and talk.questions:
            continue
        for part in pieces(turn.text):
            if turn in last_part:
                _search_last(found, talk, turn, part)
            referral = part.text in ending.REFERRAL or _asks_for_names(turn, part)
            missed = part.text in ending.SHOULD_HAVE_ASKED
            if _puts(turn, part) and (missed or (referral and _late(talk, turn))):
                _add(found, "what you missed or whom to meet", turn, part, "asked")
    if (fullest := _fullest(talk, last_part)) is not None:
        found["a takeaway"] = fullest
    if "a takeaway" not in found:
        # Nearness in meaning is asked last, because it costs more than all the rest together.
        announced = [(t, p) for t in last_part for p in pieces(t.text) if _announces_takeaway(p)]
        for turn, part in announced[-_ASKED:]:
            heard = means_something_heard(talk, turn, part)
            if heard is not None:
                _add(found, "a takeaway", turn, part, f'names something heard: "{heard}"')
    return found


def _fullest(talk: Talk, last_part: tuple[Said, ...]) -> Evidence | None:
    """The takeaway that says it most plainly ("What I take with me is …"), then the one that says most."""
    ranked: list[tuple[bool, int, int, Evidence]] = []
    for turn in last_part:
        if turn.index <= talk.opening_end and talk.questions:
            continue
        for part in pieces(turn.text):
            named: dict[str, Evidence] = {}
            _takes_away(named, talk, turn, part)
            if named:
                size = len(set(telling(part.text)))
                ranked.append((part.text in _PLAINLY, size, -len(ranked), named["a takeaway"]))
    return max(ranked, key=lambda r: r[:3])[3] if ranked else None


def _search_last(found: dict[str, Evidence], talk: Talk, turn: Said, part: Piece) -> None:
    # "What would you advise me to do first?" asks for a step and names none; handing over a résumé is a lapse.
    # "Is there anybody I might ring?" asks for a name, and plans nothing yet.
    asks = _asks_them(part) or (part.asks and part.text in ending.REFERRAL)
    if part.text in ending.NEXT_STEP and not asks and part.text not in RESUME:
        known = found.get("a next step")
        # "What should I do first?" asks for a step, and whoever says later which one they will take has named it.
        vague = known is not None and (_only_asks(known.quote) or len(set(telling(known.quote or ""))) < _NAMED)
        if vague and not _only_asks(part.text) and len(set(telling(part.text))) >= _NAMED:
            del found["a next step"]
        _add(found, "a next step", turn, part, "said")
    final = talk.visitor[-3:]
    if part.text in ending.THANKS and turn in final and not _asks_on(talk, turn, part):
        _add(found, "thanks", turn, part, "said")
    if part.text in ending.GOODBYE and turn in final:
        _add(found, "goodbye", turn, part, "said")


def _only_asks(text: str | None) -> bool:
    return text is not None and text.rstrip().endswith("?") and words(text)[:1] != [] and words(text)[0] in _WH


def _asks_on(talk: Talk, turn: Said, part: Piece) -> bool:
    """Whether questions of substance follow a sentence that stands before the close: its thanks are for an answer."""
    here = turn.substantive and turn.asking is not None and turn.asking.start >= part.end
    return turn.index < talk.closing_start and (here or any(t.index > turn.index for t in talk.questions))


def _takes_away(found: dict[str, Evidence], talk: Talk, turn: Said, part: Piece) -> None:
    announced = _announces_takeaway(part)
    heard = names_something_heard(talk, turn, part) if announced else _keeps(talk, turn, part)
    if heard is not None:
        _add(found, "a takeaway", turn, part, f'names something heard: "{heard}"')


def _announces_takeaway(part: Piece) -> bool:
    """Whether a sentence says that something will be kept; that the time is over is no such thing."""
    about_time = part.text in ending.CLOSING_TIME or cues.names_time(part.text) is not None
    return part.text in ending.TAKEAWAY and not part.asks and not about_time


def _keeps(talk: Talk, turn: Said, part: Piece) -> str | None:
    """The persona's sentence that a remark of the close dwells on, whatever its verb; None for thanks, plans and tales.

    "Sammy and the notebook, that was worth the bus fare to me."
    """
    mine = words(part.text)
    plain = any(
        part.text in cue for cue in (ending.THANKS, ending.NEXT_STEP, ending.CLOSING_TIME, ending.SHOULD_HAVE_ASKED)
    )
    late = turn.index >= talk.closing_start or turn is talk.visitor[-1]
    # "So it's the hand-stitched edge, then, that nobody can do" says what was learned, and no word of oneself.
    dwells = not _MINE.isdisjoint(mine) or REFLECTS.match(part.text) is not None
    public = {s for fact in talk.persona.facts for s in telling(fact.text)}
    stems = set(telling(part.text)) - set(telling(talk.persona.name)) - public
    heard = _heard(talk, turn)
    best = _nearest_in_words(stems, heard)
    plans = part.text in ending.NEXT_STEP and part.text not in ending.THANKS and late and not turn.answers
    if plans and not part.asks and len(stems & set(telling(best))) >= _PLANNED:
        return best  # Whoever plans with what they heard has said what they take along.
    if part.asks or plain or turn.answers or not late or not dwells:
        return None
    hits = {s for sentence in heard for s in telling(sentence)} & stems
    return best if len(hits) >= _SEVERAL and 2 * len(hits) >= len(stems) else None


def _asks_for_names(turn: Said, part: Piece) -> bool:
    """Whether the sentence is the request of the turn, and read as one for names or an introduction."""
    judged = turn.judgement
    return turn.asking == part and judged is not None and ASKS_FOR_NAMES in judged.why


def _puts(turn: Said, part: Piece) -> bool:
    """Whether a sentence can put a question at all; a long tale of one's own holds the words of one by chance."""
    asking = turn.asking
    there = asking is not None and part.start <= asking.start < part.end
    return part.asks or there or len(words(part.text)) <= _TAKEN


def _asks_them(part: Piece) -> bool:
    return part.asks and not _YOU.isdisjoint(words(part.text)) and words(part.text)[0] in _WH


def names_something_heard(talk: Talk, turn: Said, part: Piece) -> str | None:
    """The persona's sentence that a takeaway names in the same words; None where it names nothing heard.

    What is named stands behind the announcement, or before it ("that box will stay with me"), or in the next sentence.
    """
    known = set(telling(f"{talk.persona.name} {talk.persona.role} {talk.persona.organisation} {_FRAMES}"))
    heard = _heard(talk, turn)
    there = {s for sentence in heard for s in telling(sentence)} - known
    before, after = _around(part)
    rest = pieces(turn.text[part.end :])
    onward = f"{after} {rest[0].text}" if rest and rest[0].text not in ending.GOODBYE else ""
    clause, *more = re.split(r"[,;:\u2013\u2014]\s", after)
    # In a flow without marks, what is announced ends somewhere in the next words.
    shorter = [" ".join(after.split()[:n]) for n in _SHORTER] if part.text.rstrip()[-1:] not in ".!?" else []
    earlier = _meant_before(turn, part, after)
    if len(words(earlier)) >= _ECHOED and (echoed := next((s for s in heard if stands_in(earlier, s)), None)):
        return echoed
    spot = ending.TAKEAWAY.find(part.text)
    within = spot.group() if spot else ""  # "I'm taking the postman with me"
    # "… that she stood there and said no, and I'll look for a job behind a counter": what is planned is not kept.
    kept = (clause,) if more and ", ".join(more) in ending.NEXT_STEP else ()
    for said in (*kept, after, clause, *shorter, before, within, onward, earlier):
        stems = set(telling(said)) - known
        hits = stems & there
        # One word of many may be chance; two, or most of a short takeaway, are not.
        if len(hits) >= 2 or (hits and 2 * len(hits) >= len(stems)):
            return _nearest_in_words(stems, heard, said)
    return None


def _nearest_in_words(stems: set[str], heard: list[str], said: str = "") -> str:
    """The sentence that shares most of the words, the rarer of which weigh more; empty where nothing was heard.

    A run of words from what was `said` that comes back just so weighs most.
    """
    again = [s for s in heard if set(telling(s)) & stems and quotes(said, s)]
    heard = again or heard
    held = [set(telling(s)) & stems for s in heard]
    often = {s: sum(s in here for here in held) * (2 if s in BY_CHANCE else 1) for s in stems}
    weights = [(len(here), sum(1 / often[s] for s in here)) for here in held]
    place = max(range(len(heard)), key=lambda i: (*weights[i], -i), default=-1)
    return heard[place] if place >= 0 else ""


def _meant_before(turn: Said, part: Piece, after: str) -> str:
    """The sentence that "I won't forget that" is about: the one before it; empty where the announcement says itself."""
    alone = set(words(after)) <= _STANDS_FOR and words(part.text)[-1] in _STANDS_FOR
    before = [p for p in pieces(turn.text) if p.end <= part.start][-1:]
    return before[0].text if alone and before and before[0].text not in ending.THANKS else ""


def means_something_heard(talk: Talk, turn: Said, part: Piece) -> str | None:
    """The persona's sentence that a takeaway names in other words; None where none is near in meaning."""
    before, after = _around(part)
    here = after if telling(after) else before
    heard = _heard(talk, turn)
    # What is taken away is named first; behind a comma may stand what will be done with it.
    for said in dict.fromkeys((here, re.split(r"[,;:\u2013\u2014]\s", here)[0])):
        if not heard or (not telling(said) and len(said.split()) < _FEWEST):
            continue
        mine = set(words(said))
        # The sentences that share the most words come first, then the latest ones.
        ranked = sorted(enumerate(heard), key=lambda p: (-len(mine & set(words(p[1]))), -p[0]))
        likely = [sentence for _, sentence in ranked[:_COMPARED]]
        near = nearness(talk.meaning, said, likely)
        best = max(range(len(near)), key=lambda i: (near[i], -i))
        if near[best] >= _MEANT:
            return likely[best]
    return None


def _around(part: Piece) -> tuple[str, str]:
    """The words before and behind the announcement of a takeaway."""
    spot = ending.TAKEAWAY.find(part.text)
    start, end = spot.span() if spot else (0, 0)
    return " ".join(part.text[:start].split()[-_TAKEN:]), " ".join(part.text[end:].split()[:_TAKEN])


def _heard(talk: Talk, turn: Said) -> list[str]:
    return [s for t in talk.host if t.index < turn.index for s in sentences(t.text)]


def _last_part(talk: Talk) -> tuple[Said, ...]:
    """The visitor's turns from the begin of the close on; at least the last three, and never the opening."""
    start = talk.closing_start
    last = {t.index for t in talk.visitor[-3:]}
    return tuple(t for t in talk.visitor if t.index >= start or t.index in last)


def _late(talk: Talk, turn: Said) -> bool:
    """Whether a referral is asked for where it belongs: in the second half of the talk."""
    return turn.start >= talk.clock.end / 2


def _add(found: dict[str, Evidence], name: str, turn: Said, part: Piece, how: str) -> None:
    found.setdefault(name, Evidence(turn.index, quote(turn.text, part.start, part.end), f"{name}: {how}"))
