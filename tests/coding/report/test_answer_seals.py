"""The seal of the answers behind a figure: the same as long as everybody in the base answered what they did."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from coding.figures.specification import Specification
from coding.report.answer_seals import answers_seal
from coding.stated import Stated, put
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work, open_study
from tests.builders import SETTINGS, WIDE, file, map_file, take_in
from tests.databases import SqliteFiles

GRID = """column,section,question,row,type,options,asked_if
met,One,Have you met it?,,yes-no,Yes|No,
often,One,How often?,,likert5,Rarely|Sometimes|Often,
trust_a,Two,Whom do you trust?,Police,single,Much|Little,
trust_b,Two,Whom do you trust?,Press,single,Much|Little,
seen,Two,Where?,,multi select,Phones|Cloud|Laptops,
cases,Two,How many?,,numeric,,
why,Two,Why?,,open,,
"""
ANSWERS = """id,country,met,often,trust_a,trust_b,seen,cases,why
R1,Sweden,Yes,Often,Much,Little,Phones|Cloud,3,Locked phones.
R2,Sweden,No,Rarely,Much,Much,Phones,0,No staff.
R3,Norway,Yes,Rarely,Little,Much,Cloud,12,Too late.
R4,Norway,No,Often,Little,Little,Laptops|Cloud,250,Nobody answers.
"""
SEALED = {
    "met": Specification("met"),
    "often by country": Specification("often", by="country"),
    "often by met": Specification("often", by="met"),
    "trust": Specification("trust"),
    "seen": Specification("seen"),
    "cases": Specification("cases", base="asked"),
    "country": Specification("country"),
    "why by country": Specification("why", by="country"),
    "met of Sweden": Specification("met", where=(("country", "Sweden"),)),
}


def sealed(work: Work) -> dict[str, str]:
    """The seal of each figure."""
    return {name: answers_seal(work, wanted, known={}) for name, wanted in SEALED.items()}


def digest(*lines: str) -> str:
    """The SHA-256 of lines in order."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@pytest.mark.parametrize("backwards", [False, True])
def test_a_seal_is_of_what_everybody_in_the_base_said(
    study: Study, actor: Actor, tmp_path: Path, *, backwards: bool
) -> None:
    """By hand: the same whatever the database and the order of the rows."""
    first, *rows = WIDE.splitlines(keepends=True)
    wide = "".join([first, *(reversed(rows) if backwards else rows)])
    settings = ImportSettings(id=SETTINGS.id, attributes=SETTINGS.attributes, questions=map_file(tmp_path))
    take_in(study, actor, file(tmp_path, wide), settings)
    with study.write(actor) as work:
        work.connection.execute(text("UPDATE respondent SET guid = name"))
        found = answers_seal(work, Specification("seen", by="country", base="asked"), known={})
    assert found == digest(
        digest(
            'R1["Sweden",true,"Cloud"]',
            'R1["Sweden",true,"Phones"]',
            'R2["Sweden",true,"Phones"]',
            'R3["Norway",false,null]',
            'R4["Norway",true,"Laptops"]',
            "seen",
        )
    )


@pytest.fixture(scope="module")
def answered(
    sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Study, Actor]]:
    """Four people who answered a question of every kind, and Ada."""
    study, folder = open_study(sqlite_files.new()), tmp_path_factory.mktemp("answered")
    ada = sign_in(study, "Ada", role=Role.CODER)
    settings = ImportSettings(
        id="id", attributes=("country",), questions=str(file(folder, GRID, name="map.csv"))
    )
    take_in(study, ada, file(folder, ANSWERS), settings)
    yield study, ada
    study.close()


def of(question: str, *respondents: str) -> str:
    """The answers of some respondents to a question, as a condition."""
    names = ", ".join(f"'{name}'" for name in respondents)
    return (
        f"question_id = (SELECT id FROM question WHERE name = '{question}') "
        f"AND respondent_id IN (SELECT id FROM respondent WHERE name IN ({names}))"
    )


def other_option(question: str, *respondents: str) -> str:
    """Two respondents with the two options of a question change places."""
    other = "SELECT o.id FROM option o WHERE o.question_id = answer.question_id AND o.id <> answer.option_id"
    return f"UPDATE answer SET option_id = ({other} LIMIT 1) WHERE {of(question, *respondents)}"


SWAPS = [
    (other_option("met", "R1", "R2"), {"met", "often by met", "met of Sweden"}),
    (other_option("trust_b", "R3", "R4"), {"trust"}),
    (f"UPDATE answer SET number = 253 - number WHERE {of('cases', 'R1', 'R4')}", {"cases"}),
    (f"UPDATE answer SET number = 3 WHERE {of('cases', 'R4')}", {"cases"}),
    (f"DELETE FROM answer WHERE {of('seen', 'R2')}", {"seen"}),
    (
        "UPDATE respondent_attribute SET value = CASE value WHEN 'Sweden' THEN 'Norway' ELSE 'Sweden' END "
        "WHERE respondent_id IN (SELECT id FROM respondent WHERE name IN ('R1', 'R3'))",
        {"often by country", "country", "why by country", "met of Sweden"},
    ),
    ("UPDATE answer SET given = 'x'", set[str]()),
]


def test_whoever_changes_places_changes_the_seals_of_these_figures_alone(
    answered: tuple[Study, Actor],
) -> None:
    """Answers of every kind, items of a grid, groups and filters; how an answer was spelled counts nowhere."""
    study, ada = answered
    with study.rehearse(ada) as work:
        before = sealed(work)
    assert len(set(before.values())) == len(SEALED)
    assert {len(seal) for seal in before.values()} == {64}
    found = []
    for statement, _ in SWAPS:
        with study.rehearse(ada) as work:
            work.connection.execute(text(statement))
            after = sealed(work)
        found.append((statement, {name for name in SEALED if after[name] != before[name]}))
    assert found == SWAPS


def test_a_rate_has_no_seal_for_all_of_it_is_in_its_numbers(answered: tuple[Study, Actor]) -> None:
    """It counts no respondents; by codes the groups are in the seal of decisions."""
    study, ada = answered
    rate = Specification("rate", numerator="alerts", denominator="clients", per=500)
    with study.rehearse(ada) as work:
        put(work, Stated("alerts", value=513))
        put(work, Stated("clients", value=269_370))
        known: dict[tuple[object, ...], str] = {}
        assert answers_seal(work, rate, known=known) == ""
        by_codes = answers_seal(work, Specification("met", by="codes", of="why"), known=known)
        assert by_codes == answers_seal(work, Specification("met"), known=known)
        assert len(known) == 1
