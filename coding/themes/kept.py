"""What the study holds of a run of theme proposals, as it was when it was proposed."""

from collections.abc import Iterable
from dataclasses import dataclass

from coding.store import quote_ids, suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.forms import QuoteText
from coding.themes.proposed import Row
from coding.themes.runs import LATER_THAN
from corpus.errors import Refused
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Kept:
    """A run's row, its themes as `rows_of` gives them, by name, and the texts of its quotes, by name."""

    row: Row
    themes: dict[str, Row]
    substantive: list[QuoteText]
    non_answers: list[QuoteText]


def read_kept(view: View, run: str) -> Kept:
    """The run with this guid: labels as they were before anybody renamed them, quotes as worded then.

    Quotes that are in no theme are taken as they are worded today. Raises Refused when there is no such run, or when
    it placed a later wave.
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
    in_themes = {quote["name"]: quote["quote_id"] for theme in themes for quote in theme["quotes"]}
    aside = row["set_aside"] or {}
    silent, alone = aside.get("non_answers", ()), aside.get("unclustered", ())
    ids = quote_ids.by_names(view.connection, [*silent, *alone]) | in_themes
    texts = quote_ids.texts(view.connection, ids.values())

    def told(names: Iterable[str]) -> list[QuoteText]:
        return [QuoteText(name, texts[ids[name]]) for name in sorted(names) if name in ids]

    return Kept(row, {theme["name"]: theme for theme in themes}, told([*in_themes, *alone]), told(silent))


def _themes(view: View, run_id: int) -> list[Row]:
    """The themes of all levels in order, each with its `quotes` and the name of its `parent`."""
    rows = {row["id"]: row for row in store.of_run(view.connection, run_id)}
    labels = store.first_labels(view.connection, run_id)
    quotes: dict[int, list[Row]] = {}
    for quote in store.quotes_of(view.connection, rows):
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
