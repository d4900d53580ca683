"""Memos: notes on a quote, code, question, respondent, theme or report. A memo is written once and stays."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from coding.codes import find_code
from coding.store import memos as store
from coding.wording import clean_text
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.questions import find_question
from corpus.quotes import find_quote
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
    seal = hashlib.sha256(written.encode()).hexdigest()
    after = {"subject": subject, "subject_id": subject_id, "text_sha256": seal}
    work.record("added", subject="memo", subject_id=memo_id, after=after)
    return of(work, subject=subject, name=name)[-1]


def of(view: View, *, subject: Subject, name: str) -> list[Memo]:
    """The memos on one thing, oldest first. Raises Refused when the thing is not there."""
    rows = store.of(view.connection, subject=subject, subject_id=_id(view, subject, name))
    return [Memo(subject=subject, name=name, **row) for row in rows]


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
