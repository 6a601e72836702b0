"""Open wordings of what the person is, has, does, would do or thinks."""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row, after, bare_noun, is_plural, without
from simulator.language.spoken import joined
from simulator.language.turning_others import FEELINGS, PAY
from simulator.language.turning_subject import doing_of, subject_of
from simulator.language.turning_views import LIKES, OPINIONS, being, you_like, you_think, you_would
from simulator.language.verbs import COMMON, base_of, is_participle, is_past, past_of
from simulator.language.word_kin import is_verb

_SAYS = frozenset("say influence control choice freedom power input contact support help".split())
_ANYBODY = frozenset("anybody anyone somebody someone".split())
_STATES = frozenset(
    """work live own belong know trust stay sleep eat drink sit stand wait rest drive want keep get receive play sing
    dance swim cook run ride paint smoke miss""".split()
)
"""What is no task: one asks how it feels."""
_ADVERBIALS = frozenset(
    """alone together under without within over during every full part late early long longer nearby outside
    inside abroad here there weekends nights overtime up out off back down away into near""".split()
)
_OWN_TIME = frozenset("home night evening weekend weekends nights lunch alone overtime pressure holiday".split())
_MANAGED = frozenset("switch relax sleep concentrate cope rest stop unwind disconnect balance".split())
"""What one manages to do or not: one asks how."""
_TIMED = frozenset("on in at during before after".split())
_OUTBURSTS = frozenset("cry panic laugh worry hesitate sleep celebrate shake scream doubt freeze".split())
_MANY_WORDS = 3
"""`say` and `find` carry a clause only with this many words behind them."""
_CARES = frozenset("concern concerns question questions regret regrets worries doubts plans goals hopes fears".split())
_WHILE = frozenset("on in at during when while after before around".split())
_THERE = frozenset("up out down there here".split())
_FREE = frozenset(
    """choose listen take leave go wear use bring park stay refuse decide keep swap change stop eat sit ask say sell
    work""".split()
)
"""What somebody may do or not: one asks what that hangs on."""
_UNCHANGED = frozenset("put cut hurt hit let set quit read burnt learnt dreamt spilt spent lent meant left".split())
"""Participles that are past forms too."""
_BASES_TOO = frozenset("run come become overcome".split())
"""Participles that are base forms too."""
_WISHES = frozenset("want plan hope intend wish aim".split())


