"""How words stand to each other: hits and misses of every relation."""

import pytest

from simulator.language import word_kin


@pytest.mark.parametrize(
    ("a", "b"),
    [("teach", "teacher"), ("women", "woman"), ("won", "win"), ("puppeteer", "puppet"), ("baking", "bake")],
)
def test_forms_of_one_word(a: str, b: str) -> None:
    assert word_kin.derived(a, b)
    assert word_kin.derived(b, a)


@pytest.mark.parametrize(("a", "b"), [("horse", "racehorse"), ("holland", "netherlands"), ("children", "kids")])
def test_one_thing(a: str, b: str) -> None:
    assert word_kin.same(a, b)
    assert word_kin.same(b, a)


@pytest.mark.parametrize(("a", "b"), [("elephant", "rhino"), ("bakery", "theatre"), ("gold", "silver"), ("", "x")])
def test_two_things(a: str, b: str) -> None:
    assert not word_kin.same(a, b)
    assert not word_kin.derived(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("win", "lost"), ("first", "last"), ("husband", "wife"), ("oldest", "youngest"), ("closed", "opened")]
)
def test_opposites(a: str, b: str) -> None:
    assert word_kin.opposite(a, b)
    assert word_kin.opposite(b, a)


@pytest.mark.parametrize(("a", "b"), [("win", "won"), ("elephant", "rhino"), ("first", "first"), ("older", "oldest")])
def test_no_opposites(a: str, b: str) -> None:
    assert not word_kin.opposite(a, b)


def test_nearness_orders_kinds() -> None:
    assert word_kin.nearness("horse", "horses") == 1.0
    assert word_kin.nearness("elephant", "rhino") > 0.7 > word_kin.nearness("medal", "price")
    assert word_kin.nearness("elephant", "rhino") == word_kin.nearness("rhino", "elephant")
    assert word_kin.nearness("no-such-word", "horse") == 0.0


@pytest.mark.parametrize(
    ("word", "kind", "so"),
    [("cookbook", "book", True), ("violinist", "person", True), ("cello", "person", False), ("qqq", "book", False)],
)
def test_kinds(word: str, kind: str, so: bool) -> None:
    assert word_kin.is_a(word, kind) is so


def test_places_lie_in_countries() -> None:
    assert "italy" in word_kin.within("turin")
    assert "south_africa" in word_kin.within("durban")
    assert word_kin.within("horse") == frozenset()


def test_everyday_words_and_verbs() -> None:
    assert word_kin.everyday("money")
    assert not word_kin.everyday("deaf")
    assert word_kin.is_verb("restore")
    assert not word_kin.is_verb("cello")
    assert word_kin.known("beetles")
    assert not word_kin.known("okafur")


@pytest.mark.parametrize(("kind", "one"), [("vessel", "ferry"), ("relative", "aunt"), ("art", "painting")])
def test_a_kind_is_wider_than_what_it_holds(kind: str, one: str) -> None:
    assert word_kin.wider(kind, one)
    assert not word_kin.wider(one, kind)
    assert not word_kin.sisters(kind, one)


@pytest.mark.parametrize(("a", "b"), [("film", "movie"), ("autumn", "fall"), ("lawyer", "attorney")])
def test_two_names_of_one_thing(a: str, b: str) -> None:
    assert word_kin.one_sense(a, b)
    assert not word_kin.sisters(a, b)


@pytest.mark.parametrize(("a", "b"), [("dutch", "german"), ("oxford", "leeds")])
def test_kinds_of_one_narrow_kind_are_sisters(a: str, b: str) -> None:
    assert word_kin.sisters(a, b)
    assert not word_kin.one_sense(a, b)


@pytest.mark.parametrize(("a", "b"), [("sea", "ferry"), ("table", "physics"), ("xqzv", "ferry")])
def test_words_that_have_little_to_do_with_each_other_are_none_of_these(a: str, b: str) -> None:
    assert not word_kin.wider(a, b)
    assert not word_kin.one_sense(a, b)
    assert not word_kin.sisters(a, b)
