"""A CV in the JSON Resume format (jsonresume.org, schema 1.0.0 and its forerunners)."""

import json
import math
from typing import Any

from simulator.authoring.career import Career, Stage, sentences
from simulator.domain.errors import CoffeechatError

_MOST = 200
"""Entries of a list that are read."""


def career_from_resume(text: str, file: str) -> Career:
    """The career; keys that are unknown or of another kind are passed over. Raises `CoffeechatError` for no resume."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise no_resume(file) from error
    basics = _table(data).get("basics")
    if not isinstance(basics, dict) and not any(_rows(data, key) for key in ("work", "education")):
        raise CoffeechatError(f"{file} holds no CV", "a JSON Resume file has `basics`, `work` or `education`")
    basics, where = _table(basics), _table(_table(basics).get("location"))
    return Career(
        name=_text(basics, "name"),
        headline=_text(basics, "label"),
        location=", ".join(part for part in (_text(where, "city"), _text(where, "region")) if part),
        summary=_text(basics, "summary"),
        positions=_stages(data, "work", "position", ("name", "company")),
        studies=tuple(_study(row) for row in _rows(data, "education")),
        volunteering=_stages(data, "volunteer", "position", ("organization",)),
        certificates=_stages(data, "certificates", "name", ("issuer",)),
        honours=_stages(data, "awards", "title", ("awarder",)),
        publications=_stages(data, "publications", "name", ("publisher",)),
        projects=_stages(data, "projects", "name", ()),
        skills=tuple(_text(row, "name") for row in _rows(data, "skills")),
        languages=tuple(_text(row, "language") for row in _rows(data, "languages")),
        private=(_text(where, "address"), _text(where, "postalCode")),
    )


def no_resume(file: str) -> CoffeechatError:
    """What to say of a file of neither kind."""
    return CoffeechatError(
        f"{file} is neither a JSON Resume file nor a LinkedIn export",
        "name a resume.json or LinkedIn's ZIP file; the facts of any other CV are typed with --guided",
    )


def _stages(data: object, key: str, what: str, where: tuple[str, ...]) -> tuple[Stage, ...]:
    return tuple(
        Stage(
            _text(row, what),
            next((text for name in where if (text := _text(row, name))), ""),
            _text(row, "startDate"),
            next((text for name in ("endDate", "date", "releaseDate") if (text := _text(row, name))), ""),
            tuple(s for told in (_texts(row, "highlights"), [_text(row, "summary"), _text(row, "description")])
                  for text in told for s in sentences(text)),
        )
        for row in _rows(data, key)
    )  # fmt: skip


def _study(row: dict[str, Any]) -> Stage:
    degree, area = _text(row, "studyType"), _text(row, "area")
    what = f"{area} ({degree})" if area and degree else area or degree
    return Stage(what, _text(row, "institution"), _text(row, "startDate"), _text(row, "endDate"))


def _rows(data: object, key: str) -> list[dict[str, Any]]:
    found = _table(data).get(key)
    return [row for row in found[:_MOST] if isinstance(row, dict)] if isinstance(found, list) else []


def _texts(row: dict[str, Any], key: str) -> list[str]:
    found = row.get(key)
    return [text for text in found[:_MOST] if isinstance(text, str)] if isinstance(found, list) else []


def _table(data: object) -> dict[str, Any]:
    return data if isinstance(data, dict) else {}


def _text(row: dict[str, Any], key: str) -> str:
    found = row.get(key)
    if isinstance(found, int | float) and not isinstance(found, bool) and math.isfinite(found):
        return f"{found:.15g}"  # A year is a number to some editors; a number of any length is a number to JSON.
    return found if isinstance(found, str) else ""