def turned_you(aux: str, rest: Row, words: Row, claimed: bool = False, ever: bool = False) -> Iterator[str]:
    """Open wordings of `aux you rest`, as in `did you like it`; `claimed` where the yes is taken for granted."""
    verb, tail = rest[0], joined(words[1:])
    if verb == "earn":
        yield PAY
    if (
        len(rest) == 2
        and rest[1] in ("well", "badly", "comfortably", "deeply", "easily")
        and aux in ("do", "did", "can")
    ):
        yield f"how {aux} you {verb}"
    if verb in ("get", "receive", "find") and rest[1:2] in (["any"], ["much"], ["many"], ["some"]) and len(rest) > 2:
        yield _what_any(aux, rest, words)
    if not claimed:
        yield from _when_it_is_so(aux, rest, words)
    if verb == "get" and rest[1:3] in (["on", "with"], ["along", "with"]):
        yield f"how {aux} you {joined(words)}"
    by = next((i for i, w in enumerate(rest) if i > 1 and w in ("through", "via", "online")), 0)
    if verb in ("find", "get", "meet", "hear") and by:
        # `did you find your job through a friend`: the way is what an open question leaves open.
        yield f"how {aux} you {joined(words[:by])}"
    once = ever and aux == "have" and len(rest) > 2
    if rest[1:2] in (["anything"], ["something"]) and not once:
        more = ["else"] if rest[2:3] == ["else"] else []
        yield f"what {joined([*more, aux, 'you', words[0], *words[2 + len(more) :]])}"
    if rest[-1] in ("anything", "something") and len(rest) > 1:
        if aux == "did" and verb in ("fail", "win", "lose", "break", "regret"):
            yield f"could you tell me about a time when you {joined([past_of(verb), *words[1:-1], 'something'])}"
        yield f"what {aux} you {joined(words[:-1])}" if len(rest) > 2 else ""
    if aux in ("are", "were", "was", "am"):
        yield from _you_are("was" if aux != "are" else "is", rest, words, claimed)
    elif aux == "had" and not claimed and rest[-1] == "before" and base_of(rest[0]) in COMMON and len(rest) > 1:
        yield f"what was it like to {joined([base_of(rest[0]), *words[1:-1]])} for the first time"
    elif aux == "had" and not claimed and base_of(rest[0]) in COMMON and len(rest) > 1:
        yield f"how did you feel about {doing_of(rest, words)}"
    elif aux in ("have", "has", "had"):
        if claimed and not ever and rest[0] != "been" and base_of(rest[0]) in COMMON and base_of(rest[0]) != rest[0]:
            yield f"how did you come to {joined([base_of(rest[0]), *words[1:]])}"
        yield from _you_have(rest, words, ever or claimed)
    elif aux in ("would", "will", "might", "may", "should", "could") and verb not in ("work", "use"):
        yield from you_would(aux, rest, words)
    elif verb in LIKES:
        yield from you_like(aux, rest[1:], words[1:], verb)
    elif verb in ("list", "name", "mention", "guess", "imagine", "remember", "recall", "picture"):
        if verb in ("remember", "recall", "imagine", "picture"):
            yield f"what comes to mind when you think of {tail}"
        elif rest[1:2] == ["the"]:
            yield f"could you walk me through {tail}"
        yield f"could you tell me about {tail}"
    elif verb == "find" and rest[1:2] in (["that"], ["this"]) and len(rest) == 3:
        yield f"in what ways {aux} you find {tail}"
    elif verb == "find" and rest[1:2] == ["it"]:
        to = after(rest, words, ("to",))
        yield f"what {_was(aux)} it like {to}" if to else f"what {_was(aux)} that like for you"
    elif verb in OPINIONS and len(rest) > (_MANY_WORDS if verb in ("say", "find", "admit") else 1):
        yield from you_think(aux, rest[1:], words[1:], verb)
    elif verb == "have" and "time" in rest[1:5] and set(rest[rest.index("time") + 1 :][:1]) & {"for", "to"}:
        yield f"how {'did' if aux == 'did' else 'do'} you make {joined(words[rest.index('time') :])}"
    elif verb in ("have", "need") and rest[1:2] == ["to"] and len(rest) > 2:
        does, place = ("did", "for you") if aux == "did" else ("does", _place(rest))
        yield f"what part {does} {doing_of(rest[2:], words[2:])} play {place}"
        yield f"what {_was(aux)} it like when you {'had' if aux == 'did' else 'have'} {tail}"
    elif verb in ("have", "need", "require") and rest[1:]:
        if verb != "have":
            end = len(rest) - 2 if rest[-2:] in (["for", "it"], ["for", "that"], ["for", "this"]) else len(rest)
            needed = bare_noun(rest[1:end], words[1:end], keep=True)
            yield f"what difference {'did' if aux == 'did' else 'does'} having {needed} make"
        elif _CARES & set(rest[1:4]) or (rest[1] == "any" and len(rest) > 2 and aux == "do" and rest[2] in _SAYS):
            yield _what_any(aux, rest, words)
        elif verb == "have" and aux == "do" and rest[1] in ("much", "enough", "many") and len(rest) > 2:
            yield f"how do you feel about the {joined(words[2:])} you have"
        elif verb == "have" and aux == "do" and not claimed and rest[1] in ("a", "an") and len(rest) <= 4:
            yield f"what part does {joined(words[1:])} play in your work"
        elif claimed and verb == "have" and rest[1] in ("the", "your"):
            yield f"what {_was(aux)} it like to have {joined(words[1:])}"
        elif rest[1] in _ANYBODY and len(rest) > 3:
            yield f"how do you think about {joined(words[2:])}"
        elif aux == "did" and not claimed and rest[1] in DETERMINERS:
            yield f"what part did {bare_noun(rest[1:], words[1:], keep=True)} play for you"
        elif aux == "did":
            yield f"what was it like to have {bare_noun(rest[1:], words[1:], keep=True)}"
        elif claimed and rest[1] in ("a", "an"):
            yield f"what can you tell me about the {joined(words[2:])}"
        else:
            if "you" in rest[2:]:
                # `tattoos you regret`: a thing of theirs, and not the work's.
                yield f"what can you tell me about the {bare_noun(rest[1:], words[1:])}"
            else:
                plays = "do" if is_plural(rest[1:]) else "does"
                yield f"what part {plays} {bare_noun(rest[1:], words[1:], keep=True)} play in your work"
    elif verb == "wish" and rest[1:2] != ["to"]:
        return
    elif verb in _WISHES and aux != "did":
        to = after(rest, words, ("to",))
        if to:
            yield f"what would it mean for you {to}"
        elif rest[1:2] and rest[1] in PREPOSITIONS:
            yield f"how {aux} you {verb} {tail}"
        yield f"what would {tail} mean for you"
    elif (
        verb == "get"
        and rest[1:2]
        and (rest[1] in FEELINGS or rest[1].endswith(("ic", "sick", "ous")))
        and (len(rest) < 3 or rest[2] in _WHILE | _THERE)
    ):
        feel = f"how {'did' if aux == 'did' else 'do'} you feel {joined(words[2:])}"
        yield feel if rest[2:] else f"what {'made' if aux == 'did' else 'makes'} you {tail}"
    elif verb == "get" and rest[1:2] == ["to"] and len(rest) > 2:
        yield f"what part {'did' if aux == 'did' else 'does'} {doing_of(rest[2:], words[2:])} play {_place(rest)}"
    elif verb in ("regret", "miss", "doubt", "worry"):
        thing = after(rest, words, ("about",), inside=True) or tail
        yield (
            f"how do you feel now about {thing}"
            if thing and thing not in ("it", "that")
            else "how do you feel about it now"
        )
    elif verb in ("recommend", "suggest"):
        yield f"what would you tell someone who is looking for {bare_noun(rest[1:], words[1:])}"
    elif verb == "know" and rest[1:2] and rest[1] in _ANYBODY and rest[2:3] in (["in"], ["at"]) and len(rest) > 3:
        yield f"what {aux} you know about {joined(words[3:])}"
    elif verb == "know" and aux == "did":
        yield f"how did you know {tail}"
    elif verb == "know":
        yield f"what can you tell me about {tail}" if rest[1:2] and rest[1] not in lex.PRONOUNS else ""
    elif verb in ("see", "imagine", "picture") and rest[1:2] == ["yourself"] and len(rest) > 2:
        yield f"how would you feel about {being(rest[2:], words[2:])}"
    elif verb in ("see", "use"):
        yield f"how {aux} you {verb} {tail}"
    elif verb in ("call", "describe", "consider") and rest[1:2] == ["yourself"]:
        yield f"how do you feel about calling yourself {joined(words[2:]).removeprefix('as ')}"
    elif aux == "did":
        if "because" in rest:
            # The reason that was guessed would stand in the way of the true one.
            yield f"what led you to {joined(words[: rest.index('because')])}"
        if not claimed:
            yield from _you_did(rest, words)
        if verb in ("grow", "live", "stay", "spend"):
            yield f"what was it like to {joined(words)}"
        named = [verb, *words[2:]] if rest[1:2] == ["any"] else [verb, *words[1:]]
        yield f"how did you come to {joined(named)}"
    elif claimed:
        yield f"what is it like to {verb} {tail}"
    elif aux == "can" and verb in _MANAGED:
        yield f"how do you {verb} {tail}"
    elif aux == "can" and verb in _FREE and "or" not in rest:
        yield f"what decides whether you can {verb} {tail}"
    else:
        yield from _you_do(aux, rest, words)


