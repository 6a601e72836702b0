"""The frame of an HTML file that needs nothing else: no script, no font, no picture from anywhere."""

from html import escape

from simulator.domain.errors import printable
from simulator.report.style import STYLE
from simulator.report.telling import line

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
# Nothing may load, run, or be sent, even if a browser were to read some of the words as markup.


def document(title: str, body: str, style: str = "", *, sound: bool = False) -> str:
    """A whole file around a body that is escaped already; `style` is added to the common look.

    With `sound`, what is recorded inside the file may be played; nothing may be fetched in either case.
    """
    policy = f"{_POLICY}; media-src data:" if sound else _POLICY
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def escaped(text: str) -> str:
    """Words from outside, on one line, as text that no browser reads as markup."""
    return escape(line(printable(text)), quote=True)
