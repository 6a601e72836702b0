"""Yes-or-no questions about others, asked openly without taking the yes for granted.

`does the company pay for training` asks what the company does: a wording as `how does it pay` would say that it does.
Words come in two rows of the same length, plain forms and the visitor's own (see `turning`).
"""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row, bare_noun, describes, is_plural
from simulator.language.spoken import joined
from simulator.language.turning_subject import ADVERBS, BE, DEGREES, PARTICLES, SIDES, WITHIN, doing_of, subject_of
from simulator.language.verbs import base_of, is_participle, past_of, third_person
from simulator.language.word_kin import is_a, is_adjective, is_verb, known, may_be

PAY = "how does pay usually develop in this line of work"
"""What to ask instead of a figure that hardly anyone gives."""
_DO = frozenset("do does did".split())
_RULED = frozenset("allowed required permitted supposed entitled obliged".split())
FEELINGS = frozenset(
    """happy satisfied worried excited nervous afraid scared proud comfortable optimistic pessimistic hopeful confident
    glad sad sorry anxious concerned content passionate sure ready surprised disappointed frustrated pleased relieved
    keen fond horrified delighted amazed devastated heartbroken furious annoyed
    upset angry shocked tired bored lonely embarrassed exhausted stressed thrilled overwhelmed homesick jealous
    envious grateful curious impressed frightened terrified sceptical skeptical doubtful""".split()
)
CHANGING = frozenset("growing shrinking changing improving expanding declining dying evolving getting becoming".split())
_MANNERS = frozenset(
    """get work treat react respond deal handle cope feel help support affect influence change shape fit compare
    differ cooperate communicate collaborate interact learn grow develop adapt turn see look behave take run
    operate spread prepare speak talk""".split()
)
"""Verbs of which one asks how, and not whether: `badly` is an answer too."""
_CARES = frozenset(
    """want like love enjoy hate mind prefer accept approve support understand trust respect appreciate value welcome
    resist fear admire believe dislike oppose""".split()
)
_MINDS = frozenset("care object agree disagree complain worry help".split()) - {"help"}
_WANTS = frozenset("have need require expect want demand value seek prefer get".split())
_HOLDS = frozenset("involve include require mean need cover contain demand entail".split())
_ENTERS = (["come", "into"], ["come", "in"], ["go", "into"], ["figure", "in"], ["feature", "in"], ["enter", "into"])
_SENSES = frozenset("smell taste sound".split())
_TELLS = frozenset("tell warn teach advise ask show".split())
_CHOSEN = frozenset("offer hire promote invite ask pick choose fire sack elect appoint".split())
"""What is done once: one asks how it came about."""
_ABOUT = frozenset("complain worry argue talk laugh dream joke grumble quarrel moan gossip disagree".split())
"""Verbs of which one asks about what, where nothing is said of it."""
_BOTHERS = frozenset("bother worry annoy scare frighten upset stress frustrate bore irritate tire".split())
_CLAUSES = frozenset("when if whenever while once".split())
_HOUSES = frozenset(
    """hospital clinic studio shop office lab workshop dairy management bank council people boss graduate individual
    everyone everybody panel board staff crew union colleague firm agency college museum theatre restaurant hotel
    bakery farm factory""".split()
)
QUALITIES = dict(
    pair.split(":")
    for pair in """stressful:stress dangerous:danger risky:risk competitive:competition lonely:loneliness
    creative:creativity political:politics safe:safety secure:security stable:stability diverse:diversity
    flexible:flexibility bureaucratic:bureaucracy repetitive:repetition noisy:noise hierarchical:hierarchy
    technical:technology emotional:emotion collaborative:teamwork boring:boredom physical:strength
    dirty:dirt profitable:profit""".split()
)
"""What a quality of work is called where one asks what part it plays."""


_COMPARED = frozenset("better worse easier harder more less up down".split())
_TAKES = frozenset("take replace kill destroy end eliminate steal ruin".split())
_RISES = frozenset("increase decrease rise fall improve worsen decline drop shrink expand".split())


def _is_more(word: str) -> bool:
    """Whether the word compares: `better`, `safer`."""
    adjective = is_adjective(word[:-1]) or is_adjective(word[:-2])
    return word in _COMPARED or (word.endswith("er") and adjective)


