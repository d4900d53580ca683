"""Codings as the rows of a file ask for them, by names before they are looked up, and what became of the rows."""

from dataclasses import dataclass, field

from coding.codings.decisions import Span
from corpus.importing.summary import Problem
from corpus.people import Role


@dataclass(frozen=True, slots=True)
class CodingRow:
    """One coding that a row of a file asks for; "" for what the row leaves out. `number` is the row's.

    The quote is named by `quote`, or by `respondent` and `question`. `coder` "" is whoever imports.
    """

    number: int
    code: str
    quote: str = ""
    respondent: str = ""
    question: str = ""
    category: str = ""
    status: str = "confirmed"
    span: Span | None = None
    span_text: str | None = None
    coder: str = ""
    role: Role = Role.CODER


@dataclass(slots=True)
class Outcome:
    """What became of the rows: `kept` were new or changed a coding, `unchanged` were there, `problems` left out."""

    kept: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    codes_added: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def leave_out(self, row: CodingRow, column: str, problem: str) -> None:
        """Notes why a row is left out; `problem` says what to do about it."""
        self.problems.append(Problem(row.number, column, problem))
