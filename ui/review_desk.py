"""Where a review is done: by whom, of which report, and in which insight."""

from dataclasses import dataclass

from coding.report.report import OPEN
from coding.review.page import InsightUnderReview, UnderReview
from corpus.people import Actor, Role
from corpus.study import Study
from ui.reads import Moment


@dataclass(frozen=True, slots=True)
class Desk:
    """A report under review as of a moment, and the insight that is open; None for the report as a whole."""

    study: Study
    actor: Actor
    moment: Moment
    under: UnderReview
    found: InsightUnderReview | None = None

    @property
    def title(self) -> str:
        """The report's title."""
        return self.under.report.title

    @property
    def number(self) -> int | None:
        """The number of the insight that is open."""
        return None if self.found is None else self.found.insight.number

    @property
    def talks(self) -> bool:
        """Whether comments can be written: not about an approved report."""
        return self.under.report.status != "approved"

    @property
    def corrects(self) -> bool:
        """Whether the actor may change the report now."""
        return self.actor.role is Role.CODER and self.under.report.status in OPEN

    @property
    def decides(self) -> bool:
        """Whether the actor may decide now."""
        return self.actor.role is Role.SUPERVISOR and self.under.report.status == "in review"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report that is open: in words, and the figure by its number or the quote by its name."""

    words: str
    key: str
    figure: int | None = None
    quote: str | None = None
