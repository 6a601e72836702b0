"""What somebody's CV says about them, as the first facts of a persona page: short sentences, nothing private."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.authoring.markdown import plain
from simulator.authoring.writing import PageDraft, fact
from simulator.patterns import compiled

_YEAR = compiled(r"(?<!\d)((?:19|20)\d\d)(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?(?!\d)")
# Also at the head of 201603 and 20160331.
_SHORT_YEAR = compiled(r"^(?:\d{1,2}[./-])?(?:\d{1,2}|[^\W\d_]{3,})[. /'’-]+(\d\d)$")
# What a spreadsheet makes of "Mar 2016" when a table is saved with it: Mar-16.
_CENTURY_TURNS = 50
_WEB = compiled(r"\s*(?:[(<]\s*(?:https?://|www\.)[^\s()<>]+\s*[)>]|[:,–-]?\s*(?:https?://|www\.)\S+$)", re.IGNORECASE)
# A place on the web behind what was said, without which the sentence still is one.
_ADDRESS = compiled(r"[^\s@<>()]+@[^\s@<>()]+\.\w+|(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBER = compiled(r"\+?\(?\d[\d ()/.-]{7,}\d")
_END = compiled(r"(?<=[.!?])\s+|[\r\n]+|\s[•·▪]\s?|^\s*[-*•·▪]\s+", re.MULTILINE)

_LONGEST = 220
"""Characters of a fact: a longer one is several."""
_MOST = 40
"""Facts: nobody prepares with more."""
_LEAST_DIGITS = 9
"""Of a telephone number; two years have eight."""
_SHORTEST_PRIVATE = 3
"""Characters: a shorter house name or code would be found in any word."""
_MOST_LISTED = 8
_DEEDS = 2
"""Sentences from the description of one position."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A position, a study, an honour: `what` at `where`, with the texts of its dates, and sentences about it."""

    what: str
    where: str = ""
    start: str = ""
    end: str = ""
    deeds: tuple[str, ...] = ()

    @property
    def years(self) -> tuple[str, str]:
        """First and last year; empty where there is none."""
        return _year(self.start), _year(self.end)

    @property
    def lasts(self) -> bool:
        """Whether it goes on: no end is given, or a word such as "Present" in any language."""
        return not any(c.isdigit() for c in self.end)


