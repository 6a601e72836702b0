"""The shipped dialogue engine: a persona who answers from a page, remembers, and has moods."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from threading import Lock
from typing import Protocol

from simulator.dialogue import (
    answering,
    at_home,
    bridges,
    challenges,
    clock,
    courtesies,
    cues,
    favours,
    leaving,
    pleasantries,
    sympathy,
    visitor,
    worries,
)
from simulator.dialogue.asking_back import asking_back, has_asked
from simulator.dialogue.choosing import settle
from simulator.dialogue.cut_short import cut_short
from simulator.dialogue.denying import claimed
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth, Memory, Moment, Reply
from simulator.dialogue.first_person import own_words
from simulator.dialogue.gravity import grave
from simulator.dialogue.heard import Heard, asked_anyway
from simulator.dialogue.heard import heard as hear
from simulator.dialogue.manner import filled, speaks_english
from simulator.dialogue.manner_lines import DEFAULTS
from simulator.dialogue.mood import START, Move, Tone
from simulator.dialogue.parts import questions
from simulator.dialogue.plainly import plainly
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.topics import offer
from simulator.dialogue.wordings import to_the_point
from simulator.domain.persona import Occasion, Persona
from simulator.domain.question import Flag, Ground, Judgement, Kind
from simulator.domain.talk import Act, Phase, Speaker
from simulator.language.acts import visitor_field, visitor_name
from simulator.language.introductions import states_name
from simulator.language.judging import judge
from simulator.language.meaning import Meaning, keeping
from simulator.language.text import sentences, share_spoken

_HEARD = 0.5
"""A story counts as heard from this share of its words on (`formats.md`, section 6)."""

_MAY_CHOOSE = frozenset({Act.STATEMENT, Act.ANSWER, Act.QUESTION, Act.FOLLOW_UP, Act.UNCLEAR})
"""What a turn may look like that says which of two things was meant."""


_NO_CONFIDENCE = frozenset({Act.UNCLEAR, Act.INSULT, Act.GOODBYE})
"""Met as what they are, whatever else they hold."""
_SAID_ONLY = frozenset({Act.STATEMENT, Act.ANSWER, Act.SMALL_TALK})
_MAY_LEAVE = frozenset({Act.STATEMENT, Act.ANSWER, Act.SMALL_TALK, Act.THANKS, Act.TIME_CHECK, Act.INTRODUCTION})
_ASKS_NOTHING = frozenset({Act.STATEMENT, Act.ANSWER, Act.SMALL_TALK, Act.THANKS, Act.GREETING})


class Introduced(Protocol):
    """Somebody whom the persona can refer a visitor to: a page, or its card."""

    @property
    def slug(self) -> str:
        """The page's slug."""
        ...

    @property
    def name(self) -> str:
        """As spoken."""
        ...


