"""How moments, counts and sources are written in a report, whatever the kind of file."""

from datetime import UTC, datetime

from coding.report.content import ReportContent, ShownQuote
from coding.report.report import Status

NOT_APPROVED: dict[Status, str] = {
    "draft": "not submitted yet",
    "in review": "in review, not approved",
    "returned": "returned for correction",
}


def moment(at: str) -> str:
    """A stored moment as people write it.

    >>> moment("2026-03-02T14:05:00.000000+00:00")
    '2 March 2026, 14:05 UTC'
    """
    found = datetime.fromisoformat(at)
    return f"{found.day} {found:%B %Y}, {found:%H:%M} UTC"


def day(at: str) -> str:
    """The day of a date or moment as people write it; what is no date stays as it is given.

    >>> day("2026-03-02"), day("spring 2026")
    ('2 March 2026', 'spring 2026')
    """
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{found.day} {found:%B %Y}"


def made_at(content: ReportContent) -> datetime:
    """When a report was decided on or submitted, without a time zone: what a file of it says of its own making, so that
    the same report is the same file. Now for a draft.
    """
    at = content.review.decided_at or content.review.submitted_at
    return (datetime.fromisoformat(at) if at else datetime.now(UTC)).replace(tzinfo=None)


def draft(status: Status) -> str:
    """What every page of an unfinished report says, "" for an approved one.

    >>> draft("in review"), draft("approved")
    ('DRAFT · in review, not approved', '')
    """
    return f"DRAFT · {NOT_APPROVED[status]}" if status in NOT_APPROVED else ""


def standing(content: ReportContent) -> tuple[tuple[str, str], ...]:
    """Who submitted and decided, in lines of (what is printed bold, what follows it)."""
    review, lines = content.review, []
    if content.status in ("approved", "returned") and review.decided_by and review.decided_at:
        lines.append((content.status.capitalize(), f" by {review.decided_by}, {moment(review.decided_at)}"))
    if review.submitted_by and review.submitted_at:
        lines.append(("", f"Submitted by {review.submitted_by}, {moment(review.submitted_at)}"))
    if content.approved_by_submitter:
        lines.append(("", "Submitted and approved by the same person."))
    if review.comment:
        lines.append(("", f"Comment: {review.comment}"))
    return tuple(lines)


def source(quote: ShownQuote) -> str:
    """Where a quote comes from without saying from whom: the kind and the question; an expert by name."""
    if quote.kind == "expert":
        return quote.speaker or "An expert"
    who = "Respondents" if quote.kind == "respondent" else "From the material"
    return f"{who}, asked: {quote.question}" if quote.question else who
