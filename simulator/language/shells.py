"""The polite shells around a question: `can you tell me`, `I was wondering`, `I'd love to hear`.

A shell is a yes-or-no question, a wish or an order in form; what it holds is judged, not the shell.
"""

import re
from dataclasses import dataclass

from simulator.language.favours import WELCOME
from simulator.patterns import compiled

_MUCH = (
    r"(?:(?:a little bit|a bit|a little|some|something|more|a bit more|a little more|a little bit more|"
    r"in (?:more |greater |some )?detail|in your own words|further|anything|all|us|me|to me|to us|with me|"
    r"with us|for me|for us|then|again|now|first|so|very|everything|out loud|your (?:thoughts|view|views|"
    r"perspective|opinion|take|experience|experiences|story|insights)|(?:the|a|any) (?:story|bit|few words|"
    r"thing|things)) )*"
)
_TELL = (
    r"(?:tell(?! (?:from|by|if|whether)\b)|explain|describe|share(?! (?:an?|the) (?:office|room|desk|car|flat|"
    r"house|table|space|building|"
    r"floor))|"
    r"remind (?:me|us)|elaborate|expand(?= on\b)|(?<!will you )expand$|illustrate|outline|summari[sz]e|discuss|"
    r"clarify|unpack|"
    r"compare|contrast|recount|"
    r"(?:comment|reflect) on|(?:teach(?! (?:me|us) (?:how )?to\b)|educate|enlighten|inform) (?:me|us))"
)
_TOLD = (
    r"(?:example|examples|sense|idea|overview|picture|insight|insights|advice|tips|tip|background|flavou?r|feel|"
    r"feeling|glimpse|summary|explanation|tour|perspective|view|thoughts|take|instance|story|detail|details|"
    r"context|"
    r"recommendations|guidance|opinion|rundown|snapshot|description|impression|pointers|suggestions|version|"
    r"account|taste|"
    r"history)"
)
_TELLING = (
    r"(?:telling|explaining|describing|sharing|elaborating|expanding|illustrating|outlining|discussing|clarifying|"
    r"saying (?:more|something|a (?:bit|little))|(?:walking|talking|taking|guiding|running) (?:me|us) (?:through|"
    r"back)|"
    r"(?:talking|speaking) (?:to me |with me )?(?:a bit |a little |more |some )*(?:about|on|through)|"
    rf"giving (?:me|us) (?:\w+ ){{0,3}}?{_TOLD}|going (?:into|over|through)|helping (?:me|"
    rf"us) (?:to )?(?:understand|see))"
)
_PHRASAL = (
    r"(?:say (?:me|us|more|something|anything|a (?:bit|little|few words))|say(?: roughly)?(?= (?:how|why|what)\b)|"
    r"(?:walk|talk|take|guide|run|lead|bring) (?:me|us) (?:through|back to|back through|along)|"
    r"talk (?:to me |to us |with me )?(?:a bit |a little |a little bit |some |more |a bit more |"
    r"a little more |further )*(?:about|through|on(?! the (?:job|phone|telephone|radio|shift|ward|line|way|air)\b)|"
    r"me through)|"
    r"speak (?:to me )?(?:a bit |a little |a little bit |more |a bit more )*(?:about|on|of)|"
    r"speak (?:a bit |a little |more )*to(?= (?:the|that|how|what|why|your)\b)|"
    rf"give (?:me|us) (?:a |an |some |any |your |one |more |the |another )*(?:\w+ ){{0,2}}?{_TOLD}"
    r"(?: (?:of|about|on|into|for|when|where|as to))?|"
    r"help (?:me|us) (?:to )?(?:understand|see|make sense of|picture|imagine|get a sense of)|(?:paint|draw) (?:me |"
    r"us )?(?:a|the) (?:picture|scene)(?: of)?|"
    r"(?:go|get|dig|dive) (?:a bit |a little )?(?:more |deeper )?into(?= (?:that|this|more|detail|details|"
    r"the|how|what|why)\b)|"
    r"(?:go|run) (?:over|through)(?: (?:it|that|this|there))?(?: (?:again|once more))?"
    r"(?= (?:like )?(?:how|what|why)\b)|"
    r"go deeper(?: into| on)?|(?:go|come|get) back to(?= (?:that|this|what|something|how|why|the (?:bit|"
    r"part|story|point|"
    r"moment|time|thing)|your)\b)|touch on|break (?:it |that )?down|shed (?:some )?light on|show (?:me|"
    r"us) how|let (?:me|us) know|open up about|fill (?:me|us) in on|(?:bring|catch) (?:me|us) up to (?:speed|"
    r"date)(?: on)?|let (?:me|us) in on|"
    rf"give (?:an?|some|any|one|another|a few|more) (?:\w+ )?{_TOLD}(?: (?:of|about|on|into|for))?)"
)
_VERB = rf"(?:{_PHRASAL}|{_TELL})"
_YOU = (
    r"(?:(?:can|could|would|will|might|may) (?:n't )?you (?:all |guys |to )?|do you (?:can|could) |"
    r"why do n't you (?=(?:\w+ )?(?:tell|walk|talk|give|fill|help|take) (?:me|us)\b|describe\b)|"
    r"do you think (?:that )?you (?:can|could|would|might) )"
)
_SOFT = (
    r"(?:(?:ever |mind |like (?:to )?|care to |love to |want to |try to |be (?:able|willing|open|happy|comfortable|"
    r"prepared|kind enough|so kind as|so good as|up|free|available|ok|okay|game) (?:to |for |with )?|"
    r"have the (?:patience|time|heart|courage) to |possible for you to |spare a (?:minute|moment) to |take a "
    r"(?:minute|moment|second) to |go ahead and |"
    r"help me (?:by |to )?))*"
)
_MODAL = (
    rf"{_YOU}{_SOFT}(?:{_VERB}|{_TELLING}(?: me| us)?(?: through| about| back to)?|giving (?:me|us) (?:an? |some "
    rf")?\w+)"
)
_MIND = (
    rf"(?:(?:do|would) you mind (?:if (?:i|we) (?:ask|asked|hear|heard|know|knew|ask you|asked you)|me asking|"
    rf"my asking|to {_TELL}(?: me| us)?|{_TELLING}(?: me| us)?(?: through| about| back to)?)|"
    r"mind (?:telling|walking|talking|explaining to|sharing with) (?:me|us)(?: through| about| back to)?)"
)
_ABLE = (
    rf"(?:are you (?:able|willing|allowed|open|happy|comfortable|free|ok|okay|at liberty) (?:to |with |for )?|"
    rf"(?:is|would) it (?:be )?(?:possible|ok|okay|alright|all right|fine) (?:for you )?(?:to|if you (?:could|"
    rf"can)?) ?|do you (?:want|feel comfortable|feel free|have (?:a (?:minute|moment)|time)|care) (?:to )?|"
    rf"any chance (?:(?:that )?you (?:could|can|would)|of(?= hearing)) )(?:{_VERB}|{_TELLING}(?: me| us)?(?: "
    rf"about| through)?)"
)
_ASK_YOU = (
    r"(?:(?:may|can|could|might|let) (?:i|me|we)|is it (?:ok|okay|alright|all right|fine|"
    r"possible) (?:if i|that i|for me to|to)|"
    rf"would it be (?:{WELCOME}|too much|a bit much) (?:if i|for me to|to)|if i (?:may|might|could|can)|"
    r"i (?:just )?(?:have|need|must|got) to|do you mind if i) (?:\w+ )?(?:ask|asked|know|hear|"
    r"trouble you for(?= the (?:name|date|number|title) of)|trouble you to (?:say|tell me))(?: you)?"
)
_ASK_ABOUT = (
    r"(?:(?:can|could|may|might|shall|let) (?:we|i|us) (?:\w+ )?(?:take (?:you|us) back|bring (?:you|us) back|talk|"
    r"speak|start|"
    r"begin|hear|go back|come back|return|"
    r"pick your brains?|circle back|turn|move on|switch|dig|dive|go|touch|chat|discuss)(?: a (?:bit|little)| more|"
    r" deeper| now|"
    r" then)*(?: (?:about|to|into|on|through|with|by))+)"
)
_I_WISH = (
    r"i (?:would )?(?:\w+ )?(?:love|like|be (?:\w+ )?(?:curious|interested|keen|happy|grateful|glad|delighted|"
    r"excited|thrilled|eager|fascinated)|appreciate|want|wanted|enjoy|wish|hope|hoped|need)(?: it)? "
)
_HEARING = (
    r"(?:(?:(?:to )?start (?:off )?(?:by|with) (?:hearing|asking(?: you)?|learning)|for (?=your (?:thoughts|view|"
    r"views|"
    r"advice|perspective|opinion|take|insights?)\b))|(?:to )?(?:\w+ )?(?:hear|know|"
    r"ask(?! (?:them|him|her|my|around|our|mum|dad|somebody|someone|people|for)\b)|understand|see|find out|get|"
    r"pick your brain|discuss|talk about|explore|"
    r"dig|dive|learn(?: more)?(?: about)?(?= (?:how|what|why) you\b)|"
    r"learn (?:from you|about your|more about your|from your))|in (?:hearing|knowing|learning|understanding)|hearing|"
    r"knowing)"
)
_WISH = (
    rf"(?:{_I_WISH}{_HEARING}(?: (?:a sense of|your (?:thoughts|view|views|perspective|opinion|take|advice|"
    rf"story|insights?|experience)|an idea of|a feel for|you|one thing|something|one more thing|more|from you|"
    rf"a question))*)"
)
_WISH_YOU = (
    rf"i (?:would )?(?:\w+ )?(?:love|like|appreciate|be (?:\w+ )?(?:grateful|happy|glad|great|"
    rf"\w+(?= if)))(?: it)?(?: if)? "
    rf"you (?:could |would |can |to )?(?:{_VERB})"
)
_PUZZLED = (
    r"(?:i (?:keep|kept) (?:wondering|asking myself|coming back to)|"
    r"i (?:can n't|could n't|have never|never) (?:\w+ ){0,2}?(?:picture|get my head a?round|work out|figure out|"
    r"understood|"
    r"understand)|i would give (?:a lot|anything|a great deal) to (?:know|hear|understand)|"
    r"i (?:have|had) (?:an? |great |some )?interest (?:to (?:know|hear|learn)|in (?:knowing|hearing)))"
    r"(?: about)?(?= (?:how (?:you|the|a|an|it|one|to|do|does|did|they|people)|what (?!a\b)|why|when|where|who|"
    r"which|"
    r"whether|if)\b)"
)
"""What is not understood is asked for; `I can't imagine how hard that was` only feels with them."""
_CURIOUS = (
    (
        r"(?:i (?:am|was|have been|had been|have always been|have|would be)? ?(?:\w+ )?(?:wondering|curious|wondered|"
        r"wonder|keen to (?:know|hear|understand)|eager to (?:know|hear)|interested (?:in (?:hearing|knowing|"
        r"learning|understanding)|to (?:know|hear|learn|see))|interested(?= (?:in )?(?:how|what|why|whether|the "
        r"(?:part|bit|moment|time|point|way))\b)|"
        r"(?:been )?dying to (?:know|ask|hear)|(?:going|about) to ask(?: you(?= (?:how|what|why|when|where|"
        r"who|which|if|whether|about|do|did|are)\b)|(?= (?:how|what|why|when|where|who|which|if|whether|about)\b"
        r"(?: \w+){0,4}? your?\b)|(?= (?:do|did|are) you\b))|(?:\w+ )?(?:keen|eager|curious|excited|trying|itching|"
        r"looking) to (?:know|hear|"
        r"understand|find out|learn|discover|figure out)(?= (?:how|what|why)\b)|hoping (?:to (?:hear|ask|know|"
        r"understand)|you (?:could|"
        r"can|might|would) "
    )
    + _VERB
    + r"))(?: about| as to| to know| to hear| from you| in)?)"
)
_BARE = (
    r"(?:(?:just |only )?(?:curious|wondering|interested)(?: to (?:know|hear)| about| as to)?(?= (?:how|what|"
    r"why|when|where|who|which|if|whether|about|your|in|the)\b)|(?:would|should) (?:love|like) to|(?:wanted|"
    r"want|hoping|trying|going) to (?:ask(?! about (?!your?\b))|know|hear|understand|find out)(?: you)?(?= (?:how|"
    r"what|why|when|"
    r"where|who|which|if|whether|about)\b)|(?:would|should) (?:love|like) to (?:hear|know|ask|understand))"
)
_QUESTION_IS = (
    r"(?:(?:the|one|a|another|first|second|last) (?:\w+ )?(?:thing|question|bit|part) (?:that )?i (?:\S+ "
    r"){0,5}?(?:ask|"
    r"asking|know|knowing|wonder|wondering|curious|interested|hear|hearing|understand|understood|picture|round|"
    r"around|asked)"
    r"(?: \S+){0,3}? (?:is|was)"
    r"(?! there\b)|(?:my|the|one|a(?! (?:list|lot|number)\b)|another|last|first|next|final|here is (?:a|my|one)) "
    r"(?:\w+ ){0,3}?questions?"
    r"(?: (?:i|that i|for you|would be|i have|i had|i wanted|i want|to ask|you|about that|on that|here|related to "
    r"that|"
    r"then|have|had|wanted|want|would like|keep wondering))*(?: (?:is|was|would be|is about|about))(?! there\b)|"
    r"what i (?:\S+ ){0,6}?(?:want|wanted|love|like|ask|asking|wonder|wondering|know|curious|interested|keen|eager|"
    r"hear|find|after|understand|understood|understanding|get|getting)(?: \S+){0,6}? (?:is|was)"
    r"(?= (?:how|what|why|when|where|who|which|if|whether|your)\b)|"
    r"(?:what|the (?:only |one )?(?:thing|part|bit|question) (?:that|which)) (?:always |still |really "
    r")?(?:puzzles|intrigues|"
    r"fascinates|interests|strikes|bothers) me (?:\w+ ){0,2}?is(?= (?:how|what|why|when|where|who|whether)\b)|"
    r"i (?:\w+ )?(?:have|had|got|have got) (?:a|an|one|another|one more|a few|a couple of|some|two)(?: \w+)? "
    r"questions?"
    r"(?: (?:for you|about|on|regarding|around|related to|here))*|question (?:for you|about))"
)
_ORDER = (
    rf"(?:(?:so |and |then |now |ok |okay )?(?:do |to )?(?:{_PHRASAL}|{_TELL}(?= (?:me|us|more|a bit|a little|how|"
    rf"what|why|your|the|some|about|on|that|this|something|to|where|it|for (?:me|us)|an? (?:story|time|moment|"
    rf"memory|example|"
    rf"case|situation))\b)|tell|elaborate|describe|explain))"
)
_MAYBE = (
    r"(?:(?:i (?:do n't )?(?:suppose|imagine|guess|bet|am sure) (?:that )?)?you (?:can|could|might|may|would)(?: "
    r"n't)?|"
    r"feel free to|humou?r me and) (?:(?:maybe|perhaps|always|just|possibly|mind|happen to|be able to|by any "
    r"chance) )*"
    rf"(?:{_VERB}|{_TELLING}(?: me| us)?(?: about)?|"
    r"(?:start|begin) (?:off )?(?:with|by|at|from)(?= (?:how|what|whatever|why|the|your)\b))"
)
_KNOW = (
    r"(?:do you (?:\w+ )?(?:know|remember|recall)|(?:do you have )?any idea|do you have an idea|"
    r"have you any idea|would you know|do you happen to know)(?= (?:how|why|what|when|where|who|which|if|"
    r"whether)\b)"
)
_LEARNER = r"i would (?:know|ask|hear)(?: you)?(?= (?:how|what|why|when|where|who|which|if|whether)\b)"
_COULD_ASK = (
    r"(?:i (?:thought|think|suppose|guess|wonder|hope) (?:that )?(?:maybe |perhaps )?)?i (?:could|can|might|may|should|"
    r"must|ought to)(?: (?:also|just|then|now|still|first))? ask(?: you)?"
    r"(?= (?:how|what|why|when|where|who|which|if|whether|about)\b)"
)
_FEEDBACK = (
    (
        r"(?:it would (?:be (?:\w+ )?(?:great|nice|good|helpful|useful|interesting|lovely|wonderful|amazing|"
        r"fascinating|valuable)|help(?: me)?(?: a lot| a great deal| so much)?|mean a lot|interest me)(?: (?:for|"
        r"to) me)? "
        r"(?:to (?:hear|know|understand|get|learn (?:from you|how you|what you))(?: an? (?:picture|idea|sense|"
        r"feel) (?:of|for))?|"
        r"if you (?:could|can|would) "
    )
    + _VERB
    + r")(?: about| more| your thoughts on)?)"
)


