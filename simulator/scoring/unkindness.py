"""Words that belittle, in earnest or in passing."""

import re

from simulator.language.text import words
from simulator.scoring.cues import cue

_BAD = (
    r"(?:boring|dull|disgusting|gross|revolting|creepy|tedious|depressing|soulless|pointless|useless|worthless|"
    r"meaningless|stupid|silly|ridiculous|"
    r"pathetic|idiotic|embarrassing|outdated|monotonous|mind[- ]numbing|easy money|a dead end|dead[- ]end|a joke|"
    r"a waste|a scam|garbage|rubbish|trash|nonsense|paperwork|babysitting|paper[- ]pushing|pushing paper|"
    r"a waste of (?:time|money)|child's play|no big deal|pretty easy)"
)
_SEEMS = r"(?:is|are|was|sounds?|seems?|looks?|feels?|must be)"

INSULT = cue(
    r"(?:you are|you're)(?: \w+)? (?:an? )?(?:idiot|stupid|moron|fool|useless|worthless|pathetic|liar|fraud|"
    r"loser|incompetent|dumb|joke|clueless|nobody|failure)",
    # "It's all screens, you know, nobody shows you the thing" calls nobody a name.
    r"you (?!know\b)(?:\w+ )?(?:an? )?(?:idiot|moron|fool|useless|worthless|pathetic|liar|fraud|loser|clueless|"
    r"failure)",
    r"(?:do|don't|did|didn't) you(?: \w+)? feel (?:a bit |kind of |rather |pretty )?(?:stupid|ashamed|useless|silly|"
    r"ridiculous|pathetic|embarrassed)",
    r"shut up|screw you|go to hell|fuck (?:you|off)|you suck",
    r"(?:die|dying|died) of boredom|bored to death",
    r"(?:any ?one|any ?body|every ?body|any idiot|any fool|a monkey|monkeys|a machine|a child|a robot|a trained \w+|"
    r"my (?:grand)?(?:mother|father)|"
    r"my (?:dog|cat|nephew|niece|kids?|little \w+|grandma|granny|son|daughter|sister|brother)|a six[- ]year[- ]old) "
    r"(?:can|could|would be able to) do (?:that|this|it|your|what you)",
    rf"your (?:work|job|field|profession|company|industry|degree|career|answers?|advice|life|"
    rf"whole \w+)(?: \w+)? {_SEEMS}"
    rf"(?: \w+){{0,2}}? {_BAD}",
    r"(?:not|isn't|is not|hardly|barely|never)(?: even)? (?:a )?(?:real|proper|serious) (?:jobs?|work|professions?|"
    r"careers?|science|degrees?|experts?|art)",
    r"you (?:clearly |obviously )?(?:don't|do not) (?:even )?(?:know what you're|know anything|have a clue|"
    r"understand anything)",
    r"(?:nobody|no one|who)(?: \w+)? (?:needs|need|cares|care|wants|want)(?: \w+)? (?:people like you|"
    r"someone like you|you|"
    r"what you do|about what you do)(?: any ?more)?",
    r"(?:doesn't|don't|not)(?: \w+)? (?:sound|look|seem)(?: \w+)? (?:like|to be) (?:much|anything|a real|"
    r"a proper)|who needs (?!the|"
    r"them|it|your|this|most|a )(?:\w+ ){0,2}?\w+(?=[?.!]|$)|you (?:can't|cannot|"
    r"couldn't) have been(?: \w+)? (?:good|clever|bright|smart)",
    r"(?:can't|cannot|couldn't) be (?:that|so|very|all that|too) (?:hard|difficult|much work)|(?:not|hardly|"
    r"isn't)(?: exactly)? "
    r"rocket science|you(?:'ve| have)? failed (?:at|as)",
    r"(?:that's|that is|isn't that|it's|is it not|isn't it)(?: \w+){0,2}? beneath you",
)
"""Belittling: it says that the person or the work is worth nothing."""

_WASTE = cue(r"(?:what )?(?:an? )?(?:complete |total |huge )?waste of (?:[\w']+ )?(?:time|money|space|life)")

