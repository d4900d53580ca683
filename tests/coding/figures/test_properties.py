"""What holds for the figures of every survey, tried on many invented ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding.figures.specification import Specification
from coding.figures.table import Row
from coding.figures.tables import quotes_behind, respondents_behind, table
from corpus.people import Actor
from corpus.study import Study, Work
from tests.coding.figures.small_study import SmallStudy

OPTIONS = ("A", "B", "C")
CODES = ("faces", "files", "types")
many_surveys = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
answers = st.none() | st.sampled_from(OPTIONS)
several = st.none() | st.sets(st.sampled_from(OPTIONS), min_size=1)
codes = st.none() | st.sets(st.sampled_from(CODES))


@dataclass
class RolledBack:
    """A study that is empty again after every survey."""

    work: Work

    def __enter__(self) -> SmallStudy:
        self.savepoint = self.work.connection.begin_nested()
        return SmallStudy(self.work)

    def __exit__(self, *_error: object) -> None:
        self.savepoint.rollback()


@pytest.fixture
def empty(study: Study, actor: Actor) -> Iterator[RolledBack]:
    """A study in one transaction."""
    with study.write(actor) as work:
        yield RolledBack(work)


def total(rows: tuple[Row, ...]) -> int:
    """The sum of the rows' counts."""
    return sum(row.n for row in rows)


@many_surveys
@given(given_answers=st.lists(st.tuples(answers, several, st.sampled_from(["x", "y", "z"])), max_size=30))
def test_rows_of_a_single_choice_add_up_to_the_base_and_groups_to_the_rows(
    empty: RolledBack, given_answers: list[tuple[str | None, set[str] | None, str]]
) -> None:
    """And no share of several answers is over 100 %."""
    with empty as small:
        small.question("P1", "single", OPTIONS, non_answers=["C"])
        small.question("P2", "multi", OPTIONS)
        for _, _, group in given_answers:
            small.respondents(1, group=group)
        small.answers("P1", [single for single, _, _ in given_answers])
        small.answers("P2", [sorted(many) if many else None for _, many, _ in given_answers])
        single = table(small.work, Specification("P1", by="group") if given_answers else Specification("P1"))
        assert total(single.rows) == single.base.n == sum(one is not None for one, _, _ in given_answers)
        assert sum(group.base.n for group in single.groups) in (single.base.n, 0)
        for place, row in enumerate(single.rows if single.groups else ()):
            assert row.n == sum(group.rows[place].n for group in single.groups)
        substantive = table(small.work, Specification("P1", base="substantive"))
        assert total(substantive.rows) == substantive.base.n
        for row in table(small.work, Specification("P2")).rows:
            assert row.percent is None or 0 <= row.percent <= 100
            assert row.n == len(respondents_behind(small.work, Specification("P2"), row.label))


@many_surveys
@given(coded=st.lists(codes, max_size=12))
def test_a_category_lies_between_its_largest_code_and_their_sum(
    empty: RolledBack, coded: list[set[str] | None]
) -> None:
    """And every row has as many quotes behind it as respondents, when each wrote one."""
    with empty as small:
        small.respondents(len(coded))
        small.question("ft", "open")
        small.codes("hiding", kind="category")
        small.codes(*CODES, under="hiding")
        small.quotes("ft", [None if found is None else "words" for found in coded])
        for number, found in enumerate(coded, 1):
            for code in sorted(found or ()):
                small.coding(f"R{number}/ft", code)
        by_code = table(small.work, Specification("codes", of="ft"))
        (category,) = table(small.work, Specification("categories", of="ft")).rows
        assert by_code.base.n == sum(found is not None for found in coded)
        assert max(row.n for row in by_code.rows) <= category.n <= total(by_code.rows)
        for row in by_code.rows:
            assert len(quotes_behind(small.work, Specification("ft"), row.label)) == row.n


@settings(many_surveys, max_examples=5)  # each makes two surveys and nine tables of each
@given(
    given_answers=st.lists(st.tuples(answers, several, codes), min_size=1, max_size=12), order=st.randoms()
)
def test_the_order_of_the_respondents_never_matters(
    empty: RolledBack, given_answers: list[tuple[str | None, set[str] | None, set[str] | None]], order: Random
) -> None:
    """In no kind of table, and neither does who is called what."""
    shuffled = order.sample(given_answers, len(given_answers))
    made = []
    for people in (given_answers, shuffled):
        with empty as small:
            survey(small, people)
            made.append([table(small.work, specification) for specification in EVERY_KIND])
    assert made[0] == made[1]


@many_surveys
@given(given_answers=st.lists(st.tuples(answers, several, codes), min_size=1, max_size=12))
def test_parts_never_hold_more_than_the_whole(
    empty: RolledBack, given_answers: list[tuple[str | None, set[str] | None, set[str] | None]]
) -> None:
    """One code an answer adds up to the base, the diagonal of codes by codes is each code, and the table mirrors."""
    with empty as small:
        survey(small, given_answers)
        each = table(small.work, Specification("ft", each="one code"))
        assert total(each.rows) == each.base.n
        together = table(small.work, Specification("ft", by="codes"))
        counts = {group.label: {row.label: row.n for row in group.rows} for group in together.groups}
        whole = {row.label: row.n for row in together.rows}
        assert {code: counts[code][code] for code in counts} == {code: n for code, n in whole.items() if n}
        assert all(counts[a][b] == counts[b][a] for a in counts for b in counts)
        split = table(small.work, Specification("P2", by="P1"))
        for place, row in enumerate(split.rows):
            assert row.n == sum(group.rows[place].n for group in split.groups)


EVERY_KIND = (
    Specification("P1"),
    Specification("P2"),
    Specification("Q1"),
    Specification("P2", by="P1"),
    Specification("P1", by="P2"),
    Specification("ft"),
    Specification("ft", by="codes"),
    Specification("ft", by="P1", base="asked"),
    Specification("ft", each="one code"),
)


def survey(small: SmallStudy, people: list[tuple[str | None, set[str] | None, set[str] | None]]) -> None:
    """Writes the answers of so many people: to a single choice, a multiple one, a grid and an open question."""
    small.respondents(len(people))
    small.question("P1", "single", OPTIONS)
    small.question("P2", "multi", OPTIONS)
    small.question("ft", "open")
    for item in ("Q1a", "Q1b"):
        small.question(item, "single", OPTIONS, text="Which?", item=item)
        small.answers(item, [single for single, _, _ in people])
    small.codes(*CODES)
    small.answers("P1", [single for single, _, _ in people])
    small.answers("P2", [sorted(many) if many else None for _, many, _ in people])
    small.quotes("ft", [None if found is None else "words" for _, _, found in people])
    for number, (_, _, found) in enumerate(people, 1):
        for code in sorted(found or ()):
            small.coding(f"R{number}/ft", code)
