"""A session kept on disk while it is held: the listener that feeds the journal."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from simulator.archive.folders import PERSONA, SCORE, write_whole
from simulator.archive.journal import Journal
from simulator.archive.portrait import persona_to_text
from simulator.domain.errors import StorageFailed
from simulator.domain.persona import Persona
from simulator.session.events import Captioned, CutIn, Ended, Event, Overheard, Ready, Resumed, TurnKept


class Keeper:
    """Takes every event; `listen` raises `StorageFailed` where the disk does not keep up, and tries again later."""

    def __init__(self, root: Path, persona: Persona, minutes: float, talking: str, seed: int, mode: str = "") -> None:
        self._root, self._persona, self._minutes = root, persona, minutes
        self._talking, self._seed, self._mode = talking, seed, mode
        self._journal: Journal | None = None

    @property
    def folder(self) -> Path | None:
        """Where the session lies; None where it could not be begun on disk."""
        return self._journal.folder if self._journal is not None else None

    @property
    def saved_as(self) -> str | None:
        """The session's id, where all of it is on disk."""
        return self._journal.header.id if self._journal is not None and self._journal.whole else None

    def listen(self, event: Event) -> None:
        """Keep what matters of an event."""
        if isinstance(event, Ready):
            self._begin()
        journal = self._journal
        if journal is None:
            return
        match event:
            case TurnKept(index=index, turn=turn):
                journal.turn(index, turn)
            case Overheard(t=t, start=start, text=text):
                journal.heard(t, start, text)
            case Captioned(t=t, text=text):
                journal.saying(t, text)
            case CutIn(t=t):
                journal.cut_in(t)
            case Resumed(t=t, seconds=seconds):
                journal.paused(t, seconds)
            case Ended(t=t, reason=reason):
                journal.ended(t, reason)
            case _:
                pass

    def introduced(self, slugs: Iterable[str]) -> None:
        """The persona referred the visitor to these; `StorageFailed` where the disk does not let us."""
        for slug in slugs:
            if self._journal is not None:
                self._journal.introduced(slug)

    def keep_score(self, document: dict[str, object]) -> None:
        """Put the scorecard beside the journal; `StorageFailed` where the disk does not let us."""
        if self.folder is not None:
            write_whole(self.folder / SCORE, json.dumps(document, ensure_ascii=False, indent=1))

    def close(self) -> None:
        """The session is over."""
        if self._journal is not None:
            self._journal.close()

    def _begin(self) -> None:
        self._journal = Journal(
            self._root,
            self._persona.slug,
            self._persona.name,
            self._minutes,
            datetime.now().astimezone(),
            talking=self._talking,
            seed=self._seed,
            mode=self._mode,
        )
        try:
            write_whole(self._journal.folder / PERSONA, persona_to_text(self._persona))
        except StorageFailed:
            # The library's page serves as well; what cannot be done without is the journal.
            return
