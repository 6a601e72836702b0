"""Who the visitor is: the name that they give, and what they study or do."""

import re

from simulator.patterns import compiled

_BREAK = (
    r"(?=[.,;:!?\n]|$|\s+(?:and|i|i'm|im|i’m|from|at|a|an|the|here|thanks|thank|nice|so|but|who|with|"
    r"currently|my|it's|this|we|you|pleased|great|good|by|in|studying|from|is|for|calling|speaking|really|hi|"
    r"hello)\b|\s*[-–—(])"
)
_NAME_WORD = r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*"
_STATED = compiled((
    rf"\b(?:my name is|my name's|my names|my name’s|name is|name's|i am called|i'm called|i’m called|call me|"
    rf"i go by|people call me|everyone calls me)\s+(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}}?){_BREAK}"
), re.I)  # fmt: skip
_CLAIMED = compiled(
    (
        rf"(?<![\w'’])(?:i'm|i am|im|i’m|this is|it's|it is|"
        rf"it’s)\s+(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,2}}?){_BREAK}"
    ),
    re.I,
)
_SIGNED = compiled(
    rf"(?:^|[.!?,]\s*)(?P<name>[A-Z]{_NAME_WORD}(?:\s+[A-Z]{_NAME_WORD})?)\s+(?:here|speaking)\b(?=\s*[.,!]|\s*$)"
)

_ADDRESSED = compiled(
    rf"^(?:Hi|Hello|Hey|Good (?:morning|afternoon|evening))(?: (?:Mr|Mrs|Ms|Dr|Prof)\.?)?(?: [A-Z][\w’'-]+){{1,2}}, "
    rf"(?P<name>[A-Z]{_NAME_WORD} [A-Z]{_NAME_WORD})(?=[,.])"
)
"""Behind the name of whoever is greeted, one's own: "Hi Gordon, Priya Nair, thanks for fitting me in."."""

_NO_NAMES = frozenset(
    """a an the in on at from of to for with so very not no here there just really also still currently now sorry glad
    happy good fine well great okay ok alright right sure interested curious nervous excited student studying looking
    hoping trying going thinking working wondering calling writing and but or if that this it my your our his her their
    all both only quite pretty fairly rather new late early ready done free busy lost confused confident afraid scared
    worried grateful thankful honoured honored delighted pleased impressed inspired fascinated aware unsure uncertain
    certain able about almost already always back because before being between big born bored close coming considering
    currently deciding due even ever exploring fascinating fresh getting graduating hearing how i interviewing job keen
    kind learning like likely living majoring making maybe me mostly moving never next nice often old one only open out
    over part passionate planning probably proud quiet responsible retired serious shy single sick sort stuck super
    supposed surprised taking talking tired told torn transferring true twenty under unemployed up us used using what
    when where which who why willing writing wrong years yes young your first second third fourth final last year
    senior junior sophomore freshman graduate undergraduate undergrad teacher nurse barista engineer developer designer
    manager accountant lawyer writer artist intern apprentice trainee researcher scientist candidate immigrant refugee
    mother father parent beginner fan friend guest visitor stranger person human man woman girl boy
    american british canadian german french italian spanish portuguese brazilian indian chinese japanese korean mexican
    nigerian kenyan ghanaian ethiopian egyptian turkish polish russian ukrainian dutch swedish norwegian danish finnish
    irish scottish welsh australian vietnamese thai filipino indonesian malaysian pakistani bangladeshi iranian iraqi
    syrian lebanese israeli greek romanian hungarian czech swiss austrian belgian african asian european latino hispanic
    colombian peruvian chilean argentinian cuban jamaican haitian muslim christian jewish hindu
    more most less much many something someone somebody anything nothing everything interesting important amazing
    wonderful lovely hard difficult easy true clear funny weird strange cool fun time okay hi hello hey thanks thank
    perfect exactly totally absolutely honestly basically actually definitely literally
    eager absolutely self-taught mature adult""".split()
)
"""Words after `I'm` that are no names."""

