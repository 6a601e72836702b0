"""A persona that stands nowhere else, and talks with her written as a score."""

from functools import cache
from pathlib import Path

from simulator import engines
from simulator.domain.persona import Door, Fact, Hook, Occasion, Persona, ProfileSection, Story, Temperament
from simulator.domain.scorecard import Finding, Scorecard
from simulator.domain.talk import Ending, Speaker, Transcript, Utterance, Word
from simulator.scoring import Rubric, read_rubric, score
from simulator.scoring.talk import Talk, read_talk

APPRENTICE = (
    "I was peeling potatoes in a hospital kitchen when the pastry cook broke her wrist. They put a whisk in my hand. "
    "Three weeks later I asked the village baker for an apprenticeship, and he laughed, because I was thirty. "
    "He took me on after the flood took his oven."
)
FLOOD = (
    "The river came up in one night and stood as high as the flour sacks. We carried the sourdough out on a door, like "
    "a patient. For two months we baked in a borrowed pizza oven on the church square, and people paid with firewood."
)
NIGHT = (
    "My alarm rings at half past one. Until four I shape loaves alone with the radio, then Tomek arrives and we argue "
    "about the rye. The shop opens at six and by noon I am asleep. My body never got used to it."
)
HANDS = (
    "People think that baking is recipes. It is temperature, and patience, and noticing with your fingertips that a "
    "dough is tired. I can teach someone to weigh in an hour; noticing takes them a year."
)
SHARES = (
    "Each of our four hundred members lends us eighty euros and takes it back in bread. In March, when the mill raised "
    "its price, I stood on a crate and told them the truth, and nobody left. That was the year I stopped fearing banks."
)
GRAIN = (
    "Old wheats will matter more every summer that it does not rain. We test six of them with the university. In ten "
    "years a baker who cannot read a soil report will be buying what others left."
)
SECRET = "I nearly sold the bakery to a chain in the second winter. The contract is still in the drawer, signed by me."

INES = Persona(
    slug="ines-marchetti",
    name="Ines Marchetti",
    role="Head baker",
    organisation="Brot und Fluss",
    industry="food",
    headline="A bakery that its customers own",
    minutes=20,
    temperament=Temperament.BRISK,
    difficulty=2,
    profile=(
        ProfileSection(
            "Background",
            (
                Fact("background-1", "Background", "Studied marine biology in Trieste before she learned to bake."),
                Fact("background-2", "Background", "Began her apprenticeship as a baker at thirty."),
                Fact("background-3", "Background", "Became head baker of Brot und Fluss in 2016."),
            ),
        ),
        ProfileSection(
            "Organisation",
            (
                Fact("organisation-1", "Organisation", "Brot und Fluss is financed by bread shares of its customers."),
                Fact("organisation-2", "Organisation", "The bakery grows six old wheats together with a university."),
                Fact("organisation-3", "Organisation", "A flood destroyed the bakery in the summer of 2013."),
            ),
        ),
    ),
    stories=(
        Story(
            "the-apprentice-of-thirty",
            "The apprentice of thirty",
            ("career path",),
            ("How did you become a baker?", "What made you leave marine biology?"),
            "A colleague broke her wrist, and I took her whisk.",
            APPRENTICE,
            Door.OPEN,
            (Hook("the flood took his oven", "baking-on-the-square"),),
            ("background-2",),
        ),
        Story(
            "baking-on-the-square",
            "Baking on the square",
            ("challenges",),
            ("What happened after the flood?", "How did you bake without an oven?"),
            "We baked outside for two months.",
            FLOOD,
            Door.FOLLOW_UP,
        ),
        Story(
            "half-past-one",
            "Half past one",
            ("day to day",),
            ("What does a normal night look like?", "When do you get up?"),
            "I get up when others go to bed.",
            NIGHT,
            Door.ANYONE,
            (Hook("we argue about the rye", "tired-dough"),),
        ),
        Story(
            "tired-dough",
            "Tired dough",
            ("skills",),
            ("What makes a good baker?", "Which skills matter most?"),
            "Patience and fingertips.",
            HANDS,
            Door.OPEN,
        ),
        Story(
            "bread-shares",
            "Bread shares",
            ("organisation",),
            ("How do the bread shares change the way you run the bakery?", "Are the customers the owners?"),
            "They lend us money and eat it.",
            SHARES,
            Door.GROUNDED,
            (Hook("told them the truth", "the-drawer"),),
            ("organisation-1",),
        ),
        Story(
            "old-wheats",
            "Old wheats",
            ("outlook",),
            ("Where is baking going?", "What will the next ten years bring for bakers?"),
            "Drier summers, older grain.",
            GRAIN,
            Door.OPEN,
        ),
        Story(
            "the-drawer",
            "The drawer",
            ("advice",),
            ("What was the closest you came to giving up?",),
            "It was close once.",
            SECRET,
            Door.TRUST,
        ),
    ),
    manner={Occasion.TIME_IS_UP: ("The dough will not wait for us, I am afraid.",)},
)

