"""Memos: notes on a quote, code, question, respondent, theme or report. A memo is written once and stays."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal

from coding.codebook.codes import find_code
from coding.store import memos as store
from coding.wording import clean_text
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.questions import find_question
from corpus.quotes import find_quote
from corpus.store import events
from corpus.study import View, Work

Subject = Literal["quote", "code", "question", "respondent", "theme", "report"]


@dataclass(frozen=True, slots=True)
class Memo:
    """A note by `person` on the `subject` called `name`."""

    guid: str
    subject: Subject
    name: str
    text: str
    person: str
    at: str


def add(work: Work, *, subject: Subject, name: str, text: str) -> Memo:
    """Writes a memo on the thing called `name` (a report by its title), in any role.

    Raises Refused when the thing is not there, or the text is empty.
    """
    require(work, *Role)
    if not text.strip():
        raise Refused("The memo is empty.", help="Write what you want to remember.")
    subject_id = _id(work, subject, name)
    written = clean_text(text, what="memo")
    memo_id = store.insert(
        work.connection, subject=subject, subject_id=subject_id, text=written, person_id=work.actor.id
    )
    told = _told({"subject": subject, "subject_id": subject_id, "text": written})
    work.record("added", subject="memo", subject_id=memo_id, after=told)
    return of(work, subject=subject, name=name)[-1]


def of(view: View, *, subject: Subject, name: str) -> list[Memo]:
    """The memos on one thing, oldest first. Raises Refused when the thing is not there."""
    rows = store.of(view.connection, subject=subject, subject_id=_id(view, subject, name))
    return [Memo(subject=subject, name=name, **row) for row in rows]


def replay(view: View) -> list[str]:
    """A sentence for each memo that is not what its event says; empty when all is well."""
    told = {
        event["subject_id"]: json.loads(event["after"])
        for event in events.of_subjects(view.connection, ["memo"])
    }
    changed = [row for row in store.every(view.connection) if told.pop(row["id"], None) != _told(row)]
    return [f"A memo of {row['at']} is not what its event says." for row in changed] + [
        f"A memo on a {event['subject']} is missing." for event in told.values()
    ]


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """What an event says of a memo: not its words, which may be a quote's, but their seal."""
    seal = hashlib.sha256(row["text"].encode()).hexdigest()
    return {"subject": row["subject"], "subject_id": row["subject_id"], "text_sha256": seal}


def _id(view: View, subject: Subject, name: str) -> int:
    """The id of the thing. Raises Refused when there is none, or more than one."""
    match subject:
        case "quote":
            return find_quote(view, name).id
        case "code":
            return find_code(view, name).id
        case "question":
            return find_question(view, name).id
        case "respondent":
            found = store.respondents_called(view.connection, name)
        case "theme":
            found = store.theme_called(view.connection, name)
        case "report":
            found = store.report_called(view.connection, name)
    if not found:
        raise Refused(f"There is no {subject} called {name}.", help="Check the name.")
    if len(found) > 1:
        raise Refused(
            f"Several waves have a {subject} called {name}.", help="Write the memo on a quote of theirs."
        )
    return found[0]
