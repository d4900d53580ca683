"""What an event about a proposed theme changed: the fields of its row, and where its quotes stand."""

import json
from typing import Any

Row = dict[str, Any]

DECISIONS = ("renamed", "accepted", "rejected", "reopened", "merged", "split", "made", "moved", "confirmed")
"""What people decide about proposed themes; "made" is a part of a split, "confirmed" all quotes of an accepted one."""
TURNS = ("undone", "redone")
STATUS = {
    "accepted": "accepted",
    "rejected": "rejected",
    "reopened": "open",
    "merged": "merged",
    "split": "merged",
    "made": "open",
}


def read(event: Row) -> Row:
    """The event with `before` and `after` as JSON values, None for nothing."""
    return event | {side: event[side] and json.loads(event[side]) for side in ("before", "after")}


def after(event: Row) -> Row:
    """The columns of the proposal that a read event set, with their values."""
    if event["action"] in TURNS:
        return dict(event["after"].get("fields", {}))
    if event["action"] == "renamed":
        return {"label": event["after"]["label"]}
    if event["action"] not in STATUS:
        return {}
    fields: Row = {"status": STATUS[event["action"]]}
    if event["action"] == "accepted":
        fields["code_id"] = event["code_id"]
    if event["action"] == "merged":
        fields["merged_into_id"] = event["after"]["into"]
    return fields


def before(event: Row) -> Row:
    """The columns that a decision set, with the values that they had before it."""
    if event["action"] == "renamed":
        return {"label": event["before"]["label"]}
    if event["action"] == "made":
        return {"status": "merged"}  # nothing shows it
    cleared = {"code_id": None, "merged_into_id": None}
    return {
        field: event["before"]["status"] if field == "status" else cleared[field] for field in after(event)
    }


def moves(event: Row, side: str = "after") -> dict[tuple[int, int], int | None]:
    """Where quotes stand after an event, or "before" it, by (proposal of the row, quote); None: as they were placed."""
    told = (event[side] or {}).get("moves", [])
    return {(own, quote_id): into for own, quote_id, into in told}


def step_of(event: Row) -> str:
    """The step that a decision belongs to; one without is a step of its own."""
    return str(event["after"].get("step", event["id"]))
