"""Who a word of an utterance is about, and whether it is claimed, asked or only imagined."""

from collections.abc import Sequence

from simulator.language.fact_use import Said
from simulator.language.page_index import Page
from simulator.language.tokens import Token
from simulator.language.wordlists import bag

YOU = bag("you you've you're you'd youve youre youd")
_OTHERS = bag("""
i i'm i've i'd im ive we we're we've they they've he she he's she's people person someone somebody anyone anybody
everyone everybody one student students candidate candidates graduates others friend friends brother sister mother
father uncle aunt cousin mum mom dad professor roommate neighbour neighbor flatmate who
""")
_QUESTION = bag("how what why when where which who whose what's how's whom")
_AUXILIARIES = bag("did do does have has had were are was is didn't don't haven't weren't aren't")
_MODALS = bag("""
would could should might may can will want wants wanted hope hoped plan planned ever planning hoping going need
needs wish gonna never not won't wouldn't couldn't shouldn't can't cannot don't didn't haven't hadn't weren't aren't
if whether
""")
_SUPPOSING = bag("if whether unless suppose imagine had should")
_MADE = bag("made make makes led drew inspired pushed got brought convinced caused persuaded decided")
_PAST_SIGNS = bag("did was were had after before since from your made left while during you've following")
_GENERALISING = bag("""
recommend suggest consider advise advice someone somebody anyone people students graduates worth thinking tips
newcomers beginners candidates others person should could would might young
""")
_BREAKS = bag("""
how why what when where which who did do does can could would should i i'm i've we they but so because
""")
_POSSESSIVES = bag("your")
_WILLING = bag("would could should might")
_SUPPOSED = bag("if imagine suppose ever whether")
_SURMISED = bag("been be feel felt")
_IMAGINING = _WILLING | _SUPPOSED


def claimed(said: Said, i: int, page: Page) -> bool:
    """Whether the verb at token `i` is told of this person or their employer as something that is so.

    `why did you study X` and `when you studied X` presuppose it; `did you study X`, `would you` and `if you` do not.
    """
    toks = said.tokens
    if i in said.about_self:
        return False
    subject = _subject(toks, i, page)
    if subject is None:
        return toks[i].low.endswith("ing") and _looks_back(toks, i)
    low = toks[subject].low
    if low in _OTHERS:
        return False
    between = {t.low for t in toks[subject + 1 : i]}
    before = toks[subject - 1].low if subject else ""
    if before in _MADE:
        return True
    if between & _MODALS and not between & {"chose", "decided", "went"}:
        return False
    if before in ("would", "could", "should", "might", "can", "will", "may"):
        return False
    if _SUPPOSING & {t.low for t in toks[max(0, subject - 3) : subject]} - {"had"}:
        return False
    if before in _AUXILIARIES:
        return bool(_QUESTION & {t.low for t in toks[max(0, subject - 5) : subject - 1]})
    return True


def possessed(said: Said, i: int) -> bool:
    """Whether the noun at token `i` is `your …`: within six words, with nothing but describing words between."""
    toks = said.tokens
    if i in said.about_self:
        return False
    for back in range(1, 7):
        if i - back < 0 or toks[i - back].mark:
            return False
        low = toks[i - back].low
        if low in _POSSESSIVES:
            before = [t.low for t in toks[max(0, i - back - 3) : i - back]]
            return "if" not in before and "own" not in {t.low for t in toks[i - back : i]}
        if (
            low in _BREAKS
            or low in YOU
            or low in _AUXILIARIES
            or low in ("the", "and", "or", "to", "about", "favourite")
        ):
            return False
    return False


def governor(said: Said, begin: int, wanted: Sequence[str] | frozenset[str], far: int = 8) -> int | None:
    """The nearest word of a list before token `begin` in the same clause."""
    toks = said.tokens
    for k in range(begin - 1, max(-1, begin - 1 - far), -1):
        low = toks[k].low
        if low in wanted:
            return k
        if low[0] in ".?!…;" or low in _BREAKS:
            return None
    return None


def _subject(toks: Sequence[Token], i: int, page: Page) -> int | None:
    for k in range(i - 1, max(-1, i - 10), -1):
        low = toks[k].low
        if low[0] in ".?!…;":
            return None
        if low in YOU or low in _OTHERS or low in ("my", "it", "its"):
            if low == "who" and k > 0 and toks[k - 1].low in YOU:
                continue
            return k
        if low.removesuffix("'s") in page.organisation and not low.endswith("'s") and k + 1 < len(toks):
            return k
        if low in ("company", "firm", "studio", "hospital", "team", "organisation", "organization", "bank", "school"):
            return k
        if low in _QUESTION and k < i - 1 and toks[i].low.endswith("ing"):
            return None
    return None


def _looks_back(toks: Sequence[Token], i: int) -> bool:
    lows = {t.low for t in toks}
    return bool(lows & _PAST_SIGNS) and not lows & _GENERALISING


def granted(said: Said, i: int) -> bool:
    """Whether what stands at token `i` is told or taken for granted, and not asked (`do you have …`) or imagined."""
    toks = said.tokens
    if i in said.about_self:
        return False
    begin = i
    while begin > 0 and toks[begin - 1].low[0] not in ".?!…;":
        begin -= 1
    lows = [t.low for t in toks[begin : i + 1]]
    if _IMAGINING & set(lows):
        return bool({"tell", "walk", "talk"} & set(lows[:6])) and "if" not in lows
    for k in range(len(lows) - 1):
        if lows[k] in _AUXILIARIES and (lows[k + 1] in YOU or lows[k + 1] in ("it", "they", "the", "your", "there")):
            return bool(_QUESTION & set(lows[max(0, k - 4) : k])) or lows[k + 1] in ("your", "the")
    return True


def imagined(said: Said, i: int) -> bool:
    """Whether what stands at token `i` is only supposed: `if you had studied …`, `you must have been terrified`."""
    begin = i
    while begin > 0 and said.tokens[begin - 1].low[0] not in ".?!…;":
        begin -= 1
    lows = [t.low for t in said.tokens[begin : i + 1]]
    if "must" in lows[-5:] and _SURMISED & set(lows[-4:]):
        return True
    return bool(lows[0] in _WILLING and not {"tell", "walk", "talk"} & set(lows[:6])) or bool(_SUPPOSED & set(lows))
