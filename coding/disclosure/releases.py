"""Quotes of a report in which the scan found something: cut, replaced, or released by a supervisor with a reason.

A release holds for the words as they were shown. Other cuts, or the same quote once more with others, need another one.
Experts speak under their own names, so that their words alone are not scanned.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from coding.disclosure.risks.risk import Risk
from coding.disclosure.risks.scan import scan
from coding.report.content import ReportContent, ShownQuote
from coding.report.cuts import shown
from coding.report.evidence_id import quote_id
from coding.report.report import Report, unapproved_report
from coding.store import quote_releases as store
from coding.wording import clean_text
from corpus.clock import now
from corpus.errors import Refused
from corpus.events import canonical
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.store import events
from corpus.study import View, Work

_SUBJECT = "quote_release"
_NAMED = "expert"


@dataclass(frozen=True, slots=True)
class Release:
    """That `person` released a quote at the moment `at`, and why."""

    reason: str
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class Flagged:
    """A quote of a report in which something was found.

    `id` is its evidence id and `name` what the study calls it, None when the report was read from a document. `text` is
    what is shown, of which the offsets of `risks` are; `insights` are the numbers of those that show it. `release` is
    None until a supervisor releases these words.
    """

    id: str
    name: str | None
    text: str
    insights: tuple[int, ...]
    risks: tuple[Risk, ...]
    release: Release | None


def flagged(view: View, content: ReportContent) -> tuple[Flagged, ...]:
    """The quotes of a report in which something was found, released or not, in the order of the report."""
    released = _released(view, content.guid)
    languages = store.languages(view.connection, content.guid)
    known = {quote_id(guid): language for guid, language in languages.items()}
    return tuple(
        one
        for found, uses in _by_quote(content).items()
        for one in _flagged(uses, language=known.get(found, view.language), released=released)
    )


def unreleased(view: View, content: ReportContent) -> tuple[Flagged, ...]:
    """Those that nobody has released as they are shown; none of an approved report, which is decided."""
    if content.status == "approved":
        return ()
    return tuple(one for one in flagged(view, content) if one.release is None)


def refuse_unreleased(view: View, content: ReportContent) -> None:
    """Raises Refused naming the insights whose quotes have to be looked at first."""
    found = unreleased(view, content)
    if found:
        insights = sorted({number for one in found for number in one.insights})
        places = ", ".join(f"insight {number}" for number in insights)
        raise Refused(
            f"Quotes that could tell who somebody is are not released: {len(found)} in {places}.",
            help="Cut them, choose others, or let a supervisor release them: themebook disclosure release",
        )


def release(work: Work, report: str | None, quote: str, *, reason: str) -> Release:
    """Lets a quote of a report be printed as it is shown there, until that is changed.

    Raises Refused without a reason, of an approved report, of a quote that is not in it, and when nothing was found
    in what it shows of it.
    """
    found = _open(work, report)
    reason = clean_text(reason.strip(), what="reason")
    if not reason:
        raise Refused("A release needs a reason, which is kept with it.", help="Say why in a sentence.")
    wanted = find_quote(work, quote)
    uses = store.uses(work.connection, found.id, wanted.id)
    texts = [shown(row["text"], [(start, end) for start, end in row["cuts"]]) for row in uses]
    if not texts:
        raise Refused(f"The report {found.title} has no quote {wanted.name}.", help="Name one that it shows.")
    if not any(scan(text, wanted.language or work.language) for text in texts):
        raise Refused(f"Nothing was found in what is shown of {wanted.name}.", help="It needs no release.")
    return _become(work, found, wanted.id, seal=seal_of(texts), status="released", reason=reason)


def withdraw(work: Work, report: str | None, quote: str, *, reason: str = "") -> None:
    """Takes a release back. Raises Refused when there is none, and of an approved report."""
    found = _open(work, report)
    wanted = find_quote(work, quote)
    for row in store.of_report(work.connection, found.guid):
        if row["quote_id"] == wanted.id and row["status"] == "released":
            cleaned = clean_text(reason.strip(), what="reason")
            _become(work, found, wanted.id, seal=row["seal"], status="withdrawn", reason=cleaned)
            return
    raise Refused(
        f"{wanted.name} is not released in the report {found.title}.", help="There is nothing to take back."
    )


def seal_of(texts: Iterable[str]) -> str:
    """The SHA-256 of everything that a report shows of one quote, in whichever order."""
    return hashlib.sha256(canonical(sorted(set(texts))).encode()).hexdigest()


def replay(view: View) -> list[str]:
    """A sentence for each release that is not what its events say; empty when all is well."""
    told = {
        (event["subject_id"], event["quote_id"]): json.loads(event["after"])
        for event in events.of_subjects(view.connection, [_SUBJECT])
    }
    standing = {(row["report_id"], row["quote_id"]): row for row in store.every(view.connection)}
    problems = [
        f"The release of quote {row['quote']} is not what its events say."
        for key, row in standing.items()
        if told.pop(key, None) != _told(row)
    ]
    return problems + [f"A release of the report {key[0]} is missing." for key in told]


def _flagged(
    uses: list[tuple[int, ShownQuote]], *, language: str, released: dict[tuple[str, str], Release]
) -> Iterator[Flagged]:
    words = seal_of(quote.text for _, quote in uses)
    for text in dict.fromkeys(quote.text for _, quote in uses):
        quote = uses[0][1]
        if risks := scan(text, language):
            insights = tuple(number for number, other in uses if other.text == text)
            yield Flagged(quote.id, quote.name, text, insights, risks, released.get((quote.id, words)))


def _by_quote(content: ReportContent) -> dict[str, list[tuple[int, ShownQuote]]]:
    """Where each quote that is to be scanned stands: (number of the insight, as it is shown there)."""
    found: dict[str, list[tuple[int, ShownQuote]]] = {}
    for insight in content.insights:
        for quote in insight.quotes:
            if quote.kind != _NAMED:
                found.setdefault(quote.id, []).append((insight.number, quote))
    return found


def _released(view: View, report_guid: str) -> dict[tuple[str, str], Release]:
    """By evidence id and seal, the releases that stand."""
    return {
        (quote_id(row["quote_guid"]), row["seal"]): Release(row["reason"], row["person"], row["at"])
        for row in store.of_report(view.connection, report_guid)
        if row["status"] == "released"
    }


def _open(work: Work, title: str | None) -> Report:
    """The report, when a supervisor acts and it is not approved."""
    require(work, Role.SUPERVISOR)
    return unapproved_report(work, title)


def _become(work: Work, report: Report, quote_key: int, **state: str) -> Release:
    row = {**state, "at": now()}
    key = {"report_id": report.id, "quote_id": quote_key}
    store.put(work.connection, {**key, **row, "person_id": work.actor.id})
    work.record(state["status"], subject=_SUBJECT, subject_id=report.id, quote_id=quote_key, after=row)
    return Release(state["reason"], work.actor.name, row["at"])


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {field: row[field] for field in ("seal", "status", "reason", "at")}
