"""How long to wait in a silence before taking a turn as over: by the words so far, by who asked, by this speaker.

The waits follow what is known of talk between people and machines: a gap of 0.2 s is usual between people, most
pauses inside a turn are shorter than 1 s, and being cut off is worse than waiting (`docs/architecture.md`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

SHORTEST, LONGEST = 0.6, 3.0
"""Seconds: no silence shorter ends a turn, and none longer is waited out."""

_REMEMBERED = 30
_USUAL_PAUSE = 0.8
_USUAL_WEIGHT = 6


@dataclass(frozen=True, slots=True)
class Pauses:
    """Pauses that this speaker made and then spoke on, in seconds, the newest last."""

    seconds: tuple[float, ...] = ()

    def with_one(self, pause: float) -> "Pauses":
        """With one more pause; those under 0.2 s are articulation and those over 4 s are absence."""
        if not 0.2 <= pause <= 4.0:
            return self
        return Pauses((*self.seconds, pause)[-_REMEMBERED:])

    @property
    def factor(self) -> float:
        """0.85 to 1.6: how much longer than others this speaker pauses; 1 while little is known.

        The 90th percentile of the pauses against 0.8 s, with some usual pauses mixed in, so that one long pause does
        not make a slow speaker.
        """
        known = sorted((*self.seconds, *[_USUAL_PAUSE] * _USUAL_WEIGHT))
        slow = known[min(len(known) - 1, int(0.9 * len(known)))]
        return min(1.6, max(0.85, slow / _USUAL_PAUSE))


class Completeness(StrEnum):
    """How finished the words so far sound."""

    QUESTION = "question"
    """A question that stands by itself."""
    CLOSING = "closing"
    """Thanks or goodbye: nothing more is expected."""
    STATEMENT = "statement"
    """A sentence that stands by itself; a question may well follow."""
    ASKING = "asking"
    """A question that may go on: it ends in a word that often wants another one."""
    DOUBTFUL = "doubtful"
    """It may be finished or not."""
    UNHEARD = "unheard"
    """No words yet."""
    DANGLING = "dangling"
    """More must come."""
    THINKING = "thinking"
    """The speaker asks for time, or is searching for a word."""


_WAIT = {
    Completeness.QUESTION: 0.6,
    Completeness.CLOSING: 0.7,
    Completeness.STATEMENT: 1.0,
    Completeness.ASKING: 1.0,
    Completeness.DOUBTFUL: 1.4,
    Completeness.UNHEARD: 1.6,
    Completeness.DANGLING: 2.2,
    Completeness.THINKING: 3.0,
}
"""Seconds for a speaker with usual pauses."""

_ASKED_ADDS = 0.5
"""Seconds more where the persona has just asked something: answers are thought out while they are given."""


def patience_for(text_so_far: str, asked_by_persona: bool = False, pauses: Pauses | None = None) -> float:
    """Seconds of silence after which the turn counts as over, `SHORTEST` to `LONGEST`.

    `text_so_far` is what was heard of the turn up to the silence, as Whisper writes it.
    """
    state = completeness(text_so_far)
    wait = _WAIT[state]
    if asked_by_persona and state is not Completeness.QUESTION:
        wait += _ASKED_ADDS
    factor = pauses.factor if pauses else 1.0
    if state in (Completeness.QUESTION, Completeness.CLOSING):
        # A finished question is finished for slow speakers too, but a little more time does them good.
        factor = 1.0 + (factor - 1.0) / 2
    return round(min(LONGEST, max(SHORTEST, wait * factor)), 3)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FILLERS = _set("um uh er erm hmm hm mm mmm uhm uhh umm ah eh")
_CONJUNCTIONS = _set(
    "and or but so because since although though while whereas unless until if when whether that than as like "
    "plus then also well anyway actually basically"
)
_NEED_MORE = _set(
    "the a an my your his her their our its this these those some any every each no another other such very "
    "quite rather really more most less i'm you're we're they're he's she's i've you've we've they've i'll you'll "
    "we'll i'd you'd we'd they'd it's that's there's what's who's how's where's let's is are was were am be been "
    "being has have had having do does did can could will would shall should may might must to of with from into "
    "onto for about between among through during without within by at in on i we they he she who whose which "
    "what how why where gonna wanna kind sort"
)
_MAY_END_A_QUESTION = _set(
    "for about from like on with at in of to by into through without is are was were be been do does did have "
    "has had can could will would should other who what how when where i we they he she"
)
"""Words that dangle in a statement and may well end a question ("What do you work on?")."""
_END_A_QUESTION = _set(
    "that this these those some any more most less then also well actually really another so why though"
)
_MAY_END_A_STATEMENT = _set(
    "that this these those some any more most less then also well actually really another so though"
)
_PHRASES_THAT_ASK_FOR_TIME = re.compile(
    r"\b(let me (just )?(think|see)|(one|a|just a|give me a|wait a) (moment|second|sec|minute)|hold on|hang on|"
    r"how (do|should|can|shall) i (put|say) (this|that|it)|what'?s the word|where was i|let'?s see|bear with me|"
    r"i('m| am) (just )?thinking|wait)[\s.,!?…-]*$",
    re.I,
)
_OPENERS_WITHOUT_END = re.compile(
    r"\b(what (would|do|did|could) you say|how (would|do|did) you say|(do|would|did) you (say|mean)|"
    r"i (think|guess|mean|believe|feel|was wondering|wonder|would|want|wanted)|you know|tell me|could you|can you|"
    r"would you|may i ask|can i ask|could i ask|i'd (like|love)( to)?( ask| know| hear)?|"
    r"my (first |next |last |other )?question( for you)?( is)?)[\s.,?…-]*$",
    re.I,
)
_AUXILIARY_QUESTION = re.compile(
    r"^(?:(?:and|so|but|or|well|okay|ok|then)[, ]+)*"
    r"(?:(?:what|how|why|where|when|who|which)(?:'?s)?(?: (?:kind of \w+|sort of \w+|\w+))? )?"
    r"(?:do|does|did|would|could|can|will|should|might|must) (?P<rest>.+)$",
    re.I,
)
_PRONOUNS = _set("you i we they he she it people someone somebody anyone anybody everyone everybody")
_BEFORE_A_VERB = _set("really actually usually normally typically even ever all still just")
_DETERMINERS = _set("the a an my your his her their our its this that these those")
_CLOSING = re.compile(
    r"\b(thank(s| you)( so much| very much| again| a lot)?|good ?bye|bye( bye)?|see you( soon| then| later)?|take care|"
    r"have a (good|great|nice|lovely) (day|one|week|weekend|evening|afternoon))\s*[.!]*$",
    re.I,
)


def completeness(text: str) -> Completeness:
    """How finished these words sound, by their end: fillers, danglers, end marks and unfinished questions."""
    line = " ".join(text.replace("’", "'").split())
    spoken = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", line.lower())
    if not spoken:
        return Completeness.UNHEARD
    last = spoken[-1]
    if last in _FILLERS or _PHRASES_THAT_ASK_FOR_TIME.search(line):
        return Completeness.THINKING
    if line.endswith(("...", "…", ",", "-", "—", "–", ":", ";")):
        return Completeness.DANGLING
    asks = line.endswith(("?", '?"', "?'", "?)"))
    if _OPENERS_WITHOUT_END.search(line) and not _asked_in_full(line):
        return Completeness.DANGLING
    # "In May.", "I asked Will.": a capital inside a sentence makes a name of it.
    name = re.search(r"[a-z0-9] (?!I\b)[A-Z][a-z]+\W*$", line) is not None
    if last in _CONJUNCTIONS | _NEED_MORE and not name and not (asks and last in _END_A_QUESTION and len(spoken) > 1):
        return _after_a_dangler(line, spoken, asks)
    if asks:
        clause = re.split(r"(?<=[.!?,;])\s+", line)[-1].rstrip("?\"') ")
        return Completeness.DOUBTFUL if _lacks_its_verb(clause) else Completeness.QUESTION
    if _CLOSING.search(line):
        return Completeness.CLOSING
    if line.endswith((".", "!", '."', '!"')):
        # One or two words with a full stop are as often the start of something as an answer.
        return Completeness.STATEMENT if len(spoken) > 2 or last in _WHOLE_ANSWERS else Completeness.DOUBTFUL
    return Completeness.DOUBTFUL


_WHOLE_ANSWERS = _set("yes no yeah yep nope sure okay ok absolutely exactly definitely great right")
_SHORT_ANSWER = re.compile(
    r"^(yes|no|yeah|yep|nope|sure)\b.*\b(i|you|it|we|they|he|she|that|there) "
    r"(do|am|are|is|was|were|have|had|can|will|would|did|does|should|could)[.!]$",
    re.I,
)


def _after_a_dangler(line: str, spoken: list[str], asks: bool) -> Completeness:
    """How finished a text is whose last word mostly wants another one."""
    last = spoken[-1]
    if asks and len(spoken) == 1:
        # "Why?" is a whole question.
        return Completeness.ASKING if last in ("why", "how", "what", "who", "where", "when") else Completeness.DANGLING
    if asks and last in _MAY_END_A_QUESTION:
        return Completeness.ASKING
    if _SHORT_ANSWER.search(line):
        return Completeness.STATEMENT
    full_stop = line.endswith((".", "!")) and last in _MAY_END_A_STATEMENT and len(spoken) > 2
    return Completeness.DOUBTFUL if full_stop else Completeness.DANGLING


def _asked_in_full(line: str) -> bool:
    """Whether the phrase that usually opens something is itself the question: "What do you mean?"."""
    return re.search(r"\b(what|how) (do|did) you (mean|think|feel)\?$", line, re.I) is not None


def _lacks_its_verb(clause: str) -> bool:
    """Whether a question with an auxiliary stops before its verb: "How do the sensors", "What did you"."""
    found = _AUXILIARY_QUESTION.match(clause)
    if found is None:
        return False
    rest = found["rest"].lower().split()
    if rest[0] in _PRONOUNS:
        return len(rest) == 1 or (
            len(rest) == 2 and rest[1] in ("really", "actually", "usually", "even", "ever", "all")
        )
    # A determiner, its noun and at most one word before it leave no room for a verb.
    return rest[0] in _DETERMINERS and len(rest) <= 2
