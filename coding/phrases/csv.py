"""A phrase list to and from CSV: a phrase a row, with the entity it is counted as."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from coding.csv_columns import cells_by_column, first_of
from coding.phrases import lists
from coding.phrases.lists import Phrase
from corpus.csv_file import open_csv
from corpus.errors import Refused
from corpus.importing.summary import Problem
from corpus.people import Role, require
from corpus.study import View, Work

COLUMNS = ("phrase", "entity")
_PHRASE = ("phrase", "alias", "name")


@dataclass(frozen=True, slots=True)
class PhraseSummary:
    """What an import of phrases did: `read` = `kept` + the number of `skipped`."""

    read: int
    kept: int
    skipped: tuple[Problem, ...]

    def to_json(self) -> dict[str, Any]:
        """The summary as JSON values."""
        return asdict(self)


def import_phrases(work: Work, path: str | Path, *, name: str) -> PhraseSummary:
    """Adds the phrases of a CSV file with a column `phrase` to the list called `name`.

    The column `entity` says what a phrase is counted as; where it is empty, the phrase itself. Raises Refused when the
    file cannot be read, has no such column, or holds no phrase.
    """
    require(work, Role.CODER)
    file = open_csv(path)
    if not {column.strip().lower() for column in file.header} & set(_PHRASE):
        raise Refused(f"{file.name} has no column phrase.", help=f"Its columns: {file.columns_in_words}.")
    kept, skipped = [], []
    for number, cells in cells_by_column(file):
        phrase = first_of(cells or {}, _PHRASE)
        if cells is None:
            skipped.append(Problem(number, None, "the row has more cells than the header; quote the commas"))
        elif not phrase:
            skipped.append(Problem(number, "phrase", "the phrase is missing; give one"))
        else:
            kept.append(Phrase(phrase, first_of(cells, ["entity"]) or phrase))
    if not kept:
        raise Refused(f"{file.name} holds no phrase.", help="Give one a row, under the heading phrase.")
    lists.add(work, name, kept)
    return PhraseSummary(len(kept) + len(skipped), len(kept), tuple(skipped))


def export_phrases(view: View, name: str) -> Iterator[dict[str, str]]:
    """The phrases of a list as rows of `COLUMNS`."""
    for phrase in lists.find_list(view, name).phrases:
        yield {"phrase": phrase.phrase, "entity": phrase.entity}
