"""Settings: what a study has decided about itself, each with its reason and whoever decided it last.

What a setting means, who may change it and which values it takes is said where it is used. Every change is an event.
"""

import json
from dataclasses import dataclass
from typing import Any

from coding.store import settings as store
from coding.wording import clean_text
from corpus.clock import now
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work

_SUBJECT = "setting"
_SUPERVISED = ("threshold", "cells")
"""What supervisors alone decide, whoever calls: which numbers may leave the study."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One decision: `value` is any JSON value, `person` decided it at the moment `at`."""

    name: str
    value: Any
    reason: str
    person: str
    at: str


def setting(view: View, name: str) -> Setting | None:
    """What was decided under this name; None while nobody decided anything."""
    return next((one for one in settings(view) if one.name == name), None)


def settings(view: View) -> list[Setting]:
    """Everything that was decided, by name."""
    return [
        Setting(row["name"], row["value"], row["reason"], row["person"], row["at"])
        for row in store.every(view.connection)
    ]


def change(work: Work, name: str, value: object, *, reason: str = "") -> None:
    """Keeps a value under a name of at most 24 characters; the caller checks the value, and the role for most names."""
    if name in _SUPERVISED:
        require(work, Role.SUPERVISOR)
    before = setting(work, name)
    told = {"name": name, "value": value, "reason": clean_text(reason, what="reason"), "at": now()}
    store.put(work.connection, {**told, "person_id": work.actor.id})
    work.record(
        "changed",
        subject=_SUBJECT,
        before=None if before is None else {"name": name, "value": before.value, "reason": before.reason},
        after=told,
    )


def replay(view: View) -> list[str]:
    """A sentence for each setting that is not what its last event says; empty when all is well."""
    told = {}
    for event in events.of_subjects(view.connection, [_SUBJECT]):
        after = json.loads(event["after"])
        told[after["name"]] = {**after, "person_id": event["person_id"]}
    fields = ("name", "value", "reason", "at", "person_id")
    standing = {row["name"]: {field: row[field] for field in fields} for row in store.every(view.connection)}
    return [
        f"The setting {name} is not what its events say."
        for name in sorted(told.keys() | standing.keys())
        if told.get(name) != standing.get(name)
    ]
