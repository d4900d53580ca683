"""What the study holds of a run of theme proposals, as it was when it was proposed."""

from dataclasses import dataclass

from coding.store import suggestion_runs, theme_quotes
from coding.store import theme_proposals as store
from coding.themes.proposed import Row
from coding.themes.runs import LATER_THAN
from corpus.errors import Refused
from corpus.quotes import Quote, all_quotes
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Kept:
    """A run's row, its themes as `rows_of` gives them by name, and its quotes as they are worded today."""

    row: Row
    themes: dict[str, Row]
    substantive: list[Quote]
    non_answers: list[Quote]


def read_kept(view: View, run: str) -> Kept:
    """The run with this guid, its labels as they were before anybody renamed them.

    Raises Refused when there is no such run, or when it placed a later wave.
    """
    row = suggestion_runs.by_guid(view.connection, run, kind="themes")
    if row is None:
        raise Refused(f"There is no run {run} of theme proposals.", help="Propose themes first.")
    if LATER_THAN in row["parameters"]:
        raise Refused(
            f"The run {run} placed later answers into accepted themes.",
            help="Only whole runs are computed again.",
        )
    themes = _themes(view, row["id"])
    aside = row["set_aside"] or {}
    silent = set(aside.get("non_answers", ()))
    named = {quote["name"] for theme in themes for quote in theme["quotes"]}
    named |= {*aside.get("unclustered", ())}
    quotes = list(all_quotes(view))
    return Kept(
        row,
        {theme["name"]: theme for theme in themes},
        [quote for quote in quotes if quote.name in named],
        [quote for quote in quotes if quote.name in silent],
    )


def _themes(view: View, run_id: int) -> list[Row]:
    """The themes of all levels as the machine found them, each with its `quotes` and the name of its `parent`."""
    found = store.of_run(view.connection, run_id)
    rows = {row["id"]: row for row in found if row["split_from_id"] is None}
    labels = store.first_labels(view.connection, run_id)
    quotes: dict[int, list[Row]] = {}
    for quote in theme_quotes.quotes_of(view.connection, rows):
        quotes.setdefault(quote["theme_proposal_id"], []).append(quote)
    return [
        row
        | {
            "label": labels.get(number, row["label"]),
            "parent": rows[row["parent_id"]]["name"] if row["parent_id"] else None,
            "quotes": quotes.get(number, []),
        }
        for number, row in rows.items()
    ]
