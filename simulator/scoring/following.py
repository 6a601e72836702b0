"""Following up: hooks taken up, answers built on, summaries and "tell me more"."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from simulator.domain.question import Ground, Judgement, Kind
from simulator.domain.scorecard import Evidence, Finding, HookOutcome
from simulator.language.stems import stem
from simulator.language.text import words
from simulator.scoring import ending_cues as ending
from simulator.scoring import pointing_back as signs
from simulator.scoring.content import shared, telling
from simulator.scoring.coverage import SPOKEN_OF
from simulator.scoring.echoing import beside, echoes, goes_on_from, own_topic, quotes, refers
from simulator.scoring.going_on import LIKELY, Asked, chance, linked
from simulator.scoring.hooks import hook_outcomes, spoken_hooks
from simulator.scoring.people import brought_up
from simulator.scoring.quoting import Piece, pieces, quote, quote_of
from simulator.scoring.rare_words import enough, fresh, own_words, telling_enough
from simulator.scoring.scale import count, within
from simulator.scoring.talk import Said, Talk, once

_ANSWER = 8
# Words: a shorter reply ("Of course, go ahead.") gives nothing to build on.

_SHORT_ANSWER = 3
# Words: what is shorter still ("Yes, it did.") tells nothing.

_NEARLY_ALL = 0.9
# Of the answers: as many as an excellent interviewer builds on.

_ECHO = 30
# Words before a question in which an echo may stand.

_NOD = 4
# Words: who says fewer and asks nothing nods.

_BACK = ("points back", "builds on")
# How the reasons begin that made an open question a follow-up.

_NAMES_IT = "comes back to what was told"

_AT_ONCE = "asks on at once"

_ON_THAT = "says what was heard and asks on about it"

_ONE_QUESTION = 20
# Words: what is longer and has no question mark is talk about something else.


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
        # Nobody builds on every answer: a new topic must begin some time.
        most = max(lines[2], _NEARLY_ALL * len(_chances(talk)))
        depth = len(built) / most if not counted else (len(built) / most + share / 100) / 2
        points = within(3, depth)
    else:
        # Level by level the answers that were left alone decide: two of three is better than two of ten.
        points = within(level, len(built) / max(1, len(_chances(talk))))
    summary = f"You built on {count(len(built), 'answer') if built else 'no answer'}"
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
        how = _by_turn(talk)[turn.index]
        if how is not None:
            found.append(how)
    return tuple(found)


@once
def _by_turn(talk: Talk) -> dict[int, Built | None]:
    return {turn.index: _builds(talk, turn) for turn in talk.visitor}


def label(turn: Said, built: Collection[int]) -> Judgement:
    """The judgement of a visitor's turn as the card shows it: an open question is a follow-up where it built on one.

    The criterion and the list of questions must not disagree about the same turn.
    """
    judged = turn.judgement
    assert judged is not None  # Every turn of the visitor's has one.
    if judged.kind is Kind.OPEN and turn.index in built:
        return replace(judged, kind=Kind.PROBING, why=(*judged.why, "builds on what was said"))
    if judged.kind is Kind.PROBING and turn.index not in built:
        kept = tuple(why for why in judged.why if not why.startswith(_BACK))
        return replace(judged, kind=Kind.OPEN, why=kept or ("invites an account",))
    return judged


def _chances(talk: Talk) -> tuple[Said, ...]:
    """The visitor's turns that follow an answer worth building on."""
    return tuple(t for t in talk.visitor if _answer(talk, t) and t.index > talk.opening_end)


def _answer(talk: Talk, turn: Said) -> str:
    """What the persona answered just before this turn; empty where it gives nothing to build on."""
    said = " ".join(t.text for t in talk.before(turn.index))
    return said if len(words(said)) >= _ANSWER else ""


def _short_answer(talk: Talk, turn: Said) -> str:
    """A shorter answer, where the question takes a word of it: "I stopped in 2019." – "Why did you stop?"."""
    said = " ".join(t.text for t in talk.before(turn.index))
    asks = turn.asking if turn.substantive and len(words(said)) >= _SHORT_ANSWER else None
    return said if asks and fresh(talk, turn, asks.text, said) and not own_topic(asks.text, said, 1) else ""


