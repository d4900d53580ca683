"""The threshold: from how many respondents on a number may leave the study."""

import pytest

from coding import settings
from coding.check import faults
from coding.disclosure import threshold as disclosure
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study


def test_it_is_ten_until_a_supervisor_lowers_it_and_again_after(study: Study, supervisor: Actor) -> None:
    """Lowering is remembered, and so is going back."""
    with study.write(supervisor) as work:
        assert disclosure.threshold(work) == 10
        disclosure.lower(work, to=7, reason="The countries are public.")
        assert disclosure.threshold(work) == 7
        disclosure.restore(work)
        assert disclosure.threshold(work) == 10
        assert list(faults(work)) == []


@pytest.mark.parametrize(
    ("to", "reason", "expected"),
    [
        (4, "Few took part.", "The threshold cannot be lowered to 4 respondents."),
        (10, "Few took part.", "The threshold cannot be lowered to 10 respondents."),
        (7, "  ", "This needs a reason, which is kept with the decision."),
    ],
)
def test_it_is_lowered_to_five_at_least_and_with_a_reason(
    study: Study, supervisor: Actor, to: int, reason: str, expected: str
) -> None:
    """Everything else is refused in a sentence."""
    with study.write(supervisor) as work, pytest.raises(Refused) as refused:
        disclosure.lower(work, to=to, reason=reason)
    assert str(refused.value).startswith(expected)


def test_coders_lower_nothing(study: Study, actor: Actor) -> None:
    """It is a supervisor's decision."""
    with study.write(actor) as work:
        with pytest.raises(Refused):
            disclosure.lower(work, to=7, reason="Few took part.")
        with pytest.raises(Refused):
            disclosure.restore(work)
        with pytest.raises(Refused):
            disclosure.hold(work, "every", reason="Few took part.")


def test_every_cell_can_be_held_to_it(study: Study, supervisor: Actor) -> None:
    """Until then, only what compares respondents or chooses some."""
    with study.write(supervisor) as work:
        assert disclosure.cells(work) == "compared"
        disclosure.hold(work, "every", reason="A small profession.")
        assert disclosure.cells(work) == "every"


def test_no_coder_decides_it_by_another_door_and_it_never_is_lower_than_five(
    study: Study, actor: Actor, supervisor: Actor
) -> None:
    """Settings themselves know whose decision it is."""
    with study.write(actor) as work:
        for name in ("threshold", "cells"):
            with pytest.raises(Refused, match="supervisor"):
                settings.change(work, name, 1)
    with study.write(supervisor) as work:
        settings.change(work, "threshold", 1)
        assert disclosure.threshold(work) == 5
