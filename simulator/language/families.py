"""Word families: one key for `teach`, `teaching`, `taught` and `teacher`, good enough to match, never shown."""

from functools import lru_cache

from simulator.language.wordlists import bag

_IRREGULAR = {
    past: base
    for base, pasts in {
        "become": "became", "begin": "began begun", "bring": "brought", "build": "built", "buy": "bought",
        "catch": "caught", "choose": "chose chosen", "come": "came", "do": "did done does", "draw": "drew drawn",
        "drive": "drove driven", "fall": "fell fallen", "feed": "fed", "feel": "felt", "fight": "fought",
        "fly": "flew flown", "forget": "forgot forgotten", "get": "got gotten", "give": "gave given",
        "go": "went gone goes", "grow": "grew grown", "have": "had has", "hear": "heard", "hold": "held",
        "keep": "kept", "know": "knew known", "lead": "led", "leave": "left", "lend": "lent", "lose": "lost",
        "make": "made", "mean": "meant", "meet": "met", "pay": "paid", "read": "reads", "ride": "rode ridden",
        "rise": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "sell": "sold", "send": "sent",
        "sing": "sang sung", "sit": "sat", "speak": "spoke spoken", "spend": "spent", "stand": "stood",
        "swim": "swam swum",
        "take": "took taken", "teach": "taught",
        "penalty": "fine fined fines penalties",
        "use": "used user users uses using", "tell": "told", "think": "thought",
        "understand": "understood", "wear": "wore worn", "win": "won", "write": "wrote written",
        "rehearse": "rehearsal rehearsals",
        "own": "owner owners ownership owned owning owns",
        "child": "children childrens", "bake": "bakery bakeries baker bakers",
        "person": "people peoples persons", "man": "men", "woman": "women", "mouse": "mice", "foot": "feet",
        "life": "lives", "thesis": "theses", "bear": "born", "quit": "quitting", "cooperative": "coop coops",
        "programme": "program programs", "organisation": "organization organizations org", "centre": "center centers",
        "theatre": "theater theaters", "labour": "labor", "honour": "honor", "harbour": "harbor", "colour": "color",
        "neighbour": "neighbor", "math": "maths mathematics", "university": "uni unis universities",
        "photograph": "photo photos", "laboratory": "lab labs", "veterinarian": "vet vets", "consult": "consultancy",
        "phd": "doctorate doctoral", "dissertation": "thesis", "advert": "ad ads", "physics": "physicist physicists",
        "parliament": "parliamentary parliaments",
        "economics": "economist economists", "politics": "politician politicians", "chef": "chefs",
    }.items()
    for past in pasts.split()
}  # fmt: skip

_WHOLE = bag("""
officer officers counter charter quarter corner poster folder tower shower master masters number numbers letter
letters winter summer river rivers power matter water order orders border borders former later better after under
over never ever other another paper papers computer computers member members ship ships mister sister brother mother
father daughter theatre silver copper rubber offer offers answer answers cover centre partner partners career
careers community communities university news business glass class address process progress campus virus bus gas
focus series species physics politics economics ethics athletics genetics statistics logistics electronics robotics
always thing things something nothing anything everything during morning evening spring string king ring sing bring
being wedding ceiling sibling need seed feed speed weed breed hundred red bed beds shed led thirteen bread head read
based united story news limited fellowship documentary secondary primary parliament chef engineer station fashion
nation mission passion union million billion religion region wine wines plane planes care cares lane cane
""")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The family key of a lower-case word: plurals, tenses and common endings of persons and things fall together.

    Over-joining two words that rarely meet on one page is cheap, so the endings are cut boldly; words where the cut
    would join strangers (`officer`, `office`) are kept whole.
    """
    word = word.removesuffix("'s").replace("'", "")
    if not word.isascii() or len(word) < 3 or any(c.isdigit() for c in word):
        return word
    base = _IRREGULAR.get(word)
    if base is not None:
        return stem(base)
    if word in _WHOLE:
        return _singular(word) if _singular(word) in _WHOLE else word
    singular = _singular(word)
    if singular in _IRREGULAR:
        return stem(_IRREGULAR[singular])
    return _cut(singular) if singular not in _WHOLE else singular


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        return word[:-1]
    return word


_ENDINGS = (
    ("ier", 4),
    ("er", 4),
    ("or", 5),
    ("ist", 5),
    ("ism", 5),
    ("ian", 4),
    ("ment", 5),
    ("ion", 5),
    ("ly", 5),
    ("ary", 6),
)


def _cut(word: str) -> str:
    if word.endswith("ship") and len(word) >= 8:
        return _cut(word[:-4]) if word[:-4] not in _WHOLE else word[:-4]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and any(c in "aeiouy" for c in word[: -len(ending)]):
            return _tidy(_undouble(word[: -len(ending)]))
    if word.endswith("ologist"):
        return word[:-3]
    for ending, least in _ENDINGS:
        if word.endswith(ending) and not word.endswith("eer") and len(word) - len(ending) >= least:
            return _tidy(_undouble(word[: -len(ending)]))
    return _tidy(word)


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word


def _tidy(word: str) -> str:
    """One ending for `nurs(e)`, `biolog(y)`, `stud(y)` and `studi(ed)`."""
    return word[:-1] if len(word) > 3 and word[-1] in "eiy" else word
