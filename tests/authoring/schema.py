"""As much of JSON Schema as the shipped schema uses."""

import re
from collections.abc import Callable
from typing import Any

KINDS: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "null": type(None),
}

_SIMPLE: dict[str, Callable[[Any, Any], bool]] = {
    "title": lambda wanted, value: True,
    "description": lambda wanted, value: True,
    "type": lambda wanted, value: any(
        isinstance(value, KINDS[kind]) for kind in ([wanted] if isinstance(wanted, str) else wanted)
    ),
    "enum": lambda wanted, value: value in wanted,
    "minimum": lambda wanted, value: value >= wanted,
    "maximum": lambda wanted, value: value <= wanted,
    "minLength": lambda wanted, value: len(value) >= wanted,
    "minItems": lambda wanted, value: len(value) >= wanted,
    "pattern": lambda wanted, value: re.search(wanted, value) is not None,
    "required": lambda wanted, value: set(wanted) <= set(value),
}


def broken(schema: Any, rule: dict[str, Any], value: Any, at: str = "page") -> list[str]:
    """Where a value breaks a rule of the schema, or holds a key that the rule does not tell of.

    A word of JSON Schema that is not known here raises `KeyError`: nothing is passed over.
    """
    found: list[str] = []
    for word, wanted in rule.items():
        if word == "$ref":
            target = schema
            for step in wanted.removeprefix("#/").split("/"):
                target = target[step]
            found += broken(schema, target, value, at)
        elif word == "properties":
            found += [f"{at}.{key}: not told of" for key in value if key not in wanted]
            for key in wanted.keys() & value.keys():
                found += broken(schema, wanted[key], value[key], f"{at}.{key}")
        elif word == "propertyNames":
            found += [where for key in value for where in broken(schema, wanted, key, f"{at}.{key}")]
        elif word in ("items", "additionalProperties"):
            for key, one in value.items() if isinstance(value, dict) else enumerate(value):
                found += broken(schema, wanted, one, f"{at}.{key}")
        elif not _SIMPLE[word](wanted, value):
            found.append(f"{at}: {word}")
    return found
