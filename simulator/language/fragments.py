"""Questions without a verb before its subject: fragments, tags, marked statements; and what only looks like one."""

import re
from dataclasses import replace

from simulator.domain.question import Kind
from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.language.invitations import (
    Invitation,
    choice,
    closed,
    leading,
    leaning_closed,
    leaning_open,
    opened,
    request,
)
from simulator.language.time_checks import AMOUNT, TIME_CHECK
from simulator.language.verbs import is_past
from simulator.patterns import compiled

_RHETORICAL = compiled(
    r"(?:who knows|where (?:was|were) (?:i|we)(?= \w+ (?:the|yes|right|you|my|with|about)\b|$)|"
    r"what was i (?:going to|about to) (?:say|ask)|guess what(?! (?:i|you|the|we)\b)|"
    r"you know what(?= i\b|$)|what can i say|"
    r"who would have (?:thought|guessed|known)|what is not to|how (?:cool|great|nice|lovely|amazing|"
    r"awesome|crazy|funny|fun) is that|"
    r"is n't (?:that|it) (?:amazing|great|funny|wonderful|cool|crazy|nice|lovely|something)|"
    r"what the (?:hell|heck|fuck)|why not i|how (?:kind|nice|lovely|good|sweet|generous) of you|"
    r"you know how it is|"
    r"who does n't|do you know what(?= i\b)|who cares|what do i know|what (?:a|an) (?!typical|average|"
    r"normal|day|good|great (?:day|manager|candidate)|career|week|regular|person|new|junior|lender)\w+|"
    r"how dare you|(?:do )?you know what i mean|as you can (?:see|imagine)|if you will|"
    r"you know who you are|why bother$)\b"
)
_TAG = compiled(
    r"(?:(?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|am|must)(?: n't|"
    r" not)? (?:you|it|he|she|they|we|there|that|this|i)(?: not)?|right|correct|no|yeah|yes|eh|huh|"
    r"is that (?:right|correct|true|so|fair)|am i right|or am i wrong|true|innit|would n't you (?:say|"
    r"agree)|do n't you (?:think|agree))$"
)
_AGREED = frozenset("right correct true so fair wrong".split())
_NOT_TAG_BEFORE = frozenset(
    (
        "is are was were be been all feels feel felt doing did do that's the a an turn just quite about "
        "exactly yes oh not my on to in and so say said or at for"
    ).split()
)
POINTING = compiled(
    r"(?:(?:and|so|but|ok|okay|oh|wow|right|yes|interesting|great|hm|really) )*(?:(?:and )?(?:then|"
    r"after that|before that|since then|later|next|what then|then what|because|such as|for example|"
    r"for instance|like what|like who|how so|how|why|why not|what for|what else|anything else|"
    r"in what (?:way|ways|sense)|why or why not|if so (?:why|how)|meaning|meaning what|more|go on|"
    r"keep going|say more|tell me more|go ahead|please continue|continue|how come|and you|the rest|"
    r"what happened|what happened (?:then|next|after that)|what next|what is next|what (?:do|"
    r"did) you mean(?: by that)?|and what (?:happened|then)|so what|so what happened|what was that like|"
    r"why is that|why was that|how is that|what about it)(?: (?:then|exactly|though))?)$"
)
_BARE_OK = compiled(
    r"(?:(?:and|so|but|ok|okay|oh|wow|great|please) )*(?:go on|keep going|say more|tell me more|"
    r"more please|and then what|then what|what then|why|why not|how so|how come|what happened|"
    r"what happened (?:then|next|after that)|what next|what else|like what|such as|in what (?:way|ways|"
    r"sense)|please (?:continue|go on)|continue|why is that|why was that)$"
)
_ANY = compiled(
    r"(?:(?:and|so|or|well|ok|okay|then|do you have|you have|got|have) )*(?:any|some|one last|"
    r"(?=(?:advice|tips|suggestions|recommendations)\b)|"
    r"last) ?(?:\w+ ){0,3}?(?P<noun>\w+)\b"
)
_ALL_YOU_CAN = compiled(
    r"(?:(?:and|so|well|please|really) )*(?:whatever|anything|everything|all|as much as)(?: else)? (?:that )?"
    r"you (?:can|could|may|might|want to|would like to|are willing to|are able to|care to) (?:\w+ )?"
    r"(?:tell|say|share|explain|show)\b"
)
_MORE = compiled(r"(?:(?:and|so|please|just|some|a bit|a little|maybe) )*more (?:about|on) (?:\w+ ?)+$")
_NOT_NOW = frozenset("later soon tomorrow afterwards minute moment second time".split())
_ABOUT = compiled(r"(?:(?:and|so|but|ok|okay|or|now) )*(?:what|how) about (?P<rest>.+)$")
_AND_NOUN = compiled(r"(?:and|or|but) (?:the|your|in|with|for|as|at|on|about|these|those|that|this)\b")
_TWO = compiled(r"(?:and |so )?(?:\w+ )?(?P<kind>\w+) or \w+ (?P=kind)|\w+ or (?:in|on|at|by|with) \w+")
"""`morning shift or night shift`: alternatives, even without a mark."""
_VAGUE_END = frozenset("so something anything whatever not what more less else".split())
_SMALL = compiled(
    r"(?:really|oh really|seriously|honestly|oh|wow|is it|did you|are you|was it|do you|true|yes|yeah|no|"
    r"okay|ok|right|so|sure|hello|hi|hey|yes really)$"
)
_IN_PLACE = compiled(
    r"\b(?:(?:since |for )?how (?:long|often|old|far|many(?: \w+)?|much(?: \w+)?)|when|where|whom?|"
    r"which \w+|what|how|why)$"
)
_COURTESY = compiled(
    r"^(?:i am |very |not |so )*(?:fine|good|well|great|ok|okay|all right|alright|bad|"
    r"doing \w+)\b.{0,30}(?:and|how about|what about) (?:you|yourself)$|^(?:hello|hi|hey|okay|ok|yes|yeah|"
    r"right|sure|no)$"
)
_ELIDED = compiled(
    r"(?:ever|like|liked|enjoy|enjoying|love|loving|miss|missing|regret|happy|glad|ready|worth|want|plan|"
    r"planning|thinking|still|always|born|married|working|using|worked|tired|hard|easy|difficult|sure|"
    r"excited|nervous|worried|been|see|seen|met|going|need|have|had|got|tried|feel)\b"
)


