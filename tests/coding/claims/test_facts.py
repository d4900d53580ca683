"""Numbers that a report knows."""

from dataclasses import replace

import pytest

from coding.claims import facts
from coding.claims.facts import Fact
from coding.claims.phrases import phrases
from coding.claims.tie import Tie
from tests.coding.claims.reported import content, figure

MET = figure("met", "Have you met it?", {"Met": 41, "Not met": 200}, 241)
RATE = replace(
    figure("rate", "Alerts per 500 employees", {}, 1000, shape="rate"),
    table=replace(
        figure("rate", "Alerts per 500 employees", {}, 1000, shape="rate").table, statistics={"rate": 0.95}
    ),
)
PER_500 = replace(RATE, specification=replace(RATE.specification, per=500.0))


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("2 countries took part.", Fact(2, "countries named, beside others", loosely=3)),
        ("Five coders read them.", Fact(2, "coders")),
        ("90 people only logged on.", Fact(250, "log-ons without an answer")),
        ("41 officers have met it.", Fact(41, "Met", Tie("met", "", "Met"))),
        ("272 officers took part.", Fact(272, "respondents")),
        ("241 officers answered.", Fact(241, "respondents who answered", Tie("met", "", ""))),
        ("0.5 alerts per 1,000 employees", Fact(1.9, "Alerts per 500 employees", Tie("rate", "", "rate"))),
        ("99 officers answered.", None),
    ],
)
def test_a_number_is_held_against_the_fact_that_it_speaks_of(sentence: str, fact: Fact | None) -> None:
    """What is counted tells which; of respondents the number that is meant."""
    (phrase,) = phrases(sentence)
    assert facts.of(phrase, sentence, content(), (MET, PER_500)) == fact
