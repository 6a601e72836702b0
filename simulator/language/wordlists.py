"""How word lists are written in this room: as plain text."""


def bag(text: str) -> frozenset[str]:
    """The words of the text, whatever the line breaks."""
    return frozenset(text.split())


def entries(text: str) -> tuple[str, ...]:
    """One entry per line; an indented line continues the entry before it."""
    found: list[str] = []
    for line in text.splitlines():
        if line.startswith(" ") and found:
            found[-1] += " " + line.strip()
        elif line.strip():
            found.append(line.strip())
    return tuple(found)


def names(text: str) -> frozenset[str]:
    """Names divided by commas, whatever the line breaks."""
    return frozenset(" ".join(name.split()) for name in text.split(",") if name.strip())
