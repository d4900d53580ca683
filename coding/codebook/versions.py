"""Versions of the codebook: every change makes one, and every earlier one can be read again."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import Code, find_code, in_order
from coding.store import codes as store
from coding.wording import name_key
from corpus.store import events
from corpus.study import View, Work

_ALL = 1_000_000
_KEPT = (
    "guid",
    "name",
    "kind",
    "parent_guid",
    "position",
    "colour",
    "definition",
    "include",
    "exclude",
    "example",
    "near_miss",
    "status",
    "merged_into_guid",
)
"""What a version keeps of a code. Other codes are named by their guids, which no renaming changes."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one version changed on one code: `fields` maps a field's name to (before, after), None for nothing.

    `parent` and `merged_into` are given by the names that those codes have today.
    """

    at: str
    person: str
    action: str
    codebook_version: int
    fields: dict[str, tuple[Any, Any]]


def version(view: View) -> int:
    """The number of the newest version; 0 while the codebook is empty."""
    return store.last_version(view.connection)


@contextmanager
def new_version(work: Work, *, note: str = "") -> Iterator[None]:
    """What is done to the codebook inside becomes one version, with one event for each code that changed.

    When nothing changed there is neither a version nor an event.
    """
    before = _contents(work)
    yield
    after = _contents(work)
    changed = {code_id: content for code_id, content in after.items() if before.get(code_id) != content}
    if not changed:
        return
    number = version(work) + 1
    store.insert_version(work.connection, number, changed, person_id=work.actor.id, note=note)
    for code_id, content in changed.items():
        work.record(
            _action(before.get(code_id), content),
            subject="code",
            subject_id=code_id,
            code_id=code_id,
            codebook_version=number,
            before=before.get(code_id),
            after=content,
        )


def history(view: View, name: str) -> list[Change]:
    """What happened to a code, oldest first. Raises Refused when there is no such code."""
    code = find_code(view, name)
    names = {row["guid"]: row["name"] for row in store.everything(view.connection)}
    found = events.about(view.connection, subject="code", subject_id=code.id, limit=_ALL)
    return [_change(event, names) for event in reversed(found)]


def at_version(view: View, number: int) -> list[Code]:
    """The codes and categories that were active in version `number`, in tree order; version 0 is empty."""
    contents = store.contents_at(view.connection, number)
    names = {content["guid"]: content["name"] for content in contents.values()}
    return in_order(
        {**content, "id": code_id, "parent": names.get(content["parent_guid"])}
        for code_id, content in contents.items()
        if content["status"] == "active"
    )


def replay(view: View) -> list[str]:
    """A sentence for each code that is not what its newest version and its last event say; empty when all is well."""
    current, kept = _contents(view), store.contents_at(view.connection, version(view))
    told = {
        event["subject_id"]: json.loads(event["after"])
        for event in events.of_subjects(view.connection, ["code"])
    }
    return (
        [
            f"The code {content['name']} is not what its last event says."
            for code_id, content in kept.items()
            if told.get(code_id) != content
        ]
        + [
            f"The code {content['name']} is not what version {version(view)} of the codebook says."
            for code_id, content in current.items()
            if kept.get(code_id) != content
        ]
        + [f"The code {kept[code_id]['name']} is missing." for code_id in kept if code_id not in current]
        + [
            f"The code {row['name']} cannot be found by its name."
            for row in store.everything(view.connection)
            if row["name_key"] != name_key(row["name"])
        ]
    )


def _contents(view: View) -> dict[int, dict[str, Any]]:
    """What a version would keep of every code now, keyed by code id."""
    return {row["id"]: {field: row[field] for field in _KEPT} for row in store.everything(view.connection)}


def _action(before: dict[str, Any] | None, after: dict[str, Any]) -> str:
    """The word for a change: 'edited' unless one other thing alone says it."""
    if before is None:
        return "added"
    changed = {field for field in _KEPT if before[field] != after[field]}
    if "status" in changed:
        return "restored" if after["status"] == "active" else str(after["status"])
    if changed == {"name"}:
        return "renamed"
    return "moved" if changed <= {"parent_guid", "position"} else "edited"


def _change(event: dict[str, Any], names: dict[str, str]) -> Change:
    """The change told by one event, without the fields that stayed."""
    before, after = json.loads(event["before"] or "{}"), json.loads(event["after"])
    fields: dict[str, tuple[Any, Any]] = {}
    for field in _KEPT[1:]:
        old, new = before.get(field), after[field]
        if old != new and (before or new not in ("", None)):
            is_code = field.endswith("_guid")
            label = field.removesuffix("_guid")
            fields[label] = (names.get(old), names.get(new)) if is_code else (old, new)
    return Change(event["at"], event["person"], event["action"], event["codebook_version"], fields)