def _builds(talk: Talk, turn: Said) -> Built | None:
    answer = _answer(talk, turn) or _short_answer(talk, turn)
    asks = turn.asking if turn.substantive and talk.opening_end < turn.index else None
    called = _called_back(talk, turn, _leading_to(turn, asks)) if asks else None
    if asks and called:
        return Built(turn.index, quote(turn.text, asks.start, asks.end), f'{_NAMES_IT}: "{called}"')
    if asks and (name := brought_up(talk, turn, asks.text)):
        return Built(turn.index, quote(turn.text, asks.start, asks.end), f'{_NAMES_IT}: "{name}"')
    if not answer or turn.index <= talk.opening_end or (turn.index >= talk.closing_start and not turn.substantive):
        return None
    if turn.answers and not turn.substantive:
        return None
    parts = pieces(turn.text)
    found = _asks_on(talk, turn, parts, answer) if turn.substantive else _gives_back(turn, parts, answer)
    if talk.second is None or not _weighable(talk, turn, parts):
        return found
    asked = asked_of(talk, turn, answer, found.how if found else "")
    ground = turn.judgement.grounding if turn.judgement else None
    if found is None and ground is not None and ground.ground is Ground.ALREADY_PUBLIC:
        # What the profile answers could be asked of it at any time.
        return None
    if found is None and not (linked(asked) and (turn.substantive or signs.REFLECTS.match(asked.text))):
        return None
    if found is not None and turn.substantive and _sure(turn, asked, found):
        return found
    if chance(asked, (talk.meaning, talk.second)) < LIKELY:
        return None
    span = (turn.asking.start, turn.asking.end) if turn.asking else (parts[-1].start, parts[-1].end)
    return found or Built(turn.index, quote(turn.text, *span), "goes on from the answer just heard")


def _sure(turn: Said, asked: Asked, found: Built) -> bool:
    """Whether what was found needs no second opinion: what they said is named, or several of its words come back."""
    named = _called_in(f"{asked.before} {asked.text}", asked.answer) or found.how.startswith(
        (_NAMES_IT, _AT_ONCE, _ON_THAT)
    )
    # "What did those Thursdays teach you?" can be asked of nobody else.
    named = named or refers(asked.text, asked.answer) is not None or signs.THE_OTHERS.search(asked.text) is not None
    judged = turn.judgement
    probing = judged is not None and judged.kind is Kind.PROBING
    taken = shared(asked.text, telling(asked.answer))
    echoed = len(shared(asked.before, telling(asked.answer))) >= 2 or quotes(asked.before, asked.answer)
    # "Ten minutes, and she said so you don't know! How did you feel?"
    felt = signs.WHAT_HAPPENED.match(asked.text) is not None and not telling(asked.text)
    named = named or (felt and quotes(asked.before, asked.answer))
    return named or (bool(asked.fresh) and (probing or len(taken) >= 2)) or (echoed and signs.points_back(asked.text))


def _called_in(text: str, answer: str) -> bool:
    there = set(telling(answer))
    return any(shared(named, there) for named in signs.called_back(text))


def _weighable(talk: Talk, turn: Said, parts: tuple[Piece, ...]) -> bool:
    """Whether what is learned may decide: not over an announced question, a find of one's own, thanks or a nod."""
    asking = (turn.asking or parts[-1]).text
    if not turn.substantive:
        # A nod or thanks shows no listening, however near it stands.
        return len(words(turn.text)) >= _NOD and turn.text not in ending.GOODBYE and turn.text not in ending.THANKS
    answer = " ".join(t.text for t in talk.before(turn.index))
    own = _topic_of_its_own(turn, asking, answer)
    return not (
        signs.of_anybody(asking)
        or own
        or turn.text in signs.RESEARCHED
        or signs.ANNOUNCED.search(asking)
        or signs.MOVES_ON.search(turn.text)
    )


