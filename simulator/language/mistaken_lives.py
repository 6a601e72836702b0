"""Claims about a life that the page does not bear out: subjects, degrees, occupations, honours, works, offices."""

from collections.abc import Iterator

from simulator.language import word_kin
from simulator.language.career_words import HONOURS, SERVICES, TITLES, TRIGGERS, WORKS, Relation, concept
from simulator.language.checking import Check, Mistake
from simulator.language.claiming import YOU, claimed, governor, granted, possessed
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_parts import Part
from simulator.language.families import stem
from simulator.language.names import alike
from simulator.language.tokens import tokens
from simulator.language.typed_values import Sort, Value
from simulator.language.wordlists import bag

_STUDY_NOUNS = bag("""
degree degrees major studies diploma phd doctorate mba masters master's bachelor's bachelors training
""")
_LIFE_NOUNS = bag("""
years year time days job role stint career work life experience past decade summer childhood background months training
apprenticeship
""")
_FORMAL = bag("study studied studying studies major majored majoring graduated graduate graduating degree qualified")
_STUDIED = bag("study studied studying majored graduated")
_TEACHING = bag("teach taught teaching teaches teacher tutored lectured tutor")
_WINNING = bag("win won winning received receive receiving got get getting earned awarded given")
_WRITING = bag("write wrote writing written published publish publishing made making founded launched started host")
_RESEARCHERS = ("research", "scien", "profess", "lectur", "academ", "ologist", "physicist", "chemist", "historian")
_FAMOUS = bag("oscar emmy grammy bafta pulitzer nobel knighthood")


def wrong_lives(check: Check) -> Iterator[Mistake]:
    """Every claim about this person's past or standing that does not hold."""
    for value in check.said.values:
        if value.begin in check.said.about_self:
            continue
        if value.sort is Sort.SUBJECT:
            yield from _subject(check, value)
        elif value.sort is Sort.DEGREE:
            yield from _degree(check, value)
        elif value.sort in (Sort.OCCUPATION, Sort.SERVICE):
            yield from _occupation(check, value)
        elif value.sort is Sort.LANGUAGE:
            yield from _language(check, value)
    yield from _other_role(check)
    for i, token in enumerate(check.tokens):
        low = token.low.removesuffix("'s")
        if i in check.said.about_self:
            continue
        if low in HONOURS:
            yield from _honour(check, i)
        elif low in WORKS or word_kin.is_a(low, "book"):
            yield from _work(check, i)
        elif low == "own" and i + 1 < len(check.tokens):
            yield from _own_business(check, i)
        elif low in TITLES:
            yield from _title(check, i)
        elif low in ("founded", "cofounded", "founding", "founder"):
            yield from _founder(check, i)
        elif low == "owned":
            yield from _owner(check, i)


def _subject(check: Check, value: Value) -> Iterator[Mistake]:
    toks, said = check.tokens, check.said
    word = value.lows[0]
    if {concept(stem(word))} & check.heard_keys:
        return
    relation, begin, formal = None, value.begin, True
    following = toks[value.stop].low if value.stop < len(toks) else ""
    verb = governor(said, value.begin, _FORMAL | _TEACHING)
    noun = governor(said, value.begin, _STUDY_NOUNS | {"background"}, 3)
    if following in ("degree", "major", "studies", "diploma", "phd", "mba") and possessed(said, value.begin):
        relation = Relation.STUDY
    elif following in ("teacher", "lecturer", "tutor") and _was_one(check, value.begin):
        relation = Relation.TEACH
    elif _chosen(check, value):
        relation = Relation.STUDY
    elif noun is not None and possessed(said, noun):
        relation, begin, formal = Relation.STUDY, noun, toks[noun].low != "background"
    elif verb is not None and value.begin - verb <= 4 and claimed(said, verb, check.page):
        # `taught at a business school`, `studied in the art building`: the subject follows its verb.
        if value.lead in ("at", "to", "for"):
            return
        relation, begin = (Relation.TEACH if toks[verb].low in _TEACHING else Relation.STUDY), verb
    if relation is None:
        return
    # A word that only describes the next one (`economic history`, `art history`) is judged with it.
    if value.stop < len(toks) and any(v.begin == value.stop and v.sort is Sort.SUBJECT for v in said.values):
        return
    known = [p for p in check.related(relation) if p.of(Sort.SUBJECT) and p.fact.of_persona]
    trained = [p for p in check.related(relation) if p.fact.of_persona]
    spoken = [w for p in known for w in _subject_words(p.values)]
    around = {t.key for t in toks[max(0, value.begin - 2) : value.stop]}
    if any(concept(stem(w)) in around for w in spoken) or check.alike_word(word, spoken):
        return
    if any(concept(stem(word)) in p.keys for p in check.related(relation)):
        return
    stop = value.stop + (following in ("degree", "major", "teacher"))
    if known and formal:
        yield Mistake(begin, stop, check.nearest(known))
    elif not check.supported(concept(stem(word))) and not check.of_the_trade(word):
        # Who is told to have trained as something, and nowhere to have studied, has another training.
        sure = formal and bool(trained) and verb is not None and toks[verb].low in _STUDIED
        yield Mistake(begin, stop, check.nearest(trained) if sure else None, sure)


