"""How finished the words so far sound, by form alone: what a listener expects after them.

Whisper puts an end mark behind whatever it was given, so marks are weighed with the words: a clause that lacks its
verb, its object or the noun behind its article is not over, whatever stands behind it.
"""

import re
from enum import StrEnum

from simulator.patterns import compiled


class Completeness(StrEnum):
    """How finished the words so far sound."""

    QUESTION = "question"
    """A question that stands by itself."""
    CLOSING = "closing"
    """Thanks or goodbye: nothing more is expected."""
    REQUEST = "request"
    """Asks for something, without a question mark or in a word or two."""
    STATEMENT = "statement"
    """A sentence that stands by itself; a question may well follow."""
    ASKING = "asking"
    """A question that may go on: it could stand like this, and mostly does not."""
    DOUBTFUL = "doubtful"
    """It may be finished or not."""
    UNHEARD = "unheard"
    """No words yet."""
    DANGLING = "dangling"
    """More must come."""
    THINKING = "thinking"
    """The speaker is searching for a word."""
    WAITING = "waiting"
    """The speaker asks for time."""


def completeness(text: str) -> Completeness:
    """How finished these words sound, as Whisper writes them: judged by the last sentence."""
    last_sentence = sentence_so_far(text)
    return _sounds(" ".join(text.replace("’", "'").split()) if last_sentence in text else last_sentence, last_sentence)


def sentence_so_far(text: str) -> str:
    """The last sentence, put together again where Whisper made two of one that was paused in.

    "What kind of? Person does well here." is heard where somebody said "what kind of … person does well here".
    """
    *before, last = re.split(r"(?<=[.!?…])\s+", " ".join(text.replace("’", "'").split()))
    while before:
        piece = before.pop()
        goes_on = last[:1].islower() or _sounds(piece, piece) in _GOES_ON
        if not goes_on or len(_words(last)) == 0 or _BEGINS_ANEW.match(last):
            break
        asked = piece.endswith("?") and last.endswith(".")
        start = last if re.match(r"I\b", last) else last[:1].lower() + last[1:]
        last = f"{re.sub(r'[.!?… ]+$', '', piece)} {start[:-1] + '?' if asked else start}"
    return last


def _sounds(line: str, last_sentence: str) -> Completeness:
    spoken = _words(last_sentence)
    if not spoken:
        return Completeness.UNHEARD
    if _ASKS_FOR_TIME.search(line):
        return Completeness.WAITING
    if _BY_ITSELF.match(line):
        return Completeness.QUESTION
    if spoken[-1] in _FILLERS or _SEARCHES.search(line):
        return Completeness.THINKING
    if line.endswith(("...", "…", ",", "-", "—", "–", ":", ";")):
        return Completeness.DANGLING
    if _OPENS.search(line) and not _ASKED_IN_FULL.search(line):
        return Completeness.DANGLING
    clause = _clause(last_sentence)
    if _breaks_off(" ".join(clause), re.search(r",\W+\w+ \w+\W*$", last_sentence) is not None):
        return Completeness.DANGLING
    asks = line.rstrip("\"')").endswith("?")
    if _FOR_TO.search(" ".join(clause)):
        return Completeness.ASKING if asks else Completeness.DOUBTFUL
    if asks:
        return _of_a_question(clause)
    if _CLOSING.search(line):
        return Completeness.CLOSING
    if line.endswith((".", "!")) and _ASKS.match(" ".join(clause)):
        asked = _of_a_question(clause)
        return Completeness.REQUEST if asked is Completeness.QUESTION else asked
    return _of_a_statement(last_sentence, clause)


_GOES_ON = (Completeness.DANGLING, Completeness.ASKING)
"""What a sentence may sound like that the next piece completes."""

