"""What the guided way asks: the card, the facts, and a question for each story that a good page holds."""

from dataclasses import dataclass

from simulator.domain.persona import Door


@dataclass(frozen=True, slots=True)
class Ask:
    """A value of the card; `usual` is taken where nothing is answered, `may_lack` whether it may stay empty."""

    key: str
    text: str
    usual: str = ""
    may_lack: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question whose answer is a story: `title` is for answers that suggest none, `others` ask for the same."""

    id: str
    question: str
    topics: tuple[str, ...]
    title: str
    others: tuple[str, ...]
    door: Door = Door.OPEN


CARD = (
    Ask("name", "What is the persona's name, as it is spoken?"),
    Ask("role", "What is their job title?"),
    Ask("organisation", "Which organisation do they work for?"),
    Ask("industry", "Which industry is that, in a word or two? It groups the library."),
    Ask("location", "Where do they live and work?", may_lack=True),
    Ask("headline", "One line about them, to make a student curious:"),
    Ask("pronouns", "Their pronouns, such as she/her:", may_lack=True),
    Ask("gender", "Which voice: female, male or any?", "any"),
    Ask("minutes", "How many minutes do they agree to talk, 5 to 60?", "20"),
    Ask("temperament", "How are they with strangers: warm, brisk, reserved, grumpy or enthusiastic?", "warm"),
)

FACTS = (
    ("Background", "What can anybody find out about their life: schools, places, earlier jobs, years?"),
    ("Organisation", "What can anybody find out about the organisation: its size, its age, what it makes?"),
    ("In the news", "What was written about them or by them: articles, prizes, talks, projects?"),
)
"""Headings of the public profile, each with the question that fills it."""

PROMPTS = (
    Prompt(
        "origin",
        "How did you come to this work?",
        ("career path",),
        "How I came to this work",
        ("Tell me about your path to where you are today.", "What drew you to this field?"),
    ),
    Prompt(
        "turn",
        "Tell me about a turn in your path that nobody had planned.",
        ("career path",),
        "A turn that nobody planned",
        ("Was there a moment when your career changed direction?", "What made you change direction?"),
    ),
    Prompt(
        "day",
        "What does a normal day look like, from the first hour to the last?",
        ("day to day",),
        "A normal day",
        ("Can you walk me through a typical day?", "What fills your week?"),
        Door.ANYONE,
    ),
    Prompt(
        "wrong",
        "Tell me about a day when something went wrong, and what you did.",
        ("challenges",),
        "A day that went wrong",
        ("What was the hardest day you remember?", "How do you deal with mistakes?"),
    ),
    Prompt(
        "people",
        "Who do you work with, and how do you decide things together?",
        ("organisation",),
        "The people I work with",
        ("What is your team like?", "How would you describe the culture there?"),
    ),
    Prompt(
        "inside",
        "What would surprise an outsider about the place where you work?",
        ("organisation",),
        "What surprises outsiders",
        ("What do people not know about your organisation?", "What makes this place different from others?"),
    ),
    Prompt(
        "skill",
        "What do you have to be good at that no course teaches? When did you need it?",
        ("skills",),
        "What no course teaches",
        ("What skills matter most in this work?", "What makes somebody good at this job?"),
    ),
    Prompt(
        "learning",
        "How did you learn the hardest part of your job?",
        ("skills",),
        "How I learned the hardest part",
        ("Who taught you the most?", "How do people learn this work?"),
    ),
    Prompt(
        "proud",
        "Which piece of work are you proud of, and how did it come about?",
        ("day to day", "pride"),
        "The work I am proud of",
        ("What project are you most proud of?", "What has been your best moment in this work?"),
        Door.GROUNDED,
    ),
    Prompt(
        "future",
        "What is changing in your field, and where did you first notice it?",
        ("outlook",),
        "What is changing",
        ("Where do you see this field in ten years?", "How has the work changed since you started?"),
    ),
    Prompt(
        "advice",
        "What would you tell somebody who wants to begin today?",
        ("advice",),
        "What I would tell a beginner",
        ("What advice do you have for me?", "How would you start if you were in my place?"),
    ),
    Prompt(
        "doubt",
        "What do you rarely tell anybody about this work: a doubt, a price you paid?",
        ("challenges", "doubt"),
        "What I rarely tell",
        ("What do you find hard about this work?", "Have you ever thought of leaving it?"),
        Door.TRUST,
    ),
)
"""Twelve: a page wants ten stories, and somebody has nothing to say to one or two of them."""

FREE = Prompt("free", "Is there another story that a visitor should hear?", (), "One more story", ())
"""Asked again and again, until there is none."""