HELLO = (
    "Hello Ines, I'm Lena Vogt, a second-year chemistry student. I read that you began your apprenticeship at thirty, "
    "and I'm trying to decide whether a craft could suit me. You said twenty minutes, does that still work?"
)
FAREWELL = (
    "I see that our time is nearly up. What should I have asked you? What I'm taking with me is that noticing a tired "
    "dough takes a year. I'll visit the mill on Saturday. Thank you so much for your time, goodbye!"
)


@cache
def rubric() -> Rubric:
    """The shipped rubric."""
    path = Path(__file__).parents[2] / "assets" / "rubric.toml"
    return read_rubric(path.read_text("utf-8"), "shipped")


def turn(speaker: str, text: str, start: float | None = None, end: float | None = None) -> Utterance:
    """`you` or `persona`, a text, seconds."""
    return Utterance(Speaker(speaker), text, start, end)


def heard(text: str, probability: float, start: float = 0.0) -> Utterance:
    """A spoken turn of the visitor's whose words all have this probability."""
    said = tuple(Word(w, start + i * 0.4, start + i * 0.4 + 0.3, probability) for i, w in enumerate(text.split()))
    return Utterance(Speaker.YOU, text, start, start + len(said) * 0.4, said)


def talk(*lines: str, minutes: float | None = None, ended: Ending | None = None) -> Transcript:
    """Lines such as `you: Hello`, `ines: Hi`, or with seconds `you 10-20: Hello`; without them, no times are known."""
    turns = []
    for line in lines:
        head, _, text = line.partition(": ")
        who, _, span = head.partition(" ")
        start, _, end = span.partition("-")
        speaker = Speaker.YOU if who == "you" else Speaker.PERSONA
        turns.append(Utterance(speaker, text, float(start) if start else None, float(end) if end else None))
    return Transcript(tuple(turns), "ines-marchetti", minutes, ended)


def read(transcript: Transcript, persona: Persona = INES) -> Talk:
    """The talk as the criteria see it."""
    return read_talk(transcript, persona, engines.meaning(), rubric(), engines.second_meaning())


def card(transcript: Transcript, persona: Persona = INES) -> Scorecard:
    """The whole card."""
    return score(transcript, persona, engines.meaning(), rubric(), engines.second_meaning())


def finding(transcript: Transcript, criterion: str, persona: Persona = INES) -> Finding:
    """What one criterion found."""
    return card(transcript, persona).score(criterion).finding


GOOD = talk(
    "ines 0-5: Sit down, I have been up since half past one.",
    f"you 6-26: {HELLO}",
    "ines 27-29: It does.",
    "you 30-36: How did you become a baker after marine biology?",
    f"ines 40-75: {APPRENTICE}",
    "you 80-88: You said that the flood took his oven. What happened then?",
    f"ines 90-130: {FLOOD}",
    "you 132-140: People paid with firewood! How did the village change for you after those two months?",
    "ines 145-170: They stopped calling me the biologist. Somebody painted my name on a crate.",
    "you 172-180: How do the bread shares change the way you run the bakery?",
    f"ines 185-320: {SHARES}",
    "you 322-330: Why did you tell them the truth when the mill raised its price?",
    "ines 332-500: Because they would have smelled it. And you, why would a chemist want flour on her sleeves?",
    "you 505-520: I miss making something that people can hold.",
    "ines 522-540: Good answer.",
    "you 545-552: What does a normal night look like?",
    f"ines 555-700: {NIGHT}",
    "you 705-712: What do you and Tomek argue about when you argue about the rye?",
    f"ines 715-850: {HANDS}",
    "you 855-862: How will the old wheats that you grow with the university change your work?",
    f"ines 865-1040: {GRAIN}",
    f"you 1050-1080: {FAREWELL}",
    "ines 1082-1090: Ask Tomek about the rye. Goodbye, Lena.",
)
"""A talk that a coach would be glad of."""
