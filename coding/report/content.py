"""What a report says, once: the same records are drawn as HTML, written as JSON and shown on the page."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from coding.disclosure.threshold import Cells
from coding.figures.readable import readable
from coding.figures.specification import Specification
from coding.figures.table import Row, Table
from coding.report.cuts import Cut
from coding.report.evidence import Stance
from coding.report.report import Status

BlockKind = Literal["foreword", "summary", "article", "comment", "acknowledgement"]
_LISTS = ("codes", "categories", "entities")
SHORTEST_NAMED = 4
"""Characters: a headline with "no" in it does not name the answer "No"."""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure with its numbers. `specification` computes it again, `id` is its evidence id: "fig-" and 12 digits.

    `seal` is the SHA-256 of the decisions and quotes behind its numbers, "" for a figure that rests on none;
    `answers_seal` that of who is in its base with which answers, "" in reports from before there was one.
    """

    title: str
    specification: Specification
    table: Table
    id: str = ""
    seal: str = ""
    answers_seal: str = ""


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A quote as a reader sees it: `text` has […] for each of `cuts`, offsets in the original.

    `id` is its evidence id; `question` is the wording, None for other material; `speaker` is given for experts alone.
    `name` is what the study calls it and holds who wrote it: no document and no export has it, so it is None there.
    """

    id: str
    stance: Stance
    kind: str
    question: str | None
    speaker: str | None
    text: str
    cuts: tuple[Cut, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class ShownInsight:
    """A numbered claim, from 1, with what it rests on. `id` stays its own when its number changes."""

    number: int
    headline: str
    text: str
    theme: str | None
    figures: tuple[ShownFigure, ...]
    quotes: tuple[ShownQuote, ...]
    sub_headline: str = ""
    overview: str = ""
    id: str = ""

    def with_stance(self, stance: Stance) -> tuple[ShownQuote, ...]:
        """The quotes that are 'for', 'against' or a 'comment', in order."""
        return tuple(quote for quote in self.quotes if quote.stance == stance)

    def leading(self) -> tuple[Row, ...]:
        """The rows to print large: those of the first figure that the headline names, three at most.

        When it names none of codes, categories or entities, the one with the largest share. None for a crosstab, for
        an estimate, which is nothing to print large, and where there are no shares.
        """
        if not self.figures or self.figures[0].table.groups or self.figures[0].table.estimate:
            return ()
        table = self.figures[0].table
        rows = [row for row in table.rows if row.percent is not None]
        largest = sorted(rows, key=lambda row: -(row.percent or 0.0))[: 1 if table.shape in _LISTS else 0]
        named = _named_in(self.headline, {row.label for row in rows})
        return tuple(row for row in rows if row.label in named)[:3] or tuple(largest)


def _named_in(headline: str, labels: set[str]) -> set[str]:
    """The labels whose words stand in the headline, each place taken by the longest label that fits it."""
    found = set()
    for label in sorted(labels, key=lambda label: (-len(label), label)):
        words = re.compile(rf"\b{re.escape(label)}\b", re.IGNORECASE)
        if len(label) >= SHORTEST_NAMED and words.search(headline):
            headline = words.sub("|", headline)
            found.add(label)
    return found


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A text beside the insights, written by somebody: a foreword, a summary, an article, thanks, or a comment.

    An expert's comment belongs to the insights with these numbers; `about` is the box about the organisation.
    """

    kind: BlockKind
    title: str
    text: str
    author: str = ""
    role: str = ""
    organisation: str = ""
    about: str = ""
    pull_quote: str = ""
    insights: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionUsed:
    """A question that the report rests on; `routing` says in words who was asked it, "" for everybody."""

    name: str
    title: str
    kind: str
    routing: str


@dataclass(frozen=True, slots=True)
class CodeUsed:
    """A code or category that a figure counts, as the codebook defines it."""

    name: str
    category: str | None
    definition: str
    include: str
    exclude: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two coders agree on quotes that both decided on; `alpha` is Krippendorff's, None where undefined."""

    coders: tuple[str, str]
    quotes: int
    percent: float
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Methods:
    """How the numbers came about. `respondents` gave any answer; `log_ons` did not and are in no base.

    `text` is what the researchers wrote; the dates are those of the first and the last respondent, as given. `channel`
    is how people were asked, `countries` in alphabetical order where they come from, `coders` how many people coded.
    """

    text: str
    waves: tuple[str, ...]
    respondents: int
    log_ons: int
    first_submitted: str | None
    last_submitted: str | None
    questions: tuple[QuestionUsed, ...]
    codes: tuple[CodeUsed, ...]
    channel: str = ""
    countries: tuple[str, ...] = ()
    coders: int = 0
    agreement: tuple[Agreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """Who submitted and who decided, and when (ISO 8601 in UTC); None until it happened."""

    submitted_by: str | None
    submitted_at: str | None
    decided_by: str | None
    decided_at: str | None
    comment: str


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole report. `revision` and `codebook_version` say which state of the study it was computed from.

    `submission` is how often it was submitted. `threshold` says that numbers about fewer respondents are withheld, as
    in everything that leaves the study, and `cells` which numbers are held to that; None: nothing is withheld.
    """

    study_guid: str
    study_title: str
    guid: str
    title: str
    introduction: str
    status: Status
    review: Review
    methods: Methods
    insights: tuple[ShownInsight, ...]
    revision: int
    codebook_version: int
    blocks: tuple[ShownBlock, ...] = ()
    submission: int = 0
    threshold: int | None = None
    cells: Cells | None = None

    @property
    def approved_by_submitter(self) -> bool:
        """Whether one and the same person submitted and approved it: worth a sentence in the report."""
        return self.status == "approved" and self.review.submitted_by == self.review.decided_by


def for_readers(content: ReportContent) -> ReportContent:
    """The same report to be read: its figures name questions by their wording. Exports for machines keep the names."""
    wordings = {question.name: question.title for question in content.methods.questions}
    return replace(
        content, insights=tuple(_insight_for_readers(insight, wordings) for insight in content.insights)
    )


def _insight_for_readers(insight: ShownInsight, wordings: dict[str, str]) -> ShownInsight:
    figures = tuple(replace(figure, table=readable(figure.table, wordings)) for figure in insight.figures)
    return replace(insight, figures=figures)
