"""The texts of a report with their footnotes numbered through and their numbers leading to the figures they are of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coding.report.prose import Paragraph, Piece, Referable, paragraphs


@dataclass(frozen=True, slots=True)
class Part:
    """Written words, a number taken from a figure, or the number of a note.

    `anchor` is the place in the file that it leads to, "" for words.
    """

    kind: Literal["text", "number", "note"]
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or, within a text, a heading."""

    heading: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number in the whole report, from 1, and its words."""

    number: int
    text: str

    @property
    def anchor(self) -> str:
        """The place of the note in a file."""
        return f"note-{self.number}"


def words(parts: tuple[Part, ...]) -> str:
    """What they say, without the numbers of notes."""
    return "".join(part.text for part in parts if part.kind != "note")


class Texts:
    """Reads the texts of one report in the order in which they are printed; `notes` are the footnotes so far."""

    def __init__(self, figures: Mapping[str, Referable], anchors: Mapping[str, str]) -> None:
        """`anchors` are {evidence id: the place of the figure in the file}."""
        self.notes: list[Note] = []
        self._figures = figures
        self._anchors = anchors

    def passages(self, text: str) -> tuple[Passage, ...]:
        """The paragraphs and headings of a text."""
        return tuple(self._passage(paragraph) for paragraph in paragraphs(text, self._figures))

    def line(self, text: str) -> tuple[Part, ...]:
        """A text of one line, such as a headline."""
        return tuple(part for passage in self.passages(text) for part in passage.parts)

    def _passage(self, paragraph: Paragraph) -> Passage:
        return Passage(paragraph.heading, tuple(self._part(piece) for piece in paragraph.pieces))

    def _part(self, piece: Piece) -> Part:
        match piece.kind:
            case "footnote":
                self.notes.append(Note(len(self.notes) + 1, piece.text))
                return Part("note", str(len(self.notes)), self.notes[-1].anchor)
            case "number":
                return Part("number", piece.text, self._anchors.get(piece.figure or "", ""))
        return Part("text", piece.text)