def _asks_on(talk: Talk, turn: Said, parts: tuple[Piece, ...], answer: str) -> Built | None:
    """A question that takes something from the answer; an echo in the sentence before it is not enough."""
    asking = turn.asking or parts[-1]
    if not asking.asks and len(words(asking.text)) > _ONE_QUESTION:
        return None
    span = asking.start, asking.end
    taken = fresh(talk, turn, asking.text, answer)
    asked = signs.ANNOUNCED.sub("", asking.text)
    pointing = asked in signs.POINTS_BACK
    # What was said long before the question is the visitor's own tale, not an echo of the answer.
    preamble = " ".join(turn.text[: asking.start].split()[-_ECHO:])
    # A word that the visitor had used before proves listening beside one that is new.
    strong = enough(talk, taken) or (bool(taken) and len(shared(asking.text, telling(answer))) >= 2)
    echoed = enough(talk, fresh(talk, turn, preamble, answer)) or quotes(preamble, answer)
    own = own_topic(asking.text, f"{answer} {preamble}", 3) if echoed else own_topic(asking.text, answer)
    # "I read that you called a show by torchlight. What was in your mind at that moment?" points to itself.
    away = own_topic(preamble, answer) and not echoed
    if away and preamble in signs.RESEARCHED and not strong:
        return None
    stock = any(asking.text in cue for cue in SPOKEN_OF.values())
    opened = turn.judgement is not None and turn.judgement.open
    alone = asked == asking.text and len(set(telling(asked)) - set(telling(answer))) <= (1 if echoed else 0)
    bare = (opened and alone and not signs.of_anybody(asked)) or (asking.asks and not own and signs.points_back(asked))
    after = signs.AFTER.match(asking.text.lstrip()) is not None or echoes(asking.text, answer) >= 2
    bare_before = next((p for p in parts if p.end <= asking.start and p.text in signs.BARE), None)
    if signs.THE_OTHERS.search(asking.text) and opened and not own_topic(asking.text, answer, 1):
        return Built(turn.index, quote(turn.text, *span), "points back to the answer just heard")
    if bare_before is not None and not own_topic(asking.text, answer):
        return Built(turn.index, quote(turn.text, bare_before.start, asking.end), _AT_ONCE)
    back = pointing or (bare and not stock)
    about = refers(asking.text, answer)
    if strong:
        named = ", ".join(_as_said(asking.text, taken))
        return Built(turn.index, quote(turn.text, *span), f'builds on the answer: "{named}"')
    if (asking.text in signs.RESEARCHED and not echoed) or _topic_of_its_own(turn, asking.text, answer):
        return None
    probing = turn.judgement is not None and turn.judgement.kind is Kind.PROBING
    earlier = _earlier(talk, turn, asking.text)
    if earlier:
        named = ", ".join(_as_said(asking.text, earlier))
        return Built(turn.index, quote(turn.text, *span), f'{_NAMES_IT}: "{named}"')
    if opened and not away and _does_it(parts, asking, answer):
        return Built(turn.index, quote(turn.text, *span), _ON_THAT)
    if probing and back and not away:
        return Built(turn.index, quote(turn.text, *span), "asks for more of what was just said")
    if after or (back and not own and (preamble in signs.SUMMARY or echoed)):
        return Built(turn.index, quote(turn.text, *span), "points back to the answer just heard")
    if echoed and goes_on_from(preamble, asking.text):
        return Built(turn.index, quote(turn.text, *span), "takes up the words just heard and asks on")
    if about:
        return Built(turn.index, quote(turn.text, *span), f'asks on about what was told: "{about}"')
    if not away and signs.LEANS_AT_END.search(asking.text):
        return Built(turn.index, quote(turn.text, *span), "points back to the answer just heard")
    return None


def _does_it(parts: tuple[Piece, ...], asking: Piece, answer: str) -> bool:
    """Whether the sentence just before the question gives back the answer, and the question says "that" of it.

    "You gave her a job instead of a bill. What did that change?", "You counted, I like that. How did you learn to do
    that?" ask about what was heard; behind "That sounds hard" they would not.
    """
    before = [p for p in parts if p.end <= asking.start][-1:]
    if not before or before[0].text in signs.RESEARCHED or before[0].asks:
        return False
    there = set(telling(answer))
    said = set(telling(before[0].text))
    heard = said & there
    # A word or two of one's own may stand in the echo; a sentence about something else has more of them.
    if not heard or 3 * len(heard) < len(said):
        return False
    doing = signs.DOES_THAT.search(asking.text) is not None
    return (doing and len(heard) >= 2) or (signs.THAT_DID.search(asking.text) is not None)


def _topic_of_its_own(turn: Said, asking: str, answer: str) -> bool:
    """Whether what the question points to is named in front of it, or is the place that the profile speaks of.

    "You've been comparing irises at Aldwater: what did that change?" points to itself, and "What is it like among the
    nine of you there?" to the workplace, whatever echo stands before them.
    """
    *head, said = signs.BREAK.split(asking)
    if head and said in signs.POINTS_BACK and own_topic(" ".join(head), answer):
        return True
    ground = turn.judgement.grounding if turn.judgement else None
    if ground is None or ground.ground is not Ground.GROUNDED:
        return False
    there = {stem(word) for word in words(answer)}
    used = {stem(word) for use in ground.evidence for word in words(use.said)}
    pointing = signs.BACK & set(words(asking))
    return pointing <= {"there"} and not used & there and used <= {stem(word) for word in words(asking)}


