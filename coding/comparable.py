"""Why a question or a code can be compared between two waves although something about it changed.

Themebook blocks such a comparison until somebody says why it holds. The word covers the changes that were there when it
was said: another change needs another word. Stating and withdrawing are events.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from coding.codebook.codes import find_code
from coding.figures.wave_changes import Change, Subject, code_changes, in_waves, question_changes
from coding.store import comparable as store
from coding.wording import clean_text
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.questions import find_question
from corpus.store import events
from corpus.study import View, Work

_SUBJECT = "comparable"
_Key = tuple[Subject, str, str, str]
_FIELDS = ("subject", "name", "earlier", "later", "changes", "reason", "status", "at")


@dataclass(frozen=True, slots=True)
class Comparable:
    """That `person` said why the question or code called `name` is comparable between two waves, and about what."""

    subject: Subject
    name: str
    earlier: str
    later: str
    changes: tuple[str, ...]
    reason: str
    status: Literal["stated", "withdrawn"]
    person: str
    at: str


def statements(view: View) -> list[Comparable]:
    """What is stated and not withdrawn, by name and wave."""
    found = [_as_comparable(row) for row in store.every(view.connection) if row["status"] == "stated"]
    return sorted(found, key=lambda one: (one.subject, one.name, one.earlier, one.later))


def state(work: Work, *, subject: Subject, name: str, earlier: str, later: str, reason: str) -> Comparable:
    """Says why a question or code is comparable between two waves that follow each other in its figures.

    What changed is written down with the reason. Raises Refused without a reason, when there is no such question, code
    or wave, and when nothing changed.
    """
    require(work, Role.CODER, Role.SUPERVISOR)
    name, changes = _between(work, subject, name, (earlier, later))
    if not changes:
        raise Refused(
            f"Nothing about {name} changed between {earlier} and {later}.", help="Compare it as it is."
        )
    return state_changes(work, changes, reason=reason)


def state_changes(work: Work, changes: Sequence[Change], *, reason: str) -> Comparable:
    """As `state`, for changes of one subject between two waves that are known, at least one."""
    require(work, Role.CODER, Role.SUPERVISOR)
    said = clean_text(reason.strip(), what="reason")
    if not said:
        raise Refused("It is not said why the waves can be compared.", help="Give the reason in a sentence.")
    written = [_told(change) for change in changes]
    return _become(work, changes[0].between, changes=written, reason=said, status="stated")


def withdraw(work: Work, *, subject: Subject, name: str, earlier: str, later: str) -> Comparable:
    """Takes back what was stated. Raises Refused when nothing is."""
    require(work, Role.CODER, Role.SUPERVISOR)
    row = _row(work, (subject, name, earlier, later))
    if row is None or row["status"] == "withdrawn":
        raise Refused(
            f"Nobody has stated why {name} is comparable between {earlier} and {later}.",
            help="See what is stated with: themebook waves list",
        )
    key: _Key = (subject, row["name"], row["earlier"], row["later"])
    return _become(work, key, changes=row["changes"], reason=row["reason"], status="withdrawn")


def changes_of(view: View, *, subject: Subject, name: str) -> list[Change]:
    """What changed about a question or code from each wave to the next. Raises Refused when there is no such one."""
    if subject == "question":
        return question_changes(in_waves(view, find_question(view, name).name))
    code = find_code(view, name)
    return code_changes(view, {code.id: code.name}, sorted(store.coded_under(view.connection)))


def unexplained(view: View, changes: Iterable[Change]) -> list[Change]:
    """The changes that no standing word covers."""
    rows = _standing(view)
    return [change for change in changes if _told(change) not in _covered(rows, change)]


def reasons(view: View, changes: Iterable[Change]) -> list[str]:
    """A sentence for each word that covers some of the changes: what stands below a comparison."""
    rows = _standing(view)
    found: dict[_Key, list[str]] = {}
    for change in changes:
        if _told(change) in _covered(rows, change):
            found.setdefault(change.between, []).append(change.what)
    return [_sentence(rows[key], whats) for key, whats in found.items()]


def replay(view: View) -> list[str]:
    """A sentence for each statement that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event for event in events.of_subjects(view.connection, [_SUBJECT])}
    rows = {row["id"]: row for row in store.every(view.connection)}
    changed = [
        f"Why {row['name']} is comparable between {row['earlier']} and {row['later']} is not what its events say."
        for row_id, row in rows.items()
        if row_id not in told
        or (json.loads(told[row_id]["after"]), told[row_id]["person_id"]) != (_state(row), row["person_id"])
    ]
    return changed + [
        "A statement that waves are comparable is missing." for gone in told if gone not in rows
    ]


def _between(view: View, subject: Subject, name: str, waves: tuple[str, str]) -> tuple[str, list[Change]]:
    """The name as the study spells it, and what changed about it. Raises Refused when something is not there."""
    if subject == "question":
        spelt = find_question(view, name).name
        asked = {question.wave: question for question in in_waves(view, spelt)}
        _refuse_unknown_waves(spelt, waves, list(asked))
        return spelt, question_changes([asked[wave] for wave in waves])
    code = find_code(view, name)
    _refuse_unknown_waves(code.name, waves, sorted(store.coded_under(view.connection)))
    return code.name, code_changes(view, {code.id: code.name}, waves)


def _refuse_unknown_waves(name: str, waves: tuple[str, str], known: list[str]) -> None:
    for wave in waves:
        if wave not in known:
            raise Refused(
                f"There is nothing to compare about {name} in {wave}.",
                help=f"There are: {', '.join(known) or 'no waves'}.",
            )


def _become(work: Work, key: _Key, **state: Any) -> Comparable:
    """The one gate: the row's new state and the event that says so."""
    old = _row(work, key)
    fields = dict(zip(("subject", "name", "earlier", "later"), key, strict=True)) | state | {"at": now()}
    row_id = store.put(
        work.connection, None if old is None else old["id"], {**fields, "person_id": work.actor.id}
    )
    before = None if old is None else _state(old)
    work.record(state["status"], subject=_SUBJECT, subject_id=row_id, before=before, after=fields)
    return _as_comparable({**fields, "person": work.actor.name})


def _row(view: View, key: _Key) -> store.Row | None:
    wanted = tuple(part.casefold() for part in key)
    for row in store.every(view.connection):
        if tuple(row[field].casefold() for field in _FIELDS[:4]) == wanted:
            return row
    return None


def _standing(view: View) -> dict[_Key, store.Row]:
    rows = (row for row in store.every(view.connection) if row["status"] == "stated")
    return {(row["subject"], row["name"], row["earlier"], row["later"]): row for row in rows}


def _covered(rows: Mapping[_Key, store.Row], change: Change) -> list[dict[str, str]]:
    row = rows.get(change.between)
    return [] if row is None else list(row["changes"])


def _told(change: Change) -> dict[str, str]:
    told = asdict(change)
    return {field: told[field] for field in ("what", "was", "now")}


def _sentence(row: store.Row, whats: list[str]) -> str:
    changed = " and the ".join(dict.fromkeys(whats))
    return (
        f"{row['earlier']} and {row['later']} are compared although the {changed} of {row['name']} changed: "
        f"{row['reason']} ({row['person']})"
    )


def _state(row: store.Row) -> dict[str, Any]:
    return {field: row[field] for field in _FIELDS}


def _as_comparable(row: store.Row) -> Comparable:
    fields = {field: row[field] for field in _FIELDS if field != "changes"}
    changes = tuple(
        Change(*(row[field] for field in _FIELDS[:4]), **told).in_words() for told in row["changes"]
    )
    return Comparable(**fields, changes=changes, person=row["person"])