def asked_of_others(aux: str, plain: Row, own: Row, claimed: bool = False) -> Iterator[str]:
    """Open wordings of a question about others: `plain` and `own` begin with the subject."""
    ever = [i for i, w in enumerate(plain) if w == "ever"]
    plain, own = [w for i, w in enumerate(plain) if i not in ever], [w for i, w in enumerate(own) if i not in ever]
    if not plain:
        return
    size = subject_of(plain, aux)
    who, rest, words = joined(own[:size]), list(plain[size:]), list(own[size:])
    while rest and rest[0] in ADVERBS:
        rest, words = rest[1:], words[1:]
    if not rest:
        yield f"how {aux} {who}"
        return
    people = is_people(plain[:size])
    if claimed and aux in ("did", "have", "has"):
        yield f"how {aux} {who} {joined(words)}"
    if aux in BE:
        yield from _being(aux, (plain[:size], who), rest, words, people)
    elif aux in ("have", "has", "had"):
        if rest[:2] == ["made", "you"]:
            yield f"how {aux} {who} changed you"
        if rest[:2] == ["been", "worth"]:
            yield f"how do you look back on {who}"
        if base_of(rest[0]) in _RISES and rest[1:2] != ["you"]:
            yield f"how {aux} {who} changed {joined(words[1:])}"
        if rest[0] in ("got", "become", "grown", "turned", "gone") and rest[1:2] and _is_more(rest[1]):
            yield f"how {aux} {who} changed {joined(words[2:])}"
        if rest[0] in ("been", "had") and aux == "had":
            yield f"what was {who} like {'before' if rest[-1] == 'before' else ''}"
        if base_of(rest[0]) not in _MANNERS and not {"how", "what", "since"} & set(rest):
            yield f"how do you feel about {who} {doing_of(rest, words)}"
        yield f"how {aux} {who} {joined(words)}"
    elif aux in _DO:
        yield from _acting(aux, (plain[:size], who), rest, words, people)
    elif rest[0] in ("affect", "change", "help", "influence", "shape", "matter") or (
        aux in ("can", "could") and plain[:1] in (["people"], ["other"])
    ):
        yield f"how {aux} {who} {joined(words)}"
    else:
        yield from will_be_so(who, rest, words)


_OBJECTS = {"they": "them", "he": "him", "she": "her", "we": "us"}


def will_be_so(who: str, rest: Row, words: Row) -> Iterator[str]:
    """`ai | take your job` as a change that may come, and not as a loss that is sure to."""
    who = _OBJECTS.get(who, who)
    if rest[:2] == ["take", "over"] and not _is_engine(who):
        yield f"what would {who} {doing_of(rest, words)} mean to you"
    whole = rest[1:2] and rest[1] in ("your", "the", "our", "their", "my", "all", "jobs", "people", "nurses")
    if (
        rest[0] in _TAKES
        and (rest[1:2] != ["over"] or _is_engine(who))
        and (whole or rest[1:2] in ([], ["over"], ["you"], ["us"]))
    ):
        of = joined(words[1:]) if whole else "this work"
        yield f"how do you see {who} changing {of}"
    yield f"what do you think about {who} {doing_of(rest, words)}"


def _is_engine(who: str) -> bool:
    """Whether this could push a whole trade aside, and is nobody who inherits a shop: `AI`, `the supermarkets`."""
    last = who.lower().split()[-1]
    return last == "ai" or (last not in ("he", "she", "him", "her") and known(last) and not is_a(last, "person"))


def is_people(subject: Row) -> bool:
    """Whether the subject is a person, or people who decide together."""
    subject = subject[subject.index("of") + 1 :] if subject[1:2] == ["of"] and len(subject) > 2 else subject
    head = next((w for i, w in enumerate(subject) if i + 1 == len(subject) or subject[i + 1] in PREPOSITIONS), "")
    agent = head.rstrip("s").endswith(("er", "or", "ist", "ian", "ant")) and may_be(head, "person")
    people = (
        agent
        or head in _HOUSES
        or head.rstrip("s") in _HOUSES
        or is_a(head, "person", "organization", "family", "team")
    )
    return people or subject[0] in ("they", "he", "she", "we")


