"""What was decided on a quote over time, and whether the codings are what the decisions say."""

from dataclasses import dataclass

from coding.codings.decisions import state_of
from coding.store import codings as store
from coding.store import decisions
from corpus.quotes import find_quote
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Decision:
    """One event about a coding: `person` decided, `action` says how; `before` and `after` are statuses.

    `before` is None for the first decision on a coding. `place` is '' for the whole quote, 'start-end' for a span,
    'adjudication' for what settles the coders' decisions. `code` is empty where somebody read the quote and said that
    no code fits.
    """

    at: str
    person: str
    role: str
    action: str
    code: str
    place: str
    before: str | None
    after: str
    codebook_version: int


def history(view: View, quote: str) -> list[Decision]:
    """Every decision on a quote, oldest first. Raises Refused when there is no such quote."""
    return [
        Decision(
            at=event["at"],
            person=event["person"],
            role=event["role"],
            action=event["action"],
            code=event["code"] or "",
            place=event["after"].get("place", ""),
            before=event["before"] and event["before"]["status"],
            after=event["after"]["status"],
            codebook_version=event["codebook_version"],
        )
        for event in decisions.about_quote(
            view.connection, find_quote(view, quote).id, subjects=("coding", "reading")
        )
    ]


def replay(view: View) -> list[str]:
    """A sentence for each coding that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event for event in decisions.everything(view.connection)}
    problems = []
    for row in store.every(view.connection):
        event = told.pop(row["id"], None)
        which = f"The coding of {row['code']} on quote {row['quote']} by {row['coder']}"
        if event is None:
            problems.append(f"{which} has no event.")
        elif _told_by(event) != _standing(row):
            problems.append(f"{which} is {row['status']}, but its last event leaves it otherwise.")
    return problems + [f"Event {event['id']} tells of a coding that is missing." for event in told.values()]


def _told_by(event: decisions.Row) -> dict[str, object]:
    """What the newest event of a coding says that it is."""
    after = event["after"]
    key = {field: event[field] for field in ("quote_id", "code_id", "at")}
    return key | {field: after[field] for field in ("person_id", "place")} | state_of(after)


def _standing(row: store.Row) -> dict[str, object]:
    """The same of a coding row."""
    return {field: row[field] for field in ("quote_id", "code_id", "at", "person_id", "place")} | state_of(
        row
    )