_OR_AT_END = compiled(
    r"^(?:\w+ )?(?:by|for|with|to|from|at|in|on|of) (?:whom|what|which) .*\bor (?:(?:the|a|your|my|own) ?)*[\w-]+"
    r"(?: [\w-]+)?$"
)
"""`trusted by whom, the skippers or your own lot`."""

_SUPPOSED = compiled(
    r"(?:(?:and|so|but|well|oh|ok|okay|right) )*(?:i do n't suppose(?: that)?|"
    r"(?:i take it|i am (?:guessing|assuming|presuming)|i (?:presume|assume)|presumably)(?: that)?"
    r"(?=(?: [\w']+)+ [\w']+)(?!.*\b(?:so|but|and) (?:i|we|let)\b)(?! (?:that|it)$)) "
    r"(?:you|your|there|anyone|anybody|it|that|they|the|people|nobody|everyone|everybody|most|he|she)\b"
)
"""Asks, whatever its mark: nobody tells another what they do not suppose of them."""

_CONFIDED = compiled(
    r"(?:(?:and|so|but|well) )*i do n't suppose (?:that )?you (?:often |usually |normally |ever )?"
    r"(?:(?:get|have|like) to )?(?:tell|told|say|said|share|shared|show|showed|talk|speak|let on|admit)\b.*"
)
"""`I don't suppose you tell many people`: thanks for a confidence, which waits for no answer."""

_NO_ING = r"(?:(?:some|any|every|no)?thing|being|during|evening|morning|(?:st|sp)?ring|bring|sing|king|wing|swing)\b"
_ADJECTIVE = "|".join(sorted(lex.ADJECTIVES))
_VERBLESS = compiled(
    r"(?:(?:and|so|but|or|well|ok|okay) )*(?:(?:(?:you|anyone|anybody|somebody|someone|people) )?ever "
    r"(?!so\b|since\b|after\b)\w+|"
    rf"you (?:(?:all|still|already|both) )*(?:(?!{_NO_ING}|(?:{_ADJECTIVE})\b)\w{{2,}}ing\b"
    rf"(?!.* (?:means?|meant|makes?|made|helps?|helped|is|was|has|will|would)\b)|(?:{_ADJECTIVE})"
    r"(?:$| (?:at|in|on|with|for|to|about|now|yet|then|there|today|after|before|during)\b)))"
)
"""`you busy in summer`, `you ever miss it`: a yes-or-no question whose first verb was swallowed; no statement."""

