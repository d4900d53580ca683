"""The texts of a report: plain text with headings, footnotes and references to the cells of figures.

A line that begins with "## " is a heading, "^[…]" a footnote, and what stands in braces as `coding.report.references`
tells is a number of a figure. Everything else is shown as it is written, a brace that is no reference too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from coding.report.references import (
    Referable,
    Reference,
    parted,
    referables,
    references,
    said,
    unresolved,
    with_ids,
)

__all__ = ["Paragraph", "Piece", "Referable", "paragraphs", "plain", "referables", "unresolved", "with_ids"]

HEADING = "## "
_FOOTNOTE = "^["


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph: written text, a number as it reads, or a footnote's text.

    A number is of `figure`, an evidence id, and there of `cell`; without a cell it is the figure's own ("Figure 1.2").
    """

    kind: Literal["text", "number", "footnote"]
    text: str
    figure: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, or lines without an empty one between them; a line break stays in the text."""

    heading: bool
    pieces: tuple[Piece, ...]


def paragraphs(text: str, figures: Mapping[str, Referable]) -> tuple[Paragraph, ...]:
    """The text in its parts; a reference that leads nowhere stays as it is written."""
    return tuple(
        Paragraph(heading, tuple(_pieces(written, figures))) for heading, written in _parts(text) if written
    )


def plain(text: str, figures: Mapping[str, Referable]) -> str:
    """The text as it reads, one empty line between paragraphs, without its footnotes."""
    return "\n\n".join(
        "".join(piece.text for piece in paragraph.pieces if piece.kind != "footnote")
        for paragraph in paragraphs(text, figures)
    )


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """(whether it is a heading, its text) of each paragraph; an empty line comes out as an empty heading."""
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.strip() and not line.startswith(HEADING):
            lines.append(line)
            continue
        yield False, "\n".join(lines)
        yield True, line.removeprefix(HEADING).strip()
        lines = []


def _pieces(written: str, figures: Mapping[str, Referable]) -> Iterator[Piece]:
    at = 0
    while (start := written.find(_FOOTNOTE, at)) >= 0:
        if (end := _closed(written, start + len(_FOOTNOTE))) is None:
            break
        yield from _numbers(written[at:start], figures)
        note = "".join(piece.text for piece in _numbers(written[start + len(_FOOTNOTE) : end], figures))
        yield Piece("footnote", note.strip())
        at = end + 1
    yield from _numbers(written[at:], figures)


def _closed(written: str, at: int) -> int | None:
    """Where the bracket closes that was opened before `at`; None when it does not."""
    depth = 1
    for place, character in enumerate(written[at:], start=at):
        depth += (character == "[") - (character == "]")
        if depth == 0:
            return place
    return None


def _numbers(written: str, figures: Mapping[str, Referable]) -> Iterator[Piece]:
    """The text and the numbers in it, in order."""
    at = 0
    for reference, number in _resolved(written, figures):
        if written[at : reference.start]:
            yield Piece("text", written[at : reference.start])
        yield Piece("number", number, reference.figure, reference.cell and parted(reference.cell)[0])
        at = reference.end
    if written[at:]:
        yield Piece("text", written[at:])


def _resolved(written: str, figures: Mapping[str, Referable]) -> Iterator[tuple[Reference, str]]:
    for reference in references(written):
        if (number := said(reference, figures)) is not None:
            yield reference, number
