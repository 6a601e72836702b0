"""What somebody earns, and how one qualifies: nobody is ignorant of either, where no story tells of it."""

from types import MappingProxyType

from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.first_person import own_words
from simulator.dialogue.manner import filled
from simulator.dialogue.mood import Tone
from simulator.dialogue.pointing import without_lead
from simulator.dialogue.stories import Bookcase
from simulator.domain.persona import Door, Fact, Occasion
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_OF_PAY = compiled(
    r"\bhow much (?:money )?(?:do|are|did|would|can|could|will) (?:you|i|one|they|people|somebody|"
    r"someone) (?:\w+ ){0,2}?"
    r"(?:earn|make|paid|pay(?: you)?|bring home|take home|get (?:paid|a month|a year|an hour|a week|for it|"
    r"out of it))\b|"
    r"\bwhat (?:do|did|would|can|could) (?:you|i|one|they|people) (?:\w+ )?(?:earn|get paid|pay(?: you)?)\b|"
    r"\bwhat (?:do|can) you make (?:a|an|per) (?:year|month|week|hour)\b|"
    r"\bwhat(?:'s| is| are) (?:your|the|a (?:typical|normal|usual)) (?:starting )?(?:salary|salaries|pay|wages?|"
    r"income)\b|"
    r"\bwhat (?:does|did) (?:it|this|that|the|your|an?)(?: [\w'-]+){0,2} pay\b|\bhow (?:well|badly) (?:does|are|"
    r"is) .*\bpa(?:y|id)\b|"
    r"\b(?:is|are|do|does) (?:it|you|this|the (?:pay|money|salary|job|work)|your (?:pay|salary|job|"
    r"work))(?: [\w']+){0,2} "
    r"(?:(?:well|badly|poorly|decently) (?:paid)?|pay (?:well|badly)|any good|good|decent|bad)$|"
    r"\b(?:do|can|could) you (?:live (?:on|off)|get by on|make a living)\b|\bis there (?:\w+ )?money in\b|"
    r"\b(?:earn|make) (?:a lot|much|good money|enough|a living|well)\b"
)
_MONEY = compiled(r"\b(?:pay|paid|money|salary|earn|make|living|live|wages?|income)\b")
_TELLS_PAY = compiled(
    r"\b(?:earn(?:ed|s|ing)?|salary|wages?|pay (?:is|was|rise|cut)|(?:well|badly|poorly) paid|paid (?:me|"
    r"us) (?:\w+ )?(?:less|"
    r"more|\d)|(?:pounds?|euros?|dollars?|francs?) (?:less |more )?(?:a|an|per) (?:year|month|week|hour|day))\b"
)
_OF_TRAINING = compiled(
    r"\b(?:what|which) (?:\w+ (?:of )?)?(?:qualifications?|training|degrees?|education|certificates?|diplomas?|exams?|"
    r"grades|"
    r"subjects|a-levels|courses?|schooling) (?:(?:do|does|did|would|should|must|will|can) )(?:i|you|one|somebody|"
    r"someone|people|"
    r"they|a \w+)\b|"
    r"\b(?:do|does|did|would|will) (?:i|you|one|somebody|people|they) (?:\w+ )?(?:need|have to have|require) (?:an?|"
    r"any|some|"
    r"special|formal)? ?(?:\w+ ){0,2}?(?:degree|qualifications?|diploma|training|certificates?|licen[cs]e|a-levels?|"
    r"exams?)\b|"
    r"\bhow (?:do|does|can|would|should|could|did) (?:i|you|one|somebody|someone|people|a person) (?:\w+ )?"
    r"(?:(?:re)?train(?: to| as| for|$)|qualify|"
    r"become an?|get trained|get qualified)\b|"
    r"\bwhat (?:should|do|would|must) (?:i|one|somebody|people) (?:\w+ ){0,2}?(?:study|do|learn) (?:to (?:be|become|"
    r"get)|if (?:i|they))|"
    r"\bwhere (?:do|can|did|would|should|could) (?:i|you|one|people) (?:\w+ )?(?:train|study|learn (?:this|it|that|"
    r"the))\b|"
    r"\bhow long (?:does it take to (?:\w+ )?(?:become|train|qualify|be)|(?:is|was|does) (?:the|"
    r"your) (?:\w+ )?(?:training|"
    r"course|degree|apprenticeship|studies))\b|\bis there (?:an?|any) (?:\w+ )?(?:course|degree|qualification|"
    r"apprenticeship|"
    r"training) (?:for|to|in)\b"
)
_TRAINED = compiled(
    r"\b(?:studied|trained|degree|diploma|apprentice(?:ship|d)?|qualified|qualification|graduated|certificate|"
    r"certified|"
    r"licen[cs]e|course|university|college|school of|learned|learnt|master's|doctorate)\b",
)
_OF_THE_HOUSE = compiled(r"(?:The|An?|It|Its|Their|Our|Every|Each|All|Some|Most|\d[\d,.]*) ")
"""How a fact begins that tells of the employer: "The house trains two apprentices a year"."""
_OWN = compiled(r"\b(?:I|I've|my|we|our)\b")
_PLAIN = 24
"""Words of a sentence about money that is said alone."""