def _acting(aux: str, subject: tuple[Row, str], rest: Row, words: Row, people: bool) -> Iterator[str]:
    """`the company pay for training` behind `does`."""
    row, who = subject
    verb, tail = rest[0], joined(words[1:])
    do = "did" if aux == "did" else "do" if aux == "do" else "does"
    does = "did" if aux == "did" else "does"
    if verb == "pay" and rest[1:2] == ["to"] and rest[2:] and row[0] == "it":
        yield f"what do you get out of {doing_of(rest[2:], words[2:])}"
    if verb == "pay" and rest[1:2] not in (["for"], ["to"]) and not people:
        yield PAY
    thing = next((i for i, w in enumerate(rest[:4]) if w in ("anything", "something") and i), 0)
    if thing:
        behind = list(words[thing + 1 :])
        yield f"what {aux} {who} {joined([*words[:thing], *(behind if len(behind) > 1 else [])])}"
    some = row[0] in ("any", "some", "many") and aux in ("do", "does", "did")
    if some:
        size = 2 if row[1:2] == ["of"] else 1
        named = who.split()[size:] if row[size : size + 1] != ["the"] else who.split()[size + 1 :]
        said = past_of(verb) if aux == "did" else third_person(verb) if aux == "does" else verb
        yield f"what can you tell me about {joined(named)} {'who' if people else 'that'} {joined([said, *words[1:]])}"
    if verb == "know" and rest[1:2] == ["about"]:
        yield f"what {aux} {who} know {tail}"
    if verb == "make" and rest[1:2] in (["a"], ["any"]) and "difference" in rest[2:4]:
        yield f"what difference {aux} {who} make {joined(words[rest.index('difference') + 1 :])}"
    if verb in _RISES | {"grow"} and not people:
        yield f"how {aux} {who} change {joined(words[1:])}"
    if verb in ("get", "become", "grow") and rest[1:2] and _is_more(rest[1]):
        yield f"how {aux} {who} change {joined(words[2:])}"
    when = next((i for i, w in enumerate(rest) if w in _CLAUSES and i and len(rest) - i > 2), 0)
    if when:
        happens = "happened" if aux == "did" else "happens"
        yield f"what {aux} {who} do {joined(words[when:])}" if people else f"what {happens} {joined(words[when:])}"
    than = next((i for i in range(1, len(rest) - 1) if rest[i] == "than"), 0)
    if than and verb in ("matter", "count", "weigh", "help", "cost", "pay", "earn"):
        yield f"how {aux} {who} compare with {joined(words[than + 1 :])}"
    if verb in _TELLS | {"give"} and rest[1:2] == ["you"] and rest[2:] in (["a", "lot"], ["much"], []):
        yield f"what {aux} {who} {verb} you {'about' if verb == 'warn' else ''}"
    if verb == "know" and rest[1:2] and rest[1] in ("what", "how", "where", "why") and people:
        yield f"what {aux} {who} know about {tail}"
    if verb in _ABOUT and len(rest) == 1:
        yield f"what {aux} {who} {verb} about"
    if verb in _ABOUT | _CARES | {"know", "think"} and rest[1:2] in (["about"], ["of"]) and people and rest[2:]:
        yield f"how {do} {who} feel about {joined(words[2:])}"
    if verb in ("believe", "trust") and rest[1:2] == ["in"] and len(rest) > 2:
        yield f"how {do} {who} see {joined(words[2:])}"
    if rest[:2] in _ENTERS and len(rest) > 2:
        yield f"what part {aux} {who} play in {joined(words[2:])}"
    if row[0] in ("it", "that", "this"):
        yield from _it_does(aux, row[0], rest, words)
        return
    if verb == "need" and rest[1:] and rest[1] != "to":
        yield f"what part {does} {bare_noun(rest[1:], words[1:], keep=True)} play for {who}"
    if verb in ("teach", "show", "tell") and rest[1:2] == ["you"] and "about" in rest[2:] and rest[-1] != "about":
        yield f"what {aux} {who} {verb} you {joined(words[rest.index('about') :])}"
    if not people:
        if verb in _HOLDS and rest[1:]:
            held = bare_noun(rest[1:], words[1:], keep=True)
            plays = "do" if aux != "did" and is_plural(rest[1:]) else does
            yield f"what part {plays} {held} play in {who}"
        a = next((i for i in (1, 2) if rest[i : i + 1] in (["a"], ["an"])), 0)
        if a and a + 1 < len(rest) <= a + 3 and verb in ("follow", "come", "carry", "bring", "offer", "give"):
            yield f"what part {does} {joined(words[a:])} play in {who}"
        if verb in ("cause", "create", "solve", "raise", "bring") and rest[1:] and rest[1] not in DETERMINERS - {"any"}:
            end = next((i for i in range(2, len(rest)) if rest[i] in PREPOSITIONS), len(rest))
            caused = bare_noun(rest[1:end], words[1:end], keep=True)
            yield f"what {caused} {aux} {who} {verb} {joined(words[end:])}"
        if rest[:2] == ["come", "from"] and aux == "did":
            yield f"what is the story behind {who}"
        if verb == "have" and rest[1:]:
            yield f"what difference {does} having {bare_noun(rest[1:], words[1:], keep=True)} make to {who}"
        if verb in _CARES and rest[1:] and rest[1] not in ("to", "that"):
            yield f"how {aux} {who} react to {tail}"
        if verb in _SENSES:
            yield f"what {aux} {who} {verb} like"
        if verb in ("matter", "count"):
            yield f"what difference {aux} {who} make {tail}"
        if verb in _MANNERS:
            yield f"how {aux} {who} {joined(words)}"
        if aux == "did":
            yield f"what happened with {who}"
        elif row[0] in ("every", "all", "each"):
            yield f"what do you think about {who} {doing_of(rest, words)}"
        else:
            yield f"what happens when {who} {joined([third_person(verb) if aux == 'does' else verb, *words[1:]])}"
        return
    if verb in _TELLS and "about" in rest[1:]:
        whom = joined(words[1 : rest.index("about")])
        told = verb if verb in ("teach", "show") else "tell"
        yield f"what {aux} {who} {told} {whom} {joined(words[rest.index('about') :])}"
    if aux == "did" and verb in _CHOSEN:
        yield f"how did {who} come to {joined(words)}"
    if verb in _CARES | {"expect", "allow", "encourage", "ask", "let"} and "to" in rest[2:5]:
        to = rest.index("to")
        yield f"how {do} {who} feel about {joined(words[1:to])} {doing_of(rest[to + 1 :], words[to + 1 :])}"
    if verb in ("want", "like", "hope", "plan", "expect", "prefer", "need") and rest[1:2] == ["to"] and rest[2:]:
        yield f"how {do} {who} feel about {doing_of(rest[2:], words[2:])}"
    if verb in _CARES | _MINDS and people and (not rest[1:] or rest[1:] in (["it"], ["that"], ["at", "all"])):
        yield f"how {do} {who} feel about it"
    if verb in _CARES and rest[1:] and rest[1] not in ("to", "that"):
        yield f"how {do} {who} feel about {tail}"
    if row[0] in ("they", "he", "she") and rest[1:2] and rest[1] in DETERMINERS:
        yield f"what can you tell me about {joined(words[1:])}"
    becomes = verb == "get" and rest[1:2] and (is_adjective(rest[1]) or is_participle(rest[1]))
    if verb in _WANTS and not becomes and rest[1:2] and rest[1] not in PARTICLES | PREPOSITIONS | {"to", "that", "you"}:
        yield f"what part {does} {bare_noun(rest[1:], words[1:], keep=True)} play for {who}"
    if verb in ("give", "offer", "send", "show") and rest[1:2] == ["you"] and rest[2:3] and rest[2] not in DETERMINERS:
        end = next((i for i in range(3, len(rest)) if rest[i] in PREPOSITIONS | {"when"}), len(rest))
        yield f"what {joined(words[2:end])} {aux} {who} {verb} you {joined(words[end:])}"
    likened = next((i for i in range(2, len(rest)) if rest[i] == "like" or rest[i : i + 2] == ["as", "if"]), 0)
    if verb in ("speak", "talk", "work", "move", "run", "drive", "grow") and rest[1:2] in (["too"], ["so"], ["very"]):
        likened = 1
    if likened and verb in _MANNERS:
        yield f"how {aux} {who} {joined(words[:likened])}"
    if verb in _MANNERS and not becomes and (verb != "work" or rest[1:2] in (["with"], ["together"], ["out"])):
        yield f"how {aux} {who} {joined(words)}"
    short = len(row) <= 3 and not set(row) & (PREPOSITIONS | {"and"}) and not row[-1].endswith("s")
    if aux == "does" and short and row[0] not in lex.PRONOUNS and not is_a(row[-1], "person"):
        yield f"what is {who}'s approach to {doing_of(rest, words)}"
    if feels(row) and verb not in _CARES | {"think", "know", "care"}:
        yield f"how {do} {who} feel about {doing_of(rest, words)}"
    yield from whether(aux, who, rest, words)


