"""What is said besides asking: greetings, thanks, compliments, apologies, insults, farewells, noise."""

import re

from simulator.domain.talk import Act
from simulator.language.clauses import clauses
from simulator.patterns import compiled

_NICE = (
    r"(?:interesting|fascinating|amazing|great|cool|inspiring|funny|impressive|wonderful|lovely|beautiful|"
    r"incredible|awesome|brilliant|brave|remarkable|helpful|useful|insightful|valuable|fantastic|"
    r"good to (?:hear|know)|kind|generous|touching|powerful|nice|delicious|moving|hilarious|excellent)"
)

PATTERNS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    (
        Act.GREETING,
        compiled(
            r"^(?:(?:oh|well|so|yes|ok|okay|hey) )*(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|"
            r"afternoon|evening|day)|morning)\b|^(?:evening|afternoon)(?: \w+){0,2}$|"
            r"\b(?:nice|great|good|lovely|pleased|glad|happy|wonderful|a pleasure|"
            r"an honou?r) to (?:finally )?(?:meet|see) you\b|\bpleasure to meet you\b|"
            r"\bhow (?:are|r) (?:you|things)\b|\bhow is it going\b|\bhow do you do$|\bhow have you been\b"
        ),
    ),
    (
        Act.INSULT,
        compiled(
            r"\b(?:you are|you 're|you|u r|what) (?:\w+ ){0,3}?(?:an? )?(?:\w+ )?(?:stupid|idiot|idiots|"
            r"moron|useless|pathetic|dumb|worthless|ugly|liar|fraud|loser|clueless|clown|hopeless|incompetent|"
            r"boring|dull|"
            r"old fool|fool|jerk|asshole|bitch|bastard|disgusting|a joke|waste of (?:time|space))\b|"
            r"\b(?:shut up|fuck (?:you|off|this)|screw you|go to hell|get lost|piss off|drop dead|kiss my|"
            r"i hate you|you suck|this sucks)\b|"
            r"\b(?:this|that|talking to you|your \w+(?: \w+){0,2}?)(?: (?:is|was|seems|sounds|looks|"
            r"must be))? (?:such |just |all |so |really |pretty |kind of |a bit |"
            r"completely )*(?:a )?(?:complete |total |huge |big )?(?:waste of (?:my )?time|pointless|"
            r"stupid|dumb|useless|worthless|boring|bullshit|crap|meaningless|garbage|pathetic|a joke)\b|"
            r"\bi do n't (?:care|give a) (?:about (?:you|your)|what you|damn|shit|fuck)\b|"
            r"\banyone (?:could|can) do your job\b|\bthe (?:dumbest|stupidest|worst|most (?:boring|stupid|"
            r"useless)) \w+ i\b|\bnot a real job\b|\bno wonder (?:they|he|she) (?:\w+ )?(?:sacked|fired|left|"
            r"dropped)\b|"
            r"\bwhat (?:would|do|does) (?:someone |somebody |people )?(?:like )?you (?:even )?know (?:of|about)\b|"
            r"\byou (?:clearly |really |obviously )*have no (?:idea|clue)\b|\bwhat an? (?:stupid|dumb|useless|"
            r"boring|pathetic|"
            r"ridiculous) \w+ you\b|\bnobody (?:could|can) be (?:as|so) (?:dull|boring|stupid|useless)\b"
        ),
    ),
    (
        Act.GOODBYE,
        compiled(
            r"\b(?:goodbye|good bye|bye|bye-bye|(?<!i )see you(?! also\b)(?! (?:as|in (?:a|this)|at work|do|"
            r"work))|see ya|"
            r"i (?:must|have to|need to|had better|should) (?:dash|rush|fly|be going|be off|be on my way)|"
            r"farewell|take care|so long|talk (?:to you )?soon|until (?:next time|then)|cheerio|"
            r"have a (?:\w+ )?(?:good|great|nice|lovely|wonderful|fantastic|safe|pleasant|"
            r"beautiful)? ?(?:day|evening|afternoon|morning|weekend|one|week|trip|rest|night)|"
            r"enjoy the rest of|all the best|good night)\b|"
            r"\b(?:it (?:was|has been|is been)|this (?:was|has been)) (?:so |really |very |"
            r"such )?(?:a )?(?:\w+ )?(?:nice|great|lovely|good|wonderful|pleasure|honou?r|"
            r"delight)(?: to have)? (?:talking|meeting|speaking|chatting|to (?:meet|talk|speak|chat)|met|"
            r"talked)\b|"
            r"\b(?:nice|great|lovely|good) (?:talking|speaking|chatting) (?:to|with) you\b|\bi (?:should|"
            r"will|must|have to|need to|better|had better|would better|can) (?:\w+ )?(?:let you (?:go|get back)|"
            r"get going|head off|be off|be going|leave you|go now|run(?! (?:a|the|an))|"
            r"get out of your hair)\b|\bi have to go$|\bi will not (?:take|keep)"
        ),
    ),
    (
        Act.THANKS,
        compiled(
            r"\b(?:thank you|thanks|thank|many thanks|much appreciated|i (?:\w+ )?appreciate|"
            r"i am (?:\w+ )?(?:grateful|thankful)|cheers|means a lot|much obliged|i owe you)\b"
            r"(?: (?:so much|very much|a lot|again|both))*(?: for (?:(?!(?:i|my|have|bye|goodbye|see|"
            r"take care|and|but|so|it)\b)\S+ ?){1,14})?"
        ),
    ),
    (
        Act.SMALL_TALK,
        compiled(
            rf"\b(?:that|this|it|you|your \w+|the \w+|what you (?:said|did|do)) (?:is|are|was|were|sounds|"
            rf"sound|must be|must have been|seems|looks|has been) (?:\w+ ){{0,3}}?{_NICE}\b|"
            rf"^(?:(?:oh|that|wow|how|so|really|very|just) )*(?:{_NICE}|wow|congratulations|congrats|"
            rf"well done|good for you)(?: \w+){{0,2}}$|\bwhat an? (?:\w+ )?(?:great|amazing|wonderful|"
            rf"beautiful|nice|lovely|interesting|inspiring|incredible|fascinating|fantastic|good|cool|"
            rf"\w+) (?:\w+ )?(?:story|journey|path|career|place|view|cafe|question|answer|office|idea|job|"
            rf"way|experience|achievement)\b|"
            r"\bhow (?:interesting|wonderful|lovely|cool|fascinating|exciting|amazing|nice|funny|"
            r"inspiring)$|\bi (?:\w+ )?(?:love|loved|admire|admired|like|liked|enjoyed) (?:that|this|your|"
            r"how you|what you|the way|the article|hearing)\b|\b(?:congratulations|congrats)\b|"
            # A compliment says something good of them: how they tell, what they have, who is lucky.
            r"\byou (?:\w+ ){1,5}?(?:so|very|really|that|this|all) (?:well|clearly|beautifully|vividly|nicely|"
            r"warmly|calmly)\b|"
            r"\byou (?:have|have got) (?:such )?an? (?:\w+ )?(?:gift|talent|knack|eye|way|lovely|calm|wonderful|"
            r"beautiful|nice|kind|warm|"
            r"great)\b|\b(?:must be|are|is) (?:so |very )?(?:lucky|proud|glad) (?:to have|of|to work with) you\b|"
            r"\bi could listen\b|\bwhat a (?:lovely|nice|kind|sweet|beautiful|generous) \w+ to\b|"
            r"\bexcuse (?:my|the)\b|\bi beg your pardon\b|\bpardon my\b|"
            r"\bit is (?:so |very |a bit |rather |quite )?(?:hot|cold|warm|chilly|freezing|windy|raining|snowing|"
            r"pouring|sunny|wet|"
            r"lovely|nice)(?: (?:out|outside|today|for \w+|in here|out there))?$|\b(?:what a|such a) (?:wind|"
            r"storm|day|heat|downpour|"
            r"view)\b|\b(?:this|the) (?:coffee|tea|cake|soup|biscuit) (?:is|tastes|smells)\b|"
            r"\b(?:i am |so |very |really )?sorry\b|\bi (?:do )?apologi[sz]e\b|\bi am (?:\w+ )?(?:impressed|"
            r"inspired|moved|amazed|touched)\b|\bmy (?:apologies|mistake|bad|"
            r"fault)\b|\bforgive me\b|\bexcuse me\b|\bpardon me\b|"
            r"\b(?:weather|sunny|raining|rain today|traffic|parking|nice (?:cafe|place|spot|table)|"
            r"cold out|warm today)\b|^(?:ha )+ha$|^haha\w*$"
        ),
    ),
    (
        Act.TIME_CHECK,
        compiled(
            r"\b(?:mindful|respectful|conscious|aware|careful) of (?:your|the|our) time\b|"
            r"\brespect your time\b|\bkeep (?:an eye on|track of) (?:the )?(?:time|clock)\b|"
            r"\b(?:we|you|i) (?:\w+ )?(?:only |just )?(?:have|has|had|got|agreed|agreed on|said|scheduled|"
            r"planned)(?: (?:about|only|just|around|the|until|for|another|on))* (?:\w+ )?(?:minutes|mins|"
            r"half an hour)\b|\bminutes (?:left|remaining|to go)\b|"
            r"\b(?:running out of|out of|short on|almost out of|nearly out of) time\b|"
            r"\btime is (?:almost |nearly )?up\b|\bkeep (?:it|this|us) to (?:\w+ ){1,3}minutes\b|"
            r"\bno (?:longer|more) than (?:\w+ ){0,3}(?:minutes|mins|half an hour|an hour)\b|"
            r"\btake (?:up )?(?:only )?(?:\w+ ){0,3}minutes of your\b"
        ),
    ),
)
"""In order of precedence where two begin at the same word; matched on plain words (see `clauses`)."""

