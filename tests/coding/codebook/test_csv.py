"""The codebook from and to CSV."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding import codebook
from coding.codebook.codes import Kind, Texts
from coding.codebook.csv import CodebookSummary, export_codebook, import_codebook
from coding.wording import clean_name, name_key
from corpus.errors import Refused
from corpus.importing import Problem
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file
from tests.coding.small_corpus import coder, trial, write_csv

CODEBOOK = """name,category,definition,include,colour
encryption,technology,Content is locked.,phones,#1f77b4
cloud,technology,"Kept
elsewhere",,
technology,,About tools.,,
staffing,,Too few people.,,
"""


def take(study: Study, actor: Actor, folder: Path, content: str) -> CodebookSummary:
    """Imports a file with this content."""
    with study.write(actor) as work:
        return import_codebook(work, file(folder, content, name="codebook.csv"))


def stored(study: Study) -> list[tuple[str, ...]]:
    """The codebook as (name, category, kind, definition, include, colour)."""
    wanted = ("name", "category", "kind", "definition", "include", "colour")
    with study.read() as view:
        return [tuple(row[column] for column in wanted) for row in export_codebook(view)]


def test_a_codebook_is_imported_as_one_version(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A name that others have as their category is one, wherever its row stands."""
    summary = take(study, actor, tmp_path, CODEBOOK)
    counts = (
        summary.read,
        summary.added,
        summary.changed,
        summary.unchanged,
        summary.skipped,
        summary.version,
    )
    assert counts == (4, 4, 0, 0, (), 1)
    assert stored(study) == [
        ("technology", "", "category", "About tools.", "", ""),
        ("encryption", "technology", "code", "Content is locked.", "phones", "#1f77b4"),
        ("cloud", "technology", "code", "Kept\nelsewhere", "", ""),
        ("staffing", "", "code", "Too few people.", "", ""),
    ]


def test_the_same_codebook_again_changes_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """No version, nothing doubled."""
    take(study, actor, tmp_path, CODEBOOK)
    summary = take(study, actor, tmp_path, CODEBOOK.replace("encryption", "Encryption"))
    assert (summary.added, summary.changed, summary.unchanged, summary.version) == (0, 0, 4, 1)


def test_filled_cells_are_taken_over_and_empty_ones_change_nothing(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """A list of new definitions does not wipe out what else was written, and codes that are not in it stay."""
    take(study, actor, tmp_path, CODEBOOK)
    content = "Code;Category;Definition;Colour\nENCRYPTION;;Locked, wholly.;\ncloud;law;;#ABCDEF\n"
    summary = take(study, actor, tmp_path, content)
    assert (summary.added, summary.changed, summary.version) == (0, 2, 2)
    assert stored(study) == [
        ("technology", "", "category", "About tools.", "", ""),
        ("encryption", "technology", "code", "Locked, wholly.", "phones", "#1f77b4"),
        ("law", "", "category", "", "", ""),
        ("cloud", "law", "code", "Kept\nelsewhere", "", "#abcdef"),
        ("staffing", "", "code", "Too few people.", "", ""),
    ]


def test_bad_rows_are_named_while_the_others_are_kept(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Each with its column and what to do."""
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        codebook.add(work, "locked")
        codebook.merge(work, ["locked"], into="encryption")
    content = (
        "name,category,kind,colour\n"
        "cloud,technology,,\n"
        ",technology,,\n"
        "CLOUD,,,\n"
        "law,,rule,\n"
        "staffing,encryption,,\n"
        "locked,,,\n"
        "technology,,code,\n"
        "courts,,,red\n"
        "training,,,,one too many\n"
    )
    summary = take(study, actor, tmp_path, content)
    assert (summary.read, summary.added) == (9, 1)
    assert summary.skipped == (
        Problem(3, "name", "the name is missing; give one"),
        Problem(4, "name", "CLOUD stands in row 2 already; keep one of them"),
        Problem(5, "kind", "the kind is neither code nor category; write one of them"),
        Problem(6, "name", "encryption is a code, not a category. Name a category, or a new name."),
        Problem(7, "name", "locked was merged into encryption. Leave the row out."),
        Problem(8, "name", "technology is a category. Correct the kind, or choose another name."),
        Problem(9, "name", "red is not a colour. Write it as #rrggbb, for instance #1f77b4."),
        Problem(10, None, "the row has more cells than the header; quote the cells that hold a comma"),
    )


def test_a_file_without_names_is_refused(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The columns that are there are named."""
    with pytest.raises(Refused, match=r"has no column name\. Its columns: label, text"):
        take(study, actor, tmp_path, "label,text\nencryption,x\n")


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12).map(
    lambda text: text if text.strip() else ""
)


def is_a_name(name: str) -> bool:
    """Whether a code can be called so."""
    try:
        return bool(clean_name(name))
    except Refused:
        return False


names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).filter(is_a_name)
books = st.lists(
    st.tuples(
        names.map(clean_name),
        st.sampled_from(("code", "category")),
        st.integers(0, 5),
        st.fixed_dictionaries(dict.fromkeys(("definition", "include", "exclude", "near_miss"), texts)),
    ),
    max_size=6,
    unique_by=lambda entry: name_key(entry[0]),
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(book=books)
def test_what_is_exported_comes_back_the_same(
    study: Study, tmp_path: Path, book: list[tuple[str, Kind, int, Texts]]
) -> None:
    """Any names and texts, in a tree of any shape, in the same order."""
    ada = coder(study, "Ada")
    with trial(study, ada) as work:
        categories: list[str | None] = [None]
        for name, kind, under, written in book:
            codebook.add(work, name, kind=kind, category=categories[under % len(categories)], **written)
            if kind == "category":
                categories.append(name)
        first = list(export_codebook(work))
    path = write_csv(tmp_path / "book.csv", first)
    with trial(study, ada) as work:
        summary = import_codebook(work, path)
        assert (summary.added, summary.skipped) == (len(book), ())
        assert list(export_codebook(work)) == first
        assert import_codebook(work, path).unchanged == len(book)
