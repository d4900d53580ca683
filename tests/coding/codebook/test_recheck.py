"""Codings made before the definition of their code changed."""

from pathlib import Path

import pytest
from sqlalchemy import select

from coding import codebook, codings
from coding.codebook.recheck import Recheck, changed_at, keep, keep_all, quotes_of, to_recheck
from coding.codings.progress import Tally
from coding.store.recheck import quotes_to_recheck
from corpus.errors import Refused
from corpus.people import Actor
from corpus.schema import quote
from corpus.study import Study, View
from tests.coding.small_corpus import add_answers, adjudicator, coder


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """`locked` confirmed by Ada on a part of R1/why and by Bo on R2/why, in version 1."""
    add_answers(study, actor, tmp_path)
    coder(study, "Bo")
    with study.write(actor) as work:
        codebook.add(work, "locked", definition="A phone nobody can open.")
        codings.apply(work, quote="R1/why", code="locked", span=(0, 9))
        codings.apply(work, quote="R2/why", code="locked", coder="Bo")
    return study


def waiting(view: View, code: str = "locked", *, person_id: int | None = None) -> list[str]:
    """The names of the quotes to look at again."""
    ids = quotes_to_recheck(codebook.find_code(view, code).id, person_id=person_id)
    query = select(quote.c.name).where(quote.c.id.in_(ids)).order_by(quote.c.name)
    return list(view.connection.execute(query).scalars())


def test_only_a_change_of_what_is_written_makes_codings_doubtful(coded: Study, actor: Actor) -> None:
    """Name, category and colour may change; definition, include, exclude, example and near miss may not."""
    with coded.write(actor) as work:
        codebook.rename(work, "locked", "locked phones")
        codebook.move(work, "locked phones", category="access")
        codebook.edit(work, "locked phones", colour="#1f77b4")
        assert (waiting(work, "locked phones"), to_recheck(work)) == ([], [])
        for version, field in enumerate(("definition", "include", "exclude", "example", "near_miss"), 5):
            texts = {field: "Laptops too."}
            codebook.edit(work, "locked phones", **texts)
            assert to_recheck(work) == [Recheck("locked phones", version, Tally(2, 2))]
        assert waiting(work, "locked phones") == ["R1/why", "R2/why"]


def test_codings_made_since_are_none_of_them(coded: Study, actor: Actor) -> None:
    """Nor are quotes that anybody has decided on anew: rejected by another coder, settled by an adjudicator."""
    with coded.write(actor) as work:
        codebook.edit(work, "locked", definition="A device.")
        codings.apply(work, quote="R4/why", code="locked")
        codings.reject(work, quote="R2/why", code="locked")
        assert waiting(work) == ["R1/why"]
    with coded.write(adjudicator(coded)) as work:
        codings.adjudicate(work, quote="R1/why", code="locked", holds="rejected")
        assert (waiting(work), to_recheck(work)) == ([], [])


def test_a_coder_may_ask_for_their_own_only(coded: Study, actor: Actor) -> None:
    """What Bo confirmed is Bo's to look at; what Ada decides settles nothing of it."""
    with coded.write(actor) as work:
        codebook.edit(work, "locked", definition="A device.")
        assert waiting(work, person_id=actor.id) == ["R1/why"]
        bo = coder(coded, "Bo").id
        codings.reject(work, quote="R2/why", code="locked")
        assert waiting(work, person_id=bo) == ["R2/why"]


def test_keeping_is_an_event_on_todays_codebook(coded: Study, actor: Actor) -> None:
    """The coding stays where it is, with the version it was looked at in; a second time there is nothing to keep."""
    with coded.write(actor) as work:
        codebook.edit(work, "locked", definition="A device.")
        assert "R1/why" in quotes_of(work, "locked")
        assert (keep(work, "R1/why", "locked"), keep(work, "R1/why", "locked")) == (1, 0)
        assert "R1/why" not in quotes_of(work, "locked")
        (kept,) = codings.of_quote(work, "R1/why")
        assert (kept.span, kept.status, kept.codebook_version) == ((0, 9), "confirmed", 2)
        told = [(step.action, step.after, step.codebook_version) for step in codings.history(work, "R1/why")]
        assert told == [("confirmed", "confirmed", 1), ("confirmed", "confirmed", 2)]
        assert codings.replay(work) == []


def test_what_another_coder_confirmed_is_kept_beside_theirs(coded: Study, actor: Actor) -> None:
    """Both decisions stay."""
    with coded.write(actor) as work:
        codebook.edit(work, "locked", definition="A device.")
        assert keep(work, "R2/why", "locked") == 1
        found = [(one.coder, one.codebook_version) for one in codings.of_quote(work, "R2/why")]
        assert (found, waiting(work)) == ([("Ada", 2), ("Bo", 1)], ["R1/why"])


def test_keeping_is_undone_like_any_decision(coded: Study, actor: Actor) -> None:
    """Afterwards the quote waits to be looked at again, and the one before is undone next."""
    with coded.write(actor) as work:
        codebook.edit(work, "locked", definition="A device.")
        keep(work, "R1/why", "locked")
        codings.undo(work)
        assert (waiting(work), codings.replay(work)) == (["R1/why", "R2/why"], [])


def test_all_are_kept_at_once_when_only_the_wording_changed(coded: Study, actor: Actor) -> None:
    """And said to be how many."""
    with coded.write(actor) as work:
        codebook.edit(work, "locked", definition="A device that nobody can open.")
        assert (keep_all(work, "locked"), to_recheck(work), changed_at(work, "locked")) == (2, [], 2)


def test_who_may_not_code_keeps_nothing(coded: Study, supervisor: Actor) -> None:
    """A supervisor reads."""
    with coded.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        keep(work, "R1/why", "locked")
    with coded.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        keep_all(work, "locked")