def feels(row: Row) -> bool:
    """Whether the subject is somebody near, and no body or crowd: `your parents`, `she`, but not `employers`."""
    near = row[0] in ("your", "his", "her") and (
        is_a(row[-1], "person") or row[-1] in ("boss", "bosses", "chef", "head")
    )
    return row[0] in ("he", "she") or near


def whether(aux: str, who: str, rest: Row, words: Row) -> Iterator[str]:
    """What others may or may not do, without a yes taken for granted."""
    if aux == "did" and who == "other people":
        yield f"could you tell me about anyone who {joined([past_of(rest[0]), *words[1:]])}"
    elif aux == "did" and who.startswith("other people "):
        yield f"could you tell me about anyone {who.removeprefix('other people ')} {doing_of(rest, words)}"
    elif aux == "did":
        yield f"how did {who} decide whether to {joined(words)}"
    else:
        who = who.removeprefix("other ") if who == "other people" else who
        if aux == "do" and len(rest) == 1:
            yield f"what happens when {who} {joined(words)}"
        said = third_person(rest[0]) if aux == "does" else words[0]
        yield f"what decides whether {joined([who, said, *words[1:]])}"


def _it_does(aux: str, it: str, rest: Row, words: Row) -> Iterator[str]:
    """`does it get lonely being alone` as `what is it like being alone`."""
    was = "was" if aux == "did" else "is"
    if rest[0] == "take":
        until = next((i for i, w in enumerate(rest) if w in ("before", "until", "till", "to") and i), 0)
        yield f"what {aux} it take {joined(words[until:])}" if until else ""
        yield "what was that time like for you" if aux == "did" else "what does it take"
    clause = next(
        (i for i, w in enumerate(rest[:6]) if i and (w == "to" or (w.endswith("ing") and base_of(w) == w))), 0
    )
    if clause and clause + 1 < len(rest) and not rest[clause].endswith("thing"):
        yield f"what {was} {it} like {joined(words[clause:])}"
    if rest[0] in _BOTHERS and rest[1:3] in (["you", "that"], ["you", "when"], ["you", "if"]) and len(rest) > 5:
        size = subject_of(rest[3:], "do") + 3
        yield f"how do you feel about {joined(words[3:size])} {doing_of(rest[size:], words[size:])}"
    if rest[0] in _BOTHERS:
        yield f"how {'did' if aux == 'did' else 'do'} you feel about {it}"
    if rest[0] in _SENSES | {"feel", "look"}:
        yield f"what {aux} {it} {rest[0]} like"
    yield f"in what ways {aux} {it} {joined(words)}"


