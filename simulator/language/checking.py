"""What every check of a claim needs to know: the utterance, the page, and what the persona has said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from simulator.language.career_words import Relation, concept
from simulator.language.common_words import GRAMMAR
from simulator.language.fact_parts import Part, parts
from simulator.language.fact_use import Said, match
from simulator.language.families import stem
from simulator.language.meaning import Meaning, similarity
from simulator.language.names import alike, telling
from simulator.language.page_index import NAMED, Page, PageFact
from simulator.language.tokens import Token, tokens

SAME = 0.6
"""Similarity from which two words of one sort (two subjects, two occupations) count as the same thing."""

_ROOT = 6
"""Letters of a word from which another that ends with it is taken to be a kind of it."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A claim that does not hold: tokens `begin` to `stop` of the utterance, and the fact that it contradicts."""

    begin: int
    stop: int
    fact: PageFact | None = None
    sure: bool = False
    """Whether it needs no other witness: a claim of a sort that the page would tell, and that it does not bear out."""


@dataclass(frozen=True, slots=True)
class Check:
    """An utterance held against a page."""

    said: Said
    page: Page
    parts: tuple[Part, ...]
    heard: frozenset[str]
    """Lower-case words of what the persona has said in this talk."""
    heard_keys: frozenset[str]
    meaning: Meaning

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the utterance."""
        return self.said.tokens

    @property
    def lows(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(t.low for t in self.said.tokens)

    def related(self, *relations: Relation) -> tuple[Part, ...]:
        """The parts of facts in which one of these relations is spoken of."""
        return tuple(p for p in self.parts if p.relations & set(relations))

    def held(self, token: Token, fact: PageFact) -> float | None:
        """What meeting this word of the utterance proves for a fact that has it, in whatever words; else None."""
        weight = fact.weights.get(token.key)
        if weight is not None:
            return weight
        low = token.low.removesuffix("'s")
        if any(t.key == token.key for t in fact.tokens):
            return 0.0
        if any(alike(low, n) for n in fact.names):
            return NAMED
        meant = [sure * fact.weights[k] for k, sure in self.page.vocabulary.meant(low).items() if k in fact.weights]
        return max(meant, default=None)

    def supported(self, key: str) -> bool:
        """Whether the page, stories included, or the talk so far knows this key."""
        return key in self.page.support or key in self.heard_keys

    def known_together(self, keys: frozenset[str]) -> bool:
        """Whether one fact, paragraph or story, or the talk so far, holds all of these keys."""
        return keys <= self.heard_keys or any(keys <= told for told in self.page.told)

    def known_name(self, lows: Iterable[str]) -> bool:
        """Whether the telling words of a name stand on the page or were heard; as they sound, not as they are spelt."""
        lows = tuple(lows)
        words = telling(lows) or lows
        if "_".join(lows) in self.page.around or all(self.page.vocabulary.meant(w) for w in words):
            return True
        known, names = self.page.support_lows | self.heard, self.page.names | self.heard
        if all(w in GRAMMAR or w in known or any(alike(w, n) for n in names) for w in words):
            return True
        return len(words) > 1 and any(alike("".join(words), n) for n in names if len(n) >= 6)

    def alike_word(self, word: str, others: Iterable[str]) -> bool:
        """Whether two words name the same thing: one family, synonyms, near in meaning, `physics` for `geophysics`."""
        key = concept(stem(word))
        others = [o for o in others if o]
        if any(concept(stem(o)) == key or alike(word, o) or (len(word) >= _ROOT and o.endswith(word)) for o in others):
            return True
        if not others:
            return False
        vectors = self.meaning.vectors([word, *others])
        return any(similarity(vectors[0], v) >= SAME for v in vectors[1:])

    def nearest(self, among: Sequence[Part]) -> PageFact | None:
        """The fact that shares most with the utterance; the first of several, None for none."""
        best: tuple[float, PageFact] | None = None
        for part in among:
            weight = match(self.said, part.fact, self.page).weight
            if best is None or weight > best[0]:
                best = (weight, part.fact)
        return best[1] if best else None

    def nearest_fact(self, among: Sequence[PageFact]) -> PageFact:
        """The fact that shares most with the utterance; the first of several."""
        return max(among, key=lambda f: (match(self.said, f, self.page).weight, -f.order))

    def of_the_trade(self, word: str) -> bool:
        """Whether a word goes with this person's trade."""
        key = concept(stem(word))
        if key in self.page.trade:
            return True
        persona = self.page.persona
        vectors = self.meaning.vectors([word, persona.role, persona.industry])
        return max(similarity(vectors[0], vectors[1]), similarity(vectors[0], vectors[2])) >= 0.5


def _at_home(part: Part, page: Page) -> Part:
    """`Moved to` or `came to` this employer is joining it."""
    if Relation.MOVE in part.relations and page.organisation & {t.low for t in part.fact.tokens}:
        return replace(part, relations=part.relations | {Relation.JOIN})
    return part


def check_of(said: Said, page: Page, earlier: Iterable[str], meaning: Meaning) -> Check:
    """The utterance against the page; `earlier` are the persona's turns so far."""
    told = [t for text in earlier for t in tokens(text)]
    return Check(
        said,
        page,
        tuple(_at_home(p, page) for f in page.facts for p in parts(f)),
        frozenset(t.low.removesuffix("'s") for t in told),
        frozenset(t.key for t in told),
        meaning,
    )
