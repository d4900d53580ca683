"""In which proposed themes a quote stands: one a run, on the level that the run shows first."""

from dataclasses import dataclass

from coding.store import story_rows as store
from coding.store import theme_proposals, theme_quotes
from coding.themes.members import LEVEL
from coding.themes.standing import Standing
from corpus.study import View

MOST = 5
"""Runs that are told of, the newest first."""


@dataclass(frozen=True, slots=True)
class InTheme:
    """A theme that holds the quote: of which run it is, what it is called, and the code that it became, if any.

    `moved` says that a person put the quote there.
    """

    run: str
    at: str
    name: str
    label: str
    status: str
    code: str | None
    moved: bool


def themes_of_quote(view: View, quote_id: int) -> tuple[InTheme, ...]:
    """The themes in which a quote stands, of the newest runs first."""
    found = []
    for run in store.theme_runs(view.connection, quote_id)[:MOST]:
        standing = Standing(theme_proposals.of_run(view.connection, run["id"]))
        rows = theme_quotes.of_quotes(view.connection, run["id"], [quote_id])
        homes = standing.homes(rows, int(run["parameters"].get(LEVEL, 1)))
        for home, row in homes.values():
            theme = standing.rows[home]
            moved = row["moved_to_id"] is not None and home != standing.end(row["theme_proposal_id"])
            found.append(
                InTheme(
                    run["guid"],
                    run["at"],
                    theme["name"],
                    theme["label"],
                    theme["status"],
                    standing.rows[standing.end(home)]["code"],
                    moved,
                )
            )
    return tuple(found)
