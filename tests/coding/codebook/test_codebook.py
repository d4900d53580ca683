"""Adding, defining, renaming, moving and retiring codes."""

from pathlib import Path

import pytest

from coding import codebook, codings
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.small_corpus import add_answers


def tree(view: View) -> list[tuple[str, str, str | None]]:
    """The codebook as (kind, name, parent) in order."""
    return [(code.kind, code.name, code.parent) for code in codebook.codes(view)]


def test_codes_stand_under_their_categories_and_loose_ones_last(study: Study, actor: Actor) -> None:
    """Order is that of adding within a level; categories come before codes; a new category is added."""
    with study.write(actor) as work:
        codebook.add(work, "staffing")
        codebook.add(work, "encryption", category="technology")
        codebook.add(work, "law", kind="category")
        codebook.add(work, "cloud", category="Technology")
        codebook.add(work, "devices", category="technology", kind="category")
        codebook.add(work, "retention", category="law")
        assert tree(work) == [
            ("category", "technology", None),
            ("category", "devices", "technology"),
            ("code", "encryption", "technology"),
            ("code", "cloud", "technology"),
            ("category", "law", None),
            ("code", "retention", "law"),
            ("code", "staffing", None),
        ]


def test_a_code_keeps_everything_that_was_written_about_it(study: Study, actor: Actor) -> None:
    """Each written field comes back as it was, and a field that is not given stays."""
    with study.write(actor) as work:
        codebook.add(work, "encryption", definition="Content is locked.", include="phones", colour="#1F77B4")
        codebook.edit(work, "ENCRYPTION", exclude="no password\n", example="ex", near_miss="slow", include="")
    with study.read() as view:
        code = codebook.find_code(view, "Encryption")
    written = (code.definition, code.include, code.exclude, code.example, code.near_miss, code.colour)
    assert written == ("Content is locked.", "", "no password\n", "ex", "slow", "#1f77b4")


@pytest.mark.parametrize("name", ["encryption", " ENCRYPTION ", "Technology"])
def test_a_name_is_taken_in_any_case_by_codes_and_categories_alike(
    study: Study, actor: Actor, name: str
) -> None:
    """Two active codes never share a name."""
    with study.write(actor) as work:
        codebook.add(work, "Encryption", category="technology")
        codebook.add(work, "cloud")
        with pytest.raises(Refused, match="There is already a"):
            codebook.add(work, name)
        with pytest.raises(Refused, match="There is already a"):
            codebook.rename(work, "cloud", name)


def test_an_unknown_name_is_refused_with_the_nearest(study: Study, actor: Actor) -> None:
    """A slip of the pen is helped."""
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        with pytest.raises(Refused, match=r"no code called encyption\. Did you mean encryption\?"):
            codebook.find_code(work, "encyption")


def test_a_renamed_code_keeps_its_codings(study: Study, actor: Actor) -> None:
    """The code is the same; also when only the case of its name changes."""
    with study.write(actor) as work:
        first = codebook.add(work, "encrypted")
        assert codebook.rename(work, "encrypted", "Encrypted").name == "Encrypted"
        renamed = codebook.rename(work, "encrypted", "encryption")
        assert (renamed.guid, renamed.name) == (first.guid, "encryption")


def test_moving_puts_a_code_under_a_category_and_back_to_the_top(study: Study, actor: Actor) -> None:
    """The category is added when it is not there."""
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        assert codebook.move(work, "encryption", category="technology").parent == "technology"
        assert codebook.move(work, "encryption", category=None).parent is None


def test_nothing_goes_under_itself_or_under_a_code(study: Study, actor: Actor) -> None:
    """The tree stays a tree."""
    with study.write(actor) as work:
        codebook.add(work, "devices", category="technology", kind="category")
        codebook.add(work, "phones", category="devices", kind="category")
        codebook.add(work, "encryption", category="technology")
        for target in ("technology", "phones"):
            with pytest.raises(Refused, match="technology cannot go under itself"):
                codebook.move(work, "technology", category=target)
        with pytest.raises(Refused, match="encryption is a code, not a category"):
            codebook.move(work, "devices", category="encryption")


def test_a_retired_code_keeps_its_codings_and_takes_no_new_ones(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Retiring says what stays behind, and frees the name."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codings.apply(work, quote="R1/why", code="encryption")
        assert codebook.retire_effect(work, "encryption").sentence == "touches 1 quote of 1 respondent"
        assert codebook.retire(work, "encryption") == codebook.Effect(1, 1, 1)
        with pytest.raises(Refused, match="The code encryption is retired"):
            codings.apply(work, quote="R2/why", code="encryption")
        assert [coding.code for coding in codings.of_quote(work, "R1/why")] == ["encryption"]
        assert codebook.codes(work) == []
        assert [code.status for code in codebook.codes(work, retired=True)] == ["retired"]
        assert codebook.add(work, "encryption").status == "active"


def test_a_category_with_codes_is_not_retired(study: Study, actor: Actor) -> None:
    """No code is left hanging."""
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        with pytest.raises(Refused, match="technology still has 1 under it: encryption"):
            codebook.retire(work, "technology")


@pytest.mark.parametrize("colour", ["red", "#12", "#gggggg"])
def test_a_colour_is_six_hexadecimal_digits(study: Study, actor: Actor, colour: str) -> None:
    """Nothing else reaches the page."""
    with study.write(actor) as work, pytest.raises(Refused, match="is not a colour"):
        codebook.add(work, "encryption", colour=colour)


def test_only_a_coder_changes_the_codebook(study: Study, supervisor: Actor) -> None:
    """A supervisor reviews, and does not code."""
    with study.write(supervisor) as work, pytest.raises(Refused, match="Only a coder can do this"):
        codebook.add(work, "encryption")
