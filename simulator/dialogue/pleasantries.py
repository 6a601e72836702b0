"""Pleasantries that wait for a kind word and for no answer: a gift, the weather, "you must be tired"."""

from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.domain.persona import Temperament
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_TREAT = (
    r"(?:biscuits?|cookies?|cakes?|chocolates?|flowers?|coffees?|teas?|pastr(?:y|ies)|croissants?|doughnuts?|fruit|"
    r"present|gift|something|sweets|bread|buns?|rolls?|sandwich(?:es)?|honey|apples|plant|cinnamon rolls)"
)
_GIFT = compiled(
    rf"\bi(?:'ve| have)? (?:also |even |just )?(?:brought|got|bought|baked|made) (?:(?:you|us) )?(?:some|an?|"
    rf"these|this|"
    rf"the|two|a few) (?:[\w-]+ ){{0,3}}?{_TREAT}\b(?! (?:home|to (?:my|the)|shop|shift))|"
    r"\b(?:these|this|here|that)(?: are| is|'s) (?:(?:some [\w-]+|a little something|an? (?:small |little )?(?:present|"
    r"gift)) )?for you$"
)
_SKY = (
    r"(?:pouring|raining|snowing|freezing|boiling|chilly|sunny|windy|foggy|icy|drizzling|stormy|gorgeous|cold|hot|wet|"
    r"warm|miserable|grey|lovely)"
)
_OUTSIDE = (
    r"(?: (?:with rain|out|outside|out there|today|this (?:morning|afternoon|evening|week)|again|down|here|now|"
    r"for (?:june|july|august|may|april|march|october|november|december|january|february|september|the time of year)|"
    r"isn't it|is it not|isn't it now|innit|right))*$"
)
_WEATHER = compiled(
    r"^(?:(?:and|but|oh|gosh|god|wow|well|so|hi|hello|brr|phew) )*it(?:'s| is| was|'s been| has been) "
    rf"(?:(?:absolutely|so|very|a bit|quite|just|still|really|always|finally|rather|pretty) ){{0,2}}{_SKY}{_OUTSIDE}|"
    rf"^(?:(?:and|but|so) )*is it (?:still|always) (?:raining|pouring|snowing|freezing){_OUTSIDE}|"
    r"^(?:(?:and|but|so) )*(?:does|will|did) it (?:ever |always |still )*(?:stop |start )?(?:rain|snow|pour)(?:ing)?"
    r"(?: (?:ever|here|(?:this|that|so) much|like this|all the time|today|a lot|again|in \w+))*$|"
    r"^(?:(?:oh|well|so) )*(?:what|such)(?: an?)? (?:\w+ )?(?:weather|rain|storm|wind|heat|snow|downpour)\b|"
    r"^(?:(?:oh|well|so) )*(?:nice|lovely|terrible|awful|beautiful|horrible|great|dreadful|filthy|miserable) weather\b"
)
_RIGHT_NOW = compiled(
    r"^(?:(?:and|so|oh|but) )*(?:have you|you(?:'ve| have)) (?:\w+ )?been (?:(?:up|awake|waiting|on your feet)"
    r"(?: (?:long|since|for|all)\b.*)?|here long)$|"
    r"^(?:(?:and|so|oh|but) )*are you (?:very |so |still |not )?(?:tired|cold|hungry|thirsty|exhausted|sleepy|"
    r"comfortable)(?: today| now| already| yet)?$|"
    r"^(?:(?:and|so|oh|but) )*(?:did you sleep|have you (?:had|eaten)(?: (?:your|a|any))*(?: (?:coffee|lunch|"
    r"breakfast))?)\b(?: \w+){0,2}$"
)
_SEEMS = compiled(
    r"\byou (?:must be|look|seem|sound) (?:so |very |really |quite |a bit |a little )?(?:exhausted|tired|freezing|cold|"
    r"hungry|starving|thirsty|sleepy|worn out)\b"
)
_SKY_WORDS = compiled(r"\b(?:rain\w*|weather|sun\w*|snow\w*|wind\w*|cold|warm|wet|pour\w*|storm\w*|grey)\b")
_ARRIVED = 6
"""Turns of both within which "are you tired?" is chat."""
_ELSE = 4
"""Words of the shortest question behind "how are you"."""
_SHORT = 16
"""Words of a turn that says one pleasantry and no more."""

THANKS_FOR_GIFT = MappingProxyType(
    {
        Temperament.WARM: ("Oh, that is so kind of you, thank you.", "How thoughtful of you, thank you."),
        Temperament.BRISK: ("Thank you. That was not necessary.", "Thanks, that is kind."),
        Temperament.RESERVED: ("That is very kind. You should not have.", "Thank you, that is thoughtful."),
        Temperament.GRUMPY: ("You did not have to do that. Thank you.", "Hm. Thank you. Put it there."),
        Temperament.ENTHUSIASTIC: ("Oh, for me? Thank you so much!", "You are a star, thank you!"),
    }
)
OF_THE_WEATHER = MappingProxyType(
    {
        F: ("It is that kind of day.",),
        E: ("It is that sort of day, yes.",),
        W: ("It is that sort of day, yes. Good that you came all the same.",),
    }
)
"""Of the weather, where no line of the page speaks of it."""


