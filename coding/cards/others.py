"""What a respondent said elsewhere in the questionnaire: other quotes, and answers to closed questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coding.store import card_rows as store
from corpus.study import View

MOST = 40


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a respondent said: the question as shown, and the text; `quote` is its name, if it is one."""

    question: str
    text: str
    quote: str | None = None


def said_by(view: View, respondent_ids: Iterable[int]) -> dict[int, list[Said]]:
    """All that respondents said, by their ids, in the order of the questionnaire; ticked options stand in one line."""
    ids = set(respondent_ids)
    placed: dict[int, list[tuple[float, Said]]] = {}
    for row in store.quotes_of_respondents(view.connection, ids):
        said = Said(title(row), row["text"], row["name"])
        placed.setdefault(row["respondent_id"], []).append((_place(row), said))
    for (respondent_id, _), rows in _by_question(store.answers_of_respondents(view.connection, ids)).items():
        said = Said(title(rows[0]), ", ".join(row["text"] for row in rows))
        placed.setdefault(respondent_id, []).append((_place(rows[0]), said))
    return {
        respondent_id: [one for _, one in sorted(found, key=lambda pair: pair[0])]
        for respondent_id, found in placed.items()
    }


def others(said: Iterable[Said], quote: str) -> list[Said]:
    """At most 40 of what a respondent said beside the quote called `quote`; other quotes go before closed answers."""
    rest = [one for one in said if one.quote != quote]
    quotes = [one for one in rest if one.quote is not None][:MOST]
    answers = [one for one in rest if one.quote is None][: MOST - len(quotes)]
    kept = {id(one) for one in (*quotes, *answers)}
    return [one for one in rest if id(one) in kept]


def title(row: dict[str, Any]) -> str:
    """The wording of the question in a row, with the grid's line behind it; its name where no wording was given."""
    text = row["wording"] or row["question"] or ""
    return f"{text}: {row['item']}" if row["item"] else text


def _by_question(rows: Iterable[dict[str, Any]]) -> dict[tuple[int, str], list[dict[str, Any]]]:
    found: dict[tuple[int, str], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["respondent_id"], row["question"]), []).append(row)
    return found


def _place(row: dict[str, Any]) -> float:
    return float("inf") if row["position"] is None else row["position"]
