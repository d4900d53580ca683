"""Which suggestions a decision about a proposed theme made itself: those are taken back with it, and no others.

A decision tells the quotes that it made a suggestion for (`suggested` in its event). One that a later acceptance rests
on stays, and is handed to that acceptance (`handed`), with which it goes.
"""

from typing import Any

from coding.store import accepted_themes, theme_events
from coding.store import theme_proposals as store
from coding.themes import changes
from coding.themes.members import members
from coding.themes.runs import head_of
from corpus.study import View, Work

Row = dict[str, Any]
Handed = list[tuple[int, list[int]]]
"""Proposals by id, each with the ids of quotes whose suggestions are its own from now on."""


def drop_suggestions(work: Work, row: Row, event: Row) -> Handed:
    """Drops what an acceptance of a theme, or a move into it, suggested; returns what was handed on."""
    newest = _newest(work, event)
    told = [
        changes.read(one)
        for one in theme_events.about_code(work.connection, event["code_id"], since=newest["id"])
    ]
    made = _made(work, row, newest, told)
    others = _others(work, row, newest, told)
    handed: Handed = []
    for proposal in others:
        kept = made & _quote_ids(work, proposal)
        handed += [(proposal, sorted(kept))] if kept else []
        made -= kept
    accepted_themes.withdraw(work.connection, made, run_id=row["run_id"], code_id=event["code_id"])
    return handed


def _newest(view: View, event: Row) -> Row:
    """The decision, or the event by which it was done again last."""
    following = theme_events.about_code(view.connection, event["code_id"], since=event["id"])
    redone = [
        one for one in map(changes.read, following) if (one["after"] or {}).get("redoes") == event["id"]
    ]
    return redone[-1] if redone else event


def _made(view: View, row: Row, newest: Row, told: list[Row]) -> set[int]:
    """The quotes whose suggestions go with a decision.

    With an acceptance those of the moves that followed it, and those handed to it; with a move those of its quotes.
    """
    moved = {quote for _, quote in changes.moves(newest)}
    if "suggested" not in newest["after"]:  # it was stored before decisions told so
        asked = accepted_themes.suggestion_ids(
            view.connection, run_id=row["run_id"], code_id=newest["code_id"]
        )
        return set(asked) & moved if moved else set(asked)
    own = set(newest["after"]["suggested"])
    following = {
        quote for one in told if one["subject_id"] == row["id"] for quote in one["after"].get("suggested", ())
    }
    if changes.after(newest).get("status") != "accepted":
        return own | following & moved
    handed = (dict(one["after"].get("handed", ())).get(row["id"], ()) for one in told)
    return own.union(following, *handed)


def _others(view: View, row: Row, newest: Row, told: list[Row]) -> list[int]:
    """The other themes of the run that became the code after the decision, and rest on what it suggested."""
    after = {one["subject_id"] for one in told if changes.after(one).get("status") == "accepted"}
    standing = accepted_themes.with_code(view.connection, newest["code_id"])
    return [
        other
        for other in standing
        if other != row["id"]
        and (other in after or "suggested" not in newest["after"])
        and store.get(view.connection, other)["run_id"] == row["run_id"]
    ]


def _quote_ids(view: View, proposal: int) -> set[int]:
    row = store.get(view.connection, proposal)
    return set(members(view, head_of(view, row["run_id"])["guid"], row["name"]))
