"""A page that is right in every way, made of parts that a test can change."""

from dataclasses import dataclass

from simulator.authoring.personas import parse_persona
from simulator.authoring.problems import Level, Problem
from simulator.domain.persona import Persona

FRONT = """\
format: 1
name: Ida Berg
role: Tram Driver
organisation: City Trams
industry: transport
headline: Drives the last tram
minutes: 20
temperament: brisk
"""

PROFILE = """\
## Background

- Drove a milk lorry until 2010.
- Learned to drive trams in Oslo.
- Speaks four languages.

## In the news

- Won the snow prize in 2019.
- Trained 31 new drivers.
- Opened the night line in 2021.
"""

MANNER = """\
## Greeting

- Hello, mind the step.
"""


def story(title: str, *, topics: str = "skills", more: str = "", body: str = "I drove on through the snow.") -> str:
    """A story as it stands on a page; `more` are further settings."""
    lines = [
        f"## {title}",
        "",
        f"- topics: {topics}",
        f"- asked as: What about {title}?",
        f"- short: {title}, briefly.",
    ]
    return "\n".join([*lines, *([more] if more else []), "", body, ""])


STORIES = "\n".join(
    story(f"Story {i}", topics=topic)
    for i, topic in enumerate(
        [
            "career path",
            "day to day",
            "organisation",
            "skills",
            "outlook",
            "snow",
            "Advice",
            "Challenges, snow",
            "a",
            "b",
        ]
    )
)


def persona_page(front: str = FRONT, profile: str = PROFILE, stories: str = STORIES, manner: str = MANNER) -> str:
    """The whole page."""
    return f"---\n{front}---\n\n# Public profile\n\n{profile}\n# Stories\n\n{stories}\n# Manner\n\n{manner}"


@dataclass(frozen=True)
class Result:
    """What a page was read as."""

    text: str
    persona: Persona | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[Problem]:
        return [p for p in self.problems if p.level is Level.ERROR]

    @property
    def warnings(self) -> list[Problem]:
        return [p for p in self.problems if p.level is Level.WARNING]

    def line_of(self, sign: str) -> int:
        """The number of the first line that holds these words."""
        return next(i for i, line in enumerate(self.text.split("\n"), 1) if sign in line)


def read(text: str, known: frozenset[str] | None = None) -> Result:
    """The page read, under the name `ida-berg.md`."""
    persona, problems = parse_persona(text, "ida-berg", "ida-berg.md", known)
    return Result(text, persona, problems)