def _chosen(check: Check, value: Value) -> bool:
    """`chose chemistry for your PhD`, `made you choose economics`."""
    toks = check.tokens
    verb = governor(check.said, value.begin, bag("choose chose choosing pick picked"), 2)
    after = [t.low for t in toks[value.stop : value.stop + 4]]
    if after[:2] in (["for", "your"], ["as", "your"]) and _STUDY_NOUNS & set(after):
        return True
    return verb is not None and claimed(check.said, verb, check.page) and not check.of_the_trade(value.lows[0])


def _subject_words(found: tuple[Value, ...]) -> list[str]:
    return [v.lows[0] for v in found if v.sort is Sort.SUBJECT]


def _was_one(check: Check, i: int) -> bool:
    """`your years as a chemistry teacher`, `you were a maths teacher`."""
    toks = check.tokens
    before = [t.low for t in toks[max(0, i - 3) : i]]
    if "as" in before or "former" in before:
        return _past_role(check, i)
    return any(w in before for w in ("were", "was")) and bool(YOU & {t.low for t in toks[max(0, i - 5) : i]})


def _degree(check: Check, value: Value) -> Iterator[Mistake]:
    level = value.lows[0]
    toks, said = check.tokens, check.said
    verb = governor(
        said, value.begin, bag("did do doing get got getting earned have finished finish holds hold pursue wrote"), 4
    )
    asked = verb is not None and not claimed(said, verb, check.page)
    bound = possessed(said, value.begin) or (verb is not None and not asked)
    if not bound or "scrum" in check.lows:
        return
    if level == "bachelor":
        denied = [p for p in check.parts if "stud" in p.denied]
        if denied:
            yield Mistake(value.begin, value.stop, denied[0].fact)
        return
    if any(v.lows[0] == level for p in check.parts for v in p.of(Sort.DEGREE)) or level in check.heard:
        return
    if check.supported(level) or check.supported(concept(stem(toks[value.begin].low))):
        return
    described = f"{check.page.persona.role} {check.page.persona.industry}".lower()
    if level in ("phd", "master") and any(r in described for r in _RESEARCHERS):
        return
    yield Mistake(value.begin, value.stop, sure=True)


def _occupation(check: Check, value: Value) -> Iterator[Mistake]:
    word = value.lows[0]
    key = concept(stem(word))
    yield from _joined_as(check, value)
    if any(key in p.keys for p in check.parts) or word in check.page.support_lows | check.heard:
        return
    if not _past_role(check, value.begin) or check.page.vocabulary.meant(word):
        return
    if value.sort is Sort.OCCUPATION:
        if _own_role(check, word):
            return
        others = [v.lows[0] for p in check.parts for v in p.of(Sort.OCCUPATION)]
        if any(word_kin.same(word, o) for o in others):
            return
    elif any(t.low in ("army", "navy", "military", "soldier") for p in check.parts for t in p.fact.tokens):
        return
    begin = value.begin
    noun = governor(check.said, value.begin, _LIFE_NOUNS)
    yield Mistake(noun if noun is not None else begin, value.stop)


