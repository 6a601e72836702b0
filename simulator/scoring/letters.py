"""The two short letters around a talk, judged: the one that asks for it, and the one that says thank you."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.domain.persona import Persona
from simulator.domain.question import Ground
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.language.common_words import GENERAL, GRAMMAR, trade_stems
from simulator.language.families import stem
from simulator.language.judging import judge
from simulator.language.meaning import Meaning
from simulator.language.text import sentences, words
from simulator.patterns import compiled
from simulator.scoring import ending_cues as ending
from simulator.scoring.asking_for_work import Ask, asked_for
from simulator.scoring.content import nearness
from simulator.scoring.cues import Cue, cue
from simulator.scoring.quoting import verbatim
from simulator.scoring.rubric import Rubric
from simulator.scoring.talk import read_talk

SHORT, LONG = 20, 120
"""Words of a letter to a stranger: below, it says too little; above, it is put aside for later."""

NOTE_LONG = 180
"""Words of a thank-you note, from which it is a letter."""

THEM = Speaker.PERSONA

_MEANT = 0.55
# Nearness in meaning from which a sentence of the note is about a sentence that was heard. Higher than for a takeaway
# spoken in the talk: a note has more sentences, and one of them is soon near to something.

_COMPARED = 12
# Sentences of the talk whose meaning is compared, those that share a word first.

PURPOSE = cue(
    r"(?:learn|hear|find out|understand|ask you|know|see)(?: \w+){0,2}? (?:about|from you|how|what|why|whether|if|"
    r"where|which)",
    r"(?:informational?|information) (?:interview|conversation|chat|talk)",
    r"(?:ask|put)(?: \w+){0,3}? (?:a few |some |two |three |a couple of )?questions?",
    r"(?:talk|speak|chat|conversation|coffee|call|minutes?)(?: \w+){0,5}? about (?:your|how|what|the|life|working)",
    r"(?:considering|exploring|thinking about|thinking of|curious about|weighing|wondering whether|deciding whether|"
    r"trying to decide|interested in)",
)
"""Says what the talk is for."""

ATTACHED = cue(
    r"(?:i'm |i am |i've |i have |please )?(?:attach|attached|attaching|enclosed?|enclosing)(?! (?:to|importance))",
    r"attachments?|please find|see (?:the )?attached|find (?:enclosed|below)|in the appendix",
)
"""Something comes with the letter."""

DONE = cue(
    r"i(?: then| immediately)? (?:began|signed up|booked|ordered|enrolled|registered|subscribed|joined|borrowed)",
    r"i(?:'ve| have|'ve already| have already| already| just)(?: now| just)? (?:begun|started|signed|booked|ordered|"
    r"written|wrote|bought|asked|called|rung|rang|applied|looked up|read|registered|enrolled|borrowed|arranged|joined|"
    r"subscribed|contacted|e-?mailed|told|spoken|spoke|talked|tried|made|changed|decided|planned|drawn|drew)(?! you)",
    r"(?:because of|thanks to|after|since) (?:you|your|our|that)(?: \w+){0,4}?,? (?:i've|i have|i am|i'm|i'll)",
)
"""Something was done about what was heard already."""

_TOUCH = cue(r"(?:stay|keep|be|get|remain) in (?:touch|contact)|linkedin|(?:see|meet|talk to|hear from) you")
# A next step of a talk, but nothing that comes of what was heard.

_BLANK = compiled(r"\[[^\]\n]*\]")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a letter should have; `quote` is where it stands, word for word, None for what is absent."""

    id: str
    name: str
    met: bool
    note: str
    quote: str | None = None


def judge_outreach(text: str, persona: Persona, meaning: Meaning, rubric: Rubric) -> tuple[Check, ...]:
    """The letter that asks for a talk: brevity, purpose, something of this person, and no job ask."""
    count = len(words(text))
    if count < SHORT:
        brevity = f"{count} word{'' if count == 1 else 's'}: say who you are, why them, and what you would like to ask."
    elif count > LONG:
        brevity = f"{count} words: a busy person reads {LONG}. Leave out what you can tell them over coffee."
    else:
        brevity = f"{count} words."
    return (
        Check("brevity", "Short", SHORT <= count <= LONG, brevity),
        _purpose(text),
        _personal(text, persona, meaning),
        *_asks_for_nothing(text, persona, meaning, rubric),
        *_blanks(text),
    )


def judge_thank_you(
    text: str, transcript: Transcript, persona: Persona, meaning: Meaning, rubric: Rubric
) -> tuple[Check, ...]:
    """The note after a talk: thanks, a moment of it, what you will do with it; no attachment and no job ask."""
    return (
        _said("thanks", "Thanks", text, ending.THANKS, "Say thank you, in so many words."),
        _moment(text, transcript, persona, meaning),
        _use(text),
        *_asks_for_nothing(text, persona, meaning, rubric),
        *([_length(text)] if len(words(text)) > NOTE_LONG else []),
        *_blanks(text),
    )