_ANY_AT_ALL = compiled(
    r"(?:(?:and|so|or|but) )?any (?!(?:more|other|of|way|day|time|moment|minute|second|case|rate|one|thing)\b)\w+"
    r"(?: \w+){0,4}$"
)
"""`any regrets`: nobody states that."""

_SHORT_FOR = compiled(
    r"(?:(?:and|so|or|but|ok|okay) )*(?:(?:the|some|main|biggest) )*(?:pros and cons|ups and downs|highs and lows|"
    r"(?:dis)?advantages(?: (?:and|or) (?:dis)?advantages)?|benefits and drawbacks|rewards and challenges|challenges|"
    r"upsides?(?: and downsides?)?|downsides?(?: and upsides?)?|drawbacks|"
    r"good and bad (?:sides?|points|things|bits|parts))(?: (?:of|to|in|about) .+)?|"
    r"(?:(?:and|so|or|but|ok|okay) )*(?:an?|the|your) ?(?:main |biggest |real )?differences? between .+ and .+|"
    r"(?:main |biggest |real )?differences? between .+ and .+|"
    r"(?:(?:and|so|or|but|ok|okay) )*(?:(?:an?|the|your) )?(?:typical|normal|average|usual|ordinary|regular) "
    r"(?:working )?(?:day|week|month|shift|morning|night|evening|year|season)(?: (?:for|in|at|on) .+)?"
)
"""Short for `what are the pros and cons`, `what is a typical day like`."""

_FAMILY = frozenset("kids children siblings brothers sisters pets hobbies grandchildren".split())
"""What somebody has or has not; no story is hoped for."""

_NONE_OF_IT = compiled(r"(?:(?:and|so|but|then|ok|okay|well) )*(?:no|not (?:any|many|much)|zero) \w+(?: \w+){0,4}")
"""`so no regrets`: the answer stands there, and waits for a nod."""

_SHORT = 10
"""Words up to which a line without its first verb can be told from the beginning of a tale."""

_STATES = compiled(r"(?:(?:so|and|but|well) )*(?:it|that|this|these|those|there|he|she|the|most)\b")


def is_rhetorical(line: str, offset: int) -> bool:
    """Whether the words here have the form of a question and ask nothing (`who knows`, `guess what`)."""
    return _RHETORICAL.match(line, offset) is not None


def tag_at(clause: Clause) -> int | None:
    """The index of the first word of a question tag at the end of a statement; None where there is none."""
    tokens = clause.tokens
    for size in (5, 4, 3, 2, 1):
        begin = len(tokens) - size
        if begin < 2 and not (begin == 1 and tokens[1].comma):
            continue
        tail = " ".join(t.form for t in tokens[begin:])
        if not _TAG.match(tail) or not _is_set_off(clause, begin, size):
            continue
        return begin
    return None


def _is_set_off(clause: Clause, begin: int, size: int) -> bool:
    tokens = clause.tokens
    before = tokens[begin - 1].form
    if tokens[0].form in WH | lex.AUXILIARIES and not tokens[begin].comma:
        return False
    if tokens[begin].comma:
        return (
            clause.asks
            or tokens[begin].form not in ("yes", "yeah", "no", "right", "correct", "true")
            or _about_them(clause)
            or (tokens[begin].form in ("right", "correct") and begin > 2 and _STATES.match(clause.line) is not None)
        )
    if size == 1:
        if before in _NOT_TAG_BEFORE:
            return False
        return tokens[begin].form in ("right", "correct", "yeah", "eh", "huh") and (clause.asks or _about_them(clause))
    tail = [t.form for t in tokens[begin:]]
    named = tail[-1] in {t.form for t in tokens[:begin]} and before not in lex.PRONOUNS
    if tail[-1] in ("there", "that", "this") and not named and "n't" in tail:
        return False
    denied = {"n't", "not", "never"} & {t.form for t in tokens[:begin]}
    if denied and tail[0] in lex.AUXILIARIES and tokens[0].form == tail[-1] and begin >= 4:
        return True
    if "n't" in tail or (
        (clause.asks or _about_them(clause)) and tail[0] in ("is", "am", "or") and tail[-1] in _AGREED
    ):
        return before not in lex.AUXILIARIES | WH and tokens[begin - 1].form not in ("so", "and", "than", "as", "what")
    return False


