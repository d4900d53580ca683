"""Phrase lists kept in the study: which phrases are looked for, and what each of them is counted as.

"KIK" and "kik messenger" can both be counted as Kik. A phrase is found whatever its case and spacing; one that begins
with "=" only as it is written: "=LINE" is not the line of "online".
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coding.store import phrases as store
from coding.wording import clean_name, name_key
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work
from corpus.suggest_name import near

AS_WRITTEN = "="
_SUBJECT = "phrase list"
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is looked for, and the entity it is counted as."""

    phrase: str
    entity: str


@dataclass(frozen=True, slots=True)
class PhraseList:
    """A list with its phrases by entity."""

    name: str
    phrases: tuple[Phrase, ...]

    @property
    def entities(self) -> tuple[str, ...]:
        """What the phrases are counted as, each once, by name."""
        return tuple(dict.fromkeys(phrase.entity for phrase in self.phrases))


def with_own_name(entity: str, others: Iterable[str]) -> list[Phrase]:
    """The phrases of an entity: its own name and `others`.

    Its own name is left out where one of the others is the same word to be found only as it is written.

    >>> [one.phrase for one in (*with_own_name("Kik", ["kik.me"]), *with_own_name("Line", ["=LINE"]))]
    ['Kik', 'kik.me', '=LINE']
    """
    names = list(others)
    as_written = {name_key(name.removeprefix(AS_WRITTEN)) for name in names if name.startswith(AS_WRITTEN)}
    own = [] if name_key(entity) in as_written else [entity]
    return [Phrase(name, entity) for name in (*own, *names)]


def phrase_lists(view: View) -> list[PhraseList]:
    """Every phrase list, by name."""
    return [_as_list(view, row) for row in store.lists(view.connection)]


def find_list(view: View, name: str) -> PhraseList:
    """The list called `name`, upper and lower case alike. Raises Refused naming the nearest."""
    return _as_list(view, _find(view, name))


def add(work: Work, name: str, phrases: Iterable[Phrase]) -> PhraseList:
    """Adds phrases to a list, which is made when there is none of that name; a known one is counted anew.

    An entity is spelled as the list spells it already, whatever the case: "KIK" joins "Kik". Raises Refused for an
    empty phrase, and when the list would have more than 5,000.
    """
    require(work, Role.CODER)
    row = _lookup(work, name) or _new(work, name)
    before = _by_key(work, row["id"])
    after = before | _rows(phrases, {name_key(one["entity"]): one["entity"] for one in before.values()})
    if len(after) > _MOST:
        raise Refused(f"A phrase list holds {_MOST:,} phrases at most.", help="Make several lists.")
    changed = [key for key in after if after[key] != before.get(key)]
    if changed:
        store.remove(work.connection, row["id"], changed)
        store.insert(work.connection, row["id"], [after[key] for key in changed])
        _record(work, "changed", row, before, after)
    return find_list(work, row["name"])


def remove(work: Work, name: str, phrases: Iterable[str]) -> PhraseList:
    """Takes phrases out of a list. Raises Refused when the list has no such phrase."""
    require(work, Role.CODER)
    row = _find(work, name)
    before = _by_key(work, row["id"])
    keys = {_key(phrase): phrase for phrase in phrases}
    for key, phrase in keys.items():
        if key not in before:
            known = [one["phrase"] for one in before.values()]
            raise Refused(f"The list {row['name']} has no phrase {phrase}.", help=near(phrase, known))
    store.remove(work.connection, row["id"], list(keys))
    _record(work, "changed", row, before, {key: one for key, one in before.items() if key not in keys})
    return find_list(work, row["name"])


def remove_list(work: Work, name: str) -> None:
    """Removes a whole list; figures that count it can then not be computed any more."""
    require(work, Role.CODER)
    row = _find(work, name)
    before = _by_key(work, row["id"])
    store.remove_list(work.connection, row["id"])
    work.record("removed", subject=_SUBJECT, subject_id=row["id"], before=_told(row["name"], before))


def replay(view: View) -> list[str]:
    """A sentence for each phrase list that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event["after"] for event in events.of_subjects(view.connection, [_SUBJECT])}
    standing = {list_id: json.loads(after) for list_id, after in told.items() if after}
    changed = [
        row["name"]
        for row in store.lists(view.connection)
        if standing.pop(row["id"], None) != _told(row["name"], _by_key(view, row["id"]))
        or any(key != _key(one["phrase"]) for key, one in _by_key(view, row["id"]).items())
    ]
    return [f"The phrase list {name} is not what its events say." for name in changed] + [
        f"The phrase list {gone['name']} is missing." for gone in standing.values()
    ]


def _rows(phrases: Iterable[Phrase], spelled: dict[str, str]) -> dict[str, store.Row]:
    """The phrases by their keys, as they are stored."""
    found = {}
    for one in phrases:
        phrase, entity = clean_name(one.phrase, what="A phrase"), clean_name(one.entity, what="An entity")
        entity = spelled.setdefault(name_key(entity), entity)
        if not phrase.removeprefix(AS_WRITTEN).strip():
            raise Refused("A phrase is missing behind “=”.", help="Write what is looked for.")
        found[_key(phrase)] = {"phrase_key": _key(phrase), "phrase": phrase, "entity": entity}
    return found


def _key(phrase: str) -> str:
    """What two spellings of one phrase share; one that is found as written keeps its case."""
    return " ".join(phrase.split()) if phrase.lstrip().startswith(AS_WRITTEN) else name_key(phrase)


def _new(work: Work, name: str) -> store.Row:
    cleaned = clean_name(name, what="A phrase list")
    return {"id": store.insert_list(work.connection, cleaned), "name": cleaned}


def _lookup(view: View, name: str) -> store.Row | None:
    return next(
        (row for row in store.lists(view.connection) if name_key(row["name"]) == name_key(name)), None
    )


def _find(view: View, name: str) -> store.Row:
    if (found := _lookup(view, name)) is None:
        known = [row["name"] for row in store.lists(view.connection)]
        raise Refused(
            f"There is no phrase list {name}.",
            help=near(name, known) or "Make one with: themebook phrases add",
        )
    return found


def _by_key(view: View, list_id: int) -> dict[str, store.Row]:
    return {row["phrase_key"]: row for row in store.of_list(view.connection, list_id)}


def _as_list(view: View, row: store.Row) -> PhraseList:
    rows = store.of_list(view.connection, row["id"])
    return PhraseList(row["name"], tuple(Phrase(one["phrase"], one["entity"]) for one in rows))


def _record(work: Work, action: str, row: store.Row, before: dict[str, Any], after: dict[str, Any]) -> None:
    told = None if not before else _told(row["name"], before)
    after_told = _told(row["name"], after)
    work.record(action, subject=_SUBJECT, subject_id=row["id"], before=told, after=after_told)


def _told(name: str, rows: dict[str, store.Row]) -> dict[str, Any]:
    """A list as an event tells it: {phrase: entity}."""
    phrases = sorted((row["phrase"], row["entity"]) for row in rows.values())
    return {"name": name, "phrases": dict(phrases)}
