"""Undo and redo."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codings.csv import import_codings
from coding.codings.undo import undoes_many
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.builders import file
from tests.coding.small_corpus import add_answers, adjudicator, coder


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes and two codes."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codebook.add(work, "providers")
    return study


def standing(view: View) -> list[tuple[str, str, str, str]]:
    """(quote, code, coder, status) of the first two quotes."""
    return [
        (coding.quote, coding.code, coding.coder, coding.status)
        for quote in ("R1/why", "R2/why")
        for coding in codings.of_quote(view, quote)
    ]


def test_undo_walks_back_through_the_actors_own_decisions(coded: Study, actor: Actor) -> None:
    """The newest first; a first decision ends as withdrawn; nobody else's are touched."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.reject(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R2/why", code="providers")
    with coded.write(coder(coded, "Bo")) as work:
        codings.apply(work, quote="R2/why", code="providers")
    bo = ("R2/why", "providers", "Bo", "confirmed")
    found = []
    with coded.write(actor) as work:
        for _ in range(3):
            codings.undo(work)
            found.append(standing(work))
        with pytest.raises(Refused, match="There is nothing to undo"):
            codings.undo(work)
        assert codings.replay(work) == []
    first = ("R1/why", "encryption", "Ada")
    assert found == [[(*first, "rejected"), bo], [(*first, "confirmed"), bo], [bo]]


def test_what_was_undone_is_decided_anew_and_undone_again(coded: Study, actor: Actor) -> None:
    """An undone decision is passed over, a new one on the same coding is not."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R2/why", code="providers")
        codings.undo(work)
        codings.reject(work, quote="R2/why", code="providers")
        assert codings.undo(work).now[0].status == "withdrawn"
        assert codings.undo(work).quote == "R1/why"
        assert [step.action for step in codings.history(work, "R2/why")] == [
            "confirmed",
            "undone",
            "rejected",
            "undone",
        ]


def test_undoing_brings_back_the_codebook_version_of_the_decision_before(coded: Study, actor: Actor) -> None:
    """The state before is the whole state."""
    with coded.write(actor) as work:
        before = codings.apply(work, quote="R1/why", code="encryption")
        codebook.edit(work, "encryption", definition="Content is locked.")
        assert codings.reject(work, quote="R1/why", code="encryption").codebook_version == 3
        after = codings.undo(work).now[0]
        assert isinstance(after, codings.Coding)
        assert (after.status, after.codebook_version) == (before.status, before.codebook_version)


def test_one_named_coding_can_be_undone(coded: Study, actor: Actor) -> None:
    """Whatever was decided on others since."""
    with coded.write(actor) as work:
        first = codings.apply(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R2/why", code="providers")
        assert codings.undo(work, first).now[0].status == "withdrawn"
        assert standing(work) == [("R2/why", "providers", "Ada", "confirmed")]


def test_undo_leaves_imported_codings_alone_unless_one_is_named(
    coded: Study, actor: Actor, tmp_path: Path
) -> None:
    """A slip of the finger does not nibble at an import."""
    with coded.write(actor) as work:
        import_codings(work, file(tmp_path, "quote,code\nR1/why,encryption\n", name="codings.csv"))
        with pytest.raises(Refused, match="nothing to undo"):
            codings.undo(work)
        assert codings.undo(work, codings.of_quote(work, "R1/why")[0]).now[0].status == "withdrawn"


def test_undo_does_not_bring_back_a_coding_of_a_merged_code(coded: Study, actor: Actor) -> None:
    """The merge came later; the person is told."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.withdraw(work, quote="R1/why", code="encryption")
        codebook.merge(work, ["encryption"], into="providers")
        with pytest.raises(Refused, match="the code was merged"):
            codings.undo(work)
        codings.apply(work, quote="R2/why", code="providers")
        assert codings.undo(work).now[0].status == "withdrawn"


def test_undo_does_not_wipe_out_what_a_merge_did_since(coded: Study, actor: Actor) -> None:
    """The decision stands elsewhere now, so that it is not undone behind the back."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codebook.merge(work, ["encryption"], into="providers")
        with pytest.raises(Refused, match="changed since"):
            codings.undo(work)


def test_a_person_in_two_roles_undoes_what_the_role_decided(coded: Study, actor: Actor) -> None:
    """Ada the coder does not take back what Ada the adjudicator settled."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
    settling = adjudicator(coded, "Ada")
    with coded.write(settling) as work:
        codings.adjudicate(work, quote="R1/why", code="encryption", holds="rejected")
    with coded.write(actor) as work:
        assert [one.role for one in codings.undo(work).now] == ["coder"]
    with coded.write(settling) as work:
        assert [one.role for one in codings.undo(work).now] == ["adjudicator"]
        assert standing(work) == []


def test_whether_the_next_undo_is_about_many_quotes_is_known_before(coded: Study, actor: Actor) -> None:
    """A step that was taken back tells nothing any more."""

    def known() -> bool:
        with coded.read() as view:
            return undoes_many(view, actor.name)

    assert not known()
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="providers", step="one")
    assert not known()
    with coded.write(actor) as work:
        for quote in ("R1/why", "R2/why"):
            codings.apply(work, quote=quote, code="encryption", step="many")
    assert known()
    with coded.write(actor) as work:
        codings.undo(work)
    assert not known()
