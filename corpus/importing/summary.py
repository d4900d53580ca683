"""What an import did, adding up: every row read is kept, empty or skipped with its reason."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """Something left out. `column` is None when the whole row was; `problem` says why, never quoting a respondent."""

    row: int
    column: str | None
    problem: str


@dataclass(slots=True)
class ImportSummary:
    """Counts of one import.

    `respondents`, `quotes`, `answers`, `non_answers` count what the file holds and the study now has; `added` counts
    what was new. `rows_read` = `rows_kept` + `log_ons` + rows in `skipped` without a column.
    """

    rows_read: int = 0
    rows_kept: int = 0
    log_ons: int = 0
    respondents: int = 0
    quotes: int = 0
    answers: int = 0
    non_answers: int = 0
    added: dict[str, int] = field(default_factory=lambda: {"respondents": 0, "quotes": 0, "answers": 0})
    skipped: list[Problem] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    proposed_map: list[dict[str, str]] = field(default_factory=list)
    sha256: str = ""
    dry_run: bool = False

    @property
    def rows_skipped(self) -> int:
        """Rows of which nothing was kept."""
        return sum(problem.column is None for problem in self.skipped)

    @property
    def adds_up(self) -> bool:
        """Whether every row read is accounted for; a false here is a fault of Themebook."""
        return self.rows_read == self.rows_kept + self.log_ons + self.rows_skipped

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook import --json`."""
        return asdict(self) | {"rows_skipped": self.rows_skipped}
