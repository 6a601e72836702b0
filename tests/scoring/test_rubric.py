import pytest

from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import CRITERIA
from simulator.scoring import read_rubric
from tests.scoring.talks import rubric


def test_the_shipped_rubric_is_whole() -> None:
    shipped = rubric()
    assert set(shipped.weights) == set(CRITERIA)
    assert shipped.version
    assert shipped.ceilings == {
        "job-ask": 65,
        "stayed": 60,
        "talked-most": 55,
        "mistaken-facts": 50,
        "too-short": 15,
    }


def test_a_coachs_file_replaces_what_it_names() -> None:
    text = 'name = "ours"\nversion = "2026"\n[weights]\nclose = 40\n[levels]\nopenness = [30, 60, 90]\n'
    mine = read_rubric(text, "mine", base=rubric())
    assert (mine.name, mine.version) == ("ours", "2026")
    assert mine.weights["close"] == 40
    assert mine.weights["opening"] == rubric().weights["opening"]
    assert mine.levels["openness"] == (30, 60, 90)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[weights]\nclose = 101", ["weights.close", "from 0 to 100"]),
        ("[weights]\nclose = -1", ["weights.close"]),
        ("[weights]\nclose = nan", ["weights.close"]),
        ("[weights]\nclose = true", ["weights.close"]),
        ('[weights]\nclose = "8"', ["weights.close", "number"]),
        ("[weights]\nclosing = 8", ["weights.closing", "weights.close"]),
        ("[weight]\nclose = 8", ["weight", "weights"]),
        ("weights = 3", ["weights", "table"]),
        ("version = 2", ["version", "quotes"]),
        ("[levels]\nopenness = [75, 50, 25]", ["levels.openness", "rise"]),
        ("[levels]\nlistening = [35, 45, 55]", ["levels.listening", "fall"]),
        ("[levels]\nopenness = [25, 50]", ["levels.openness", "3 numbers"]),
        ("[levels]\nopenness = [25, 50, 175]", ["levels.openness", "0 to 100"]),
        ("[ceilings]\nstayed = 400", ["ceilings.stayed", "0 to 100"]),
        ("[lines]\nhooks = 0", ["lines.hooks", "from 1"]),
        ("[weights", ["not valid TOML"]),
        ("\n".join(["[weights]", *(f"{c} = 0" for c in CRITERIA)]), ["weights", "at least one"]),
    ],
)
def test_errors_name_the_key_and_its_range(text: str, said: list[str]) -> None:
    with pytest.raises(CoffeechatError) as error:
        read_rubric(text, "rubric.toml", base=rubric())
    assert "rubric.toml" in str(error.value)
    for words in said:
        assert words in str(error.value)


def test_a_rubric_without_a_base_must_be_whole() -> None:
    with pytest.raises(CoffeechatError, match="version"):
        read_rubric('name = "half"', "half")