JAB = cue(
    rf"(?:that|it|this|which|what you do|your \w+)(?:'s| {_SEEMS})(?: \w+){{0,3}}? {_BAD}",
    rf"(?:sounds?|seems?|looks?|must be)(?: \w+){{0,3}}? {_BAD}",
    rf"(?:isn't|aren't|wasn't|is not|are not)(?: \w+){{0,4}}? (?:{_BAD}|glorified|selling|a salesman|greedy)",
    rf"(?:anything|something|that|so|a job|a thing|jobs|work)(?: as| so| that)? {_BAD}",
    r"what an? (?:sad|dull|boring|tiny|ugly|strange|silly|miserable|poor) (?:little )?\w+|(?:silly|sad|odd|"
    r"strange|stupid) thing "
    r"to (?:do|spend|give|be)|(?:must be|you're|you are)(?: \w+)? (?:bored|lonely|desperate|bitter)",
    r"so you(?:'re| are)(?: just| only| basically)? (?:an? )?(?:\w+ ){1,5}?(?:basically|more or less|for a living)|"
    r"so you(?:'re| are) (?:just|only|basically|nothing but) (?:an?|the) \w+",
    r"(?:dull|silli|stupid|easi|sadd|lazi)est (?:job|work|thing|career|trade)|(?:it's|it is|that's|"
    r"that is) (?:just|only|"
    r"basically|nothing but) \w+ing(?=[.,!?]|$)|"
    r"glorified \w+|paper[- ]pusher|pencil[- ]pusher|sell[- ]?out|only in it for the money|couldn't get (?:a|into)",
    r"you (?:don't|do not|hardly|didn't)(?: \w+)? (?:look|seem|sound|strike me)(?: like| as) (?:somebody|someone|an?|"
    r"the (?:sort|type|kind)|much of)(?! (?:bit|lot))",
    r"is that (?:all|it)(?: that)? you(?:'ve| have)?(?: ever)? (?:did|do|done|achieved?|managed?|know|got)",
    rf"i(?: had|'d| have|'ve| was)? (?:expected|expecting|hoped for|hoping for|imagined)(?: \w+)? "
    rf"(?:somebody|someone|somewhere|a person|a place)(?: \w+){{0,2}}? (?:more|better|smarter|bigger|with more)"
    rf"(?! {_BAD}|$)",
    r"(?:that's|it's|that is|it is|must be)(?: \w+){0,2}? an? (?:bit of a |rather |pretty )?"
    r"(?:sad|dull|boring|miserable) (?:little )?(?:life|existence|way to live)|"
    r"do people (?:really|actually) pay money for",
    r"(?:it's|it is|that's|that is|you're|you are|job is|work is|isn't it|is it not)(?: all| really)? (?:just|only|"
    r"basically|nothing but|mostly just) \w+ing(?: \w+){0,3}?,? (?:when (?:all's|all is|everything's|"
    r"it's all) said and "
    r"done|when (?:it|you) (?:comes?|gets?|boils?)(?: right)? down to it|at the end of the day|if you think about it|"
    r"basically|for a living)|"
    r"(?:settle|settled|settling) for (?:this|that|such|a)|you (?:didn't|did not|never|haven't)(?: \w+)? (?:get|"
    r"got|make|"
    r"made|gotten|come)(?: \w+)? (?:far|much out of|anything of|it very)",
    # "Many say that the trade is stuck in the past" is about the trade, and "am I behind the times?" about oneself.
    r"(?<!say\s)(?<!says\s)(?<!said\s)(?<!think\s)(?<!thinks\s)(?<!told\s)(?<!that\s)(?<!if\s)(?<!when\s)"
    r"(?:you're|you are|you (?:all )?(?:seem|look|sound)|this (?:place|shop|workshop|office|company|room)(?:'s| is)|"
    r"(?:it's|it is) all)(?: \w+){0,4}? (?:stuck in|living in|behind the times|out of touch|past it|set in your ways|"
    r"(?:a )?(?:dinosaurs?|relics?|fossils?|dump)|over the hill|out of the ark|"
    r"(?:prehistoric|antiquated|medieval|amateurish)(?=[.,!?]|\s*$| here| isn't| aren't))",
    r"no offen[cs]e|at your age|for someone (?:your age|like you)|(?:with|all due) respect, but|"
    r"(?:just|only|basically) (?:glue|push|type|count|shuffle|copy|sell|serve|clean|sit|drive)(?: \w+){0,3}? "
    r"(?:all day|around|for a living)",
)
"""A put-down in passing."""

_KIND = cue(
    rf"(?:most|least|more|any|the|ever|worst|which|what|part|parts|side|days?|tasks?|"
    rf"bits?)(?: \w+){{0,5}}? {_BAD}(?: \w+)? "
    r"(?:part|parts|side|bit|bits|thing|things|task|tasks|day|days|question|questions|moment|moments)",
    rf"(?:was|were|is|are|did|does)(?: \w+){{0,5}}? {_BAD}(?: of \w+)?(?:,)? (?:do you|did you|looking back|"
    r"in hindsight|for you|to you)",
    rf"{_BAD} (?:of me|from me|on my part)|"
    rf"(?:sorry|this|it|maybe|perhaps|probably|might|may|just|have|ask)(?: \w+){{0,4}}? {_BAD} "
    r"(?:little )?(?:question|thing to ask|thing to say)|"
    rf"(?:this|it|that) (?:may|might|must|probably|will)(?: \w+){{0,3}}? {_BAD},? but|"
    rf"(?:my|our|mine)(?: \w+){{0,4}}? {_BAD}|i(?:'m| am| was| feel| felt| sound)(?: \w+){{0,3}}? {_BAD}",
    r"(?:worst|biggest|ever|anyone|anybody|people|they)(?: \w+){0,7}? waste",
    rf"(?:i|people|they|friends|everyone|everybody|some|someone|who)(?: \w+){{0,2}}? (?:thought|think|thinks|expected|"
    rf"feared|say|says|said|told|believe|imagine|imagined|call|calls)(?: \w+){{0,5}}? {_BAD}",
    rf"(?:how|when|does|do|did|was|were|is there|are there|what|where|which|ever)(?: \w+){{0,10}}? (?:feels?|get|"
    rf"gets|find|finds|"
    rf"felt|found|called|told|think|say|says)(?: \w+){{0,6}}? {_BAD}",
    rf"(?:not|n't|far from|anything but|nothing)(?: \w+){{0,3}}? {_BAD}(?! is it| isn't)",
    rf"i know(?: that)? (?:it|this|that)(?:'s| is| may| might| sounds?| seems?)(?: \w+){{0,3}}? {_BAD}",
)
"""The same words in kindness: about oneself, about the dull part that every job has, about what others say of it."""


