"""`transcribe`, `say`, `doctor`: sound and what this machine has for it."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.lines import complain, show, show_json, show_json_line
from simulator.cli.plugging import choose_engines
from simulator.domain.errors import CoffeechatError


def transcribe(chosen: Namespace) -> int:
    """Write down sound files; an unreadable one is reported, the others are done, and the exit code is 1."""
    from simulator.usecases import sound

    choose_engines(chosen)
    code = 0
    for name in chosen.files:
        try:
            heard = sound.transcribe(Path(name))
        except CoffeechatError as error:
            code = 1
            complain(str(error))
            continue
        if chosen.json:
            # A script finds its file again under the name that it gave.
            show_json_line({**sound.transcribed_to_json(Path(name), heard), "file": name})
        else:
            show(f"{name}: {heard.text}")
    return code


def say(chosen: Namespace) -> int:
    """Speak a text to a file in the persona's voice."""
    from simulator.usecases import library, sound

    spoken = sound.say(library.persona(chosen.persona), chosen.text, chosen.out)
    for note in spoken.notes:
        complain(note)
    show(f"Wrote {chosen.out}: {spoken.seconds:.1f} s, {spoken.voice}.")
    return 0


def doctor(chosen: Namespace) -> int:
    """What works here; 0 if a spoken rehearsal is possible."""
    from simulator.usecases import doctor as clinic

    checks = clinic.checks()
    possible = clinic.spoken_rehearsal_possible(checks)
    if chosen.json:
        show_json(
            {
                "spoken_rehearsal": possible,
                "checks": [
                    {"name": c.name, "ok": c.ok, "required": c.required, "detail": c.detail, "remedy": c.remedy}
                    for c in checks
                ],
            }
        )
    else:
        for c in checks:
            mark = "ok     " if c.ok else "missing" if c.required else "without"
            show(f"{mark}  {c.name}: {c.detail}" + (f"\n         {c.remedy}" if c.remedy and not c.ok else ""))
        show(
            "A spoken rehearsal is possible."
            if possible
            else "A spoken rehearsal is not possible yet; typed mode is: coffeechat rehearse --typed --persona P"
        )
    return 0 if possible else 1
