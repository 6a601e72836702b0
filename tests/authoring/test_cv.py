"""CVs in two formats become facts; what is wrong with a file is one sentence."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.career import Career, Stage, first_page
from simulator.authoring.cv import career_from
from simulator.authoring.resume import career_from_resume
from simulator.authoring.writing import persona_page, reads_back
from simulator.domain.errors import CoffeechatError

RESUME = {
    "basics": {
        "name": "Inês Duarte",
        "label": "Hydrologist",
        "email": "ines@example.org",
        "phone": "+351 912 345 678",
        "summary": "I read rivers. Write to ines@example.org or call 00351 912 345 678. Knock at rua das Flores 1.",
        "location": {"city": "Coimbra", "region": "Portugal", "address": "Rua das Flores 1"},
    },
    "work": [
        {
            "name": "River Board", "position": "Senior Hydrologist", "startDate": "2016-04",
            "highlights": ["Drew the flood map of 2019"],
        },
        {"company": "Dam Works", "position": "Surveyor", "startDate": "2009-01-01", "endDate": "2016-03-31"},
    ],
    "education": [{"institution": "University of Coimbra", "area": "Geology", "studyType": "MSc", "endDate": 2008}],
    "awards": [{"title": "Clear Water Prize", "date": "2020-05-01", "awarder": "The Guild"}],
    "skills": [{"name": "GIS"}, {"name": "Fieldwork"}, {"name": 7}, "no"],
    "languages": [{"language": "Portuguese"}, {"language": "English"}],
}  # fmt: skip

PROFILE = (
    "First Name,Last Name,Headline,Summary,Industry,Geo Location\nTomás,Reyes,Baker of rye,,Food Production,Oaxaca\n"
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Panadería Sol,Head Baker,"Runs the night shift.\nTrains six apprentices.",Oaxaca,Mar 2018,\n'
    "Mill & Son,Apprentice,,Puebla,Jan 2011,Dec 2014\n"
)
EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nEscuela 5,2007,2010,,Food Chemistry,\n"


def exported(path: Path, tables: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in tables.items():
            file.writestr(name, data)
    return path


def test_a_json_resume_becomes_a_first_page(tmp_path: Path) -> None:
    path = tmp_path / "resume.json"
    path.write_text(json.dumps(RESUME), "utf-8")
    draft = first_page(career_from(path))
    assert draft.card == {
        "name": "Inês Duarte",
        "role": "Senior Hydrologist",
        "organisation": "River Board",
        "location": "Coimbra, Portugal",
        "headline": "Hydrologist",
    }
    assert [f.text for f in draft.facts] == [
        "Studied Geology (MSc) at University of Coimbra in 2008.",
        "Worked as Surveyor at Dam Works from 2009 to 2016.",
        "Speaks Portuguese and English.",
        "Works as Senior Hydrologist at River Board since 2016.",
        "Drew the flood map of 2019.",
        "Names as skills GIS, Fieldwork and 7.",
        "Received Clear Water Prize from The Guild in 2020.",
    ]
    page = persona_page(draft)
    assert reads_back(page, draft)
    assert draft.about == "I read rivers."


def test_a_linkedin_export_becomes_a_first_page_zipped_or_not(tmp_path: Path) -> None:
    tables = {
        "Basic_Export/Profile.csv": PROFILE.encode("utf-8-sig"),
        "Basic_Export/Positions.csv": b"Notes:\n\n" + POSITIONS.replace("\n", "\r\n").encode(),
        "Basic_Export/Education.csv": EDUCATION.encode("utf-16"),
        "Basic_Export/Skills.csv": b"Name\nRye\nNight work\n",
        "Basic_Export/messages.csv": b"FROM,CONTENT\nSomebody,Secret\n",
        "Basic_Export/Old/Profile.csv": b"First Name,Last Name\nNot,This\n",
    }
    draft = first_page(career_from(exported(tmp_path / "linkedin.zip", tables)))
    assert draft.card == {
        "name": "Tomás Reyes",
        "role": "Head Baker",
        "organisation": "Panadería Sol",
        "industry": "food production",
        "location": "Oaxaca",
        "headline": "Baker of rye",
    }
    assert [f.text for f in draft.facts] == [
        "Studied Food Chemistry at Escuela 5 from 2007 to 2010.",
        "Worked as Apprentice at Mill & Son from 2011 to 2014.",
        "Works as Head Baker at Panadería Sol since 2018.",
        "Runs the night shift.",
        "Trains six apprentices.",
        "Names as skills Rye and Night work.",
    ]
    assert "Secret" not in persona_page(draft)
    saved_again = {
        name: data.replace(b",", b";").replace(b"Mar 2018", b"Mar-18").replace(b"Jan 2011", b"01.01.11")
        for name, data in tables.items()
        if "Education" not in name
    }
    other = first_page(career_from(exported(tmp_path / "by-a-spreadsheet.zip", saved_again)))
    assert other.facts == draft.facts[1:]
    folder = tmp_path / "unpacked"
    folder.mkdir()
    for name, data in tables.items():
        if name.count("/") == 1:
            (folder / name.rpartition("/")[2]).write_bytes(data)
    assert first_page(career_from(folder)) == draft


@pytest.mark.parametrize(
    ("start", "end", "years", "lasts"),
    [
        ("2016-03", "2018-02-28", ("2016", "2018"), False),
        ("03/2009", "31.12.2014", ("2009", "2014"), False),
        ("201603", "20160331", ("2016", "2016"), False),
        ("Mar-16", "3/98", ("2016", "1998"), False),
        ("1 avril 2019", "Present", ("2019", ""), True),
        ("2019年3月", "heute", ("2019", ""), True),
        ("spring", "", ("", ""), True),
        ("room 20161", "12345678", ("", ""), False),
    ],
)
def test_dates_are_read_as_people_write_them(start: str, end: str, years: tuple[str, str], lasts: bool) -> None:
    stage = Stage("Baker", "Mill", start, end)
    assert (stage.years, stage.lasts) == (years, lasts)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Built the shop (https://mill.example).", "Built the shop."),
        ("Wrote about rye: https://mill.example/rye", "Wrote about rye."),
        ("Write to me at a@mill.example for prices.", ""),
        ("See www.mill.example for prices.", ""),
        ("Call 0031 6 1234 5678.", ""),
        ("Moved 1200 people from 2010 to 2014.", "Moved 1200 people from 2010 to 2014."),
    ],
)
def test_a_sentence_with_an_address_is_left_out_whole(told: str, kept: str) -> None:
    (work,) = [f.text for f in first_page(Career(positions=(Stage("Baker", "Mill", deeds=(told,)),))).facts][1:] or [""]
    assert work == kept


def test_what_is_no_cv_is_one_sentence(tmp_path: Path) -> None:
    cases: dict[str, bytes] = {
        "nothing.json": b"",
        "text.json": b"Dear Sir or Madam",
        "list.json": b"[1, 2]",
        "other.json": b'{"a": 1}',
        "deep.json": b"[" * 200_000,
        "latin.json": '{"basics": {"name": "Inês"}}'.encode("latin-1"),
        "large.json": b" " * ((1 << 20) + 1),
        "cut.zip": b"PK\x03\x04 and no more",
        "cv.pdf": b"%PDF-1.4\xff" * 200_000,
        "table.csv": PROFILE.encode(),
    }
    paths = [tmp_path / name for name in cases]
    for path, data in zip(paths, cases.values(), strict=True):
        path.write_bytes(data)
    paths += [
        exported(tmp_path / "empty.zip", {}),
        exported(tmp_path / "other-heads.zip", {"Profile.csv": b"Vorname,Nachname\nTom,Reyes\n"}),
        exported(tmp_path / "other.zip", {"photo.jpg": b"x"}),
        exported(tmp_path / "bomb.zip", {"Profile.csv": b"a" * (64 << 20)}),
        exported(tmp_path / "huge-field.zip", {"Profile.csv": b'First Name,Last Name\n"' + b"a" * 500_000 + b'",b\n'}),
        exported(tmp_path / "binary.zip", {"Profile.csv": bytes(range(256))}),
        tmp_path / "missing.json",
        tmp_path,
    ]
    whole = exported(tmp_path / "broken.zip", {"Profile.csv": PROFILE.encode() * 50})
    sound = whole.read_bytes()
    whole.write_bytes(sound[:60] + b"\xff" * 10 + sound[70:])
    for path in [*paths, whole]:
        with pytest.raises(CoffeechatError) as raised:
            career_from(path)
        assert raised.value.remedy, path
        assert "\n" not in str(raised.value)


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["name", "position", "startDate", "highlights", "city", "location", "label", "summary", "area"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*RESUME, "basics", "volunteer", "projects", "publications"]), JSON, max_size=5))
def test_whatever_stands_in_a_resume_the_page_reads_back(data: dict[str, Any]) -> None:
    draft = first_page(
        career_from_resume(json.dumps({"basics": {}, **data, "work": data.get("work", [])} | {"education": [{}]}), "x")
    )
    assert reads_back(persona_page(draft), draft), persona_page(draft)