def _about_them(clause: Clause) -> bool:
    return (
        re.match(
            r"(?:(?:so|and|well|okay|ok|then|i guess|but) )*(?:you|your|it must|that must|they)\b|"
            r"so (?:it|that|this|there|he|she)\b|"
            # `my teacher said you have a breakfast club is that right`
            r"(?:um |uh )?(?:my \w+|people|they|somebody|someone|a \w+ of mine) (?:says?|said|tells? me|told me|"
            r"thinks?|"
            r"reckons?)\b(?! (?:no|so|it|that)\b)",
            clause.line,
        )
        is not None
    )


_MAY_BEGIN = compiled(
    r"(?:(?:is it )?(?:ok|okay|fine|alright|all right)(?: with you)? (?:if i |for me )?to |ready to |ready for me to )?"
    r"(?:dive (?:right )?in|jump (?:right )?in|get started|kick off|start|begin|go ahead)(?: now| then| right away)?"
)
"""Asks whether the questions may begin."""
_SUITS_YOU = compiled(
    r"(?:still )?(?:ok|okay|good|fine|alright|all right|convenient) (?:for|with|by) you(?: (?:too|still|now))?"
)
"""Asks whether the time or the plan just named suits."""


_SAID_TIME = compiled(
    rf"(?:(?:and|so|but|well|ok|okay|i think) )*(?:we|you) (?:said|agreed(?: on)?|mentioned|planned|offered|have|had) "
    rf"(?:(?:about|around|only|just|for|it was) )*{AMOUNT}(?: (?:today|together|in total|at most|for this|then))?"
)
"""Makes sure of the minutes of this talk."""


_LEFT_HANGING = compiled(
    r"(?:(?:and|so|but|now|oh|ok|okay|well|no|wait|come on) )*(?:you (?:can|could) n't|do n't|you are not going to|"
    r"you would n't) (?:(?:dare|possibly|go and) )?(?:leave (?:me|us) (?:hanging|there|like that|in suspense|"
    r"with that)|"
    r"leave it (?:there|at that|like that)|stop (?:there|now)|say that and (?:stop|leave|go))\b.*"
)
"""Bids somebody go on: `you can't leave me hanging there`."""