_ASKED_OF_OTHERS = cue(
    r"(?:think|thinks|say|says|said|believe|believes|feel|tell|told|if|whether|people|as though)(?: that)?"
    r"(?: \w+)? (?:any ?one|any ?body|every ?body) (?:can|could|would be able to) do",
    r"(?:any ?one|any ?body|every ?body) (?:can|could|would be able to) do (?:that|this|it)(?: \w+)? (?:with|if|"
    r"given|who)",
)
"""That anybody could do it, as the opinion of others, or with the right training."""

_SAID_BY_OTHERS = cue(
    # "My mum thinks it isn't a real job", "people at my school say …", "she says …", "I used to think …".
    r"(?:my|our|his|her|their|some|most|many|lots of|a lot of|a few|other|the|a|an|one of)(?: \w+){1,5}? (?:keeps? "
    r"(?:saying|telling)|says?|said|thinks?|thought|believes?|believed|tells?|told|reckons?|reckoned|calls?|called|"
    r"insists?|claims?|assumes?|assumed|feels?|felt)",
    r"(?:people|everyone|everybody|some|others|friends|they|he|she|someone|somebody|nobody|"
    r"who)(?: \w+){0,4}? (?:keeps? "
    r"(?:saying|telling)|says?|said|thinks?|thought|believes?|believed|tells?|told|reckons?|calls?|called|insists?|"
    r"claims?|assumes?)",
    r"(?:i|we)(?: \w+)? (?:used to|once) (?:think|believe)|i(?: \w+)? (?:hear|heard|hate|read)(?: \w+)? (?:that|"
    r"it when)|"
    r"(?:told|telling|asks?|asked) (?:me|us)",
)
"""What stands behind it is somebody else's opinion, which the speaker passes on."""
_SIDES_WITH_THEM = cue(
    r"(?:he|she|they|people|mum|mom|dad|that)(?:'s| is| are|'re|'ve| has| have)?(?: \w+)? (?:right|a point)|"
    r"i(?: \w+){0,2}? agree|(?:so|and) do i|i (?:think|feel) (?:so|the same|that)(?: too)?|me too"
)
_AT_YOU = frozenset("you you're your you've".split())

_ASHAMED = cue(
    r"(?:that|it|this)(?:'s| is| sounds?| was)(?: \w+){0,2}? (?:silly|stupid|ridiculous|embarrassing|pathetic|nonsense|"
    r"idiotic)"
)
_ME = frozenset("i me my i'm i've i'd i'll myself mine".split())
_YOU = frozenset("you your you're you've yours job work trade".split())


def of_oneself(text: str, before: str) -> bool:
    """Whether "it's stupid" means what the speaker has just said about themselves, and not the other's work."""
    said = set(words(f"{before} {text}"))
    return text in _ASHAMED and not said.isdisjoint(_ME) and said.isdisjoint(_YOU)


def unkind(text: str) -> tuple[bool, re.Match[str]] | None:
    """Whether the text belittles (True) or jabs (False), and where; None for neither."""
    spot = INSULT.find(text)
    if spot is not None and text not in _ASKED_OF_OTHERS and not _passed_on(text, spot):
        return True, spot
    kind = [m.span() for m in _KIND.all(text)]
    for earnest, pattern in ((True, _WASTE), (False, JAB)):
        spot = pattern.find(text)
        if spot is not None and not any(start < spot.end() and spot.start() < end for start, end in kind):
            return earnest, spot
    return None


def _passed_on(text: str, spot: re.Match[str]) -> bool:
    """Whether the words at `spot` are reported as what others say, about the work, and not taken up as one's own."""
    said = _SAID_BY_OTHERS.find(text[: spot.start()])
    if said is None or text[spot.end() :] in _SIDES_WITH_THEM:
        return False
    return _AT_YOU.isdisjoint(words(spot.group()))
