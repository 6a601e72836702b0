"""Following up: hooks taken up, answers built on, summaries and "tell me more"."""

from dataclasses import dataclass

from simulator.domain.question import Kind
from simulator.domain.scorecard import Evidence, Finding, HookOutcome
from simulator.language.text import words
from simulator.scoring import cues
from simulator.scoring.content import shared, telling
from simulator.scoring.hooks import hook_outcomes, spoken_hooks
from simulator.scoring.quoting import Piece, pieces, quote, quote_of
from simulator.scoring.scale import count, within
from simulator.scoring.talk import Said, Talk

_ANSWER = 8
# Words: a shorter reply ("Of course, go ahead.") gives nothing to build on.

_ONE_QUESTION = 20
# Words: what is longer and has no question mark is talk about something else.

SUMMARY = cues.cue(
    r"(?:so )?(?:it|that) sounds (?:like|as if|as though)",
    r"(?:so )?what (?:i'm hearing|i hear|you're saying|you are saying|you mean) is",
    r"(?:so |if )?(?:let me|may i|can i) (?:see|check|make sure|sum|summari[sz]e|repeat|play)",
    r"if i(?:'ve| have)? (?:understand|understood|got|get|hear|heard)(?: \w+)? (?:you|that|this|it|right|correctly)",
    r"in other words|to sum up|to summari[sz]e|so in short|so basically",
    r"(?:so )?you(?:'re| are) saying|so you(?:'re|'ve|'d)? \w+|so for you|so the \w+",
    r"(?:it|that) must (?:have been|be|feel)|you must (?:have|be|feel)|i can (?:hear|imagine|see) (?:that|how|why)",
)
"""Gives back what was heard, or the feeling in it."""

_POINTS_BACK = cues.cue(
    r"you(?:'ve|'d| just| also)? (?:said|mentioned|told|talked|spoke|described|brought|touched|called|referred)",
    r"(?:tell|say|hear|know|explain)(?: \w+){0,2}? more|more about (?:that|this|it|them|those|the)|go on|"
    r"say more|unpack that",
    r"(?:what|how|why|where|who)(?: \w+){0,3}? (?:that|those|this|then|after that|next|them)",
    r"(?:and |so )?then what|what then|how so|why(?: is| was)? (?:that|so|not)|such as|for example|for instance|"
    r"like what|in what way",
    r"and (?:after that|before that|then)|what happened|what came of|what became of",
    r"(?:going|coming|circling) back to|back to (?:what|the|your)|earlier you|on that (?:note|point)|"
    r"speaking of|about that",
)


_BACK = frozenset("that those this these it them then there".split())


@dataclass(frozen=True, slots=True)
class Built:
    """A turn that built on what was heard, the words that show it, and how."""

    turn: int
    quote: str
    how: str


def following(talk: Talk) -> Finding:
    """How often the visitor built on what they heard; not observed where there was nothing to pick up."""
    outcomes = hook_outcomes(talk)
    live = {(s.turn, s.hook.phrase, s.hook.story) for s in spoken_hooks(talk) if s.chance}
    counted = [o for o in outcomes if o.picked_up or (o.turn, o.phrase, o.story) in live]
    taken = [o for o in counted if o.picked_up]
    built = builds(talk, outcomes)
    missed = [_missed(talk, o) for o in counted if not o.picked_up]
    evidence = tuple(Evidence(b.turn, b.quote, b.how) for b in built) + tuple(missed)
    if not counted and not built and not _chances(talk):
        return Finding(None, None, "Not observed: there was no answer that you could have built on.")
    lines = talk.rubric.levels["follow-up"]
    level = sum(len(built) >= line for line in lines)
    share = 100 * len(taken) / len(counted) if counted else 0.0
    enough = len(counted) >= talk.rubric.lines["hooks"]
    if enough and share >= talk.rubric.lines["hook-share"]:
        level = 3
    if level == 3:
        depth = max((len(built) - lines[2]) / 4, share / 100 if enough else 0.0)
        points = within(3, depth)
    else:
        # Level by level the answers that were left alone decide: two of three is better than two of ten.
        points = within(level, len(built) / max(1, len(_chances(talk))))
    summary = f"You built on {count(len(built), 'answer')}"
    if counted:
        summary += f" and picked up {len(taken)} of {count(len(counted), 'hook')}"
    near = None
    if level < 3 and len(built) + 1 >= lines[level]:
        near = f"One more follow-up would have made level {level + 1}."
    return Finding(level, points, summary + ".", evidence, near)


def builds(talk: Talk, outcomes: tuple[HookOutcome, ...]) -> tuple[Built, ...]:
    """Every turn of the visitor's that builds on what the persona said, in order, each once."""
    hooks = {o.by_turn: o for o in reversed(outcomes) if o.by_turn is not None}
    found: list[Built] = []
    for turn in talk.visitor:
        if turn.index in hooks:
            hook = hooks[turn.index]
            found.append(Built(turn.index, turn.asked, f'takes up "{hook.phrase}"'))
            continue
        how = _builds(talk, turn)
        if how is not None:
            found.append(how)
    return tuple(found)