@dataclass(frozen=True, slots=True)
class Career:
    """A CV; every text is as it was written there."""

    name: str = ""
    headline: str = ""
    industry: str = ""
    location: str = ""
    summary: str = ""
    positions: tuple[Stage, ...] = ()
    studies: tuple[Stage, ...] = ()
    volunteering: tuple[Stage, ...] = ()
    certificates: tuple[Stage, ...] = ()
    honours: tuple[Stage, ...] = ()
    publications: tuple[Stage, ...] = ()
    projects: tuple[Stage, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    """What the CV gives as a street, a telephone number or a day of birth: no sentence that holds one is taken."""

    @property
    def now(self) -> Stage | None:
        """The position that they hold, else the latest; the first of several."""
        held = [p for p in self.positions if p.where and p.what and p.lasts]
        return max(held or self.positions, key=lambda p: (p.years[1], p.years[0]), default=None)


def first_page(career: Career) -> PageDraft:
    """A card, as far as the CV has one, and the facts; addresses of mail and web and telephone numbers are left out."""
    now = career.now
    card = {
        "name": _text(career.name),
        "role": _text(now.what if now and now.what else career.headline),
        "organisation": _text(now.where if now else ""),
        "industry": _text(career.industry).lower(),
        "location": _text(career.location),
        "headline": _text(career.headline),
    }
    if card["role"] and card["organisation"] and card["headline"] in ("", card["role"]):
        card["headline"] = f"{card['role']} at {card['organisation']}"
    facts = [made for heading, said in _told(career) if (made := fact(heading, said)) is not None]
    unique = {one.text: one for one in facts if not _is_private(one.text, career)}
    summary = " ".join(said for said in map(_public, sentences(career.summary)) if not _is_private(said, career))
    return PageDraft(
        {key: value for key, value in card.items() if value},
        tuple(unique.values())[:_MOST],
        about=_text(summary, 3 * _LONGEST),
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences, lines or bullets of a description, as they were written."""
    return tuple(part for part in (p.strip(" -*•·▪\t") for p in _END.split(text)) if part)


def _told(career: Career) -> Iterator[tuple[str, str]]:
    """Every fact with its heading, the life in the order of its years."""
    for study in _in_order(career.studies):
        yield "Background", _sentence("Studied", study.what or "", study, at="at")
    for position in _in_order(career.positions):
        if position is not career.now:
            yield "Background", _sentence("Worked as", position.what or "a member of staff", position, at="at")
    for honorary in _in_order(career.volunteering):
        yield "Background", _sentence("Volunteered as", honorary.what or "a helper", honorary, at="at")
    for certificate in _in_order(career.certificates):
        yield "Background", _sentence("Holds the certificate", certificate.what, certificate, at="of")
    if career.languages:
        yield "Background", f"Speaks {_listed(career.languages)}."
    if (now := career.now) is not None:
        yield "Work", _sentence("Works as" if now.lasts else "Worked as", now.what, now, at="at", since=now.lasts)
    for position in [p for p in (now, *career.positions) if p is not None]:
        for deed in [said for said in map(_public, position.deeds) if said][:_DEEDS]:
            yield "Work", _closed(deed if position is now or not position.where else f"At {position.where}: {deed}")
    for project in _in_order(career.projects):
        more = next((f": {said}" for said in map(_public, project.deeds) if said), "")
        yield "Work", _closed(f"Worked on {project.what}{more}") if project.what else ""
    if career.skills:
        yield "Work", f"Names as skills {_listed(career.skills)}."
    for honour in _in_order(career.honours):
        yield "Awards and publications", _sentence("Received", honour.what, honour, at="from")
    for work in _in_order(career.publications):
        yield "Awards and publications", _sentence("Published", work.what, work, at="with")


def _sentence(verb: str, what: str, stage: Stage, *, at: str, since: bool = False) -> str:
    """One fact; empty where neither what nor where is known."""
    what, where = _text(what), _text(stage.where)
    if not (what or where):
        return ""
    first, last = stage.years
    when = (
        f" since {first}" if since and first else f" from {first} to {last}" if first and last and first != last else ""
    )
    when = when or (f" in {last or first}" if (first or last) and not since else "")
    return _closed(" ".join(part for part in (verb, what, f"{at} {where}" if where else "") if part) + when)


def _in_order(stages: Iterable[Stage]) -> list[Stage]:
    return sorted(stages, key=lambda s: s.years[0] or s.years[1] or "9999")


def _listed(names: tuple[str, ...]) -> str:
    kept = list(dict.fromkeys(n for n in (_text(name, 60) for name in names) if n))[:_MOST_LISTED]
    return " and ".join([", ".join(kept[:-1]), kept[-1]] if len(kept) > 1 else kept)


def _closed(text: str) -> str:
    said = _text(text)
    return said if not said or said[-1] in ".!?…" else f"{said}."


def _text(text: str, most: int = _LONGEST) -> str:
    """On one line, without what is private, cut between words where it is long."""
    public = _NUMBER.sub(_unless_telephone, _ADDRESS.sub("", text))
    said = plain(public)
    return said if len(said) <= most else said[:most].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _public(sentence: str) -> str:
    """The sentence; empty where it gives an address or a telephone number, for what is left of it would be none."""
    said = _WEB.sub("", sentence)
    return said if _NUMBER.sub(_unless_telephone, _ADDRESS.sub("", said)) == said else ""


def _is_private(said: str, career: Career) -> bool:
    """Whether a sentence holds one of these as words of its own; a town alone, without a number, is nobody's door."""
    held = [one for one in map(plain, career.private) if len(one) > _SHORTEST_PRIVATE and any(c.isdigit() for c in one)]
    return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said, re.IGNORECASE) for one in held)


def _unless_telephone(found: re.Match[str]) -> str:
    return found[0] if sum(c.isdigit() for c in found[0]) < _LEAST_DIGITS else ""


def _year(text: str) -> str:
    if found := _YEAR.search(text):
        return found[1]
    short = _SHORT_YEAR.match(text.strip())
    return "" if not short else f"{'20' if int(short[1]) < _CENTURY_TURNS else '19'}{short[1]}"
