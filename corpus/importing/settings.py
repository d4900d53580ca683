"""What a person says about a file before it is read."""

from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from typing import Any, Literal

Layout = Literal["wide", "long"]


@dataclass(frozen=True, slots=True)
class ImportSettings:
    """Which column is what. `id` names the respondent's column in the wide layout, the quote's own id in the long one.

    `open_columns` may hold patterns ("ft_*"). None leaves a column to its usual name ("text", "question", "wave" …) or
    to the default; `questions` is the path of a map file.
    """

    layout: Layout = "wide"
    wave: str | None = None
    instrument: str | None = None
    questions: str | None = None
    id: str | None = None
    respondent: str | None = None
    attributes: tuple[str, ...] = ()
    open_columns: tuple[str, ...] = ()
    text: str | None = None
    question: str | None = None
    codes: str | None = None
    id_prefix: str = ""

    def opens(self, column: str) -> bool:
        """Whether `column` is named as an open question, by itself or by a pattern."""
        return any(fnmatchcase(column, pattern) for pattern in self.open_columns)

    def to_json(self) -> dict[str, Any]:
        """What was said, for the import's record; defaults are left out."""
        return {name: value for name, value in asdict(self).items() if value not in (None, (), "", {})}
