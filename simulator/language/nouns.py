"""Noun phrases inside questions: what is named, and whether one fact answers it."""

from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.invitations import Invitation, closed, leaning_open, opened
from simulator.language.last_word import asks_what_was_missed

DETERMINERS = frozenset("the a an your my our his her their its this that these those some any one".split())
"""Words that open a noun phrase."""

_STOP = lex.AUXILIARIES | frozenset(
    """of in for at to about behind that which who you i we they he she it with on like if when where how did do from
    as and or by during after before between there here n't not right now today into so because going within""".split()
)
_PARTITIVE = frozenset("part parts number couple lot name names title date".split())
_PLAIN = frozenset("name names title salary number email age address date birthday deadline price cost wage".split())


def head_noun(words: Sequence[str]) -> str:
    """The last word before the phrase is broken by a preposition, a verb, a pronoun; empty where there is none."""
    head = ""
    for word in words[:10]:
        if word in DETERMINERS:
            if head:
                break
            continue
        if word == "of" and head in lex.KIND_NOUNS:
            continue
        if word in _STOP or (head and word in lex.SUBJECT_VERBS):
            break
        head = word
    return head


def invited_by_noun(words: Sequence[str], about: bool = False) -> Invitation:
    """The invitation of a thing inside a shell: `tell me about X` is open, `tell me your title` asks for one fact."""
    if asks_what_was_missed(" ".join(words)):
        return leaning_open("last-word", "asks what should have been asked, which leaves the subject to them")
    if words and words[0] == "about":
        about, words = True, words[1:]
    noun = head_noun(words)
    if noun in _PLAIN and not about:
        return closed("what-fact", f"asks for {noun}, one plain fact")
    return opened("tell-about", "asks to be told about something, which invites a story", 0.92)
