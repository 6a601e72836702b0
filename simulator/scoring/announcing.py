"""What the persona says about the time: how much is left, that it is over, and leave to go on."""

import re
from dataclasses import dataclass
from enum import StrEnum

from simulator.domain.persona import Occasion
from simulator.language.text import stands_in, words
from simulator.patterns import compiled
from simulator.scoring import cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.quoting import Piece, pieces, quote
from simulator.scoring.talk import Said, Talk, once

GRANTED_SECONDS = 300.0
"""How long leave to go on lasts where nobody says how long: "five more minutes" is what people ask for."""

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "couple": 2, "few": 3, "several": 5, "some": 5,
}  # fmt: skip

_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_LENGTH = compiled(
    rf"\b(?:(\d{{1,3}})|((?:a (?:couple of|few)|{'|'.join(_NUMBERS)})(?:[- ](?:{_DIGIT}))?))"
    r"[- ]+(?:more |extra |other |good |short )?(?:minutes?|mins?)\b"
)

_ANNOUNCES = cues.cue(
    r"(?:i|we|you)(?:'ve|'ll| will)? (?:can |could )?(?:only )?(?:have|got|have got|give you|spare|spend|"
    r"stay)(?! to)(?: me| you| only| about| around| maybe| perhaps| "
    r"roughly| another| just| exactly| at most| until| for)*",
    r"(?:i|we)(?:'ll| will|'ve| have|'m| am)?(?: \w+){0,4}? (?:have to|need to|must|got to|should|leave|go|run|"
    r"stop|meeting|call|train|patient|class)(?: \w+){0,7}? in",
    r"(?:my|the|our|his|her) (?:next )?\w+(?: \w+){0,3}? (?:is|starts|begins|goes|leaves|rings|opens|closes|lands|"
    r"arrives|comes|ends|needs me|wants me)(?: \w+)? in",
    r"(?:let's|let us|shall we|have to|need to|must) (?:say|make it|keep it to|cut it to|keep this to|take)",
    r"(?:that leaves us|leaves us|there are|there's|we are down to|time for)(?: about| around| only)?",
    r"(?:only|just|about|another|maybe|perhaps)",
)

_LEFT = compiled(
    r"(?:minutes?|mins?|hour)\b[\w\s,]{0,30}?(?:left|remaining|to go|today|for you|until|before|then|now|at most|max)\b"
    r"|^[^.]{0,40}(?:minutes?|mins?)[.!]*$"
)

_OURS = frozenset("i we you i've we've you've i'm my i'll we'll us let's".split())

