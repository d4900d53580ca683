"""Tables: their JSON form."""

import json
from dataclasses import replace
from typing import Any

import pytest

from coding.figures.shares import row
from coding.figures.table import Base, Group, Table, from_json, to_json, withheld
from corpus.errors import Refused

PLAIN = Table(
    question="P15",
    title="Cryptocurrencies",
    shape="single",
    base=Base("respondents who answered P15", 4),
    multi_response=False,
    rows=(row("Yes", 4, 4), row("No", 0, 4)),
)
ESTIMATE = replace(PLAIN, estimate="corrected")
CROSSTAB = Table(
    question="P16",
    title="How common",
    shape="ordinal",
    base=Base("respondents who answered P16", 16),
    multi_response=False,
    rows=(row("Common", 8, 16),),
    where=(("role", "officer"), ("country", "Sweden"), ("country", "Norway")),
    notes=("A note.",),
    summary=(row("Common + Very common", 8, 16),),
    statistics={"median": 2.5},
    by="country",
    groups=(
        Group("Sweden", Base("country = Sweden", 0), (row("Common", 0, 0),), statistics={"median": 1.0}),
    ),
)


def test_a_table_has_the_agreed_shape() -> None:
    """The keys that scripts rely on, with nothing for what a plain table lacks."""
    assert to_json(PLAIN) == {
        "question": "P15",
        "title": "Cryptocurrencies",
        "shape": "single",
        "base": {"definition": "respondents who answered P15", "n": 4},
        "multi_response": False,
        "where": {},
        "notes": [],
        "rows": [
            {"label": "Yes", "n": 4, "percent": 100.0, "low": PLAIN.rows[0].low, "high": 100.0},
            {"label": "No", "n": 0, "percent": 0.0, "low": 0.0, "high": PLAIN.rows[1].high},
        ],
    }


def test_an_estimate_says_which_one_it_is() -> None:
    """The one key that a counted table lacks."""
    assert to_json(ESTIMATE) == {**to_json(PLAIN), "estimate": "corrected"}


HIDDEN = replace(PLAIN, base=Base("respondents who answered Q", 0, withheld=True), rows=(withheld("Yes"),))


@pytest.mark.parametrize("table", [PLAIN, CROSSTAB, ESTIMATE, HIDDEN])
def test_a_table_survives_json(table: Table) -> None:
    """To the last digit, with groups, sums and filters."""
    assert from_json(json.loads(json.dumps(to_json(table)))) == table


@pytest.mark.parametrize(
    "broken", [{}, {**to_json(PLAIN), "rows": [{"label": "Yes"}]}, {**to_json(PLAIN), "base": 5}]
)
def test_what_is_no_table_is_refused(broken: dict[str, Any]) -> None:
    """A damaged report says so."""
    with pytest.raises(Refused, match="table of a figure cannot be read"):
        from_json(broken)


def test_what_is_withheld_has_no_number() -> None:
    """Nobody who reads the file takes it for nobody."""
    values = to_json(HIDDEN)
    assert values["base"] == {"definition": "respondents who answered Q", "n": None, "withheld": True}
    assert [row["n"] for row in values["rows"]] == [None]
