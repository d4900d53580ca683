"""Whether what was decided about claims is what the events say."""

import json
from typing import Any

from coding.claims.kept import SUBJECT, only_kept
from coding.claims.places import in_words, of_row
from coding.store import claims as store
from corpus.store import events
from corpus.study import View


def replay(view: View) -> list[str]:
    """A sentence for each decision about a claim that is not what its events say; empty when all is well."""
    then = _told(view)
    problems = []
    for row in store.everything(view.connection):
        if then.pop(row["id"], None) != only_kept(row) | _stored_place(row):
            place = in_words(of_row(row)).lower()
            problems.append(f"What was decided about a claim of {place} is not what its events say.")
    if then:
        problems.append(f"Decisions about claims that events tell of are missing: {len(then)}.")
    return problems


def _told(view: View) -> dict[int, dict[str, Any]]:
    """What the events leave, by claim id: an insight or a block that is removed takes its claims with it."""
    said: dict[int, dict[str, Any]] = {}
    for event in events.of_subjects(view.connection, [SUBJECT, "insight", "report_block"]):
        if event["subject"] == SUBJECT and event["after"]:
            after = json.loads(event["after"])
            said[event["subject_id"]] = only_kept(after) | _told_place(after)
        elif event["subject"] == SUBJECT:
            said.pop(event["subject_id"], None)
        elif event["action"] == "removed":
            gone = event["subject"].removeprefix("report_"), event["subject_id"]
            said = {key: one for key, one in said.items() if one[gone[0]] != gone[1]}
    return said


def _stored_place(row: store.Row) -> dict[str, Any]:
    return {"insight": row["insight_id"], "block": row["block_id"], "introduction": row["report"]}


def _told_place(after: dict[str, Any]) -> dict[str, Any]:
    """The ids of the insight and the block that a claim stands in, or the report whose introduction it stands in."""
    insight, block = after.get("insight"), after.get("block")
    return {
        "insight": insight,
        "block": block,
        "introduction": after["report"] if insight is None and block is None else None,
    }