@dataclass(frozen=True, slots=True)
class Shell:
    """A family of shells: `bare` may hold nothing (`could you elaborate?`), `free` may stand anywhere in a clause."""

    name: str
    pattern: re.Pattern[str]
    bare: bool = False
    free: bool = True


SHELLS = tuple(
    Shell(name, compiled(pattern + r"\b"), bare, free)
    for name, pattern, bare, free in (
        ("can you tell me", _MODAL, True, True),
        ("would you mind", _MIND, True, True),
        ("are you able to", _ABLE, True, True),
        ("may I ask", _ASK_YOU, False, True),
        ("can we talk about", _ASK_ABOUT, False, True),
        ("do you know how", _KNOW, False, True),
        ("I would love to hear", _WISH, False, True),
        ("I would like to know", _LEARNER, False, True),
        ("may I ask", _COULD_ASK, False, False),
        ("I would love you to", _WISH_YOU, True, True),
        ("it would be great to hear", _FEEDBACK, False, True),
        ("I was wondering", _CURIOUS, False, True),
        ("I was wondering", _PUZZLED, False, True),
        ("my question is", _QUESTION_IS, False, True),
        ("curious", _BARE, False, False),
        ("tell me", _ORDER, True, False),
        ("you could tell me", _MAYBE, True, False),
    )
)
"""In order of precedence."""

