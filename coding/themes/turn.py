"""Turning one decision about a proposed theme back, or doing it again, with all that came of it."""

from typing import Any

from coding import codebook
from coding.codebook.codes import as_code
from coding.codebook.restoring import restore
from coding.codings.steps import below, new_step, top, without_undone
from coding.codings.turn_back import turn_back
from coding.store import accepted_themes, codes, theme_events, theme_quotes
from coding.store import theme_proposals as store
from coding.themes import changes
from coding.themes.accept import carry, suggest
from coding.themes.confirm import confirm_again
from coding.themes.runs import find_theme, head_of
from coding.themes.suggested import Handed, drop_suggestions
from coding.turning import Turn, net
from corpus.errors import Refused
from corpus.study import Work

Row = dict[str, Any]


def take_back(work: Work, event: Row) -> str:
    """Brings the state before a decision back, with an event that says so; returns what stayed, in words, or "".

    Raises Refused when the theme was changed since.
    """
    row = store.get(work.connection, event["subject_id"])
    _refuse_changed(work, row, event)
    if event["action"] == "moved":
        event = event | {"code_id": event["code_id"] or row["code_id"]}  # it may have become one since
    stayed = ""
    handed: Handed = []
    if event["action"] in ("accepted", "moved") and event["code_id"] is not None:
        _set(work, event, changes.before(event), {})
        handed = drop_suggestions(work, row, event)
    if event["action"] == "accepted":
        stayed = _withdraw(work, event)
    if event["action"] == "confirmed":
        stayed = _unconfirm(work, event)
    _set(work, event, changes.before(event), changes.moves(event, "before"))
    _tell(work, event, "undone", "before", **({"handed": handed} if handed else {}))
    return stayed


def bring_back(work: Work, event: Row) -> None:
    """Does a decision that was taken back again. Raises Refused when the theme was changed since."""
    row = store.get(work.connection, event["subject_id"])
    fields = changes.after(event)
    into = store.status_of(work.connection, fields.get("merged_into_id"))
    if into not in (None, "open") or any(row[name] != was for name, was in changes.before(event).items()):
        raise _changed(row)
    told: Row = {}
    _set(work, event, {}, changes.moves(event))
    if event["action"] == "accepted":
        told = {"suggested": _accept_again(work, row, event)}
    if event["action"] == "moved":
        told = {"suggested": _suggest(work, row) if row["status"] == "accepted" else []}
    if event["action"] == "confirmed":
        told = {"codings": confirm_again(work, row)}
    _set(work, event, fields, {})
    _tell(work, event, "redone", "after", **told)


def _set(work: Work, event: Row, fields: Row, moves: dict[tuple[int, int], int | None]) -> None:
    if fields:
        store.update(work.connection, event["subject_id"], **fields)
    theme_quotes.move(work.connection, moves)


def _tell(work: Work, event: Row, action: str, side: str, **told: Any) -> None:
    """Records that a decision was turned, and the state of the side that holds now."""
    turned = {"undone": "undoes", "redone": "redoes"}[action]
    fields = changes.before(event) if side == "before" else changes.after(event)
    moves = changes.moves(event, side)
    work.record(
        action,
        subject="theme proposal",
        subject_id=event["subject_id"],
        code_id=event["code_id"],
        after={
            "fields": fields,
            "moves": [[*place, into] for place, into in sorted(moves.items())],
            turned: event["id"],
            "step": changes.step_of(event),
            **told,
        },
    )


def _refuse_changed(work: Work, row: Row, event: Row) -> None:
    """Raises Refused when the decision no longer stands as it was made, or something else rests on it."""
    stands = all(row[field] == value for field, value in changes.after(event).items())
    if not stands or store.status_of(work.connection, row["merged_into_id"]) not in (None, "open"):
        raise _changed(row)
    moved = theme_quotes.every_moved(work.connection, run_id=row["run_id"])
    if any(moved.get(place) != into for place, into in changes.moves(event).items()):
        raise _changed(row)
    rests = {*moved.values(), *(own for own, _ in moved), *store.merged_into(work.connection)}
    if event["action"] == "made" and row["id"] in rests:
        raise _changed(row)


def _changed(row: Row) -> Refused:
    return Refused(
        f"{row['label']} was changed since, so this stays as it is.",
        help="Ask who changed it, or decide anew.",
    )


def _withdraw(work: Work, event: Row) -> str:
    """Takes back what came of an acceptance: the theme, and the code if it was new and nobody uses it."""
    new, name = event["after"].get("new", {}), event["after"]["theme"]
    removed = accepted_themes.remove_theme(work.connection, name) if new.get("theme") else None
    if removed is not None:
        work.record("removed", subject="theme", subject_id=removed, before={"name": name})
    code = codes.get(work.connection, event["code_id"])
    if not new.get("code") or code["status"] != "active":
        return ""
    if accepted_themes.in_use(work.connection, code["id"]):
        return f"The code {code['name']} stays, because it is in use"
    codebook.retire(work, code["name"])
    return ""


def _accept_again(work: Work, row: Row, event: Row) -> list[int]:
    code = codes.get(work.connection, event["code_id"])
    found = as_code(code) if code["status"] == "active" else restore(work, code["name"])
    carry(work, found, row["id"], "")
    return _suggest(work, row | {"code_id": found.id})


def _suggest(work: Work, row: Row) -> list[int]:
    """Suggests the theme's code; returns the ids of the quotes for which that is new."""
    found, _ = find_theme(work, head_of(work, row["run_id"])["guid"], row["name"])
    return list(suggest(work, found, row["run_id"], row["code_id"]).made)


def _without_suggestion(event: Row) -> Row:
    """The event of a first decision, so that what it leaves behind follows no suggestion: that may be dropped then."""
    state = {"status": "withdrawn", "codebook_version": event["codebook_version"], "suggestion_id": None}
    return event if event["before"] else event | {"before": state}


def _unconfirm(work: Work, event: Row) -> str:
    """Takes the codings back that were confirmed in the step; those changed since stay."""
    turned = theme_events.of_person(work.connection, work.actor.id, role=str(work.actor.role))
    redone = [one for one in map(changes.read, turned) if one["after"].get("redoes") == event["id"]]
    steps = {changes.step_of(event), *(one["after"]["codings"] for one in redone)}
    rows = theme_events.codings_of(work.connection, work.actor.id, code_id=event["code_id"], steps=steps)
    standing = without_undone(work, [changes.read(one) for one in rows])
    turn = Turn("undone", new_step(), top=top(work, work.actor), below=below(work, work.actor))
    wanted = [_without_suggestion(one) for one in net(standing)]
    if not wanted:
        return "They had been taken back before, one by one or on the Code screen"
    left = len(wanted) - len(turn_back(work, wanted, turn))
    return f"{left:,} of them were decided otherwise since and stay" if left else ""
