"""Which quotes a proposed theme holds: what the machine put there, what people merged into it, moved there or away."""

from collections.abc import Iterable

from coding.store import suggestion_runs, theme_quotes
from coding.store import theme_proposals as store
from coding.themes.standing import Row, Standing
from corpus.study import View

LEVEL = "level"  # the parameter of a run that says which level is shown first


def members(view: View, run: str, name: str) -> tuple[int, ...]:
    """The ids of the quotes that the theme called `name` ("T1") of the run with this guid holds now, in order of id.

    Empty when there is no such theme.
    """
    head = suggestion_runs.by_guid(view.connection, run, kind="themes")
    if head is None:
        return ()
    standing = Standing(store.of_run(view.connection, head["id"]))
    wanted = [proposal for proposal, row in standing.rows.items() if row["name"] == name]
    first = int(head["parameters"].get(LEVEL, 1))
    return tuple(sorted(number for proposal in wanted for number in held(view, standing, proposal, first)))


def held(view: View, standing: Standing, proposal: int, first_shown: int) -> set[int]:
    """The ids of the quotes that a proposal holds on its own level; `first_shown` is the level its run shows first."""
    level = own_level(standing.rows[proposal], first_shown)
    rows = rows_of(view, standing, [proposal])
    return {quote_id for quote_id, (home, _) in standing.homes(rows, level).items() if home == proposal}


def own_level(proposal: Row, first_shown: int) -> int:
    """The level on which a proposal is looked at by itself: the one nearest to what is shown first."""
    return max(int(proposal["level_first"]), min(int(proposal["level_last"]), first_shown))


def rows_of(view: View, standing: Standing, proposals: Iterable[int]) -> list[Row]:
    """The rows of all quotes that may stand in these proposals: theirs, and every row of quotes that were moved."""
    wanted = list(proposals)
    read = {source for proposal in wanted for source in standing.sources(proposal)}
    rows = theme_quotes.quotes_of(view.connection, read)
    for run_id in {int(standing.rows[proposal]["run_id"]) for proposal in wanted}:
        moved = {row["quote_id"] for row in theme_quotes.moved_in(view.connection, run_id)}
        others = theme_quotes.of_quotes(view.connection, run_id, moved) if moved else []
        rows += [row for row in others if row["theme_proposal_id"] not in read]
    return rows


def homes_of(view: View, standing: Standing, run_id: int, quotes: Iterable[int]) -> dict[int, dict[int, int]]:
    """Where quotes, by id, stand on each level of a run."""
    asked = list(quotes)
    rows = theme_quotes.of_quotes(view.connection, run_id, asked)
    found: dict[int, dict[int, int]] = {quote_id: {} for quote_id in asked}
    for level in range(1, len(standing.levels()) + 1):
        for quote_id, (home, _) in standing.homes(rows, level).items():
            found[quote_id][level] = home
    return found