_LEADS = compiled(
    r"(?:can|could|would|will|might|may|do|is|are|any|let|if|i|it|my|the|one|a|another|last|first|next|final|"
    r"here|what|question|just|only|curious|wondering|interested|would|should|wanted|want|hoping|trying|going|"
    r"so|and|then|now|ok|okay|to|walk|talk|take|guide|run|lead|bring|speak|give|help|paint|go|get|dig|dive|come|"
    r"touch|break|shed|show|open|fill|tell|explain|describe|share|elaborate|expand|illustrate|outline|"
    r"humou?r|feel|summari[sz]e|why|compare|contrast|illustrate|mind|discuss|clarify|unpack|say|recount|comment|"
    r"reflect|"
    r"enlighten|teach|educate|inform|you|have|"
    r"shall|should)\b"
)  # fmt: skip
_ABOUT_END = r"\b(?:about|of|through|on|into|to|regarding|example|story)(?: me| us)?$"
_FILL = compiled(rf" (?:{_MUCH})?(?:(?:about|on|of|through|into|with|regarding|to|as to|around|over|for)\b ?)?")


@dataclass(frozen=True, slots=True)
class Opening:
    """A shell found: offsets in the clause's line of the shell's end and of the first word of what it holds."""

    shell: Shell
    end: int
    holds: int
    about: bool
    more: bool


