"""What an answer suggests for the settings of its story. Every suggestion is shown, and the coach has the last word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from simulator.authoring.stories import LONGEST_BODY, count_words
from simulator.authoring.writing import PageDraft, StoryDraft
from simulator.dialogue.terms import EMPTY, stem, stems
from simulator.domain.persona import CATEGORIES, Door
from simulator.domain.phrases import words
from simulator.domain.slugs import slug
from simulator.language.meaning import Meaning
from simulator.language.nouns import DETERMINERS
from simulator.language.text import sentences
from simulator.language.verbs import is_past
from simulator.language.word_kin import everyday, is_verb
from simulator.usecases.prompts import Prompt

_SHORTEST_SHORT, _LONGEST_SHORT = 5, 25
"""Words of a short answer."""
_LONGEST_PHRASE = 5
_MOST_HOOKS = 2
"""Of one story: a body full of bait is no story."""

_LEAST_TITLE = 1.5
"""Something that is named once, in a word that everybody uses, is no title."""
_LATER, _POINTS_BACK = 0.05, 0.1
"""What a sentence loses as a short answer for each sentence before it, and for a word that needs one of them."""

_BACK = re.compile(
    r"\b(?:it|this|that|those|these|he|she|they|him|her|them|there|then)\b(?! (?:is|was|are) (?:a|the)\b)", re.I
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEGINNING = re.compile(
    r"^(?:(?:so|well|and|but|um+|uh+|er+|okay|ok|yeah|yes|right|you know|i mean|then|because|that's why)\b[,.]?\s+)+",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"^(?:his|her|their|its|your) ", re.IGNORECASE)
_CONTRACTED = re.compile(r"['’](?!s$)|^(?:who|what|that|there|he|she|it)['’]s$")
_NOT_NAMED = DETERMINERS | frozenset(
    """who whom whose me us him them everybody nobody everything nothing same whole first second next other every
    better best more less than""".split()
)
_COUNTS = frozenset("once twice two three four five six seven eight nine ten eleven twelve".split())
"""`I failed the test three times`: how often is no part of a name."""
_EXAMPLES = {
    "career path": ("I started out as something else and came to this job by chance.", "My advice to a beginner."),
    "day to day": ("On a normal day I get up early and do my rounds.", "That day everything went wrong."),
    "organisation": ("We are a small team, and the boss asks everybody.", "The company has owners and rules."),
    "skills": ("What you need to be good at is listening and looking closely.", "I learned it by practice."),
    "outlook": ("In ten years the work will be different.", "The field is changing."),
}
"""What somebody says who talks about each of the five; written for this, from no page."""


def story_of(body: str, prompt: Prompt, page: PageDraft, told: Sequence[StoryDraft], meaning: Meaning) -> StoryDraft:
    """A draft of the story that an answer tells, with all that it suggests but its hooks."""
    title = title_of(body, prompt.title, [story.title for story in told], sure=bool(prompt.topics))
    asked = [prompt.question, *prompt.others] if prompt.topics else []
    known = about(body, page)
    if not asked or not title.startswith(prompt.title):
        asked.append(f"Tell me about {_as_asked(title, body)}.")
    if prompt.door is Door.GROUNDED and known:
        # Without a question that uses a fact, the check finds nobody for whom the door opens.
        fact = page.fact_ids()[known[0]].text
        asked.append(f"I read “{fact.rstrip('.')}”. How did that come about?")
    return StoryDraft(
        title=title,
        topics=prompt.topics or (category_of(body, meaning),),
        asked_as=tuple(asked),
        short=short_of(body, asked[0], meaning),
        body=body,
        door=Door.OPEN if prompt.door is Door.GROUNDED and not known else prompt.door,
        about=known,
    )


def title_of(body: str, usual: str, taken: Iterable[str], *, sure: bool = True) -> str:
    """The thing that the answer comes back to, as it names it; the prompt's own title where it names none.

    Not `sure`: anything that the answer names is better than the usual title.
    """
    others = {slug(title) for title in taken}
    counts = Counter(stem(word) for word in words(body))
    best, most = usual, _LEAST_TITLE if sure else 0.0
    for phrase in _things(body):
        telling = [w for w in words(phrase) if w not in EMPTY and w not in _NOT_NAMED]
        # Two words name something of one's own; one word names it where the answer comes back to it.
        worth = sum((counts[stem(w)] if len(telling) > 1 else counts[stem(w)] - 1) * _weight(w) for w in telling)
        if not telling or (sure and len(telling) == 1 and phrase.split()[0].lower() in ("a", "an", "one")):
            continue
        # Whose it is, the story knows and its title does not.
        phrase = _WHOSE.sub("the ", phrase)
        if worth > most and slug(phrase) not in others and slug(phrase):
            best, most = phrase, worth
    title = best[:1].upper() + best[1:]
    number = 2
    while slug(title) in others:
        title, number = f"{best[:1].upper()}{best[1:]} ({number})", number + 1
    return title


def short_of(body: str, question: str, meaning: Meaning) -> str:
    """The sentence that answers the question best, without what only leads over to it."""
    said = [_BEGINNING.sub("", sentence) for sentence in sentences(body)]
    fit = [s for s in said if _SHORTEST_SHORT <= len(s.split()) <= _LONGEST_SHORT and not s.endswith("?")]
    if not fit:
        return _cut(next((s for s in said if s), body))
    asked, *heard = meaning.vectors([question, *fit])
    # Sentences near the beginning answer; the later ones tell.
    near = [
        float(np.dot(asked, one)) - _LATER * place - _POINTS_BACK * (place > 0 and bool(_BACK.search(sentence)))
        for place, (one, sentence) in enumerate(zip(heard, fit, strict=True))
    ]
    best = fit[near.index(max(near))]
    return best[:1].upper() + best[1:]


def category_of(body: str, meaning: Meaning) -> str:
    """Which of the five categories the answer is nearest to; a guess, for answers that no prompt led to."""
    answer = meaning.vectors([body])[0]
    near = {name: float(np.mean(meaning.vectors(list(_EXAMPLES[name])) @ answer)) for name in CATEGORIES}
    return max(CATEGORIES, key=lambda name: near[name])


def about(body: str, page: PageDraft) -> tuple[str, ...]:
    """Ids of the facts that the answer speaks of: it shares a number or a name with them, or two other words.

    Words of the card prove nothing: every story of an organ builder speaks of organs.
    """
    usual = stems(" ".join(page.card.get(key, "") for key in ("name", "role", "organisation", "industry", "headline")))
    said, found = stems(body) - usual, list[str]()
    for fact_id, fact in page.fact_ids().items():
        shared = said & stems(fact.text)
        if len(shared) >= 2 or (_names(fact.text) & _names(body)) - usual:
            found.append(fact_id)
    return tuple(found[:3])


def parts(body: str) -> list[str]:
    """An answer as stories that are short enough to be listened to, where its sentences allow; joined they are it."""
    both = halves(body) if count_words(body) > LONGEST_BODY else None
    return [part for half in both for part in parts(half)] if both is not None else [body]


def halves(body: str) -> tuple[str, str] | None:
    """A long answer as two, between the two sentences near its middle that have least in common; None where it is one.

    The parts joined by a blank are the answer.
    """
    said = sentences(body)
    if len(said) < 2:
        return None
    lengths = [len(sentence.split()) for sentence in said]
    whole, best, least = sum(lengths), 1, float("inf")
    for place in range(1, len(said)):
        before = sum(lengths[:place])
        lopsided = abs(2 * before - whole) / whole
        shared = len(stems(" ".join(said[:place])) & stems(" ".join(said[place : place + 2])))
        worth = shared + 8 * lopsided
        if worth < least:
            best, least = place, worth
    return " ".join(said[:best]), " ".join(said[best:])


def hooks(stories: Sequence[StoryDraft]) -> Iterator[tuple[StoryDraft, str, StoryDraft]]:
    """Phrases of one story that another one is about: the teller, the phrase, and the story that it leads to.

    A phrase names what few stories speak of and the other's title or most of its words do. Never both ways.
    """
    spread = Counter(s for story in stories for s in stems(story.body))
    led: set[tuple[str, str]] = set()
    per_story: Counter[str] = Counter({story.title: len(story.hooks) for story in stories})
    found: list[tuple[float, int, StoryDraft, str, StoryDraft]] = []
    for order, teller in enumerate(stories):
        for other in stories:
            if other is not teller and (best := _leading(teller, other, spread)) is not None:
                found.append((-best[0], order, teller, best[1], other))
    for _, _, teller, phrase, other in sorted(found, key=lambda f: f[:2]):
        pair = (teller.title, other.title)
        known = any(slug(to) in (slug(other.title),) for _, to in teller.hooks)
        if pair[::-1] not in led and not known and per_story[teller.title] < _MOST_HOOKS:
            led.add(pair)
            per_story[teller.title] += 1
            yield teller, phrase, other


def _leading(teller: StoryDraft, other: StoryDraft, spread: Counter[str]) -> tuple[float, str] | None:
    titled, told = stems(other.title), Counter(stem(w) for w in words(other.body) if w not in EMPTY)
    best: tuple[float, str] | None = None
    for phrase in _things(teller.body, names=True):
        worth = 0.0
        for one in stems(phrase):
            weight = 2.0 * (one in titled) + min(told[one], 3) - 1.0
            worth += weight / spread[one] if told[one] and spread[one] <= 3 else 0.0
        name = phrase if phrase[:1].isupper() and " " not in phrase else ""
        if name and not _acts(name, other.body):
            continue
        if name:
            worth += 2.0 / max([1, *(spread[one] for one in stems(name))])
        # The words of a title that the body itself never says lead nowhere, and one word of every day is no bait.
        if len(telling := [w for w in words(phrase) if w not in EMPTY and w not in _NOT_NAMED]) < 2 and all(
            map(everyday, telling)
        ):
            continue
        if worth >= 1.0 and (best is None or worth > best[0]):
            best = worth, phrase
    return best


def _acts(name: str, body: str) -> bool:
    """Whether somebody of this name does something at the head of a sentence: a person does, a town does not."""
    firsts = (sentence.split()[:2] for sentence in sentences(body))
    return any(
        who == name and (is_past(does.lower()) or (does.endswith("s") and is_verb(does[:-1].lower())))
        for who, does in (first for first in firsts if len(first) == 2)
    )


def _things(body: str, *, names: bool = False) -> Iterator[str]:
    """Things that the text names: a determiner and the words up to a verb or a small word, or a name of two words.

    With `names`, also single words with a capital inside a clause.
    """
    for sentence in sentences(body):
        for clause in re.split(r"[,;:()“”\"–—]", sentence):
            run = [m[0] for m in _WORD.finditer(clause)]
            for place, word in enumerate(run):
                if word.lower() in DETERMINERS and word.lower() not in ("that", "any", "some"):
                    thing = list(_up_to_a_verb(run[place + 1 : place + _LONGEST_PHRASE]))
                    if thing:
                        yield " ".join([word.lower() if place == 0 else word, *thing])
            for (_, one), (place, two) in pairwise(enumerate(run)):
                if place > 1 and one[:1].isupper() and two[:1].isupper() and one not in ("I",) and two != "I":
                    yield f"{one} {two}"
            if names:
                yield from (word for word in run[1:] if word[:1].isupper() and not _CONTRACTED.search(word))


def _up_to_a_verb(run: Sequence[str]) -> Iterator[str]:
    for place, word in enumerate(run):
        low = word.lower()
        # `The captain eats last`, `the company put a card in the window`: what somebody does is no part of their name.
        acts = low.endswith("s") and is_verb(low[:-1])
        does = acts or (is_verb(low) and place + 1 < len(run) and run[place + 1].lower() in DETERMINERS)
        ends = place > 0 and (is_past(low) or does or low in _COUNTS or low.isdigit())
        if low in EMPTY or low in _NOT_NAMED or ends or _CONTRACTED.search(low):
            return
        yield word


def _names(text: str) -> set[str]:
    """Stems of the numbers, and of the words with a capital inside a sentence."""
    inside = (word for sentence in sentences(text) for word in _WORD.findall(sentence)[1:])
    return {
        stem(word.lower()) for word in inside if word.isdigit() or (word[:1].isupper() and word.lower() not in EMPTY)
    }


def _weight(word: str) -> float:
    return 0.5 if everyday(word) else 1.0


def _as_asked(title: str, body: str) -> str:
    """The title as somebody else says it inside a sentence: `my uncle` is `your uncle`."""
    first, *rest = title.split()
    if first.lower() in ("my", "our"):
        return " ".join(["your", *rest])
    if first.lower() in ("a", "an"):
        return " ".join(["the", *rest])
    if first.lower() in DETERMINERS or re.search(rf"\b{re.escape(first.lower())}\b", body):
        return " ".join([first.lower(), *rest])
    return title


def _cut(sentence: str) -> str:
    """A sentence that is too long to be a short answer, up to its last break before the limit."""
    run = sentence.split()
    if len(run) <= _LONGEST_SHORT:
        return sentence
    head = run[:_LONGEST_SHORT]
    breaks = [
        place
        for place in range(_SHORTEST_SHORT, len(head))
        if head[place - 1][-1:] in ",;:" or head[place].lower() in ("and", "but", "because", "so", "which", "when")
    ]
    return " ".join(head[: breaks[-1]] if breaks else head).rstrip(",;:") + "."
