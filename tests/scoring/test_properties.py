"""What holds for every card of every talk, found out by chance talks with a page that stands nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.domain.persona import Door
from simulator.domain.question import Ground, Kind
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Ending, Speaker, Transcript, Utterance, Word
from simulator.language.judging import judge
from simulator.language.text import stands_in
from simulator.report.documents import scorecard_to_json
from tests.scoring.golden_talks import EXPECTED, card_of, page_of, slug_of, transcript_of
from tests.scoring.talks import APPRENTICE, FAREWELL, FLOOD, GOOD, GRAIN, HELLO, INES, NIGHT, SHARES, card

ASKED = (
    HELLO,
    "How did you become a baker?",
    "do you like it",
    "What happened after the flood took his oven?",
    "So you carried the sourdough out on a door. Tell me more about that.",
    "You bake with six old wheats. What does that ask of you, and is it dear?",
    "After your law degree, when did you join?",
    "Could you give me a job?",
    "Do you have five more minutes?",
    "I nearly forgot, how much time do we have?",
    FAREWELL,
    "Thank you. Bye!",
    "mhm",
    "",
    "…",
    "\u202eغير مفهوم\u0000\u0007 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 e\u0301 \u200b?",
    "word " * 300,
)
ANSWERED = (
    APPRENTICE,
    FLOOD,
    NIGHT,
    SHARES,
    GRAIN,
    "Yes.",
    "I only have eight minutes today.",
    "I must go now, the dough is waiting.",
    "Of course, five more.",
    "And you, what do you study?",
    "Send me your CV if you like.",
    "",
)

_time = st.one_of(st.none(), st.floats(0, 4000, allow_nan=False, width=32))
_word = st.builds(Word, st.sampled_from(["how", "flood", "baker"]), st.floats(0, 50), st.floats(0, 50), st.floats(0, 1))
_visitor = st.builds(
    Utterance, st.just(Speaker.YOU), st.sampled_from(ASKED), _time, _time, st.lists(_word, max_size=3).map(tuple)
)
_persona = st.builds(Utterance, st.just(Speaker.PERSONA), st.sampled_from(ANSWERED), _time, _time)
_talks = st.builds(
    Transcript,
    st.lists(st.one_of(_visitor, _persona), max_size=12).map(tuple),
    st.just("ines-marchetti"),
    st.one_of(st.none(), st.floats(1, 60)),
    st.one_of(st.none(), st.sampled_from(Ending)),
)
_quietly = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(_quietly, max_examples=25)
@given(_talks)
def test_every_card_keeps_its_promises(transcript: Transcript) -> None:
    # One card serves all of these promises: making it is what takes the time.
    found = card(transcript)
    _points_lie_in_the_band_of_their_level(found)
    _quotes_stand_in_their_turns(found, transcript)
    _stories_hooks_and_questions_are_listed_once(found, transcript)
    _overall_is_the_weighted_mean_of_what_was_judged(found)
    for criterion in ("openness", "grounding", "conduct"):
        turns = [e.turn for e in found.score(criterion).finding.evidence if e.turn is not None]
        assert turns == sorted(turns), criterion
    assert scorecard_to_json(found) == scorecard_to_json(card(transcript))


def _points_lie_in_the_band_of_their_level(found: Scorecard) -> None:
    for scored in found.criteria:
        level, points = scored.finding.level, scored.finding.points
        assert (level is None) == (points is None)
        assert level is None or 25 * level <= (points or 0) <= (100 if level == 3 else 25 * level + 24)


def _quotes_stand_in_their_turns(found: Scorecard, transcript: Transcript) -> None:
    for evidence in (e for scored in found.criteria for e in scored.finding.evidence):
        assert (evidence.turn is None) == (evidence.quote is None)
        if evidence.turn is not None and evidence.quote is not None:
            assert all(part.strip() in transcript.turns[evidence.turn].text for part in evidence.quote.split("…"))


def _stories_hooks_and_questions_are_listed_once(found: Scorecard, transcript: Transcript) -> None:
    assert [s.story for s in found.stories] == [s.id for s in INES.stories]
    assert all(s.heard == (s.opener is None) and s.heard == (s.turn is not None) for s in found.stories)
    spoken = {
        (hook.phrase, hook.story)
        for story in INES.stories
        for hook in story.hooks
        if any(t.speaker is Speaker.PERSONA and stands_in(hook.phrase, t.text) for t in transcript.turns)
    }
    assert sorted((h.phrase, h.story) for h in found.hooks) == sorted(spoken)
    assert all(h.by_turn is None or h.by_turn > h.turn for h in found.hooks)
    asked = [q.turn for q in found.questions]
    assert asked == sorted(set(asked))
    assert all(transcript.turns[i].speaker is Speaker.YOU for i in asked)
    assert all(q.judgement.kind is not Kind.NONE for q in found.questions)


def _overall_is_the_weighted_mean_of_what_was_judged(found: Scorecard) -> None:
    judged = [(s.weight, s.finding.points) for s in found.criteria if s.finding.points is not None]
    if not judged:
        assert found.overall is None
        return
    mean = sum(w * p for w, p in judged) / sum(w for w, _ in judged)
    assert found.overall == int(min([mean, *(c.limit for c in found.ceilings)]) + 0.5)


@_quietly
@given(st.integers(4, 19), st.sampled_from(["It has begun to rain.", "Hm.", "The coffee is hot.", "I see."]))
def test_an_unrelated_turn_moves_no_level(place: int, said: str) -> None:
    before = GOOD.turns[place]
    start = (before.end or 0) + 0.3
    added = Utterance(Speaker.YOU, said, start, start + 1)
    turns = (*GOOD.turns[: place + 1], added, *GOOD.turns[place + 1 :])
    assert _levels(card(replace(GOOD, turns=turns))) == _levels(card(GOOD))


@_quietly
@given(st.floats(5000, 80000))
def test_a_wall_clock_moves_nothing(shift: float) -> None:
    turns = [replace(t, start=(t.start or 0) + shift, end=(t.end or 0) + shift) for t in GOOD.turns]
    assert _levels(card(replace(GOOD, turns=tuple(turns)))) == _levels(card(GOOD))


@pytest.mark.parametrize("slug", sorted({slug_of(name) for name in EXPECTED}))
def test_openers_open_their_doors(slug: str) -> None:
    page = page_of(slug)
    from simulator import engines
    from simulator.scoring.walked_past import opener

    for story in page.stories:
        question = opener(story, page, engines.meaning())
        judged = judge(question, page, (), engines.meaning())
        if story.door is Door.ANYONE:
            assert judged.question, question
        else:
            assert judged.kind in (Kind.OPEN, Kind.PROBING), question
        if story.door is Door.GROUNDED:
            assert judged.grounding is not None
            assert judged.grounding.ground is Ground.GROUNDED, question


@pytest.mark.parametrize("name", EXPECTED)
def test_advice_is_short_and_says_a_thing_once(name: str) -> None:
    advice = card_of(name).advice
    assert 1 <= len(advice) <= 3
    assert len(set(advice)) == len(advice)
    assert all(len(sentence.split()) <= 75 for sentence in advice)
    assert all(sentence.rstrip('"').endswith((".", "?", "!")) for sentence in advice)
    assert transcript_of(name).turns


def _levels(found: Scorecard) -> dict[str, int | None]:
    return {s.id: s.finding.level for s in found.criteria}
