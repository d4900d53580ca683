"""Filtering the grid by any column."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from coding import codebook, codings, flags
from coding.browse.filter import Filter
from coding.browse.grid import Grid
from coding.browse.rows import Totals, rows, totals
from coding.reading.readings import mark_no_code
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.small_corpus import coder
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.databases import Once

TODAY = datetime.now(UTC).date()


@pytest.fixture
def coded(survey: Study, actor: Actor, once: Once) -> Study:
    """Ada confirmed encryption on R01/why, Bo rejected it on R02/why and finds no code for R04/how; flags by Ada."""

    def code() -> None:
        with survey.write(actor) as work:
            codings.apply(work, quote="R01/why", code="encryption")
            flags.flag(work, quote="R02/why", kind="later")
            flags.flag(work, quote="R04/why", kind="supervisor")
        with survey.write(coder(survey, "Bo")) as work:
            codings.reject(work, quote="R02/why", code="encryption")
            mark_no_code(work, quote="R04/how")
        run_by_hand(survey, actor, [Said("R01/why", "encryption", 0.9), Said("R03/why", "encryption", 0.8)])

    return once(survey, code)


def found(study: Study, only: Filter) -> list[str]:
    """The names of the quotes that fit; the count agrees."""
    with study.read() as view:
        listed = [row.name for row in rows(view, Grid(only), limit=100)]
        assert totals(view, only).quotes == len(listed)
    return listed


@pytest.mark.parametrize(
    ("only", "names"),
    [
        (Filter(search='"locked phones"'), ["R01/why", "R02/why"]),
        (Filter(search="locked phones"), ["R01/why", "R02/why", "R03/why"]),
        (Filter(search="loc*", waves=("2019",)), ["S01/why"]),
        (Filter(questions=("HOW",)), ["R01/how", "R02/how", "R03/how", "R04/how"]),
        (Filter(questions=("why",), waves=("2019",)), ["S01/why"]),
        (Filter(respondent="R04"), ["R04/why", "R04/how"]),
        (Filter(search="answer", where=(("Country", "Norway"), ("role", "Manager"))),
         ["R10/why", "R12/why", "R14/why", "R16/why"]),
        (Filter(search="answer", where=(("country", "Others"), ("role", "Analyst"))),
         ["R19/why", "R21/why", "R23/why"]),
        (Filter(where=(("country", "Others"), ("country", "Norway"), ("role", "Analyst")), search="1*"),
         ["R11/why", "R13/why", "R15/why", "R17/why", "R19/why"]),
        (Filter(codes=("encryption",)), ["R01/why"]),
        (Filter(codes=("technology",)), ["R01/why"]),
        (Filter(codes=("encryption", "staff"), coder="Bo"), []),
        (Filter(suggested=("encryption",)), ["R03/why"]),
        (Filter(status="suggested"), ["R03/why"]),
        (Filter(status="decided"), ["R01/why", "R02/why", "R04/how"]),
        (Filter(status="no code fits"), ["R04/how"]),
        (Filter(status="undecided", questions=("how",)), ["R01/how", "R02/how"]),
        (Filter(status="undecided", coder="Ada", respondent="R04"), ["R04/why", "R04/how"]),
        (Filter(status="decided", coder="Bo"), ["R02/why", "R04/how"]),
        (Filter(coder="Bo"), ["R02/why", "R04/how"]),
        (Filter(flag="later"), ["R02/why"]),
        (Filter(flag="supervisor"), ["R04/why"]),
        (Filter(non_answers="only"), ["R03/how"]),
        (Filter(non_answers="without", respondent="R03"), ["R03/why"]),
        (Filter(decided_from=TODAY - timedelta(days=1), coder="Ada"), ["R01/why"]),
        (Filter(decided_from=TODAY - timedelta(days=1), decided_to=TODAY + timedelta(days=1)),
         ["R01/why", "R02/why", "R04/how"]),
        (Filter(decided_to=TODAY - timedelta(days=2)), []),
        (Filter(decided_to=date.max), ["R01/why", "R02/why", "R04/how"]),
        (Filter(decided_from=date.min), ["R01/why", "R02/why", "R04/how"]),
        (Filter(decided_from=date.max, decided_to=date.min), []),
        (Filter(search="?!"), []),
    ],
)  # fmt: skip
def test_quotes_fit_everything_that_is_given(coded: Study, only: Filter, names: list[str]) -> None:
    """Several values of one field are alternatives; a category stands for its codes."""
    assert found(coded, only) == names


def test_everything_is_counted_once(coded: Study) -> None:
    """Thirty quotes of 26 respondents; the second quote of somebody is no second person."""
    with coded.read() as view:
        assert totals(view, Filter()) == Totals(30, 26)
        assert totals(view, Filter(respondent="R01")) == Totals(2, 1)


@pytest.mark.parametrize(
    ("only", "said"),
    [
        ({"questions": ("whi",)}, "no question whi in this study.* Did you mean why"),
        ({"waves": ("2020",)}, "no wave 2020 in this study"),
        ({"where": (("county", "x"),)}, "no attribute county in this study.* Did you mean country"),
        ({"codes": ("encrypt",)}, "no code called encrypt"),
        ({"suggested": ("encrypt",)}, "no code called encrypt"),
        ({"coder": "Adda"}, "Nobody called Adda works on this study.* Did you mean Ada"),
        ({"search": "x " * 40}, "too much to look for"),
    ],
)
def test_what_the_study_does_not_have_is_refused(coded: Study, only: dict[str, Any], said: str) -> None:
    """Rather than finding nothing."""
    with coded.read() as view, pytest.raises(Refused, match=said):
        totals(view, Filter(**only))


@pytest.mark.parametrize(
    ("only", "names"),
    [
        (Filter(codes=("encryption",), with_codes=("staff",)), ["R01/why"]),
        (Filter(with_codes=("technology", "staff")), ["R01/why"]),
        (Filter(codes=("encryption",), without_codes=("staff",)), ["R02/why"]),
        (Filter(with_codes=("encryption", "cooperation")), []),
        (Filter(codes=("encryption", "cooperation"), without_codes=("technology",)), ["R04/why"]),
        (Filter(sections=("Two",), codes=("staff",)), ["R02/how"]),
    ],
)
def test_codes_are_combined_by_and_or_and_not(
    study: Study, actor: Actor, tmp_path: Path, only: Filter, names: list[str]
) -> None:
    """Those of `codes` are alternatives, all of the others must be there or must not."""
    asked = "column,section,question,row,type,options,asked_if\nwhy,One,Why?,,open,,\nhow,Two,How?,,open,,\n"
    answers = "id,why,how\nR01,Locked,Train\nR02,Locked,Staff\nR04,Late,\n"
    settings = ImportSettings(id="id", questions=str(file(tmp_path, asked, name="map.csv")))
    take_in(study, actor, file(tmp_path, answers), settings)
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        for name in ("cooperation", "staff"):
            codebook.add(work, name)
        for quote, code in (
            ("R01/why", "encryption"),
            ("R01/why", "staff"),
            ("R02/why", "encryption"),
            ("R02/how", "staff"),
            ("R04/why", "cooperation"),
        ):
            codings.apply(work, quote=quote, code=code)
    assert found(study, only) == names
