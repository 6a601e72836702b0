"""What was heard and what was walked past, with a question that would have opened each."""

import re

from simulator.domain.persona import Door, Hook, Persona, Story
from simulator.domain.question import Ground, Judgement, Kind
from simulator.domain.scorecard import StoryOutcome
from simulator.domain.talk import run_up as closing_begins
from simulator.language.judging import judge
from simulator.language.meaning import Meaning
from simulator.language.text import share_spoken, stands_in, words
from simulator.scoring.announcing import Announcement, Word, announcements
from simulator.scoring.content import nearness, shared, telling
from simulator.scoring.talk import Said, Talk
from simulator.scoring.time import course

_HEARD = 0.5
# Of a body's words (`formats.md`, section 6).

_ABOUT = 60.0
# Seconds: "about three minutes" means about.

_MEANT = 0.4
# Nearness of a question to a story's title or questions, from which it is about the story.

_A_THING = frozenset("a an the my our your his her their its this that one some another".split())
# A phrase that begins so names a thing; "nearly quit" is what was said.

_TURNED = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you",
    "our": "your", "ours": "yours", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll",
    "we're": "you're", "we've": "you've", "we'd": "you'd", "am": "are",
}  # fmt: skip


def story_outcomes(talk: Talk) -> tuple[StoryOutcome, ...]:
    """Every story of the page: whether it was heard, at which turn, and what would have opened it if not."""
    spoken = " ".join(t.text for t in talk.host)
    outcomes = []
    for story in talk.persona.stories:
        # Asked turn by turn only where the talk as a whole holds it: most stories stay untold.
        heard = share_spoken(story.body, spoken) >= _HEARD
        turn = max(((share_spoken(story.body, t.text), -t.index) for t in talk.host), default=None) if heard else None
        outcomes.append(
            StoryOutcome(
                story=story.id,
                door=story.door,
                heard=heard,
                turn=-turn[1] if turn is not None else None,
                opener=None if heard else opener(story, talk.persona, talk.meaning),
                asked=not heard and asked_in_vain(story, talk),
            )
        )
    return tuple(outcomes)


def asked_in_vain(story: Story, talk: Talk) -> bool:
    """Whether the visitor asked for the story as its door wants, and only the lack of time kept it short.

    Then nobody is told what would have opened it: it has been asked.
    """
    if not talk.clock.known:
        return False
    agreed = course(talk).agreed
    last = closing_begins(agreed)
    # "I have about thirty minutes for you", said at the start, hurries nobody.
    short = min((a.turn for a in announcements(talk) if _hurries(a, last)), default=len(talk.turns))
    for turn in talk.visitor:
        reply = " ".join(t.text for t in talk.after(turn.index))
        pressed = turn.index > short or turn.end > agreed - last
        if pressed and stands_in(story.short, reply) and _fits(story, turn, talk) and _asks_about(story, turn, talk):
            return True
    return False


def kept_short(story: Story, talk: Talk) -> Said | None:
    """The visitor's question about a story that its door did not want so, and that brought out only its short line."""
    if story.door not in (Door.OPEN, Door.GROUNDED):
        return None
    for turn in talk.visitor:
        reply = " ".join(t.text for t in talk.after(turn.index))
        if turn.substantive and stands_in(story.short, reply):
            return turn if not _fits(story, turn, talk) and _asks_about(story, turn, talk) else None
    return None


def _hurries(said: Announcement, last: float) -> bool:
    return said.word is Word.GO or (said.word is Word.LEFT and said.seconds <= last + _ABOUT)


def _fits(story: Story, turn: Said, talk: Talk) -> bool:
    judged = turn.judgement
    if judged is None or not judged.question:
        return False
    grounded = judged.grounding is not None and judged.grounding.ground is Ground.GROUNDED
    match story.door:
        case Door.ANYONE:
            return True
        case Door.FOLLOW_UP:
            return hinted_at(story, talk.persona, " ".join(t.text for t in talk.host if t.index < turn.index))
        case Door.GROUNDED:
            return _opens(judged) and grounded
        case _:
            return _opens(judged)