KEEPS_PAY = MappingProxyType(
    {
        F: ("What I earn is my own business.", "That stays between me and my bank."),
        E: ("What I earn I keep to myself, if you do not mind.", "I would rather not say what I earn."),
        W: (
            "That I keep to myself, if you do not mind, but it is a fair thing to ask.",
            "It is a fair question, but what I earn I keep to myself, if I may.",
        ),
    }
)
"""Asked what they earn."""
LOOK_AT_ADVERTS = MappingProxyType(
    {
        F: ("Look at the job adverts.",),
        E: ("A few job adverts will tell you more than my own figure.",),
        W: ("Have a look at a few job adverts. They will tell you more than my own figure would.",),
    }
)
BUT_THIS_MUCH = ("But this much I can tell you.", "This much I can say, though.")
"""Before a true sentence about money."""
HOW_I_DID = MappingProxyType(
    {
        F: ("I can only say how I did it.",),
        E: ("I can only tell you how I did it myself.", "How it went for me I can tell you."),
        W: (
            "The rules of today you should look up, but I can tell you how I did it myself.",
            "Do look up what is asked today. How it went for me I can tell you.",
        ),
    }
)
"""Asked what one needs to have learned."""


def asks_pay(said: str) -> bool:
    """Whether it asks what somebody earns, or whether the work is paid well."""
    *_, last = sentences(said) or [said]
    line = without_lead(last)
    return _OF_PAY.search(line) is not None and _MONEY.search(line) is not None


def asks_training(said: str) -> bool:
    """Whether it asks what one has to have learned for this work, or how one qualifies."""
    *_, last = sentences(said) or [said]
    return _OF_TRAINING.search(without_lead(last)) is not None


def told_of_pay_or_training(draft: Draft, said: str, bookcase: Bookcase) -> bool:
    """Say what can be said of either, kindly; False, and nothing said, where neither is asked for."""
    if not draft.english:
        return False
    if asks_pay(said):
        _of_pay(draft)
    elif not (asks_training(said) and not bookcase.strange(said) and _of_training(draft)):
        return False
    return True


def _of_pay(draft: Draft) -> None:
    told = next((one for one in _openly(draft) if _TELLS_PAY.search(one) and _OWN.search(one)), None)
    own = [text for line in draft.persona.manner.get(Occasion.NOT_MY_FIELD, ()) if (text := filled(line, draft.known))]
    if all(draft.used.get(text) for text in own):
        draft.say_one(KEEPS_PAY[draft.tone])
    else:
        draft.say(draft.manner(Occasion.NOT_MY_FIELD))
    if told is None:
        draft.say_one(LOOK_AT_ADVERTS[draft.tone])
        return
    draft.say_one(BUT_THIS_MUCH)
    draft.say(told)


def _openly(draft: Draft) -> list[str]:
    """The sentences that stand behind no door for few, and were not said yet."""
    spoken = " ".join(turn.text for turn in draft.before.turns)
    open_to_all = (s for s in draft.persona.stories if s.door not in (Door.TRUST, Door.FOLLOW_UP))
    lines = (one for story in open_to_all for one in (*sentences(story.body), story.short))
    return [one for one in lines if one not in spoken and len(words(one)) <= _PLAIN]


def _of_training(draft: Draft) -> bool:
    facts = [f for f in draft.persona.facts if _TRAINED.search(f.text.lower()) and not _OF_THE_HOUSE.match(f.text)]
    if not facts:
        return False
    draft.say_one(HOW_I_DID[draft.tone])
    for fact in facts[:2]:
        _as_told(draft, fact)
    return True


def _as_told(draft: Draft, fact: Fact) -> None:
    text = own_words(fact, draft.persona)
    draft.tell_fact(fact, joined("As I said", text, draft.persona) if draft.used.get(f"fact:{fact.id}") else text)
