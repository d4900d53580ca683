"""The printed quotes of a published report from the terminal, as the second kind of file that people have."""

import csv

import pytest

from tests.cli.running import facts, run
from tests.databases import SqliteFiles
from tests.material import seed_path

PLATFORMS = ("Telegram", "Facebook", "Skype", "Craigslist", "Snapchat", "Omegle")


@pytest.fixture(scope="module")
def printed(sqlite_files: SqliteFiles) -> str:
    """The 60 printed quotes with their codes, and a list of platforms."""
    study = sqlite_files.new()
    layout = ("--layout", "long", "--id", "quote_id", "--codes", "codes")
    run("import", seed_path("quotes.csv"), *layout, "--study", study)
    run("phrases", "add", "platforms", "Kik", "kik messenger", "--study", study)
    for name in PLATFORMS:
        run("phrases", "add", "platforms", name, "--study", study)
    return study


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["--code", "cryptocurrency", "--and", "trading material"], ["Q033"]),
        (["--code", "trading material"], ["Q021", "Q022", "Q033"]),
        (["--code", "trading material", "--without", "cryptocurrency"], ["Q021", "Q022"]),
        (["--code", "encryption"], ["Q026", "Q044"]),
        (["--code", "encryption", "--section", "03 Organised offenders"], ["Q026"]),
        (["--code", "origin uncertain"], ["Q001", "Q002", "Q003"]),
    ],
)
def test_codes_are_combined_in_a_query(printed: str, wanted: list[str], found: list[str]) -> None:
    """Quotes with a code and another one, with one and not another, and of a section."""
    quotes = facts("quotes", *wanted, "--study", printed)["quotes"]
    assert [quote["id"] for quote in quotes] == found


def test_experts_and_pull_quotes_are_in_no_count(printed: str) -> None:
    """One of three quotes about growing organisation repeats an expert's words; topics have no number at all."""
    quotes = facts("quotes", "--limit", "100", "--study", printed)["quotes"]
    kinds = [quote["kind"] for quote in quotes]
    assert {kind: kinds.count(kind) for kind in kinds} == {"respondent": 52, "pull-quote": 4, "expert": 4}
    table = facts("table", "codes", "--study", printed)
    counted = {row["label"]: row["n"] for row in table["rows"]}
    assert (table["base"]["n"], counted["increasingly organised"], counted["report alerts to police"]) == (
        52,
        2,
        0,
    )
    told = run("topics", "--study", printed).stdout.splitlines()
    at = told.index("report alerts to police")
    assert [line.strip() for line in told[at + 1 : at + 7 : 2]] == ["Q058", "Q059", "Q060"]


def test_platforms_are_counted_by_respondents_whatever_their_case(printed: str) -> None:
    """Four are named, each once; messenger apps in general are none of them."""
    rows = facts("table", "entities", "--phrases", "platforms", "--study", printed)["rows"]
    assert [(row["label"], row["n"]) for row in rows] == [
        ("Craigslist", 1),
        ("Facebook", 1),
        ("Skype", 1),
        ("Telegram", 1),
    ]


def test_opposite_opinions_about_the_future_stand_beside_each_other(printed: str) -> None:
    """Two see an increase, one does not, one says both and neither."""
    stances = facts(
        "quotes", "stances", "Will deepfakes become more common in the future?", "--study", printed
    )
    assert [(one["quote"], one["says"]) for one in stances["quotes"]] == [
        ("Q048", "increase"),
        ("Q049", "increase"),
        ("Q050", "no change"),
        ("Q051", None),
    ]


def test_what_is_printed_is_what_was_imported(printed: str) -> None:
    """Spelling, cuts in the source and nested or missing quotation marks, letter by letter."""
    with seed_path("quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        written = {row["quote_id"]: row["text"] for row in csv.DictReader(file)}
    quotes = facts("quotes", "--limit", "100", "--study", printed)["quotes"]
    assert {quote["id"]: quote["text"] for quote in quotes} == written