_GO = cues.cue(
    r"(?:i|we)(?:'ve|'d|'ll|'m| do| really| will| have| would| am| think| can see)*(?: \w+){0,3}? "
    r"(?:have to|need to|must|got to|gotta|should|better|ought to|want to|going to)(?: \w+ly)? (?:be )?(?:"
    r"go|going|get going|run|running|leave|leaving|dash|rush|jump|off|head|head (?:off|out|back|up)|"
    r"get back|go back|going back|go up|"
    r"get moving|move on|wrap (?:up|this up|it up|things up)|stop|stop (?:here|there)|finish|finish (?:here|there|up)|"
    r"end (?:it|this|here|there)|cut you off|say goodbye|call it(?: a day)?|leave it (?:here|there|at that))"
    r"(?: now| then| here| there| already| back| up| upstairs| downstairs| on time| too| to (?:my|the|"
    r"a) next \w+| to (?:them|him|her))*"
    r"(?= (?:i'm|i am|before|because|but|and (?:thank|let|it was))|\s*[.,;:!?\u2026-]|\s*$)",
    r"(?:that's|that is|this is|it's|it is|we're at|we are at|that was)(?: really| all)?(?: our| my| the)? time"
    r"(?=\s*[.,;!]|\s*$| i'm| i am| we had| we have)",
    r"(?:that's us|we're|we are|i'm|i am)(?: \w+ly)? out of time|(?:i|i'd|i'll|i should|i must|"
    r"i'd better)(?: \w+)? let you "
    r"(?:go|get (?:on|back|going))|let's (?:leave it|stop|call it|end it|end|finish|wrap (?:it )?up)(?: here|"
    r" there| at that|"
    r" a day| now| for today)*(?=\s*[.,;!]|\s*$)|that(?:'ll| will| has to| will have to|"
    r"'s going to have to) be (?:all|it|enough|"
    r"the end)|let me (?:walk|see|show) you (?:out|to the door)|(?:they|she|he|somebody|someone|"
    r"my \w+)(?: \w+)? needs? me|"
    r"i(?:'m| am) (?:due|expected|needed|wanted) (?:on|in|at|back|upstairs|downstairs|there|elsewhere|by)|"
    r"my \w+ (?:is|are) (?:waiting|here|outside|calling|at the door)|"
    r"(?:our |the |your |my )?time(?:'s| is)(?: really)? (?:up|over)",
    r"that(?:'s| is) all (?:the time )?(?:i|we) have(?: time for)?",
    (
        r"i have (?:work|things|a house|a shop|a class|patients|people|a room|a train|"
        r"a meeting)(?: \w+)? (?:to (?:do|open|teach|see|catch|get to|run)|waiting)"
    ),
    r"i(?:'m| am) (?:off|late|needed|expected|wanted)|(?:they|she|he|people|somebody|someone)(?:'s|'re|"
    r"'ll| is| are| will)(?: \w+){0,2}? "
    r"(?:waiting|looking) (?:for|at) me",
    (
        r"(?:my|the) (?:next |\w+ o'clock|two|three|four|five|ten|eleven)(?: ?\w+)? (?:is|are|has|"
        r"just)(?: \w+)? (?:here|arrived|waiting|waving|calling|on the line)"
    ),
    r"please (?:go|leave)(?: now)?(?=\s*[.,!]|\s*$)|i (?:must |have to )?ask you to (?:leave|go|stop)",
)
"""Says that the talk is over now."""

_AS_SAID = compiled(
    r"\W*(?:(?:and|but|well|look|no|as|like|really)\W+)*(?:i(?:'ve| have)?(?: just| already| did)? (?:said|say|"
    r"told you)|"
    r"i(?:'m| am) telling you)(?: (?:so|it|already|before|just now|a minute ago|"
    r"once))*(?: that)?\b[\s,:;.\u2013\u2014-]+"
    r"(?=\w)",
    re.IGNORECASE,
)
# "I said, that is the van": who says again that it is over has said it twice.

_SOON = compiled(r"\b(?:soon|before long|shortly|in a (?:bit|while|moment)|nearly|almost|presently)\b", re.IGNORECASE)
# What is to come is a warning, not yet the end.

_HABIT = compiled(r"\b(?:sometimes|often|usually|always|every|whenever|when|if|where)\b", re.IGNORECASE)

_GRANTS = cues.cue(
    r"yes|yeah|yep|sure|of course|go ahead|go on|certainly|absolutely|gladly|happy to|okay|ok|all right|alright|"
    r"fine|why not|please do|by all means|"
    r"(?:i|we) (?:can|could)(?: \w+)? (?:stay|do|give|manage|spare|go|take)|<n> (?:more|then|it is)|"
    r"take your time|no (?:rush|hurry|problem)|let's|i do|we do|i have|not at all|if (?:it's|it is|they're|"
    r"you're|you are) "
    r"(?:\w+ )?(?:short|quick|brief)|ask(?: away)?|shoot",
)
_NOT_NEEDED = cues.cue(
    r"(?:let us|let's|we should) use (?:those|that|them|what we have) first|nutzen wir erst|"
    r"(?:we|you) still have (?:\w+ ){0,6}(?:minutes|time) (?:as it is|anyway)",
)
_REFUSES = cues.cue(
    r"rather not|i wish|no(?! (?:rush|hurry|problem|worries|trouble))|not (?:really|today|now|any ?more)|sorry|"
    r"afraid|can't|cannot|can not|won't|"
    r"wish i could|unfortunately"
)

