"""An utterance as clauses of plain spoken words: the form in which questions are looked for.

What speech and Whisper do to a sentence is undone here, once: contractions are opened, fillers and stutters dropped,
quotations folded into one word, accents and case removed. Every word keeps where it stands in the text.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from simulator.language import lexicon as lex
from simulator.language.boundaries import breaks
from simulator.language.own_story import is_about_oneself
from simulator.patterns import compiled

QUOTED = "quotedwords"
"""What a quotation inside a sentence becomes: words of others ask nothing."""

_PIECE = compiled(r"[^\W_]+(?:['’ʼ`´][^\W_]+)*(?:-[^\W_]+)*|[.?!,;:…\n。？！؟，、()\[\]–—|-]")
_QUOTE = compiled(r"[\"“„«]([^\"“”„«»]{1,300})[\"”“»]")
_ANNOUNCED = compiled(r"question (?:is|was)[,:]?$|(?<!say)(?<!said)(?<!says):$")
_HARD = frozenset(".?!;\n。？！؟")
_ASKING = frozenset("?？؟")
_ABBREVIATIONS = frozenset("mr mrs ms dr prof st vs etc e.g i.e jr sr inc ltd no approx dept".split())

_WHOLE = MappingProxyType(
    {
        "whats": "what is", "wats": "what is", "watts": "what is",
        "wots": "what is", "witch": "which", "hows": "how is", "wheres": "where is", "whos": "who is",
        "whens": "when is", "whys": "why is", "thats": "that is", "theres": "there is", "dont": "do n't",
        "doesnt": "does n't", "didnt": "did n't", "isnt": "is n't", "arent": "are n't", "wasnt": "was n't",
        "werent": "were n't", "wouldnt": "would n't", "couldnt": "could n't", "shouldnt": "should n't",
        "cant": "can n't", "can't": "can n't", "cannot": "can n't", "wont": "will n't", "won't": "will n't",
        "havent": "have n't", "hasnt": "has n't", "hadnt": "had n't", "im": "i am", "ive": "i have",
        "youre": "you are", "youve": "you have", "theyre": "they are", "howd": "how did", "how'd": "how did",
        "where'd": "where did", "why'd": "why did", "what'd": "what did", "when'd": "when did", "who'd": "who would",
        "gonna": "going to", "wanna": "want to", "gotta": "have to", "lemme": "let me", "gimme": "give me",
        "dunno": "do n't know", "kinda": "kind of", "sorta": "sort of", "u": "you", "ur": "your", "ya": "you",
        "y'all": "you", "d'you": "do you", "d'ya": "do you", "whatcha": "what are you", "whaddya": "what do you",
        "thx": "thanks", "thankyou": "thank you", "cuz": "because", "coz": "because", "let's": "let us",
        "lets": "let us", "ain't": "is n't", "o'clock": "oclock", "c'mon": "come on", "cv's": "cv",
        "what're": "what are", "how're": "how are", "hi-ya": "hi", "resumes": "resume",
    }
)  # fmt: skip
"""Words opened whole; the missing apostrophes are Whisper's and typists'."""

_ENDINGS = (("n't", "n't"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"))
_IS_HOSTS = frozenset("what how where who when why that there here it he she which this everything something".split())
_FILLERS = frozenset("um uh uhm umm uhh erm er hmm hm mm mmm mhm ah eh oh ooh huh ehm hum".split())
_HESITATIONS = frozenset("um uh uhm umm uhh erm er".split())
_LIGHT = frozenset(
    "please pls plz just actually basically maybe perhaps possibly kindly also honestly exactly literally quickly "
    "briefly simply specifically roughly approximately generally typically usually "
    "currently personally particularly truly".split()
)
_LIKE_AFTER = frozenset("so um and but well was is just its or then okay".split())
_LIKE_BEFORE = frozenset("how what why where when who which do did does can could would are is i you".split())
_YOU_KNOW = compiled(r"(?<!do )you know(?: what i mean)?(?: like)?$")
_KNOW_WHAT_I_MEAN = ["you", "know", "what", "i", "mean"]
WH = frozenset("what how why who whom whose when where which".split())
"""The question words."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in plain form, where it stands in the text, and whether a comma or dash stood before it."""

    form: str
    start: int
    end: int
    comma: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """The words between two hard marks; `asks` where a question mark closed it, `exclaims` where a `!` did.

    `line` is the forms with single spaces; `at` maps an offset of a word in `line` to its index in `tokens`.
    """

    tokens: tuple[Token, ...]
    asks: bool
    exclaims: bool
    line: str
    offsets: tuple[int, ...]

    def index(self, offset: int) -> int:
        """The index of the word that begins at this offset of `line`, or of the one that holds it."""
        low, high = 0, len(self.offsets)
        while low < high:
            middle = (low + high) // 2
            if self.offsets[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of an utterance in order; those without a word are left out. Time grows with the length only."""
    quotes = _foreign_quotes(text)
    inner = deque(breaks(text))
    found: list[Clause] = []
    tokens: list[Token] = []
    comma, covered = False, -1
    for piece in _PIECE.finditer(text):
        if inner and piece.start() >= inner[0]:
            inner.popleft()
            _close(found, tokens, "")
            tokens, comma = [], False
        while quotes and quotes[0][1] <= piece.start():
            quotes.popleft()
        if quotes and quotes[0][0] <= piece.start():
            if covered != quotes[0][0]:
                covered = quotes[0][0]
                tokens.append(Token(QUOTED, *quotes[0], comma))
                comma = False
            continue
        mark = piece.group()
        if mark[0].isalnum():
            for form in _forms(mark):
                tokens.append(Token(form, piece.start(), piece.end(), comma))
                comma = False
        elif mark in _HARD and not _is_inner_dot(text, piece, tokens):
            _close(found, tokens, mark)
            tokens, comma = [], False
        else:
            comma = comma or bool(tokens)
    _close(found, tokens, "")
    return tuple(found)


def clause_of(tokens: Sequence[Token], asks: bool, exclaims: bool) -> Clause:
    """These words as one clause."""
    offsets, length = [], 0
    for token in tokens:
        offsets.append(length)
        length += len(token.form) + 1
    return Clause(tuple(tokens), asks, exclaims, " ".join(t.form for t in tokens), tuple(offsets))


def _foreign_quotes(text: str) -> deque[tuple[int, int]]:
    """Spans of quotations with words around them; a text that is one quotation, or a question announced, is not one."""
    found = list(_QUOTE.finditer(text))
    if not found or not re.search(r"\w", _QUOTE.sub(" ", text)):
        return deque()
    spans: deque[tuple[int, int]] = deque()
    for quote in found:
        lead = text[max(0, quote.start() - 40) : quote.start()].rstrip().lower()
        if not _ANNOUNCED.search(lead):
            spans.append((quote.start(), quote.end()))
    return spans


_PAUSED = 6
"""Words after which somebody still pauses in the middle of a sentence."""


def _is_inner_dot(text: str, piece: re.Match[str], tokens: list[Token]) -> bool:
    if piece.group() != ".":
        return False
    begin, end = piece.span()
    after = text[end : end + 1]
    if after and not after.isspace() and after not in "\"'”’)":
        return True
    last = text[tokens[-1].start : tokens[-1].end].lower() if tokens else ""
    if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i"):
        return bool(text[end : end + 3].strip())
    # Three dots after a few words are a pause, not an end; so they are before a word that goes on in small letters.
    if text[max(0, begin - 2) : begin] != "..":
        return False
    later = re.match(r"\s+([a-z]+)\b", text[end : end + 20])
    goes_on = later is not None and later.group(1) not in WH | lex.AUXILIARIES and len(tokens) <= _PAUSED
    return len(tokens) < 4 or goes_on


def _forms(word: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"[’ʼ`´]", "'", plain)
    if plain in _WHOLE:
        return tuple(_WHOLE[plain].split())
    for ending, full in _ENDINGS:
        if plain.endswith(ending) and len(plain) > len(ending):
            return (plain[: -len(ending)], full)
    if plain.endswith("'s") and plain[:-2] in _IS_HOSTS:
        return (plain[:-2], "is")
    return (plain,)


def _close(found: list[Clause], tokens: list[Token], mark: str) -> None:
    kept = _without_stutter(_without_fillers(_heard_right(tokens)))
    if not kept:
        if mark in _ASKING and found and not found[-1].asks and not tokens:
            last = found[-1]
            found[-1] = Clause(last.tokens, True, last.exclaims, last.line, last.offsets)
        return
    asks = mark in _ASKING and not _breathes(tokens, kept)
    found.append(clause_of(kept, asks, mark in "!！" and bool(mark)))


def _breathes(tokens: list[Token], kept: list[Token]) -> bool:
    """Whether the mark belongs to a `you know?` behind what somebody tells of themselves, which asks nothing."""
    ends = _YOU_KNOW.search(" ".join(t.form for t in tokens[-6:])) is not None
    return ends and kept[-1].form != "know" and is_about_oneself(" ".join(t.form for t in kept))


def _heard_right(tokens: list[Token]) -> list[Token]:
    """Asking words that a recogniser or a typist wrote as another word of the same sound: `watt made you`."""
    forms = [t.form for t in tokens]
    after = [*forms[1:], ""]
    before = ["" if token.comma else form for token, form in zip(tokens, ["", *forms], strict=False)]
    right = [lex.heard_right(*words) for words in zip(forms, after, before, strict=False)]
    return [t if t.form == form else replace(t, form=form) for t, form in zip(tokens, right, strict=True)]


def _without_fillers(tokens: list[Token]) -> list[Token]:
    forms = [t.form for t in tokens]
    kept: list[Token] = []
    comma = False
    for i, token in enumerate(tokens):
        # A hesitation sounds like a comma: a new question may begin behind it.
        comma = comma or token.comma or (token.form in _HESITATIONS and bool(kept))
        if _is_filler(forms, tokens, i):
            continue
        kept.append(Token(token.form, token.start, token.end, comma))
        comma = False
    if kept:
        return kept
    return [t for t in tokens if t.form not in _FILLERS]


_MEASURED = frozenset("many much long often old far big".split())


def _is_filler(forms: list[str], tokens: list[Token], i: int) -> bool:
    form = forms[i]
    before = forms[i - 1] if i else ""
    after = forms[i + 1] if i + 1 < len(forms) else ""
    if form in ("about", "around") and not i and after == "how" and forms[2:3] and forms[2] in _MEASURED:
        return True
    if form in ("guys", "folks") and before == "you":
        return True
    if form == "huh" and i > 2 and not after:
        return False
    if form in _FILLERS or (form in _LIGHT and before != "how"):
        return True
    if form == "really":
        return bool(after) and before not in ("not", "n't")
    if form in WH and after in ("and", "or") and i + 2 < len(forms) and forms[i + 2] in WH:
        return True
    if form in ("and", "or") and before in WH and after in WH and i > 0:
        return True
    if form == "what" and tokens[i].comma:
        return i + 1 < len(tokens) and tokens[i + 1].comma and after != "if"
    if form == "if" and tokens[i].comma and after in ("anything", "any"):
        return True
    if form in ("anything", "any") and before == "if" and tokens[i - 1].comma:
        return True
    if form == "like":
        if len(forms) == i + 2 and after in ("what", "who", "when"):
            return False
        loose = tokens[i].comma and (i + 1 < len(forms) and tokens[i + 1].comma)
        return loose or (before in _LIKE_AFTER | _FILLERS | {""} and after in _LIKE_BEFORE - {"i", "you"})
    if form in _KNOW_WHAT_I_MEAN and _ends_in_breath(forms, i):
        return True
    # "you know" and "I mean" between clauses; "do you know" and "what I mean" stay.
    if form == "you" and after == "know":
        return _is_aside(
            forms, tokens, i, {"do", "did", "would", "might", "if", "as", "that", "what", "who", "someone", "anyone"}
        )
    if form == "know" and before == "you":
        return _is_aside(
            forms,
            tokens,
            i - 1,
            {"do", "did", "would", "might", "if", "as", "that", "what", "who", "someone", "anyone"},
        )
    if form == "i" and after == "mean":
        return before not in WH
    return form == "mean" and before == "i" and (i < 2 or forms[i - 2] not in WH)


def _ends_in_breath(forms: list[str], i: int) -> bool:
    """Whether this is a word of a `you know what I mean` behind a statement."""
    begin = i - _KNOW_WHAT_I_MEAN.index(forms[i])
    return begin > 2 and forms[begin - 1] != "do" and forms[begin : begin + 5] == _KNOW_WHAT_I_MEAN


def _is_aside(forms: list[str], tokens: list[Token], i: int, barred: set[str]) -> bool:
    """Whether `you know` at `i` is filler: set off by a comma, or before a question word or pronoun, or at the end."""
    if i and (forms[i - 1] in barred or forms[i - 1] in WH or forms[i - 1] == "n't"):
        return False
    after = forms[i + 2] if i + 2 < len(forms) else ""
    if after in WH and forms[i + 3 : i + 4] == ["to"]:
        return False
    return i > 0 and (not after or after in WH or tokens[i + 2].comma or tokens[i].comma)


def _without_stutter(tokens: list[Token]) -> list[Token]:
    """Words said twice in a row, up to four at a time, stand once: `how, how did you did you`."""
    out: list[Token] = []
    for token in tokens:
        out.append(token)
        for n in (4, 3, 2, 1):
            if len(out) >= 2 * n and all(a.form == b.form for a, b in zip(out[-n:], out[-2 * n : -n], strict=True)):
                first = out[-2 * n]
                again = out[-n:]
                out[-2 * n :] = [Token(first.form, again[0].start, again[0].end, first.comma), *again[1:]]
                break
    return out
