"""The figures of a published police survey, cell by cell, from respondents drawn so that they come out."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coding import codebook, codings
from coding.codings.csv import import_codings
from coding.figures.charts import chart
from coding.figures.shares import format_percent, percent
from coding.figures.specification import Specification
from coding.figures.table import Row, Table, labels
from coding.figures.tables import quotes_behind, respondents_behind, table
from coding.reservations import reserve
from coding.stated import Stated, put
from corpus.importing import ImportSettings, import_file
from corpus.option_notes import annotate
from corpus.people import Actor, sign_in
from corpus.quotes import quotes_page
from corpus.study import Study, View, open_study
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


NUMBERS = "P11_raw,,How many?,,binned count,0 not N/A*|1–10|11–50|100–500|More than 1000,"
"""A line of the map for the numbers behind the bins of P11, which the survey's own map leaves out."""


@pytest.fixture(scope="module")
def survey(
    sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Study, Actor]]:
    """The imported survey; what a test writes it rolls back."""
    where = sqlite_files.new()
    study = open_study(where)
    actor = sign_in(study, "Ada")
    questions = tmp_path_factory.mktemp("map") / "map.csv"
    published_map = seed_path("codebook_2018.csv").read_text(encoding="utf-8-sig")
    questions.write_text(f"{published_map.rstrip()}\n{NUMBERS}\n", encoding="utf-8")
    read(study, actor, "respondents_2018.csv", questions=questions)
    yield study, actor
    study.close()
    sqlite_files.drop(where)


def read(study: Study, actor: Actor, name: str, *, questions: Path | None = None) -> None:
    """Imports a file of respondents with the survey's map."""
    settings = ImportSettings(
        questions=str(questions or seed_path("codebook_2018.csv")),
        id="respondent_id",
        attributes=("country", "region", "role"),
        open_columns=("ft_*",),
    )
    with study.write(actor) as work:
        import_file(work, seed_path(name), settings=settings)


def published() -> list[dict[str, Any]]:
    """The printed tables: P00 (country) to P23."""
    questions: list[dict[str, Any]] = everything_published()["closed_questions"]
    return questions


def everything_published() -> dict[str, Any]:
    """All that was printed."""
    found: dict[str, Any] = json.loads(seed_path("published_2018.json").read_text(encoding="utf-8"))
    return found


def of(view: View, question: dict[str, Any], **asked: Any) -> Table:
    """The table of a printed one."""
    return table(view, Specification("country" if question["id"] == "P00" else question["id"], **asked))


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


def test_every_number_in_a_chart_is_the_number_in_the_table(survey: tuple[Study, Actor]) -> None:
    """To the last digit, with the decimals that were printed; of the grids as well."""
    study, _ = survey
    with study.read() as view:
        for question in published():
            found = of(view, question, decimals=question["printed_decimals"])
            assert written(found) == [("", row.label, printed(row, found)) for row in found.rows]
        for grid in ("P01", "P02", "P04"):
            found = table(view, Specification(grid))
            expected = [(g.label, row.label, printed(row, found)) for g in found.groups for row in g.rows]
            assert written(found) == expected


def written(found: Table) -> list[tuple[str, str, str]]:
    """(group, row, number as it is written) of a chart, in its order."""
    (values,) = chart(found)["datasets"].values()
    return [
        (value["group"].rpartition(" (n = ")[0], value["label"].replace("\n", " "), value["text"])
        for value in values
    ]


def printed(row: Row, found: Table) -> str:
    """A share as its table prints it."""
    return format_percent(row.percent, found.decimals)


def test_yes_and_no_are_a_pie_of_whole_percents(survey: tuple[Study, Actor]) -> None:
    """P15 was printed without decimals."""
    study, _ = survey
    with study.read() as view:
        found = table(view, Specification("P15", decimals=0, chart="pie"))
    (slices,) = chart(found)["datasets"].values()
    assert [one["name"] for one in slices] == ["Yes\n28 %", "No\n72 %"]


def test_items_of_a_grid_are_the_rows_that_were_printed_under_it(survey: tuple[Study, Actor]) -> None:
    """P04 has four columns of six shares; every item has the numbers of its own table."""
    study, _ = survey
    with study.read() as view:
        for grid in ("P01", "P02", "P04"):
            rows = [question for question in published() if (question["group"] or "").startswith(grid)]
            found = table(view, Specification(grid))
            assert [group.label for group in found.groups] == [row["row"] for row in rows]
            assert [group.rows for group in found.groups] == [of(view, row).rows for row in rows]
        ages = table(view, Specification("P04"))
        bases = {group.base.n for group in ages.groups}
        assert (len(ages.groups), len(labels(ages)), bases) == (4, 6, {189})