_BEGINS_ANEW = compiled(
    r"^(?:(?:and|so|but|or|well|okay|um|uh|er)\W+)*(?:what|how|why|who|where|when|which|do|does|did|is|are|was|were|can|could|would|"
    r"will|have|has|should|tell me|thank|thanks)\b",
    re.I,
)
"""Words behind which a question of its own begins, whatever was left unfinished before it."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FILLERS = _set("um uh er erm hmm hm mm mmm uhm uhh umm ah eh")
_CONJUNCTIONS = _set(
    "and or but so because since although though while whereas unless until if when whether that than as like "
    "plus then also well anyway actually basically"
)
_PREPOSITIONS = _set(
    "of with from into onto for about between among through during without within by at in on to like against over "
    "under after before towards toward around"
)
_BE = _set("is are was were am be been being")
_DO = _set("do does did")
_MODALS = _set("can could will would shall should may might must")
_HAVE = _set("has have had having")
_AUXILIARIES = _BE | _DO | _MODALS | _HAVE
_DETERMINERS = _set("the a an my your his her their our its every each no other such any some another")
_SUBJECTS = _set("i we they he she")
_PRONOUNS = _SUBJECTS | _set("you it people someone somebody anyone anybody everyone everybody there")
_WH = _set("what how why where when who which whose whom")
_NEED_MORE = (
    (_PREPOSITIONS - _set("over under after before around"))
    | _AUXILIARIES
    | _DETERMINERS
    | _SUBJECTS
    | _WH
    | _set(
        "these those this very quite rather really more most less i'm you're we're they're i've you've we've they've "
        "i'll you'll we'll i'd you'd we'd they'd that's there's let's gonna wanna kind sort"
    )
)
"""Words that mostly want another one behind them."""
_MAY_END = _set("this these those more most less then also well actually really so though whose")
"""Those of them that may well end a sentence of more than two words."""

_ASKS_FOR_TIME = compiled(
    r"\b(let me (just )?(think|see)|(one|a|just a|give me a|wait a) (moment|second|sec|minute)|hold on|hang on|"
    r"bear with me|i('m| am) (just |still )?thinking|i need (a moment|a second|to think)|"
    r"(please )?wait)(,? (please|sorry|um|uh))?[\s.,!?…-]*$",
    re.I,
)
_SEARCHES = compiled(
    r"\b(how (do|should|can|shall|to) (i )?(put|say) (this|that|it)|what('?s| is| was) the word|where was i|let'?s see)"
    r"[\s.,!?…-]*$",
    re.I,
)
_OPENS = compiled(
    r"\b(what (would|do|did|could) you say|how (would|do|did) you say|(do|would|did) you (say|mean)|"
    r"i (think|guess|mean|believe|feel|was wondering|wonder|would|want|wanted)|you know|tell me|could you|can you|"
    r"would you|may i ask|can i ask|could i ask|i('d| would) (like|love)( to)?|"
    r"(like|love|want|wanted|hope|hoping|curious) to (ask|know|hear|learn|understand|find out)|"
    r"my (first |next |second |last |other )?question( for you)?( is)?)[\s.,?…-]*$",
    re.I,
)
"""Phrases that open something and are nothing by themselves."""
_ASKED_IN_FULL = compiled(r"\b(what|how|when|where|why) (do|did) you (mean|think|feel|know)\?$", re.I)
_CLOSING = compiled(
    r"\b(thank(s| you)( so much| very much| again| a lot)?|good ?bye|bye( bye)?|see you( soon| then| later)?|take care|"
    r"have a (good|great|nice|lovely) (day|one|week|weekend|evening|afternoon))\s*[.!]*$",
    re.I,
)


def _words(sentence: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['-][^\W_]+)*", sentence.lower())


_LEAD_INS = compiled(r"^(?:(?:and|so|but|or|well|okay|ok|then|now|yes|yeah|right|um|uh|er|oh|ah)\W+)+(?=\w)", re.I)

_ASKS_ANEW = compiled(r"[,;:]\s+(?=(?:and |so |but )?(?:what|how|why|where|when|who|which|do|did|is|are|can)\b)")


def _clause(sentence: str) -> list[str]:
    """The words of the last part of a sentence that can stand alone, without what leads in; short forms in full."""
    # "When the order came in, what did you do": the question is what stands behind the comma.
    part = _ASKS_ANEW.split(sentence)
    bare = _LEAD_INS.sub("", part[-1].lower()) or part[-1].lower()
    bare = re.sub(r"\b(what|who|where|how|when|why|it|there|he|she)'s\b", r"\1 is", bare)
    bare = re.sub(r"\b(what|who|where|how|you|they|we)'re\b", r"\1 are", bare)
    return _words(re.sub(r"n't\b", "", bare))


_SUBJECT = r"(?:i|you|we|they|he|she|it|there|people|someone|somebody|everyone)"
_ARTICLE = r"(?:the|a|an|my|your|his|her|their|our)"
_MOST = r"(?!(?:inter|for|harv|cont|prot|requ|hon|mod|conqu)est)\w{3,}est"
_BEHIND_IT = rf"(?: (?:in|like|with|at|from|of|around|near|behind|on|for|without) (?:{_ARTICLE} |this |that )?[\w'-]+)"
_BROKEN = [
    # "the first time that you", "I was wondering if you"
    compiled(rf"\b(?:that|which|if|whether|when|because|while|how|why|where|what|before|until) {_SUBJECT}$"),
    # "do you think that it will be", "if you could"
    compiled(
        rf"\b(?:that|if|whether|because|while) {_SUBJECT} (?:(?:is|was|are|were|am|{'|'.join(_MODALS)})(?: be)?)$"
    ),
    # "what happens when a customer"
    compiled(rf"\b(?:when|if|because|whether|while|although) {_ARTICLE} (?!lot$|bit$)[\w'-]+$"),
    # "how do the sensors", "what did your", "do the people in your office", "do most of your colleagues"
    compiled(
        rf"^(?:(?:{'|'.join(_WH)})(?: [\w'-]+){{0,2}} )?(?:{'|'.join(_DO | _MODALS)}) "
        rf"(?:(?:most|many|some|all|any|few|none) of )?{_ARTICLE}"
        rf"(?: (?:first|last|next|new|old|own|other|best|{_MOST}))?(?: [\w'-]+{_BEHIND_IT}?)?$"
    ),
    # "does anyone in your family", "how would somebody like me", "why do so many"
    compiled(
        rf"^(?:(?:{'|'.join(_WH)})(?: [\w'-]+)? )?(?:{'|'.join(_DO | _MODALS)}) "
        rf"(?:(?:so |as )?(?:many|few|most)(?: [\w'-]+)?|"
        rf"(?:anyone|anybody|someone|somebody|people|others|everyone|everybody)"
        rf"{_BEHIND_IT}?)$"
    ),
    # "how often do things", "why would customers": a verb behind its helper has no "s"
    compiled(
        rf"^(?:(?:{'|'.join(_WH)})(?: [\w'-]+){{0,2}} )?(?:{'|'.join(_DO | _MODALS)}) (?!us$|this$|yes$)[\w'-]+[^s\W]s$"
    ),
    # "who in your life", "is the hardest part"
    compiled(rf"^(?:who|what|which) (?:in|of|among) {_ARTICLE} [\w'-]+$"),
    compiled(
        rf"^(?:is|are|was|were) (?:the|your|their|our) (?:most |{_MOST}\b|best|worst|first|last|main)(?: ?[\w'-]+)?$"
    ),
    # "what kind of", "which part of the"
    compiled(r"\b(?:what|which|some|this|that|the|a) (?:kind|sort|type|part|number|amount|lot|couple) of$"),
]
"""Ends behind which more must come, whatever mark stands there."""
_FOR_TO = compiled(
    r"\b(?:(?:have|has|had|need|needs|needed|want|wants|wanted|try|tries|tried|trying|hope|hoping|going|used|able|"
    r"allowed|supposed|ready|afraid|possible|hard|harder|easy|easier|difficult)|"
    r"(?:plan|goal|idea|dream|job|task|wish|aim) (?:is|was)|"
    r"(?:help|helps|helped|teach|taught|allow|allows|allowed|ask|asked|tell|told|want|wanted|force|forced|encouraged|"
    r"expected|got) (?:me|you|him|them|us)) (?:too|toe)$"
)
"""What a recogniser writes for a "to" behind which somebody breaks off: "What helped you too?"."""
_LACKS_ITS_VERB = compiled(
    rf"^(?:(?:{'|'.join(_WH)})\b.* )?(?:{'|'.join(_DO | _MODALS)}) "
    rf"{_SUBJECT}(?: (?:really|actually|usually|normally|typically|even|ever|all|still|just|always))?$"
)
"""A question that stops before its verb: "how much of your week do you"."""


def _breaks_off(clause: str, tagged: bool) -> bool:
    """Whether a clause stops where it cannot; `tagged` where a comma stands before its last two words."""
    return any(broken.search(clause) for broken in _BROKEN) or (not tagged and bool(_LACKS_ITS_VERB.match(clause)))


_WANTS_AN_OBJECT = _set(
    "think say explain describe imagine believe suppose recommend suggest wish hope share find want consider remember "
    "know name mention need like choose pick take try decide tell ask give show teach offer send handle put bring make "
    "use avoid enjoy keep treat prefer mind measure"
)
_WANTS_SOMEBODY = _set("tell ask give show teach offer send")
"""Verbs that want to be told whom, too: "what do you tell"."""
_HAS_ITS_OBJECT = _set("what who whom where which whose")
"""Words in front that are the object of what stands at the end: "who do you talk to"."""
_BEFORE_THAT = (
    _AUXILIARIES
    | _PREPOSITIONS
    | _set("all do doing done say mean how why learn see understand feel change handle avoid decide explain")
    | _set("did knew saw heard thought felt learned noticed expected liked loved enjoyed remember forgot")
)
"""Words behind which "that" ends a sentence; behind a noun it opens one."""
_GOES_WITH_OF = _set("think thought proud afraid dream heard hear made tired aware sure fond care scared know")
_WITHOUT_A_VERB = compiled(
    r"^(?:which|how (?:many|much|often|long|far|old|soon|big)|what (?:kind|sort|type|part) of)\b"
)
_TOLD_OF = _set("that who which anyone anybody someone somebody anything something else people person")
"""Words in the middle that a preposition at the end may belong to: "is there anybody that I should talk to"."""
_LIGHT = compiled(
    r"(?<!\bin )\b(?:a|an|the first|the last|one|some) (?:time|day|moment|situation|case|thing|way|place|person|part)$|"
    r"\b(?:about|there|need|like|know|remember) (?:something|somebody|someone)$"
)
"""Nouns that say nothing yet: "tell me about a day" wants to be told which."""


def _of_a_question(clause: list[str]) -> Completeness:
    """How finished a question is."""
    last, first = clause[-1], clause[0]
    before = clause[-2] if len(clause) > 1 else ""
    by_wh = (
        first in _HAS_ITS_OBJECT and len(clause) > 2 and (clause[1] in _AUXILIARIES or clause[1] in ("else", "exactly"))
    )
    if len(clause) == 1:
        return Completeness.REQUEST if last in _WH else _alone(last)
    if last in _PREPOSITIONS & _NEED_MORE:
        # "Who do you talk to?" has its object at the front; "Could you tell me about?" has none.
        if last == "of" and before not in _GOES_WITH_OF:
            return Completeness.DANGLING
        if by_wh or before in _BE:
            return Completeness.QUESTION
        return Completeness.ASKING if first in _WH or _TOLD_OF.intersection(clause[1:-2]) else Completeness.DANGLING
    if last == "that":
        return Completeness.QUESTION if before in _BEFORE_THAT else Completeness.ASKING
    if last in _BE:
        told = before in _PRONOUNS | {"this", "that"} and any(word in _WH for word in clause[:-2])
        would = last == "be" and first in _WH and any(word in _MODALS for word in clause)
        return Completeness.QUESTION if told or would else Completeness.ASKING
    if last in _DO | _HAVE | _MODALS:
        # "What does your team do?" has its helper in front; "What sort of questions do?" ends in it.
        return Completeness.QUESTION if any(word in _AUXILIARIES for word in clause[:-1]) else Completeness.DANGLING
    if last in _SUBJECTS:
        return Completeness.QUESTION if before in _BE else Completeness.DANGLING
    if last in _WH and len(clause) <= 3:
        return Completeness.REQUEST
    # "And why?" asks it all; "learn from her?" mostly does.
    if (
        last in ("any", "some", "another")
        or (last in _WH and before == "and")
        or (last == "her" and before in _PREPOSITIONS)
    ):
        return Completeness.ASKING
    if last in _CONJUNCTIONS | _NEED_MORE:
        return Completeness.QUESTION if last in _MAY_END else Completeness.DANGLING
    # "What do you recommend?" has its object at the front; "How would you describe?" and "Can you explain?" have none.
    rest = clause[1:] if first in ("how", "why", "when", "where") and last not in ("think", "know", "say") else clause
    no_object = rest[0] in _DO | _MODALS and len(rest) <= 4 and len(rest) > 1 and rest[1] in _PRONOUNS
    verbless = _WITHOUT_A_VERB.match(" ".join(clause)) and not any(word in _AUXILIARIES for word in clause)
    # "What made you choose?"
    no_object = no_object or re.match(r"what (?:made|makes|let|lets) \w+ \w+$", " ".join(clause)) is not None
    no_object = no_object or (first == "what" and last in _WANTS_SOMEBODY)
    if (no_object and last in _WANTS_AN_OBJECT) or (verbless and len(clause) <= 6) or _LIGHT.search(" ".join(clause)):
        return Completeness.ASKING
    return Completeness.QUESTION


def _alone(word: str) -> Completeness:
    return Completeness.DANGLING if word in _CONJUNCTIONS | _NEED_MORE else Completeness.QUESTION


_ASKS = compiled(
    rf"^(?:what|how|why|where|when|who|which)(?! {_SUBJECT}\b)(?: [\w'-]+){{0,3}}? (?:{'|'.join(_AUXILIARIES)}) "
    rf"(?:{_SUBJECT}|{_ARTICLE}|this|that|these|those)\b|"
    r"^(?:(?:can|could|would|will) you )?(?:please )?"
    r"(?:tell me|walk me through|take me through|describe|explain|talk me through|say more|share|go on)\b|"
    r"^(?:i(?: was| am|'m)?(?: just| also| really)? (?:wondering|wonder|curious|would (?:love|like))|"
    r"i'd (?:love|like))\b.*\b(?:what|how|why|where|when|who|which|about|more)\b"
)
"""Words that ask even without a question mark: "which tools do you use", "tell me more", "I was wondering why …"."""

_BY_ITSELF = compiled(
    r"^(?:(?:and|so|but|oh|ah|okay|hm)\W+)*(?:really|why(?: (?:is|was) that| not| so)?|how (?:come|so|is that)|"
    r"(?:in )?what way|like what|such as|what (?:for|else|happened|then)|and then|since when|"
    r"(?:can you |could you |please )?(?:tell me more|say more|go on)(?: about (?:that|it|this))?"
    r"(?: please)?)\W*[?.!]$",
    re.I,
)
"""Follow-ups of a word or two that are whole, though most turns that begin like them go on."""


def stands_by_itself(text: str) -> bool:
    """Whether these words are a short follow-up and nothing else: "Really?", "How come?", "Tell me more."."""
    return _BY_ITSELF.match(" ".join(text.replace("’", "'").split())) is not None


_WHOLE_ANSWERS = _set("yes no yeah yep nope sure okay ok absolutely exactly definitely great right")
_SHORT_ANSWER = compiled(
    r"^(yes|no|yeah|yep|nope|sure)\b.*\b(i|you|it|we|they|he|she|that|there) "
    r"(do|am|are|is|was|were|have|had|can|will|would|did|does|should|could)[.!]$",
    re.I,
)
_WAITS_FOR_THE_REST = compiled(
    r"^(?:if|when|whenever|while|although|unless|even though|given that|now that|considering)\b[^,]*$", re.I
)
_MAY_WAIT_FOR_THE_REST = compiled(
    r"^(?:(?:because|since|after|before|once|as|during|despite|instead of|in order to|to)\b[^,]*|"
    r"(?:in|at|on|for|with|between|among|without|behind|outside)(?: [\w'-]+){2,4}[.!]?|"
    rf"(?:(?:most|many|some|all|both|few|none) of {_ARTICLE} [\w'-]+|{_ARTICLE} [\w'-]+{_BEHIND_IT})[.!]?)$",
    re.I,
)
"""Openings behind which the sentence itself is still to come; they may also be a short answer."""


def _of_a_statement(sentence: str, clause: list[str]) -> Completeness:
    """How finished a statement is."""
    last, full_stop = clause[-1], sentence.rstrip("\"')").endswith((".", "!"))
    bare = _LEAD_INS.sub("", sentence)
    if _SHORT_ANSWER.search(sentence):
        return Completeness.STATEMENT
    # "In May.", "I asked Will.": a capital inside a sentence makes a name of it.
    name = re.search(r"[a-z0-9] (?!I\b)[A-Z][a-z]+\W*$", sentence) is not None
    if last in _CONJUNCTIONS | _NEED_MORE and not name:
        if last == "that" and full_stop and len(clause) > 2:
            return Completeness.STATEMENT if clause[-2] in _BEFORE_THAT - {"say", "mean"} else Completeness.DOUBTFUL
        ends = full_stop and len(clause) > 2 and last in _MAY_END
        return Completeness.DOUBTFUL if ends else Completeness.DANGLING
    if len(clause) > 2 and _WAITS_FOR_THE_REST.match(bare):
        return Completeness.DANGLING
    if not full_stop or (len(clause) > 2 and _MAY_WAIT_FOR_THE_REST.match(bare)):
        return Completeness.DOUBTFUL
    # One or two words with a full stop are as often the start of something as an answer.
    return Completeness.STATEMENT if len(clause) > 2 or last in _WHOLE_ANSWERS else Completeness.DOUBTFUL
