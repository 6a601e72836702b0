"""Small talk in the form of a question: `did you find the place`, `how was your weekend`; nothing about the work."""

from simulator.patterns import compiled

_THINGS = (
    r"(?:coffee|tea|cake|food|soup|sandwich|weekend|trip|journey|flight|drive|ride|day|morning|afternoon|evening|"
    r"week|"
    r"holiday|holidays|lunch|breakfast)"
)
_DRINKS = r"(?:coffee|tea|water|juice|sugar|milk|cake|drink|cup|glass|something|anything|one)"
_CHAT = compiled(
    r"how (?:are|r) (?:you|things)(?: (?:doing|today|all|this \w+|feeling|going|keeping))*$|"
    r"how (?:is|has) (?:it (?:been )?going|(?:everything|life|your (?:day|week|morning|afternoon))(?: been)?(?: "
    r"going)?)"
    r"(?: so far| today)*$|how have you been(?: (?:lately|keeping))?$|how do you do$|what is (?:up|new)$|"
    rf"how (?:is|was|are|were) (?:the|your|that|this) {_THINGS}(?: (?:so far|today|then|here|in))*$|"
    r"did you (?:have (?:far|a (?:good|nice|great|long|safe|lovely))|(?:manage to )?(?:park|get here|find "
    r"(?:it(?= (?:ok|okay|all right|alright|easily|without)\b|$)|us|"
    r"parking|the (?:place|cafe|way|office|entrance|door)))|come (?:by|far)|sleep well|order)\b|"
    r"did you (?:enjoy|get) (?:the (?:place|cafe|traffic|weekend)|here)\b|"
    r"have you (?:come (?:far|a long way)|been (?:waiting|here (?:before|long))|eaten|ordered|had (?:lunch|"
    r"breakfast))\b|"
    r"is (?:this|that|the|your) (?:seat|chair|table|place|spot) (?:\w+ )?(?:taken|free|comfortable|comfy|ok|okay|"
    r"all "
    r"right|fine|yours)\b|is (?:it|this place) always (?:this|so|that) \w+(?: in)?(?: here)?$|"
    rf"(?:can|may|could|shall|should) i (?:get|buy|offer|bring|pour|fetch) you (?:an?|another|some|any|more)? "
    rf"?{_DRINKS}?\b|"
    rf"would you like (?:(?:an?|another|some|any|more) )?{_DRINKS}\b|do you (?:want|take) (?:(?:an?|another|some|"
    rf"any|more) )?(?:coffee|tea|"
    r"water|sugar|milk|cake)\b|"
    r"would you like to (?:sit|order)\b|what (?:would you like to|are you|will you be|can i get you)(?: to)? "
    r"(?:drink|have|having|drinking|order)(?: to drink)?$|"
    r"(?:been|has it been|have you had) (?:waiting long|an? (?:long|busy|hard|good|rough) (?:day|week|morning))\b|"
    r"are you (?:warm|cold|comfortable|comfy)(?: enough)?(?: there| here)?$"
)


def is_small_talk(line: str) -> bool:
    """Whether plain words (see `clauses`) that begin a question only make small talk."""
    return _CHAT.match(line) is not None
