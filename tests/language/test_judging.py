"""One utterance judged whole, and its JSON."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.domain.question import FactUse, Flag, Ground, Grounding, Judgement, Kind
from simulator.language.judging import judge, judgement_to_json

KEYS = [
    "text", "question", "open", "openness", "kind", "flags", "why", "rewrite", "grounding", "facts", "evidence",
]  # fmt: skip


def test_without_a_persona_there_is_no_ground() -> None:
    found = judgement_to_json(judge("How did teaching history shape the way you lend?"))
    assert list(found) == KEYS
    assert (found["grounding"], found["facts"], found["evidence"]) == (None, [], [])
    assert (found["question"], found["open"], found["kind"], found["rewrite"]) == (True, True, "open", None)


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        ("Thank you.", "none", False),
        ("Can I sit?", "request", True),
        ("Do you like it?", "closed", True),
        ("", "none", False),
    ],
)
def test_only_none_is_no_question(text: str, kind: str, question: bool) -> None:
    found = judgement_to_json(judge(text))
    assert (found["kind"], found["question"], found["open"]) == (kind, question, False)
    assert found["text"] == text


def test_ground_and_evidence_in_json() -> None:
    grounding = Grounding(
        Ground.MISTAKEN, ("background-2",), (FactUse("taught physics", "background-2"), FactUse("x", None))
    )
    judgement = Judgement("t", Kind.OPEN, 0.9, (Flag.MISTAKEN,), ("w",), None, grounding)
    assert judgement_to_json(judgement) == {
        "text": "t",
        "question": True,
        "open": True,
        "openness": 0.9,
        "kind": "open",
        "flags": ["mistaken"],
        "why": ["w"],
        "rewrite": None,
        "grounding": "mistaken",
        "facts": ["background-2"],
        "evidence": [{"said": "taught physics", "fact": "background-2"}, {"said": "x", "fact": None}],
    }


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_its_json(text: str) -> None:
    found = judgement_to_json(judge(text))
    assert list(found) == KEYS
    assert found["text"] == text
    assert found["question"] is (found["kind"] != "none")
    assert found["open"] is (found["openness"] >= 0.5)
    assert found["open"] is (found["kind"] in ("open", "probing"))
    assert json.dumps(found) == json.dumps(judgement_to_json(judge(text)))
