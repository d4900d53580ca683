"""Pull quotes that stand in their comments."""

import csv

import pytest

from coding.for_and_against.pull_quotes import found_in
from tests.material import seed_path

COMMENT = "In our view, the\nprovider’s answer comes late – and often too late. Staff leave."


@pytest.mark.parametrize(
    ("pull_quote", "found"),
    [
        ("The provider's answer comes late.", True),
        ("Staff leave", True),
        ("The provider’s answer […] too late.", True),
        ("Staff leave […] too late.", False),
        ("The providers' answer comes late.", False),
        ("Late", True),
        ("Taff leave", False),
        ("", True),
    ],
)
def test_a_pull_quote_is_in_its_comment(pull_quote: str, found: bool) -> None:  # noqa: FBT001
    """Word for word and in order; the first letter, line ends and the shape of marks aside."""
    assert found_in(pull_quote, COMMENT) is found


def test_the_pull_quotes_of_a_published_report() -> None:
    """Three of four stand in the comments beside them; one spells a word otherwise."""
    lines = seed_path("report_2018.txt").read_text(encoding="utf-8").split("\n")
    with seed_path("quotes.csv").open(encoding="utf-8", newline="") as file:
        quotes = {row["quote_id"]: row for row in csv.DictReader(file)}
    begins = {"Q029": 1501, "Q040": 1739, "Q045": 2039, "Q056": 2275}
    found = {}
    for name, begin in begins.items():
        printed_at = int(quotes[name]["lines"].split("-")[0])
        found[name] = found_in(quotes[name]["text"], "\n".join(lines[begin - 1 : printed_at - 1]))
    assert found == {"Q029": True, "Q040": False, "Q045": True, "Q056": True}
