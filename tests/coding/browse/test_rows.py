"""The rows of the grid: what they show, and their order."""

import pytest

from coding import codings, flags
from coding.browse.filter import Filter
from coding.browse.grid import Grid
from coding.browse.rows import Row, rows
from coding.reading.readings import mark_no_code
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import coder
from tests.coding.suggestions.by_hand import Said, run_by_hand

WHY = Filter(search="locked", waves=("2018",))
"""R01/why "Locked phones …", R02/why "encrypted apps …", R03/why "Phones that …"."""


def names(study: Study, grid: Grid, *, start: int = 0, limit: int = 100) -> list[str]:
    """The quotes that the grid lists."""
    with study.read() as view:
        return [row.name for row in rows(view, grid, start=start, limit=limit)]


def test_a_row_shows_everything_known_of_a_quote(survey: Study, actor: Actor) -> None:
    """Both coders, what counts and what waits, flags, and the respondent with a rare country among others."""
    with survey.write(actor) as work:
        codings.apply(work, quote="R18/why", code="staff")
        codings.apply(work, quote="R18/why", code="encryption")
        flags.flag(work, quote="R18/why", kind="supervisor")
    with survey.write(coder(survey, "Bo")) as work:
        last = codings.reject(work, quote="R18/why", code="staff")
    run_by_hand(survey, actor, [Said("R18/why", "cooperation", 0.7), Said("R18/why", "staff", 0.9)])
    with survey.read() as view:
        assert rows(view, Grid(Filter(respondent="R18"))) == [
            Row(
                name="R18/why",
                text="Answer 18",
                non_answer=False,
                kind="respondent",
                speaker=None,
                language=None,
                question_name="why",
                question="why",
                wave="2018",
                respondent="R18",
                codes=("encryption", "staff"),
                no_code=False,
                suggested=("cooperation",),
                coders=("Ada", "Bo"),
                at=last.at,
                flags=(("supervisor", "Ada"),),
                attributes={"country": "Others", "role": "Manager"},
            )
        ]


def test_a_quote_that_no_code_fits_says_so(survey: Study, actor: Actor) -> None:
    """And by whom."""
    with survey.write(actor) as work:
        mark_no_code(work, quote="R01/why")
    with survey.read() as view:
        row = rows(view, Grid(Filter(respondent="R01")))[0]
    assert (row.no_code, row.codes, row.coders) == (True, (), ("Ada",))


@pytest.mark.parametrize(
    ("sort", "ascending"),
    [
        ("text", ["R02/why", "R01/why", "R03/why"]),
        ("respondent", ["R01/why", "R02/why", "R03/why"]),
        ("Wave", ["R01/why", "R02/why", "R03/why"]),
        ("role", ["R01/why", "R03/why", "R02/why"]),
        ("attribute:role", ["R01/why", "R03/why", "R02/why"]),
    ],
)
def test_rows_are_sorted_by_any_column(survey: Study, sort: str, ascending: list[str]) -> None:
    """Without regard to upper and lower case; what is alike stays as imported."""
    assert names(survey, Grid(WHY, sort=sort)) == ascending


def test_a_sorted_grid_can_be_turned_round(survey: Study) -> None:
    """What is alike still stands as imported."""
    assert names(survey, Grid(WHY, sort="role", descending=True)) == ["R02/why", "R01/why", "R03/why"]
    assert names(survey, Grid(WHY, sort="text", descending=True)) == ["R03/why", "R01/why", "R02/why"]


def test_rare_values_stand_behind_the_others_and_unknown_ones_last(survey: Study) -> None:
    """Where a rare value would stand by itself tells nothing of it: R20 of Land 20 comes as imported."""
    some = Filter(search="answer", where=(("role", "Manager"),))
    assert names(survey, Grid(some, sort="country"), start=4) == [
        "R04/why", "R06/why", "R08/why", "R18/why", "R20/why", "R22/why", "R24/why",
    ]  # fmt: skip
    assert names(survey, Grid(Filter(questions=("why",)), sort="role"))[-2:] == ["R25/why", "S01/why"]
    assert names(survey, Grid(Filter(questions=("why",)), sort="role", descending=True))[-2:] == [
        "R25/why",
        "S01/why",
    ]


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        ("codes", ["R02/why", "R01/why"], ["R01/why", "R02/why"]),
        ("coder", ["R01/why", "R02/why"], ["R02/why", "R01/why"]),
        ("date", ["R01/why", "R02/why"], ["R02/why", "R01/why"]),
        ("suggested", ["R04/why", "R03/why"], ["R03/why", "R04/why"]),
        ("flags", ["R03/why", "R04/why"], ["R04/why", "R03/why"]),
    ],
)
def test_what_was_decided_sorts_before_what_was_not(
    survey: Study, actor: Actor, sort: str, up: list[str], down: list[str]
) -> None:
    """Empty cells stand last whichever way; suggestions sort by how sure they are."""
    with survey.write(actor) as work:
        codings.apply(work, quote="R01/why", code="staff")
        flags.flag(work, quote="R03/why", kind="later")
        flags.flag(work, quote="R04/why", kind="supervisor")
    with survey.write(coder(survey, "Bo")) as work:
        codings.apply(work, quote="R02/why", code="cooperation")
    run_by_hand(survey, actor, [Said("R03/why", "staff", 0.9), Said("R04/why", "staff", 0.6)])
    every = Filter(questions=("why",))
    assert names(survey, Grid(every, sort=sort), limit=2) == up
    assert names(survey, Grid(every, sort=sort, descending=True), limit=2) == down


def test_pages_follow_each_other_without_gap_or_overlap(survey: Study) -> None:
    """However many rows are alike."""
    grid = Grid(sort="country", descending=True)
    pages = [names(survey, grid, start=start, limit=7) for start in range(0, 35, 7)]
    assert [len(page) for page in pages] == [7, 7, 7, 7, 2]
    assert [name for page in pages for name in page] == names(survey, grid)


def test_a_list_goes_on_behind_a_quote(survey: Study) -> None:
    """For a list as imported."""
    with survey.read() as view:
        listed = rows(view, Grid(Filter(questions=("how",))), after="R02/how", limit=2)
    assert [row.name for row in listed] == ["R03/how", "R04/how"]


def test_a_column_that_is_not_there_is_refused(survey: Study) -> None:
    """With the nearest one."""
    with (
        survey.read() as view,
        pytest.raises(Refused, match=r"no column codez\. Did you mean Codes"),
    ):
        rows(view, Grid(sort="codez"))