_STUDY_END = (
    r"(?=[.,;:!?\n]|$|\s+(?:at|in|from|with|and (?:i|i'm|my|we|am|also|work|want|was|have|would|currently|"
    r"hope|wanted|thinking|now|the|how|what)|i|i'm|but|who|because|right now|currently|here|since|now|this|so|"
    r"for|student|students|major|majors|minor|graduate|degree|which|that|as|where|is|was|thanks|thank|how|"
    r"what|to|last|next|by|on|or|while|when|hoping|looking|thinking)\b)"
)
_WORDS = r"[^\W\d_][\w'’&/+#-]*(?:\s+(?!(?:student|major|degree)\b)[\w'’&/+#-]+){0,5}?"
_SUBJECT = rf"(?P<field>{_WORDS})"
_ORDINAL = (
    r"(?:(?:first|second|third|fourth|fifth|final|last|1st|2nd|3rd|4th|freshman|sophomore|junior|senior|"
    r"graduate|grad|postgraduate|undergraduate|undergrad|master's|masters|phd|doctoral|part-time|full-time|"
    r"mature|college|university|high school|high-school|current|recent)[ -](?:year\s+)?)"
)
_FIELDS = tuple(
    compiled(pattern, re.I)
    for pattern in (
        (
            rf"\b(?:i'm|i am|i’m|im|i have been|i've been|i was|currently|also)\s+(?:currently\s+|now\s+|"
            rf"just\s+|also\s+|still\s+)*(?:studying|majoring in|reading for a degree in|minoring in|"
            rf"specialising in|specializing in|training in|doing research in|researching|"
            rf"pursuing)\s+(?:a\s+(?:\S+\s+)?(?:degree|master's|masters|bachelor's|bachelors|phd|diploma|ba|"
            rf"bsc|ma|msc|certificate|minor|major)\s+(?:in|of)\s+)?{_SUBJECT}{_STUDY_END}"
        ),
        (
            rf"\bi\s+(?:currently\s+|also\s+|just\s+|mainly\s+|now\s+)*(?:study|studied|major in|majored in|"
            rf"did a degree in|read)\s+{_SUBJECT}{_STUDY_END}"
        ),
        (
            rf"\b(?:my\s+(?:major|degree|field|subject|course|area|background|studies|discipline|"
            rf"specialisation|specialization|program|programme)\s+(?:of\s+study\s+)?(?:is|are|was|"
            rf"'s)(?:\s+in)?|(?:a|my|the)\s+(?:\S+\s+)?(?:degree|master's|masters|bachelor's|bachelors|phd|"
            rf"diploma|ba|bsc|ma|msc|minor)\s+(?:in|of))\s+{_SUBJECT}{_STUDY_END}"
        ),
        (
            rf"\b(?:i'm|i am|i’m|im|as)\s+(?:currently\s+|just\s+|also\s+|"
            rf"still\s+)*an?\s+{_ORDINAL}*(?:student\s+(?:of|in|studying)|major\s+in)\s+{_SUBJECT}{_STUDY_END}"
        ),
        (
            rf"\b(?:i'm|i am|i’m|im|as)\s+(?:currently\s+|just\s+|also\s+|"
            rf"still\s+)*an?\s+{_ORDINAL}*{_SUBJECT}\s+(?:student|major|undergrad|undergraduate|graduate|"
            rf"grad)\b"
        ),
        rf",\s*(?:a|an)\s+{_ORDINAL}*student\s+(?:of|in|studying)\s+{_SUBJECT}{_STUDY_END}",
        (
            rf"\b(?:i'm|i am|i’m|im)\s+(?:currently\s+)?in\s+(?:my|the)\s+\S+\s+(?:year|semester|"
            rf"term)\s+(?:of|in|studying)\s+(?:a\s+(?:\S+\s+)?degree\s+in\s+)?{_SUBJECT}{_STUDY_END}"
        ),
        (
            rf"\b(?:i've|i have|i)\s+(?:just\s+|recently\s+)*graduated\s+(?:last\s+\w+\s+|"
            rf"this\s+\w+\s+)?(?:in|with(?:\s+an?\s+\S+\s+in)?)\s+{_SUBJECT}{_STUDY_END}"
        ),
        rf"\bi\s+(?:currently\s+|now\s+|mostly\s+)*work\s+in\s+(?!an?\s)(?:the\s+field\s+of\s+)?{_SUBJECT}{_STUDY_END}",
        rf"\b(?:i'm|i am|i’m|im)\s+(?:currently\s+|now\s+)*working\s+in\s+(?!an?\s){_SUBJECT}{_STUDY_END}",
    )
)
_JOBS = (
    compiled((
        rf"\b(?:i\s+(?:currently\s+|now\s+|also\s+)*work|(?:i'm|i am|i’m|im)\s+(?:currently\s+|"
        rf"now\s+)*working|i\s+have\s+a\s+job)\s+as\s+(?P<job>(?:an?|the)\s+{_WORDS}){_STUDY_END}"
    ), re.I),
    compiled((
        r"\b(?:i'm|i am|i’m|im)\s+(?:currently\s+|now\s+|also\s+)*(?P<job>an?\s+(?:[\w-]+\s+){0,2}?(?:teacher|"
        r"nurse|barista|engineer|developer|designer|accountant|lawyer|writer|artist|researcher|scientist|"
        r"waiter|waitress|cook|chef|cashier|driver|assistant|receptionist|manager|analyst|programmer|"
        r"librarian|electrician|plumber|carpenter|mechanic|paramedic|pharmacist|journalist|editor|"
        r"photographer|musician|translator|consultant|salesperson|technician|carer|caregiver|social worker|"
        r"bartender|baker|farmer|architect|biologist|chemist|physicist|economist|historian|psychologist|"
        r"veterinarian|dentist|doctor|physiotherapist|planner|administrator|clerk|coach|trainer|tutor|"
        r"lecturer|professor|soldier|firefighter|hairdresser|tailor|gardener|volunteer|freelancer|"
        r"entrepreneur))\b(?!\s+(?:student|major))"
    ), re.I),
)  # fmt: skip
_TEACH = compiled(rf"\bi\s+(?:currently\s+|now\s+)*teach\s+{_SUBJECT}{_STUDY_END}", re.I)
_NO_FIELDS = frozenset(
    """student a an the it that this you your something someone anything hard a lot my here there everything abroad
    university college school full-time part-time one first second third final last year graduate interested new
    international exchange transfer good current recent former honours honor mature high what how more about
    for""".split()
)