def _when_it_is_so(aux: str, rest: Row, words: Row) -> Iterator[str]:
    """`do you go there when a nurse complains` as `what do you do when a nurse complains`."""
    when = next((i for i, w in enumerate(rest) if w in ("when", "if") and i and len(rest) - i > 2), 0)
    if not when or rest[0] in LIKES | OPINIONS | {"know", "remember"} or rest[when - 1] in FEELINGS:
        return
    if aux == "did" and rest[0] in _OUTBURSTS:
        yield f"how did you feel {joined(words[when:])}"
    if aux == "did" and "anything" not in rest:
        yield f"what changed {joined(words[when:])}" if rest[when] == "when" else ""
    elif aux == "do" and rest[when + 1 : when + 2] == ["you"] and when > 1:
        yield f"what part does {doing_of(rest[:when], words[:when])} play {joined(words[when:])}"
    elif aux in ("do", "would"):
        yield f"what {aux} you do {joined(words[when:])}"


def _you_do(aux: str, rest: Row, words: Row) -> Iterator[str]:
    """What somebody may or may not do: its part in the work, or how they feel about it."""
    verb = rest[0]
    done = doing_of(rest, words)
    if aux == "do" and len(rest) == 1 and verb in _OUTBURSTS - {"sleep", "celebrate"}:
        yield f"what makes you {verb}"
    an_object = not rest[1:] or rest[1] not in PREPOSITIONS | _ADVERBIALS
    if rest[-2:] in (["every", "day"], ["each", "day"], ["every", "time"], ["every", "week"]) and len(rest) > 3:
        done = doing_of(rest[:-2], words[:-2])
    if aux == "do" and verb not in _STATES and an_object and not _OWN_TIME & set(rest) and len(rest) <= 6:
        yield f"what part does {done} play in your work"
    yield f"how do you feel about {done}"


