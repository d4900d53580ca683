"""Quotes that were read and that no code fits."""

from pathlib import Path

import pytest
from sqlalchemy import text

from coding import codebook, codings
from coding.check import faults
from coding.happenings import happenings
from coding.reading.readings import mark_no_code, readings_of, withdraw_no_code
from coding.standing import open_questions
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.small_corpus import add_answers, adjudicator, coder


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Three answers worth reading and two codes."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codebook.add(work, "providers")
    return study


def said(view: View, quote: str = "R1/why") -> list[tuple[str, str]]:
    """(coder, status) of the readings of a quote."""
    return [(reading.coder, reading.status) for reading in readings_of(view, quote)]


def test_a_quote_that_no_code_fits_counts_as_decided(coded: Study, actor: Actor) -> None:
    """In the progress, in the standing, and in what comes next; each coder has their own way through."""
    with coded.write(actor) as work:
        reading = mark_no_code(work, quote="R1/why")
        assert (reading.quote, reading.coder, reading.status, reading.codebook_version) == (
            "R1/why",
            "Ada",
            "no code",
            2,
        )
        assert codings.progress(work) == (1, 3)
        following = codings.next_quote(work, coder="Ada")
        others = codings.next_quote(work, coder="Bo")
        assert (following and following.name, others and others.name) == ("R2/why", "R1/why")
        standing = open_questions(work)[0]
        assert (standing.decided, standing.coders) == (1, (("Ada", 1),))
        assert happenings(work)[0].what == "said that no code fits a quote"


def test_saying_it_twice_changes_nothing(coded: Study, actor: Actor) -> None:
    """Nor does the same decision of a page that arrives again; its number serves for no other quote."""
    with coded.write(actor) as work:
        first = mark_no_code(work, quote="R1/why", client_seq="page-1")
        assert mark_no_code(work, quote="R1/why") == first
        withdraw_no_code(work, quote="R1/why")
        assert mark_no_code(work, quote="R1/why", client_seq="page-1").status == "withdrawn"
        assert [step.action for step in codings.history(work, "R1/why")] == ["no code", "withdrawn"]
        mark_no_code(work, quote="R1/why", client_seq="page-2")
        with pytest.raises(Refused, match="used for another one"):
            mark_no_code(work, quote="R2/why", client_seq="page-2")


def test_confirming_a_code_takes_the_reading_back(coded: Study, actor: Actor) -> None:
    """Only that of the same coder; a rejection agrees with it. Undoing the confirmation brings it back."""
    with coded.write(coder(coded, "Bo")) as work:
        mark_no_code(work, quote="R1/why")
    with coded.write(actor) as work:
        mark_no_code(work, quote="R1/why")
        codings.reject(work, quote="R1/why", code="providers")
        assert said(work) == [("Ada", "no code"), ("Bo", "no code")]
        codings.apply(work, quote="R1/why", code="encryption")
        assert said(work) == [("Bo", "no code")]
        steps = [(step.action, step.code) for step in codings.history(work, "R1/why") if step.person == "Ada"]
        assert steps[-2:] == [("confirmed", "encryption"), ("replaced", "")]
        codings.undo(work)
        assert said(work) == [("Ada", "no code"), ("Bo", "no code")]
        assert list(faults(work)) == []


def test_undo_takes_back_what_was_decided_last_whether_coding_or_reading(coded: Study, actor: Actor) -> None:
    """One after the other, in their order."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        mark_no_code(work, quote="R2/why")
        codings.apply(work, quote="R4/why", code="encryption")
        undone = [(done.quotes, done.codes, done.what) for done in (codings.undo(work) for _ in range(3))]
        assert undone == [
            (("R4/why",), ("encryption",), "confirming encryption"),
            (("R2/why",), (), "that no code fits"),
            (("R1/why",), ("encryption",), "confirming encryption"),
        ]
        with pytest.raises(Refused, match="nothing to undo"):
            codings.undo(work)
        assert list(faults(work)) == []


def test_undoing_a_withdrawal_says_again_that_no_code_fits(coded: Study, actor: Actor) -> None:
    """Unless a code was confirmed since."""
    with coded.write(actor) as work:
        mark_no_code(work, quote="R1/why")
        withdraw_no_code(work, quote="R1/why")
        codings.undo(work)
        assert said(work) == [("Ada", "no code")]


def test_who_has_confirmed_a_code_cannot_say_that_none_fits(coded: Study, actor: Actor) -> None:
    """The two contradict each other."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        with pytest.raises(Refused, match="Ada has confirmed encryption on this quote"):
            mark_no_code(work, quote="R1/why")


def test_only_coders_read_and_only_their_own_is_taken_back(coded: Study, actor: Actor) -> None:
    """An adjudicator settles codings; what nobody said cannot be withdrawn."""
    with coded.write(adjudicator(coded)) as work, pytest.raises(Refused, match="Only a coder"):
        mark_no_code(work, quote="R1/why")
    with coded.write(coder(coded, "Bo")) as work:
        mark_no_code(work, quote="R1/why")
    with coded.write(actor) as work, pytest.raises(Refused, match="was not said of this quote"):
        withdraw_no_code(work, quote="R1/why")


def test_without_a_codebook_there_is_nothing_that_does_not_fit(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """The first code comes first."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work, pytest.raises(Refused, match="no codebook yet"):
        mark_no_code(work, quote="R1/why")


def test_a_reading_changed_behind_the_log_is_named(coded: Study, actor: Actor) -> None:
    """What stands must be what the events say."""
    with coded.write(actor) as work:
        mark_no_code(work, quote="R1/why")
        work.connection.execute(text("UPDATE reading SET status = 'withdrawn'"))
    with coded.read() as view:
        assert list(faults(view)) == [
            "That no code fits quote R1/why for Ada is withdrawn, but its last event leaves it otherwise."
        ]
