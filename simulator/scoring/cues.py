"""Ways of saying things that open, close and spoil a talk; each is data, with hits and misses in its test.

A cue shows that something was done, never that it was done well: what must name something heard or something of this
person is checked by its criterion.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from simulator.language.text import words
from simulator.patterns import compiled

_FILLER = (
    r"(?:um+|uh+|er|erm|hmm|like|well|just|really|also|actually|maybe|perhaps|honestly|basically|probably|simply|"
    r"i mean|you know|sort of|kind of)"
)
_MARK, _INNER = "\x1f", "\x1e"
"""White space that stands before a filler, and within one of two words, once `marked`."""
_BEFORE_A_FILLER = compiled(rf"\s(?={_FILLER},?\s)", re.IGNORECASE)
_WITHIN_A_FILLER = compiled(rf"(?<={_MARK})(\w+) (?=(?:mean|know|of),?\s)", re.IGNORECASE)
_TWO_WORDS = ("i", "you", "sort", "kind")
# Marks keep each pattern short: with every filler spelt out in every gap, compiling them takes eight times as long.
_SPACE = rf"(?:[,.]?\s+(?:(?<={_MARK})[^\s,]+(?:{_INNER}\w+)?,?\s+)*|(?='))"
_NUMBER = (
    r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"twenty[- ]five|thirty|forty|forty[- ]five|fifty|sixty|a couple of|a few|several|some)"
)


@dataclass(frozen=True)
class Cue:
    """A pattern over plain words; curly apostrophes, fillers and line breaks are looked through."""

    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled at first use: all cues together take a second, and most commands look for none."""
        return compiled(self.source, re.IGNORECASE)

    def find(self, text: str) -> re.Match[str] | None:
        """Where it first stands in the text (offsets are the text's own)."""
        return self.pattern.search(marked(text))

    def all(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where it stands."""
        return self.pattern.finditer(marked(text))

    def __contains__(self, text: str) -> bool:
        return self.find(text) is not None


def straight(text: str) -> str:
    """The text with straight apostrophes, of the same length."""
    return text.replace("\u2019", "'").replace("\u2018", "'")


@lru_cache(maxsize=64)
def marked(text: str) -> str:
    """The text as cues read it, of the same length: straight, and with the gap before each filler marked."""
    plain = straight(text).replace(_MARK, " ").replace(_INNER, " ")
    return _WITHIN_A_FILLER.sub(_joined, _BEFORE_A_FILLER.sub(_MARK, plain))


def _joined(found: re.Match[str]) -> str:
    return found[1] + _INNER if found[1].lower() in _TWO_WORDS else found[0]


def cue(*patterns: str) -> Cue:
    """A cue from patterns: a space is any gap between words, ` ?` one that may be missing, `<n>` a number.

    `[- ]` stands for a hyphen or a gap.
    """
    joined = "|".join(f"(?:{p})" for p in patterns).replace("<n>", _NUMBER).replace("[- ]", r"[-\s]")
    # A recogniser may leave the apostrophes out ("im taking"); only "we're" would then be another word.
    joined = re.sub(r"(?<!\\w)(?<!we)'", "'?", joined)
    joined = joined.replace(" ?", "\0").replace(" ", _SPACE).replace("\0", f"(?:{_SPACE})?")
    return Cue(rf"(?<![\w'])(?:{joined})(?!\w)")


_IM = r"(?:i'?m|i am|i was|i've been|i have been)"
_ID = r"(?:i'd|i would|i'll|i will|i)"

GREETING = cue(
    r"hi|hello|hey|hiya|howdy|greetings",
    r"good (?:morning|afternoon|evening|day(?! (?:was|is|for)))|^(?:oh,? )?(?:morning|afternoon|evening|howya|g'day)"
    r"(?=[,.!])",
    r"(?:nice|great|lovely|good|glad|pleased|happy|delighted|pleasure|honou?red|"
    r"wonderful) to (?:finally )?(?:meet|see) you",
    r"how are you|how do you do|how's it going",
    # Who answers "How was the way here?" with thanks for the meeting has greeted.
    r"(?:thank you|thanks)(?: \w+){0,3}? for (?:\w+ )?(?:making|taking|finding|giving me|meeting|seeing|having|"
    r"agreeing|inviting|coming|your time)",
)

NAME_GIVEN = cue(
    r"(?:my|the) name(?:'s| is| was)? \w+",
    r"i'm called \w+|i am called \w+",
    r"(?:you can |please )?call me \w+",
    r"i go by \w+",
)

BACKGROUND = cue(
    rf"{_IM} (?:a|an|the|currently|in my|in the|studying|working|doing|finishing|majoring|graduating|training|"
    r"about to (?:graduate|finish)|at the university|from the university|from|between jobs|out of work|retired|"
    r"changing careers?)",
    r"i (?:just |recently )?(?:study|studied|graduated|finished|work|worked|teach|taught|major(?:ed)?|left|"
    r"moved|train(?:ed)?)",
    r"my (?:background|degree|major|studies|current job) (?:is|are|was)",
    r"as a (?:student|graduate|teacher|nurse|career[- ]changer|junior|recent|final[- ]year|first[- ]year)",
)

_LEARN = (
    r"(?:learn|understand|find(?: out)?|figure|know|see|hear|explore|get|work out|decide|choose|discuss|picture|"
    r"compare|make up my mind|make sense|pick your brain|be sure|gain|orient)"
)
_CHOICE = r"(?:whether|if|what|which|how|where|about|between|that|to)"

GOAL = cue(
    r"my (?:goal|aim|hope|plan|purpose|question|reason|idea|dream) (?:for|of|in|today|here)?.{0,30}?(?:is|was)(?! "
    r"(?:never|not|always|very|good|bad|better))",
    rf"{_IM} (?:trying|hoping|looking|here|keen|eager|aiming|planning|curious|out|desperate|on a mission) to",
    rf"{_IM} (?:considering|exploring|deciding|weighing|torn|undecided|unsure|lost|stuck|thinking through|"
    rf"debating|wondering|curious|at (?:a|some kind of a|a bit of a|a kind of) crossroads?|in two minds|on the fence)",
    rf"{_IM} (?:thinking (?:about|of)|toying with|playing with|interested in) (?:\w+ing|a|an|the|what|how|whether|"
    r"your|changing|this)",
    rf"(?:not|isn't|aren't|never)(?: \w+){{0,2}}? (?:sure|certain|clear|decided) {_CHOICE}",
    rf"(?:don't|do not|can't|cannot|couldn't|didn't|haven't)(?: \w+){{0,2}}? (?:know|decide|decided|choose|tell|"
    rf"figured)(?: \w+){{0,2}}? {_CHOICE}",
    r"(?:going|gone|went) back and forth|asking myself|at a crossroads?",
    r"(?:looking|hoping|searching|here|came|come) for (?:\w+ ){0,3}?(?:perspective|advice|insights?|guidance|"
    r"orientation|direction|a (?:picture|sense|feel|view)|an? (?:\w+ )?(?:picture|idea|impression|view|opinion))",
    r"(?:to|that will|that would|will|would|can|could|might|you|this)(?: \w+)? help me (?:decide|choose|understand|"
    r"figure|see|find|work|make|with)",
    r"(?:leave|go home|walk out|come away) (?:here )?with (?:an?|the|some) (?:\w+ )?(?:idea|picture|sense|"
    r"feeling|answer|plan|view|understanding|notion|map|"
    r"direction|impression)|(?:decision|choice) to make|looking into (?:\w+ ){0,2}?(?:professions?|careers?|"
    r"fields?|jobs?|"
    r"options|trades|\w+ing)|(?:a feeling|a feel|a sense) (?:for|of) (?:the|this|your|what)",
    r"(?:leave|go home|walk out|come away)(?: here)? (?:knowing|understanding|clearer|sure|a bit clearer)",
    r"so (?:that )?i can (?:decide|choose|understand|figure|see|find|work out|make)",
    (
        r"(?:why|reason)(?: that)? i(?:'m| am)? (?:asked|wrote|reached out|got in touch|contacted you|came|"
        r"here)(?: \w+){0,3}? (?:is|was)"
    ),
    rf"i(?:'m|'ve| am| have)? (?:came|come|asked|wrote|reached out|got in touch|contacted you|here)(?: \w+){{0,4}}? "
    rf"(?:to|because i(?: \w+){{0,3}}?) {_LEARN}",
    r"what (?:brings|brought) me(?: \w+)? (?:here|to you)?|what i(?:'d| would|'m| am)? (?:like|want|hope|hoping|love|"
    r"need|after|here for|looking|trying|wondering)",
    r"before i (?:decide|apply|choose|commit|switch|change|sign|enrol|enroll|quit|"
    r"leave (?:my|the|school|university|home|\w+ing)|"
    r"start|give up|move)|that(?:'s| is) why i(?:'m| am|'ve)? (?:here|talking|asking|came|come|wrote)|"
    r"haven't a clue",
    r"(?:have|need|got|want)(?: \w+)? to (?:choose|decide|make up my mind|pick|make a decision)|i wonder (?:if|"
    r"whether|how|what)|"
    r"(?:no|any) (?:clue|idea) (?:what|how|whether|if|where)",
    rf"(?:you|we) (?:might|could|can|would)(?: be able to)? (?:tell|show|help|explain|advise)(?: me)?(?: \w+){{0,3}}? "
    rf"{_CHOICE}",
    rf"by the end of (?:this|our|the)(?: \w+){{0,8}}? {_LEARN}",
)
"""Says what they want from the talk, wherever it stands."""

GOAL_OUTSIDE_QUESTION = cue(
    rf"{_ID} (?:like|love|want|wanted|hope|hoped|need|wish|be (?:grateful|glad|happy|keen|curious))(?: \w+)? "
    rf"(?:to |that you )?(?:\w+ ){{0,2}}?(?:{_LEARN}|ask|talk|become|go into|move into|switch|help)",
    rf"{_IM} interested in \w+",
    rf"it (?:would|'d) be (?:\w+ )?(?:great|good|nice|helpful|useful|wonderful|lovely|"
    rf"interesting)(?: \w+)? to {_LEARN}",
    rf"{_ID} (?:want|like|love|appreciate|value|need|be glad of|"
    rf"be grateful for)(?: \w+)? your(?: \w+){{0,2}}? (?:view|opinion|advice|"
    r"perspective|take|thoughts|impression)",
)
"""The same words are the shell of a request ("I'd love to hear how …"), so they count outside a question only."""

ABOUT_YOU = cue(
    r"you|your(?! (?:field|work|job|industry|profession|trade|world|kind of work|line of work|sector|area))",
)
"""Is about the other person themselves, not about what they do."""

TIME_NAMED = cue(
    r"(?:<n> )?(?:minutes|mins)|(?:five|ten|twelve|fifteen|twenty|twenty[- ]five|thirty|forty|[1-4][05]) minute",
    r"half an hour|half hour|quarter of an hour|an hour|the hour",
    r"how (?:much time|long) (?:do|have|did|would|will) (?:you|we)(?! (?:\w+ )?(?:been|worked|lived|known|done|"
    r"had|spent|stayed|"
    r"train\w*|stud\w*))",
    r"(?:still|now|this|it|today|that)?(?: still)? (?:is |be )?a good time",
    r"(?:does|is) (?:the|this|our) time (?:still )?(?:work|ok|okay|fine|good)",
    r"(?:do|will|when|if|before) you (?:have|need) to (?:leave|go|run|stop|be (?:somewhere|back|off))",
    r"(?:you|we)(?:'ve| have)?(?: only)? (?:got|have)(?: only)? (?:until|till)",
    r"(?:keep|stick|stay|hold) (?:us |myself |you )?(?:to|within|on|inside|under) (?:the |our |"
    r"your )?(?:agreed )?(?:time|clock|limit)",
    r"(?:watch|mind|respect|keep track of) (?:the|our|my) (?:time|clock|watch|minutes)",
    r"(?:an )?eye on (?:the |our )?(?:time|clock|watch)|set (?:my|a|the) (?:watch|timer|alarm|phone)",
    r"how are (?:you|we) (?:doing )?(?:for|on) time|(?:all right|alright|okay|ok|good|fine) (?:for|on) time",
    r"(?:i'll|i will|we'll|i'd better|let me|to|i promise to)(?: \w+)? (?:stop|finish|be (?:done|finished|gone)|end|"
    r"let you go|wrap up)(?: \w+){0,2}? (?:before|by|at|on time|in time|when)",
    r"(?:until|till|by) (?:half|quarter|noon|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    r"(?:i'll|i will|i'd like to|let me) (?:be|keep (?:it|this)) (?:very )?(?:brief|quick|short)",
    r"(?:your|our|the) (?:time|schedule|day|diary|calendar|break|lunch|coffee break) is (?:short|limited|tight|"
    r"full|precious|busy|valuable)",
    r"i know (?:that )?(?:you are|you're|your \w+ is) (?:\w+ )?(?:busy|pressed|short of time)",
    r"(?:won't|will not|don't want to|wouldn't want to|not) "
    r"(?:to )?(?:take|keep|use|hold|waste) (?:up )?(?:\w+ ){0,4}?(?:long|longer|time)",
    r"(?:time|minutes) (?:that )?(?:we|you) (?:have|agreed|set|offered|said|promised)",
    r"(?:if|when|before|in case) (?:we|i) (?:go|run|talk) over|eat(?:ing)? (?:in|into|up)(?: \w+)? (?:time|morning|"
    r"afternoon|evening|day|lunch|break)|(?:stop|shout|tell|interrupt|kick)(?: \w+){0,2}? (?:if|when) (?:\w+ ){0,2}?"
    r"(?:go over|time is up|have to go|need to go)",
    r"respect your time|mindful of (?:your|the|our) time|conscious of (?:your|the|our) time",
)

TIME_CHECK = cue(
    r"how (?:much time|long|many minutes) (?:do|have) (?:we|you) (?:have|got|still)",
    r"how are we (?:doing )?(?:for|on) time|are (?:you|we) (?:still )?(?:ok|okay|all right|alright|fine|"
    r"good) (?:for|on) time",
    r"(?:is|are|would) (?:now|this|it|that|today)(?: still)?(?: be)? (?:a )?(?:good|convenient|okay|ok|fine|"
    r"right) (?:time|moment)",
    r"(?:do|does|is|have|can) (?:we|you|the|our|i)(?: \w+){0,3}? <n> minutes(?: \w+){0,2}",
    r"(?:do|will|did) you (?:have|need) to (?:leave|go|be (?:somewhere|back|off))|when do you (?:have|"
    r"need) to (?:go|leave|be)",
    r"what time (?:do|is|should) (?:you|we|your|it)(?: \w+){0,2}? (?:leave|go|have to|need to|finish|stop|next)",
    r"(?:does|is) (?:the|this|that|our) time (?:still )?(?:work|ok|okay|fine|good)",
    r"(?:minutes|hour|time).{0,40}?(?:does|is|will|would) (?:that|this|it)(?: still)? (?:work|suit|ok|okay|fine|"
    r"good|right|all right|"
    r"alright|correct|be)",
    r"what time (?:is it|have (?:we|you) got|do (?:we|you) (?:make it|have))(?=[?,.]|$| now| by the way)|"
    r"is (?:that|this|it)(?: really)? the time(?: already)?|(?:are|is) <n> minutes(?: \w+)? (?:ok|okay|all right|"
    r"alright|"
    r"fine|good|enough)",
)
"""Asks how long this talk may last."""

TIME_OF_SOMETHING_ELSE = cue(
    r"every|each|spen[dt]\w*|wait(?:ing|ed)(?: \w+){0,2}? (?:<n> minutes|half|quarter|an hour)|"
    r"took me|takes (?:me |an |a |\w+ minutes )|to get here|ride|drive|walk(?:ed|ing)?|late|early|ago|by bus|"
    r"train|tram|traffic|commute|class|lecture|shift|exam"
)
"""Minutes that were spent on something else than this talk."""

_BEFORE, _AFTER = 16, 24
# Characters around named minutes in which something else than this talk may be what took them.

_DELAY = cue(
    r"late|delayed|delay|stuck|queue\w*|stopped|broke down|missed|detour|lost|parking|kept you waiting|waited|held up"
)
_OF_THIS_TALK = cue(
    r"(?:you|your|we|we've|you've|our|us)(?: \w+){0,5}? (?:<n> )?(?:minutes|mins|half|quarter|hour)|left|agreed|"
    r"(?:<n> )?(?:minutes|mins|hour)(?: \w+){0,3}? (?:still|left|all right|okay|ok|fine)"
)


def names_time(text: str) -> re.Match[str] | None:
    """Where the time of this talk is named; None where the minutes are those of something else."""
    for match in TIME_NAMED.all(text):
        start, end = match.span()
        if start and match.group()[0].isupper() and text != text.upper():
            continue  # "Your blog, Minutes Past" is a name.
        if text[max(0, start - _BEFORE) : end + _AFTER] in TIME_OF_SOMETHING_ELSE:
            continue
        # "I'm late, the tram stood still for a quarter of an hour" names no end of this talk.
        length = words(match.group())[-1] in ("minutes", "minute", "mins", "hour")
        if not (length and text in _DELAY and text not in _OF_THIS_TALK):
            return match
    return None


SHORT_YES = cue(
    r"perfect|great|plenty|that works|sounds good|wonderful|of course|no problem|that's fine|fine|sure|"
    r"absolutely|understood|"
    r"that is fine|got it|noted|okay|ok|thank you|thanks|appreciate"
)

REFERRED_BY = cue(
    # "You said you have twenty minutes" sends nobody.
    r"(?<!you\s)(?<!i\s)(?<!we\s)(?:told|suggested|recommended|said|referred|pointed|sent|introduced|gave)(?: that)? "
    r"(?:me |us )?(?:(?:that )?(?:i (?:should|could|might|ought)|"
    r"to (?:talk|speak|ask|write|come|see|meet|get in touch|contact)|your|you)|"
    r"(?:how|what|about|about how|about what) (?:your|you))",
    r"(?:gave me|passed on|passed me) your (?:name|contact|details|email|number)",
    r"introduced (?:us|me)",
)

WHY_GENERIC = cue(
    r"because (?:you|of (?:you|your))(?! (?:said|told|asked|mentioned))",
    (
        r"(?:interested|curious|fascinated|intrigued|drawn|impressed|inspired)(?: \w+)? (?:in|about|by|to|"
        r"with) (?:you|your|people like you)"
    ),
    r"your (?:background|path|career|experience|work|job|role|field|profile|company|story|journey|"
    r"position|talk|article|book)"
    r"(?: \w+){0,3}? (?:interests?|fascinates?|caught|inspires?|inspired|stood out|impressed|appeals?|"
    r"made me|sounds?|looks?|seems?)",
    (
        r"(?:read|saw|noticed|found|heard|looked|came across|seen|learned|learnt)(?: up| about| on| at| that|"
        r" in| of)* (?:you|your)"
    ),
    r"(?:wanted|want|hoped|asked|wrote|reached out|chose|like|glad|happy) (?:to )?(?:meet|talk|speak|ask|"
    r"see|hear)?(?: to| with)? ?you"
    r"(?: in particular| especially)? (?:because|since|as)",
    r"someone (?:like you|in your (?:field|position|role)) (?:because|since|would|could)",
)
"""A reason for this person that might be said to many."""

_CHOSE = (
    r"(?:wr[io]te|written|writ|ask|asked|ch[o]+se|chosen|picked|pick|contact|contacted|got in touch|get in touch|"
    r"reach out|reached out|approach|approached|call|called|rang|ring|wanted to|want to|came|come|thought of|think of|"
    r"turn|turned|looked for|look for|meet|met)"
)
WHY_OUTRIGHT = cue(
    rf"(?:which|that|this|it)(?:'s| is| was)(?: \w+)? (?:why|the (?:very )?reason(?: why| that)?|what (?:made|makes|"
    rf"got) me|"
    rf"what brought me|how)(?: i)?(?:'ve| have)?(?: \w+){{0,2}}? {_CHOSE}(?: \w+){{0,3}}? you(?! (?:said|told|asked|"
    rf"did|do)\b)",
    r"(?:that|this|it|which)(?:'s| is| was) (?:how|where) i(?:'d|'ve| had| have)? (?:(?:first )?(?:know|knew|heard|"
    r"hear|learn(?:ed|t)?|found out|read|came|come)(?: to (?:know|hear|read))?(?: across| about| of| on)*|found) "
    r"(?:you|your (?:name|page|work|shop|\w+))(?=[.,!;]|\s*$| and| in | from | at | through )",
    rf"so i {_CHOSE}(?: \w+){{0,3}}? you(?= (?:rather than|instead of|of all|and (?:not|nobody)|before|first))",
)
"""Says outright that what was named is why this person was chosen."""

ASIDE = cue(
    r"how are you(?: doing)?(?: today)?|how's it going|how is it going|how do you do(?! \w)|are you (?:ok|okay|well|"
    r"comfortable|cold|ready)",
    r"(?:is|are) (?:this|that|these|the)(?: \w+)? (?:seat|chair|table|place) (?:taken|free|okay|ok)",
    r"(?:can|may|shall|could|would you like me to) (?:i|we)?(?: \w+){0,2}? (?:sit|get you|buy|order|bring you|"
    r"start|begin|record|take notes|ask you (?:a few|some))",
    r"(?:could|can|would) you (?:please )?(?:repeat|say that again|speak up|speak (?:more )?slowly)|say (?:that|"
    r"it) again|"
    r"(?:pardon|sorry|excuse) me|what (?:was that|did you say)(?= again|\W*$)|"
    r"i (?:didn't|did not) (?:catch|hear) (?:that|"
    r"you)|come again",
    r"(?:and|what about|how about) you|does that (?:make sense|answer)|did (?:that|i) (?:make sense|answer|"
    r"pronounce)|"
    r"can you hear me|is (?:that|this) (?:ok|okay|all right|fine)(?: with you| for you)?|"
    r"did you (?:find (?:it|us|me|this place|the \w+|your way|a (?:seat|table|space))|order)",
)
"""Questions that keep a talk going and ask for nothing of substance."""

SMALL_TALK = cue(
    r"(?:bit|so|very|quite|rather|really|nice|lovely|awful|terrible|pretty)? ?(?:dusty|cold|warm|hot|cosy|cozy|loud|"
    r"quiet|busy|windy|rainy|wet|sunny|full)(?: \w+){0,3}?,? (?:isn't|aren't|wasn't|is|are) (?:it|we|you|this|that)",
    r"(?:weather|rain|sun|snow|wind|storm|heat)(?: \w+){0,4}? (?:today|outside|isn't it|out there|this morning)",
    r"(?:nice|lovely|great|beautiful|cosy|strange|charming) (?:place|café|cafe|view|office|room|building|spot)",
    r"(?:come|work|sit|eat|meet people) here (?:often|a lot|every day|much)|your (?:usual|regular|favou?rite) (?:place|"
    r"café|cafe|table|spot|coffee)",
    r"(?:good|nice|long|easy|bad) (?:trip|journey|weekend|morning|holiday|flight|ride|drive)|(?:get|got|find) here "
    r"(?:all right|ok|okay|easily|fine)",
    r"(?:coffee|tea|cake|pastry|croissants?|biscuits?)(?: \w+){0,2}? (?:good|nice|any good|for you|here)",
)
"""Questions of the arrival: the room, the weather, the way here, what there is to drink."""

_PLACE = r"(?:here|there|outside|out there|today|round here|around here|in this \w+|over there)"

PLEASANTRY = cue(
    rf"(?:does|will|did|is|has) (?:it|the (?:rain|snow|wind|sun|weather))(?: \w+){{0,3}}? (?:rain|raining|rained|snow|"
    rf"snowing|pour|pouring|drizzling|freezing|sunny|windy)(?: \w+){{0,2}}? {_PLACE}",
    r"where (?:did|do) you (?:get|find|buy) (?:those|that|your|these|this)(?: \w+)? (?:boots|shoes|jacket|coat|mug|cup|"
    r"scarf|hat|glasses|jumper|sweater|shirt|bag|biscuits|cake|coffee|tea|tie|watch|socks|earrings|dress)",
    r"(?:have|were|are) you(?: \w+){0,2}? (?:been )?up (?:since|all night|early|so early|late)|did you sleep",
    r"(?:are|is) (?:those|that|your|these)(?: \w+)? (?:boots|shoes|jacket|coat|mug|scarf|hat|dog|cat)(?: \w+){0,2}? "
    r"(?:new|comfortable|warm|yours)",
    r"(?:pouring|raining|freezing|lovely|miserable|boiling)(?: \w+){0,3}?,? isn't it",
)
"""Kind words about the weather, what somebody wears, how they slept: they ask for nothing of substance, at any time."""
