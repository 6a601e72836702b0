"""What teaches coaches to write a page: the guide, the schema and the template say what the reader says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from simulator.authoring.cards import FASTEST, KEYS, LEAST_MINUTES, MOST_MINUTES, SLOWEST, VOICE_KEYS
from simulator.authoring.personas import read_persona
from simulator.cli.coaching import persona_document
from simulator.domain.persona import Door, Occasion, Temperament
from simulator.usecases.library import persona_schema
from tests.authoring.page import STORIES, persona_page, read
from tests.authoring.schema import broken

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "writing-personas.md").read_text("utf-8")


@pytest.fixture
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(persona_schema())
    return found


def test_the_schema_has_the_keys_of_the_reader(schema: dict[str, Any]) -> None:
    assert set(schema["properties"]) == {"format", *(key.name for key in KEYS)}
    assert set(schema["required"]) == {"format", *(key.name for key in KEYS if key.required)}
    assert set(schema["properties"]["voice"]["properties"]) == {key.name for key in VOICE_KEYS}
    assert schema["properties"]["temperament"]["enum"] == [one.value for one in Temperament]
    minutes, pace = schema["properties"]["minutes"], schema["properties"]["voice"]["properties"]["pace"]
    assert (minutes["minimum"], minutes["maximum"]) == (LEAST_MINUTES, MOST_MINUTES)
    assert (pace["minimum"], pace["maximum"]) == (SLOWEST, FASTEST)


def test_the_schema_describes_whole_pages_as_they_are_shown(schema: dict[str, Any]) -> None:
    rule = schema["$defs"]["page"]
    pages = [ROOT / "assets" / "persona-template.md", *sorted((ROOT / "personas").glob("*.md"))]
    for page in pages:
        persona, _ = read_persona(page)
        assert persona is not None
        shown = persona_document(persona, everything=True)
        assert broken(schema, rule, shown) == []
    shown["stories"][0]["told_to"] = "nobody"
    shown["profile"][0]["facts"][0]["id"] = "background"
    del shown["voice"]["pace"]
    shown["minutes"] = 3
    assert len(broken(schema, rule, shown)) == 4
    assert schema["$defs"]["story"]["properties"]["told_to"]["enum"] == [door.value for door in Door]
    assert rule["properties"]["manner"]["propertyNames"]["enum"] == [occasion.value for occasion in Occasion]


def test_the_shipped_template_is_a_page_without_an_error() -> None:
    persona, problems = read_persona(ROOT / "assets" / "persona-template.md")
    assert persona is not None, problems


def test_both_examples_of_the_guide_are_pages_and_one_is_better() -> None:
    examples = re.findall(r"(?:^>.*\n)+", GUIDE, re.MULTILINE)
    assert len(examples) == 2
    other = (
        "\n## Old Piet and the gate\n\n- topics: skills\n- asked as: Who was Old Piet?\n- short: A man.\n\nHe was.\n"
    )
    for example in examples:
        result = read(persona_page(stories=STORIES + "\n" + re.sub(r"^> ?", "", example, flags=re.MULTILINE) + other))
        assert result.persona is not None, result.errors
        assert not result.warnings
    good = result.persona
    assert good is not None
    assert good.stories[-2].hooks[0].story == good.stories[-1].id


def test_the_page_in_the_guide_is_one() -> None:
    (page,) = re.findall(r"```markdown\n(.*?)```", GUIDE, re.DOTALL)
    result = read(page)
    assert result.persona is not None, result.errors
    assert [story.id for story in result.persona.stories] == ["a-normal-day"]


def test_the_guide_explains_every_door() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE) == [door.value for door in Door]
