"""Importing a survey file together with the codes that its long layout may carry in a column."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coding.codings.apply_rows import apply_rows
from coding.codings.rows import CodingRow, Outcome
from corpus.csv_file import open_csv
from corpus.importing import ImportSettings, ImportSummary, import_file
from corpus.importing.long import LongColumns, long_columns, quote_name
from corpus.importing.run import Progress
from corpus.question_map import SEPARATOR
from corpus.study import Work


@dataclass(frozen=True, slots=True)
class MaterialSummary:
    """What an import did to the corpus, and with the codes in the file when a column of codes was named."""

    corpus: ImportSummary
    codings: Outcome | None

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook import --json`."""
        shape = self.corpus.to_json()
        if self.codings is not None:
            shape["codings"] = {
                "kept": self.codings.kept,
                "unchanged": self.codings.unchanged,
                "codes_added": list(self.codings.codes_added),
                "skipped": [
                    {"row": problem.row, "column": problem.column, "problem": problem.problem}
                    for problem in self.codings.problems
                ],
            }
        return shape


def import_material(
    work: Work,
    path: str | Path,
    *,
    settings: ImportSettings,
    coder: str | None = None,
    progress: Progress | None = None,
) -> MaterialSummary:
    """Imports a file as `corpus.importing.import_file` does, then confirms the codes of its column `settings.codes`.

    The codes of a cell are separated by "|"; unknown ones are added to the codebook. `coder` is whose codings they are;
    None is the actor. Raises Refused as `import_file` does.
    """
    summary = import_file(work, path, settings=settings, progress=progress)
    if settings.layout != "long" or settings.codes is None:
        return MaterialSummary(summary, None)
    left_out = {problem.row for problem in summary.skipped if problem.column is None}
    rows = [row for row in _rows(path, settings, coder or "") if row.number not in left_out]
    return MaterialSummary(summary, apply_rows(work, rows))


def _rows(path: str | Path, settings: ImportSettings, coder: str) -> Iterator[CodingRow]:
    """One for each code of each row."""
    source = open_csv(path)
    columns: LongColumns = long_columns(source, settings)
    for number, cells in source.rows():
        if columns.codes is None or len(cells) != len(source.header):
            continue
        name = quote_name(cells, columns, settings, columns.of(cells, "question"))
        for code in dict.fromkeys(part.strip() for part in cells[columns.codes].split(SEPARATOR)):
            if name and code:
                yield CodingRow(number=number, code=code, quote=name, coder=coder)
