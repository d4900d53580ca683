"""Saved views: the filter, sorting and columns of the grid under a name, for everybody who works on the study."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coding.browse.grid import Grid
from coding.browse.link import from_link, to_link
from coding.store import saved_views as store
from coding.wording import clean_name, name_key
from corpus.errors import Refused
from corpus.events import canonical
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work
from corpus.suggest_name import near

_SCREEN = "browse"
_SUBJECT = "saved view"


@dataclass(frozen=True, slots=True)
class SavedView:
    """A grid under a name; `person` saved it last, `at` a moment."""

    name: str
    grid: Grid
    person: str
    at: str


def saved_views(view: View) -> list[SavedView]:
    """Every saved view, by name."""
    found = [_as_saved(row) for row in store.every(view.connection, screen=_SCREEN)]
    return sorted(found, key=lambda one: name_key(one.name))


def find_view(view: View, name: str) -> SavedView:
    """The saved view called `name`, upper and lower case alike. Raises Refused naming the nearest."""
    return _as_saved(_find(view, name))


def save(work: Work, name: str, grid: Grid) -> SavedView:
    """Keeps the grid under a new name, in any role. Raises Refused when a view has that name."""
    require(work, *Role)
    cleaned = _free(work, name)
    settings = to_link(grid)
    view_id = store.insert(
        work.connection, screen=_SCREEN, name=cleaned, settings=settings, person_id=work.actor.id
    )
    _record(work, "saved", view_id, after=_told(cleaned, settings))
    return find_view(work, cleaned)


def replace(work: Work, name: str, grid: Grid) -> SavedView:
    """Keeps the grid under a name that a view has. Raises Refused when none has it."""
    require(work, *Role)
    row, settings = _find(work, name), to_link(grid)
    store.update(work.connection, row["id"], settings=settings, person_id=work.actor.id)
    _record(work, "replaced", row["id"], before=_standing(row), after=_told(row["name"], settings))
    return find_view(work, name)


def rename(work: Work, name: str, to: str) -> SavedView:
    """Calls a view otherwise. Raises Refused when there is none, or another view has the new name."""
    require(work, *Role)
    row = _find(work, name)
    cleaned = _free(work, to, but=row["id"])
    store.update(work.connection, row["id"], name=cleaned, person_id=work.actor.id)
    _record(work, "renamed", row["id"], before=_standing(row), after=_told(cleaned, row["settings"]))
    return find_view(work, cleaned)


def remove(work: Work, name: str) -> None:
    """Removes a view; no quote or coding changes. Raises Refused when there is none."""
    require(work, *Role)
    row = _find(work, name)
    store.remove(work.connection, row["id"])
    _record(work, "removed", row["id"], before=_standing(row))


def replay(view: View) -> list[str]:
    """A sentence for each saved view that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event for event in events.of_subjects(view.connection, [_SUBJECT])}
    standing = {found: json.loads(event["after"]) for found, event in told.items() if event["after"]}
    changed = [
        row["name"] for row in store.every(view.connection) if standing.pop(row["id"], None) != _standing(row)
    ]
    return [f"The saved view {name} is not what its events say." for name in changed] + [
        f"The saved view {told['name']} is missing." for told in standing.values()
    ]


def _find(view: View, name: str) -> store.Row:
    every = store.every(view.connection, screen=_SCREEN)
    for row in every:
        if name_key(row["name"]) == name_key(name):
            return row
    raise Refused(
        f"There is no saved view {name}.",
        help=near(name, (row["name"] for row in every)) or "Save one on the Browse screen.",
    )


def _free(view: View, name: str, *, but: int | None = None) -> str:
    """The name with single spaces. Raises Refused when another view has it."""
    cleaned = clean_name(name, what="A saved view")
    for row in store.every(view.connection, screen=_SCREEN):
        if name_key(row["name"]) == name_key(cleaned) and row["id"] != but:
            raise Refused(
                f"There is a saved view {row['name']} already.", help="Replace it, or choose another name."
            )
    return cleaned


def _as_saved(row: store.Row) -> SavedView:
    return SavedView(row["name"], from_link(row["settings"]), row["person"], row["at"])


def _record(
    work: Work,
    action: str,
    view_id: int,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    work.record(action, subject=_SUBJECT, subject_id=view_id, before=before, after=after)


def _standing(row: store.Row) -> dict[str, str]:
    return _told(row["name"], row["settings"])


def _told(name: str, settings: Mapping[str, str]) -> dict[str, str]:
    """What an event says of a view: not what it looks for, which may be somebody's words, but its seal."""
    seal = hashlib.sha256(canonical(settings).encode()).hexdigest()
    return {"name": name, "settings_sha256": seal}
