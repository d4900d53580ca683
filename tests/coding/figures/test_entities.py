"""Who names what: respondents by entity."""

from pathlib import Path

import pytest

from coding.figures.entities import quotes_naming
from coding.figures.specification import Specification
from coding.figures.tables import table
from coding.phrases import lists
from coding.phrases.lists import Phrase
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in

ANSWERS = """id,country,apps,more
R1,Sweden,KIK and kik,Skype too
R2,Sweden,Kik,
R3,Norway,Skype,
R4,Norway,none,
R5,Norway,Something else,
"""
MAP = """column,section,question,row,type,options,asked_if
apps,One,Which apps?,,open,,
more,One,Anything else?,,open,,
"""
WANTED = Specification("entities", phrases="platforms", of="apps")


@pytest.fixture
def survey(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Five answers and a list of three platforms."""
    settings = ImportSettings(
        id="id", attributes=("country",), questions=str(file(tmp_path, MAP, name="map.csv"))
    )
    take_in(study, actor, file(tmp_path, ANSWERS), settings)
    with study.write(actor) as work:
        lists.add(work, "platforms", [Phrase(name, name) for name in ("Kik", "Skype", "Omegle")])
    return study


def test_a_respondent_counts_once_in_each_entity(survey: Study) -> None:
    """Of those who answered the question; "KIK" is "Kik"; what nobody names is counted in a note."""
    with survey.read() as view:
        found = table(view, WANTED)
        quotes = quotes_naming(view, WANTED, "Kik")
    assert (found.shape, found.title, found.base.n) == ("entities", "Platforms: Which apps?", 5)
    assert [(row.label, row.n, row.percent) for row in found.rows] == [("Kik", 2, 40.0), ("Skype", 1, 20.0)]
    assert found.notes[0] == "2 different ones are named in 3 quotes; 1 more of the list are not named."
    assert quotes == ["R1/apps", "R2/apps"]


def test_every_open_question_is_searched_when_none_is_named(survey: Study) -> None:
    """R1 and R3 name Skype, each in another question."""
    with survey.read() as view:
        found = table(view, Specification("entities", phrases="platforms"))
    assert {row.label: row.n for row in found.rows} == {"Kik": 2, "Skype": 2}


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Specification("entities"), "those of a phrase list"),
        (Specification("entities", phrases="currencies"), "no phrase list currencies"),
    ],
)
def test_entities_need_a_list(survey: Study, wanted: Specification, said: str) -> None:
    """The message says how to name one."""
    with survey.read() as view, pytest.raises(Refused, match=said):
        table(view, wanted)
