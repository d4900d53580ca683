"""Whether what was decided about claims is what the events say."""

import json
from typing import Any

from coding.claims.kept import SUBJECT, only_kept
from coding.store import claims as store
from corpus.store import events
from corpus.study import View


def replay(view: View) -> list[str]:
    """A sentence for each decision about a claim that is not what its events say; empty when all is well."""
    then = _told(view)
    problems = []
    for row in store.everything(view.connection):
        if then.pop(row["id"], None) != only_kept(row) | {"insight": row["insight_id"]}:
            problems.append(
                f"What was decided about a claim of insight {row['position']} is not what its events say."
            )
    if then:
        problems.append(f"Decisions about claims that events tell of are missing: {len(then)}.")
    return problems


def _told(view: View) -> dict[int, dict[str, Any]]:
    """What the events leave, by claim id: an insight that is removed takes its claims with it."""
    said: dict[int, dict[str, Any]] = {}
    for event in events.of_subjects(view.connection, [SUBJECT, "insight"]):
        if event["subject"] == SUBJECT and event["after"]:
            after = json.loads(event["after"])
            said[event["subject_id"]] = only_kept(after) | {"insight": after["insight"]}
        elif event["subject"] == SUBJECT:
            said.pop(event["subject_id"], None)
        elif event["action"] == "removed":
            said = {key: one for key, one in said.items() if one["insight"] != event["subject_id"]}
    return said