def _being(be: str, subject: tuple[Row, str], rest: Row, words: Row, people: bool) -> Iterator[str]:
    """`your boss a nurse` behind `is`."""
    row, who = subject
    do = "did" if be in ("was", "were") else "do" if be == "are" else "does"
    play = "did" if be in ("was", "were") else "does" if not row[-1].endswith("s") or be == "is" else "do"
    while len(rest) > 1 and (
        rest[0] in DEGREES | ADVERBS | {"more"} or (rest[0].endswith("ly") and describes(rest[1]))
    ):
        rest, words = rest[1:], words[1:]
    first = rest[0]
    if "paid" in rest[:2] and not people and {"well", "badly", "poorly", "paid"} & set(rest[:1]):
        yield PAY
    than = next((i for i in range(1, len(rest) - 1) if rest[i] == "than"), 0)
    if than and (rest[than - 1].endswith("er") or {"better", "worse", "more", "less"} & {*rest[:than], *rest[-1:]}):
        yield f"how {do} {who} compare with {joined(words[than + 1 :])}"
    if first == "what" and len(rest) > 2:
        yield f"how {do} {who} compare with {joined(words)}"
    if first in ("different", "similar") and rest[1:2] in (["from"], ["to"], ["than"]):
        yield f"how {do} {who} compare with {joined(words[2:])}"
    if first == "the" and rest[1:2] == ["same"] and len(rest) > 3 and rest[2] in ("as", "in", "at"):
        yield f"how {do} {who} compare {'with' if rest[2] == 'as' else rest[2]} {joined(words[3:])}"
    if first in _RULED and rest[1:2] == ["to"]:
        yield f"what do the rules say about {who} {doing_of(rest[2:], words[2:])}"
    if first in ("based", "located", "stationed") and rest[1:] and row[0] in ("your", "the"):
        yield f"what {be} it like having {who} {joined(words)}"
    if first == "worth" and be in ("was", "were"):
        yield f"how do you look back on {who}"
    if first in FEELINGS and people:
        about = next((i for i, w in enumerate(rest) if i and w in ("about", "with", "of", "that", "by")), 0)
        when = next((i for i, w in enumerate(rest) if i and w in ("when", "before", "after", "to")), 0)
        feel = "did" if be in ("was", "were") else do
        if about:
            yield f"how {feel} {who} feel about {joined(words[about + 1 :])}"
        yield f"how {feel} {who} feel {joined(words[when:])}" if when else f"how {feel} {who} feel"
    if first == "going" and rest[1:2] == ["to"] and rest[2:] and be in ("is", "are"):
        yield from will_be_so(who, rest[2:], words[2:])
    if first in CHANGING:
        yield f"how {be} {who} changing"
    if first.endswith("ing") and first not in lex.ADJECTIVES and is_verb(first) and len(rest) > 1:
        yield f"what do you think about {who} {joined(words)}"
    if first.endswith("ly") and rest[1:] and is_participle(rest[1]):
        yield f"what do you think about {who} being {joined(words)}"
    if set(row) & lex.SUPERLATIVES | set(row) & {"real", "main"} and row[-1] in SIDES | {"part", "thing"}:
        # `is the real reason the pension`: the pension is the topic.
        yield f"what part {play} {joined(words)} play in your work"
    if be in ("was", "were") and is_participle(first) and first not in lex.ADJECTIVES:
        yield f"how {be} {who} {joined(words)}"
    if is_participle(first) and first not in lex.ADJECTIVES and not is_participle(row[-1]):
        yield f"what do you think about {who} being {joined(words)}"
    if first in DETERMINERS | {"part"}:
        joins = next((i for i, w in enumerate(rest) if i and w in ("of", "for", "in", "to")), 0)
        side = next((w for w in rest[:4] if w in SIDES | {"part", "key", "secret", "reason", "skill"}), "")
        if side and joins and (not people or side == "part"):
            yield f"what part {play} {who} play in {joined(words[joins + 1 :])}"
        elif side and not people:
            yield f"what part {play} {who} play in your work"
        yield f"what can you tell me about {who}" if people else f"what {be} {who} like"
    if first in QUALITIES and not people:
        yield f"what part {'did' if be in ('was', 'were') else 'does'} {QUALITIES[first]} play in {who}"
    where = next((i for i, w in enumerate(rest) if w in WITHIN), 0)
    if first in WITHIN and people:
        yield f"what do you think about {who} being {joined(words)}"
    if first in WITHIN | {"about", "where"}:
        yield f"what can you tell me about {who} {joined(words)}"
    where = where if where and rest[where] in ("in", "at", "on", "during") and len(rest) - where <= 5 else len(rest)
    yield f"what {be} {who} like {joined(words[where:])}"
