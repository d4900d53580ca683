"""What a supervisor has before their eyes: a report with its pre-checks, and one of its insights with all about it."""

from dataclasses import dataclass

from coding.for_and_against.marks import Marked, marks
from coding.report.changes import Change
from coding.report.content import ReportContent, ShownInsight, for_readers
from coding.report.render import content
from coding.report.report import Report, find_report
from coding.review.comments import Comment, comments
from coding.review.confirmed import Confirmed, confirmed_by_insight
from coding.review.context import InContext, in_context
from coding.review.decisions import Decided, decisions
from coding.review.places import places
from coding.review.precheck import PreCheck, ambers, of_insight
from coding.review.prechecks import prechecks
from coding.review.since import Since, since
from corpus.errors import Refused
from corpus.study import View


@dataclass(frozen=True, slots=True)
class UnderReview:
    """A report with what its review knows of it.

    By the insight's number `decided` holds the decision that counts, and `confirmed` how the codings behind it came
    about.
    """

    report: Report
    content: ReportContent
    checks: tuple[PreCheck, ...]
    decided: dict[int, Decided]
    comments: tuple[Comment, ...]
    confirmed: dict[int, Confirmed]
    since: Since

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """The comments that are not resolved, in their order."""
        return tuple(one for one in self.comments if one.status == "open")

    @property
    def undecided(self) -> tuple[int, ...]:
        """The numbers of the insights without a decision that holds."""
        return tuple(
            one.number
            for one in self.content.insights
            if one.number not in self.decided or not self.decided[one.number].holds
        )

    @property
    def returned(self) -> tuple[int, ...]:
        """The insights that were returned and have not changed since: the report cannot be approved with them."""
        return tuple(
            number for number, one in sorted(self.decided.items()) if one.holds and one.decision == "returned"
        )

    @property
    def waiting(self) -> tuple[int, ...]:
        """The insights to look at next: not decided on, then returned before the report was last submitted."""
        since = self.report.submitted_at or ""
        return (*self.undecided, *(number for number in self.returned if self.decided[number].at < since))

    @property
    def to_look_at(self) -> int:
        """How many checks are amber, counted at each insight and for the report as a whole."""
        places = (None, *(one.number for one in self.content.insights))
        return sum(ambers(of_insight(self.checks, place)) for place in places)

    def insight(self, number: int) -> ShownInsight:
        """The insight with this number. Raises Refused when there is none."""
        if not 1 <= number <= len(self.content.insights):
            last = len(self.content.insights)
            raise Refused(f"The report {self.report.title} has no insight {number}.", help=f"It has {last}.")
        return self.content.insights[number - 1]


@dataclass(frozen=True, slots=True)
class InsightUnderReview:
    """One insight with its quotes in their context, and what was checked, confirmed, decided and said about it.

    `insight` is worded for readers; `confirmed` is None when no figure counts codes. `changes` are those since the
    report was last seen, `marks` what people said of quotes that may contradict the claim.
    """

    insight: ShownInsight
    quotes: tuple[InContext, ...]
    checks: tuple[PreCheck, ...]
    confirmed: Confirmed | None
    decided: Decided | None
    comments: tuple[Comment, ...]
    changes: tuple[Change, ...]
    marks: tuple[Marked, ...]


def under_review(view: View, report: str | None = None) -> UnderReview:
    """The report as it stands. Raises Refused when there is no such report, or it can no longer be computed."""
    found = find_report(view, report)
    shown, said = content(view, found.title), tuple(comments(view, found.title))
    confirmed = confirmed_by_insight(view, shown.insights)
    return UnderReview(
        report=found,
        content=shown,
        checks=prechecks(view, shown, confirmed),
        decided=decisions(view, found.title, insights=shown.insights),
        comments=said,
        confirmed=confirmed,
        since=since(view, found.title, said),
    )


def insight_under_review(view: View, under: UnderReview, number: int) -> InsightUnderReview:
    """One insight of a report under review. Raises Refused when it has no such insight."""
    insight, names = under.insight(number), places(view, under.report).quote_names()
    return InsightUnderReview(
        insight=for_readers(under.content).insights[number - 1],
        quotes=tuple(in_context(view, quote, name=names[quote.id]) for quote in insight.quotes),
        checks=of_insight(under.checks, number),
        confirmed=under.confirmed.get(number),
        decided=under.decided.get(number),
        comments=tuple(one for one in under.comments if one.insight == number),
        changes=under.since.of_insight(number),
        marks=tuple(marks(view, under.report.title, number)),
    )
