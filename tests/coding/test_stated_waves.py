"""What was counted beside what others stated."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coding import codebook, codings, comparable, stated_waves
from coding.check import faults
from coding.figures.specification import Specification
from coding.stated import Stated, put
from coding.stated_waves import Cell, differ, over_waves, unit_changes
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study, Work
from tests.builders import file, take_in

STATED = (
    Stated("c16-1", wave="2016", topic="challenges", label="Encryption", rank=1, source="Report 2016"),
    Stated("c16-2", wave="2016", topic="challenges", label="anonymisation", rank=2, source="Report 2016"),
    Stated("W14", topic="material", numerator=10, denominator=100, unit="businesses", words="one in ten"),
    Stated("E03", topic="material", numerator=513, denominator=269370, unit="employees"),
    Stated("W15", topic="material", numerator=20, denominator=100, unit="Businesses"),
    Stated("W16", topic="material", words="some"),
)


@pytest.fixture
def work(study: Study, actor: Actor, tmp_path: Path) -> Iterator[Work]:
    """Four answers of 2018, three about encryption and one about staff, and what others stated."""
    answers = "".join(f"R{number},2018,words\n" for number in range(4))
    settings = ImportSettings(id="id", open_columns=("why",))
    take_in(study, actor, file(tmp_path, f"id,wave,why\n{answers}"), settings)
    with study.write(actor) as work:
        for name in ("encryption", "staff"):
            codebook.add(work, name)
        for quote, code in ((0, "encryption"), (1, "encryption"), (2, "encryption"), (3, "staff")):
            codings.apply(work, quote=f"R{quote}/why", code=code)
        for one in STATED:
            put(work, one)
        yield work


def test_ranks_that_others_stated_stand_beside_those_counted(work: Work) -> None:
    """Names are matched without case; what is only stated comes last; one counted wave is enough."""
    found = over_waves(work, Specification("codes", of="why"), topic="Challenges")
    assert found.rows == (
        (
            "encryption",
            (Cell("2016", 1, "rank 1", "Report 2016"), Cell("2018", 1, "75.0 % of 4", "")),
        ),
        ("staff", (Cell("2018", 2, "25.0 % of 4", ""),)),
        ("anonymisation", (Cell("2016", 2, "rank 2", "Report 2016"),)),
    )
    assert (found.table.by, found.notes) == (None, ())


def test_other_units_are_warned_of_and_unknown_topics_refused(work: Work) -> None:
    """Businesses are no respondents."""
    found = over_waves(work, Specification("codes", of="why"), topic="material")
    assert found.notes[0] == "Stated figures count Businesses, the others respondents."
    with pytest.raises(Refused, match="Nothing is stated about platforms"):
        over_waves(work, Specification("codes", of="why"), topic="platforms")
    with pytest.raises(Refused, match="one wave only"):
        over_waves(work, Specification("codes", of="why"))


def test_two_stated_figures_are_compared_only_when_they_count_the_same(work: Work) -> None:
    """One in ten businesses against one in five hundred employees needs a reason, which is told with the difference."""
    assert unit_changes(STATED[2], STATED[4]) == []
    found, reasons = differ(work, "W14", "W15")
    assert found is not None
    assert (found.points, reasons) == (10.0, ())
    with pytest.raises(
        Refused, match="W14 counts businesses, E03 employees: their numbers cannot be compared"
    ):
        differ(work, "W14", "E03")
    stated_waves.state(work, "W14", "E03", reason="Both are about detection at work.")
    found, reasons = differ(work, "W14", "E03")
    assert found is not None
    assert round(found.points, 2) == round(100 * 513 / 269370 - 10, 2)
    assert reasons == (
        "W14 and E03 are compared although the unit of material changed: Both are about detection at work. (Ada)",
    )
    assert list(faults(work)) == []


def test_without_numbers_there_is_no_difference_and_without_a_change_nothing_to_state(work: Work) -> None:
    """Words stay words."""
    stated_waves.state(work, "W14", "W16", reason="The same survey.")
    assert differ(work, "W14", "W16")[0] is None
    put(work, Stated("odd", unit="businesses", numerator=12, denominator=10))
    assert differ(work, "W14", "odd") == (None, ())
    with pytest.raises(Refused, match="count the same"):
        stated_waves.state(work, "W14", "W15", reason="x")
    assert [one.later for one in comparable.statements(work)] == ["W16"]