def _purpose(text: str) -> Check:
    missing = "Say what the talk is for: what you would like to learn from them."
    return _said("purpose", "A purpose", text, PURPOSE, missing)


def _personal(text: str, persona: Persona, meaning: Meaning) -> Check:
    """A public fact of this person, or the work that they do; the name and the employer alone suit any letter."""
    for sentence in sentences(text):
        grounding = judge(sentence, persona, (), meaning).grounding
        if grounding is not None and grounding.ground is Ground.MISTAKEN:
            return Check("personal", "Something of them", False, "This is not so on their profile.", sentence)
    for sentence in sentences(text):
        grounding = judge(sentence, persona, (), meaning).grounding
        if grounding is not None and grounding.facts:
            return Check("personal", "Something of them", True, "uses what you read about them", sentence)
    missing = f"Name one thing that you read about {persona.first_name}, so that it could go to nobody else."
    return Check("personal", "Something of them", False, missing)


def _asks_for_nothing(text: str, persona: Persona, meaning: Meaning, rubric: Rubric) -> Iterator[Check]:
    attached = ATTACHED.find(text)
    alone = read_talk(Transcript((Utterance(Speaker.YOU, text),), persona.slug), persona, meaning, rubric).turns[0]
    ask = asked_for(alone)
    if attached is not None or ask is Ask.RESUME:
        spot = verbatim(text, *attached.span()) if attached else None
        yield Check("no-attachment", "Nothing attached", False, "Leave the résumé out; they will ask for it.", spot)
    else:
        yield Check("no-attachment", "Nothing attached", True, "nothing comes with it")
    if ask in (Ask.JOB, Ask.HINT):
        yield Check("no-job-ask", "No job ask", False, "Ask for a talk, not for work: a job ask closes the door.")
    else:
        yield Check("no-job-ask", "No job ask", True, "asks for no job")


def _moment(text: str, transcript: Transcript, persona: Persona, meaning: Meaning) -> Check:
    found = moment_named(text, transcript, persona, meaning)
    if found is None:
        missing = "Name one thing that they said: a sentence of theirs that has stayed with you."
        return Check("moment", "A moment of the talk", False, missing)
    return Check("moment", "A moment of the talk", True, f'names something heard: "{verbatim(found[1])}"', found[0])


def moment_named(text: str, transcript: Transcript, persona: Persona, meaning: Meaning) -> tuple[str, str] | None:
    """The sentence of the letter that names something heard, and what was heard; None where none does.

    Two of its own words stand in one sentence of theirs, or at least half of them; else it is near in meaning.
    """
    known = own_words(f"{persona.name} {persona.role} {persona.organisation} {persona.industry}", persona)
    heard = {s: own_words(s, persona) for t in transcript.turns if t.speaker is THEM for s in sentences(t.text)}
    mine = [(s, own_words(_BLANK.sub(" ", s), persona) - known) for s in sentences(text)]
    for sentence, said in mine:
        best = max(heard, key=lambda s: len(said & heard[s]), default="")
        if best and (hits := len(said & heard[best])) and (hits >= 2 or 2 * hits >= len(said)):
            return sentence, best
    for sentence, said in mine:
        if len(said) < 2:
            continue
        ranked = sorted(heard, key=lambda s: -len(said & heard[s]))[:_COMPARED]
        near = nearness(meaning, sentence, ranked)
        if near and max(near) >= _MEANT:
            return sentence, ranked[near.index(max(near))]
    return None


def own_words(text: str, persona: Persona) -> frozenset[str]:
    """The stems of words that are not grammar, nor said in every talk about work, nor by everybody in this trade."""
    trade = trade_stems(f"{persona.role} {persona.industry}")
    stems = {stem(w) for w in words(text) if w not in GRAMMAR and not w.isdigit()}
    return frozenset(s for s in stems if len(s) > 2 and s not in GENERAL and s not in trade)


def _use(text: str) -> Check:
    plain = _BLANK.sub(" ", text)
    for sentence in sentences(plain):
        if sentence in DONE or (sentence in ending.NEXT_STEP and sentence not in _TOUCH):
            return Check("use", "What you will do with it", True, "says what comes of it", sentence)
    return Check("use", "What you will do with it", False, "Say one thing that you will do with what you heard.")


def _length(text: str) -> Check:
    return Check("length", "Short", False, f"{len(words(text))} words: a note is read whole below {NOTE_LONG}.")


def _blanks(text: str) -> Sequence[Check]:
    blank = _BLANK.search(text)
    return [Check("blanks", "No blanks", False, "Fill this in.", blank[0])] if blank else []


def _said(id_: str, name: str, text: str, wanted: Cue, missing: str) -> Check:
    spot = wanted.find(text)
    return Check(id_, name, True, "said", verbatim(text, *spot.span())) if spot else Check(id_, name, False, missing)
