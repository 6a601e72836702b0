"""What a question invites, whatever words it wears: the small result that every family hands back."""

from dataclasses import dataclass

from simulator.domain.question import Flag, Kind


@dataclass(frozen=True, slots=True)
class Invitation:
    """The judgement of one asking part; `openness` 0 to 1, `why` one short plain reason.

    `family` names the ruling that decided; `pointing` is true where the words point back to what was said.
    """

    kind: Kind
    openness: float
    family: str
    why: str
    contested: bool = False
    flags: tuple[Flag, ...] = ()
    pointing: bool = False

    @property
    def substantive(self) -> bool:
        """Whether it counts among the questions about the person's work."""
        return self.kind not in (Kind.REQUEST, Kind.NONE) and self.family not in ("courtesy", "checking")


def opened(family: str, why: str, openness: float = 0.9) -> Invitation:
    """An invitation to tell."""
    return Invitation(Kind.OPEN, openness, family, why)


def leaning_open(family: str, why: str, openness: float = 0.62) -> Invitation:
    """Open, though trained coders would disagree."""
    return Invitation(Kind.OPEN, openness, family, why, contested=True)


def closed(family: str, why: str, openness: float = 0.12) -> Invitation:
    """A yes, a no or a fact is the whole answer."""
    return Invitation(Kind.CLOSED, openness, family, why)


def leaning_closed(family: str, why: str, openness: float = 0.38) -> Invitation:
    """Closed, though trained coders would disagree."""
    return Invitation(Kind.CLOSED, openness, family, why, contested=True)


def choice(why: str) -> Invitation:
    """One of the alternatives is the whole answer."""
    return Invitation(Kind.CHOICE, 0.2, "either-or", why)


def leading(family: str, why: str, openness: float = 0.1) -> Invitation:
    """The answer is put into the person's mouth."""
    return Invitation(Kind.LEADING, openness, family, why, flags=(Flag.LEADING,))


def request(family: str, why: str, *flags: Flag) -> Invitation:
    """It asks for a favour, for leave or for the time, not for a story."""
    return Invitation(Kind.REQUEST, 0.1, family, why, flags=flags)
