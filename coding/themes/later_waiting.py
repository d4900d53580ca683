"""How many quotes came after the themes of a question were accepted, so that a later wave can be placed."""

from coding.codebook.codes import lookup
from coding.store import suggestion_runs, theme_quotes
from coding.store import theme_proposals as store
from coding.themes.later_quotes import looked_at
from corpus.study import View


def count_later(view: View, *, question: str | None = None) -> int:
    """Quotes, non-answers among them, that `place_later` would look at; 0 when it would refuse."""
    accepted = {
        row["run_id"]: row["code"] for row in store.accepted(view.connection) if _in_use(view, row["code"])
    }
    heads = suggestion_runs.heads(view.connection, kind="themes")
    mine = [head for head in heads if question in (None, head["question"]) or head["question"] is None]
    if not any(head["id"] in accepted for head in mine):
        return 0
    return len(theme_quotes.in_no_run(view.connection, question) - looked_at(view))


def _in_use(view: View, code: str) -> bool:
    found = lookup(view, code)
    return found is not None and found.status == "active" and found.kind == "code"
