"""Codings made before the definition of their code changed: which they are, and saying that they still hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import codes, find_active, find_code
from coding.codings.decisions import Verdict, decide
from coding.codings.progress import Tally
from coding.codings.steps import new_step
from coding.store import recheck as store
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Recheck:
    """What was confirmed under a code before version `changed_at` of the codebook said anew what belongs to it."""

    code: str
    changed_at: int
    before: Tally


def to_recheck(view: View) -> list[Recheck]:
    """The active codes with quotes to look at again, those with most quotes first."""
    found = store.count(view.connection)
    listed = [
        Recheck(code.name, store.changed_at(view.connection, code.id) or 0, Tally(*found[code.id]))
        for code in codes(view)
        if code.id in found
    ]
    return sorted(listed, key=lambda one: (-one.before.quotes, one.code))


def changed_at(view: View, code: str) -> int:
    """The codebook version that last changed what is written about a code."""
    found = find_code(view, code)
    return store.changed_at(view.connection, found.id) or 0


def quotes_of(view: View, code: str) -> list[str]:
    """The names of the quotes of a code to look at again, in the order of their import."""
    return store.names(view.connection, find_code(view, code).id)


def keep(work: Work, quote: str, code: str, *, step: str | None = None) -> int:
    """Says that a code confirmed on a quote before its definition changed still fits; gives how many codings it kept.

    The actor confirms it on today's codebook wherever it stands, also where another coder put it. 0 when there is
    nothing to keep. Raises Refused when quote or code are not there or the code is retired.
    """
    return keep_on(work, [quote], code, step=step)


def keep_on(work: Work, quotes: Sequence[str], code: str, *, step: str | None = None) -> int:
    """As `keep` for several quotes, as one step. Raises Refused when none is named."""
    require(work, Role.CODER)
    if not quotes:
        raise Refused(
            "No quote is named that is to keep the code.", help="Name quotes, or ask for all of them."
        )
    return _confirm(work, _codings(work, find_active(work, code).name, quotes=quotes), step=step)


def keep_all(work: Work, code: str, *, step: str | None = None) -> int:
    """As `keep` for every quote of a code, for a change of wording that leaves the meaning; one step."""
    require(work, Role.CODER)
    return _confirm(work, _codings(work, find_active(work, code).name), step=step)


def _codings(view: View, code: str, *, quotes: Sequence[str] | None = None) -> list[dict[str, Any]]:
    ids = None if quotes is None else [find_quote(view, name).id for name in quotes]
    return store.codings_to_recheck(view.connection, find_code(view, code).id, quote_ids=ids)


def _confirm(work: Work, rows: Iterable[dict[str, Any]], *, step: str | None) -> int:
    """The actor's own codings anew on today's codebook at the places of `rows`."""
    step = step or new_step()
    places = {(row["quote_id"], row["place"]): row for row in rows}
    verdicts = [_verdict(work, row, step=step) for row in places.values()]
    return sum(decide(work, verdicts))


def _verdict(work: Work, row: dict[str, Any], *, step: str | None) -> Verdict:
    return Verdict(
        quote_id=row["quote_id"],
        code_id=row["code_id"],
        person_id=work.actor.id,
        status="confirmed",
        action="confirmed",
        place=row["place"],
        span_id=row["span_id"],
        suggestion_id=row["suggestion_id"] if row["person_id"] == work.actor.id else None,
        anew=True,
        step=step,
    )
