"""Files that commands read and write: CSV in, CSV out, and the list of what could not be read."""

import csv
import io
import secrets
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Protocol, TextIO

import typer

from cli.terminal import file_to_standard_output, note
from coding.wording import count
from corpus.errors import Refused

SHOWN_PROBLEMS = 20

SourceFile = Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file.", show_default=False)]
CsvTarget = Annotated[
    Path,
    typer.Argument(
        metavar="[FILE]", help="The file to write; standard output when absent.", show_default=False
    ),
]


class Problem(Protocol):
    """Something left out of a file: `column` is None for a whole row."""

    @property
    def row(self) -> int:
        """The row in the file; the header is 1."""

    @property
    def column(self) -> str | None:
        """The column."""

    @property
    def problem(self) -> str:
        """Why."""


def print_problems(problems: Sequence[Problem]) -> None:
    """Lists the first problems with row and column on standard error, and counts the rest."""
    if not problems:
        return
    note(f"{count(len(problems), 'problem')}:")
    for problem in problems[:SHOWN_PROBLEMS]:
        where = f"row {problem.row}" + (f", column {problem.column}" if problem.column else "")
        note(f"  {where}: {problem.problem}")
    if len(problems) > SHOWN_PROBLEMS:
        note(f"  … and {len(problems) - SHOWN_PROBLEMS:,} more; --json lists them all.")


def write_csv(target: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Writes rows as CSV in UTF-8 to a file, or to standard output for "-"."""
    if str(target) == "-":
        written = io.StringIO(newline="")
        _write(written, columns, rows)
        file_to_standard_output(written.getvalue())
        return
    with replacing(target) as lines:
        written_rows = _write(lines, columns, rows)
    note(f"Wrote {count(written_rows, 'row')} to {target}.")


def _write(lines: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> int:
    """Writes a header and the rows; the number of rows."""
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    written = 0
    for row in rows:
        writer.writerow(row)
        written += 1
    return written


@contextmanager
def replacing(target: Path) -> Iterator[TextIO]:
    """A text file to write in UTF-8 that becomes `target` at the end; when anything is raised, an older one stays.

    It is written beside the target, so that a full disk costs nothing. What is no file (a device, a pipe) is written
    to as it is. Raises Refused when the folder is missing or the target is a folder.
    """
    with _replacing(target) as beside, beside.open("w", encoding="utf-8", newline="") as lines:
        yield lines


def write_bytes(target: Path, content: bytes) -> None:
    """Writes a file whole or not at all, as `replacing` does."""
    with _replacing(target) as beside:
        beside.write_bytes(content)


def bytes_to_standard_output(content: bytes, *, text: bool) -> None:
    """Writes what would be a file's content. Raises Refused when it is no text and a terminal would have to show it."""
    if not text and sys.stdout.isatty():
        raise Refused("This file is not for a terminal.", help="Name a file with --out.")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """Where to write what becomes `target`: beside it, or itself when it is a device or a pipe."""
    _refuse_folder(target)
    if target.exists() and not target.is_file():
        yield target
        return
    final = target.resolve()
    beside = final.with_name(f".themebook-{secrets.token_hex(4)}")
    try:
        beside.touch(exist_ok=False)
        yield beside
        if final.exists():
            shutil.copymode(final, beside)
        beside.replace(final)
    finally:
        beside.unlink(missing_ok=True)


def _refuse_folder(target: Path) -> None:
    if not target.parent.is_dir():
        raise Refused(f"The folder of {target} does not exist.", help="Create it first.")
    if target.is_dir():
        raise Refused(f"{target} is a folder.", help="Name a file in it.")