def test_whoever_finds_an_age_the_most_common_has_encountered_it(survey: tuple[Study, Actor]) -> None:
    """In all six rows of two columns of P04."""
    study, _ = survey
    with study.read() as view:
        for most_common, encountered in (("P04b", "P04a"), ("P04d", "P04c")):
            for row in table(view, Specification(most_common)).rows:
                behind = respondents_behind(view, Specification(most_common), row.label)
                assert set(behind) <= set(respondents_behind(view, Specification(encountered), row.label))


def test_numbers_fall_into_the_printed_bins(survey: tuple[Study, Actor]) -> None:
    """ "7", "N/A" and "2000" give the same table as the bins themselves: T09, 85 % have encountered forums."""
    study, _ = survey
    with study.read() as view:
        numbers, bins = table(view, Specification("P11_raw")), table(view, Specification("P11"))
    assert (numbers.rows, numbers.base.n) == (bins.rows, 215)
    assert [format_percent(row.percent, 0) for row in bins.rows] == ["15 %", "60 %", "18 %", "5 %", "2 %"]
    assert format_percent(percent(sum(row.n for row in bins.rows[1:]), 215), 0) == "85 %"


def test_one_code_an_answer_was_printed_like_a_single_choice(survey: tuple[Study, Actor]) -> None:
    """T06 to T08: 46, 7 and 5 %, together the 58 % who saw the organisation change."""
    study, _ = survey
    with study.read() as view:
        found = table(view, Specification("P14", decimals=0))
    shares = {row.label: printed(row, found) for row in found.rows}
    assert shares == {
        "No change": "12 %",
        "Decreasingly organised": "5 %",
        "Increasingly organised": "46 %",
        "More careful": "7 %",
        "Don’t know/N/A": "30 %",
    }
    changing = sum(row.n for row in found.rows[1:4])
    assert format_percent(percent(changing, found.base.n), 0) == "58 %"


def test_the_figures_about_employers_are_rates_of_stated_numbers(survey: tuple[Study, Actor]) -> None:
    """E01 to E03: the printed heading says per thousand, the printed value is per 500."""
    study, actor = survey
    clients, alerts, rate = everything_published()["employer_figures"]
    with study.rehearse(actor) as work:
        put(work, Stated("clients", value=clients["value"], unit="clients"))
        put(work, Stated("alerts", value=alerts["value"], unit="alerts"))
        per = {
            many: table(work, Specification("rate", numerator="alerts", denominator="clients", per=many))
            for many in (500, 1000)
        }
    assert round(per[500].statistics["rate"], 2) == rate["value"]
    assert round(per[500].statistics["rate"], 4) == rate["computed_per_500"]
    assert round(per[1000].statistics["rate"], 4) == rate["computed_per_1000"]


def test_the_five_definitions_stand_below_every_figure_about_them(survey: tuple[Study, Actor]) -> None:
    """In the order of the questionnaire: below the question whose options they are, and the grids of the same items."""
    study, actor = survey
    with study.rehearse(actor) as work:
        kinds = [row.label for row in table(work, Specification("P03")).rows]
        for number, kind in enumerate(reversed(kinds)):
            annotate(work, question="P03", option=kind, note=f"definition {5 - number}")
        expected = tuple((kind, f"definition {number}") for number, kind in enumerate(kinds, start=1))
        for name in ("P01", "P02", "P03"):
            assert table(work, Specification(name)).footnotes == expected


def test_remarks_about_a_question_are_told_at_its_figures(survey: tuple[Study, Actor]) -> None:
    """Three officers wrote that the origin of an image cannot be told."""
    study, actor = survey
    with seed_path("quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        remarks = [row["text"] for row in csv.DictReader(file) if "origin uncertain" in row["codes"]]
    with study.rehearse(actor) as work:
        codebook.add(work, "origin uncertain")
        for quote in quotes_page(work, after=0, limit=1000):
            if quote.text in remarks:
                codings.apply(work, quote=quote.name, code="origin uncertain")
        for grid in ("P01", "P02"):
            reserve(work, question=grid, code="origin uncertain")
        note = "3 respondents have a reservation about the question, coded “origin uncertain”."
        told = {
            name: note in table(work, Specification(name)).notes for name in ("P01", "P02d", "P02", "P03")
        }
    assert told == {"P01": True, "P02d": True, "P02": True, "P03": False}