def _joined_as(check: Check, value: Value) -> Iterator[Mistake]:
    """`You joined as an engineer`, where a fact says as what they joined."""
    joined = [p for p in check.related(Relation.JOIN) if "as" in {t.low for t in p.fact.tokens} and p.fact.of_persona]
    verb = governor(check.said, value.begin, bag("started joined began start starting joining"), 7)
    if not joined or verb is None or not claimed(check.said, verb, check.page) or value.lows[0] in check.heard:
        return
    told = "as" in {t.low for t in check.tokens[verb : value.begin]}
    if told and not any(check.held(check.tokens[value.begin], p.fact) is not None for p in joined):
        yield Mistake(verb, value.stop, check.nearest(joined))


def _own_role(check: Check, word: str) -> bool:
    """Whether the occupation is this person's own, or a step to it."""
    titles = {t.low for t in tokens(check.page.persona.role) if not t.mark and word_kin.is_a(t.low, "person")}
    return word in _STEPS or concept(stem(word)) in check.page.role or any(word_kin.same(word, t) for t in titles)


_STEPS = bag("""
intern apprentice trainee student assistant junior beginner rookie manager leader researcher volunteer freelancer worker
employee boss supervisor professional expert specialist
""")


def _past_role(check: Check, i: int) -> bool:
    """Whether the occupation at token `i` is told of this person."""
    toks, said = check.tokens, check.said
    before = [t.low for t in toks[max(0, i - 4) : i]]
    following = toks[i + 1].low if i + 1 < len(toks) else ""
    if following in ("career", "days", "years", "past", "life") and possessed(said, i):
        return True
    if "former" in before or "ex" in before:
        return "as" in before or bool(YOU & check.lows)
    noun = governor(said, i, _LIFE_NOUNS, 5)
    if noun is not None and possessed(said, noun) and {"as", "in", "being"} & set(before):
        return True
    left = governor(said, i, bag("leave left leaving quit quitting joined join joining"), 3)
    if left is not None and toks[i].low in SERVICES:
        return claimed(said, left, check.page)
    learnt = governor(said, i, bag("learn learned learnt pick bring take"), 4)
    if learnt is not None and "as" in before and {"did", "learned", "learnt"} & check.lows:
        return claimed(said, learnt, check.page)
    verb = governor(
        said, i, bag("were was be work worked working started began trained served became become being used"), 8
    )
    if verb is None or not ({"a", "an", "as", "in"} & set(before)):
        return False
    if toks[verb].low in ("were", "was"):
        asked = verb == 0 or toks[verb - 1].low not in YOU | {"used"}
        return not asked and claimed(said, verb, check.page) and "if" not in check.lows
    if toks[verb].low == "being":
        return not {"someone", "people", "students", "i", "my"} & check.lows
    if toks[verb].low == "be" and toks[verb - 1].low == "to" and toks[verb - 2].low in ("like", "feel"):
        return not {"someone", "people", "students", "i", "my"} & check.lows
    if toks[verb].low in ("be", "used"):
        return "used" in {t.low for t in toks[max(0, verb - 3) : verb + 1]} and bool(YOU & check.lows)
    return claimed(said, verb, check.page) and (
        "as" in before or toks[verb].low in ("became", "become", "being", "served")
    )


def _language(check: Check, value: Value) -> Iterator[Mistake]:
    verb = governor(check.said, value.begin, bag("speak speaking spoke speaks"), 4)
    known = [p for p in check.parts if p.of(Sort.LANGUAGE) and {"talk", "languag", "fluent"} & p.keys]
    if verb is None or not known or value.lows[0] in check.heard:
        return
    how = {"learn", "learned", "learnt", "use", "using"} & {t.low for t in check.tokens[max(0, verb - 4) : verb]}
    if not claimed(check.said, verb, check.page) and not how:
        return
    if not any(value.lows == v.lows for p in known for v in p.of(Sort.LANGUAGE)):
        yield Mistake(verb, value.stop, check.nearest(known))


