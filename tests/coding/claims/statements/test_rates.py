"""Rates that a sentence makes people of."""

from dataclasses import replace

from coding.claims.check import check_claims
from coding.figures.rate import UNIT_NOTE
from tests.coding.claims.reported import content, insight
from tests.coding.claims.statements.test_found import ALERTS, CHALLENGES

NOTE = UNIT_NOTE.format(numerator="alerts", denominator="computers")


def test_one_in_five_hundred_is_loose_where_the_rate_counts_other_things() -> None:
    """It says what the figure counts; a number far from the rate contradicts it."""
    noted = replace(ALERTS, table=replace(ALERTS.table, notes=(NOTE,)))
    text = "One in five hundred employees does it. One in two hundred does."
    first, second = check_claims(content(insight(1, text, [noted, CHALLENGES])))
    assert (first.verdict, first.row) == ("loose", "rate")
    assert first.why == f"The figure counts alerts per 500 computers. {NOTE}"
    assert second.verdict == "contradicts"
