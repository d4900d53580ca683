"""Whether every proposed theme stands as its events tell: what it is called, and what people made of it."""

import json
from typing import Any

from coding.store import theme_proposals as store
from corpus.store import events
from corpus.study import View

STATUS = {"accepted": "accepted", "rejected": "rejected", "reopened": "open", "merged": "merged"}


def replay(view: View) -> list[str]:
    """A sentence for each proposed theme that is not what its events say; empty when all is well.

    A label counts once somebody has renamed the theme: what it was called first, no event tells.
    """
    told: dict[int, dict[str, Any]] = {}
    for event in events.of_subjects(view.connection, ["theme proposal"]):
        after = json.loads(event["after"])
        one = told.setdefault(event["subject_id"], {})
        if event["action"] == "renamed":
            one["label"] = after["label"]
        else:
            one["status"] = STATUS[event["action"]]
            one["merged_into_id"] = after.get("into")
            one["code_id"] = event["code_id"]
    problems = []
    for row in store.every(view.connection):
        then = {"status": "open", "merged_into_id": None, "code_id": None} | told.pop(row["id"], {})
        if any(row[field] != value for field, value in then.items()):
            problems.append(
                f"The proposed theme {row['name']} of the run {row['run']} is not what its events say."
            )
    if told:
        problems.append(f"Proposed themes that events tell of are missing: {len(told)}.")
    return problems
