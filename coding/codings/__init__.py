"""Codings: applying a code to a quote or to a span of it, rejecting it, taking that back, settling differences.

Each decision is an event; the coding itself is where the events have led.
"""

from typing import Literal

from coding.codebook.codes import Code, find_active, find_code
from coding.codings.coders import person_id_of
from coding.codings.decisions import Coding, Span, Status, Verdict, as_coding, decide, place_of, span_problem
from coding.codings.history import Decision, history, replay
from coding.codings.progress import CodeCount, Tally, counts, next_quote, progress
from coding.codings.steps import new_step
from coding.codings.undo import redo, undo, undoable
from coding.codings.undone import Undone
from coding.store import codings as store
from coding.store import decisions as decision_store
from coding.store import spans
from coding.store.in_force import ADJUDICATION
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import Quote, find_quote
from corpus.study import View, Work

__all__ = [
    "CodeCount",
    "Coding",
    "Decision",
    "Span",
    "Status",
    "Tally",
    "Undone",
    "adjudicate",
    "apply",
    "counts",
    "history",
    "new_step",
    "next_quote",
    "of_quote",
    "progress",
    "redo",
    "reject",
    "replay",
    "undo",
    "undoable",
    "withdraw",
]


def apply(  # noqa: PLR0913 - one coding has this many facts, all named
    work: Work,
    *,
    quote: str,
    code: str,
    status: Literal["confirmed", "suggested"] = "confirmed",
    span: Span | None = None,
    span_text: str | None = None,
    coder: str | None = None,
    suggestion_id: int | None = None,
    client_seq: str | None = None,
    step: str | None = None,
) -> Coding:
    """Puts a code on a quote, or on the span [start, end) of its text in code points.

    Doing it again changes nothing, nor does a `client_seq` (the number that a page gave the decision) used before.
    `coder` names another person whose coding it is. Decisions of one `step` are undone together. Raises Refused when
    quote or code are not there, for a category or a retired code, and for a span that is empty, outside the text, or
    over other text than `span_text`.
    """
    require(work, Role.CODER)
    found = find_quote(work, quote)
    verdict = Verdict(
        quote_id=found.id,
        code_id=_applicable(work, code).id,
        person_id=person_id_of(work, coder),
        status=status,
        action=status,
        place=place_of(span),
        span_id=_span_id(work, found, span, span_text),
        suggestion_id=suggestion_id,
        client_seq=client_seq,
        step=step,
    )
    return _decided(work, verdict)


def reject(
    work: Work,
    *,
    quote: str,
    code: str,
    span: Span | None = None,
    suggestion_id: int | None = None,
    client_seq: str | None = None,
    step: str | None = None,
) -> Coding:
    """Decides that a code does not fit a quote, or a span of it. Raises Refused as `apply` does."""
    require(work, Role.CODER)
    found = find_quote(work, quote)
    verdict = Verdict(
        quote_id=found.id,
        code_id=_applicable(work, code).id,
        person_id=work.actor.id,
        status="rejected",
        action="rejected",
        place=place_of(span),
        span_id=_span_id(work, found, span, None),
        suggestion_id=suggestion_id,
        client_seq=client_seq,
        step=step,
    )
    return _decided(work, verdict)


def withdraw(
    work: Work, *, quote: str, code: str, span: Span | None = None, step: str | None = None
) -> Coding:
    """Takes back the actor's own coding, or own adjudication when acting as adjudicator, so that it counts nowhere.

    Raises Refused when the actor has no such coding.
    """
    require(work, Role.CODER, Role.ADJUDICATOR)
    place = ADJUDICATION if work.actor.role is Role.ADJUDICATOR else place_of(span)
    verdict = Verdict(
        quote_id=find_quote(work, quote).id,
        code_id=find_code(work, code).id,
        person_id=work.actor.id,
        status="withdrawn",
        action="withdrawn",
        place=place,
        step=step,
    )
    return _decided(work, verdict)


def adjudicate(
    work: Work,
    *,
    quote: str,
    code: str,
    holds: Literal["confirmed", "rejected"],
    step: str | None = None,
) -> Coding:
    """Settles whether a code holds on a quote, whatever coders have decided; their own codings stay as they are.

    Raises Refused when another adjudicator has settled it already.
    """
    require(work, Role.ADJUDICATOR)
    found, applied = find_quote(work, quote), _applicable(work, code)
    for row in store.of_quote(work.connection, found.id):
        other = row["place"] == ADJUDICATION and row["person_id"] != work.actor.id
        if other and row["code_id"] == applied.id:
            raise Refused(
                f"{row['coder']} has already settled {applied.name} on quote {found.name}.",
                help=f"Ask {row['coder']} to withdraw it first.",
            )
    verdict = Verdict(
        quote_id=found.id,
        code_id=applied.id,
        person_id=work.actor.id,
        status="adjudicated" if holds == "confirmed" else "rejected",
        action="adjudicated",
        place=ADJUDICATION,
        step=step,
    )
    return _decided(work, verdict)


def of_quote(view: View, quote: str) -> list[Coding]:
    """The codings of a quote that were not withdrawn, by code, coder and span, the whole quote first.

    Raises Refused when there is no such quote.
    """
    return [as_coding(row) for row in store.of_quote(view.connection, find_quote(view, quote).id)]


def _applicable(view: View, name: str) -> Code:
    """The code to apply. Raises Refused when it is retired or a category."""
    code = find_active(view, name)
    if code.kind == "category":
        raise Refused(
            f"{code.name} is a category, and categories are not applied to quotes.",
            help="Apply a code under it.",
        )
    return code


def _span_id(work: Work, quote: Quote, span: Span | None, given: str | None) -> int | None:
    """The id of the span, stored when it is new. Raises Refused when it does not fit the text."""
    if span is None:
        return None
    problem = span_problem(quote.text, span, given)
    if problem:
        raise Refused(
            f"The span of quote {quote.name} {problem}.",
            help="Count code points from 0, the end not included.",
        )
    place = (quote.id, *span)
    return spans.find_or_add(work.connection, {place: quote.text[span[0] : span[1]]})[place]


def _decided(work: Work, verdict: Verdict) -> Coding:
    """The coding after the verdict, or as it stands when the same decision of a page arrives again."""
    if verdict.client_seq is None or not _arrived_before(work, verdict):
        decide(work, [verdict])
    row = store.by_key(work.connection, [verdict.quote_id]).get(verdict.key)
    if row is None:
        raise Refused(
            f"{work.actor.name} has no such coding to withdraw.", help="Look at the quote's codings."
        )
    return as_coding(store.get(work.connection, row["id"]))


def _arrived_before(work: Work, verdict: Verdict) -> bool:
    """Whether a decision with this `client_seq` was carried out. Raises Refused when it was another decision."""
    events = decision_store.about_quote(work.connection, verdict.quote_id)
    arrived = any(event["after"].get("client_seq") == verdict.client_seq for event in events)
    row = store.of_client(work.connection, str(verdict.client_seq))
    if row is not None and store.key_of(row) != verdict.key:
        raise Refused(
            "This decision's number was used for another one.", help="Reload the page and decide anew."
        )
    return arrived
