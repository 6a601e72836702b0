"""Open wordings of what `how` measures: how long, how many, how often, how hard."""

import re
from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row, ends_plural, frame
from simulator.language.spoken import joined
from simulator.language.turning import turned
from simulator.language.turning_others import PAY
from simulator.language.turning_subject import ADVERBS, doing_of, subject_of
from simulator.language.verbs import COMMON, base_of, past_of, third_person
from simulator.language.word_kin import is_a
from simulator.patterns import compiled

INSIGHTS = frozenset("know realise realize feel understand notice discover start begin".split())
"""What one comes to: how says more than when or where."""
_PRICE = compiled(r"\b(?:pay|paid|pays) (?:for|your|the|a|an|each)\b")
"""What is paid for, which is not what the work pays."""
_MANNERS = frozenset("well closely quickly easily smoothly fast seriously heavily strongly regularly".split())


def turned_how(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of words that begin with `how`."""
    line = " ".join(plain)
    second = plain[1] if len(plain) > 1 else ""
    if not _PRICE.search(line) and re.search(
        r"\b(?:earn|paid|salary|pay|wage|do you make|(?:take|bring)s? home|"
        r"money (?:do|does|can|will) (?:you|one|people|they|someone) (?:get|have|make))\b|^how much .*\bmakes?$",
        line,
    ):
        yield PAY
    if second == "long":
        yield from _how_long(plain, own, line)
    elif second in ("many", "much"):
        yield from _how_many(plain, own)
    elif second == "often":
        aux, subject, verb, words = frame(plain, own, 2)
        if verb and joined(subject).lower() == "you":
            if aux in ("have", "did"):
                said = ["have", *words] if aux == "have" else [past_of(base_of(verb[0])), *words[1:]]
                yield f"could you tell me about the times you {joined(said)}"
            yield f"what is it like when you {joined([aux, *words] if aux in ('are', 'were') else words)}"
        elif verb and aux in ("are", "is", "were", "was"):
            yield f"what happens when {joined([*subject, aux, *words])}"
        elif verb and aux in ("do", "does", "did"):
            yield f"how {aux} {joined(subject)} {joined(words)}"
    elif second == "old":
        when = line.find(" when ")
        if when >= 0 and plain[2:3] in (["are"], ["is"], ["do"]):
            yield f"what is it like {joined(own[plain.index('when') :])}"
        if when >= 0:
            yield f"what was it like {joined(own[plain.index('when') :])}"
        if plain[2:3] in (["is"], ["are"], ["was"], ["were"]) and plain[3:4] != ["you"] and is_a(plain[-1], "person"):
            yield f"what {plain[2]} {joined(own[3:])} like"
        if plain[-1] in ("is", "are", "was") and len(plain) > 3 and plain[2] != "you":
            yield f"how {_has(plain[:-1])} {joined(own[2:-1])} changed over the years"
        if plain[2:3] in (["is"], ["are"], ["was"]) and plain[3:4] != ["you"]:
            yield f"how {_has(plain)} {joined(own[3:])} changed over the years"
        yield "how has your work changed as you have grown older"
    else:
        yield from _how_adjective(plain, own)


_WEIGHTS = {"heavy": "weight", "tall": "height", "loud": "noise", "deep": "depth"}
_REACHES = frozenset("deep high fast low far".split())
_TIMED = frozenset("keep leave let wait cook boil rest store soak dry bake stir spend give hold".split())
"""What one does for as long as it needs."""


def _has(plain: Row) -> str:
    return "have" if ends_plural(plain[-1]) else "has"


def _how_long(plain: Row, own: Row, line: str) -> Iterator[str]:
    if plain[2:3] == ["ago"]:
        return
    if plain[2:3] in (["will"], ["would"]) and plain[3:4] not in ([], ["you"], ["it"]):
        size = subject_of(plain[3:], "will") + 3
        yield f"what decides how long {joined([*own[3:size], own[2], *own[size:]])}"
    if plain[2:3] in (["before"], ["until"], ["till"]):
        yield f"what did it take {joined(own[2:])}"
    to = plain.index("to") if "to" in plain else -1
    if re.search(r"\b(?:take|takes|took)\b", line) and to > 0:
        yield f"what {'did' if 'did' in plain or 'took' in plain else 'does'} it take {joined(own[to:])}"
    aux, subject, verb, words = frame(plain, own, 3 if plain[2:3] == ["time"] else 2)
    you = joined(subject).lower() == "you"
    if "take" in plain[2:] and plain[-1] == "you" and "to" not in plain:
        # The thing that took so long is the topic, and the time only its measure.
        yield f"what {'was' if 'did' in plain else 'is'} {joined([o for o in subject if o != 'take'])} like"
    if aux in ("have", "has", "'ve") and verb:
        yield f"how have things changed over the time {joined(subject)} {aux} {joined(words)}"
    if aux == "did" and you and verb:
        yield f"what was it like to {joined(words)}"
    if aux in ("were", "are", "was") and you and verb:
        yield f"what {'is' if aux == 'are' else 'was'} it like to be {joined(words)}"
    if aux in ("can", "could") and you and verb:
        yield f"what is it like to {joined(words)}"
    if aux == "do" and you and verb and (verb[0] in _TIMED or {"before", "until", "till"} & set(verb[1:])):
        yield f"how do you decide how long to {joined(words)}"
    if aux in ("do", "will", "would") and you and verb:
        if aux == "do" and verb[0] in ("want", "plan", "intend", "expect", "hope") and verb[1:2] == ["to"]:
            yield f"what would make you {joined(words[2:])}"
        yield f"what would make you {joined(words)}" if aux != "do" else f"what is it like to {joined(words)}"
    if aux in ("is", "are", "was", "were") and subject and not you:
        yield f"what happens during {joined([*subject, *words])}"
    if aux in ("did", "does") and subject and verb[:1] == ["take"] and plain[-1] in ("take", "takes", "you", "them"):
        yield f"what {'was' if aux == 'did' else 'is'} {joined(subject)} like"
    if verb[:1] == ["last"] and subject and aux != "did":
        yield f"what happens during {joined(subject)}"
    if aux in ("did", "does", "do") and subject and not you and verb:
        if aux == "do" and plain[2] not in lex.AUXILIARIES:
            yield f"what decides how long {joined(own[2:])}"
        if aux == "do":
            yield f"what decides how long {joined([*subject, *words])}"
        if verb[:2] == ["have", "to"] and verb[2:]:
            verb, words = verb[2:], words[2:]
        said = past_of(verb[0]) if aux == "did" else third_person(verb[0]) if aux == "does" else verb[0]
        yield f"what {'happened' if aux == 'did' else 'happens'} while {joined([*subject, said, *words[1:]])}"


def _how_many(plain: Row, own: Row) -> Iterator[str]:
    much = plain[1] == "much"
    price = next((i for i, w in enumerate(plain) if w in ("cost", "costs")), 0)
    if much and price > 2:
        priced = [w for i, w in enumerate(own[2:price], 2) if plain[i] not in lex.AUXILIARIES]
        to = list(plain).index("to", price) + 1 if "to" in plain[price:-1] else 0
        if priced == ["it"] and to:
            yield f"what goes into the cost of {doing_of(plain[to:], own[to:])}"
        yield f"what goes into the price of {joined(priced)}"
    at = next((i for i in range(2, len(plain)) if plain[i] in lex.AUXILIARIES), None)
    if plain[2:3] == ["of"]:
        yield from _share(plain, own, much)
    if much and at == 3 and plain[4:5] == ["there"] and plain[at] in ("is", "was") and plain[2] in _MARKET:
        yield f"how has the {joined([own[2], *own[5:]])} changed"
    if at is not None and plain[at - 1] == "there":
        at = None
        plain, own = plain[: plain.index("there")], own[: plain.index("there")]
    elif at is not None and plain[at + 1 : at + 2] == ["there"]:
        plain, own, at = [*plain[:at], *plain[at + 2 :]], [*own[:at], *own[at + 2 :]], None
    if much and plain[2:4] in (["of", "a"], ["of", "an"]) and "to" in plain[5:-1] and {"was", "is"} & set(plain[4:7]):
        yield f"what {'was' if 'was' in plain else 'is'} it like {joined(own[list(plain).index('to', 5) :])}"
    if much and plain[2:3] == ["of"] and {"is", "are", "was"} & set(plain[4:-1]):
        be = next(i for i in range(4, len(plain)) if plain[i] in ("is", "are", "was"))
        if plain[be + 1] not in ("spent", "done", "taken"):
            yield f"what part does {joined(own[be + 1 :])} play in {joined(own[3:be])}"
    if much and plain[2:3] and plain[2] in ("is", "are", "was") and plain[3:] and plain[3] not in lex.PRONOUNS:
        yield f"what goes into the price of {joined(own[3:])}"
        return
    if at is not None and plain[at + 1 : at + 2] == ["you"] and "spend" in plain[at + 2 : at + 4]:
        behind = list(plain).index("spend") + 1
        spent = "spent" if plain[at] == "did" else "spend"
        yield f"how {plain[at]} you feel about the time you {spent} {joined(own[behind:])}"
    if at is not None and not much and plain[at + 1 : at + 2] == ["you"]:
        yield from _your_many(plain, own, at)
    if at is not None and plain[at + 1 : at + 2] == ["you"] and plain[at] in ("can", "could", "have", "will", "would"):
        of = f"the {_count(much)} of {joined(own[2:at])}"
        yield f"how do you feel about {of} you {joined([own[at], *own[at + 2 :]])}" if at > 2 else ""
    if at is not None and "take" in plain[at:] and "to" in plain[at:]:
        yield f"what {'did' if plain[at] == 'did' else 'does'} it take {joined(own[list(plain).index('to', at) :])}"
    if (
        much
        and at == 2
        and plain[at] in ("do", "does")
        and plain[3:4]
        and plain[3] not in lex.PRONOUNS | {"it", "that"}
    ):
        size = subject_of(plain[3:], plain[at]) + 3
        if size < len(plain):
            verb = third_person(plain[size]) if plain[at] == "does" else own[size]
            yield f"what decides how much {joined([*own[3:size], verb, *own[size + 1 :]])}"
    if at is None:
        noun = joined(own[2:])
        goes = any(base_of(w) in COMMON and w.endswith("s") and base_of(w) != w for w in plain[3:6])
        yield f"what decides {joined(own)}" if much and goes else ""
        does = next((i for i in range(3, len(plain)) if base_of(plain[i]) in COMMON and plain[i][-1:] != "s"), 0)
        if does and plain[does - 1] in lex.PRONOUNS:
            noun = joined(own[2 : does - 1])
        elif does and not much and plain[2] != "of":
            if plain[2:does] == ["people"]:
                yield f"what can you tell me about the people who {joined(own[does:])}"
            yield f"what decides {joined(own)}"
            noun = f"{joined(own[2:does])} who {joined(own[does:])}"
        if noun and plain[2] != "of" and len(noun.split()) > 6:
            yield f"how do you feel about the {_count(much)} of {noun}"
        if noun and plain[2] != "of":
            yield f"what can you tell me about the {noun}"
        return
    if plain[2] == "of":
        return
    noun = joined(own[2:at])
    rest, words = plain[at + 1 :], own[at + 1 :]
    if plain[at] in ("do", "does") and at > 2 and rest[1:] and rest[0] not in lex.PRONOUNS:
        size = subject_of(rest, plain[at])
        said = [third_person(rest[size]) if plain[at] == "does" else rest[size]] if size < len(rest) else []
        yield f"what decides {joined([*own[:at], *words[:size], *said, *words[size + 1 :]])}" if said else ""
    if rest[:1] and rest[0] in ("on", "in", "at", "under", "with"):
        noun = joined([*own[2:at], *words])
    if plain[2:at] == ["times"] and rest[1:]:
        yield from turned([plain[at], *rest], [own[at], *words])
    if rest[:1] == ["you"] and plain[at] == "do" and noun and rest[1:] and rest[1] in _PICKED:
        yield f"how do you decide {joined([*own[:at], 'to', *words[1:]])}"
    if rest[:1] == ["you"] and rest[1:] and plain[at] in ("do", "did") and noun:
        verb = past_of(rest[1]) if plain[at] == "did" else rest[1]
        yield f"how {plain[at]} you feel about the {_count(much)} of {noun} you {joined([verb, *words[2:]])}"
    if much and rest[:1] == ["there"]:
        yield f"how do you see the {noun} {joined(words[1:])} changing"
    if not noun and rest[:2] == ["you", "charge"]:
        yield f"how do you decide what to {joined(words[1:])}"
    if not noun and rest[:1] == ["you"]:
        yield f"what is it like to {joined(words[1:])}"
    if noun:
        yield f"what can you tell me about the {noun}"
    elif len(rest) > 1:
        yield f"{'in what ways' if rest[0] in lex.PRONOUNS else 'how'} {plain[at]} {joined(words)}"


_DAILY = frozenset(
    """see treat do have get look care handle teach train work serve write read answer deal clean cook keep make grow
    run collect sell pick bake brew print build fix mend repair cut wash carry deliver load walk feed milk shoot edit
    mark grade call ring visit""".split()
)
"""What one gets through in a day or a week."""
_SPANS = frozenset(
    "hours hour days day weeks week months month years year times minutes miles kilometres steps".split()
)


def _your_many(plain: Row, own: Row, at: int) -> Iterator[str]:
    """`how many patients do you see on a shift` as how they are managed, `how many seats did you cover` as what it was.

    The number is a fact; the doing is the story.
    """
    noun, rest, words = own[2:at], list(plain[at + 2 :]), list(own[at + 2 :])
    if not noun or not rest or plain[2] == "of":
        return
    counted = not _SPANS & set(plain[2:at])
    got = plain[at] == "have" and rest[0] == "got"
    if (plain[at] in ("do", "would") and rest[0] in _DAILY and (counted or rest[0] == "work")) or got:
        said = words if plain[at] == "do" else [own[at], *words]
        yield f"how do you manage the {joined(noun)} you {joined(said)}"
    if plain[at] == "have" and counted and rest[0] not in ("been", "had", "got", "met") and base_of(rest[0]) != rest[0]:
        yield f"what has it been like to {joined([base_of(rest[0]), *noun, *words[1:]])}"
    if plain[at] == "did" and counted and not ({"of", "to"} & set(plain[2:at])):
        end = len(rest)
        stranded = rest[-1] in ("to", "for", "with", "at", "in", "on", "from", "through")
        split = end if stranded else 1
        yield f"what was it like to {joined([*words[:split], *noun, *words[split:]])}"


_PICKED = frozenset("take hire accept recruit admit order buy make bake print publish sell plant employ".split())
"""What one has in one's own hands."""
_MARKET = frozenset("demand competition interest funding money support appetite room".split())
"""What comes and goes in a trade."""


def _share(plain: Row, own: Row, much: bool) -> Iterator[str]:
    """`how much of what you learned do you use` as `how do you use what you learned`."""
    asks = ("do", "did", "can", "could")
    at = max((i for i in range(4, len(plain) - 2) if plain[i] in asks and plain[i + 1] == "you"), default=0)
    if not at:
        return
    of, rest, words = joined(own[3:at]), plain[at + 2 :], own[at + 2 :]
    while rest and rest[0] in ADVERBS:
        rest, words = rest[1:], words[1:]
    if not rest or of in ("it", "that", "this"):
        return
    if rest[0] in ("use", "apply"):
        yield f"how {plain[at]} you {rest[0]} {joined([of, *words[1:]])}"
    elif rest[0] in ("remember", "recall"):
        yield f"what {plain[at]} you {rest[0]} of {joined([of, *words[1:]])}"
    elif much:
        said = past_of(rest[0]) if plain[at] == "did" else rest[0]
        yield f"how {plain[at]} you feel about the part of {of} that you {joined([said, *words[1:]])}"
    else:
        yield f"what can you tell me about {of}"


def _count(much: bool) -> str:
    return "amount" if much else "number"


def _how_adjective(plain: Row, own: Row) -> Iterator[str]:
    skip = 2 if plain[1:2] in (["very"], ["so"], ["more"]) else 1
    adjective = joined(own[skip : skip + 1])
    rest, words = list(plain[skip + 1 :]), list(own[skip + 1 :])
    if not rest:
        return
    to = max((i for i, w in enumerate(rest) if w == "to"), default=-1)
    first = plain[skip]
    if rest[:1] and rest[0] in ("do", "did", "would") and rest[1:2] == ["you"] and len(rest) > 2:
        if rest[2] in ("say", "think") and rest[-1] in ("is", "are", "was", "were") and len(rest) > 4:
            yield f"in what ways {rest[-1]} {joined(words[3:-1])} {adjective}"
        if rest[2] in ("feel", "find", "consider"):
            yield f"in what ways {rest[0]} you {joined(words[2:])} {adjective}"
        if rest[0] == "did" and rest[2] in INSIGHTS:
            yield f"how did you come to {joined(words[2:])}"
        if rest[0] == "did" and first in ("soon", "early", "late", "fast", "quickly"):
            yield f"what led you to {joined(words[2:])} when you did"
    if first in _WEIGHTS and rest[0] in ("is", "are", "was", "were") and rest[1:] and rest[1] not in lex.PRONOUNS:
        does = "did" if rest[0] in ("was", "were") else "does"
        yield f"what difference {does} the {_WEIGHTS[first]} of {joined(words[1:])} make"
    if first in _REACHES and rest[:2] in (["do", "you"], ["did", "you"], ["can", "you"]) and len(rest) == 3:
        yield f"what {'was' if rest[0] == 'did' else 'is'} it like to {rest[2]} that {adjective}"
    if (
        first in lex.MEASURES - {"early", "late", "soon", "big", "fast"}
        and rest[:2] in (["do", "you"], ["did", "you"])
        and rest[2:]
    ):
        yield f"what {'was' if rest[0] == 'did' else 'is'} it like to {joined(words[2:])}"
    if first == "soon" and rest[0] in ("can", "could", "will") and rest[1:2] != ["you"]:
        size = subject_of(rest[1:], "can") + 1
        yield f"what does it take before {joined([*words[1:size], words[0], *words[size:]])}"
    if first in lex.MEASURES and rest[0] in ("can", "could"):
        yield f"how {joined(words)}"
    when = next((i for i, w in enumerate(rest) if w in ("when", "if") and i > 2), 0)
    if first in ("early", "late") and rest[:2] == ["do", "you"] and when:
        yield f"what do you do {joined(words[when:])}"
    if (
        first in ("early", "late")
        and rest[:2] == ["do", "you"]
        and rest[2:3] in (["work"], ["stay"], ["open"], ["close"])
    ):
        yield f"how do you decide how {first} to {joined(words[2:])}"
    if first in ("early", "late") and rest[:2] == ["do", "you"]:
        yield f"how does the time you {joined(words[2:])} shape your day"
    if first in ("soon", "early") and "did" in rest and rest[rest.index("did") + 1 :][:1] == ["you"]:
        yield f"what led you to {joined(words[rest.index('did') + 2 :])} when you did"
    if first in ("quickly", "fast", "soon") and rest[0] == "did" and rest[1:2] != ["you"]:
        _, they, _, done = frame(rest, words, 0)
        yield f"how did {joined(they)} come to {joined(done)}"
    if first in _MANNERS and rest[0] in lex.AUXILIARIES:
        yield f"how {joined(words)}"
    if first in ("likely", "unlikely") and "that" in rest:
        yield f"how do you see the chances {joined(words[rest.index('that') :])}"
    if first in lex.MEASURES and rest[0] in ("is", "are", "was", "were") and rest[1:]:
        end = rest.index("from") if first == "far" and "from" in rest[2:] else len(rest)
        yield f"what {rest[0]} {joined(words[1:end])} like"
    past = "was" if rest[0] in ("was", "were", "did") else "is"
    if rest[0] in ("is", "was", "would", "will") and rest[1:2] in (["it"], ["that"]) and to > 0:
        yield f"what {past} it like {joined(words[to:])}"
    if rest[0] in ("is", "are", "was", "were") and rest[1:]:
        subject = joined(words[1:])
        if rest[1] == "you":
            yield f"in what ways {rest[0]} you {adjective} {joined(words[2:])}"
        elif rest[1] in ("it", "that", "this") and len(rest) > 2:
            yield f"what {past} it like {joined(words[2:])}"
            yield f"in what ways {rest[0]} {rest[1]} {adjective} {joined(words[2:])}"
        else:
            yield f"in what ways {rest[0]} {subject} {adjective}"
    elif (rest[0] in ("do", "did", "does") and len(rest) > 1) or rest[0] in (
        "has",
        "have",
        "can",
        "could",
        "should",
        "would",
        "will",
    ):
        yield f"in what ways {rest[0]} {joined(words[1:])}"
    aux, subject_words, _, verb_words = frame(rest, words, 0)
    if aux in ("is", "are", "was", "were") and subject_words:
        yield f"in what ways {aux} {joined(subject_words)} {adjective} {joined(verb_words)}"