def _you_did(rest: Row, words: Row) -> Iterator[str]:
    """What somebody may or may not have done, once."""
    verb = rest[0]
    mark = next((i for i, w in enumerate(rest) if i and w in _TIMED), 0)
    if mark and mark + 2 < len(rest) and rest[mark + 1] in ("your", "the", "that", "those") and verb in _OUTBURSTS:
        yield f"how did you feel {joined(words[mark:])}"
    if verb == "want" and rest[1:2] == ["to"] and rest[2:]:
        yield f"how did you feel about the idea of {doing_of(rest[2:], words[2:])}"
    if verb in ("think", "dream") and rest[1:2] in (["of"], ["about"]) and rest[2:]:
        yield f"how did you feel about {joined(words[2:])}"
    if verb in ("choose", "pick", "decide", "prepare", "manage", "find", "plan", "learn"):
        yield f"how did you {joined(words)}"
    if verb == "get" and rest[1:2] and is_participle(rest[1]):
        yield f"how were you {joined(words[1:])}"
    if verb not in ("want", "get", "become", "start", "begin", "come", "end") and (rest[1:2] not in (["it"], ["that"])):
        yield f"how did you feel about {doing_of(rest, words)}"


def _place(rest: Row) -> str:
    return "in your life" if "work" in rest else "in your work"


def _was(aux: str) -> str:
    return "was" if aux == "did" else "is"


