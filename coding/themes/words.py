"""What was done with proposed themes, in words: "accepted Locked phones as encryption"."""

from collections.abc import Iterable
from typing import Any

from coding.store import codes
from coding.wording import count, listed
from corpus.study import View

Row = dict[str, Any]


def in_words(view: View, step: Iterable[Row]) -> str:
    """What the decisions of one step did, as a part of a sentence. Names themes and codes, never a quote."""
    events = list(step)
    merged = [event["after"]["label"] for event in events if event["action"] == "merged"]
    told = []
    for event in events:
        if event["action"] == "merged":
            into = event["after"].get("into_label", "another")
            told.append(f"merged {listed(merged)} into {into}")
        elif event["action"] != "made":
            told.append(_one(view, event))
    return " and ".join(dict.fromkeys(told))


def _one(view: View, event: Row) -> str:
    after = event["after"]
    label = after.get("label", "")
    match event["action"]:
        case "accepted":
            return f"accepted {label} as {_code(view, event)}"
        case "renamed":
            return f"renamed {event['before']['label']} to {label}"
        case "rejected":
            return f"set {label} aside"
        case "reopened":
            return f"opened {label} again"
        case "split":
            return f"split {label} into {len(after['parts'])} parts"
        case "moved":
            return f"moved {count(after['quotes'], 'quote')} into {label}"
        case _:
            return f"confirmed {_code(view, event)} on {count(after['quotes'], 'quote')}"


def _code(view: View, event: Row) -> str:
    return str(codes.get(view.connection, event["code_id"])["name"])
