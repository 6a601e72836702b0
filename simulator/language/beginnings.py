"""Whether a question may begin at a word: by its form, its place and what stands around it."""

import re
from dataclasses import dataclass

from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.language.favours import Favour
from simulator.language.shells import Opening
from simulator.language.stems import STOP
from simulator.language.verbs import COMMON
from simulator.patterns import compiled

_CONNECTIVES = frozenset(
    """and so but or well okay ok right yeah yes yep no now then alright anyway great cool thanks sure also because
    cause perfect wonderful lovely nice interesting fascinating awesome wow therefore plus next finally lastly first
    firstly second secondly still hey hi hello listen look say tell curious""".split()
)
_NUMBERED = frozenset("last next another first second third quick final more".split())
"""`last one, what …`: a question announced by its number."""
_FRONTED = compiled(
    r"(?:(?:and|so|but|well) )?(?:in|at|for|from|with|after|before|during|on|over|under|without) (?:your|the|all|"
    r"those|these|"
    r"that|this|a|my) (?:\w+ )?(?!(?:is|was|are|were|about|of|for|to|in|on|at|with|and|or|know|i|you)\b)[a-z]+"
)
"""`in your eyes, what …`: a phrase of place or time before the question."""
_EMBEDDERS = frozenset(
    """know knew known understand understood see saw seen realise realised realize realized remember forget forgot learn
    learned learnt out sure idea about of on with at to by from explain explains explained told say says said ask asks
    asked asking matter matters depends depending think thought decide decided wonder wondered wondering discover
    discovered show shows showed shown teach taught hear heard exactly i you we they he she not n't care cares mind into
    than as through regarding over especially even just only is was for behind""".split()
)
_KNOWING = frozenset("know knew known understand understood remember forget forgot asked asks realise realize".split())
_AUX = r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|might|must|may)(?: n't| not)?"
_PREPOSITION = r"(?:(?:in|at|to|for|from|with|by|on|since|under|about|of) )?"
WH_INVERTED = compiled(
    rf"{_PREPOSITION}(?:(?:what|which|how|whose)(?: (?!(?:i|you|we|they|he|she|it|me|us|him|them|what|how|"
    rf"why|when|where|who|which)\b)[\w-]+){{0,7}}?|who|whom|when|where|"
    rf"why)(?: else)? {_AUX} (?P<subject>(?!(?:what|how|why|who|when|where|which)\b)[\w-]+)\b"
)
_WH_SUBJECT = compiled(
    (
        r"(?:what|who|which(?: of)?|what (?:kinds? of |sorts? of |types? of )?|which )(?: ?(?!(?:i|you|we|"
        r"they|he|she|it|a|an|the)\b)[\w-]+){0,5}? (?P<verb>"
    )
    + "|".join(sorted(lex.SUBJECT_VERBS))
    + r"|(?!(?:was|has|does|this|yes|its)\b)[a-z]{3,}(?:es|ed|s))\b"
)
AUX_SUBJECT = compiled(rf"(?P<aux>{_AUX}) (?P<subject>[\w-]+)\b")
_CLEFT = compiled(
    r"(?:what|how|where|why|who) (?:\S+ ){1,10}?(?:is|was|are|were|has been) (?:that|the|how|when|a|an|my|"
    r"your|so|really|very|to|not|in|just|what|amazing|great|interesting|\w+ing|\w+ful|\w+ive)\b"
)
_EXCLAIMED = compiled(
    r"(?:what (?:a|an)|how (?!(?:do|does|did|is|are|was|were|have|has|can|could|would|will|should|many|"
    r"much|long|often|far|old|come|about|so|else|might|had|soon|you|people|to|it|this|they|we|he|she)\b)\w+)\b"
)
_REPEATS = compiled(
    r"what (?:you|i) (?:are |am |just )?(?:saying|hearing|said|heard|telling me|mean|meant) (?:is|was)\b"
)
_ELIDED = compiled(
    r"(?:was|were|had|did|have|is|are|may|will|can|could|would|must|do) (?:wondering|thinking|hoping|a|an|"
    r"some|my|just|not|going|looking|been|to|love|like|be|fun|no|never|always|so|very|n't(?! (?:you|it|"
    r"they|that|there|we|he|she|your|people)\b)|great|good|nice|done|have|had|imagine|make|help|say|see|"
    r"all|well|it (?:all )?(?:again )?(?:in|for|at|with|because|and))\b"
)


@dataclass(frozen=True, slots=True)
class Start:
    """Where an asking part begins; `kind` is `shell`, `favour`, `wh` or `aux`, `core` its first word inside."""

    begin: int
    kind: str
    opening: Opening | None = None
    favour: Favour | None = None
    core: int = 0


_ADVERBS = frozenset("ever never also still even already just always only".split())
"""Words behind a verb that are no subject: `somebody who paints, could ever do this`."""


def is_free(clause: Clause, i: int) -> bool:
    """Whether a new clause may begin here: at the start, after a comma, or after a chain of connectives from there."""
    steps = 0
    if i > 1 and clause.tokens[i - 1].form in ("one", "question") and clause.tokens[i - 2].form in _NUMBERED:
        return True
    if 0 < i <= 5 and clause.asks and _FRONTED.fullmatch(" ".join(t.form for t in clause.tokens[:i])):
        return True
    while i > 0 and steps < 5:
        if clause.tokens[i].comma:
            return True
        if clause.tokens[i - 1].form not in _CONNECTIVES:
            return False
        i -= 1
        steps += 1
    return i == 0


def wh_may_begin(
    clause: Clause, i: int, free: bool, joined: bool, before: str, hit: re.Match[str], earlier: list[Start]
) -> bool:
    """Whether a question word with its verb before the subject begins a question here, and no relative clause."""
    form = clause.tokens[i].form
    if form not in WH and (i + 1 >= len(clause.tokens) or clause.tokens[i + 1].form not in WH):
        return False
    if _EXCLAIMED.match(clause.line, clause.offsets[i]) and clause.exclaims:
        return False
    subject = hit.group("subject")
    between = clause.line[clause.offsets[i] : hit.start("subject")].split()
    if form == "which" and i > 2 and clause.tokens[i].comma and _asks_later(clause, i):
        # `a yard in Greenock, which is as wet as it gets, so what drew you there`
        return False
    if form in ("who", "which") and earlier and clause.tokens[i].comma and subject not in _NEW_SUBJECTS:
        # `people like me, who have only ever sat on a bus`
        return False
    if form == "who" and subject in _OBJECTS and not (free or joined):
        # `people who do it for a living`
        return False
    if (
        form in ("which", "who")
        and i > 0
        and not clause.asks
        and not joined
        and re.match(
            r"(?:which|who) (?:is|was|are|were|has|have|had|can|would|will|could|should|did|does)\b",
            clause.line[clause.offsets[i] :][:20],
        )
    ):
        return subject in ("you", "your") and before in _CONNECTIVES
    if (
        form == "which"
        and i == 0
        and not clause.asks
        and re.match(r"which (?:is|was|are|were|has|would|can|could|should|will)\b", clause.line)
    ):
        return False
    if (
        form == "which"
        and not clause.asks
        and len(between) > 1
        and between[1] in STOP - {"of", "one", "your", "other", "most"}
    ):
        return False
    if between[1:2] == ["to"] and not clause.asks:
        return False
    known = {t.form for t in clause.tokens[max(0, i - 4) : i]} & _KNOWING
    if known and not free and not clause.asks:
        return False
    if form in ("when", "where") and not free and subject not in ("you", "your"):
        return False
    cleft = _CLEFT.match(clause.line, clause.offsets[i])
    if cleft and not clause.asks and len(between) >= 3 and between[1] in lex.SUBJECT_VERBS:
        return False
    if free or joined or _after_false_start(clause, i):
        return True
    supported = re.search(r" (?:do|does|did) \S+$", clause.line[clause.offsets[i] : hit.end()]) is not None
    after_or_not = before == "not" and i > 1 and clause.tokens[i - 2].form == "or"
    unsure = before == "sure" and supported and subject == "you"
    embedded = before in _EMBEDDERS and not after_or_not and not unsure
    return (subject in lex.SUBJECTS or (clause.asks and supported)) and not embedded and len(between) <= 6


def _asks_later(clause: Clause, i: int) -> bool:
    """Whether another question word follows a later comma."""
    tokens = clause.tokens
    return any(
        tokens[j].comma
        and (tokens[j].form in WH or (tokens[j].form in ("so", "and", "but") and tokens[j + 1].form in WH))
        for j in range(i + 3, len(tokens) - 1)
    )


_NEW_SUBJECTS = lex.SUBJECTS | frozenset("the your my his her their our its this that these those there".split())
"""With one of these behind its verb, a `who` after a comma asks anew: `…, who is the boss`."""
_OBJECTS = frozenset("it that this these those them".split())
"""What `people who do …` do, and no subject of theirs."""


def _after_false_start(clause: Clause, i: int) -> bool:
    """Whether nothing but broken-off beginnings stands before: `what is, what was the hardest …`."""
    before = [t.form for t in clause.tokens[:i]]
    return (
        i <= 5
        and any(w in WH for w in before)
        and all(w in WH | lex.AUXILIARIES | lex.PRONOUNS | _CONNECTIVES for w in before)
    )


def plain_wh_may_begin(clause: Clause, i: int, before: str, earlier: list[Start]) -> bool:
    """A question word at a free place without verb before subject: `how you became doctor`, `what made you leave`."""
    line = clause.line[clause.offsets[i] :]
    form = clause.tokens[i].form
    if form not in WH:
        return clause.asks
    words = line.split(" ", 12)[:12]
    if len(words) == 1:
        return False
    if _REPEATS.match(line):
        return False
    if not clause.asks and words[1] in lex.PRONOUNS | {"to"} and _told(form, words):
        return False
    if not clause.asks and re.match(
        r"what (?:you|they) (?:just )?(?:said|told|mentioned|described|shared|wrote)\b", line
    ):
        return False
    if _EXCLAIMED.match(line) and not clause.asks:
        return False
    if form == "which" and clause.asks and all(t.form in _CONNECTIVES for t in clause.tokens[:i]):
        return True
    if i > 0 and form in ("which", "who", "whom", "whose", "where", "when"):
        return False
    if form in ("what", "who") and words[1] in lex.SUBJECT_VERBS:
        return clause.asks or not _CLEFT.match(line[:160])
    if form == "who" and clause.asks and all(t.form in _CONNECTIVES for t in clause.tokens[:i]):
        return True
    if form in ("when", "where", "who", "whom"):
        return (
            clause.asks
            and len(line.split(" ", 9)) <= 8
            and (" you or " in line or not any(c.comma for c in clause.tokens[i + 1 :]))
        )
    if (
        before
        and not clause.tokens[i].comma
        and before not in ("so", "and", "but", "well", "okay", "ok", "then", "now", "hi", "hello")
        and not clause.asks
    ):
        return False
    if form == "how" and words[1] == "it" and i == 0:
        return True
    if not clause.asks and (_CLEFT.match(line[:160]) or words[1] in ("i", "we", "my", "he", "she")):
        return False
    if clause.asks and _CLEFT.match(line[:160]) and words[1] in ("i", "we"):
        return False
    if words[1] in (
        "about",
        "come",
        "so",
        "if",
        "else",
        "you",
        "your",
        "kind",
        "for",
        "advice",
        "to",
        "people",
        "long",
        "many",
        "much",
    ):
        return True
    return clause.asks or form == "why" or _WH_SUBJECT.match(line[:120]) is not None


def _told(form: str, words: list[str]) -> bool:
    """Whether the words are the subject of a statement: `how you do it is up to you`, `what you said helps`."""
    for i in range(3, len(words) - 1):
        if words[i] in ("is", "was", "sounds", "seems", "looks") and words[i - 1] not in WH:
            return True
        if form == "what" and words[i] in lex.SUBJECT_VERBS and words[i].endswith("s"):
            return True
    return False


_RELATIVE = compiled(r"who (?:taught|trained|hired|told|gave|introduced|pays|runs|decides|owns|designs|leads|writes)\b")
"""As often the rest of `somebody who taught you` as a question."""


_COUNTS = compiled(r"how (?:many|much|long|often|old) \w+ \w+")
"""`did you like it there and how many people work for you`."""


_HAPPENED = compiled(r"what happened(?: (?:then|next|there|after|afterwards|on it|with it))?")
_NAMED_FIRST = 8
_DETERMINING = frozenset("a an the that this your".split())


def subject_wh_may_begin(clause: Clause, i: int, free: bool, joined: bool, before: str) -> bool:
    """Whether `what made you …` begins a question here: the question word is the subject itself."""
    line = clause.line[clause.offsets[i] :][:90]
    hit = re.match(
        (
            r"(?:what|who) (?:made|led|brought|drew|inspired|motivated|surprised|happened|attracted|keeps|"
            r"motivates|drives|got|went|convinced|helped|pushed|excites|taught|trained|hired|told|gave|introduced|"
            r"pays|runs|decides|owns|designs|leads|writes) ?(you|your|there|next|then|when|"
            r"after|to you|wrong)?\b"
        ),
        line,
    )
    if joined and before == "and" and clause.asks and _COUNTS.match(line):
        stood = {t.form for t in clause.tokens[:i]}
        return clause.tokens[0].form in lex.AUXILIARIES and not stood & (WH | _KNOWING | {"tell", "see", "say"})
    if hit is None or (_CLEFT.match(line) and not clause.asks):
        return False
    if i and _HAPPENED.fullmatch(line) and not clause.asks:
        # `a tuesday in march what happened`: behind a bare name nobody can have told it.
        named = [t.form for t in clause.tokens[:i]]
        spoken = not (lex.AUXILIARIES | lex.PRONOUNS | WH | COMMON).isdisjoint(named)
        return i <= _NAMED_FIRST and not spoken and named[0] in _DETERMINING
    if _RELATIVE.match(line) and not free and not joined:
        return False
    if free or (joined and (clause.asks or hit.group(1))):
        return True
    return hit.group(1) is not None and before not in _EMBEDDERS


_SHARE = compiled(
    r"(?:how (?:much|many)|which|what (?:part|percentage|share|proportion|"
    r"fraction)s?) of (?:what|the|your|all|those|these)\b"
)
"""`how much of what you learned | do you use`: the verb of the question comes late."""


_OF_SOME = compiled(r"(?:is|are|was|were) [\w-]+(?<!ing)(?<!ed) (?:very |really |that |so )?[a-z]+")
"""`and are bees expensive`: a short question of its own about what has no article."""


def aux_may_begin(
    clause: Clause, i: int, free: bool, joined: bool, before: str, pair: re.Match[str], earlier: list[Start]
) -> bool:
    """Whether a verb before its subject begins a yes-or-no question here, and no statement with its `I` left out."""
    subject, line = pair.group("subject"), clause.line[clause.offsets[i] :]
    if clause.tokens[clause.index(pair.start("subject"))].comma:
        return False
    aux = pair.group("aux").split()[0]
    if subject in _ADVERBS:
        return False
    if aux in ("has", "had") and subject in ("you", "them", "us", "me") and i > 1 and not (free or joined):
        # `when a boiler has you beaten`
        return aux == "had" and len(line.split(" ", 3)) > 3
    if re.match(r"(?:were i to|had i (?!to\b)\w+|do (?:forgive|excuse|come|sit|take|have|let|go|continue))\b", line):
        return False
    # `do you know, I never …` only takes a breath.
    if line.startswith("do you know ") and not clause.asks and clause.tokens[i + 3].comma:
        return False
    if i == 0 or (free and clause.tokens[i].comma) or (free and all(t.form in _CONNECTIVES for t in clause.tokens[:i])):
        if clause.asks:
            so = i > 1 and before == "so" and clause.tokens[i - 1].comma
            return i == 0 or so or subject in lex.SUBJECTS or all(t.form in _CONNECTIVES for t in clause.tokens[:i])
        if clause.exclaims and subject not in ("you", "your"):
            return False
        if _ELIDED.match(line[:60]) and not re.match(
            r"(?:is|are|was|were|do|did|have|can|would) (?:it|you|your|there|they)\b", line
        ):
            return False
        if (
            aux in ("do", "have", "had", "may", "might", "must", "will", "can", "could", "would")
            and subject not in lex.SUBJECTS
        ):
            return subject not in COMMON and any(t.form in COMMON for t in clause.tokens[i + 2 : i + 5])
        if re.match(r"do your (?:best|own|thing|part|homework|research)\b|am i (?:right|wrong|correct)\b", line):
            return aux == "am"
        if subject == "i" and aux in ("am", "have", "had", "do", "did", "was"):
            return aux in ("do", "did") and " " in line
        return subject not in ("n't", "not")
    if (
        before in _EMBEDDERS - {"is", "was", "for", "you", "out", "on", "about", "of", "to", "just", "only", "over"}
        or before in WH
    ):
        return False
    if joined or free:
        if subject in ("you", "your"):
            return True
        if joined and before == "and" and earlier and _OF_SOME.fullmatch(line) and clause.asks:
            return True
        return subject in lex.SUBJECTS and clause.asks and bool(earlier or before == "or")
    if re.match(r"(?:is|are) there any(?:thing|one|body|where)?\b", line):
        return True
    if (
        subject != "you"
        or before in lex.AUXILIARIES
        or before in lex.SUBJECTS - {"you", "it", "that", "this", "there", "life", "work"}
    ):
        return False
    if earlier and earlier[-1].kind == "wh" and _SHARE.match(clause.line, clause.offsets[earlier[-1].begin]):
        held = {t.form for t in clause.tokens[earlier[-1].begin : i]}
        return bool(held & lex.AUXILIARIES)
    if (
        earlier
        and earlier[-1].kind in ("wh", "shell")
        and i - earlier[-1].begin <= 4
        and before not in ("it", "that", "you")
    ):
        return False
    return before not in ("and", "as", "than", "nor", "neither", "only") and len(line.split(" ", 3)) >= 3
