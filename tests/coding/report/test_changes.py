"""What is different in a report, in words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Table, withheld
from coding.report.changes import Change, between
from coding.report.content import (
    CodeUsed,
    Methods,
    ReportContent,
    Review,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)

TABLE = Table(
    "codes",
    "Codes",
    "codes",
    Base("respondents who answered why", 8),
    multi_response=True,
    rows=(row("encryption", 3, 8), row("law", 0, 8)),
    groups=(Group("Sweden", Base("Sweden", 4), (row("encryption", 2, 4), row("law", 0, 4))),),
)
FIGURE = ShownFigure("Named", Specification("codes"), TABLE, id="fig-1", seal="a", answers_seal="a")
QUOTE = ShownQuote("quo-1", "for", "respondent", None, None, "They lock the phones.", ())
INSIGHT = ShownInsight(1, "Encryption", "Text.", None, (FIGURE,), (QUOTE,), id="ins-1")
REPORT = ReportContent(
    study_guid="s",
    study_title="S",
    guid="r",
    title="T",
    introduction="Who was asked.",
    status="draft",
    review=Review(None, None, None, None, ""),
    methods=Methods("", (), 8, 0, None, None, (), (CodeUsed("encryption", None, "Locked.", "", ""),)),
    insights=(INSIGHT,),
    revision=1,
    codebook_version=1,
    blocks=(ShownBlock("foreword", "", "Before."),),
)


def with_insight(**fields: object) -> ReportContent:
    """The report with its insight changed."""
    return replace(REPORT, insights=(replace(INSIGHT, **fields),))  # type: ignore[arg-type]


def with_table(**fields: object) -> ReportContent:
    """The report with its table, and so the seal, changed."""
    table = replace(TABLE, **fields)  # type: ignore[arg-type]
    return with_insight(figures=(replace(FIGURE, table=table, seal="b"),))


def test_nothing_is_different_from_itself() -> None:
    """Nor are a new revision, another status or another submission a change of what is said."""
    assert between(REPORT, REPORT) == ()
    assert between(REPORT, replace(REPORT, revision=9, status="in review", submission=2)) == ()


def test_words_are_told_with_what_they_were() -> None:
    """So that a reviewer can compare them."""
    now = replace(
        REPORT, introduction="", insights=(replace(INSIGHT, headline="Locks", sub_headline="More"),)
    )
    assert between(REPORT, now) == (
        Change("The introduction was taken out.", before="Who was asked.", now=""),
        Change("The headline of insight 1 was rewritten.", 1, before="Encryption", now="Locks"),
        Change("The sub-headline of insight 1 was added.", 1, before="", now="More"),
    )


CASES: list[tuple[Callable[[], ReportContent], list[str]]] = [
    (
        lambda: with_insight(figures=(replace(FIGURE, table=replace(TABLE, notes=("Few.",))),)),
        ["Figure 1.1: the notes below it changed."],
    ),
    (
        lambda: with_insight(figures=(replace(FIGURE, seal="b"),)),
        ["Figure 1.1: decisions behind it changed; its numbers did not."],
    ),
    (
        lambda: with_insight(figures=(replace(FIGURE, answers_seal="b"),)),
        ["Figure 1.1: answers behind it changed; its numbers did not."],
    ),
    (lambda: with_insight(figures=(replace(FIGURE, answers_seal=""),)), []),
    (lambda: with_table(base=Base("others", 8)), ["Figure 1.1: the base is defined in other words."]),
    (
        lambda: with_table(base=Base("respondents", 10), rows=(row("encryption", 5, 10), row("law", 0, 10))),
        [
            "Figure 1.1: the base was 8 and is 10.",
            "Figure 1.1, encryption: 3 of 8 (37.5 %) became 5 of 10 (50.0 %).",
            "Figure 1.1, law: 0 of 8 became 0 of 10.",
        ],
    ),
    (
        lambda: with_table(rows=(withheld("encryption"), row("law", 1, 8))),
        [
            "Figure 1.1, encryption: 3 of 8 (37.5 %) became withheld.",
            "Figure 1.1, law: 0 of 8 became 1 of 8 (12.5 %).",
        ],
    ),
    (
        lambda: with_table(groups=(Group("Sweden", Base("Sweden", 4), (row("encryption", 1, 4),)),)),
        [
            "Figure 1.1, Sweden, encryption: 2 of 4 (50.0 %) became 1 of 4 (25.0 %).",
            "Figure 1.1, Sweden, law: 0 of 4 became no row.",
        ],
    ),
    (lambda: with_table(groups=()), ["Figure 1.1: the group Sweden is gone."]),
    (
        lambda: with_insight(figures=(replace(FIGURE, id="fig-2"),)),
        ["Figure 1.1 is new.", "What was figure 1.1 was taken out."],
    ),
    (
        lambda: with_insight(quotes=(replace(QUOTE, id="quo-2", stance="against"),)),
        ["Insight 1: a quote (against) is new.", "Insight 1: a quote (for) was taken out."],
    ),
    (
        lambda: with_insight(quotes=(replace(QUOTE, stance="against", cuts=((0, 4),), text="[…] lock"),)),
        [
            "Insight 1: a quote was “for” and is “against”.",
            "Insight 1: a quote (against) is cut in another way.",
        ],
    ),
    (
        lambda: replace(REPORT, insights=(replace(INSIGHT, id="ins-2"), replace(INSIGHT, number=2))),
        ["Insight 1 is new.", "Insight 2 was insight 1."],
    ),
    (lambda: replace(REPORT, insights=()), ["What was insight 1 was taken out."]),
    (
        lambda: replace(
            REPORT, blocks=(ShownBlock("foreword", "", "After."), ShownBlock("article", "A", ""))
        ),
        ["Foreword 1 was rewritten.", "Article 1 is new."],
    ),
    (lambda: replace(REPORT, blocks=()), ["Foreword 1 was taken out."]),
    (
        lambda: replace(
            REPORT, methods=replace(REPORT.methods, codes=(CodeUsed("encryption", None, "All.", "x", ""),))
        ),
        [
            "The codebook changed the definition of encryption.",
            "The codebook changed what to include of encryption.",
        ],
    ),
]


@pytest.mark.parametrize(("now", "sentences"), CASES)
def test_each_change_is_a_sentence(now: Callable[[], ReportContent], sentences: list[str]) -> None:
    """And there is no other; no sentence has a quote's words."""
    found = [change.sentence for change in between(REPORT, now())]
    assert found == sentences
    assert "phones" not in str(found)