_LEADS = frozenset(
    """first second third fourth fifth final last 1st 2nd 3rd 4th freshman sophomore junior senior graduate grad
    postgraduate undergraduate undergrad master's masters phd doctoral part-time full-time mature college university
    first-year second-year third-year fourth-year final-year year yr in the a an my and of current recent""".split()
)


_FILLER = compiled(r"(?:,\s*)?(?<![\w'’-])(?:um+|uh+|uhm+|erm?|hm+|mm+|ehm?|äh+|ähm+)(?![\w'’-]),?\s*", re.I)
"""What is said while looking for a word, which nobody is called or studies."""
_STUTTER = compiled(
    r"(?<![\w'’-])(?P<said>i['’]?m|i am|my|name|is|the|a|in|at|studying|called)(?:,? (?P=said)\b)+", re.I
)
_TAKEN_BACK = compiled(r"\s*,?\s*\b(?:no,? wait|wait,? no|i mean|or rather|sorry,? no|no,? sorry)\b", re.I)
"""From here on, something else is said than what was begun."""


def _plain(text: str) -> str:
    """The words without "um" and without what is said twice while looking for the next one."""
    return _STUTTER.sub(lambda m: m["said"], _FILLER.sub(" ", text[:4000]))


def states_name(text: str) -> bool:
    """Whether a turn says outright what the visitor is called: `my name is …`, and not `I'm …`."""
    return _STATED.search(_plain(text)) is not None


def visitor_name(text: str) -> str | None:
    """The name that the visitor gives (`I'm Ana`, `my name is …`), as spoken; None where none is given."""
    text = _plain(text)
    for pattern in (_STATED, _SIGNED, _ADDRESSED, _CLAIMED):
        for hit in pattern.finditer(text):
            stated = pattern is _STATED
            name = _as_name(hit.group("name"), text, stated, hit)
            if name:
                return name
    return None


def _as_name(raw: str, text: str, stated: bool, hit: re.Match[str]) -> str | None:
    words = raw.split()
    lower_text = text == text.lower()
    if not stated and not lower_text and not words[0][0].isupper():
        return None
    kept: list[str] = []
    if "'" in words[0][:3].replace("’", "'") and words[0][:2].lower() in ("i'", "i’"):
        # "I'm, I'm shy": what is said twice is nobody's name.
        return None
    if words[0].lower() in ("dr", "mr", "mrs", "ms", "prof", "professor", "doctor"):
        return None
    for word in words:
        plain = word.lower().replace("’", "'")
        if plain in _NO_NAMES or (
            kept
            and not lower_text
            and not word[0].isupper()
            and plain not in ("de", "da", "van", "von", "bin", "al", "el", "la", "dos", "del")
        ):
            break
        kept.append(word)
    if not kept:
        return None
    first = kept[0].lower()
    if not stated and (
        re.search(r"(?:ing|ed|ly|ful|ous|ist)$", first)
        and len(first) > 4
        and (lower_text or first.endswith(("ing", "ed", "ly")))
    ):
        return None
    if not stated and hit.group().lower().startswith(("it", "this")) and (lower_text or hit.start() > 40):
        return None
    if lower_text and not stated and len(kept) > 2:
        return None
    if text.isupper() or lower_text:
        return " ".join("-".join(p[:1].upper() + p[1:].lower() for p in w.split("-")) for w in kept)
    return " ".join(w if w[0].isupper() or i else w[:1].upper() + w[1:] for i, w in enumerate(kept))


def visitor_field(text: str) -> str | None:
    """What the visitor studies or does, fit for `where does {field} take you`: `marine biology`, `being a barista`."""
    text = " ".join(_plain(text).split())
    for pattern in _FIELDS:
        for hit in pattern.finditer(text):
            field = _as_field(hit.group("field"))
            if field:
                return field
    for pattern in _JOBS:
        job = pattern.search(text)
        if job:
            words = job.group("job").split()
            return "being " + " ".join([words[0].lower(), *words[1:]])
    teach = _TEACH.search(text)
    field = _as_field(teach.group("field")) if teach else None
    return f"teaching {field}" if field else None


def _as_field(raw: str) -> str | None:
    words = _TAKEN_BACK.split(raw, maxsplit=1)[0].strip(" '’-").split()
    while words and words[0].lower() in _LEADS:
        words.pop(0)
    while words and words[-1].lower() in (
        "and",
        "or",
        "the",
        "a",
        "right",
        "now",
        "year",
        "student",
        "degree",
        "too",
        "also",
        "well",
        "as",
    ):
        words.pop()
    if not words or words[0].lower() in _NO_FIELDS or len(words) > 6:
        return None
    return " ".join(words)
