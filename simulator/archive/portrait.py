"""The persona as they were in a session: a copy that stays true when the page is changed or deleted later."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from simulator.domain.persona import (
    Door,
    Fact,
    Hook,
    Occasion,
    Persona,
    ProfileSection,
    Story,
    Temperament,
    VoiceWish,
)


def persona_to_text(persona: Persona) -> str:
    """The persona as JSON."""
    plain = {f: getattr(persona, f) for f in Persona.__slots__}
    plain["voice"] = asdict(persona.voice)
    plain["profile"] = [asdict(section) for section in persona.profile]
    plain["stories"] = [asdict(story) for story in persona.stories]
    plain["manner"] = {occasion.value: list(lines) for occasion, lines in persona.manner.items()}
    return json.dumps(plain, ensure_ascii=False)


def persona_from_text(text: str) -> Persona:
    """The persona of such a text; ValueError where it is none."""
    try:
        return _persona(json.loads(text))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no persona") from error


def _persona(plain: Mapping[str, Any]) -> Persona:
    return Persona(
        **{
            **plain,
            "temperament": Temperament(plain["temperament"]),
            "voice": VoiceWish(**plain["voice"]),
            "introduces": tuple(plain["introduces"]),
            "tags": tuple(plain["tags"]),
            "context": tuple(plain["context"]),
            "profile": tuple(
                ProfileSection(s["heading"], tuple(Fact(**f) for f in s["facts"]), tuple(s["paragraphs"]))
                for s in plain["profile"]
            ),
            "stories": tuple(_story(s) for s in plain["stories"]),
            "manner": MappingProxyType({Occasion(o): tuple(lines) for o, lines in plain["manner"].items()}),
        }
    )


def _story(plain: Mapping[str, Any]) -> Story:
    lists = {key: tuple(plain[key]) for key in ("topics", "asked_as", "about")}
    hooks = tuple(Hook(**h) for h in plain["hooks"])
    return Story(**{**plain, **lists, "hooks": hooks, "door": Door(plain["door"])})
