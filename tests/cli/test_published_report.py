"""A report on one topic of the published survey, from its description to its approval, from the terminal."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import facts, run
from tests.cli.test_published_survey import take_in
from tests.databases import SqliteFiles
from tests.material import seed_path

NUMBERS = range(46, 56)
"""Q046 to Q055: what ten officers wrote about deepfakes."""
AGAINST = {46, 50, 51}
TEXT = (
    "{met: Yes} have met them; {future: Yes} expect more. 272 police officers from 30 countries were asked. "
    "One in five police officers have found deepfakes.^[NetClean Report 2017. Comment on Insight 7]"
)


@pytest.fixture(scope="module")
def reported(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The survey with two drafts of the same about deepfakes: "To sign", and "To read"."""
    study = sqlite_files.new()
    take_in("respondents_2018.csv", study)
    path = tmp_path_factory.mktemp("description") / "report.json"
    for title in ("To sign", "To read"):
        path.write_text(json.dumps(description(title)), encoding="utf-8")
        run("report", "build", path, "--study", study)
    return study


def description(title: str) -> dict[str, Any]:
    """Two figures that the text takes its numbers from, the countries, and ten quotes."""
    names = quote_names()
    quotes = [
        {"quote": names[f"Q{number:03}"], "stance": "against" if number in AGAINST else "for"}
        for number in NUMBERS
    ]
    figures = [
        {"question": "P21", "id": "met", "decimals": 0, "chart": "pie"},
        {"question": "P23", "id": "future"},
        {"question": "country"},
    ]
    insight = {"headline": "Few have met them", "text": TEXT, "figures": figures, "quotes": quotes}
    return {"title": title, "insights": [insight]}


def quote_names() -> dict[str, str]:
    """{printed quote: respondent/question} where the text was given."""
    with seed_path("respondents_2018.csv").open(encoding="utf-8-sig", newline="") as file:
        given = {
            text: f"{row['respondent_id']}/{column}"
            for row in csv.DictReader(file)
            for column, text in row.items()
            if column.startswith("ft_")
        }
    with seed_path("quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["quote_id"]: given[row["text"]] for row in csv.DictReader(file) if row["text"] in given}


def test_a_topic_is_approved_and_tells_nobody_apart(reported: str, tmp_path: Path) -> None:
    """Ten quotes for and against without who, where or when; DRAFT until somebody has signed it."""
    of = ("--report", "To sign", "--study", reported)
    draft, page, file = (tmp_path / name for name in ("draft.html", "report.html", "report.json"))
    run("report", "export", "--out", draft, *of)
    assert "DRAFT" in draft.read_text(encoding="utf-8")
    run("report", "submit", *of)
    approved = facts("report", "approve", "--as", "Sam", *of)
    assert (approved["status"], approved["decided_by"], bool(approved["decided_at"])) == (
        "approved",
        "Sam",
        True,
    )
    run("report", "export", "--out", page, *of)
    run("report", "export", "--out", file, *of)
    written = page.read_text(encoding="utf-8")
    assert "DRAFT" not in written
    assert re.findall(r"\bR\d{3}\b", written + file.read_text(encoding="utf-8")) == []
    insight = json.loads(file.read_text(encoding="utf-8"))["insights"][0]
    assert [quote["stance"] for quote in insight["quotes"]].count("against") == len(AGAINST)
    assert {key for quote in insight["quotes"] for key in quote} == {
        *("id", "stance", "kind", "question", "speaker", "text", "cuts")
    }
    countries = [(row["label"], row["n"]) for row in insight["figures"][2]["rows"]]
    assert countries == [("USA", 148), ("United Kingdom", 33), ("Sweden", 18), ("Norway", 10), ("Others", 63)]
    assert "is what the study says" in run("verify", file, "--study", reported).stdout


def test_numbers_in_its_sentences_are_those_of_its_tables(reported: str) -> None:
    """17 % and 77.2 %; and the two printed slips are found, of which one counts "other" as a country."""
    of = ("--report", "To read", "--study", reported)
    told = run("report", "show", *of).stdout
    assert "17 % have met them; 77.2 % expect more." in told
    assert "[NetClean Report 2017. Comment on Insight 7]" in told
    assert verdicts(*of) == {
        "272 police officers": "holds",
        "30 countries": "loose",
        "One in five": "untied",
    }
    run("report", "tie-claim", "1", "One in five", "1.1", "Yes", *of)
    assert verdicts(*of)["One in five"] == "contradicts"


def verdicts(*of: str) -> dict[str, str]:
    """{phrase: what the check of claims says of it}."""
    return {one["phrase"]: one["verdict"] for one in facts("report", "claims", *of)["claims"]}
