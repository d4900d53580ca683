"""What happened to a quote, in words."""

from collections.abc import Mapping
from typing import Any

import pytest

from coding.reader.told import told


def event(
    subject: str, action: str, after: Mapping[str, Any], before: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """An event about the code phones."""
    return {
        "at": "2026-03-09T12:00:00+00:00",
        "person": "Ada",
        "subject": subject,
        "action": action,
        "before": before,
        "after": after,
        "code": "phones" if subject == "coding" else None,
        "codebook_version": 3,
        "suggestion": None,
        "owner": None,
    }


CONFIRMED = {"status": "confirmed", "place": ""}


@pytest.mark.parametrize(
    ("one", "what"),
    [
        (event("coding", "confirmed", CONFIRMED), "confirmed phones"),
        (event("coding", "confirmed", CONFIRMED, CONFIRMED), "confirmed phones anew"),
        (
            event("coding", "rejected", {"status": "rejected", "place": ""}),
            "decided that phones does not fit",
        ),
        (event("coding", "withdrawn", {"status": "withdrawn"}, CONFIRMED), "took phones off"),
        (event("coding", "imported", CONFIRMED), "imported phones"),
        (event("coding", "imported", {"status": "rejected"}), "imported that phones does not fit"),
        (event("coding", "imported", {"status": "suggested"}), "suggested phones"),
        (
            event("coding", "adjudicated", {"status": "adjudicated", "place": "adjudication"}),
            "settled that phones holds",
        ),
        (
            event("coding", "adjudicated", {"status": "rejected", "place": "adjudication"}),
            "settled that phones does not hold",
        ),
        (event("coding", "merged", CONFIRMED), "moved it to phones, as codes were merged"),
        (
            event("coding", "merged", {"status": "withdrawn"}, CONFIRMED),
            "moved it away from phones, as codes were merged",
        ),
        (event("coding", "confirmed", CONFIRMED) | {"owner": "Bo"}, "confirmed phones, for Bo"),
        (event("coding", "undone", {"status": "withdrawn"}, CONFIRMED), "undid a decision on phones"),
        (event("coding", "redone", CONFIRMED), "brought back a decision on phones"),
        (event("reading", "marked", {"status": "no code"}), "said that no code fits"),
        (event("reading", "withdrawn", {"status": "withdrawn"}), "took back that no code fits"),
        (event("reading", "replaced", {"status": "withdrawn"}), "no longer says that no code fits"),
        (event("reading", "undone", {"status": "withdrawn"}), "undid a decision that no code fits"),
        (event("flag", "flagged", {"status": "set", "kind": "later"}), "wants to come back to it"),
        (
            event("flag", "flagged", {"status": "set", "kind": "supervisor"}),
            "asked a supervisor to look at it",
        ),
        (event("flag", "cleared", {"status": "cleared", "kind": "later"}), "is done coming back to it"),
        (
            event("flag", "cleared", {"status": "cleared", "kind": "supervisor"}),
            "took the supervisor's flag off",
        ),
    ],
)
def test_each_event_is_told_behind_a_name(one: dict[str, Any], what: str) -> None:
    """As people say it."""
    assert told(one).what == what


def test_a_part_of_a_quote_is_named_by_its_place() -> None:
    """An adjudication is about all of it."""
    part = told(event("coding", "confirmed", {"status": "confirmed", "place": "3-17"}))
    whole = told(event("coding", "adjudicated", {"status": "adjudicated", "place": "adjudication"}))
    assert [(one.start, one.end, one.codebook) for one in (part, whole)] == [(3, 17, 3), (None, None, 3)]
