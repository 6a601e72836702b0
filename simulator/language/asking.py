"""Where an utterance asks: the parts that are questions, each with what it invites."""

import re
from dataclasses import dataclass, replace

from simulator.domain.question import Kind
from simulator.language import lexicon as lex
from simulator.language.beginnings import Start
from simulator.language.clauses import WH, Clause
from simulator.language.done_for_me import bids_to_stop, favour_in
from simulator.language.favours import Favour
from simulator.language.fragments import invited_by_fragment, tag_at
from simulator.language.goals import asks_own_fit, is_goal
from simulator.language.hanging import hangs_on, is_supposed
from simulator.language.invitations import (
    Invitation,
    choice,
    closed,
    leading,
    leaning_closed,
    leaning_open,
    opened,
    request,
)
from simulator.language.nouns import invited_by_noun
from simulator.language.other_languages import invited_in_another_language, is_german
from simulator.language.own_story import tells_of_oneself
from simulator.language.requests import favour_at
from simulator.language.retold import retells
from simulator.language.shells import Opening, quoted_shell, shell_at
from simulator.language.small_talk import is_small_talk
from simulator.language.starts import starts, swapped
from simulator.language.tails import guesses_at_end, offers_at_end
from simulator.language.taken_back import is_taken_back, is_withdrawn
from simulator.language.wh import invited_by_wh
from simulator.language.wishes import wished_at
from simulator.language.yes_no import invited_by_yes_no
from simulator.patterns import compiled

_REPORTED = compiled(
    r"\bwhen (?:i|we) (?:read|saw|heard|was|were|first|started|wrote)\b|\bat the time$|\b(?:have|already) "
    r"answered\b"
)
_YIELDING = frozenset({"yes-no", "negative", "either-or", "what-about", "checking"})
"""Forms in which a favour may be asked: what asks for a story or a fact asks for no favour."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One asking part: clause index, first and last word (end exclusive), and what it invites.

    `core` is the index of the first word inside its shells; `favour` is set for a request.
    """

    clause: int
    begin: int
    core: int
    end: int
    invitation: Invitation
    favour: Favour | None = None
    shelled: bool = False


def asks_in(clause: Clause, number: int) -> list[Ask]:
    """The asking parts of one clause in order; a statement that a question mark or a tag turns into one is included."""
    if not clause.tokens or _is_foreign(clause):
        return _foreign(clause, number)
    other = invited_in_another_language(clause.line, clause.asks)
    if other is not None:
        return [Ask(number, 0, 0, len(clause.tokens), other)]
    if is_german(clause.line):
        return []
    if not clause.asks and is_withdrawn(clause.line):
        return []
    tag = tag_at(clause)
    last = len(clause.tokens) if tag is None else tag
    begun = starts(clause, last)
    found: list[Ask] = []
    for n, start in enumerate(begun):
        end = begun[n + 1].begin if n + 1 < len(begun) else last
        ask = _judge(clause, number, start, end)
        if ask is not None:
            found.append(ask)
    found = _without_topics(clause, _without_tails(clause, _with_alternatives(clause, found)))
    favour = favour_in(clause) if all(a.invitation.family in _YIELDING for a in found) else None
    if favour is not None:
        flags = (favour.flag,) if favour.flag else ()
        return [Ask(number, 0, 0, last, request(favour.family, favour.reason, *flags), favour)]
    supposed = clause.asks and len(found) == 1 and not found[0].shelled and is_supposed(clause, found[0].begin)
    if found and not supposed:
        return found
    told = tag is not None and tells_of_oneself(clause.line[: clause.offsets[tag]])
    if tag is not None and told and clause.tokens[tag].form not in lex.AUXILIARIES:
        return []
    if tag is not None and last > 0:
        why = f"puts the answer first and adds '{_words(clause, tag, len(clause.tokens))}'"
        return [Ask(number, 0, 0, len(clause.tokens), leading("tag", why))]
    wished = wished_at(clause)
    if wished is not None and asks_own_fit([t.form for t in clause.tokens[wished:]]):
        return []
    if wished is not None:
        words = [t.form for t in clause.tokens[wished:]]
        inner = invited_by_wh(words) if words[0] in WH else invited_by_yes_no(_inverted(words[1:]))
        return [
            Ask(number, 0, wished, len(clause.tokens), replace(inner, why=f"wishes to know: {inner.why}"), None, True)
        ]
    if retells(clause):
        return []
    fragment = invited_by_fragment(clause)
    if fragment is not None:
        return [Ask(number, 0, 0, len(clause.tokens), fragment)]
    return []