def _chances(talk: Talk) -> tuple[Said, ...]:
    """The visitor's turns that follow an answer worth building on."""
    return tuple(t for t in talk.visitor if _answer(talk, t) and t.index > talk.opening_end)


def _answer(talk: Talk, turn: Said) -> str:
    """What the persona answered just before this turn; empty where it gives nothing to build on."""
    said = " ".join(t.text for t in talk.before(turn.index))
    return said if len(words(said)) >= _ANSWER else ""


def _builds(talk: Talk, turn: Said) -> Built | None:
    answer = _answer(talk, turn)
    if not answer or turn.index <= talk.opening_end or (turn.index >= talk.closing_start and not turn.substantive):
        return None
    if turn.answers and not turn.substantive:
        return None
    parts = pieces(turn.text)
    if turn.substantive:
        return _asks_on(talk, turn, parts, answer)
    return _gives_back(turn, parts, answer)


def _asks_on(talk: Talk, turn: Said, parts: tuple[Piece, ...], answer: str) -> Built | None:
    """A question that takes something from the answer; an echo in the sentence before it is not enough."""
    asking = turn.asking or parts[-1]
    if not asking.asks and len(words(asking.text)) > _ONE_QUESTION:
        return None
    fresh = _fresh(talk, turn, asking.text, answer)
    pointing = asking.text in _POINTS_BACK
    probing = turn.judgement is not None and turn.judgement.kind is Kind.PROBING
    preamble = turn.text[: asking.start]
    strong = _enough(talk, fresh)
    taken = _enough(talk, _fresh(talk, turn, preamble, answer))
    # "I read that you called a show by torchlight. What was in your mind at that moment?" points to itself.
    away = _own_topic(preamble, answer) and not taken
    back = pointing or (asking.asks and not _BACK.isdisjoint(words(asking.text))) or not telling(asking.text)
    if probing and (strong or (back and not away)):
        return Built(turn.index, quote(turn.text, asking.start, asking.end), "asks for more of what was just said")
    if strong:
        named = ", ".join(_as_said(asking.text, fresh))
        return Built(turn.index, quote(turn.text, asking.start, asking.end), f'builds on the answer: "{named}"')
    if pointing and (preamble in SUMMARY or taken) and not _own_topic(asking.text, answer):
        return Built(turn.index, quote(turn.text, asking.start, asking.end), "points back to the answer just heard")
    return None


def _gives_back(turn: Said, parts: tuple[Piece, ...], answer: str) -> Built | None:
    """A reflection or a summary: what was heard comes back, and the other may go on."""
    if turn.text in cues.GOODBYE or turn.text in cues.TAKEAWAY:
        return None
    there = set(telling(answer))
    for part in parts:
        hit = shared(part.text, there)
        if part.text in SUMMARY and len(words(part.text)) <= 40 and (hit or "must" in words(part.text)):
            return Built(turn.index, quote(turn.text, part.start, part.end), "gives back what was heard")
        if len(hit) >= 2 and len(words(part.text)) >= 5 and 3 * len(hit) >= len(set(telling(part.text))):
            return Built(turn.index, quote(turn.text, part.start, part.end), "reflects what was heard")
    request = turn.judgement is not None and turn.judgement.question and turn.text in _POINTS_BACK
    if request and shared(turn.text, there):
        return Built(turn.index, turn.asked, "asks for more of what was just said")
    return None


def _fresh(talk: Talk, turn: Said, text: str, answer: str) -> tuple[str, ...]:
    """Telling words that the answer brought up: not the visitor's own, and not those of every talk about this job."""
    own = {s for t in talk.visitor if t.index < turn.index for s in telling(t.text)}
    known = set(telling(f"{talk.persona.name} {talk.persona.role} {talk.persona.organisation} {talk.persona.industry}"))
    return tuple(s for s in shared(text, telling(answer)) if s not in own and s not in known)


def _enough(talk: Talk, fresh: tuple[str, ...]) -> bool:
    """Whether the words taken from the answer show listening: two of them, or one that is rare on the page."""
    return len(fresh) >= 2 or (bool(fresh) and _telling_enough(talk, fresh[0]))


def _telling_enough(talk: Talk, word: str) -> bool:
    """Whether one shared word shows listening: not one that the public profile or the trade is full of."""
    public = {s for f in talk.persona.facts for s in telling(f.text)}
    stories = sum(word in telling(s.body) for s in talk.persona.stories)
    return len(word) >= 4 and word not in public and stories <= 2


def _own_topic(text: str, answer: str) -> bool:
    """Whether the question brings a topic of its own: two telling words that the answer does not hold."""
    return len(set(telling(text)) - set(telling(answer))) >= 2


def _as_said(text: str, stems: tuple[str, ...]) -> list[str]:
    return [w for w in words(text) if telling(w) and telling(w)[0] in stems]


def _missed(talk: Talk, outcome: HookOutcome) -> Evidence:
    text = talk.turns[outcome.turn].text
    return Evidence(outcome.turn, quote_of(outcome.phrase, text), "left alone: this phrase invited a question")
