"""What a persona asks the visitor: nothing that they have been told, and nothing twice."""

from simulator.dialogue import bridges, cues
from simulator.dialogue.draft import Draft
from simulator.dialogue.manner import lines
from simulator.dialogue.visitor import works_in
from simulator.domain.persona import Occasion
from simulator.domain.talk import Speaker
from simulator.language.goals import states_goal
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_WHAT_THEY_DO = compiled(
    r"\bwhat (?:do you do|are you (?:doing|studying)|do you study|is it (?:that )?you do|keeps you busy|"
    r"is your (?:job|work|"
    r"field|subject))\b"
)
_WHY_THEY_CAME = compiled(
    r"\bcurious\b|\b(?:brings?|brought|drew|made|led) you\b|\bwhat (?:is it (?:that )?)?(?:do )?you want\b|"
    r"\bwhy (?:would|do) you want\b|\b(?:hoping|hope|want|like) to (?:do|be|become)\b|\bwhat is the plan\b"
)
_CAME = compiled(
    r"\bi(?:'m| am| was|'ve been| have been)? (?:\w+ )?(?:thinking (?:of|about)|considering|hoping to|"
    r"trying to (?:find|"
    r"work|figure|decide)|planning|retraining|wondering (?:whether|if))\b|\bi (?:want|wanted|came|"
    r"would like|'d like) to\b|"
    r"\b(?:going|about) to (?:be )?(?:study|studying|train|training|do|become|start|apply|learn)\b"
)
_TELLS_WORK = compiled(
    r"\bi(?:'m| am|'ve| have)? (?:been )?(?:teach|taught|teaching|study|studied|studying|sell|sold|run|"
    r"running|work|worked|"
    r"working|manage|drive|train|training|an? (?!bit|little|lot)\w+)\b"
)


def has_asked(draft: Draft) -> bool:
    """Whether the persona has just asked the visitor something of themselves, and not merely handed the floor over."""
    latest = draft.before.turns[-1].text if draft.before.turns else ""
    *_, last = sentences(latest) or [""]
    hands_over = any(last in lines_of for tones in (bridges.INVITES, bridges.BEGINS) for lines_of in tones.values())
    return draft.before.awaited and not hands_over


def asking_back(draft: Draft) -> str:
    """The line that asks the visitor something now; empty where all that could be asked has been told or asked."""
    spoken = [turn.text for turn in draft.before.turns if turn.speaker is Speaker.YOU] + [draft.said or ""]
    plain = [" ".join(words(text)) for text in spoken]
    works = draft.study is not None or any(works_in(text) for text in spoken)
    works = works or any(_TELLS_WORK.search(line) or cues.ABOUT_ME.search(line) for line in plain)
    came = any(_CAME.search(line) for line in plain) or any(states_goal(text) for text in spoken)
    options = [
        line
        for line in lines(draft.persona, Occasion.ASKS_YOU, draft.known, draft.used)
        if line not in draft.used
        and not (works and _WHAT_THEY_DO.search(" ".join(words(line))))
        and not (came and _WHY_THEY_CAME.search(" ".join(words(line))))
    ]
    return draft.pick(options) if options else ""
