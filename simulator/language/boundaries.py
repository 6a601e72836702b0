"""Where a question sets in within a flow of words that has no marks, as a poor transcript has it.

With marks, a question begins behind one. Without them only its own form tells: a question word with its verb before
the subject, a verb before a pronoun, a polite shell. Such a head ends the sentence before it, unless the word before
makes it part of that sentence ("I know what was in the box", "the people who did that").
"""

import re

from simulator.language import lexicon as lex
from simulator.patterns import compiled

_MARK = compiled(r"[.?!…;:,。？！；：，、](?!\d)|[–—]|\s-\s|\n")
_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+)*")

_NOT = r"(?:n['’]?t)?"
_DO = rf"(?:do|does|did){_NOT}"
_BE = rf"(?:is|are|was|were){_NOT}"
_MODAL = rf"(?:can|could|will|would|should|shall|might|may|won['’]?t){_NOT}"
_HAVE = rf"(?:have|has|had){_NOT}"
_THEY = r"(?:you|ye|they|he|she|it|we|i|people|anyone|anybody|someone|somebody|everyone|everybody)"
_OWNED = r"(?:your|my|his|her|their|our|its|the|a|an|any|some|this|that|these|those|there|being|working)"
_GAP = (
    r"(?: (?!(?:i|you|we|they|he|she|it|me|us|him|them|what|how|why|when|where|who|which|that|the|a|an|my|your|"
    r"his|her|our|their|things)\b)[\w’'-]+){0,4}?"
)
_SCALE = "|".join(sorted(lex.ADJECTIVES | lex.MEASURES | {"much"}))
_COMPLEMENT = r"(?! (?:is|was|are|were|has|had|can|will|would|takes|makes|needs|costs|goes|gets|comes|depends)\b)"

_HEADS = (
    # "how did the trench change", "what kind of people do well", "why does nobody talk"
    rf"(?:(?:in|at|to|for|from|with|by|since) )?(?:what|which|how|whose){_GAP} {_DO} (?!to\b|not\b)\w",
    rf"(?:when|where|why) (?:else )?{_DO} (?!to\b|not\b)\w|(?:who|whom) (?:else )?(?:do|does|did) {_THEY}\b",
    r"who (?:does|did) your\b",
    # "what was in your mind", "how would somebody start", "why are they kept"
    rf"what{_GAP} (?:{_BE}|{_MODAL}|{_HAVE}) (?:{_THEY}|{_OWNED})\b|what had to \w",
    rf"(?:why|how(?: (?:{_SCALE})(?: \w+){{0,3}}?)?) (?:{_BE}|{_MODAL}|{_HAVE}) \w",
    r"(?:what|which) (?:\w+ ){1,2}(?:matter|help|count)s?\b",
    r"what (?:is|was|were|are) (?:in|on|behind|so|going|inside|different|hard|hardest|missing|next|involved|"
    r"difficult|important|special|typical|left)\b",
    rf"what(?:['’]?s) (?:{_OWNED}|it|in|so|going|next|different)\b",
    rf"(?:how|why)(?:['’]?s) (?:{_OWNED}|it)\b",
    r"why (?:not|that)\b",
    rf"(?:when|where) (?:{_BE}|{_MODAL}) (?:you|your)\b",
    rf"(?:who|whom) (?:{_MODAL}|are) (?:you|i)\b|which (?:of|one|part)\b(?: \w+){{1,4}} (?:{_DO}|{_BE}|{_MODAL}) \w",
    # "what made you", "what happened to that one", "what took so long"
    r"what (?:made|led|brought|drew|happened|took|went|gave|keeps|kept|changed|surprised|inspired|got|helped|goes|"
    r"happens|makes|convinced|stopped|matters)\b(?! (?:is|was)\b)",
    r"(?:what|how) about (?!(?:it|that|this)$)\w",
    # "does he complain", "did your uncle mind", "do i need a degree"
    rf"(?:do|did){_NOT} (?:you|ye|they|people|your) \w|"
    rf"(?:do|did){_NOT} (?:we|i) (?:need|have|get|want|still|miss|really)\b",
    rf"(?:does|did){_NOT} (?:he|she|it|your|anyone|anybody) \w",
    rf"does{_NOT} (?:the|a|this|that|my|anything|people) \w",
    rf"{_BE} (?:there|you|they|he|she|your)\b(?: \w+)|{_BE} it\b{_COMPLEMENT}(?: \w+)",
    # "is the pay better", "are the doctors nice to you"
    rf"{_BE} (?:the|a|an) \w+ (?:\w+ )?(?:{'|'.join(sorted(lex.ADJECTIVES))}|nice|better|worse|as|paid|still|always)\b",
    r"(?:was|is) (?:that|this) (?:hard|difficult|easy|usual|normal|common|typical|new|scary|stressful)\b",
    rf"{_MODAL} (?:{_THEY}|your|there)\b(?: \w+)",
    rf"(?:have|has|had){_NOT} (?:you|they|he|she|your|there|anyone|anybody)\b(?: \w+)",
    # "tell me about", "I'd love to hear", "I was wondering"
    # "… what would you tell me" is inside a question.
    r"(?<!you'd )(?<!you’d )(?<!would )(?<!could )(?<!should )(?<!did )(?<!to )"
    r"(?:tell|walk) me\b|talk me through\b|describe (?:a|an|your|the|how)\b|"
    r"i(?: was|['’]?m| am) (?:wondering|curious)\b|"
    r"i(?:['’]?d| would) (?:love|like) to (?:hear|know|ask)\b|i wonder\b|(?:one|my) (?:last|next) question\b|"
    r"let me ask\b",
    r"any (?:advice|tips|suggestions|thoughts|recommendations)\b",
)
_HEAD = compiled("|".join(f"(?:{h})" for h in _HEADS), re.IGNORECASE)
_FIRST = compiled(
    r"(?:in|at|to|for|from|with|by|on|since|what|which|how|whose|who|whom|when|where|why|whats|what's|hows|do|does|"
    r"did|is|are|was|were|can|could|will|would|should|shall|might|may|wont|won't|have|has|had|don't|doesn't|didn't|"
    r"dont|doesnt|didnt|isn't|isnt|aren't|wasn't|weren't|can't|couldn't|wouldn't|shouldn't|haven't|hasn't|tell|walk|"
    r"talk|describe|i|i'm|im|i'd|one|my|let|any|how's|why's)$"
)