def shell_at(line: str, offset: int = 0) -> Opening | None:
    """The shell that begins at this offset of the plain words; None where there is none, or where it must hold
    something and holds nothing."""
    if not _LEADS.match(line, offset):
        return None
    limit = min(len(line), offset + 200)
    for shell in SHELLS:
        hit = shell.pattern.match(line, offset, limit)
        if hit is None:
            continue
        fill = _FILL.match(line, hit.end())
        holds = fill.end() if fill else hit.end()
        while holds < len(line) and line[holds] == " ":
            holds += 1
        gap = line[offset : min(holds, limit)]
        inside = r"\babout\b" if shell.name == "my question is" else _ABOUT_END
        about = re.search(inside, gap.rstrip()) is not None
        more = (
            re.search(
                (
                    r"\b(?:more|further|deeper|elaborate|elaborating|expand|expanding|unpack|go back|"
                    r"come back|circle back|return)\b"
                ),
                gap,
            )
            is not None
        )
        if holds >= len(line) and not (shell.bare or (more and shell.name.endswith("to hear"))):
            continue
        return Opening(shell, hit.end(), holds, about, more)
    return None


_LONGEST_SHELL = 7
"""Words of a shell that are shown whole."""


def quoted_shell(said: str) -> str:
    """The words of a shell as they are shown: `I did want to ask you about`."""
    words = said.strip().split()
    cut = " ".join(words[:_LONGEST_SHELL]).replace(" n't", "n't").replace("can n't", "can't")
    return re.sub(r"\bi\b", "I", cut) + (" …" if len(words) > _LONGEST_SHELL else "")
