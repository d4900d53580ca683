"""From the grid to the coding screen."""

from datetime import date
from typing import Any

import pytest

from coding.browse.coding_queue import as_queue
from coding.browse.filter import Filter
from coding.queues.queue import Queue
from corpus.errors import Refused


@pytest.mark.parametrize(
    ("only", "queue"),
    [
        (Filter(), Queue(which="all")),
        (Filter(status="undecided", search="phone"), Queue(search="phone")),
        (Filter(status="decided", codes=("staff",)), Queue(code="staff", which="all")),
        (Filter(flag="later"), Queue(which="later")),
        (Filter(flag="supervisor"), Queue(which="flagged")),
        (
            Filter(questions=("why",), waves=("2018",), where=(("country", "Sweden"),), suggested=("staff",)),
            Queue("why", "2018", (("country", "Sweden"),), suggested="staff", which="all"),
        ),
    ],
)
def test_the_same_quotes_come_one_by_one(only: Filter, queue: Queue) -> None:
    """What the grid shows is what is coded, decided ones too unless the filter leaves them out."""
    assert as_queue(only) == queue


@pytest.mark.parametrize(
    ("only", "said"),
    [
        ({"questions": ("why", "how")}, "several questions"),
        ({"codes": ("a", "b"), "coder": "Ada"}, "several codes and one coder"),
        ({"with_codes": ("a",), "without_codes": ("b",)}, "codes that come together and codes left out"),
        ({"sections": ("Two",)}, "sections"),
        ({"decided_from": date(2026, 1, 1)}, "days of decision"),
        ({"where": (("country", "Others"),)}, "values that few respondents share"),
        ({"status": "no code fits"}, "the status “no code fits”"),
        ({"status": "undecided", "flag": "later"}, "the status “undecided”"),
        ({"non_answers": "only", "respondent": "R1"}, "one respondent and non-answers alone"),
    ],
)
def test_what_a_queue_cannot_hold_is_said(only: dict[str, Any], said: str) -> None:
    """Rather than coding other quotes than the grid shows."""
    with pytest.raises(Refused, match=f"cannot follow {said}"):
        as_queue(Filter(**only))