def invited_by_fragment(clause: Clause) -> Invitation | None:
    """What a clause without any regular question invites; None where it asks nothing."""
    line = clause.line
    words = [t.form for t in clause.tokens]
    if is_rhetorical(line, 0):
        return None
    if re.match(r"(?:and |so |ok |okay )*anything else$", line):
        return replace(leaning_open("tell-more", "'anything else' invites them to go on", 0.58), pointing=True)
    if clause.asks and line in ("and", "so", "but", "or"):
        return replace(leaning_open("tell-more", f"'{line}' invites them to go on", 0.6), pointing=True)
    if POINTING.match(line) and (clause.asks or _BARE_OK.match(line)):
        return replace(opened("tell-more", f"'{line[:40]}' invites them to go on", 0.86), pointing=True)
    if _LEFT_HANGING.fullmatch(line):
        return replace(opened("tell-more", "bids them go on with what they began", 0.82), pointing=True)
    if _COURTESY.search(line):
        return Invitation(Kind.NONE, 0.0, "courtesy", "is a courtesy, and asks nothing about the work")
    if _ALL_YOU_CAN.match(line):
        return opened("tell-about", "asks for whatever they can tell, which invites a story", 0.86)
    if _MORE.match(line) and (clause.asks or (len(words) <= 8 and words[-1] not in _NOT_NOW)):
        return replace(opened("tell-more", "asks for more, which invites them to go on", 0.86), pointing=True)
    if re.match(r"(?:and |so |or )?anything (?:else |at all )?(?:that )?(?:i|you|we)\b", line):
        return leaning_open("anything", "asks whether there is anything, which hopes to hear what", 0.58)
    about = _ABOUT.match(line)
    if about:
        if about.group("rest") in ("you", "yourself"):
            return leaning_open("what-about", "turns the question round", 0.6)
        return leaning_open("what-about", "asks 'what about …', which leaves the answer wide", 0.66)
    any_ = _ANY.match(line)
    offered = any_ is not None and (clause.asks or (len(words) <= 12 and words[0] != "some"))
    if (offered or (clause.asks and len(words) > 1)) and set(words[: 7 if offered else 2]) & lex.INVITING_NOUNS:
        return leaning_open("any-advice", "asks for advice or examples, an invitation in effect")
    if re.match(r"(?:name|list) (?:me )?(?:a|an|one|two|three|four|five|some|the|your|all)\b", line):
        return leaning_closed("list", "asks for things to be named, which a list answers", 0.4)
    if _TWO.fullmatch(line) or (clause.asks and len(words) == 3 and words[1] == "or" and words[2] not in _VAGUE_END):
        return choice("offers alternatives to choose from")
    if clause.asks and _OR_AT_END.search(line) and not set(words[:1]) & lex.AUXILIARIES:
        return choice("offers alternatives to choose from")
    if not clause.asks and re.match(r"(?:and |so )?(?:you|your|it|they)\b.* how (?:long|often|much|many \w+)$", line):
        return closed("fact", "asks for one plain fact at its end")
    if not clause.asks and _CONFIDED.fullmatch(line):
        return None
    if _SUPPOSED.match(line):
        return leading("declarative", "supposes the answer, and waits for a yes or a no")
    if len(words) <= _SHORT and _VERBLESS.match(line):
        return closed("yes-no", "is a shortened yes-or-no question", 0.15)
    if not clause.asks and _ANY_AT_ALL.match(line) and not set(words) & (lex.AUXILIARIES | {"i", "you", "me"}):
        return leaning_closed("yes-no", "asks whether there are any", 0.35)
    if not clause.asks:
        return None
    if _MAY_BEGIN.fullmatch(line):
        return request("leave", "asks for leave")
    if _SUITS_YOU.fullmatch(line):
        return request("time-check", TIME_CHECK)
    if _SAID_TIME.fullmatch(line):
        return request("time-check", TIME_CHECK)
    if _SHORT_FOR.fullmatch(line):
        return leaning_open("short-for-what", "is short for an open question, which leaves the answer wide", 0.6)
    if (
        _NONE_OF_IT.fullmatch(line)
        and words[-1] not in ("way", "idea", "problem", "doubt")
        and not set(words) & (lex.AUXILIARIES | {"i"})
    ):
        return leading("declarative", "is a statement with a question mark, which expects a yes")
    if _SMALL.match(line):
        return leaning_closed("backchannel", "only asks whether it is so", 0.3)
    if any_ and any_.group("noun") in _FAMILY and words[-1] == any_.group("noun"):
        return closed("yes-no", "asks whether there are any", 0.15)
    if any_:
        return leaning_closed("yes-no", "asks whether there are any", 0.35)
    if set(words) & lex.SUPERLATIVES and len(words) <= 9 and not set(words) & (lex.AUXILIARIES | {"you", "it", "i"}):
        return leaning_open("superlative", "asks for the one thing, where a noun would do")
    if re.match(r"(?:and|or|but) (?:(?:the|your) \w+(?: \w+)? )?(?:when|if|while|once)\b", line):
        return leaning_open("what-about", "asks about one more case and leaves the answer wide", 0.6)
    if _AND_NOUN.match(line) and len(words) <= 8 and not (set(words) & (lex.AUXILIARIES | {"you"})):
        return leaning_open("what-about", "asks about one more thing and leaves the answer wide", 0.6)
    if line.endswith(" or what"):
        return choice("offers alternatives to choose from")
    if _IN_PLACE.search(line) and len(words) > 2:
        if words[-1] == "why" and clause.tokens[-1].comma:
            return replace(opened("why", "asks 'why', which invites reasons"), pointing=True)
        if words[-1] in ("why", "how", "what"):
            return leaning_open("in-place", f"asks '{words[-1]}' at its end", 0.6)
        return closed("fact", "asks for one plain fact at its end")
    declared = len(words) > 2 and any(is_past(w) for w in words[1:4])
    if len(words) <= 5 and not declared and not (set(words) & (lex.AUXILIARIES | {"you", "i", "it"})):
        if _ELIDED.match(line):
            return closed("yes-no", "is a shortened yes-or-no question", 0.15)
        noun = words[-1]
        if noun in lex.FACT_NOUNS or noun in ("hours", "salary", "pay"):
            return closed("what-fact", f"asks for {noun}, one plain fact")
        if " or " in line:
            return choice("offers alternatives to choose from")
        return leaning_closed("fragment", "is too short to say what it invites", 0.4)
    if " or not" in line or re.search(
        r"\bor (?:is|are|was|did|do|does|just|more|not|in|on|at|from|by|with|without)\b(?! time| the way)", line
    ):
        return choice("offers alternatives to choose from")
    if words[0] in lex.AUXILIARIES or _ELIDED.match(line):
        return closed("yes-no", "is a shortened yes-or-no question", 0.15)
    if re.match(r"(?:\w+ ){1,4}or (?:\w+ ){1,4}which ", line):
        return choice("offers alternatives to choose from")
    return leading("declarative", "is a statement with a question mark, which expects a yes")