def _you_are(be: str, rest: Row, words: Row, claimed: bool = False) -> Iterator[str]:
    first = rest[0]
    if first in ("thinking", "considering", "interested") and len(rest) > 2:
        thing = after(rest, words, ("of", "about", "in"), inside=True) or joined(words[1:])
        do = "did" if be == "was" else "does"
        yield f"what interests you about {thing}" if first == "interested" else f"what {do} {thing} mean to you"
    if first in ("there", "here"):
        yield f"what {be} it like for you {joined(words)}"
    if first in ("good", "bad", "strong", "weak", "great", "terrible") and rest[1:2] in (["at"], ["in"]) and rest[2:]:
        yield f"what {be} {joined(words[2:])} like for you"
    if first in ("lucky", "fortunate") and be == "was" and rest[1:2] == ["to"] and rest[2:]:
        yield f"how did you {joined(words[2:])}"
    if first in ("going", "planning", "hoping", "thinking", "considering") and len(rest) > 1:
        to = after(rest, words, ("to",))
        if to:
            yield f"what would it mean for you {to}"
    if first in FEELINGS and rest[1:2] and rest[1].endswith("ing") and base_of(rest[1]) != rest[1]:
        yield f"what {be} it like to {joined([base_of(rest[1]), *words[2:]])}"
    if first in FEELINGS:
        behind = 2 if rest[1:2] == ["that"] else 1
        if rest[behind : behind + 1] == ["you"] and behind + 1 < len(rest) and is_past(rest[behind + 1]):
            # `are you glad you went there`: the going is the topic.
            yield f"how do you feel about {doing_of(rest[behind + 1 :], words[behind + 1 :])}"
        thing = next(
            (
                joined(words[i + 1 :])
                for i, w in enumerate(rest[1:3], 1)
                if w in ("with", "about", "of", "for", "that", "at") or (w == "on" and first == "keen")
            ),
            "",
        )
        when = after(rest, words, ("when", "while", "before", "after"))
        do = "did" if be == "was" else "do"
        if thing:
            yield f"how {do} you feel about {thing}"
        elif when:
            yield f"how {do} you feel {when}"
        elif rest[1:]:
            yield f"what {be} it like for you {joined(words[1:])}"
        if not rest[1:] and first not in ("happy", "satisfied", "content"):
            yield f"what {'made' if be == 'was' else 'makes'} you {first}"
        yield "how do you feel about your work these days" if be == "is" else "how did you feel about it"
    than = next((i for i in range(1, len(rest) - 1) if rest[i] == "than"), 0)
    if than and rest[than + 1 : than + 3] == ["you", "were"] and rest[than + 3 :]:
        yield f"how does your life now compare with when {joined(words[than + 1 :])}"
    if first in ("allowed", "permitted", "supposed") and rest[1:2] == ["to"] and len(rest) > 2:
        yield f"what do the rules say about {doing_of(rest[2:], words[2:])}"
    if first in ("allowed", "permitted") and rest[1:2] != ["to"] and len(rest) > 2:
        yield f"what do the rules say about having {joined(words[1:])}"
    if first == "able" and rest[1:2] == ["to"] and len(rest) > 2 and not claimed:
        yield f"how {'did' if be == 'was' else 'do'} you feel about {doing_of(rest[2:], words[2:])}"
    bare = first.removesuffix("ing")
    progressive = bare != first and (is_verb(bare) or is_verb(bare + "e")) and first not in lex.ADJECTIVES
    if not claimed and progressive and first not in ("going", "planning", "hoping"):
        yield f"how {'did' if be == 'was' else 'do'} you feel about {joined(words)}"
    if progressive and claimed and first not in ("going", "planning", "hoping") and be == "is":
        yield f"what is it like to {joined([base_of_ing(first), *words[1:]])}"
    if "any" in rest:
        rest, words = without(rest, words, {"any"}, first=len(rest))
    if not claimed and first not in DETERMINERS and not first.endswith("ing"):
        yield f"how {'did' if be == 'was' else 'do'} you feel about being {joined(words)}"
    yield f"what {be} it like to be {joined(words)}"


def base_of_ing(word: str) -> str:
    """`working` as `work`, `living` as `live`, `running` as `run`."""
    bare = word.removesuffix("ing")
    for base in (bare, bare + "e", bare[:-1]):
        if base in COMMON or is_verb(base):
            return base
    return bare


_COUNTED = _ANYBODY | {"a", "an", "any", "something", "anything", "many", "much", "lots", "several", "other"}


