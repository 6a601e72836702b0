import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from simulator.domain.scorecard import CRITERIA
from simulator.domain.talk import Speaker, Transcript, Utterance, Word
from simulator.report.documents import scorecard_to_json
from simulator.report.page import scorecard_to_html, session_page
from simulator.report.plain import bar, scorecard_to_markdown, scorecard_to_text, transcript_to_vtt
from simulator.report.style import STYLE
from simulator.report.telling import doubts
from simulator.report.timing import times_of
from tests.scoring.talks import GOOD, INES, card, talk

EVIL = 'What <script>alert(1)</script> --> "made" you & \x1b[31mleave\x07 \u202e[x](http://evil.example) | # `code`?'


def _evil() -> Transcript:
    return Transcript((Utterance(Speaker.PERSONA, "Hello <b>there</b>.", 0, 2), Utterance(Speaker.YOU, EVIL, 3, 9)))


def test_json_has_the_promised_keys_in_order() -> None:
    document = scorecard_to_json(card(GOOD))
    assert list(document) == [
        "persona", "minutes", "rubric", "overall", "ceilings", "criteria", "questions", "stories", "hooks", "advice",
    ]  # fmt: skip
    assert document["minutes"] == 20
    assert isinstance(document["minutes"], int)
    assert list(document["rubric"]) == ["name", "version"]
    assert [c["id"] for c in document["criteria"]] == list(CRITERIA)
    assert list(document["criteria"][0])[:7] == ["id", "name", "level", "points", "weight", "summary", "evidence"]
    assert list(document["criteria"][0]["evidence"][0]) == ["turn", "quote", "note"]
    assert list(document["stories"][0]) == ["story", "door", "heard", "turn", "opener", "asked"]
    assert list(document["hooks"][0]) == ["turn", "phrase", "story", "picked_up", "by_turn"]
    question = document["questions"][1]
    assert question["text"] == GOOD.turns[question["turn"]].text
    json.dumps(document, allow_nan=False)


def test_text_fits_eighty_columns_and_begins_with_the_dials() -> None:
    text = scorecard_to_text(card(GOOD), INES)
    lines = text.split("\n")
    assert max(map(len, lines)) <= 80
    assert [line.split("[")[0].strip() for line in lines[2:5]] == [
        "Open-endedness", "Research grounding", "Time management",
    ]  # fmt: skip
    told = " ".join(text.split())
    assert re.search(r"The drawer \(told to [a-z ]+\): What was the closest", told)
    assert all("; ".join(q.judgement.why) in told for q in card(GOOD).questions)


def test_who_talked_when_is_told_in_words_as_in_the_picture() -> None:
    times = times_of(GOOD, card(GOOD))
    assert times is not None
    told = " ".join(scorecard_to_text(card(GOOD), INES, GOOD).split())
    page = scorecard_to_html(card(GOOD), GOOD, INES)
    for sentence in (times.talked("Ines"), times.came()):
        assert sentence in told
        assert sentence in page
    assert times.planned == (120, 1020)
    untimed = Transcript(tuple(replace(turn, start=None, end=None) for turn in GOOD.turns))
    assert times_of(untimed, card(GOOD)) is None
    assert "WHO TALKED WHEN" not in scorecard_to_text(card(GOOD), INES, untimed)


def test_words_that_were_heard_unsurely_are_named() -> None:
    words = tuple(Word(word, 0, 1, chance) for word, chance in (("the", 0.9), ("ward", 0.2), ("[x]", 0.3)))
    assert doubts(Utterance(Speaker.YOU, "the ward [x]", 0, 1, words)) == "Heard with little certainty: ward, [x]."
    assert doubts(Utterance(Speaker.PERSONA, "the ward [x]", 0, 1, words)) == ""
    assert doubts(Utterance(Speaker.YOU, "the", 0, 1, words[:1])) == ""


def test_text_of_an_empty_talk() -> None:
    text = scorecard_to_text(card(talk()))
    assert "not observed" in text


@pytest.mark.parametrize(("points", "shown"), [(None, 0), (0, 0), (50, 10), (100, 20)])
def test_bars(points: int | None, shown: int) -> None:
    assert bar(points).count("#") == shown
    assert len(bar(points)) == 22


def test_nothing_from_a_talk_drives_a_terminal() -> None:
    found = card(_evil())
    for text in (scorecard_to_text(found, INES), scorecard_to_markdown(found, _evil(), INES)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_markdown_disarms_markup() -> None:
    text = scorecard_to_markdown(card(_evil()), _evil(), INES)
    assert "<script>" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    assert r"\<script\>" in text


def test_captions_are_escaped_and_in_order() -> None:
    text = transcript_to_vtt(_evil(), INES)
    assert text.startswith("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ines>Hello &lt;b&gt;there&lt;/b&gt;.</v>\n")
    assert sum("-->" in line for line in text.split("\n")) == 2
    assert "\x1b" not in text


def test_captions_without_times_follow_one_another() -> None:
    text = transcript_to_vtt(talk("you: one two three four five", "ines: yes"), INES)
    assert "00:00:00.000 --> 00:00:02.000" in text
    assert "00:00:02.000 --> 00:00:03.000" in text


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in ("meta", "circle", "rect", "path", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("circle", "rect", "path"):
            assert self.open.pop() == tag


@pytest.mark.parametrize("transcript", [GOOD, _evil(), talk(), talk("you: How did you become a baker?")])
def test_the_page_stands_alone(transcript: Transcript) -> None:
    html = scorecard_to_html(card(transcript), transcript, INES)
    page = _Page()
    page.feed(html)
    assert page.open == []
    assert not page.tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    names = {name for name, _ in page.attributes}
    assert not names & {"src", "srcset", "style"}
    assert not any(name.startswith("on") for name in names)
    assert all((value or "").startswith("#turn-") for name, value in page.attributes if name == "href")
    assert "Content-Security-Policy" in html
    assert "default-src &#x27;none&#x27;" in html
    assert "url(" not in html
    assert "@import" not in html


def test_every_link_of_the_page_leads_to_a_turn() -> None:
    html = session_page(INES, GOOD, card(GOOD), "2026-01-02T10:11:12")
    assert "2026-01-02 10:11" in html
    wanted = set(re.findall(r'href="#(turn-\d+)"', html))
    there = set(re.findall(r'id="(turn-\d+)"', html))
    assert wanted
    assert wanted <= there


def test_reports_are_the_same_twice() -> None:
    assert scorecard_to_html(card(GOOD), GOOD, INES) == scorecard_to_html(card(GOOD), GOOD, INES)


def test_sound_is_in_the_page_only_where_it_was_given() -> None:
    silent = session_page(INES, GOOD, card(GOOD))
    heard = session_page(INES, GOOD, card(GOOD), sounds={1: b"RIFF"})
    assert "<audio" not in silent
    assert "media-src" not in silent
    assert heard.count("<audio") == 1
    assert "media-src data:" in heard
    assert 'src="data:audio/wav;base64,UklGRg=="' in heard


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_colour_of_the_page_can_be_read(place: int) -> None:
    """WCAG AA on both grounds: by day, by night and in print."""
    found = [dict(re.findall(r"--(\w+): (#\w+)", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.S)]
    assert len(found) == 3
    colours = {**found[0], **found[place]}
    grounds = [_six(colours.pop(name)) for name in ("paper", "card")]
    colours.pop("line")
    low = {n: c for n, c in colours.items() if min(_contrast(_six(c), ground) for ground in grounds) < 4.5}
    assert low == {}


def _six(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * c for c in colour[1:])
