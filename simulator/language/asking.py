"""Where an utterance asks: the parts that are questions, each with what it invites.

A clause is read from left to right. At a free place (its beginning, after a comma, after `and`, `so`, `well`) any form of
question may begin; in the middle of a run of words, as in speech without punctuation, only forms that can hardly be
anything else: a shell, or a verb before its subject.
"""

import re
from dataclasses import dataclass

from simulator.domain.question import Kind
from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.language.fragments import invited_by_fragment, is_rhetorical, tag_at
from simulator.language.invitations import Invitation, choice, closed, leading, leaning_open, opened, request
from simulator.language.nouns import invited_by_noun
from simulator.language.requests import Favour, favour_at
from simulator.language.shells import Opening, shell_at
from simulator.language.verbs import COMMON
from simulator.language.wh import invited_by_wh
from simulator.language.yes_no import invited_by_yes_no


@dataclass(frozen=True, slots=True)
class Ask:
    """One asking part: clause index, first and last word (end exclusive), and what it invites.

    `core` is the index of the first word inside its shells; `favour` is set for a request.
    """

    clause: int
    begin: int
    core: int
    end: int
    invitation: Invitation
    favour: Favour | None = None
    shelled: bool = False


_CONNECTIVES = frozenset(
    """and so but or well okay ok right yeah yes yep no now then alright anyway great cool thanks sure also because cause
    perfect wonderful lovely nice interesting fascinating awesome wow therefore plus next finally lastly first firstly
    second secondly still hey hi hello listen look say tell curious""".split()
)
_EMBEDDERS = frozenset(
    """know knew known understand understood see saw seen realise realised realize realized remember forget forgot learn
    learned learnt out sure idea about of on with at to by from explain explains explained told say says said ask asks
    asked asking matter matters depends depending think thought decide decided wonder wondered wondering discover
    discovered show shows showed shown teach taught hear heard exactly i you we they he she not n't care cares mind into
    than as through regarding over especially even just only is was for behind""".split()
)
_AUX = r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|might|must|may)(?: n't| not)?"
_SUBJECT = "(?:" + "|".join(sorted(lex.SUBJECTS)) + ")"
_PREPOSITION = r"(?:(?:in|at|to|for|from|with|by|on|since|under|about|of) )?"
_WH_INVERTED = re.compile(

        rf"{_PREPOSITION}(?:(?:what|which|how|whose)(?: (?!(?:i|you|we|they|he|she|it|me|us|him|them|what|how|"
        rf"why|when|where|who|which)\b)[\w-]+){{0,7}}?|who|whom|when|where|"
        rf"why)(?: else)? {_AUX} (?P<subject>(?!(?:what|how|why|who|when|where|which)\b)[\w-]+)\b"

)
_WH_BARE = re.compile(rf"{_PREPOSITION}(?:what|who|how|when|where|why|which|whom|whose)(?: else)? {_AUX}$")
_WH_SUBJECT = re.compile(
    (
        r"(?:what|who|which(?: of)?|what (?:kinds? of |sorts? of |types? of )?|which )(?: ?(?!(?:i|you|we|"
        r"they|he|she|it|a|an|the)\b)[\w-]+){0,5}? (?P<verb>"
    )
    + "|".join(sorted(lex.SUBJECT_VERBS))
    + r"|[a-z]{3,}(?:es|ed|s))\b"
)
_AUX_SUBJECT = re.compile(rf"(?P<aux>{_AUX}) (?P<subject>[\w-]+)\b")
_CLEFT = re.compile(

        r"(?:what|how|where|why|who) (?:\S+ ){1,10}?(?:is|was|are|were|has been) (?:that|the|how|when|a|an|my|"
        r"your|so|really|very|to|not|in|just|what|amazing|great|interesting|\w+ing|\w+ful|\w+ive)\b"

)
_EXCLAIMED = re.compile(

        r"(?:what (?:a|an)|how (?!(?:do|does|did|is|are|was|were|have|has|can|could|would|will|should|many|"
        r"much|long|often|far|old|come|about|so|else|might|had|soon|you|people|to)\b)\w+)\b"

)
_RELATIVE = re.compile(r"(?:which|who|whom|whose|where|when) ")
_TAIL = re.compile(

        r"(?:do you think|would you say|do you know|do you reckon|can you|could you|would you|will you|"
        r"if you (?:do n't )?mind|is that (?:ok|okay|fine|alright|all right)|are you|do you|"
        r"if that makes sense|you know what i mean|do you know what i mean|does that make sense|"
        r"is that (?:an? )?(?:ok|okay|fair) question|if that is (?:ok|okay|alright|fine))$"

)
_STARTS = re.compile(

        r"(?:in|at|to|for|from|with|by|on|since|under|about|of|what|which|how|whose|who|whom|when|where|why|"
        r"do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|might|must|may|any|"
        r"got|ever)\b"

)


def asks_in(clause: Clause, number: int) -> list[Ask]:
    """The asking parts of one clause in order; a declarative that a question mark or a tag turns into one is included."""
    if not clause.tokens or _is_foreign(clause):
        return _foreign(clause, number)
    tag = tag_at(clause)
    last = len(clause.tokens) if tag is None else tag
    starts = _starts(clause, last)
    found: list[Ask] = []
    for n, start in enumerate(starts):
        end = starts[n + 1].begin if n + 1 < len(starts) else last
        ask = _judge(clause, number, start, end)
        if ask is not None:
            found.append(ask)
    found = _without_tails(clause, _with_alternatives(clause, found))
    if found:
        return found
    if tag is not None and last > 0:
        why = f"puts the answer first and adds '{_words(clause, tag, len(clause.tokens))}'"
        return [Ask(number, 0, 0, len(clause.tokens), leading("tag", why))]
    fragment = invited_by_fragment(clause)
    if fragment is not None:
        return [Ask(number, 0, 0, len(clause.tokens), fragment)]
    return []


@dataclass(frozen=True, slots=True)
class _Start:
    begin: int
    kind: str
    opening: Opening | None = None
    favour: Favour | None = None
    core: int = 0


def _words(clause: Clause, begin: int, end: int) -> str:
    return " ".join(t.form for t in clause.tokens[begin:end]).replace(" n't", "n't")


def _starts(clause: Clause, last: int) -> list[_Start]:
    starts: list[_Start] = []
    i = 0
    while i < last:
        start, resume = _start_at(clause, i, last, starts)
        if start is not None:
            starts.append(start)
        i = max(resume, i + 1)
    return starts


def _is_free(clause: Clause, i: int) -> bool:
    """Whether a new clause may begin here: at the start, after a comma, or after a chain of connectives from one of these."""
    steps = 0
    while i > 0 and steps < 5:
        if clause.tokens[i].comma:
            return True
        if clause.tokens[i - 1].form not in _CONNECTIVES:
            return False
        i -= 1
        steps += 1
    return i == 0


def _start_at(clause: Clause, i: int, last: int, earlier: list[_Start]) -> tuple[_Start | None, int]:
    line, offset = clause.line, clause.offsets[i]
    form = clause.tokens[i].form
    free = _is_free(clause, i)
    before = clause.tokens[i - 1].form if i else ""
    joined = before in ("and", "but", "or", "so", "then")
    if is_rhetorical(line, offset):
        return None, i + 4
    opening = shell_at(line, offset) if free or _may_hold_shell(clause, i, before, earlier) else None
    favour = favour_at(line, offset) if free or joined or _favours_here(form, before) else None
    if favour is not None and not (opening and _holds_question(line, opening)):
        if not (favour[0].family == "permission" and opening is not None):
            return _Start(i, "favour", None, favour[0], i), clause.index(max(offset, favour[1] - 1)) + 1
    if opening is not None and (free or joined or opening.shell.free):
        core = _core_of(clause, opening, last)
        return _Start(i, "shell", opening, None, core), _past_wh(clause, core, last)
    if not _STARTS.match(line, offset):
        return None, i + 1
    inverted = _WH_INVERTED.match(line, offset)
    if inverted and _wh_may_begin(clause, i, free, joined, before, inverted, earlier):
        return _Start(i, "wh", core=i), clause.index(inverted.start("subject")) + 1
    if form in WH or (i + 1 < last and clause.tokens[i + 1].form in WH):
        if free and not inverted and _plain_wh_may_begin(clause, i, before, earlier):
            return _Start(i, "wh", core=i), i + 2
        if earlier and (joined or clause.tokens[i].comma) and form in WH and _continues(clause, i, earlier):
            return _Start(i, "wh", core=i), i + 2
        if form in ("what", "who", "which") and _subject_wh_here(clause, i, free, joined, before):
            return _Start(i, "wh", core=i), i + 2
        return None, i + 1
    if form in ("any", "got", "ever"):
        return None, i + 1
    pair = _AUX_SUBJECT.match(line, offset)
    if pair and _aux_may_begin(clause, i, free, joined, before, pair, earlier):
        return _Start(i, "aux", core=i), clause.index(pair.start("subject")) + 1
    return None, i + 1


def _may_hold_shell(clause: Clause, i: int, before: str, earlier: list[_Start]) -> bool:
    if before in ("what", "which", "that", "who", "whom", "how", "why", "where", "when", "because", "whether"):
        return False
    form = clause.tokens[i].form
    if form in ("tell", "explain", "describe", "share", "walk", "talk"):
        return before in (
            "me",
            "today",
            "you",
            "time",
            "here",
            "much",
            "great",
            "please",
            "it",
            "interesting",
            "amazing",
            "now",
        )
    return True


def _favours_here(form: str, before: str) -> bool:
    if before in ("what", "which", "who", "how", "where", "when", "because", "n't", "not", "to"):
        return False
    return form in (
        "can",
        "could",
        "would",
        "will",
        "may",
        "is",
        "are",
        "do",
        "if",
        "i",
        "keep",
        "put",
        "does",
        "who",
        "how",
    )


def _holds_question(line: str, opening: Opening) -> bool:
    return (
        re.match(r"(?:how|what|why|when|where|who|which|about|your)\b", line[opening.holds : opening.holds + 8])
        is not None
    )


def _core_of(clause: Clause, opening: Opening, last: int) -> int:
    """The first word inside the shell, and inside the shells within it."""
    line, holds = clause.line, opening.holds
    for _ in range(4):
        inner = re.match(
            r"(?:(?:if|whether) )?(?:you (?:can|could|would|might|will|may)|i (?:can|could|may|might)|you) ",
            line[holds : holds + 30],
        )
        offset = holds
        if inner:
            offset = holds
            swapped = _swapped(line[holds : holds + 200])
            nested = shell_at(swapped) if swapped else None
            if nested is None or nested.holds <= 0:
                break
            # Swapping subject and verb keeps the length of the words; `if ` or `whether ` fell away.
            fell = len(line[holds : holds + 200]) - len(swapped)
            holds = holds + nested.holds + fell
            continue
        nested = shell_at(line, offset)
        if nested is None or nested.shell.name not in ("tell me", "can you tell me", "may I ask"):
            break
        holds = nested.holds
    return min(clause.index(holds), last) if holds < len(line) else last


def _swapped(rest: str) -> str:
    """`if you could tell` as `could you tell`; empty where it is not of that form."""
    hit = re.match(r"(?:(?:if|whether|that) )?(you|i|we) (can|could|would|might|will|may|mind|should)\b", rest)
    if hit is None:
        return ""
    return f"{hit.group(2)} {hit.group(1)}{rest[hit.end() :]}"


def _past_wh(clause: Clause, core: int, last: int) -> int:
    """Where to look on after a shell: behind the question word it holds and the verb and subject that follow."""
    if core >= last:
        return last
    inverted = _WH_INVERTED.match(clause.line, clause.offsets[core])
    if inverted:
        return clause.index(inverted.start("subject")) + 1
    pair = _AUX_SUBJECT.match(clause.line, clause.offsets[core])
    if pair:
        return clause.index(pair.start("subject")) + 1
    return core + 1


def _wh_may_begin(
    clause: Clause, i: int, free: bool, joined: bool, before: str, hit: re.Match[str], earlier: list[_Start]
) -> bool:
    form = clause.tokens[i].form
    if form not in WH and (i + 1 >= len(clause.tokens) or clause.tokens[i + 1].form not in WH):
        return False
    if _EXCLAIMED.match(clause.line, clause.offsets[i]) and clause.exclaims:
        return False
    subject = hit.group("subject")
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
    if form in ("when", "where") and not free and subject not in ("you", "your"):
        return False
    cleft = _CLEFT.match(clause.line, clause.offsets[i])
    between = clause.line[clause.offsets[i] : hit.start("subject")].split()
    if cleft and not clause.asks and len(between) > 3 and between[1] in lex.SUBJECT_VERBS:
        return False
    if free or joined or _after_false_start(clause, i):
        return True
    supported = re.search(r" (?:do|does|did) \S+$", clause.line[clause.offsets[i] : hit.end()]) is not None
    return (subject in lex.SUBJECTS or (clause.asks and supported)) and before not in _EMBEDDERS and len(between) <= 6


def _after_false_start(clause: Clause, i: int) -> bool:
    """Whether nothing but broken-off beginnings stands before: `what is, what was the hardest …`."""
    before = [t.form for t in clause.tokens[:i]]
    return (
        i <= 5
        and any(w in WH for w in before)
        and all(w in WH | lex.AUXILIARIES | lex.PRONOUNS | _CONNECTIVES for w in before)
    )


def _plain_wh_may_begin(clause: Clause, i: int, before: str, earlier: list[_Start]) -> bool:
    """A question word at a free place without verb before subject: `how you became doctor`, `what made you leave`."""
    line = clause.line[clause.offsets[i] :]
    form = clause.tokens[i].form
    if form not in WH:
        return clause.asks
    words = line.split(" ", 12)[:12]
    if len(words) == 1:
        return False
    if _EXCLAIMED.match(line) and not clause.asks:
        return False
    if i > 0 and form in ("which", "who", "whom", "whose", "where", "when"):
        return False
    if form in ("what", "who") and words[1] in lex.SUBJECT_VERBS:
        return clause.asks or not _CLEFT.match(line[:160])
    if form in ("when", "where", "who", "whom"):
        return clause.asks and len(line.split(" ", 9)) <= 8 and not any(c.comma for c in clause.tokens[i + 1 :])
    if (
        before
        and before not in ("so", "and", "but", "well", "okay", "ok", "then", "now", "hi", "hello")
        and not clause.asks
    ):
        return False
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


def _continues(clause: Clause, i: int, earlier: list[_Start]) -> bool:
    """`… and what you learned` after a shell, `… and why`: another part of the same question."""
    if earlier[-1].kind == "shell":
        return (
            clause.tokens[i - 1].form in ("and", "or")
            and earlier[-1].core < i
            and earlier[-1].core < len(clause.tokens)
            and clause.tokens[earlier[-1].core].form in WH
        )
    rest = _words(clause, i, min(i + 3, len(clause.tokens)))
    return i + 1 >= len(clause.tokens) or rest in ("why not", "how so", "how", "why", "why is that", "how come")


def _subject_wh_here(clause: Clause, i: int, free: bool, joined: bool, before: str) -> bool:
    line = clause.line[clause.offsets[i] :][:90]
    hit = re.match(
        (
            r"(?:what|who) (?:made|led|brought|drew|inspired|motivated|surprised|happened|attracted|keeps|"
            r"motivates|drives|got|went|convinced|helped|pushed|excites) ?(you|your|there|next|then|when|"
            r"after|to you|wrong)?\b"
        ),
        line,
    )
    if hit is None or (_CLEFT.match(line) and not clause.asks):
        return False
    if free or (joined and (clause.asks or hit.group(1))):
        return True
    return hit.group(1) is not None and before not in _EMBEDDERS


_ELIDED = re.compile(

        r"(?:was|were|had|did|have|is|are|may|will|can|could|would|must|do) (?:wondering|thinking|hoping|a|an|"
        r"some|my|just|not|going|looking|been|to|love|like|be|fun|no|never|always|so|very|n't(?! (?:you|it|"
        r"they|that|there|we|he|she|your|people)\b)|great|good|nice|done|have|had|imagine|make|help|say|see|"
        r"all|well|it (?:all )?(?:again )?(?:in|for|at|with|because|and))\b"

)


def _aux_may_begin(
    clause: Clause, i: int, free: bool, joined: bool, before: str, pair: re.Match[str], earlier: list[_Start]
) -> bool:
    subject, line = pair.group("subject"), clause.line[clause.offsets[i] :]
    aux = pair.group("aux").split()[0]
    if i == 0 or (free and clause.tokens[i].comma) or (free and all(t.form in _CONNECTIVES for t in clause.tokens[:i])):
        if clause.asks:
            return i == 0 or subject in lex.SUBJECTS or all(t.form in _CONNECTIVES for t in clause.tokens[:i])
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
        return subject in lex.SUBJECTS and clause.asks and bool(earlier or before == "or")
    if (
        subject != "you"
        or before in lex.AUXILIARIES
        or before in lex.SUBJECTS - {"you", "it", "that", "this", "there", "life", "work"}
    ):
        return False
    if (
        earlier
        and earlier[-1].kind in ("wh", "shell")
        and i - earlier[-1].begin <= 4
        and before not in ("it", "that", "you")
    ):
        return False
    return before not in ("and", "as", "than", "nor", "neither", "only") and len(line.split(" ", 3)) >= 3


def _judge(clause: Clause, number: int, start: _Start, end: int) -> Ask | None:
    trimmed = end
    while (
        trimmed > start.begin + 1
        and clause.tokens[trimmed - 1].form in ("and", "or", "but", "so", "well", "then")
        and trimmed < len(clause.tokens)
    ):
        trimmed -= 1
    if start.kind == "favour" and start.favour is not None:
        favour = start.favour
        flags = (favour.flag,) if favour.flag else ()
        return Ask(number, start.begin, start.begin, trimmed, request(favour.family, favour.reason, *flags), favour)
    if start.kind == "shell" and start.opening is not None:
        return _judge_shell(clause, number, start, trimmed)
    words = [t.form for t in clause.tokens[start.core : trimmed]]
    if start.kind == "wh":
        if _is_abandoned(words) and end < len(clause.tokens):
            return None
        return Ask(number, start.begin, start.core, trimmed, _or_courtesy(words) or invited_by_wh(words))
    if _is_abandoned(words) and end < len(clause.tokens):
        return None
    return Ask(number, start.begin, start.core, trimmed, invited_by_yes_no(words))


def _is_abandoned(words: list[str]) -> bool:
    """A false start: nothing but question word, verb and pronoun before the next question begins."""
    return (
        len(words) <= 3
        and all(w in WH or w in lex.AUXILIARIES or w in lex.PRONOUNS or w in ("n't", "your", "the") for w in words)
        and words[0] not in ("why",)
    )


_COURTESY = re.compile(

        r"how (?:are|r) (?:you|things)(?: (?:doing|today|all|this \w+|feeling|going|keeping))*$|how (?:is|"
        r"has) (?:it|everything|your (?:day|week|morning|afternoon))(?: been)? (?:going|been)(?: so far|"
        r" today)*$|how have you been(?: lately)?$|how do you do$|what is up$"

)


def _or_courtesy(words: list[str]) -> Invitation | None:
    if _COURTESY.match(" ".join(words[:9])):
        return Invitation(Kind.NONE, 0.0, "courtesy", "is a greeting, and asks nothing about the work")
    return None


def _judge_shell(clause: Clause, number: int, start: _Start, end: int) -> Ask | None:
    opening = start.opening
    assert opening is not None
    core = min(start.core, end)
    words = [t.form for t in clause.tokens[core:end]]
    name = opening.shell.name
    if not words:
        if not opening.shell.bare:
            return None
        pointing = True
        return Ask(
            number,
            start.begin,
            start.begin,
            end,
            opened("tell-more", f"'{_words(clause, start.begin, end)}' invites them to go on", 0.86),
            shelled=True,
        )
    inner = _inside(words, opening)
    if inner is None:
        return None
    if inner.kind is Kind.REQUEST:
        favour = favour_at(_swapped(" ".join(words)) or " ".join(words))
        return Ask(number, start.begin, core, end, inner, favour[0] if favour else None, True)
    why = inner.why
    if inner.kind.is_open and name != "tell me":
        why = f"inside '{name}', {inner.why}"
    if name == "do you know how" and inner.kind.is_open:
        inner = leaning_open("do-you-know", why, 0.6)
    shell_open = Invitation(inner.kind, inner.openness, inner.family, why, inner.contested, inner.flags, opening.more)
    return Ask(number, start.begin, core, end, shell_open, None, True)


def _inside(words: list[str], opening: Opening) -> Invitation | None:
    """What the words inside a shell invite; None where the shell turns out to be a plain statement."""
    line = " ".join(words)
    swapped = _swapped(line)
    if swapped:
        favour = favour_at(swapped)
        if favour:
            return request(favour[0].family, favour[0].reason, *((favour[0].flag,) if favour[0].flag else ()))
        nested = shell_at(swapped)
        if nested:
            rest = swapped[nested.holds :].split()
            return _inside(rest, nested) if rest else opened("tell-more", "invites them to go on", 0.86)
        if words[0] in ("if", "whether"):
            return invited_by_yes_no(swapped.split())
    if words[0] in ("if", "whether"):
        rest = words[1:]
        favour = favour_at(" ".join(words))
        if favour:
            return request(favour[0].family, favour[0].reason, *((favour[0].flag,) if favour[0].flag else ()))
        if not rest:
            return None
        return invited_by_yes_no(_inverted(rest))
    if words[0] in WH or (
        len(words) > 1 and words[1] in WH and words[0] in ("in", "to", "at", "for", "from", "with", "about", "on", "by")
    ):
        if words[0] in ("about", "on"):
            words = words[1:]
        return invited_by_wh(words)
    if (
        opening.shell.name in ("may I ask", "my question is")
        and re.match(r"(?:you )?(?:a|one|some|something|another|two|you|more|this|these)\b", line)
        and "about" not in words
    ):
        return request("permission", "asks for leave to ask")
    if words[0] in lex.AUXILIARIES and len(words) > 1:
        return invited_by_yes_no(words)
    if (
        opening.shell.name
        in (
            "I would love to hear",
            "it would be great to hear",
            "I was wondering",
            "may I ask",
        )
        and re.match(r"(?:that|so|from you soon|back)\b", line)
        and not opening.about
    ):
        return None
    return invited_by_noun(words, opening.about)


def _inverted(words: list[str]) -> list[str]:
    """`you like it` as `do you like it`, so that one reader serves both."""
    for i, word in enumerate(words[:5]):
        if word in lex.AUXILIARIES and i:
            return [word, *words[:i], *words[i + 1 :]]
    return ["do", *words]


def _with_alternatives(clause: Clause, found: list[Ask]) -> list[Ask]:
    """`did you choose it, or did you fall into it` is one question: a choice."""
    merged: list[Ask] = []
    for ask in found:
        before = merged[-1] if merged else None
        closed_pair = (
            before is not None
            and before.invitation.kind in (Kind.CLOSED, Kind.CHOICE)
            and ask.invitation.kind in (Kind.CLOSED, Kind.CHOICE)
        )
        if (
            before is not None
            and closed_pair
            and clause.tokens[ask.begin - 1].form == "or"
            and clause.tokens[before.core].form in lex.AUXILIARIES
        ):
            offered = choice("offers alternatives to choose from")
            merged[-1] = Ask(before.clause, before.begin, before.core, ask.end, offered, None, before.shelled)
        else:
            merged.append(ask)
    return merged


def _without_tails(clause: Clause, found: list[Ask]) -> list[Ask]:
    """Without `…, do you think?` and `… if you don't mind` after a question."""
    while len(found) > 1 and _TAIL.match(" ".join(t.form for t in clause.tokens[found[-1].begin : found[-1].end][:8])):
        last = found.pop()
        before = found[-1]
        found[-1] = Ask(
            before.clause,
            before.begin,
            before.core,
            max(before.end, last.begin),
            before.invitation,
            before.favour,
            before.shelled,
        )
    return found


def _is_foreign(clause: Clause) -> bool:
    return not any(t.form[0].isascii() for t in clause.tokens)


def _foreign(clause: Clause, number: int) -> list[Ask]:
    if not clause.asks or not clause.tokens:
        return []
    return [
        Ask(number, 0, 0, len(clause.tokens), closed("unread", "is a question in a script that is not read here", 0.4))
    ]
