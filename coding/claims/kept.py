"""What people decide about the claims of a report: which cell a phrase speaks of, and that one may stand as it is.

Both are kept under the claim's own words: when these change, the check decides again.
"""

from dataclasses import replace
from typing import Any

from coding.claims.check import check_claims
from coding.claims.checked import CheckedClaim, Decisions, Kept
from coding.claims.places import StoredPlace, canonical, in_words, of_row, stored
from coding.claims.tie import Tie
from coding.figures.cells import BASE, cell
from coding.report.content import ReportContent
from coding.report.evidence_id import figure_id
from coding.report.references import referables
from coding.report.render import content
from coding.report.report import Report, find_report, unapproved_report
from coding.stated import stated_figures
from coding.store import claims as store
from coding.store import insights as insight_store
from coding.wording import clean_text
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work
from corpus.suggest_name import near

SUBJECT = "claim"
FIELDS = ("sentence", "figure_guid", "group", "row", "accepted")
"""What an event says of a claim."""

_NOTHING = {"figure_guid": "", "group": "", "row": "", "accepted": ""}


def claims_of(view: View, report: str | None = None) -> tuple[CheckedClaim, ...]:
    """The checked claims of a report as it stands, with what people decided about them."""
    return check_claims(content(view, report), decisions(view, report), stated_figures(view))


def decisions(view: View, report: str | None = None) -> Decisions:
    """What was decided about the claims of a report."""
    rows = store.of_report(view.connection, find_report(view, report).id)
    return {(of_row(row), row["sentence"]): _kept(row) for row in rows}


def tie_claim(work: Work, report: str | None, place: str, claim: str, to: Tie) -> CheckedClaim:
    """Says which cell a claim speaks of; "a + b" are two rows together, or the shares that it calls equal.

    `place` is what the claim stands in (`coding.claims.places`): "3" is an insight. `claim` is the claim's text, or
    its phrase where no other claim there has it. A figure is named by its evidence id or by its number ("1.2").
    Raises Refused when the report has no such claim, figure or cell.
    """
    found = _open(work, report)
    shown = content(work, found.title)
    named = _named(shown, place, claim)
    guid = _figure_guid(work, found, to.figure)
    _refuse_no_cell(shown, replace(to, figure=figure_id(guid)))
    _become(work, found, named, figure_guid=guid, group=to.group, row=to.row)
    return _again(work, found, named)


def accept_claim(work: Work, report: str | None, place: str, claim: str, *, reason: str) -> CheckedClaim:
    """Lets a claim stand although it does not hold. Raises Refused without a reason, or without such a claim."""
    found = _open(work, report)
    if not reason.strip():
        raise Refused("A claim that does not hold stands only for a reason.", help="Say why it may stand.")
    named = _named(content(work, found.title), place, claim)
    _become(work, found, named, accepted=clean_text(reason.strip(), what="reason"))
    return _again(work, found, named)


def leave_claim(work: Work, report: str | None, place: str, claim: str) -> CheckedClaim:
    """Takes back what was decided about a claim: the check alone judges it. Raises Refused when nothing was decided."""
    found = _open(work, report)
    named = _named(content(work, found.title), place, claim)
    at = stored(work, found, named.place)
    before = _decided(work, at, named.claim)
    if before is None:
        raise Refused("Nothing was decided about this claim.", help="Tie it or accept it first.")
    store.remove(work.connection, before["id"])
    work.record("left", subject=SUBJECT, subject_id=before["id"], before=at.told(found, only_kept(before)))
    return _again(work, found, named)


def _open(work: Work, title: str | None) -> Report:
    require(work, Role.CODER, Role.SUPERVISOR)
    return unapproved_report(work, title)


def _named(shown: ReportContent, place: str, claim: str) -> CheckedClaim:
    """The claim in a place by its text, else by its phrase."""
    where = canonical(place, shown)
    every = [one for one in check_claims(shown) if one.place == where]
    wanted = " ".join(claim.split()).casefold()
    for names in ([one.claim for one in every], [one.phrase for one in every]):
        found = [one for one, name in zip(every, names, strict=True) if name.casefold() == wanted]
        if len({one.claim for one in found}) == 1:
            return found[0]
    raise Refused(
        f"{in_words(where)} states no single claim like this.", help=near(claim, [one.claim for one in every])
    )


def _figure_guid(view: View, report: Report, figure: str) -> str:
    wanted = figure.strip().lower().removeprefix("figure ")
    for number, insight in enumerate(insight_store.of_report(view.connection, report.id), start=1):
        for place, row in enumerate(insight_store.figures(view.connection, insight["id"]), start=1):
            if wanted in (figure_id(row["guid"]), f"{number}.{place}"):
                return str(row["guid"])
    raise Refused(f"The report has no figure {figure}.", help="Name it by its evidence id or like 1.2.")


def _refuse_no_cell(shown: ReportContent, to: Tie) -> None:
    table = referables(shown)[to.figure].table
    inside = f"{to.group} / " if to.group else ""
    if cell(table, f"{inside}{to.row or BASE}") is None and not all(
        cell(table, f"{inside}{row}") for row in to.row.split(" + ")
    ):
        labels = [*(row.label for row in table.rows), *(group.label for group in table.groups)]
        raise Refused(f"The figure {table.title} has no {inside}{to.row}.", help=near(to.row, labels))


def _become(work: Work, report: Report, claim: CheckedClaim, **said: str) -> None:
    """The one gate: the row's new state and the event that says so."""
    at = stored(work, report, claim.place)
    before = _decided(work, at, claim.claim)
    after = {**(_NOTHING if before is None else only_kept(before)), **said, "sentence": claim.claim}
    if before is not None and only_kept(before) == after:
        return
    fields = {**after, "person_id": work.actor.id, "at": now()}
    if before is None:
        claim_id = store.insert(work.connection, **{at.column: at.id}, **fields)
    else:
        claim_id = before["id"]
        store.update(work.connection, claim_id, **fields)
    work.record(
        "accepted" if "accepted" in said else "tied",
        subject=SUBJECT,
        subject_id=claim_id,
        before=None if before is None else at.told(report, only_kept(before)),
        after=at.told(report, after),
    )


def _decided(view: View, at: StoredPlace, claim: str) -> store.Row | None:
    return store.named(view.connection, place=at.column, place_id=at.id, sentence=claim)


def _again(view: View, report: Report, claim: CheckedClaim) -> CheckedClaim:
    now_checked = claims_of(view, report.title)
    return next(one for one in now_checked if (one.place, one.claim) == (claim.place, claim.claim))


def _kept(row: store.Row) -> Kept:
    tie = Tie(figure_id(row["figure_guid"]), row["group"], row["row"]) if row["figure_guid"] else None
    return Kept(tie, row["accepted"])


def only_kept(row: dict[str, Any]) -> dict[str, Any]:
    """What of a stored claim, or of one in an event, somebody decided."""
    return {field: row[field] for field in FIELDS}
