"""The sentences of a report's text as they read, with the numbers in them that are taken from figures."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coding.report.prose import Paragraph, Piece, Referable, paragraphs

_END = re.compile(r"(?<=[.!?…])(?P<closed>[\"'”’»)\]]*)\s+(?=[\"'“‘«(\[]*[^\W_a-z])")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|cf|vs|no|nos|approx|ca|dr|mr|mrs|ms|prof|st|fig|p|pp)\.$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A number in a sentence, at [`start`, `end`), that is read from the `cell` of a figure, an evidence id."""

    start: int
    end: int
    figure: str
    cell: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `before` is the one it follows in its paragraph, or the heading above, "" at the beginning."""

    text: str
    taken: tuple[Taken, ...] = ()
    before: str = ""


def sentences(text: str, figures: Mapping[str, Referable]) -> tuple[Sentence, ...]:
    """The sentences of a text in order. Footnotes are left out: they tell where something comes from."""
    found: list[Sentence] = []
    heading = ""
    for paragraph in paragraphs(text, figures):
        before = heading
        for sentence in _of_paragraph(paragraph, before):
            found.append(sentence)
            before = sentence.text
        heading = before if paragraph.heading else heading
    return tuple(found)


def _of_paragraph(paragraph: Paragraph, before: str) -> Iterator[Sentence]:
    written, taken = _joined(piece for piece in paragraph.pieces if piece.kind != "footnote")
    for start, end in _spans(written):
        inside = (one for one in taken if start <= one.start and one.end <= end)
        moved = tuple(Taken(one.start - start, one.end - start, one.figure, one.cell) for one in inside)
        yield Sentence(written[start:end], moved, before)
        before = written[start:end]


def _joined(pieces: Iterator[Piece]) -> tuple[str, list[Taken]]:
    written, taken = "", []
    for piece in pieces:
        if piece.figure is not None and piece.cell is not None:
            taken.append(Taken(len(written), len(written) + len(piece.text), piece.figure, piece.cell))
        written += piece.text.replace("\n", " ")
    return written, taken


def _spans(written: str) -> Iterator[tuple[int, int]]:
    """[start, end) of each sentence, without the white space around it."""
    start = 0
    for end in [*_END.finditer(written), None]:
        stop = len(written) if end is None else end.end("closed")
        if end is not None and _ABBREVIATED.search(written[start:stop]):
            continue
        shown = written[start:stop]
        if shown.strip():
            yield start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip())
        start = stop