_HOLDS = frozenset(
    """know knew known understand understood see saw seen realise realised realize realized remember forget forgot
    learn learned learnt sure idea about of on with at to by from explain explained tell told say says said ask
    asks asked asking matter matters depends think thought decide decided wonder wondered wondering discover
    discovered show shows showed teach taught hear heard exactly care cares mind into than as through regarding
    whatever not n't never because if whether though although while unless until that which who whom whose what
    how why where when and or nor neither only is are was were be been am do does did can could will would should
    may might must have has had a an the my your his her their our its no every curious for go goes going whoever
    whatever whichever guess imagine hope bet this these those am i'm im you're i'd i've it's that's there's he's
    she's they're we're don't didn't can't wasn't isn't in please""".split()
)
"""Before these words a head belongs to the sentence that is under way."""

_SUBJECTS = frozenset("i we they he she ye".split())
_ENDS_SOMETHING = frozenset("you it there me him us them".split())
_WH = frozenset("what how why who whom whose when where which".split())
_TELLS = frozenset("tell tells told show shows showed give gives gave teach teaches taught ask asks asked".split())
_ORDERS = frozenset("tell walk talk describe".split())
_TAIL = compiled(r"(?:do you (?:think|reckon|know|mind)|would you say|can you|could you)\s*$", re.IGNORECASE)
_BIDDEN = frozenset("you to could can would will and let".split())
_TOPIC_SET = compiled(r"(?:what|how) about (?!you\b)", re.IGNORECASE)
_KNOWING = frozenset("know knows knew known understand remember forget realise realize wonder wondering".split())
_TOPIC = 7
"""Words within which a question word and its verb, or a topic (`what about …`) and its question, belong together."""

_FILLERS = frozenset("um uh uhm er erm hm mm ah".split())
_TAG = compiled(rf"(?:do|does|did|is|are|was|were|have|has|had|ca|could|would|wo|should)n['’]?t {_THEY}$", re.I)
_JOINS = frozenset("so okay ok well right and but then now alright great thanks yeah yes cool wow oh hm".split())


def unmarked(text: str) -> bool:
    """Whether the words stand without any mark between them."""
    return _MARK.search(text.rstrip().rstrip(".?!…")) is None and text.rstrip()[-1:] not in ".!?…"


