"""The seal of a figure: the same as long as the quotes and decisions behind it are."""

from collections.abc import Callable

import pytest

from coding import codebook, codings
from coding.figures.specification import Specification
from coding.report.seals import seal
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work
from tests.coding.report.reported import CODES


def sealed(study: Study, specification: Specification = CODES) -> str:
    """The seal of a figure by the study as it is."""
    with study.read() as view:
        return seal(view, specification, known={})


def test_figures_without_quotes_have_no_seal(surveyed: Study) -> None:
    """Answers and attributes are numbers of their own; codes as groups are not."""
    assert sealed(surveyed, Specification("met")) == ""
    assert sealed(surveyed, Specification("country")) == ""
    assert sealed(surveyed, Specification("met", by="codes", of="why")) == sealed(surveyed)


def test_figures_of_the_same_quotes_share_their_seal(surveyed: Study) -> None:
    """It is read once; a filter, a base or a coder makes another."""
    first = sealed(surveyed)
    assert len(first) == 64
    assert sealed(surveyed, Specification("why")) == first
    assert sealed(surveyed, Specification("categories", of="why")) == first
    others = {
        sealed(surveyed, Specification("codes", of="why", coder="Sam")),
        sealed(surveyed, Specification("codes", of="why", base="substantive")),
    }
    assert len(others | {first}) == 3
    known: dict[object, str] = {}
    with surveyed.read() as view:
        seal(view, CODES, known=known)  # type: ignore[arg-type]
        seal(view, Specification("categories", of="why"), known=known)  # type: ignore[arg-type]
    assert list(known.values()) == [first]


CHANGES: list[Callable[[Work], object]] = [
    lambda work: codings.apply(work, quote="R8/why", code="encryption"),
    lambda work: codings.apply(work, quote="R1/why", code="encryption", span=(0, 4)),
    lambda work: codings.withdraw(work, quote="R1/why", code="encryption"),
    lambda work: codings.reject(work, quote="R8/why", code="providers"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_decision_changes_the_seal(
    surveyed: Study, actor: Actor, change: Callable[[Work], object]
) -> None:
    """Also one that changes no count; taking it back brings the seal back."""
    before = sealed(surveyed)
    with surveyed.write(actor) as work:
        change(work)
    after = sealed(surveyed)
    assert after != before
    with surveyed.write(actor) as work:
        codings.undo(work)
    assert sealed(surveyed) == before


def test_what_others_decide_counts_as_well(surveyed: Study) -> None:
    """Two who confirm are more than one, though they count once."""
    before = sealed(surveyed)
    with surveyed.write(sign_in(surveyed, "Ben", role=Role.CODER)) as work:
        codings.apply(work, quote="R1/why", code="encryption")
    assert sealed(surveyed) != before


def test_a_code_that_nobody_uses_changes_nothing(surveyed: Study, actor: Actor) -> None:
    """Nor do its name and definition: they are told with the codebook."""
    before = sealed(surveyed)
    with surveyed.write(actor) as work:
        codebook.add(work, "staffing")
        codebook.rename(work, "encryption", "locked phones")
    assert sealed(surveyed) == before