_OFFERS = cues.cue(
    r"(?:i|we) (?:can|could) (?:stay|go on|go over|run over|continue|give you|spare|do) (?:for )?(?:a (?:bit|"
    r"little|while)|<n> (?:more )?(?:minutes|longer)|longer)",
    r"(?:i|we)(?:'ve| have)?(?: \w+)? (?:have|got) (?:a bit|a little) (?:more time|longer)|(?:there is|there's|"
    r"we have) no (?:rush|hurry)|"
    r"(?:i'm|i am) in no (?:rush|hurry)|so no (?:rush|hurry)|stay as long as|(?:i've|i have|there's|there is|we've) "
    r"(?:got )?nothing (?:else )?(?:after|until|till|on|for the)|(?:i'm|i am) free (?:until|till|all|for the rest)|"
    r"my (?:next )?\w+(?: \w+)? (?:was|is|got|has been|have been|has) (?:been )?(?:cancel\w+|moved|postponed|"
    r"called off)",
)


_PLAINLY = 14
# Words: a sentence as short as this is about little else than the time.


class Word(StrEnum):
    """What a persona's sentence does to the clock."""

    LEFT = "left"
    """So many seconds are left."""
    GO = "go"
    """The talk is over."""
    OFFER = "offer"
    """There may be more."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A persona's sentence about the time, at turn `turn`; `seconds` counted from the end of that turn."""

    turn: int
    word: Word
    quote: str
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Leave:
    """The visitor's question for more time at turn `turn`; `seconds` granted, 0 where refused or not answered."""

    turn: int
    quote: str
    seconds: float
    answer: int | None


@once
def announcements(talk: Talk) -> tuple[Announcement, ...]:
    """What the persona said about the time, in order; sentences of their stories do not count."""
    found: list[Announcement] = []
    for turn in talk.host:
        for part in pieces(turn.text):
            said = _announcement(talk, turn, part)
            if said is not None and not _of_a_story(talk, part.text):
                found.append(said)
    return tuple(found)


@once
def leaves(talk: Talk) -> tuple[Leave, ...]:
    """Every time that the visitor asked to go on, and what came of it."""
    found: list[Leave] = []
    for turn in talk.visitor:
        spot = ending.LEAVE_ASK.find(turn.text)
        if spot is None or turn.index <= talk.opening_end:
            continue
        line = quote(turn.text, *spot.span())
        answer = next(iter(talk.after(turn.index)), None)
        if answer is None:
            found.append(Leave(turn.index, line, 0.0, None))
            continue
        text = answer.text
        if _NOT_NEEDED.find(text) is not None:
            # "We still have nineteen minutes. Let us use those first." gives none, for none are needed yet.
            continue
        refused = _REFUSES.find(text)
        granted = _GRANTS.find(text)
        yes = granted is not None and (refused is None or granted.start() < refused.start())
        if not yes and (refused is not None or told_to_go(talk, text)):
            found.append(Leave(turn.index, line, 0.0, answer.index))
            continue
        # An answer that simply goes on talking grants what was asked.
        length = seconds_in(text) or seconds_in(line) or GRANTED_SECONDS
        found.append(Leave(turn.index, line, length, answer.index))
    return tuple(found)


def seconds_in(text: str) -> float:
    """The length of time that a text names, in seconds; 0 where it names none. "Half an hour" counts too."""
    plain = cues.straight(text).lower()
    if "quarter of an hour" in plain:
        return 900.0
    if "half an hour" in plain or "half hour" in plain:
        return 1800.0
    for match in _LENGTH.finditer(plain):
        if match.group(1):
            return 60.0 * int(match.group(1))
        known = [_NUMBERS[w] for w in re.split(r"[- ]", match.group(2)) if w in _NUMBERS]
        if known:
            return 60.0 * (known[-1] if len(known) == 1 or known[0] < 20 else sum(known))
    return 0.0


