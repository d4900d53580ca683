"""The suggestions that wait for a decision on one quote, and what people decide."""

from dataclasses import dataclass
from typing import Any

from coding import codings
from coding.codebook.codes import find_code
from coding.store import suggestions as store
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code for a quote, both by name, with a score 0 to 1 and a reason in one line. `run` is the run's guid.

    [`start`, `end`) in code points is the part of the quote that carries the code; None for the whole quote.
    """

    id: int
    quote: str
    code: str
    score: float
    reason: str
    status: str
    run: str
    start: int | None = None
    end: int | None = None

    def to_json(self) -> dict[str, Any]:
        """One of the `suggestions` of `themebook suggest codes --json`."""
        return {
            "quote": self.quote,
            "code": self.code,
            "score": self.score,
            "reason": self.reason,
            "span": None if self.start is None else [self.start, self.end],
        }


def as_suggestion(row: dict[str, Any]) -> Suggestion:
    """The suggestion in a row of the store."""
    return Suggestion(**{field: row[field] for field in Suggestion.__slots__})


def open_suggestions(view: View, quote: str) -> list[Suggestion]:
    """What is suggested for the quote and not decided yet, best first: from the newest run and from accepted themes.

    Codes that are retired, or decided on this quote by anybody, are left out; a decision that is undone brings its
    suggestion back. Raises Refused for an unknown quote.
    """
    return [as_suggestion(row) for row in store.open_of_quote(view.connection, find_quote(view, quote).id)]


def accept(
    work: Work,
    suggestion_id: int,
    *,
    span: codings.Span | None = None,
    span_text: str | None = None,
    client_seq: str | None = None,
    step: str | None = None,
) -> codings.Coding:
    """Confirms the suggested code on its quote, or on the part of it that the person chose.

    Raises Refused for an unknown suggestion, a retired code, and a part that does not fit, as `codings.apply` does.
    """
    require(work, Role.CODER)
    found = find(work, suggestion_id)
    coding = codings.apply(
        work,
        quote=found.quote,
        code=found.code,
        span=span,
        span_text=span_text,
        suggestion_id=found.id,
        client_seq=client_seq,
        step=step,
    )
    _settle(work, quote=found.quote, code=found.code, status="accepted")
    return coding


def accept_part(work: Work, suggestion_id: int, *, client_seq: str | None = None) -> codings.Coding:
    """Confirms the suggested code on the part of its quote that carries it; where no part does, as `accept`."""
    found = find(work, suggestion_id)
    part = None if found.start is None or found.end is None else (found.start, found.end)
    return accept(work, suggestion_id, span=part, client_seq=client_seq)


def reject(
    work: Work, suggestion_id: int, *, client_seq: str | None = None, step: str | None = None
) -> codings.Coding:
    """Decides that the suggested code does not fit its quote: the machine learns from it. Raises as `accept`."""
    require(work, Role.CODER)
    found = find(work, suggestion_id)
    coding = codings.reject(
        work,
        quote=found.quote,
        code=found.code,
        suggestion_id=suggestion_id,
        client_seq=client_seq,
        step=step,
    )
    _settle(work, quote=found.quote, code=found.code, status="rejected")
    return coding


def _settle(work: Work, *, quote: str, code: str, status: str) -> None:
    """Marks every suggestion of the code for the quote, of any run, as 'accepted' or 'rejected'."""
    quote_id, code_id = find_quote(work, quote).id, find_code(work, code).id
    store.settle(work.connection, quote_id=quote_id, code_id=code_id, status=status)


def find(view: View, suggestion_id: int) -> Suggestion:
    """The suggestion with this id, open or settled. Raises Refused when there is none."""
    row = store.get(view.connection, suggestion_id)
    if row is None:
        raise Refused(f"There is no suggestion {suggestion_id}.", help="Ask for suggestions anew.")
    return as_suggestion(row)
