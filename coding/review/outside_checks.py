"""Pre-checks of what readers outside do not get, though a text speaks of it."""

import re
from collections.abc import Iterator

from coding.claims.loose_numbers import loose_numbers
from coding.claims.sentences import sentences
from coding.report.content import ReportContent, ShownInsight
from coding.report.prose import paragraphs, referables
from coding.report.references import WITHHELD
from coding.review.precheck import Finding, PreCheck
from coding.review.word_checks import texts


def withheld_numbers(leaving: ReportContent) -> PreCheck:
    """References whose number is withheld from readers outside, and sentences that could tell a withheld number.

    Such a sentence names a row that is withheld in the figures of its insight, and has a number in it.
    """
    found = (*_references(leaving), *_sentences(leaving))
    return PreCheck("Numbers outside", "Every number of the texts is told to readers outside.", found)


def _references(leaving: ReportContent) -> Iterator[Finding]:
    untold = WITHHELD, f"fewer than {leaving.threshold}"
    figures = referables(leaving)
    for number, where, text in texts(leaving):
        for paragraph in paragraphs(text, figures):
            for piece in paragraph.pieces:
                if piece.kind == "number" and piece.text in untold:
                    said = (
                        f"{piece.cell or 'A number'} {where} is not told to readers outside: “{piece.text}”."
                    )
                    yield Finding(said, number)


def _sentences(leaving: ReportContent) -> Iterator[Finding]:
    figures = referables(leaving)
    withheld = {insight.number: _only_withheld(insight) for insight in leaving.insights}
    for number, where, text in texts(leaving):
        labels = withheld.get(number or 0, [])
        for sentence in sentences(text, figures) if labels else ():
            named = [label for label in labels if _names(sentence.text, label)]
            if named and (sentence.taken or loose_numbers(sentence.text)):
                said = f"“{named[0]}” is withheld outside, and a sentence {where} names it beside a number."
                yield Finding(said, number)


def _only_withheld(insight: ShownInsight) -> list[str]:
    """The labels of the rows that are withheld in a plain figure of the insight and shown in none."""
    rows = [row for figure in insight.figures if not figure.table.groups for row in figure.table.rows]
    shown = {row.label for row in rows if not row.withheld}
    return [label for label in dict.fromkeys(row.label for row in rows if row.withheld) if label not in shown]


def _names(sentence: str, label: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", sentence, re.IGNORECASE) is not None
