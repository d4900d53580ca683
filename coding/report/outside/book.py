"""A report in the order in which it is read, chapter by chapter: what every kind of file for readers is made from."""

from dataclasses import dataclass

from coding.figures.charts import too_many_bars
from coding.figures.table import Row, Table
from coding.report.content import BlockKind, CodeUsed, ShownQuote
from coding.report.evidence import Stance
from coding.report.outside.drawn import NOT_DRAWN, TOO_MANY, is_drawn, not_all_told
from coding.report.outside.methods import Method
from coding.report.outside.texts import Note, Part, Passage


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A figure in its place: "Figure 1.2" in an insight, its numbers as "Table 1.2" in the appendix.

    `counted` says in a line what is counted and over which base.
    """

    number: str
    title: str
    counted: str
    table: Table
    id: str

    @property
    def label(self) -> str:
        """What the text calls it."""
        return f"Figure {self.number}"

    @property
    def table_label(self) -> str:
        """What the appendix calls its numbers."""
        return f"Table {self.number}"

    @property
    def anchor(self) -> str:
        """Its place in the file."""
        return f"figure-{self.number.replace('.', '-')}"

    @property
    def table_anchor(self) -> str:
        """The place of its numbers."""
        return f"table-{self.number.replace('.', '-')}"

    @property
    def drawn(self) -> bool:
        """Whether there is something to draw; otherwise `instead` or the numbers stand in its place."""
        return is_drawn(self.table)

    @property
    def instead(self) -> str:
        """Why there is no chart of groups, "" when the numbers say it themselves."""
        if self.drawn:
            return ""
        if self.table.chart != "none" and too_many_bars(self.table):
            return TOO_MANY
        return NOT_DRAWN if not_all_told(self.table) else ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Quotes from one source that follow each other."""

    source: str
    quotes: tuple[ShownQuote, ...]


@dataclass(frozen=True, slots=True)
class Stood:
    """The quotes of one stance under their heading."""

    stance: Stance
    heading: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Essay:
    """A text by somebody: foreword, summary, article, thanks, or an expert's comment on what `on` says."""

    kind: BlockKind
    anchor: str
    title: str
    passages: tuple[Passage, ...]
    author: str
    role: str
    organisation: str
    about: tuple[Passage, ...]
    pull_quote: str
    on: str

    @property
    def by(self) -> str:
        """The author with role and organisation; "" when nobody is named."""
        return ", ".join(filter(None, (self.author, self.role, self.organisation)))


@dataclass(frozen=True, slots=True)
class Chapter:
    """An insight. `heading` is its headline as a line of text, `overview` what the overview says of it."""

    number: int
    heading: str
    overview: str
    headline: tuple[Part, ...]
    sub_headline: tuple[Part, ...]
    leading: tuple[Row, ...]
    passages: tuple[Passage, ...]
    exhibits: tuple[Exhibit, ...]
    stances: tuple[Stood, ...]
    comments: tuple[Essay, ...]

    @property
    def anchor(self) -> str:
        """Its place in the file."""
        return f"insight-{self.number}"


@dataclass(frozen=True, slots=True)
class Book:
    """A whole report. `draft` is what every page says until it is approved, "" from then on."""

    title: str
    study: str
    draft: str
    standing: tuple[tuple[str, str], ...]
    introduction: tuple[Passage, ...]
    opening: tuple[Essay, ...]
    chapters: tuple[Chapter, ...]
    closing: tuple[Essay, ...]
    methods: tuple[Method, ...]
    glossary: tuple[CodeUsed, ...]
    made: str
    notes: tuple[Note, ...]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Every figure, in order."""
        return tuple(exhibit for chapter in self.chapters for exhibit in chapter.exhibits)
