"""Moving quotes into another proposed theme. Where the machine put them stays beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coding.codings.steps import new_step
from coding.store import quote_ids, theme_quotes
from coding.store import theme_proposals as store
from coding.themes.accept import suggest
from coding.themes.members import LEVEL, homes_of, own_level
from coding.themes.runs import find_theme, head_of
from coding.themes.standing import Row, Standing
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work
from corpus.suggest_name import near

Place = theme_quotes.Place
Homes = dict[int, int]
"""The theme by level."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How many quotes were moved into the theme called `into` by people, from which themes; `there` were in it."""

    into: str
    quotes: int
    there: int
    left: tuple[str, ...]


def move(
    work: Work, quotes: Sequence[str], *, into: str, run: str | None = None, step: str | None = None
) -> Moved:
    """Moves quotes, by name, into an open or accepted theme of a run, from whichever themes hold them beside it.

    They are its quotes on its own levels, and those of the theme around it on coarser ones; on finer levels they stay
    where they were. For an accepted theme they are suggested for its code. Raises Refused for a quote that the run put
    in no theme, and for one in a theme that was accepted or set aside.
    """
    require(work, Role.CODER)
    found, row = find_theme(work, run, into)
    if found.status not in ("open", "accepted"):
        raise Refused(f"{found.label} was {found.status} already.", help="Choose another theme.")
    standing = Standing(store.of_run(work.connection, row["run_id"]))
    rows = theme_quotes.of_quotes(work.connection, row["run_id"], _ids(work, quotes).values())
    level = own_level(row, int(head_of(work, row["run_id"])["parameters"].get(LEVEL, 1)))
    homes = _homes(standing, rows, level, quotes)
    _refuse_decided(standing, {home for home in homes.values() if home != row["id"]})
    moving = {name for name, home in homes.items() if home != row["id"]}
    changed = _changes(standing, row, [one for one in rows if one["name"] in moving])
    with work.savepoint():
        was = homes_of(work, standing, row["run_id"], {one["quote_id"] for one in rows})
        theme_quotes.move(work.connection, {place: to for place, (_, to) in changed.items()})
        _refuse_shifted(standing, was, homes_of(work, standing, row["run_id"], was))
        suggested: tuple[int, ...] = ()
        if found.status == "accepted":
            again, _ = find_theme(work, run, found.id)
            suggested = suggest(work, again, row["run_id"], row["code_id"]).made
        if changed:
            _record(work, row, changed, suggested, step)
    left = sorted({str(standing.rows[homes[name]]["label"]) for name in moving})
    return Moved(found.label, len(moving), len(homes) - len(moving), tuple(left))


def _ids(work: Work, quotes: Sequence[str]) -> dict[str, int]:
    ids = quote_ids.by_names(work.connection, quotes)
    unknown = [name for name in quotes if name not in ids]
    if unknown or not quotes:
        which = f"There is no quote {unknown[0]}." if unknown else "No quote is named."
        raise Refused(which, help=near(unknown[0], ids) if unknown else "Choose the quotes to move.")
    return ids


def _homes(standing: Standing, rows: Iterable[Row], level: int, quotes: Iterable[str]) -> dict[str, int]:
    """The theme of the level that holds each quote. Raises Refused when there is none."""
    homes = {str(row["name"]): home for home, row in standing.homes(rows, level).values()}
    nowhere = sorted(set(quotes) - set(homes))
    if nowhere:
        raise Refused(
            f"{len(nowhere)} of the quotes stand in no proposed theme: {', '.join(nowhere[:3])}.",
            help="Code them by hand on the Code screen.",
        )
    return homes


def _refuse_decided(standing: Standing, homes: Iterable[int], *, where: str = "") -> None:
    for home in sorted(homes):
        label, status = standing.rows[home]["label"], standing.rows[home]["status"]
        if status != "open":
            raise Refused(
                f"{where}{label} was {status} already, so its quotes stay there.", help="Undo that first."
            )


def _refuse_shifted(standing: Standing, was: dict[int, Homes], now: dict[int, Homes]) -> None:
    """Raises Refused when a quote would be in no theme on a level, or leave a theme there that was decided on."""
    left = {home for quote_id, homes in was.items() for home in _left(homes, now[quote_id])}
    decided = {
        home for home in left if standing.rows[standing.end(home)]["status"] in ("accepted", "rejected")
    }
    _refuse_decided(standing, map(standing.end, decided), where="On another level ")
    levels = set(range(1, len(standing.levels()) + 1))
    lost = [quote_id for quote_id, homes in now.items() if set(homes) != levels]
    if lost:
        raise Refused(
            f"On another level {len(lost)} of the quotes would be in no theme, since themes were split there.",
            help="Move them on that level.",
        )


def _left(was: Homes, now: Homes) -> set[int]:
    """The themes that a quote would leave, on any level."""
    return {home for level, home in was.items() if now.get(level) != home}


def _changes(
    standing: Standing, into: Row, rows: Iterable[Row]
) -> dict[Place, tuple[int | None, int | None]]:
    """Where the quotes of the rows stand, and where they are to stand, for the rows that change."""
    asked = {(row["theme_proposal_id"], row["quote_id"]): row for row in rows}
    before = {place: row["moved_to_id"] for place, row in asked.items()}
    now = {place: _pointer(standing, row, into) for place, row in asked.items()}
    return {
        place: (before[place], where)
        for place, where in now.items()
        if where != before[place] and standing.rows[place[0]]["level_first"] <= into["level_last"]
    }


def _record(
    work: Work,
    into: Row,
    changed: dict[Place, tuple[int | None, int | None]],
    suggested: Sequence[int],
    step: str | None,
) -> None:
    """Tells where quotes stand now, and for which of them the theme's code was suggested by that."""
    work.record(
        "moved",
        subject="theme proposal",
        subject_id=into["id"],
        code_id=into["code_id"],
        before={"moves": [[*place, changed[place][0]] for place in sorted(changed)]},
        after={
            "label": into["label"],
            "quotes": len({quote_id for _, quote_id in changed}),
            "moves": [[*place, changed[place][1]] for place in sorted(changed)],
            "suggested": list(suggested),
            "step": step or new_step(),
        },
    )


def _pointer(standing: Standing, row: Row, into: Row) -> int | None:
    """Where a row is to point, so that its quote stands in `into`; None when it stands there anyway.

    On a level where the theme around the new one was split, no part of it is the right one: the quote stays there.
    """
    own, around = (
        int(row["theme_proposal_id"]),
        [standing.end(found) for found in standing.around[into["id"]]],
    )
    if standing.rows[own]["level_last"] < into["level_first"] and any(map(standing.gone, around)):
        return None if row["moved_to_id"] is None else int(row["moved_to_id"])
    return None if standing.end(own) in {into["id"], *around} else int(into["id"])
