"""Rates from two stated numbers."""

from dataclasses import replace

import pytest

from coding import stated
from coding.figures.rate import table_of_rate
from coding.figures.shares import format_statistic
from coding.figures.specification import Specification
from coding.figures.table import Base
from coding.figures.tables import table
from coding.stated import Stated
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study

RATE = Specification("rate", numerator="alerts", denominator="clients", per=500)


def test_alerts_per_five_hundred_clients(study: Study, actor: Actor) -> None:
    """513 on 269,370 are 0.95 per 500 and 1.90 per 1,000; the units stand beside it."""
    with study.write(actor) as work:
        stated.put(work, Stated("alerts", wave="2018", value=513, unit="alerts"))
        stated.put(work, Stated("clients", value=269370, unit="work computers", source="licences"))
        found = table_of_rate(work, RATE)
        thousand = table_of_rate(
            work, Specification("rate", numerator="alerts", denominator="clients", per=1000)
        )
    assert found.statistics == {"rate": 500 * 513 / 269370, "alerts": 513, "clients": 269370}
    assert round(found.statistics["rate"], 2) == 0.95
    assert round(thousand.statistics["rate"], 2) == 1.9
    assert (found.title, found.base) == (
        "Alerts per 500 work computers",
        Base("work computers (licences)", 269370),
    )
    assert found.notes == (
        "Source of clients: licences.",
        "It counts alerts and not work computers: one of these can stand behind several.",
        "alerts is of 2018, clients of no stated time.",
    )


@pytest.mark.parametrize(("decimals", "printed"), [(None, "0.95"), (0, "1"), (1, "1.0")])
def test_a_rate_is_rounded_as_its_table_says(
    study: Study, actor: Actor, decimals: int | None, printed: str
) -> None:
    """To two decimals where nobody says; "1 in 500" is the rate of 0.95 without any."""
    with study.write(actor) as work:
        stated.put(work, Stated("alerts", value=513, unit="alerts"))
        stated.put(work, Stated("clients", value=269370, unit="clients"))
        found = table(work, replace(RATE, decimals=decimals))
    assert format_statistic(found.statistics["rate"], found) == printed
    assert format_statistic(found.statistics["clients"], found) == "269,370"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Specification("rate", numerator="alerts", per=500), "two stated figures"),
        (Specification("rate", numerator="alerts", denominator="clients"), "per how many"),
        (Specification("rate", numerator="alert", denominator="clients", per=1), "no stated figure alert"),
        (Specification("rate", numerator="half", denominator="clients", per=1), "states no number"),
        (Specification("rate", numerator="alerts", denominator="none", per=1), "no rate per none"),
        (
            Specification("rate", numerator="alerts", denominator="clients", per=1, by="country"),
            "no respondents",
        ),
    ],
)
def test_a_rate_that_cannot_be_computed_is_refused(
    study: Study, actor: Actor, wanted: Specification, said: str
) -> None:
    """Nothing is made up for a missing number."""
    with study.write(actor) as work:
        for one in (Stated("alerts", value=513), Stated("clients", value=10), Stated("none", value=0)):
            stated.put(work, one)
        stated.put(work, Stated("half", words="roughly half"))
        with pytest.raises(Refused, match=said):
            table_of_rate(work, wanted)
