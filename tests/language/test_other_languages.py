"""Questions in German as far as their first words tell, and English that only looks like it."""

import pytest

from simulator.language.judging import judge

OPEN = """
Was ist das Schwerste an Ihrer Arbeit?
Was haben Sie 2018 im Schnee gelernt?
Und wie ging es dann weiter?
Wie war es, mit so vielen Leuten festzustecken?
Woran merken Sie, dass ein Zug nicht gesund ist?
Könnten Sie mir etwas mehr über das Mädchen erzählen?
Ich würde gern wissen, was an dem Tag passiert ist.
Welchen Rat würden Sie mir geben?
What was the Das Boot screening like for the crew?
"""
CLOSED = """
Arbeiten Sie gern im Schnee?
War das schwer?
Was kostet die Ausbildung bei Ihnen?
Sind Sie im Sommer oder im Winter mehr unterwegs?
Wie heißt Ihre Kollegin?
Gibt es bei Ihnen Praktika?
Was Maria late?
Is Herr von Berg still in charge?
"""
NONE = """
Das kann ich mir gut vorstellen.
Ich danke Ihnen sehr, das hat mir geholfen.
"""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (line, kind)
        for kind, lines in (("open", OPEN), ("closed", CLOSED), ("none", NONE))
        for line in lines.strip().split("\n")
    ],
)
def test_what_a_line_invites(line: str, kind: str) -> None:
    found = judge(line)
    assert ("open" if found.kind.is_open else "none" if found.kind.value == "none" else "closed") == kind
    assert found.rewrite is None or judge(found.rewrite).kind.is_open
    assert (found.rewrite is None) == (kind != "closed")