def _leading_to(turn: Said, asks: Piece) -> str:
    """The words of the turn up to the end of its question, without what is taken away from the whole talk."""
    return " ".join(p.text for p in pieces(turn.text[: asks.end]) if p.text not in ending.TAKEAWAY)


def _called_back(talk: Talk, turn: Said, text: str) -> str | None:
    """What the visitor says that the other said, in the visitor's words, if any answer before holds a word of it."""
    told = {s for t in talk.host if t.index < turn.index for s in telling(t.text)}
    for named in signs.called_back(text):
        if shared(named, told):
            return " ".join(named.split())
    return None


def asked_of(talk: Talk, turn: Said, answer: str, rule: str = "") -> Asked:
    """What a turn asks, or says last, beside the answer before it and what the rules make of that."""
    asking = turn.asking or pieces(turn.text)[-1]
    before = " ".join(turn.text[: asking.start].split()[-_ECHO:])
    kind = turn.judgement.kind if turn.judgement else None
    return Asked(asking.text, before, answer, fresh(talk, turn, asking.text, answer), kind, talk.persona, rule)


def _earlier(talk: Talk, turn: Said, text: str) -> tuple[str, ...]:
    """Two telling words in the question that only the answer before the last one brought up; else none."""
    mine = [t for t in talk.visitor if talk.opening_end < t.index < turn.index]
    told = _answer(talk, mine[-1]) if mine else ""
    public = {s for f in talk.persona.facts for s in telling(f.text)}
    found = tuple(s for s in fresh(talk, turn, text, told) if s not in public)
    the = len(found) == 1 and telling_enough(talk, found[0]) and signs.WHAT_HAPPENED.match(text) is not None
    if the and any(found[0] in telling(noun) for noun in signs.THE_NOUN.findall(text)):
        return found  # "What did the printers say?"
    rare = {s for s in set(telling(text)) - own_words(talk)[turn.index] if telling_enough(talk, s)}
    for before in reversed(mine[:-1]) if len(rare) >= 2 else ():
        # What was told long ago is known by two rare words of one sentence.
        for told_so in _sentences_told(talk)[before.index]:
            if len(rare & told_so) >= 2:
                return tuple(s for s in shared(text, told_so) if s in rare)
    # "How has the changed draft affected you?": a word that the visitor had used before proves it beside a rare one.
    paired = len(found) == 1 and telling_enough(talk, found[0]) and beside(text, told)
    return found if len(found) >= 2 or paired else ()


def _gives_back(turn: Said, parts: tuple[Piece, ...], answer: str) -> Built | None:
    """A reflection or a summary: what was heard comes back, and the other may go on."""
    if turn.text in ending.GOODBYE or turn.text in ending.TAKEAWAY:
        return None
    there = set(telling(answer))
    for part in parts:
        hit = shared(part.text, there)
        if part.text in signs.SUMMARY and len(words(part.text)) <= 40 and (hit or "must" in words(part.text)):
            return Built(turn.index, quote(turn.text, part.start, part.end), "gives back what was heard")
        if len(hit) >= 2 and len(words(part.text)) >= 5 and 3 * len(hit) >= len(set(telling(part.text))):
            return Built(turn.index, quote(turn.text, part.start, part.end), "reflects what was heard")
    request = turn.judgement is not None and turn.judgement.question and turn.text in signs.POINTS_BACK
    if request and shared(turn.text, there):
        return Built(turn.index, turn.asked, "asks for more of what was just said")
    return None


@once
def _sentences_told(talk: Talk) -> dict[int, tuple[frozenset[str], ...]]:
    """The telling words of each sentence that the visitor was told just before a turn."""
    return {t.index: tuple(frozenset(telling(p.text)) for p in pieces(_answer(talk, t))) for t in talk.visitor}


def _as_said(text: str, stems: tuple[str, ...]) -> list[str]:
    return [w for w in words(text) if telling(w) and telling(w)[0] in stems]


def _missed(talk: Talk, outcome: HookOutcome) -> Evidence:
    text = talk.turns[outcome.turn].text
    return Evidence(outcome.turn, quote_of(outcome.phrase, text), "left alone: this phrase invited a question")
