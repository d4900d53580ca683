"""A card: all that the coding screen shows of one quote, as JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from coding.cards.facts import facts_of
from coding.cards.others import Said, others, said_by, title
from coding.cards.suggested import suggested_on
from coding.store import card_rows as store
from corpus.study import View

Rows = list[dict[str, Any]]


def cards(view: View, names: Sequence[str], *, coder: str) -> list[dict[str, Any]]:
    """A card for each of the quotes called `names`, in that order; names that no quote has are left out.

    `sha` is the beginning of the text's hash, by which the page says which text it saw. Spans are [start, end) in
    Unicode code points. `mine` says that the decision is `coder`'s. At most five suggestions, the best first, and at
    most forty of the respondent's other quotes and answers. `decisions` counts all events about the quote so far.
    """
    quotes = {row["name"]: row for row in store.quotes(view.connection, names)}
    respondents = {row["respondent_id"] for row in quotes.values() if row["respondent_id"] is not None}
    said, facts = said_by(view, respondents), facts_of(view, respondents)
    decisions = _decisions(view, [row["id"] for row in quotes.values()], coder=coder)
    return [
        {
            **_quote(row),
            "facts": [value for _, value in facts.get(row["respondent_id"], ())],
            "others": [_other(one) for one in others(said.get(row["respondent_id"], ()), row["name"])],
            **decisions[row["id"]],
        }
        for row in (quotes[name] for name in dict.fromkeys(names) if name in quotes)
    ]


def _quote(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": row["name"],
        "sha": row["text_hash"][:16],
        "text": row["text"],
        "question": title(row),
        "who": row["respondent"] or row["speaker"] or "",
        "non_answer": row["non_answer"],
    }


def _other(said: Said) -> dict[str, str]:
    return {"question": said.question, "text": said.text}


def _decisions(view: View, ids: Sequence[int], *, coder: str) -> dict[int, dict[str, Any]]:
    """What the machine and people say of the quotes, by their ids."""
    suggested = suggested_on(view, ids)
    decided = _by_quote(store.decided(view.connection, ids))
    without = _by_quote(store.without_code(view.connection, ids))
    flags = _by_quote(store.flags(view.connection, ids))
    memos = _by_quote(store.memos(view.connection, ids))
    events = store.events(view.connection, ids)
    return {
        quote_id: {
            "suggested": suggested.get(quote_id, []),
            "decided": [{**row, "mine": row["coder"] == coder} for row in decided.get(quote_id, [])],
            "no_code": [{**row, "mine": row["coder"] == coder} for row in without.get(quote_id, [])],
            "flags": _flags(flags.get(quote_id, []), coder),
            "memos": memos.get(quote_id, []),
            "decisions": events.get(quote_id, 0),
        }
        for quote_id in ids
    }


def _flags(rows: Rows, coder: str) -> dict[str, Any]:
    return {
        "later": any(row["kind"] == "later" and row["person"] == coder for row in rows),
        "supervisor": [row["person"] for row in rows if row["kind"] == "supervisor"],
    }


def _by_quote(rows: Iterable[dict[str, Any]]) -> dict[int, Rows]:
    """The rows by quote id, without it."""
    found: dict[int, Rows] = {}
    for row in rows:
        found.setdefault(row.pop("quote_id"), []).append(row)
    return found
