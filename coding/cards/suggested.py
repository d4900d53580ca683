"""The suggestions on cards: the best few of each quote, with a reason that people can read."""

from collections.abc import Iterable, Mapping
from typing import Any

from coding.store import card_rows as store
from coding.suggestions.cited import Named, named
from coding.suggestions.likely import in_words
from coding.wording import cut_at_sentence
from corpus.study import View

UNTESTED = "A first guess"
"""What a suggestion is called while its scores were not tried on quotes that people had coded."""
MOST = 5
NEAR = 48
"""Characters of a quote that a reason cites."""


def suggested_on(view: View, quote_ids: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Up to five open suggestions by quote id, the best first; of each code the newest.

    The score of one that was never tried is None: it orders, and tells nobody how likely the code is.
    """
    newest: dict[int, dict[int, dict[str, Any]]] = {}
    for row in store.open_suggestions(view.connection, quote_ids):
        newest.setdefault(row["quote_id"], {})[row["code_id"]] = row
    best = {
        quote_id: sorted(rows.values(), key=lambda row: (-row["score"], row["code"]))[:MOST]
        for quote_id, rows in newest.items()
    }
    reasons = {row["reason"]: named(row["reason"]) for rows in best.values() for row in rows}
    near = {name for reason in reasons.values() for name in reason.near}
    texts = {row["name"]: row["text"] for row in store.quotes(view.connection, near)}
    return {
        quote_id: [_shown(row, _because(reasons[row["reason"]], texts)) for row in rows]
        for quote_id, rows in best.items()
    }


def _shown(row: dict[str, Any], reason: str) -> dict[str, Any]:
    kept = {key: row[key] for key in ("id", "code", "start", "end")}
    tested = bool(row["tested"])
    words = in_words(row["score"]) if tested else UNTESTED
    return {**kept, "score": row["score"] if tested else None, "words": words, "reason": reason}


def _because(reason: Named, texts: Mapping[str, str]) -> str:
    """The reason with the beginnings of the quotes that it cites; only their names when one is not to be found."""
    if any(name not in texts for name in reason.near):
        return "; ".join(filter(None, (f"near {' and '.join(reason.near)}", reason.rest)))
    near = " and ".join(f"“{cut_at_sentence(texts[name], longest=NEAR)}”" for name in reason.near)
    return "; ".join(filter(None, (near and f"near {near}", reason.rest)))
