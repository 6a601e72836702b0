"""A fact of the profile in the persona's own mouth."""

from dataclasses import replace

import pytest

from simulator.dialogue.first_person import own_words
from tests.dialogue.talking import storyteller


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            "In 2021 a public radio show featured {name} for its work.",
            "In 2021 a public radio show featured me for its work.",
        ),
        (
            "In 2020 the paper interviewed {them} about night work.",
            "In 2020 the paper interviewed me about night work.",
        ),
        ("The city named {last} its engineer of the year.", "The city named me its engineer of the year."),
        ("The mayor thanked {them}.", "The mayor thanked me."),
        ("In 2017 the press praised {their} garden.", "In 2017 the press praised my garden."),
        ("In 2023 {name} gave a talk.", "In 2023 I gave a talk."),
    ],
)
def test_whom_others_featured_is_me_and_who_did_something_is_i(fact: str, said: str) -> None:
    persona = replace(storyteller("gordon-petrie").persona, pronouns="he/him")
    text = fact.format(name=persona.name, last=persona.name.split()[-1], them="him", their="his")
    assert own_words(replace(persona.facts[0], text=text), persona) == said