def _words(clause: Clause, begin: int, end: int) -> str:
    return " ".join(t.form for t in clause.tokens[begin:end]).replace(" n't", "n't")


def _judge(clause: Clause, number: int, start: Start, end: int) -> Ask | None:
    trimmed = end
    while (
        trimmed > start.begin + 1
        and clause.tokens[trimmed - 1].form in ("and", "or", "but", "so", "well", "then")
        and (trimmed < len(clause.tokens) or clause.tokens[trimmed - 1].form == "or")
    ):
        trimmed -= 1
    if start.kind == "favour" and start.favour is not None:
        favour = start.favour
        flags = (favour.flag,) if favour.flag else ()
        return Ask(number, start.begin, start.begin, trimmed, request(favour.family, favour.reason, *flags), favour)
    if start.kind == "shell" and start.opening is not None:
        return _judge_shell(clause, number, start, trimmed)
    words = [t.form for t in clause.tokens[start.core : trimmed]]
    if start.kind == "wh":
        if _is_abandoned(words) and end < len(clause.tokens):
            return None
        named = _alternatives_before(clause, start.core, words)
        if named is not None:
            return Ask(number, named, named, trimmed, choice("offers alternatives to choose from"))
        if words[0] not in ("how", "why") and offers_at_end(clause, start.core, trimmed):
            return Ask(number, start.begin, start.core, trimmed, choice("offers alternatives to choose from"))
        if guesses_at_end(clause, start.core, trimmed):
            why = f"asks '{_words(clause, start.core, trimmed)}', and offers the answer"
            return Ask(number, start.begin, start.core, trimmed, closed("fact", why))
        return Ask(number, start.begin, start.core, trimmed, _or_courtesy(words) or invited_by_wh(words))
    if _is_abandoned(words) and end < len(clause.tokens):
        return None
    return Ask(number, start.begin, start.core, trimmed, invited_by_yes_no(words))


_BROKEN_OFF = WH | lex.AUXILIARIES | lex.PRONOUNS | {"n't", "your", "the"}


def _is_abandoned(words: list[str]) -> bool:
    """A false start: nothing but question word, verb and pronoun before the next question begins."""
    if is_taken_back(words):
        return True
    kept = [w for w in words if w not in ("no", "sorry", "wait")]
    return 0 < len(kept) <= 3 and all(w in _BROKEN_OFF for w in kept) and kept[0] != "why"


def _or_courtesy(words: list[str]) -> Invitation | None:
    if is_small_talk(" ".join(words[:9])):
        return Invitation(Kind.NONE, 0.0, "courtesy", "is small talk, and asks nothing about the work")
    return None


def _judge_shell(clause: Clause, number: int, start: Start, end: int) -> Ask | None:
    opening = start.opening
    assert opening is not None
    core = min(start.core, end)
    words = [t.form for t in clause.tokens[core:end]]
    name = opening.shell.name
    handed = re.search(
        r"\b(?:advice|tips?|suggestions?|recommendations?|pointers)\b", clause.line[clause.offsets[start.begin] :][:70]
    )
    if not words:
        if not (opening.shell.bare or opening.more):
            return None
        return Ask(
            number,
            start.begin,
            start.begin,
            end,
            leaning_open("any-advice", "asks for advice or examples, an invitation in effect")
            if handed
            else opened("tell-more", f"'{_words(clause, start.begin, end)}' invites them to go on", 0.86),
            shelled=True,
        )
    said = clause.line[clause.offsets[start.begin] : opening.end]
    said_all = clause.line[clause.offsets[start.begin] : clause.offsets[core]]
    shared = name == "I was wondering" and re.fullmatch(r"(?:that|this|it) (?:too|as well|myself)", " ".join(words))
    sees = re.search(r"\bsee(?: you)?$", said) is not None and words[0] not in WH | {"if", "whether"}
    mused = said.endswith("wondered about") and " ".join(words) in ("that", "it", "this")
    if not clause.asks and (
        mused or sees or shared or is_goal(said, words) or bids_to_stop(clause.line[clause.offsets[core] :])
    ):
        return None
    if _asks_leave(name, said_all, words, opening.about):
        return Ask(number, start.begin, core, end, request("permission", "asks for leave to ask"), None, True)
    if name == "are you able to" and " or " in f" {' '.join(words)} " and words[0] not in WH:
        return Ask(number, start.begin, core, end, choice("offers alternatives to choose from"), None, True)
    inner = _inside(words, opening)
    if inner is not None and inner.family == "tell-about" and handed:
        inner = leaning_open("any-advice", "asks for advice or examples, an invitation in effect")
    if inner is None:
        return None
    if inner.kind is Kind.REQUEST:
        favour = favour_at(swapped(" ".join(words)) or " ".join(words))
        return Ask(number, start.begin, core, end, inner, favour[0] if favour else None, True)
    why = inner.why
    if inner.kind.is_open and name != "tell me":
        why = f"inside '{quoted_shell(said)}', {inner.why}"
    if name == "do you know how" and inner.kind.is_open:
        plain = words[0] == "what" and {"is", "was", "are", "were"} & set(words[2:]) and len(words) <= 8
        inner = leaning_closed("fact", why, 0.4) if plain else leaning_open("do-you-know", why, 0.6)
    shell_open = Invitation(inner.kind, inner.openness, inner.family, why, inner.contested, inner.flags, opening.more)
    return Ask(number, start.begin, core, end, shell_open, None, True)


