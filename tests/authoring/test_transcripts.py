"""Transcripts in every form that people have, and back."""

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.transcripts import parse_transcript, read_transcript, transcript_from_json, transcript_to_json
from simulator.domain.errors import CoffeechatError, NotFound
from simulator.domain.talk import Ending, Speaker, Transcript, Utterance, Word

YOU, PERSONA = Speaker.YOU, Speaker.PERSONA


def said(text: str) -> list[tuple[Any, ...]]:
    """Speaker, words, start and end of every turn."""
    return [(t.speaker, t.text, t.start, t.end) for t in parse_transcript(text, "talk").turns]


PLAIN = [
    (
        "[00:03] You: Hi Maya,\nthank you.\n\n[00:09] Maya: Hello: you.\n\n[1:00:10] ME: Bye.\n",
        [
            (YOU, "Hi Maya, thank you.", 3.0, 4.6),
            (PERSONA, "Hello: you.", 9.0, 9.8),
            (YOU, "Bye.", 3610.0, 3610.4),
        ],
    ),
    ("You: a\r\n\r\nMaya Okafor: b\r\n", [(YOU, "a", None, None), (PERSONA, "b", None, None)]),
    ("visitor: a\n\nDr. de la Cruz: b", [(YOU, "a", None, None), (PERSONA, "b", None, None)]),
    (
        "You: a\nMaya: b\nand c\nMe: d",
        [(YOU, "a", None, None), (PERSONA, "b and c", None, None), (YOU, "d", None, None)],
    ),
    ("You: a\n\nMaya: b\nYou: c", [(YOU, "a", None, None), (PERSONA, "b", None, None), (YOU, "c", None, None)]),
    ("You: a\n\nand b\n\nOne odd thing: c", [(YOU, "a and b One odd thing: c", None, None)]),
    ("You: a\nNote: b\n\nMaya: c", [(YOU, "a Note: b", None, None), (PERSONA, "c", None, None)]),
    ("[00:01] You: a b c d e\n\n[00:02] Maya: b", [(YOU, "a b c d e", 1.0, 2.0), (PERSONA, "b", 2.0, 2.4)]),
    ("[00:01] You: a\n\n[00:09] and b", [(YOU, "a and b", 1.0, 2.2)]),
    ("[00:01 - 00:05] You: a\n\n(0:07.5) Maya: b", [(YOU, "a", 1.0, 5.0), (PERSONA, "b", 7.5, 7.9)]),
    ("00:01 You: a\n\n10:30 was late", [(YOU, "a 10:30 was late", 1.0, 2.6)]),
    ("[00:05] You: a b c\n\n[00:03] Maya: b", [(YOU, "a b c", 5.0, 5.0), (PERSONA, "b", 3.0, 3.4)]),
    ("# Talk\n\n---\n\n**You:** a\n\n**Maya**: b", [(YOU, "a", None, None), (PERSONA, "b", None, None)]),
    ("You:a\n\nMaya:b\n\nMe :c", [(YOU, "a", None, None), (PERSONA, "b", None, None), (YOU, "c", None, None)]),
    ("[00:01] You:a\n\nsee 10:30 and a:b", [(YOU, "a see 10:30 and a:b", 1.0, 3.0)]),
    ("You:\na\n\nMaya: b", [(YOU, "a", None, None), (PERSONA, "b", None, None)]),
    ("You: {laughs}\n", [(YOU, "{laughs}", None, None)]),
    ("You: a\x1b[31m\x07", [(YOU, "a[31m", None, None)]),
]


@pytest.mark.parametrize(("text", "turns"), PLAIN, ids=range(len(PLAIN)))
def test_plain_text(text: str, turns: list[tuple[Any, ...]]) -> None:
    assert said(text) == turns


