"""Codes that come together."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codebook.overlaps import Overlap, Part, overlaps
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.small_corpus import add_answers

ANSWERS = "id,country,why\n" + "".join(f"R{number},Sweden,Answer {number}.\n" for number in range(1, 13))


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Twelve quotes of as many respondents: `workload` on R1 to R11, `hours` on R1 to R5, `staff` on R5 to R9."""
    add_answers(study, actor, tmp_path, content=ANSWERS)
    with study.write(actor) as work:
        for name, numbers in (("workload", range(1, 12)), ("hours", range(1, 6)), ("staff", range(5, 10))):
            codebook.add(work, name, category="load")
            for number in numbers:
                codings.apply(work, quote=f"R{number}/why", code=name)
    return study


def test_the_smaller_code_is_told_with_how_much_of_it_has_the_other(coded: Study, actor: Actor) -> None:
    """Both numbers of quotes and respondents; categories overlap with nothing; pairs in order of size."""
    with coded.write(actor) as work:
        assert overlaps(work) == [
            Overlap("hours", "workload", Part(5, 5), Part(5, 5)),
            Overlap("staff", "workload", Part(5, 5), Part(5, 5)),
        ]
        assert overlaps(work)[0].quotes.share == 1.0


def test_it_takes_more_than_four_fifths(coded: Study, actor: Actor) -> None:
    """Four of five is not more; a coding that does not count does not count here."""
    with coded.write(actor) as work:
        codings.withdraw(work, quote="R1/why", code="workload")
        codings.reject(work, quote="R9/why", code="workload")
        assert overlaps(work) == []
        assert overlaps(work, above=0.7) == [
            Overlap("hours", "workload", Part(4, 5), Part(4, 5)),
            Overlap("staff", "workload", Part(4, 5), Part(4, 5)),
        ]
        assert len(overlaps(work, above=0.1)) == 3


def test_respondents_are_enough(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Who says both, in different answers, has both, though no quote does."""
    rows = "".join(f"R{number},Work grows {number}.,Hours grow {number}.\n" for number in range(1, 5))
    settings = ImportSettings(id="id", open_columns=("why", "how"))
    take_in(study, actor, file(tmp_path, f"id,why,how\n{rows}"), settings)
    with study.write(actor) as work:
        codebook.add(work, "workload")
        codebook.add(work, "hours")
        for number in range(1, 5):
            codings.apply(work, quote=f"R{number}/why", code="workload")
        for number in range(1, 4):
            codings.apply(work, quote=f"R{number}/how", code="hours")
        assert overlaps(work) == [Overlap("hours", "workload", Part(0, 3), Part(3, 3))]


def test_retired_codes_overlap_with_nothing(coded: Study, actor: Actor) -> None:
    """There is nothing to decide about them; nor about codes without quotes."""
    with coded.write(actor) as work:
        codebook.retire(work, "workload")
        codebook.add(work, "nothing yet")
        assert overlaps(work) == []
