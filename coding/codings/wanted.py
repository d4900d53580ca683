"""What a file asks for: codings by names, before they are looked up, and what became of them."""

from dataclasses import dataclass, field

from coding.codings.decisions import Span
from corpus.importing.summary import Problem
from corpus.people import Role


@dataclass(frozen=True, slots=True)
class Wanted:
    """A coding as a row of a file asks for it; "" for what the row leaves out.

    The quote is named by `quote`, or by `respondent` and `question`. `coder` "" is whoever imports.
    """

    row: int
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

    def leave_out(self, want: Wanted, column: str, problem: str) -> None:
        """Notes why a row is left out; `problem` says what to do about it."""
        self.problems.append(Problem(want.row, column, problem))
