"""What a talk in German needs: what a turn does, and the small words that no page says.

Other languages go without: their pages speak for themselves, and what a turn does is read as if it were English.
"""

from collections.abc import Sequence
from types import MappingProxyType

from simulator.dialogue import asked_again, bridges, refusals
from simulator.dialogue.mood import Tone
from simulator.domain.persona import Persona
from simulator.domain.talk import Act
from simulator.language.text import words
from simulator.patterns import compiled

_ACTS = (
    (Act.GOODBYE, r"auf wiedersehen|auf wiederhören|tschüss?|ciao|mach(?:en sie)?'?s gut|bis (?:bald|dann)$|"
     r"schönen (?:tag|abend|feierabend) noch|ich muss (?:jetzt |leider )*(?:los|gehen)"),
    (Act.TIME_CHECK, r"(?:wie ?viel |noch (?:etwas |genug |ein bisschen )?|haben (?:sie|wir) (?:noch )?)zeit\b|"
     r"noch (?:\w+ )?(?:minuten|minütchen)|wie lange haben (?:wir|sie)|wie spät ist|"
     r"(?:passt|geht) (?:es )?(?:ihnen )?(?:noch|gerade|jetzt)\b"),
    (Act.RESUME_REQUEST, r"(?:meinen|den) lebenslauf|meine bewerbung(?:sunterlagen)?|meine unterlagen"),
    (Act.JOB_REQUEST, r"bei ihnen (?:\w+ )*(?:arbeiten|anfangen|einsteigen)|"
     r"(?:haben|hätten) sie (?:\w+ )*(?:stelle|job|arbeitsplatz|platz) |stellen sie (?:\w+ )*ein\b|"
     r"eine stelle (?:für mich|frei)"),
    (Act.REFERRAL_REQUEST, r"mit wem (?:\w+ )*(?:sprechen|reden)|wen (?:\w+ )*(?:fragen|ansprechen|treffen)|"
     r"kennen sie (?:\w+ )*(?:jemanden?|leute)|(?:können|könnten) sie mich (?:\w+ )*(?:vorstellen|vermitteln)"),
    (Act.INSULT, r"(?:sie sind|du bist) (?:ein |so ein )?(?:idiot|dumm|trottel|langweilig)|halten sie den mund"),
)  # fmt: skip
_SOCIAL = (
    (Act.INTRODUCTION, r"ich hei(?:ß|ss)e|mein name ist|ich studiere|"
     r"ich bin (?:\w+ )?(?:student|schüler|auszubildende)"),
    (Act.SMALL_TALK, r"entschuldig\w*|tut mir leid|verzeihung|ich bin (?:\w+ )?(?:nervös|aufgeregt)|wie geht es ihnen|"
     r"schönes? (?:wetter|café|büro)"),
    (Act.THANKS, r"danke|vielen dank|herzlichen dank|besten dank"),
    (Act.GREETING, r"(?:guten (?:tag|morgen|abend)|hallo|grüß gott|servus|moin)"),
)  # fmt: skip
_ASKING = tuple((act, compiled(rf"\b(?:{pattern})")) for act, pattern in _ACTS)
_SAYING = tuple((act, compiled(rf"\b(?:{pattern})")) for act, pattern in _SOCIAL)

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM
_BY_TONE = (
    (bridges.HEARD_YOU, ("Aha.",), ("Gut zu wissen.", "Ich verstehe."), ("Schön, dass Sie das sagen.",)),
    (bridges.ANSWERED, ("Aha.",), ("Gut zu wissen.", "Ich verstehe."), ("Schön, dass Sie das sagen.",)),
    (bridges.ACKNOWLEDGES, ("Nun ja.",), ("Ja, so ist es wohl.", "So kann man es sagen."), ("Ja, genau so.",)),
    (bridges.INVITES, ("Noch etwas?",), ("Was möchten Sie noch wissen?",), ("Fragen Sie ruhig weiter.",)),
    (bridges.BEGINS, ("Bitte, fragen Sie.",), ("Womit fangen wir an?",), ("Ich bin ganz Ohr. Womit fangen wir an?",)),
    (bridges.WELCOME, ("Schon gut.",), ("Gern geschehen.", "Bitte sehr."), ("Sehr gern, wirklich.",)),
    (bridges.FORGIVES, ("Macht nichts.",), ("Das macht gar nichts.",), ("Das ist wirklich kein Problem.",)),
    (bridges.PATIENT, ("Nur keine Eile.",), ("Lassen Sie sich Zeit.",), ("Lassen Sie sich alle Zeit.",)),
    (bridges.FLATTERED, ("Nun ja, danke.",), ("Danke schön.",), ("Das freut mich sehr, danke.",)),
    (bridges.MEETS, ("Guten Tag, {visitor}.",), ("Freut mich, {visitor}.",), ("Schön, dass Sie da sind, {visitor}.",)),
    (bridges.MEETS_NOBODY, ("Guten Tag.",), ("Freut mich.",), ("Schön, dass Sie da sind.",)),
    (bridges.FIELD, ("{field}, gut.",), ("{field}, aha.",), ("{field}, wie schön.",)),
    (bridges.PERMITS, ("Bitte.",), ("Nur zu.",), ("Aber natürlich, nur zu.",)),
    (asked_again.KEEPS, ("Dabei belasse ich es.",), ("Dabei bleibt es vorerst.",), ("Lassen wir es dabei, ja?",)),
    (asked_again.LEADS_ON, ("Da war noch etwas.",), ("Damit war es nicht zu Ende.",), ("Das war noch nicht alles.",)),
    (asked_again.LAST_TOLD, ("Mehr ist da nicht.",), ("Mehr gibt es da kaum.",), ("Jetzt kennen Sie schon alles.",)),
)  # fmt: skip
_LINES: MappingProxyType[tuple[str, ...], tuple[str, ...]] = MappingProxyType(
    {
        **{
            english[tone]: german
            for english, *by_tone in _BY_TONE
            for tone, german in zip((F, E, W), by_tone, strict=True)
        },
        bridges.UNCLEAR: ("Entschuldigung, das habe ich nicht verstanden.", "Können Sie das bitte noch einmal sagen?"),
        bridges.SETTLES: ("Lassen Sie sich Zeit.", "Nur keine Eile."),
        refusals.CIVIL: ("Bleiben wir bitte höflich.",),
        refusals.LEAVES_INSULTED: ("Ich denke, wir lassen es dabei. Auf Wiedersehen.",),
        refusals.NO_MORE_JOB: ("Dazu habe ich alles gesagt. Sprechen wir lieber über die Arbeit.",),
        refusals.TALK_FIRST: ("Reden wir erst einmal. Fragen Sie mich das am Ende noch einmal.",),
        refusals.NOBODY: ("Im Moment fällt mir niemand ein.",),
        refusals.REFERRED_ALREADY: ("Sprechen Sie zuerst mit {name}.",),
        bridges.ALL_ASKED: ("Ich glaube, Sie haben das Wichtige gefragt.",),
        bridges.NO_REASON: ("Weil ich darüber zu wenig weiß.",),
        bridges.NUDGES[0]: ("Lassen Sie sich Zeit.", "Nur keine Eile."),
        bridges.NUDGES[2]: ("Wir können auch einfach einen Moment hier sitzen.",),
        bridges.NUDGES_ANSWER: ("Nur keine Eile. Was Ihnen gerade einfällt.",),
        bridges.NUDGES_CLOSING: ("Möchten Sie noch etwas fragen?",),
    }
)
_NUMBERS = "null eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()


def speaks_german(persona: Persona) -> bool:
    """Whether a page is in German."""
    return persona.language.lower().split("-")[0] == "de"


def act_of(said: str) -> Act | None:
    """What a German turn does, where a word shows it; None for a question or a remark."""
    line = " ".join(words(said))
    for act, pattern in _ASKING:
        if pattern.search(line):
            return act
    if "?" in said:
        return None
    return next((act for act, pattern in _SAYING if pattern.search(line)), None)


def in_german(options: Sequence[str]) -> Sequence[str]:
    """The German of some small words, the same where there is none."""
    return _LINES.get(tuple(options), options)


def minutes_left(seconds: float) -> str:
    """How much time is left, as a sentence."""
    if seconds <= 0:
        return "Unsere Zeit ist leider um."
    whole = max(1, round(seconds / 60))
    number = _NUMBERS[whole] if whole < len(_NUMBERS) else str(whole)
    return f"Wir haben noch etwa {number} Minute{'n' if whole > 1 else ''}."