def breaks(text: str) -> tuple[int, ...]:
    """Offsets of words that begin a question in an unmarked text, none of them 0; empty where the text has marks."""
    if not unmarked(text):
        return ()
    words = [(m.start(), m.group().lower().replace("’", "'")) for m in _WORD.finditer(text)]
    words = [w for w in words if w[1] not in _FILLERS]
    heard = [w for _, w in words]
    words = [
        (s, lex.heard_right(w, heard[n + 1] if n + 1 < len(heard) else "", heard[n - 1] if n else ""))
        for n, (s, w) in enumerate(words)
    ]
    found: list[int] = []
    past = begun = 0
    topic: int | None = None
    for n, (start, word) in enumerate(words):
        if start < past or len(words) - n < 2 or not _FIRST.match(word) or _TAIL.match(text, start):
            continue
        head = _HEAD.match(text, start)
        if head is None:
            continue
        # What the head holds is no head of its own: `how long | did it take`.
        past = head.end()
        if topic is not None and n - topic <= _TOPIC:
            # `what about the team | how do you all work` asks one thing.
            continue
        topic = n if _TOPIC_SET.match(text, start) else None
        if n and not _is_held(words, n) and not _is_verb_of(words, begun, n):
            tag = _tag_end(text, words, n)
            where = _joined(words, n) if tag is None else tag
            if begun < where < len(words):
                found.append(words[where][0])
                begun = where
    return tuple(dict.fromkeys(found))


def _is_held(words: list[tuple[int, str]], n: int) -> bool:
    """Whether the word before makes the head part of its own sentence."""
    before, word = words[n - 1][1], words[n][1]
    if word in _ORDERS and not _BIDDEN.isdisjoint(w for _, w in words[max(0, n - 3) : n]):
        return True
    earlier = words[n - 2][1] if n > 1 else ""
    if (earlier, before) in (("i", "see"), ("can", "see"), ("you", "said")):
        return False
    if before in ("else", "exactly") and earlier in _WH:
        return True
    if before == "out":
        return earlier in ("find", "found", "figure", "figured", "work", "worked", "make", "turns", "turned")
    if before in ("that", "this") and word in _WH:
        return False
    if before in _ENDS_SOMETHING and earlier in _TELLS:
        return True
    if word in _WH and not _KNOWING.isdisjoint(w for _, w in words[max(0, n - 4) : n]):
        return True
    if before in ("and", "or"):
        # A second half of one question stays with the first.
        return before == "or" or any(w in _WH or w in ("tell", "do", "did") for _, w in words[:n])
    if before in _HOLDS or before in _SUBJECTS:
        return True
    if before in _ENDS_SOMETHING:
        return earlier in _WH or (before == "you" and earlier in ("that", "as", "if", "do", "did", "can", "are"))
    return False


def _is_verb_of(words: list[tuple[int, str]], begun: int, n: int) -> bool:
    """Whether the head is the verb of the question that opened the sentence: `what part of your work | do you like`."""
    while begun < n and words[begun][1] in _JOINS | {"and", "but"}:
        begun += 1
    opens = words[begun][1] in ("what", "which", "how", "whose")
    return words[n][1] not in _WH | _ORDERS and opens and n - begun <= _TOPIC and not _verb_between(words, begun, n)


def _verb_between(words: list[tuple[int, str]], begun: int, n: int) -> bool:
    return any(w in lex.AUXILIARIES or w in lex.SUBJECT_VERBS for _, w in words[begun + 1 : n])


def _joined(words: list[tuple[int, str]], n: int) -> int:
    """The first of the little words that lead to the head: `okay and so` what do you do."""
    while n > 0 and words[n - 1][1] in _JOINS:
        n -= 1
    # `all right` is one word.
    return n - 1 if n > 1 and (words[n - 1][1], words[n][1]) == ("all", "right") else n


def _tag_end(text: str, words: list[tuple[int, str]], n: int) -> int | None:
    """Behind `didn't you` that ends a statement in mid-stream; None where the head is no such tag."""
    if n + 2 >= len(words) or not _TAG.match(text[words[n][0] : words[n + 2][0]].rstrip()):
        return None
    return n + 2 if _HEAD.match(text, words[n + 2][0]) else None