_NOISE = compiled(r"[\[(*♪<][^\])*♪>]{0,40}[\])*♪>]|[♪♫]")
_SMASH = compiled(r"asd|sdf|dfg|ghj|hjk|jkl|zxc|xcv|cvb|vbn|bnm|qwe|tyu|yui|lkj|poiu|(.)\1{3}")
_RARE = compiled(
    r"q[^u]|[vjx]q|zx|xk|fj|jf|gq|jx|xj|jv|wx|vx|xz|jz|kx|pz|bx|hx|fq|fx|dx|kz|mx|zj|jk|jd|jb|jg|dk[^a-z]?k"
)
_LONE = frozenset(
    (
        "so and the a an but or like you i to of in is it that this because well then just basically know "
        "mean if with for at as my your le de"
    ).split()
)
_HELD = compiled(
    r"(?:blah|la|na|da|bla|ba|do|doo|test|testing|mic|check)(?: (?:blah|la|na|da|bla|ba|do|doo|test|"
    r"testing|mic|check|one|two|three))*$"
)


def is_unclear(text: str) -> bool:
    """Whether nothing in it can be understood: empty, a mark of noise, a lone filler, keys struck at random."""
    parts = clauses(_NOISE.sub(" ", text))
    forms = [t.form for c in parts for t in c.tokens]
    if not forms:
        return True
    line = " ".join(forms)
    if _HELD.match(line) or (all(f in _LONE for f in forms) and len(forms) <= 3 and not any(c.asks for c in parts)):
        return True
    letters = [f for f in forms if f.isalpha() and f.isascii()]
    if not letters:
        return not any(f.isdigit() for f in forms)
    odd = sum(1 for f in letters if _is_odd(f))
    return odd * 2 > len(letters) or (odd > 0 and len(letters) <= 2)


