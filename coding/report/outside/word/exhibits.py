"""A figure in its place in a Word file, and its numbers in the appendix."""

from docx.shared import Pt

from coding.figures.table import Table
from coding.report.outside import compared, printed
from coding.report.outside.book import Exhibit
from coding.report.outside.drawn import left_out
from coding.report.outside.word import tables
from coding.report.outside.word.fields import link
from coding.report.outside.word.figures import caption, chart
from coding.report.outside.word.texts import Hand


def figure(hand: Hand, exhibit: Exhibit) -> None:
    """Caption, base, chart (or the numbers where there is nothing to draw), notes, and where the numbers are."""
    above = hand.document.add_paragraph(style="Caption")
    caption(above, "Figure", exhibit.number, exhibit.title)
    hand.bookmarks.mark(above, exhibit.anchor)
    hand.line(exhibit.counted, style="Counted").paragraph_format.keep_with_next = True
    if exhibit.drawn:
        chart(hand.document, exhibit)
    elif exhibit.instead:
        hand.line(exhibit.instead, style="Counted")
    else:
        _numbers(hand, exhibit)
    _notes(hand, exhibit.table)
    less = left_out(exhibit.table) if exhibit.drawn else ""
    where = hand.line(f"{less} The numbers: ".lstrip(), style="Evidence")
    link(where, exhibit.table_anchor, exhibit.table_label)
    where.add_run(f" · {exhibit.id}" if exhibit.id else "")


def table(hand: Hand, exhibit: Exhibit) -> None:
    """Everything that is known of a figure in numbers."""
    above = hand.document.add_paragraph(style="Caption")
    caption(above, "Table", exhibit.number, exhibit.title)
    hand.bookmarks.mark(above, exhibit.table_anchor)
    hand.line(exhibit.counted, style="Counted")
    _numbers(hand, exhibit)
    _notes(hand, exhibit.table)
    _comparison(hand, exhibit)
    if exhibit.id:
        hand.line(f"Evidence id {exhibit.id}", style="Evidence")


def _numbers(hand: Hand, exhibit: Exhibit) -> None:
    for name, found in (
        ("The numbers of", printed.shares(exhibit.table)),
        ("Statistics of", printed.statistics(exhibit.table)),
    ):
        if found is not None:
            tables.add(hand.document, found, described=f"{name} {exhibit.label}: {exhibit.title}")


def _notes(hand: Hand, found: Table) -> None:
    for place, note in enumerate((*printed.footnotes(found), *found.notes)):
        line = hand.line(note, style="Counted")
        line.paragraph_format.space_before = Pt(4) if place == 0 else None


def _comparison(hand: Hand, exhibit: Exhibit) -> None:
    comparison = exhibit.table.comparison
    if comparison is None:
        return
    for found in (compared.of_tests(comparison), compared.of_differences(comparison, exhibit.table.decimals)):
        if found is not None:
            hand.line("", style="Counted")
            tables.add(hand.document, found, described=f"{found.head} {exhibit.label}: {exhibit.title}")
    hand.line(comparison.method, style="Counted")