def _asks_leave(name: str, said: str, words: list[str], about: bool) -> bool:
    """Whether it announces questions rather than asking one: `may I ask you a few questions about your work`."""
    if name == "can we talk about":
        return bool({"question", "questions"} & set(words[:4])) or " ".join(words).endswith(
            ("for a minute", "for a moment", "for a bit", "for a few minutes")
        )
    if name != "may I ask" or words[0] in WH:
        return False
    line = f"{said} {' '.join(words)}"
    return "questions" in words[:5] or (not about and re.search(r"\b(?:something|a question)\b", line) is not None)


def _inside(words: list[str], opening: Opening) -> Invitation | None:
    """What the words inside a shell invite; None where the shell turns out to be a plain statement."""
    line = " ".join(words)
    if words[0] not in WH and _REPORTED.search(line):
        return None
    if re.match(r"(?:if|whether) i (?:would|could) (?:have|ever|dare|manage)\b", line):
        # `I wonder if I would have had the nerve` is asked of nobody.
        return None
    turned = swapped(line)
    if turned:
        favour = favour_at(turned)
        if favour:
            return request(favour[0].family, favour[0].reason, *((favour[0].flag,) if favour[0].flag else ()))
        nested = shell_at(turned)
        if nested:
            rest = turned[nested.holds :].split()
            return _inside(rest, nested) if rest else opened("tell-more", "invites them to go on", 0.86)
        if words[0] in ("if", "whether"):
            return invited_by_yes_no(turned.split())
    if words[0] in ("if", "whether"):
        rest = words[1:]
        if not rest:
            return None
        favour = favour_at(line) or favour_at(" ".join(_inverted(rest)))
        if favour:
            return request(favour[0].family, favour[0].reason, *((favour[0].flag,) if favour[0].flag else ()))
        return invited_by_yes_no(_inverted(rest))
    if words[0] in WH or (
        len(words) > 1
        and words[1] in WH
        and words[0] in ("in", "to", "at", "for", "from", "with", "about", "on", "by", "since", "of", "until")
    ):
        if words[0] in ("about", "on"):
            words = words[1:]
        return invited_by_wh(words)
    named = words[0] in lex.AUXILIARIES or opening.about
    if opening.shell.name == "my question is" and not named and not line.startswith(("this", "for you")):
        return None
    if (
        opening.shell.name in ("may I ask", "my question is")
        and re.match(r"(?:you )?(?:a|one|some|something|another|two|you|more|this|these)\b", line)
        and "about" not in words
    ):
        return request("permission", "asks for leave to ask")
    if words[0] in lex.AUXILIARIES and len(words) > 1:
        return invited_by_yes_no(words)
    if (
        opening.shell.name
        in (
            "I would love to hear",
            "it would be great to hear",
            "I was wondering",
            "may I ask",
        )
        and re.match(r"(?:that|so|from you soon|back|by)\b", line)
        and not opening.about
        and not re.match(r"(?:that|so) (?:\w+ ){0,3}(?:better|more)$", line)
    ):
        return None
    return invited_by_noun(words, opening.about)


def _inverted(words: list[str]) -> list[str]:
    """`you like it` as `do you like it`, so that one reader serves both."""
    for i, word in enumerate(words[:5]):
        if word in lex.AUXILIARIES and i:
            return [word, *words[:i], *words[i + 1 :]]
    return ["do", *words]