HEAD = "WEBVTT - a talk\n\n"
CAPTIONS = [
    (
        HEAD
        + "NOTE a\nnote\n\nSTYLE\n::cue {}\n\nid-1\n00:03.000 --> 00:05.500 align:start\n<v You>Hi <i>Maya</i></v>\n\n"
        "01:00:08.000 --> 01:00:10.000\n<v.loud.first Maya Okafor>R&amp;D &#27; is\ngood</v>\n",
        [(YOU, "Hi Maya", 3.0, 5.5), (PERSONA, "R&D is good", 3608.0, 3610.0)],
    ),
    (
        HEAD
        + "00:01.000 --> 00:02.000\n<v Maya>a\n\n00:02.500 --> 00:03.000\n<v Maya>b\n\n"
        + "00:09.000 --> 00:10.000\n<v Maya>c",
        [(PERSONA, "a b", 1.0, 3.0), (PERSONA, "c", 9.0, 10.0)],
    ),
    (
        HEAD + "00:01.000 --> 00:02.000\n<v Maya>A.\n\n00:02.000 --> 00:03.000\n<v Maya>B?\n\n"
        "00:03.000 --> 00:04.000\n<v Tom>c",
        [(PERSONA, "A.", 1.0, 2.0), (PERSONA, "B?", 2.0, 3.0), (PERSONA, "c", 3.0, 4.0)],
    ),
    (HEAD + "00:01.000 --> 00:02.000\n<v Me>a\n\n00:02.000 --> 00:03.000\nb", [(YOU, "a b", 1.0, 3.0)]),
    (
        HEAD + "00:00.000 --> 00:04.000\n<v You>a</v>\n<v Maya>b c <00:02.000>d</v>",
        [(YOU, "a", 0.0, 1.0), (PERSONA, "b c d", 1.0, 4.0)],
    ),
    ("WEBVTT\n00:01.000 --> 00:02.000\nMaya: a", [(PERSONA, "a", 1.0, 2.0)]),
    ("1\n00:00:01,000 --> 00:00:02,000\nYou: a\n", [(YOU, "a", 1.0, 2.0)]),
    (
        "\ufeff".replace("\ufeff", "") + HEAD.replace("\n", "\r\n") + "00:01.000 --> 00:02.000\r\n<v VISITOR>a",
        [(YOU, "a", 1.0, 2.0)],
    ),
]


@pytest.mark.parametrize(("text", "turns"), CAPTIONS, ids=range(len(CAPTIONS)))
def test_captions(text: str, turns: list[tuple[Any, ...]]) -> None:
    assert said(text) == turns


def talk(**turn: Any) -> str:
    return json.dumps({"turns": [{"speaker": "you", "text": "a b c d e"} | turn]})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("hello\n\nYou: a", "line 1: this names no speaker"),
        ("# Talk", "no talk"),
        ("[00:75] You: a", "line 1: `00:75` is no time"),
        ("[00:09 - 00:03] You: a", "ends before it starts"),
        ("WEBVTT", "no captions"),
        (HEAD + "00:01.000 --> soon\n<v You>a", "line 3: this is no caption time"),
        (HEAD + "00:02.000 --> 00:01.000\n<v You>a", "ends before it starts"),
        (HEAD + "00:01.000 --> 00:02.000\na", "line 3: this caption names no speaker"),
        ("{", "line 1: this is not valid JSON"),
        ('{"turns": [}', "line 1: this is not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ('{"a":' * 100_000, "not valid JSON"),
        ("[]", "an object"),
        ("{}", "`turns`"),
        ('{"turns": {}}', "a list of turns"),
        ('{"turns": [3]}', "`turns[0]`"),
        ('{"turns": [{}]}', "`turns[0].speaker`"),
        (talk(speaker="maya"), "`you` or `persona`"),
        (talk(text=None), "`turns[0].text`"),
        (talk(start="3"), "`turns[0].start`"),
        (talk(start=True), "`turns[0].start`"),
        (talk(start=-1), "`turns[0].start`"),
        (talk(start=float("nan")), "`turns[0].start`"),
        (talk(start=float("inf")), "`turns[0].start`"),
        (talk(start=10**400), "`turns[0].start`"),
        (talk(start=5, end=4), "`turns[0].end`"),
        (talk(words="a"), "`turns[0].words`"),
        (talk(words=[{"word": "a", "start": 1}]), "`turns[0].words[0].start and .end`"),
        (talk(words=[{"word": 1, "start": 1, "end": 2}]), "`turns[0].words[0].word`"),
        (talk(words=[{"word": "a", "start": 1, "end": 2, "probability": 2}]), "`turns[0].words[0].probability`"),
        ('{"turns": [], "minutes": 0}', "`minutes`"),
        ('{"turns": [], "minutes": "20"}', "`minutes`"),
        ('{"turns": [], "persona": 3}', "`persona`"),
        ('{"turns": [], "ended": "bored"}', "`ended`"),
        ('{"turns": [], "ended": []}', "`ended`"),
        ('{"turns": [], "format": 2}', "`format`"),
    ],
)
def test_what_is_no_transcript_is_said_clearly(text: str, words: str) -> None:
    with pytest.raises(CoffeechatError) as caught:
        parse_transcript(text, "talk")
    assert words in str(caught.value)
    assert caught.value.remedy
    assert str(caught.value).startswith("talk")


