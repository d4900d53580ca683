"""The figures of a published police survey, cell by cell, from respondents drawn so that they come out."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from coding.codings.csv import import_codings
from coding.figures.shares import format_percent
from coding.figures.specification import Specification
from coding.figures.table import Table
from coding.figures.tables import quotes_behind, table
from corpus.importing import ImportSettings, import_file
from corpus.people import Actor, sign_in
from corpus.study import Study, View
from tests.databases import SqliteFiles
from tests.material import seed_path

MISPRINTS = {
    ("P00", "Others"): (20.3, 20.2),
    ("P04a", "5–7 years"): (26.9, 27.0),
    ("P04c", "< 5 years"): (7.0, 6.9),
    ("P22", "Very uncommon"): (12.5, 12.2),
}
"""{(question, option): (printed, right)}: the report's own slips, and nothing else may differ."""

CHALLENGES = Specification("codes", of="ft_challenges")


@pytest.fixture(scope="module")
def survey(sqlite_files: SqliteFiles) -> Iterator[tuple[Study, Actor]]:
    """The imported survey; read only, but for the codings that a test rolls back."""
    from corpus.study import open_study

    where = sqlite_files.new()
    study = open_study(where)
    actor = sign_in(study, "Ada")
    read(study, actor, "respondents_2018.csv")
    yield study, actor
    study.close()
    sqlite_files.drop(where)


def read(study: Study, actor: Actor, name: str) -> None:
    """Imports a file of respondents with the survey's map."""
    settings = ImportSettings(
        questions=str(seed_path("codebook_2018.csv")),
        id="respondent_id",
        attributes=("country", "region", "role"),
        open_columns=("ft_*",),
    )
    with study.write(actor) as work:
        import_file(work, seed_path(name), settings=settings)


def published() -> list[dict[str, Any]]:
    """The printed tables: P00 (country) to P23."""
    questions: list[dict[str, Any]] = json.loads(
        seed_path("published_2018.json").read_text(encoding="utf-8")
    )["closed_questions"]
    return questions


def of(view: View, question: dict[str, Any]) -> Table:
    """The table of a printed one."""
    return table(view, Specification("country" if question["id"] == "P00" else question["id"]))


def test_every_printed_cell_comes_out_but_the_known_misprints(survey: tuple[Study, Actor]) -> None:
    """34 closed columns and the countries: base, options in order, and every share at the printed decimals."""
    study, _ = survey
    differences: dict[tuple[str, str], tuple[float, float]] = {}
    cells = 0
    with study.read() as view:
        for question in published():
            found = of(view, question)
            assert found.base.n == question["base"]["used"], question["id"]
            assert [row.label for row in found.rows] == [option["label"] for option in question["options"]]
            for row, option in zip(found.rows, question["options"], strict=True):
                cells += 1
                ours = float(format_percent(row.percent, question["printed_decimals"]).removesuffix(" %"))
                assert row.n == option["count_used"]
                if ours != option["value"]:
                    differences[question["id"], row.label] = (option["value"], ours)
    assert differences == MISPRINTS
    assert (len(published()), cells) == (35, 142)


def test_routed_questions_say_so_in_their_base(survey: tuple[Study, Actor]) -> None:
    """P16 was asked of those who had encountered cryptocurrencies."""
    study, _ = survey
    with study.read() as view:
        found = table(view, Specification("P16"))
    assert (found.base.definition, found.base.n) == ("respondents who answered P16, asked if P15 = Yes", 70)
    assert [format_percent(row.percent) for row in found.rows] == [
        "17.1 %",
        "38.6 %",
        "21.4 %",
        "21.4 %",
        "1.4 %",
    ]


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("P02b", None, "91.4 %"),
        ("P02c", None, "76.0 %"),
        ("P02d", None, "65.3 %"),
        ("P02e", None, "24.9 %"),
        ("P17", "39.4 %", "44.8 %"),
        ("P19", None, "43.2 %"),
    ],
)
def test_sums_of_a_scale_are_computed_from_counts(
    survey: tuple[Study, Actor], question: str, low: str | None, high: str
) -> None:
    """The printed cells of P19 add up to 43.3, the counts to 43.2."""
    study, _ = survey
    with study.read() as view:
        bottom, top = table(view, Specification(question)).summary
    assert format_percent(top.percent) == high
    assert low in (None, format_percent(bottom.percent))


def test_several_answers_carry_their_note(survey: tuple[Study, Actor]) -> None:
    """P06 adds up to 118.5 %."""
    study, _ = survey
    with study.read() as view:
        found = table(view, Specification("P06"))
    assert (found.multi_response, found.base.n) == (True, 178)
    assert found.notes == ("Several answers were possible: shares add up to 118.5 %.",)


def test_log_ons_without_an_answer_change_no_table(
    study: Study, actor: Actor, survey: tuple[Study, Actor]
) -> None:
    """The file with 250 more rows gives the same 35 tables, on both databases."""
    read(study, actor, "respondents_2018_raw.csv")
    expected, _ = survey
    with study.read() as view, expected.read() as other:
        assert [of(view, question) for question in published()] == [
            of(other, question) for question in published()
        ]


def test_codes_are_shares_of_those_who_answered_the_open_question(study: Study, actor: Actor) -> None:
    """The published shares of five challenges on 227 respondents; a category counts each respondent once."""
    read(study, actor, "respondents_2018.csv")
    with study.write(actor) as work:
        import_codings(work, seed_path("codings_challenges.csv"))
    with study.read() as view:
        codes = table(view, CHALLENGES)
        rows = {row.label: row for row in codes.rows}
        category = {
            row.label: row for row in table(view, Specification("categories", of="ft_challenges")).rows
        }
        quotes = quotes_behind(view, CHALLENGES, "encryption")
        assert table(view, Specification("codes")).rows == codes.rows
    assert (codes.base.definition, codes.base.n) == ("respondents who answered ft_challenges", 227)
    assert len(quotes) == rows["encryption"].n == 73
    shares = sorted(format_percent(row.percent, 0) for row in codes.rows)
    assert shares == ["10 %", "13 %", "18 %", "23 %", "32 %"]
    techniques = category["obfuscation techniques"]
    assert rows["image file disguised"].n <= techniques.n
    assert techniques.n <= sum(
        rows[name].n for name in ("image file disguised", "complex file structures", "other file type")
    )