def _asks_about(story: Story, turn: Said, talk: Talk) -> bool:
    """Whether the question is about the story, and not only answered out of it."""
    asked = turn.asking.text if turn.asking else turn.text
    forms = (story.title, *story.asked_as, story.short, *(h.phrase for h in _leading_to(story, talk.persona)))
    named = shared(asked, (s for form in forms for s in telling(form)))
    return bool(named) or max(nearness(talk.meaning, asked, forms)) >= _MEANT


def hinted_at(story: Story, persona: Persona, spoken: str) -> bool:
    """Whether any hook that leads to the story stands in what was spoken."""
    return any(stands_in(hook.phrase, spoken) for hook in _leading_to(story, persona))


def _leading_to(story: Story, persona: Persona) -> list[Hook]:
    return [h for s in persona.stories for h in s.hooks if h.story == story.id]


def opener(story: Story, persona: Persona, meaning: Meaning) -> str:
    """A question that would open this story's door, as its page or a plain template words it.

    `anyone`: the first question of the page. `open`, `trust`: one judged open. `grounded`: one judged open and
    grounded, else one that says a fact of the profile first. `follow-up`: one that points to the hook.
    """
    asked = tuple(_tidy(q) for q in story.asked_as if q.strip())
    match story.door:
        case Door.ANYONE:
            return asked[0] if asked else _plain(story)
        case Door.GROUNDED:
            return _grounded(story, persona, meaning, asked)
        case Door.FOLLOW_UP:
            return _to_the_hook(story, persona, meaning, asked)
        case _:
            return _open(story, persona, meaning, asked)


def _open(story: Story, persona: Persona, meaning: Meaning, asked: tuple[str, ...]) -> str:
    for question in asked:
        if _opens(judge(question, persona, (), meaning)):
            return question
    return _plain(story)


def _grounded(story: Story, persona: Persona, meaning: Meaning, asked: tuple[str, ...]) -> str:
    def passes(question: str) -> bool:
        judged = judge(question, persona, (), meaning)
        grounding = judged.grounding
        return _opens(judged) and grounding is not None and grounding.ground is Ground.GROUNDED

    for question in asked:
        if passes(question):
            return question
    question = next((q for q in asked if _opens(judge(q, persona, (), meaning))), _plain(story))
    facts = [f for f in (persona.fact(i) for i in story.about) if f is not None] or list(persona.facts)
    made = [f'I read this about you: "{f.text.strip().rstrip(".")}". {question}' for f in facts]
    return next((m for m in made if passes(m)), made[0] if made else question)


def _to_the_hook(story: Story, persona: Persona, meaning: Meaning, asked: tuple[str, ...]) -> str:
    hooks = _leading_to(story, persona)
    if not hooks:
        return _open(story, persona, meaning, asked)
    for hook in hooks:
        for question in asked:
            if _points_to(question, hook) and _opens(judge(question, persona, (), meaning)):
                return question
    said = turned(hooks[0].phrase)
    says = "mentioned" if words(said)[:1] and words(said)[0] in _A_THING else "said"
    return f"You {says} {said}. Can you tell me more about that?"


def turned(phrase: str) -> str:
    """The persona's words as the visitor would say them back: `the spring I nearly quit`, `… you nearly quit`."""

    def turn(match: re.Match[str]) -> str:
        word = match.group()
        other = _TURNED.get(word.lower().replace("\u2019", "'"))
        if other is None:
            return word
        return other.capitalize() if word[0].isupper() and word.lower()[0] != "i" else other

    words = re.sub(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*", turn, phrase.strip().rstrip(".!?,;:"))
    words = re.sub(r"\byou was\b", "you were", words)
    return words[:1].lower() + words[1:] if words.split()[:1] and not words[:2].isupper() else words


def _points_to(question: str, hook: Hook) -> bool:
    own = set(telling(hook.phrase))
    return bool(own) and 2 * len(shared(question, own)) >= len(own)


def _opens(judged: Judgement) -> bool:
    return judged.kind in (Kind.OPEN, Kind.PROBING)


def _plain(story: Story) -> str:
    title = story.title.strip().rstrip(".!?")
    return f'What can you tell me about "{turned(title)}"?'


def _tidy(question: str) -> str:
    text = " ".join(question.split())
    return text if text.endswith((".", "?", "!")) else f"{text}?"