def _is_odd(word: str) -> bool:
    if len(word) < 4:
        return len(word) == 3 and not re.search(r"[aeiouy]", word) and _RARE.search(word) is not None
    no_vowel = not re.search(r"[aeiouy]", word)
    run = re.search(r"[bcdfghjklmnpqrstvwxz]{5,}", word) is not None and not re.search(r"ngths|tchst|ghtsh|rchst", word)
    return no_vowel or run or _SMASH.search(word) is not None or _RARE.search(word) is not None


_SILLY = r"(?:stupid|dumb|silly|foolish|idiotic|boring|pointless|useless|ridiculous|embarrassing|clumsy|rude|naive)"
_MODEST = compiled(
    rf"\b(?:that|this|it) (?:is|was|(?:must|may|might|will) (?:be|sound)|sounds|probably is) "
    rf"(?:\w+ ){{0,3}}?{_SILLY} (?:of me|from me|on my part)\b|"
    rf"\b(?:sorry|this|it|maybe|perhaps|probably|might|may|know|just|forgive|excuse|hope|have|ask) (?:\w+ ){{0,4}}?"
    rf"{_SILLY} (?:little )?(?:question|thing to ask|thing to say)\b|"
    rf"\b(?:this|it|that) (?:may|might|must|probably|will|is probably) (?:\w+ ){{0,3}}?{_SILLY}(?= but\b|$)|"
    rf"\bi (?:am|was|feel|felt|sound|must sound|must seem) (?:\w+ ){{0,3}}?{_SILLY}\b|\bsilly me\b|"
    r"\b(?:my|i) (?:\w+ ){0,3}?(?:stupid|silly|dumb) (?:mistake|nerves|brain|head|question)\b|"
    r"\bi (?:am|feel|felt|was) (?:\w+ ){0,3}?(?:an? )?(?:\w+ )?(?:idiot|fool|moron)\b"
)
"""Hard words that a visitor has for themselves, or for their own question: an excuse, and no insult."""


def social_acts(line: str) -> list[tuple[int, int, Act]]:
    """What plain words do besides asking: begin and end in the line, and the act, in order, without overlaps."""
    line = line.replace("-", "_") if "bye-bye" not in line else line
    hits = [(m.start(), m.end(), act) for act, pattern in PATTERNS for m in pattern.finditer(line)]
    modest = [m.span() for m in _MODEST.finditer(line)]
    hits = [h for h in hits if h[2] is not Act.INSULT or not any(b < h[1] and h[0] < e for b, e in modest)]
    hits += [(begin, end, Act.SMALL_TALK) for begin, end in modest]
    kept: list[tuple[int, int, Act]] = []
    for hit in sorted(hits, key=lambda h: h[0]):
        if kept and hit[0] < kept[-1][1]:
            continue
        kept.append(hit)
    return kept
