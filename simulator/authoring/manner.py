"""The section `# Manner`: what the persona says on occasions, with placeholders."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from simulator.authoring.inline import spoken
from simulator.authoring.pages import Line, Shape, blocks
from simulator.authoring.problems import Report, nearest, shortened
from simulator.authoring.sections import Titles, no_home
from simulator.domain.persona import Occasion
from simulator.domain.slugs import slug
from simulator.patterns import compiled

EVERYWHERE = ("{visitor}", "{field}")
"""Placeholders that may stand in any alternative."""

ONLY_IN = MappingProxyType({"{fact}": Occasion.MISTAKEN, "{name}": Occasion.REFERRAL})
"""Placeholders with a meaning on one occasion only; elsewhere nothing could ever fill them, so they are errors."""

_PLACEHOLDER = compiled(r"\{[^{}]*\}")
_OCCASIONS = MappingProxyType({slug(o): o for o in Occasion})


def manner(lines: Iterable[Line], report: Report) -> Mapping[Occasion, tuple[str, ...]]:
    """The alternatives by occasion, from the lines below `# Manner`; occasions without any are left out."""
    titles = Titles(report, "The heading")
    said: dict[Occasion, list[str]] = {}
    occasion: Occasion | None = None
    begun = False
    for block in blocks(lines):
        text = spoken(block.text)
        if block.shape is Shape.HEADING:
            begun = True
            occasion = _OCCASIONS.get(slug(text)) if block.level == 2 else None
            if occasion is None:
                report.unknown(block.line, "The heading", text, [o.value for o in Occasion])
                # What stands below is checked as what was probably meant, so that no slip hides the next.
                near = nearest(text, [o.value for o in Occasion])
                occasion = Occasion(near) if near else None
            else:
                titles.slug(text, block.line)
        elif block.shape is not Shape.BULLET:
            report.warning(block.line, "This is no bullet, so it is never said", "Begin it with a dash and a space")
        elif not begun:
            no_home(block, report)
        elif not text:
            report.error(block.line, "This alternative is empty", "Write what they say, or remove the dash")
        else:
            _check(text, occasion, block.line, report)
            if occasion is not None:
                said.setdefault(occasion, []).append(text)
    return MappingProxyType({o: tuple(alternatives) for o, alternatives in said.items()})


def _check(text: str, occasion: Occasion | None, line: int, report: Report) -> None:
    """Note the placeholders that have no meaning here; where the occasion is unknown, those that have none anywhere."""
    allowed = [*EVERYWHERE, *(p for p, only in ONLY_IN.items() if occasion in (only, None))]
    for placeholder in dict.fromkeys(_PLACEHOLDER.findall(text)):
        if placeholder in ONLY_IN and placeholder not in allowed:
            message = f"`{placeholder}` has a meaning only under `## {ONLY_IN[placeholder]}`"
            report.error(line, message, f"Use {' or '.join(f'`{a}`' for a in allowed)} here, or none")
        elif placeholder not in allowed:
            near = nearest(placeholder, allowed)
            fix = f"Did you mean `{near}`?" if near else f"Use {' or '.join(f'`{a}`' for a in allowed)}, or none"
            report.error(line, f"The placeholder `{shortened(placeholder)}` is not known", fix)
    if set("{}") & set(_PLACEHOLDER.sub("", text)):
        report.error(line, "A brace stands alone here", f"Write {' or '.join(f'`{a}`' for a in allowed)}, or no braces")