def _you_have(rest: Row, words: Row, ever: bool = True) -> Iterator[str]:
    if rest[0] == "found":
        rest, words = ["find", *rest[1:]], ["found", *words[1:]]
    verb = rest[0]
    thing = joined(words[1:])
    if verb == "got" and len(rest) > 1:
        yield from turned_you("do", ["have", *rest[1:]], ["have", *words[1:]])
    if rest[:1] == ["had"] and rest[1:2] in (["many"], ["any"], ["much"]) and rest[2:]:
        yield f"could you tell me about the {joined(words[2:])} you have had"
    if verb in ("seen", "heard", "watched", "noticed") and len(rest) > 3:
        size = subject_of(rest[1:], "do") + 1
        if size < len(rest) and (rest[size] in COMMON or is_verb(rest[size])) and rest[size] not in PREPOSITIONS:
            seen = bare_noun(rest[1:size], words[1:size], keep=True)
            yield f"what has been your experience with {seen} {doing_of(rest[size:], words[size:])}"
    if rest[1:2] in (["any"], ["many"], ["much"], ["some"]) and len(rest) > 2 and verb != "got":
        yield _what_any("have", rest, words)
        yield _about_any(rest, words)
        return
    if verb == "been" and rest[1:2] in (["back"], ["away"], ["abroad"], ["home"]):
        yield f"how do you feel about going {joined(words[1:]).removesuffix(' since')}"
    if verb == "been" and rest[1:2] == ["to"] and len(rest) > 2:
        yield f"what has been your experience with {joined(words[2:])}"
    if rest[:3] == ["been", "able", "to"] and rest[3:]:
        yield f"how do you feel about {doing_of(rest[3:], words[3:])}"
    if verb == "been" and len(rest) > 1 and not ever and is_participle(rest[1]):
        yield f"how do you feel about being {thing.removesuffix(' since')}"
    if verb == "been" and len(rest) > 1 and rest[1] in PREPOSITIONS and not {"since", "for"} & set(rest):
        yield f"how do you feel about being {thing}"
    if verb == "been" and len(rest) > 1:
        yield f"what has it been like to be {thing}"
    if verb in ("regretted", "doubted", "missed") and thing and rest[1] not in ("a", "an"):
        yield f"how do you feel now about {thing if thing != 'it' else 'that choice'}"
    if verb in ("considered", "thought") and thing:
        thing = after(rest, words, ("about", "of"), inside=True) or thing
        if thing.split()[0].endswith("ing"):
            yield f"what would make you {base_of(words[0])} {'about ' if verb == 'thought' else ''}{thing}"
        yield f"how do you think about {thing}"
    if verb in ("wanted", "planned", "hoped") and ever:
        yield f"could you tell me about a time when you {joined(words)}"
    if verb in ("wanted", "planned", "hoped"):
        yield f"how did you come to {base_of(verb)} {thing}"
    if verb in ("kept", "stayed", "coped", "managed", "adapted", "prepared", "progressed"):
        yield f"how have you {joined(words)}"
    if verb not in ("been", "had", "done", "a", "any", "an", "to", "got") and not (_COUNTED & set(rest[1:4])) and thing:
        yield f"how do you feel about {doing_of(rest, words)}" if not ever and base_of(verb) in COMMON else ""
    if verb not in ("a", "any", "an", "to"):
        some = ["somebody" if w in _ANYBODY else "something" if w == "anything" else w for w in words[1:]]
        if verb in _UNCHANGED | _BASES_TOO:
            did = past_of(verb) if verb in _BASES_TOO else verb
            yield f"could you tell me about a time when you {joined([did, *some])}"
        elif verb == "find" or (verb != "been" and base_of(verb) != verb):
            yield f"could you tell me about a time when you {joined([past_of(base_of(verb)), *some])}"
        yield f"what comes to mind when you think of the times you have {joined(words)}"
    yield f"what has been your experience with {bare_noun(rest, words)}"


def _about_any(rest: Row, words: Row) -> str:
    """`written any books about it` as `any books you have written about it`."""
    end = next((i for i in range(2, len(rest)) if rest[i] in PREPOSITIONS or rest[i] == "that"), len(rest))
    named = joined([*words[2:end], "you have", words[0], *words[end:]])
    return f"could you tell me about any {named}"


def _what_any(aux: str, rest: Row, words: Row) -> str:
    """`have you noticed any changes in X` as `what changes have you noticed in X`."""
    ends = PREPOSITIONS | {"that", "you", "lately", "before", "after", "when", "while", "during", "until", "since"}
    end = next((i for i in range(2, len(rest)) if rest[i] in ends), len(rest))
    noun = joined(bare_noun(rest[1:end], words[1:end]).split())
    return f"what {noun} {aux} you {joined([words[0], *words[end:]])}"
