"""What is told in confidence, and the kind words that it calls for."""

from simulator.scoring.cues import cue

_PEOPLE = (
    r"(?:people|anyone|anybody|many|everyone|everybody|strangers|most|nobody|no one|a soul|my \w+|(?:any|many|most) "
    r"(?:people|others)|the others|others|them|him|her)"
)
_END = r"(?=\s*[.,;:!?\u2026-]|\s*$| (?:but|because|and|though|before|in|at|here|yet))"

CONFIDED = cue(
    rf"(?:don't|do not|never|not|have not|haven't|hadn't|rarely|seldom|didn't|did not|"
    rf"wouldn't)(?: \w+){{0,2}}? (?:tell|told|"
    rf"say|said|share|shared|talk|talked|speak|spoke|admit|admitted|mention|mentioned)"
    rf"(?: to| about| of| with)*(?: {_PEOPLE})? (?:this|that|it)(?:{_END}| to| with)",
    rf"(?:don't|do not|never|not|have not|haven't|rarely|seldom|mustn't|must not)(?: \w+)? (?:tell|told|admit|"
    rf"admitted)(?: to)? {_PEOPLE}{_END}",
    r"between (?:us|you and me|ourselves|the two of us)(?! and)|off the record|keep (?:this|that|it) (?:to yourself|"
    r"between us)|(?:don't|do not|never|mustn't|must not|can't) (?:(?:repeat|quote) (?:this|that|me on)|"
    r"tell (?:anyone|anybody|them|"
    r"my \w+)(?! (?:how|what|when|where|why|to|who)\b))",
    r"(?:stays?|leaves?|leave|remain|remains) (?:in this room|between us|here|at this table|this (?:room|"
    r"table))(?= |[.,:!]|$)",
    r"(?:rather|prefer)(?: it)?(?: that| if)? (?:this|that|it|you) (?:did not|didn't|does not|not|never|stayed) "
    r"(?:leave|go|get|travel|be|repeat|tell|pass|mention|between)(?! (?:away|there|to work)\b)",
    r"(?:nobody|no one|not many people|hardly anybody|hardly anyone|my \w+)(?: \w+)? (?:knows?|(?:don't|doesn't) know) "
    r"(?:this|that i|about this|about that|it)",
    r"which i(?: have|'ve)? (?:told|tell|never told) (?:nobody|no one|anybody|anyone)",
    r"(?:i've|i have|i) (?:only|hardly)(?: ever)? (?:told|said|shown)|(?:first|only) (?:person|one)(?: that| who|"
    r" whom)? (?:i|i've|"
    r"i have)(?: \w+)? (?:tell|told|telling)(?! (?:\w+ )?about)|"
    r"not (?:something|a thing|a story)(?: that)? i (?:\w+ )?(?:share|"
    r"tell|talk about)",
    r"this is (?:a bit |rather |very |quite )?(?:personal|private|hard to say|not easy to say)",
)
"""The speaker says that what they tell is not for everybody."""

CARE = cue(
    r"(?:must|that must|it must) have been",
    r"i'm (?:so |very |really )?sorry(?: to hear| that| about| for|[.,!]|$)|sorry to hear",
    r"(?:how|that's|that is|what an?|oh,?) (?:so |really |just )?(?:awful|terrible|horrible|dreadful|sad|"
    r"painful|moving|heartbreaking|touching)|^oh,? no|poor (?:you|thing|man|woman|girl|boy|\w+)(?=[.,!?]|$)|"
    r"i can (?:only |well )?imagine",
    r"that (?:sounds|was|is|takes|must be) (?:so |very |really |incredibly )?(?:hard|tough|difficult|brave|courage|"
    r"painful|honest|generous|sad)",
    r"i (?:appreciate|value|admire|respect|am honou?red|'m honou?red|won't repeat|won't tell|will keep|'ll keep)",
    r"(?:honest|open|candid|trust|trusting|courage|sharing|telling me|your secret|safe with me)",
)
"""Kind words after a confidence; thanks do as well."""

HONOURS = cue(
    # In reply to "don't tell her".
    r"^\W*(?:(?:no|oh|okay|ok|sure|right|ha|of course)\W+)*i (?:won't|will not|wouldn't|promise)(?=[.,!;]|\s*$)|"
    r"my lips are sealed|not a (?:word|soul)(?: from me| to \w+)?(?=[.,!;]|\s*$)|mum's the word|safe with me",
    r"(?:won't|will not|shall not|i'll never|i will never) forget(?! to\b)",
    r"(?:stays?|stay|keep|leave) (?:it |this |that )?(?:with me|between us|here|to myself)|"
    r"i'll (?:keep|treasure|guard|look after) (?:it|that|this)|"
    r"(?:it|that|this) (?:touches|moves|moved|touched) me|"
    r"i(?:'m| am) (?:touched|moved|glad (?:that )?you (?:told|said))",
    r"i (?:know|recogni[sz]e|understand|have had) (?:that|the|this) (?:feeling|fear|silence|worry|doubt|grief|well)|"
    r"i(?:'d| would)(?: have)? (?:feel|felt|been|be) (?:the same|just as|as|so|scared|afraid|sad|lost|ashamed)|"
    r"i(?:'ve| have) (?:felt|been|known|had) (?:that|there|it|the same)|"
    r"i feel (?:that|it|for) (?:with )?you|me too",
    r"(?:that|it|this) (?:can't|cannot|couldn't|could not) have been easy|"
    r"(?:that|it|this) (?:wasn't|isn't|is not|was not) "
    r"(?:easy|a small thing|nothing)|no wonder",
    r"i(?:'m| am) (?:really |so |very )?(?:glad|grateful|thankful) (?:that )?(?:you|for)|means a (?:lot|great deal)",
)
"""Feels with who confided something, or says that it will be kept."""

MEANT = cue(
    r"for (?:your )?(?:trust|trusting|honesty|openness|candour|candor|frankness)|"
    r"for (?:telling|sharing|saying|trusting|confiding)(?: me)?(?: \w+)? ?(?:that|this|it|so openly|about)?|"
    r"(?:being|were|been) (?:so )?(?:honest|open|frank|candid)|what you (?:told|shared|confided|trusted)"
)
"""Names a confidence as one, without its words."""