class Storyteller:
    """Answers from one persona's page. Pure but for what it learns of the page in `load`.

    `second` is heard beside `meaning` when a story is looked for; without it more stories are mistaken for each other.
    """

    def __init__(
        self,
        persona: Persona,
        meaning: Meaning,
        introduces: Sequence[Introduced] = (),
        second: Meaning | None = None,
    ) -> None:
        self.persona = persona
        self._meaning = meaning
        self._second = second
        self._names = {card.slug: card.name for card in introduces}
        self._read: Bookcase | None = None
        self._reading = Lock()

    def load(self) -> None:
        """Read the page once, seconds for a new one; a greeting needs it not, and the first answer waits for it."""
        with self._reading:
            if self._read is None:
                name = f"{self.persona.slug} stories"
                second = self._second or self._meaning
                with keeping(self._meaning, name), keeping(second, name):
                    read = Bookcase(self.persona, self._meaning, self._second)
                # The profile and the encoders too, so that the first reply is as quick as the others.
                judge("Where did you begin?", self.persona, (), self._meaning)
                second.vectors(["Where did you begin?"])
                self._read = read

    @property
    def _bookcase(self) -> Bookcase:
        self.load()
        assert self._read is not None
        return self._read

    @property
    def _both(self) -> tuple[Meaning, ...]:
        return () if self._second is None else (self._meaning, self._second)

    def begin(self, seed: int = 0) -> Memory:
        """A fresh talk, in the mood of this temperament."""
        return Memory(seed=seed, mood=START[self.persona.temperament])

    def greet(self, memory: Memory, moment: Moment) -> Reply:
        """The first words, before the visitor has spoken."""
        draft = Draft(self.persona, memory, moment)
        draft.say(draft.manner(Occasion.GREETING))
        draft.flags.add("greeted")
        return draft.reply(None)

    def answer(self, memory: Memory, said: str, moment: Moment) -> Reply:
        """The reply to what the visitor said."""
        said = " ".join(said.split())
        said = plainly(said) if speaks_english(self.persona) else said
        asked = self._by_parts(said, asked_anyway(said, judge(said, self.persona, memory.turns, self._meaning)), memory)
        draft = Draft(self.persona, memory, moment, said)
        named = visitor_name(said)
        # "I'm Friday-tired" said later is no new name; whoever says "my name is" puts it right.
        draft.visitor = named if named and (not memory.visitor or states_name(said)) else memory.visitor
        draft.study = visitor_field(said) or memory.study
        turn = hear(said, asked, memory.turns, self.persona, memory.awaited, self._both)
        if moment.phase is Phase.OVERTIME and moment.elapsed is not None and turn.act is not Act.GOODBYE:
            draft.move(Move.OVERTIME)
        return self._reply(draft, said, turn, asked)

    def _by_parts(self, said: str, asked: Judgement, memory: Memory) -> Judgement:
        """A turn of two questions is mistaken where one of them is: together they only sound like a strange claim."""
        if asked.grounding is None or asked.grounding.ground is not Ground.MISTAKEN:
            return asked
        parts = questions(to_the_point(said), self._bookcase)
        each = [judge(part, self.persona, memory.turns, self._meaning).grounding for part in parts[:3]]
        grounds = [grounding for grounding in each if grounding is not None]
        if len(grounds) < 2 or any(grounding.ground is Ground.MISTAKEN for grounding in grounds):
            return asked
        grounded = next((grounding for grounding in grounds if grounding.ground is Ground.GROUNDED), grounds[-1])
        return replace(asked, grounding=grounded, flags=tuple(f for f in asked.flags if f is not Flag.MISTAKEN))

    def _reply(self, draft: Draft, said: str, turn: Heard, asked: Judgement) -> Reply:
        if turn.insults and turn.act is not Act.INSULT:
            over = courtesies.insult(draft)
            # "You are not very chatty, are you?" beside it asks nothing that wants an answer.
            if over or asked.kind is Kind.LEADING:
                return draft.reply(turn.act, farewell=over and draft.clock)
        if turn.act is not Act.INTRODUCTION:
            courtesies.meet(draft)
        if turn.act in _MAY_CHOOSE and answering.picked(draft, said, turn, asked, self._bookcase):
            return draft.reply(Act.ANSWER)
        settle(draft)
        if draft.english and turn.act in (Act.SMALL_TALK, Act.ANSWER) and sympathy.trusts(said):
            courtesies.statement(draft, turn)
            return draft.reply(Act.STATEMENT)
        if draft.english and turn.act not in _NO_CONFIDENCE and sympathy.confides(said):
            alone = turn.act in _ASKS_NOTHING
            courtesies.confided(draft, alone)
            if alone:
                return draft.reply(turn.act)
        going = turn.act in _MAY_LEAVE or (turn.act is Act.GOODBYE and leaving.not_yet(said))
        if draft.english and going and asked.kind is Kind.NONE and leaving.leaves(said):
            leaving.see_off(draft, turn.thanks)
            return draft.reply(turn.act if turn.act in _ASKS_NOTHING - {Act.ANSWER} else Act.STATEMENT)
        if draft.english and pleasantries.wants_a_moment(said):
            draft.say_one(bridges.SETTLES)
            return draft.reply(Act.SMALL_TALK)
        if draft.english and draft.before.last and turn.act not in _NO_CONFIDENCE and challenges.wonders(said):
            draft.say_one(challenges.REALLY[draft.tone])
            return draft.reply(turn.act)
        if draft.english and draft.before.last and turn.act in _SAID_ONLY and challenges.pushes_back(said):
            draft.say_one(challenges.met(said, draft.tone))
            return draft.reply(Act.STATEMENT)
        match turn.act:
            case Act.UNCLEAR:
                courtesies.unclear(draft, said)
            case Act.GREETING:
                courtesies.greeting(draft)
            case Act.INTRODUCTION:
                courtesies.introduction(draft, turn)
            case Act.THANKS:
                courtesies.thanks(draft)
            case Act.SMALL_TALK if self._wrongly_praised(draft, said, asked):
                answering.doubted(draft, said, asked, self._bookcase)
            case Act.SMALL_TALK:
                courtesies.small_talk(draft, turn)
            case Act.INSULT:
                over = courtesies.insult(draft)
                return draft.reply(turn.act, farewell=over and draft.clock)
            case Act.ANSWER if answering.claims(said) and answering.doubted(draft, said, asked, self._bookcase):
                return draft.reply(turn.act)
            case Act.ANSWER if answering.read_up(draft, said, asked):
                return draft.reply(turn.act)
            case Act.ANSWER:
                courtesies.answered(draft, said, turn)
            case Act.JOB_REQUEST | Act.RESUME_REQUEST:
                courtesies.job(draft, turn.act is Act.RESUME_REQUEST)
            case Act.REFERRAL_REQUEST:
                courtesies.referral(draft, self._names)
                if draft.english and leaving.parts_now(said):
                    return self._goodbye(draft, turn, turn.act)
            case Act.TIME_CHECK:
                return draft.reply(turn.act, extends=clock.told_time(draft, turn.more_time))
            case Act.GOODBYE:
                return self._goodbye(draft, turn)
            case Act.QUESTION | Act.FOLLOW_UP:
                return self._question(draft, said, turn, asked)
            case Act.STATEMENT:
                if answering.doubted(draft, said, asked, self._bookcase):
                    return draft.reply(turn.act)
                if answering.read_up(draft, said, asked):
                    return draft.reply(turn.act)
                if answering.recalled(draft, said, turn, asked, self._bookcase):
                    return draft.reply(Act.FOLLOW_UP)
                if not (favours.commands(said) and favours.favour(draft, said)):
                    courtesies.statement(draft, turn)
        return draft.reply(turn.act)

    def _goodbye(self, draft: Draft, turn: Heard, act: Act = Act.GOODBYE) -> Reply:
        if turn.thanks:
            draft.move(Move.THANKS)
        leaving.take_note(draft)
        draft.say(draft.manner(Occasion.GOODBYE))
        return draft.reply(act, farewell=draft.clock)

    def _question(self, draft: Draft, said: str, turn: Heard, asked: Judgement) -> Reply:
        if turn.thanks:
            draft.move(Move.THANKS)
        if turn.apologises and not turn.repeat:
            draft.move(Move.APOLOGISES)
        if turn.acknowledges or turn.compliments:
            draft.move(Move.LISTENS)
        if draft.english and not draft.parts:
            self._kind_word(draft, said)
        if turn.greets and "greeted" not in draft.flags:
            draft.flags.add("greeted")
        if turn.permission and not favours.asks_at_once(said):
            courtesies.permission(draft)
            return draft.reply(turn.act)
        if turn.repeat:
            self._repeat(draft)
            return draft.reply(turn.act)
        if favours.favour(draft, said):
            return draft.reply(turn.act)
        if draft.english and (of_them := worries.asks_if_bad(said, draft.tone)):
            draft.move(Move.LISTENS)
            draft.say_one(of_them)
            return draft.reply(turn.act)
        if draft.english and at_home.told(draft, said):
            return draft.reply(turn.act)
        act = answering.answer(draft, said, turn, asked, self._bookcase)
        self._ask_back(draft)
        return draft.reply(act)

    def _wrongly_praised(self, draft: Draft, said: str, asked: Judgement) -> bool:
        """Whether a compliment is for what somebody else did: "congratulations on the prize for the robot"."""
        mistaken = asked.grounding is not None and asked.grounding.ground is Ground.MISTAKEN
        return draft.english and mistaken and claimed(said) is not None

    def _kind_word(self, draft: Draft, said: str) -> None:
        """Before the answer: a word for what the visitor felt, or brought."""
        if pleasantries.brings(said):
            draft.say_one(pleasantries.THANKS_FOR_GIFT[self.persona.temperament])
        elif pleasantries.asks_how_they_are(said):
            draft.say_one(pleasantries.FINE[draft.tone])
        elif has_asked(draft) and visitor.tells_of_self(said):
            draft.flags.add("answered-you")
            if not courtesies.comforted(draft):
                draft.say_one(bridges.ANSWERED[draft.tone])
        elif worries.asks_if_bad(said, draft.tone) or courtesies.comforted(draft):
            return
        elif visitor.tells_of_kin(said) or visitor.was_afraid(said):
            draft.say_one(visitor.OF_KIN[draft.tone])
        elif draft.before.last and sympathy.feels_with(said):
            draft.say_one(sympathy.THANKED[draft.tone])

    def _repeat(self, draft: Draft) -> None:
        """Say the last thing again, shorter."""
        story = self.persona.story(draft.before.last) if draft.before.last else None
        last = next((t.text for t in reversed(draft.before.turns) if t.speaker is Speaker.PERSONA), "")
        if cues.SLOWER.search((draft.said or "").lower()):
            draft.small(bridges.EASIER)
        if story is not None and share_spoken(story.short, last) + share_spoken(story.body, last) >= _HEARD:
            draft.tell_short(story, "As I said")
        elif last:
            draft.parts.append(sentences(last)[-1] if len(sentences(last)) > 3 else last)
        else:
            courtesies.greeting(draft)

    def _ask_back(self, draft: Draft) -> None:
        """Ask the visitor something, once or twice in a talk, after a story told in full."""
        moment, asked = draft.moment, draft.used.get("asked-you", 0)
        if moment.elapsed is None or moment.agreed is None or draft.depth is not Depth.FULL:
            return
        if asked and "answered-you" not in draft.flags:
            return
        story = self.persona.story(draft.story or "")
        if draft.offered or story is None or grave(draft.said or "", story):
            # What a hook promised, or what was hard to tell, is not buried under a question.
            return
        told = sum(1 for depth in draft.heard.values() if depth is Depth.FULL)
        early = moment.phase is Phase.ASKING and moment.elapsed < 0.7 * moment.agreed
        if asked >= 2 or told < (2, 5)[asked] or not early or draft.tone is Tone.FLAT or draft.dice("ask back") >= 55:
            return
        line = asking_back(draft)
        if not line:
            return
        draft.used["asked-you"] = asked + 1
        draft.flags.add("asked-you")
        draft.say(line)
        draft.asks = True

    def nudge(self, memory: Memory, moment: Moment, times: int) -> Reply | None:
        """Kind words into a long silence; None after the third, and where somebody said goodbye."""
        if times < 1 or times > len(bridges.NUDGES) or "farewell" in memory.flags:
            return None
        draft = Draft(self.persona, memory, moment)
        if moment.phase in (Phase.CLOSING, Phase.OVERTIME) or leaving.ABOUT_TO_GO in memory.flags:
            draft.say_one(bridges.NUDGES_CLOSING)
        elif memory.awaited and times == 1:
            draft.say_one(bridges.NUDGES_ANSWER)
        elif times != 2 or not offer(draft, bridges.NUDGES[1]):
            draft.say_one(bridges.NUDGES[times - 1 if times != 2 else 2])
        reply = draft.reply(None)
        # Whoever was asked something is still expected to answer it.
        return _still_awaited(reply, memory)

    def remind(self, memory: Memory, moment: Moment) -> Reply:
        """Say that the end is near."""
        draft = Draft(self.persona, memory, moment)
        clock.remind(draft)
        return _still_awaited(draft.reply(None), memory)

    def leave(self, memory: Memory, moment: Moment, final: bool) -> Reply:
        """Say that time is up; with `final`, goodbye."""
        draft = Draft(self.persona, memory, moment)
        clock.leave(draft, final)
        return draft.reply(None, farewell=final)

    def interrupted(self, before: Memory, reply: Reply, heard: str) -> Memory:
        """The memory where only `heard` of the reply was spoken."""
        return cut_short(self.persona, before, reply, heard)

    def speakable(self) -> tuple[str, ...]:
        """Every sentence that may be said as it stands, likeliest first."""
        page = self.persona

        def plain(options: Iterable[str]) -> list[str]:
            return [text for line in options if (text := filled(line, {})) is not None]

        texts = plain(page.manner.get(Occasion.GREETING, ()) or DEFAULTS[page.temperament][Occasion.GREETING])
        for group in (
            bridges.OPENERS[page.temperament],
            bridges.BEGINS,
            bridges.GROUNDED,
            bridges.BUILDS,
            bridges.BRIEF,
        ):
            for tone in (Tone.EVEN, Tone.WARM, Tone.FLAT):
                texts += plain(group[tone])
        texts += [story.body for story in page.stories] + [story.short for story in page.stories]
        for occasion in Occasion:
            texts += plain(page.manner.get(occasion, ()) or DEFAULTS[page.temperament][occasion])
        texts += [own_words(fact, page) for fact in page.facts]
        texts += [*bridges.UNCLEAR, *bridges.MORE_BEHIND]
        for tones in (bridges.LONGER, bridges.ACKNOWLEDGES, bridges.INVITES, bridges.WELCOME, bridges.PERMITS):
            for tone in Tone:
                texts += plain(tones[tone])
        return tuple(dict.fromkeys(s for text in texts for s in sentences(text)))


def _still_awaited(reply: Reply, before: Memory) -> Reply:
    after = replace(reply.after, awaited=reply.after.awaited or before.awaited)
    return replace(reply, after=after, asks=reply.asks or before.awaited)