def test_json_is_read_with_what_may_be_missing() -> None:
    data = {
        "format": 1,
        "persona": "maya-okafor",
        "minutes": 20,
        "ended": "time",
        "extra": {"a": [1]},
        "turns": [
            {"speaker": "you", "text": "a b c d e", "start": 1, "mood": 0.5},
            {"speaker": "persona", "text": "b", "start": 2.5, "end": None, "words": None},
            {"speaker": "you", "text": "c"},
            {"speaker": "persona", "text": "d", "end": 9},
            {"speaker": "you", "text": "e", "start": 9.5, "end": 9.5, "words": [{"word": "e", "start": 9, "end": 9}]},
        ],
    }
    assert transcript_from_json(data, "talk") == Transcript(
        (
            Utterance(YOU, "a b c d e", 1.0, 2.5),
            Utterance(PERSONA, "b", 2.5, 2.9),
            Utterance(YOU, "c"),
            Utterance(PERSONA, "d"),
            Utterance(YOU, "e", 9.5, 9.5, (Word("e", 9.0, 9.0, 1.0),)),
        ),
        "maya-okafor",
        20.0,
        Ending.TIME,
    )


@pytest.mark.parametrize("persona", ["../etc/passwd", "a/b", "Maya", "maya.md", ""])
def test_a_transcript_names_no_path(persona: str) -> None:
    assert transcript_from_json({"turns": [], "persona": persona}, "talk").persona is None


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    for name, text in [
        ("a.txt", '{"turns": []}'),
        ("b.json", '{"turns": []}'),
        ("c.json", HEAD + "00:01.000 --> 00:02.000\n<v You>a"),
        ("d.vtt", "You: a"),
        ("e", "\ufeff[00:01] You: a"),
    ]:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        assert isinstance(read_transcript(path), Transcript)
    (tmp_path / "f.json").write_text("null")
    (tmp_path / "g.txt").write_bytes(b"You: a\n\xff")
    for path, kind, words in [
        (tmp_path / "f.json", CoffeechatError, "an object"),
        (tmp_path / "g.txt", CoffeechatError, "line 2"),
        (tmp_path / "none.json", NotFound, "no file"),
        (tmp_path, CoffeechatError, "not a file"),
        (Path("a\0b"), CoffeechatError, "no file|cannot be read"),
    ]:
        with pytest.raises(kind, match=words):
            read_transcript(path)


MILLIS = st.integers(0, 3_600_000).map(lambda n: n / 1000)
TEXT = st.text(st.characters(exclude_categories=("C",)), max_size=40)
SPANS = st.tuples(MILLIS, MILLIS).map(sorted)
WORDS = st.builds(lambda w, s, p: Word(w, s[0], s[1], p), TEXT, SPANS, st.floats(0, 1))
TURNS = st.builds(
    lambda speaker, text, span, words: Utterance(speaker, text, *(span or (None, None)), tuple(words)),
    st.sampled_from(Speaker),
    TEXT,
    st.none() | SPANS,
    st.lists(WORDS, max_size=3),
)
TALKS = st.builds(
    Transcript,
    st.lists(TURNS, max_size=6).map(tuple),
    st.none() | st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True),
    st.none() | st.integers(1, 120).map(float) | st.floats(1, 100),
    st.none() | st.sampled_from(Ending),
)


@given(TALKS)
def test_json_and_back_is_the_same_talk(talk: Transcript) -> None:
    text = json.dumps(transcript_to_json(talk), ensure_ascii=False)
    assert parse_transcript(text, "talk") == talk


def test_json_is_as_the_format_shows_it() -> None:
    talk = Transcript(
        (Utterance(YOU, "Hi", 3.0, 9.80049, (Word("Hi", 3.1, 3.5, 1.0),)), Utterance(PERSONA, "b")), "a", 20.0
    )
    assert json.dumps(transcript_to_json(talk)) == (
        '{"format": 1, "persona": "a", "minutes": 20, "turns": [{"speaker": "you", "start": 3, "end": 9.8, '
        '"text": "Hi", "words": [{"word": "Hi", "start": 3.1, "end": 3.5, "probability": 1}]}, '
        '{"speaker": "persona", "text": "b"}]}'
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["turns", "speaker", "text", "start", "end", "words", "word", "minutes"]), inner
        )
    ),
)


@given(st.one_of(JSON, st.lists(JSON).map(lambda turns: {"turns": turns})))
def test_no_json_breaks_the_reader(data: object) -> None:
    read = None
    with contextlib.suppress(CoffeechatError):
        read = transcript_from_json(data, "talk")
    if read is not None:
        assert transcript_from_json(transcript_to_json(read), "talk") == read


@given(st.sampled_from(["", "You: a\n", "[00:01] ", HEAD, HEAD + "00:01.000 --> 00:02.000\n<v ", "{", "["]), st.text())
def test_no_text_breaks_the_reader(head: str, text: str) -> None:
    turns: tuple[Utterance, ...] = ()
    with contextlib.suppress(CoffeechatError):
        turns = parse_transcript(head + text, "talk").turns
    assert all(t.start is None or (t.end is not None and t.end >= t.start) for t in turns)
    assert all("\x1b" not in t.text for t in turns)
