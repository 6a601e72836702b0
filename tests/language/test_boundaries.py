"""Where a question sets in when nothing is marked: what begins one, and what only looks like a beginning."""

import pytest

from simulator.language.boundaries import breaks
from simulator.language.clauses import clauses

HITS = (
    "i read that you drew the tunnel | what was in your mind at that moment",
    "that makes sense i lost a friend once | is it a stressful job",
    "over the soup | does the aunt always say no first",
    "my watch says nineteen minutes | would it be possible to go on",
    "okay number five | is the pay better in the city",
    "um i see | do i need a degree for it",
    "you said they shouted | how did you live through that time",
    "a map with nobody on it you said | what happened to that one",
    "thank you for the story | so how do you go on after that",
    "and when you hire | what makes you stop at an application",
    "we came by bus as you can see | do you drive yourself",
    "so you studied in dublin didn't you | was that hard",
    "he sells curtains | tell me about the first year",
)
MISSES = (
    "i want to know how long does it take",
    "i know what was in the box",
    "how many containers do you plan in a week",
    "what part of your work do you enjoy",
    "what about the team how do you all work",
    "the people who did that are gone",
    "who else should i talk to about this",
    "where else could i look for work like that",
    "is it stressful would you say",
    "can you tell me is it stressful",
    "what went wrong and how did you deal with it",
    "the thing is that the ones you want can stop",
    "if you could maybe tell me about what you do",
    "I like it. Do you? What a day, and what did you do",
)


@pytest.mark.parametrize("line", HITS)
def test_a_question_sets_in_without_a_mark(line: str) -> None:
    text = line.replace("| ", "")
    assert [text[at:] for at in breaks(text)] == [line.partition("| ")[2]]
    assert len(clauses(text)) == 2


@pytest.mark.parametrize("text", MISSES)
def test_what_belongs_to_its_sentence_stays(text: str) -> None:
    assert breaks(text) == ()
