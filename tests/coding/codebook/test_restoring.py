"""Bringing codes and their definitions back."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codebook.restoring import bring_back_texts, restore, restore_effect, retired, texts_at
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import add_answers


def test_a_restored_code_has_its_codings_and_its_category_again(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """As if it had never been retired; the history tells that it was."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "locked", category="access")
        codings.apply(work, quote="R1/why", code="locked")
        codebook.retire(work, "locked")
        assert [code.name for code in retired(work)] == ["locked"]
        assert restore_effect(work, "Locked").sentence == "touches 1 quote of 1 respondent"
        restored = restore(work, "locked")
        assert (restored.status, restored.parent, retired(work)) == ("active", "access", [])
        assert codings.apply(work, quote="R2/why", code="locked").code == "locked"
        assert [change.action for change in codebook.history(work, "locked")] == [
            "added",
            "retired",
            "restored",
        ]
        assert codebook.replay(work) == []


def test_a_code_goes_where_its_category_went(study: Study, actor: Actor) -> None:
    """Into the category that it was merged into; to the top when that is retired too."""
    with study.write(actor) as work:
        for name, category in (("a", "one"), ("b", "two")):
            codebook.add(work, name, category=category)
            codebook.retire(work, name)
        codebook.add(work, "three", kind="category")
        codebook.merge(work, ["one"], into="three")
        codebook.retire(work, "two")
        assert (restore(work, "a").parent, restore(work, "b").parent) == ("three", None)


def test_what_cannot_be_restored_is_refused(study: Study, actor: Actor, supervisor: Actor) -> None:
    """Nothing of the name, an active code, a name that is taken again, somebody who may not."""
    with study.write(actor) as work:
        codebook.add(work, "locked")
        with pytest.raises(Refused, match=r"No retired code is called cloud\. Nothing is retired"):
            restore(work, "cloud")
        with pytest.raises(Refused, match="locked is not retired"):
            restore(work, "locked")
        codebook.retire(work, "locked")
        with pytest.raises(Refused, match="Did you mean locked"):
            restore(work, "lockd")
        codebook.add(work, "Locked")
        with pytest.raises(Refused, match="Another code is called Locked now"):
            restore(work, "locked")
    with study.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        restore(work, "locked")


def test_an_earlier_definition_comes_back_as_a_new_version(study: Study, actor: Actor) -> None:
    """The name that the code has today stays."""
    with study.write(actor) as work:
        codebook.add(work, "locked", definition="A phone.", example="It was locked.")
        codebook.edit(work, "locked", definition="A device.", example="")
        codebook.rename(work, "locked", "locked devices")
        assert texts_at(work, "locked devices", number=1) == {
            "definition": "A phone.",
            "include": "",
            "exclude": "",
            "example": "It was locked.",
            "near_miss": "",
        }
        found = bring_back_texts(work, "locked devices", number=1)
        assert (found.name, found.definition, found.example) == (
            "locked devices",
            "A phone.",
            "It was locked.",
        )
        assert codebook.version(work) == 4
        for number in (0, 9):
            with pytest.raises(Refused, match=f"Version {number} of the codebook has no code locked devices"):
                texts_at(work, "locked devices", number=number)
