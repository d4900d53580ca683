"""The published police survey from the terminal: import, figures, codes, as anybody would do it."""

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import facts, run
from tests.databases import SqliteFiles
from tests.material import seed_path

OPTIONS = ["--id", "respondent_id", "--attribute", "country", "--attribute", "region", "--attribute", "role"]
OPTIONS += ["--open", "ft_*"]


def take_in(name: str, study: str) -> Any:
    """Imports one of the survey's files."""
    return facts(
        "import", seed_path(name), "--questions", seed_path("codebook_2018.csv"), *OPTIONS, "--study", study
    )


@pytest.fixture(scope="module")
def police(sqlite_files: SqliteFiles) -> str:
    """The survey with the codes of its main question."""
    study = sqlite_files.new()
    take_in("respondents_2018.csv", study)
    run("codings", "import", seed_path("codings_challenges.csv"), "--study", study)
    return study


def shares(*arguments: str, study: str) -> tuple[int, dict[str, float]]:
    """(n, {label: percent to one decimal}) of a table."""
    table = facts("table", *arguments, "--study", study)
    return table["base"]["n"], {row["label"]: round(row["percent"], 1) for row in table["rows"]}


def test_the_file_adds_up_and_a_second_time_doubles_nothing(sqlite_files: SqliteFiles) -> None:
    """272 respondents, 52 + 227 quotes; with the log-ons 522 rows and the same respondents."""
    study = sqlite_files.new()
    first = take_in("respondents_2018.csv", study)
    assert (first["rows_read"], first["respondents"], first["quotes"], first["skipped"]) == (
        272,
        272,
        279,
        [],
    )
    again = take_in("respondents_2018.csv", study)
    assert again["added"] == {"respondents": 0, "quotes": 0, "answers": 0}
    raw = take_in("respondents_2018_raw.csv", study)
    assert (raw["rows_read"], raw["respondents"], raw["log_ons"]) == (522, 272, 250)
    assert facts("respondents", "--limit", "1", "--study", study)["log_ons"] == 250
    assert facts("check", "--study", study)["whole"]


def test_the_log_ons_change_no_table(sqlite_files: SqliteFiles, police: str) -> None:
    """Every question and the countries, from the raw file alone."""
    study = sqlite_files.new()
    take_in("respondents_2018_raw.csv", study)
    with Path(seed_path("codebook_2018.csv")).open(encoding="utf-8", newline="") as lines:
        names = [row["column"] for row in csv.DictReader(lines) if not row["type"].startswith("open")]
    for name in [*names[::6], "country"]:
        assert facts("table", name, "--study", study) == facts("table", name, "--study", police)


@pytest.mark.parametrize(
    ("question", "n", "percents"),
    [
        ("P03", 200, [57.5, 22.0, 9.5, 6.5, 4.5]),
        ("P06", 178, [96.6, 14.0, 7.9]),
        ("country", 272, [54.4, 20.2, 12.1, 6.6, 3.7, 2.9]),
    ],
)
def test_tables_are_the_published_ones(police: str, question: str, n: int, percents: list[float]) -> None:
    """To the decimal that was printed, largest first."""
    base, found = shares(question, study=police)
    assert (base, sorted(found.values(), reverse=True)) == (n, percents)


def test_bases_follow_the_routing(police: str) -> None:
    """P16 was asked of those who said yes to P15."""
    routed = facts("table", "P16", "--study", police)
    assert routed["base"] == {"definition": "respondents who answered P16, asked if P15 = Yes", "n": 70}
    assert facts("table", "P17", "--study", police)["base"]["n"] == 259
    assert "Several answers were possible" in facts("table", "P06", "--study", police)["notes"][0]


def test_codes_are_shares_of_respondents_and_categories_count_each_once(police: str) -> None:
    """32, 23, 18, 13 and 10 % of 227; a suggestion changes none of them."""
    n, codes = shares("codes", "--question", "ft_challenges", study=police)
    assert (n, {label: round(percent) for label, percent in codes.items()}) == (
        227,
        {
            "encryption": 32,
            "face hidden": 23,
            "image file disguised": 18,
            "complex file structures": 13,
            "other file type": 10,
        },
    )
    table = facts("table", "categories", "--question", "ft_challenges", "--study", police)
    under = facts("quotes", "--code", "obfuscation techniques", "--limit", "1000", "--study", police)[
        "quotes"
    ]
    counted = {row["label"]: row["n"] for row in table["rows"]}
    assert counted["obfuscation techniques"] == len({quote["respondent"] for quote in under})


def test_what_was_stated_of_earlier_years_stands_beside_the_codes(police: str) -> None:
    """Encryption came first in 2016 and 2017 and does in 2018, with 32 % of 227; other units cannot be compared."""
    ranked = {"2016": ("encryption", "anonymisation"), "2017": ("encryption", "anonymisation", "cloud")}
    for wave, labels in ranked.items():
        for rank, label in enumerate(labels, start=1):
            where = ["--wave", wave, "--topic", "challenges", "--of", label, "--rank", rank]
            run("stated", "put", f"challenges {wave} {rank}", *where, "--study", police)
    told = facts(
        "waves", "compare", "codes", "--question", "ft_challenges", "--topic", "challenges", "--study", police
    )
    cells = {row["label"]: [(cell["wave"], cell["rank"]) for cell in row["waves"]] for row in told["rows"]}
    assert cells["encryption"] == [("2016", 1), ("2017", 1), ("2018", 1)]
    assert cells["anonymisation"] == [("2016", 2), ("2017", 2)]
    assert told["rows"][0]["waves"][-1]["words"] == "32.2 % of 227"
    for name, of, unit in (("W14", 100, "businesses"), ("E03", 269370, "employees")):
        run("stated", "put", name, "--numerator", 10, "--denominator", of, "--unit", unit, "--study", police)
    refused = run("waves", "stated", "W14", "E03", "--study", police, status=2).stderr
    assert "W14 counts businesses, E03 employees: their numbers cannot be compared" in refused