def _honour(check: Check, i: int) -> Iterator[Mistake]:
    toks, said = check.tokens, check.said
    low = toks[i].low.removesuffix("'s")
    verb = governor(said, i, _WINNING, 6)
    bound = possessed(said, i) or (verb is not None and claimed(said, verb, check.page))
    if not bound and i + 2 < len(toks) and toks[i + 1].low in YOU and toks[i + 2].low in _WINNING:
        bound = True
    if not bound or low in check.heard or toks[i].key in check.heard_keys:
        return
    begin = verb if verb is not None else i
    if low in _FAMOUS or (i and toks[i - 1].low in _FAMOUS):
        famous = low if low in _FAMOUS else toks[i - 1].low
        if famous not in check.page.support_lows and famous not in check.heard:
            yield Mistake(begin, i + 1, check.nearest(_near_honours(check)))
        return
    if not check.supported(toks[i].key):
        yield Mistake(begin, i + 1)
        return
    names = [t for t in toks[max(0, i - 3) : i] if t.capital and not t.first and t.low not in GRAMMAR]
    strange = [t for t in names if not check.known_name((t.low,))]
    if strange or not check.known_together(frozenset(t.key for t in names) | {toks[i].key}):
        yield Mistake(begin, i + 1, check.nearest(check.related(Relation.WIN)))


def _near_honours(check: Check) -> list[Part]:
    """Facts about honours that the utterance speaks of besides (`an Oscar for Saltmarsh`); the only one, if one."""
    won = check.related(Relation.WIN)
    there = {t.key for t in check.tokens if not t.mark and t.low not in GRAMMAR}
    shared = [p for p in won if there & {k for k, w in p.fact.weights.items() if w >= 0.8}]
    return shared or (list(won) if len(won) == 1 else [])


def _work(check: Check, i: int) -> Iterator[Mistake]:
    toks, said = check.tokens, check.said
    low = toks[i].low.removesuffix("'s")
    key = toks[i].key
    if low in check.heard or key in check.heard_keys or key in check.page.trade:
        return
    verb = governor(said, i, _WRITING, 5)
    written = verb is not None and claimed(said, verb, check.page)
    if not (possessed(said, i) or written) or toks[i - 1].low in ("favourite", "favorite", "loan"):
        return
    if low in ("ted", "tedx") and not check.supported(key):
        yield Mistake(i, i + 1, sure=True)
    elif key not in check.page.public:
        kept = [p for p in check.related(Relation.PUBLISH) if any(_one_kind(low, t.low) for t in p.fact.tokens)]
        told = written and verb is not None and toks[verb].low in ("wrote", "published")
        near = check.related(Relation.PUBLISH, Relation.SPEAK) or check.page.vocabulary.meant(low)
        sure = not check.supported(key) and (told or (possessed(said, i) and not near))
        yield Mistake(verb if written and verb is not None else i, i + 1, check.nearest(kept), sure)
    elif written and not any(key in p.keys for p in check.parts) and not check.related(Relation.PUBLISH):
        yield Mistake(verb if verb is not None else i, i + 1)


def _one_kind(low: str, other: str) -> bool:
    """Whether a work is of the kind that a fact tells of: `your cookbook`, where it was a book for children."""
    return other in WORKS and word_kin.is_a(low, other)


def _title(check: Check, i: int) -> Iterator[Mistake]:
    toks = check.tokens
    if check.supported(toks[i].key):
        return
    before = [t.low for t in toks[max(0, i - 4) : i]]
    verb = governor(check.said, i, bag("became become becoming were named appointed being"), 4)
    told = verb is not None and claimed(check.said, verb, check.page)
    if told or ("as" in before and (YOU | {"your"}) & check.lows and not {"if", "would"} & check.lows):
        became = check.related(Relation.BECOME) if told else ()
        yield Mistake(max(0, i - 1), i + 1, check.nearest(became))


