"""Write a persona page: guided by questions, by voice, or from a CV; nothing that was said is lost on the way."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from simulator import engines, locations
from simulator.archive.drafts import Kept, keep_draft, kept_draft
from simulator.archive.folders import write_whole
from simulator.authoring.career import first_page
from simulator.authoring.cv import career_from
from simulator.authoring.library import pages_in
from simulator.authoring.sources import shown
from simulator.authoring.writing import (
    FactDraft,
    PageDraft,
    StoryDraft,
    fact,
    persona_page,
    reads_back,
    story,
    wrong_value,
)
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.slugs import is_slug, slug
from simulator.usecases import suggesting
from simulator.usecases.library import persona_library
from simulator.usecases.prompts import FREE, PROMPTS, Prompt

NOTE = (
    "Stories go here, and without them there is nothing to talk about. This command asks for them one by one, typed or "
    "spoken: coffeechat personas new NAME, with --guided or --aloud and --from your file. Or copy the shape of a story "
    "from the template: coffeechat personas new."
)

_PASSED = "passed over:"


def target_of(path: Path) -> Path:
    """Where a new page goes: a bare name among the user's own pages, anything else where it says.

    Raises `CoffeechatError` for a name that no page may have, and where a page stands already, or would hide one of
    ours; `StorageFailed` where the user's folder cannot be made.
    """
    if any(path == Path(page.stem) for page in pages_in(persona_library().shipped)):
        raise CoffeechatError(f"`{path}` is the name of one of our pages", "choose another, so that it is not hidden")
    target = free_page(persona_library().own / f"{path}.md" if is_slug(str(path)) else path)
    if target is not path:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageFailed(
                f"{target.parent} could not be made ({error.strerror})", "name a file instead"
            ) from error
    return target


def free_page(target: Path) -> Path:
    """The same path; `CoffeechatError` for a name that no page may have, and where something stands already."""
    if not (target.suffix == ".md" and is_slug(target.stem)):
        like = f", as in {better}.md" if (better := slug(target.name.removesuffix(".md"))) else ""
        raise CoffeechatError(
            f"'{shown(Path(target.name))}' is no name for a page", f"use a-z, 0-9 and hyphens, ending in .md{like}"
        )
    if os.path.lexists(target):
        raise CoffeechatError(f"{target} exists already", "choose another name, so that nothing is lost")
    return target


def from_cv(path: Path) -> PageDraft:
    """The card and the facts of a CV, without stories yet; raises as `career_from`, and where it tells of nobody."""
    draft = first_page(career_from(path))
    if not (draft.card or draft.facts):
        raise CoffeechatError(f"{shown(path)} tells nothing about anybody", "look whether it is the right file")
    return replace(draft, note=NOTE)


class Notebook:
    """What a coach has said about one persona, kept on the disk with every answer; opened again, it goes on.

    Raises `CoffeechatError` where what was kept cannot be read, and `StorageFailed` where nothing can be kept.
    """

    def __init__(self, name: str) -> None:
        self._path = locations.own("drafts") / f"{name}.json"
        self._kept = kept_draft(self._path)
        self._before: list[Kept] = []
        """What was kept before each answer of this sitting was settled."""

    @property
    def page(self) -> PageDraft:
        """The page so far."""
        return self._kept.page

    @property
    def begun(self) -> bool:
        """Whether anything was said before."""
        return self._kept != Kept()

    def asked(self, what: str) -> bool:
        """Whether this need not be asked again."""
        return what in self._kept.done or _PASSED + what in self._kept.done

    def pass_over(self, prompt: Prompt) -> None:
        """There is nothing to say to this; `ask_again` brings it back."""
        self._before.append(self._kept)
        self.hear(prompt, "")
        self._change(done=_PASSED + prompt.id)

    def take_back(self) -> bool:
        """Undo the last answer of this sitting; its words are there to be mended. Whether there was one."""
        if not self._before:
            return False
        self._kept = self._before.pop()
        self._change()
        return True

    def ask_again(self) -> bool:
        """Bring back every prompt that was passed over; whether there is one."""
        left = tuple(one for one in self._kept.done if not one.startswith(_PASSED))
        brought = len(left) < len(self._kept.done)
        self._kept = replace(self._kept, done=left)
        self._change()
        return brought

    def take_cv(self, draft: PageDraft) -> None:
        """Begin with a CV; what was answered before stays as it is."""
        held = self.page
        facts = held.facts or draft.facts
        self._change(page=replace(held, card={**draft.card, **held.card}, facts=facts, about=held.about or draft.about))

    def set(self, key: str, value: str) -> str | None:
        """Put a value on the card; why it cannot stand there, or None."""
        if value and (why := wrong_value(key, value)) is not None:
            return why
        self._change(page=replace(self.page, card={**self.page.card, key: value}), done=key)
        return None

    def add_fact(self, heading: str, text: str) -> FactDraft | None:
        """One more fact; None, and nothing kept, where no word is in it."""
        made = fact(heading, text)
        if made is not None:
            self._change(page=replace(self.page, facts=(*self.page.facts, made)))
        return made

    def close(self, what: str) -> None:
        """Not to be asked again."""
        self._change(done=what)

    def prompts(self) -> list[Prompt]:
        """The prompts that are neither answered nor passed over; those with an answer that is no story yet first."""
        left = [prompt for prompt in (*PROMPTS, *self._free()) if not self.asked(prompt.id)]
        return sorted(left, key=lambda prompt: prompt.id not in self._kept.pending)

    def free(self) -> Prompt:
        """A prompt for one more story, of anything."""
        number = sum(one.startswith(f"{FREE.id}-") for one in (*self._kept.done, *self._kept.pending)) + 1
        return replace(FREE, id=f"{FREE.id}-{number}")

    def pending(self, prompt: Prompt) -> str:
        """An answer that was given and is no story yet; else empty."""
        return self._kept.pending.get(prompt.id, "")

    def hear(self, prompt: Prompt, text: str) -> None:
        """Keep an answer, or as much as there is of it, before anything else is done with it; empty: forget it."""
        others = {key: said for key, said in self._kept.pending.items() if key != prompt.id}
        self._change(pending={**others, prompt.id: text} if text else others)

    def heard_file(self, file: str) -> bool:
        """Whether the answer in this sound file was taken already."""
        return file in self._kept.files

    def suggest(self, prompt: Prompt, body: str, before: Sequence[StoryDraft] = ()) -> StoryDraft | None:
        """The story that an answer tells, with every setting suggested; None where no word is in it.

        `before` are stories of the same answer that are not on the page yet, here and in `mend`.
        """
        told = (*self.page.stories, *before)
        # The question is answered by the first story; the second one needs a question of its own.
        asked = replace(prompt, topics=(), title=f"{prompt.title}, continued") if before else prompt
        made = suggesting.story_of(body, asked, self.page, told, engines.meaning())
        return story(replace(made, topics=prompt.topics or made.topics))

    def mend(self, draft: StoryDraft, before: Sequence[StoryDraft] = ()) -> StoryDraft | str:
        """The story as it can stand on the page, or why it cannot."""
        made = story(draft)
        if made is None:
            if not slug(draft.title):
                return "The title needs a letter from a to z or a digit."
            return "None of these lines can be empty."
        if slug(made.title) in {slug(one.title) for one in (*self.page.stories, *before)}:
            return f"There is a story with the title “{made.title}” already: give this one another."
        return made

    def tell(self, prompt: Prompt, stories: tuple[StoryDraft, ...], file: str = "") -> None:
        """Take the answer of a prompt as one story or two; its sound file need not be heard again."""
        self._before.append(self._kept)
        self.hear(prompt, "")
        self._change(
            page=replace(self.page, stories=(*self.page.stories, *stories)),
            done=prompt.id,
            files=(file,) if file else (),
        )

    def hooks(self) -> list[tuple[StoryDraft, str, StoryDraft]]:
        """Phrases that could lead from one story to another and that nobody has decided about yet."""
        return [h for h in suggesting.hooks(self.page.stories) if not self.asked(_hook_id(h[0], h[2]))]

    def hook(self, teller: StoryDraft, phrase: str, other: StoryDraft, *, wanted: bool) -> None:
        """Join two stories, or never ask about these two again."""
        joined = tuple(
            replace(one, hooks=(*one.hooks, (phrase, other.title))) if wanted and one.title == teller.title else one
            for one in self.page.stories
        )
        self._change(page=replace(self.page, stories=joined), done=_hook_id(teller, other))

    def write(self, target: Path) -> None:
        """Write the page where nothing stands yet, and forget the draft; `CoffeechatError` where it cannot be one."""
        page = persona_page(self.page if self.page.stories else replace(self.page, note=NOTE))
        if not reads_back(page, self.page):
            raise CoffeechatError(
                "The page would be larger than a page may be", f"shorten the stories in {self._path}, and go on"
            )
        if os.path.lexists(target):
            raise CoffeechatError(f"{target} exists already", "choose another name, so that nothing is lost")
        write_whole(target, page)
        self._path.unlink(missing_ok=True)

    def _free(self) -> list[Prompt]:
        """Free answers that were given and are no stories yet."""
        return [replace(FREE, id=one) for one in self._kept.pending if one.startswith(FREE.id)]

    def _change(
        self,
        *,
        page: PageDraft | None = None,
        done: str = "",
        files: tuple[str, ...] = (),
        pending: dict[str, str] | None = None,
    ) -> None:
        held = self._kept
        self._kept = Kept(
            held.page if page is None else page,
            tuple(dict.fromkeys([*held.done, *([done] if done else [])])),
            (*held.files, *files),
            held.pending if pending is None else pending,
        )
        keep_draft(self._path, self._kept)


def _hook_id(teller: StoryDraft, other: StoryDraft) -> str:
    return f"hook:{slug(teller.title)}:{slug(other.title)}"