_EARLY = compiled(
    r"\b(?:am i|are we|i hope (?:that )?(?:i'm|i am|we're|it's) not|i'm not|hope i'm not) (?:(?:not|too|a|"
    r"bit|little|so|"
    r"very|still|already) )*(?:early|late|disturbing(?: you)?|interrupting(?: you| anything)?|in (?:the|your) way|"
    r"keeping you(?: from \w+(?: \w+)?)?|bothering you)(?: (?:now|here|then|am i))*$"
)
_RIGHT_PLACE = compiled(
    r"\b(?:am i|is (?:this|it|that)|are we) (?:at |in )?(?:the )?right (?:here|place|table|room|door|"
    r"floor|address|person|"
    r"cafe|café|one)(?: (?:here|now|for \w+(?: \w+)?))*$"
)
_SEAT = compiled(
    r"\bis (?:this|that|the) (?:seat|chair|table|place|spot)(?: here| there)? (?:still )?(?:taken|free|ok|okay|yours)"
    r"(?: or \w+)?$"
)
_PLEASE_SIT = MappingProxyType({F: ("Sit.",), E: ("Please, sit down.",), W: ("Please, do sit down.",)})
_NOT_AT_ALL = MappingProxyType(
    {
        F: ("No. Sit down.",),
        E: ("Not at all. Sit down.", "No, not at all. Have a seat."),
        W: ("Not at all, come and sit down.", "No, not at all. Make yourself comfortable."),
    }
)
_IT_IS = MappingProxyType(
    {
        F: ("It is. Sit down.",),
        E: ("Yes, that is right. Have a seat.",),
        W: ("Yes, you found it. Come and sit down.",),
    }
)


def makes_sure(said: str) -> MappingProxyType[Tone, tuple[str, ...]] | None:
    """What to say to whoever makes sure on arriving: "am I too early?", "is this the right place?"; else None."""
    pieces = [" ".join(words(piece)) for piece in sentences(said)]
    if any(_EARLY.search(piece) for piece in pieces):
        return _NOT_AT_ALL
    if any(_SEAT.search(piece) for piece in pieces):
        return _PLEASE_SIT
    return _IT_IS if any(_RIGHT_PLACE.search(piece) for piece in pieces) else None


_HOW_ARE_YOU = compiled(
    r"\bhow (?:are you|are things|have you been|is it going|is life|are you doing|are you keeping)\b"
    r"(?! (?:\w+ing|\w+ed|able|so|still|going|with|as|in|at|supposed|paid|sent|kept|taught|chosen|meant|not|on)\b)"
)
FINE = MappingProxyType(
    {
        F: ("Fine.",),
        E: ("Fine, thank you.", "I am well, thank you."),
        W: ("Very well, thank you.", "I am well, thank you for asking."),
    }
)
"""Asked how they are, on the way to a question."""


def asks_how_they_are(said: str) -> bool:
    """Whether a turn asks how the persona is before it asks something else."""
    line = " ".join(words(said))
    asked = _HOW_ARE_YOU.search(line)
    return asked is not None and len(line[asked.end() :].split()) >= _ELSE


_MOMENT = compiled(
    r"(?:(?:oh|ok|okay|so|sorry|excuse me|please|hm|well|uh|ah|just|and) )*(?:(?:just |give me |wait |"
    r"hold on |hang on )*"
    r"(?:one|a|half a) (?:second|sec|moment|minute)|hold on|hang on|wait|let me (?:think|see|look|check|find (?:it|my "
    r"\w+))|where was i|what was i (?:saying|going to (?:say|ask))|i (?:lost|forgot) (?:my (?:place|"
    r"thread|question)|what "
    r"i (?:wanted|was going) to (?:ask|say)))(?: (?:please|sorry|i|need|to|think|look|for|a|moment|second))*"
)


def wants_a_moment(said: str) -> bool:
    """Whether a turn only asks for time: "sorry, one second", "where was I"."""
    return _MOMENT.fullmatch(" ".join(words(said))) is not None


def brings(said: str) -> bool:
    """Whether the visitor gives something: "I brought you some biscuits"."""
    return any(_GIFT.search(" ".join(words(piece))) for piece in sentences(said))


def of_weather(said: str) -> bool:
    """Whether a turn ends in talk of the weather, or is short and holds it."""
    pieces = [" ".join(words(piece)) for piece in sentences(said)] or [""]
    short = len(words(said)) <= _SHORT and not any("?" in piece for piece in sentences(said)[-1:])
    return any(_WEATHER.search(piece) for piece in (pieces if short else pieces[-1:]))


def of_now(said: str, turns: int) -> bool:
    """Whether a turn ends in a kind word about how the persona is just now, asked only soon after both have met."""
    *_, last = [" ".join(words(piece)) for piece in sentences(said)] or [""]
    return (turns <= _ARRIVED and _RIGHT_NOW.search(last) is not None) or _SEEMS.search(last) is not None


def speaks_of_the_sky(line: str) -> bool:
    """Whether a line of the page, or a turn, speaks of the weather."""
    return _SKY_WORDS.search(line.lower()) is not None