def _other_role(check: Check) -> Iterator[Mistake]:
    """`As artistic director, how do you …` said to somebody who is none."""
    toks = check.tokens
    begin = next((i for i, t in enumerate(toks[:8]) if t.low == "as" and (i == 0 or toks[i - 1].mark or t.first)), None)
    if begin is None or "former" in check.lows or begin in check.said.about_self:
        return
    stop = next((i for i in range(begin + 1, min(len(toks), begin + 7)) if toks[i].low == ","), None)
    if stop is None or not YOU & {t.low for t in toks[stop:]} or {"i", "someone"} & {t.low for t in toks[:stop]}:
        return
    said = [t for t in toks[begin + 1 : stop] if t.low not in GRAMMAR]
    known = check.page.role | {k for p in check.parts for k in p.keys} | check.heard_keys
    heads = {"director", "manager", "chief", "president", "officer", "supervisor", "principal", "owner", "founder"}
    if said and said[-1].low in heads and not any(t.key in known for t in said):
        yield Mistake(begin, stop)


def _own_business(check: Check, i: int) -> Iterator[Mistake]:
    """`running your own company before you joined`, where the page knows of none."""
    toks, page = check.tokens, check.page
    if toks[i + 1].low not in _BUSINESSES or toks[i - 1].low != "your" or not granted(check.said, i):
        return
    told = {t.low for f in page.facts for t in f.tokens} | {t.low for t in tokens(page.persona.role)}
    if told & _OWNING or _OWNING & check.heard or not {"ran", "running", "had", "before", "sold", "when"} & check.lows:
        return
    yield Mistake(i - 1, i + 2)


_BUSINESSES = bag("company business firm startup practice restaurant shop studio agency bakery cafe")
_OWNING = bag("founded founder owner cofounder ran opened owns own started runs self-employed freelance")


def _founder(check: Check, i: int) -> Iterator[Mistake]:
    persona = check.page.persona
    described = f"{persona.role} {persona.headline}".lower()
    if "found" in described or "owner" in described or {"found", "cofound"} & check.heard_keys:
        return
    said, toks = check.said, check.tokens
    founding = bag("founded cofounded founder started opened set established")
    own = [p for p in check.related(Relation.FOUND) if p.fact.of_persona and founding & {t.low for t in p.fact.tokens}]
    if own:
        return
    subject = [t.low for t in toks[max(0, i - 3) : i]]
    as_founder = toks[i].low == "founder" and ({"as", "the", "a"} & set(subject)) and bool(YOU & set(subject))
    verb = toks[i].low != "founder" and bool(YOU & set(subject)) and claimed(said, i, check.page)
    if as_founder or verb:
        known = [p for p in check.related(Relation.FOUND) if {"founded", "founder"} & {t.low for t in p.fact.tokens}]
        behind = {t.low.removesuffix("'s") for t in toks[i + 1 : i + 4]}
        sure = verb and bool(behind & check.page.organisation) and not check.supported(toks[i].key)
        yield Mistake(max(0, i - 1), min(i + 2, len(toks)), check.nearest(known), sure)


def _owner(check: Check, i: int) -> Iterator[Mistake]:
    toks = check.tokens
    known = [p for p in check.related(Relation.OWN) if "own" in p.keys and not p.fact.of_persona]
    if not known or i in check.said.about_self:
        return
    if i and toks[0].low in ("is", "are", "was", "do", "does") and not {"how", "what", "why"} & check.lows:
        return
    if i + 2 < len(toks) and toks[i + 1].low == "by":
        owners = [t for t in toks[i + 2 : i + 6] if not t.mark and t.low not in GRAMMAR][:2]
        begin, stop = i, min(i + 4, len(toks))
    elif i and toks[i - 1].low in bag("family state government foreign privately publicly investor bank shareholder"):
        owners, begin, stop = [toks[i - 1]], i - 1, i + 1
    else:
        return
    true = any(t.key in p.keys or _own_name(check, t.low) for t in owners for p in known)
    if owners and not true and not {t.key for t in owners} & check.heard_keys:
        yield Mistake(begin, stop, known[0].fact)


def _own_name(check: Check, low: str) -> bool:
    return any(alike(low, w) for w in check.page.organisation | check.page.person) or low in TRIGGERS