def told_to_go(talk: Talk, text: str) -> bool:
    """Whether these words of the persona's end the talk."""
    lines = talk.persona.manner.get(Occasion.TIME_IS_UP, ())
    again = _AS_SAID.match(cues.straight(text))
    if again is not None:
        return told_to_go(talk, text[again.end() :])
    if any(_is_line(line, text) for line in lines) or text.strip().lower() in ("time.", "time!"):
        return True
    later = _SOON.search(text) or _HABIT.search(text) or _seconds_announced(text)
    return text in _GO and not later


def _of_a_story(talk: Talk, text: str) -> bool:
    return len(words(text)) > 2 and any(stands_in(text, s.body) for s in talk.persona.stories)


def _announcement(talk: Talk, turn: Said, part: Piece) -> Announcement | None:
    text = part.text
    short = any(_is_line(line, text) for line in talk.persona.manner.get(Occasion.TIME_IS_SHORT, ()))
    length = seconds_in(text) if short else _seconds_announced(text)
    # "Four minutes!" answers a question about the time, or repeats something else.
    if length and not short and len(words(text)) <= 3 and not _asked_for_time(talk, turn):
        return None
    if length:
        return Announcement(turn.index, Word.LEFT, text, length)
    if not short and told_to_go(talk, text):
        return Announcement(turn.index, Word.GO, text)
    if text in _OFFERS:
        return Announcement(turn.index, Word.OFFER, text, seconds_in(text) or GRANTED_SECONDS)
    return None


def _asked_for_time(talk: Talk, turn: Said) -> bool:
    """Whether the visitor's words just before are a question about the time of this talk."""
    before = next((t for t in reversed(talk.visitor) if t.index < turn.index), None)
    if before is None:
        return False
    asked = [p.text for p in pieces(before.text) if p.asks]
    # Without marks, naming minutes is no question yet.
    sure = before.text in cues.TIME_CHECK or before.text in ending.LEAVE_ASK
    return sure or any(cues.names_time(text) for text in asked)


def _seconds_announced(text: str) -> float:
    plain = cues.straight(text).lower()
    length = seconds_in(text)
    if not length or part_of_a_tale(plain):
        return 0.0
    spot = _LENGTH.search(plain) or re.search(r"(?:half an|half|quarter of an) hour", plain)
    if spot is None or re.match(r"\s*of (?!your|our|my)", plain[spot.end() :]):
        return 0.0
    if re.match(r"\s*(?:left|remaining|to go)\b", plain[spot.end() :]) or (
        spot.start() == 0 and len(words(plain)) <= 8
    ):
        return length
    said = _ANNOUNCES.find(plain[: spot.start()])
    binds = said is not None and not _OURS.isdisjoint(words(plain))
    return length if binds and (_LEFT.search(plain) or len(words(plain)) <= _PLAINLY) else 0.0


def part_of_a_tale(plain: str) -> bool:
    """Whether the minutes are those of a tale: past, usual, or somebody else's."""
    return bool(
        re.search(
            r"\b(?:took|takes|every|each|usually|always|often|lasted|lasts|later|ago|was|were|had|spent|waited|"
            r"walked|drove|"
            r"per|daily|(?:a|the) (?:day|week|night|month|shift)|would|if|whenever|when|they|he|she|drive|away|late)\b",
            plain,
        )
    )


def _is_line(line: str, text: str) -> bool:
    """Whether the text is a line of the page, its placeholders filled with anything."""
    fixed = [p for p in re.split(r"\{\w+\}", line) if len(words(p)) >= 2]
    return bool(fixed) and all(stands_in(p, text) or (stands_in(text, p) and len(words(text)) >= 4) for p in fixed)