_PICKS = compiled(
    r"which\b|what (?:do|did|would|is|was) (?:you|your|the) .*\b(?:prefer|choose|pick|better|like|take)\b"
)
_NAMED = 8
"""Words of two alternatives that stand before `which do you prefer`."""


def _alternatives_before(clause: Clause, core: int, words: list[str]) -> int | None:
    """Where two alternatives begin that the question picks from: `sales or engineering, which suited you`."""
    if not clause.tokens[core].comma or not _PICKS.match(" ".join(words)):
        return None
    begin = next((i for i in range(core - 1, 0, -1) if clause.tokens[i].comma), 0)
    named = [t.form for t in clause.tokens[begin:core]]
    plain = not set(named) & (lex.AUXILIARIES | WH | lex.PRONOUNS)
    return begin if plain and len(named) <= _NAMED and "or" in named[1:-1] else None


_HOLD_RELATIVES = (["was", "it"], ["is", "it"], ["is", "there"], ["are", "there"], ["was", "there"], ["were", "there"])


def _is_cleft(clause: Clause, before: Ask, ask: Ask) -> bool:
    """Whether `who pushed you` only goes on with `was it your parents` or `are there people`."""
    opening = [t.form for t in clause.tokens[before.core : before.core + 2]]
    names = clause.tokens[ask.core].form in ("who", "which", "that") and not clause.tokens[ask.core].comma
    joined = clause.tokens[ask.core - 1].form in ("and", "or", "but", "so")
    return names and not joined and opening in _HOLD_RELATIVES and ask.begin - before.core > 2


def _with_alternatives(clause: Clause, found: list[Ask]) -> list[Ask]:
    """`did you choose it, or did you fall into it` is one question: a choice."""
    merged: list[Ask] = []
    for ask in found:
        before = merged[-1] if merged else None
        if before is not None and before.end == ask.begin and _is_cleft(clause, before, ask):
            merged[-1] = replace(before, end=ask.end)
            continue
        closed_pair = (
            before is not None
            and before.invitation.kind in (Kind.CLOSED, Kind.CHOICE)
            and ask.invitation.kind in (Kind.CLOSED, Kind.CHOICE)
        )
        if (
            before is not None
            and ask.end - ask.begin == 1
            and clause.tokens[ask.begin].form == "what"
            and clause.tokens[ask.begin - 1].form == "or"
        ):
            # `is it nine to five, or what`: the rest of one question.
            whole = choice("offers alternatives to choose from")
            merged[-1] = Ask(before.clause, before.begin, before.core, ask.end, whole, None, before.shelled)
            continue
        if (
            before is not None
            and closed_pair
            and clause.tokens[ask.begin - 1].form == "or"
            and clause.tokens[before.core].form in lex.AUXILIARIES
        ):
            offered = choice("offers alternatives to choose from")
            merged[-1] = Ask(before.clause, before.begin, before.core, ask.end, offered, None, before.shelled)
        else:
            merged.append(ask)
    return merged


def _forms(clause: Clause, ask: Ask) -> list[str]:
    return [t.form for t in clause.tokens[ask.begin : ask.end]]


def _without_tails(clause: Clause, found: list[Ask]) -> list[Ask]:
    """Without `…, do you think?` and `… if you don't mind` after a question."""
    while len(found) > 1 and hangs_on(_forms(clause, found[-1]), _forms(clause, found[-2])):
        last = found.pop()
        before = found[-1]
        found[-1] = replace(before, end=max(before.end, last.begin))
    return found


def _without_topics(clause: Clause, found: list[Ask]) -> list[Ask]:
    """Without the `what about the team` that only says what the question behind it is about."""
    return [
        ask
        for n, ask in enumerate(found)
        if n + 1 == len(found)
        or clause.asks
        or not re.match(r"(?:what|how) about (?!you\b|yourself)", clause.line[clause.offsets[ask.begin] :])
    ]


def _is_foreign(clause: Clause) -> bool:
    return not any(t.form[0].isascii() for t in clause.tokens)


def _foreign(clause: Clause, number: int) -> list[Ask]:
    if not clause.asks or not clause.tokens:
        return []
    return [
        Ask(number, 0, 0, len(clause.tokens), closed("unread", "is a question in a script that is not read here", 0.4))
    ]
