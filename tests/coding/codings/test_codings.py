"""Applying, rejecting, withdrawing and settling codings."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codings import Decision
from corpus.errors import Refused
from corpus.people import Actor, Role
from corpus.store import events
from corpus.study import Study, View, Work
from tests.coding.small_corpus import add_answers, adjudicator, coder


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes, and the codes encryption (in the category technology) and providers."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        codebook.add(work, "providers")
    return study


def told(view: View, quote: str) -> list[tuple[str, str | None, str]]:
    """The decisions on a quote as (code, before, after)."""
    return [(step.code, step.before, step.after) for step in codings.history(view, quote)]


def counted(view: View, name: str) -> tuple[int, int, int]:
    """(confirmed, rejected, suggested) quotes of a code or category."""
    found = next(count for count in codings.counts(view) if count.name == name)
    return found.confirmed.quotes, found.rejected.quotes, found.suggested.quotes


def test_applying_a_code_confirms_it_and_leaves_an_event(coded: Study, actor: Actor) -> None:
    """The coding says who, what, on which version; the event says the same."""
    with coded.write(actor) as work:
        coding = codings.apply(work, quote="R1/why", code="Encryption", client_seq="page-1")
        assert codings.of_quote(work, "R1/why") == [coding]
        steps = codings.history(work, "R1/why")
    facts = (
        coding.quote,
        coding.code,
        coding.coder,
        coding.status,
        coding.span,
        coding.span_text,
        coding.role,
    )
    assert facts == ("R1/why", "encryption", "Ada", "confirmed", None, None, Role.CODER)
    assert coding.codebook_version == 2
    assert steps == [Decision(coding.at, "Ada", "coder", "confirmed", "encryption", "", None, "confirmed", 2)]


def test_the_same_decision_again_changes_nothing_and_records_nothing(coded: Study, actor: Actor) -> None:
    """Clicking twice is clicking once."""
    with coded.write(actor) as work:
        first = codings.apply(work, quote="R1/why", code="encryption")
        count = len(events.about(work.connection))
        assert codings.apply(work, quote="R1/why", code="encryption") == first
        assert len(events.about(work.connection)) == count


def test_a_decision_that_arrives_twice_from_a_page_is_carried_out_once(coded: Study, actor: Actor) -> None:
    """Also when something else was decided in between; the number of another decision is refused."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption", client_seq="a1")
        codings.reject(work, quote="R1/why", code="encryption", client_seq="a2")
        late = codings.apply(work, quote="R1/why", code="encryption", client_seq="a1")
        assert (late.status, len(codings.history(work, "R1/why"))) == ("rejected", 2)
        with pytest.raises(Refused, match="number was used for another one"):
            codings.apply(work, quote="R2/why", code="providers", client_seq="a2")


def test_a_rejected_code_counts_nowhere_and_can_be_confirmed_after_all(coded: Study, actor: Actor) -> None:
    """People change their minds, and the history keeps both."""
    with coded.write(actor) as work:
        codings.reject(work, quote="R1/why", code="encryption")
        assert counted(work, "encryption") == (0, 1, 0)
        codings.apply(work, quote="R1/why", code="encryption")
        assert counted(work, "encryption") == (1, 0, 0)
        assert told(work, "R1/why") == [
            ("encryption", None, "rejected"),
            ("encryption", "rejected", "confirmed"),
        ]


def test_a_suggested_coding_counts_nowhere_and_never_replaces_a_decision(coded: Study, actor: Actor) -> None:
    """The machine proposes; people decide."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption", status="suggested")
        assert counted(work, "technology") == (0, 0, 1)
        codings.reject(work, quote="R1/why", code="encryption")
        assert codings.apply(work, quote="R1/why", code="encryption", status="suggested").status == "rejected"


def test_a_span_is_counted_in_code_points_and_kept_with_its_text(coded: Study, actor: Actor) -> None:
    """An emoji is one character, and right-to-left text is counted in reading order."""
    with coded.write(actor) as work:
        emoji = codings.apply(work, quote="R1/why", code="encryption", span=(17, 18), span_text="🔒")
        hebrew = codings.apply(work, quote="R4/why", code="providers", span=(0, 6))
        whole = codings.apply(work, quote="R1/why", code="encryption")
        assert codings.of_quote(work, "R1/why") == [whole, emoji]
    assert (emoji.span, emoji.span_text, hebrew.span_text) == ((17, 18), "🔒", "התיקים")


@pytest.mark.parametrize("span", [(0, 0), (5, 3), (-1, 4), (0, 1000), (28, 29)])
def test_a_span_outside_the_text_is_refused(coded: Study, actor: Actor, span: tuple[int, int]) -> None:
    """An empty one too; the message says no word of the quote."""
    with (
        coded.write(actor) as work,
        pytest.raises(Refused, match=r"The span of quote R1/why is \[") as refused,
    ):
        codings.apply(work, quote="R1/why", code="encryption", span=span)
    assert "phones" not in str(refused.value)


def test_a_span_over_other_text_than_was_marked_is_refused(coded: Study, actor: Actor) -> None:
    """Offsets counted otherwise (bytes, UTF-16) do not slip through, and the text is not repeated."""
    with coded.write(actor) as work, pytest.raises(Refused, match="does not cover the text") as refused:
        codings.apply(work, quote="R1/why", code="encryption", span=(0, 9), span_text="secretword")
    assert "secretword" not in str(refused.value)


def test_a_category_is_never_applied(coded: Study, actor: Actor) -> None:
    """Categories have the respondents of their codes."""
    with coded.write(actor) as work:
        for decide in (codings.apply, codings.reject):
            with pytest.raises(Refused, match="technology is a category"):
                decide(work, quote="R1/why", code="technology")


def test_unknown_quotes_and_codes_are_refused(coded: Study, actor: Actor) -> None:
    """Nothing is made up."""
    with coded.write(actor) as work:
        with pytest.raises(Refused, match="There is no quote R9/why"):
            codings.apply(work, quote="R9/why", code="encryption")
        with pytest.raises(Refused, match="Did you mean providers"):
            codings.apply(work, quote="R1/why", code="provider")


def test_a_withdrawn_coding_counts_nowhere_and_is_not_shown(coded: Study, actor: Actor) -> None:
    """It stays in the history; withdrawing what is not there is refused."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        assert codings.withdraw(work, quote="R1/why", code="encryption").status == "withdrawn"
        assert (codings.of_quote(work, "R1/why"), counted(work, "encryption")) == ([], (0, 0, 0))
        assert told(work, "R1/why")[-1] == ("encryption", "confirmed", "withdrawn")
        with pytest.raises(Refused, match="Ada has no such coding"):
            codings.withdraw(work, quote="R1/why", code="providers")


def test_a_coding_can_be_another_coders_while_the_event_says_who_entered_it(
    coded: Study, actor: Actor
) -> None:
    """A single-user study registers the other person; a team study wants them granted."""
    with coded.write(actor) as work:
        coding = codings.apply(work, quote="R1/why", code="encryption", coder="Bo")
        assert (coding.coder, codings.history(work, "R1/why")[0].person) == ("Bo", "Ada")


def settle(work: Work, holds: str) -> codings.Coding:
    """The adjudicator's word on encryption for the first quote."""
    return codings.adjudicate(
        work, quote="R1/why", code="encryption", holds="confirmed" if holds == "confirmed" else "rejected"
    )


@pytest.mark.parametrize(("holds", "expected"), [("confirmed", 1), ("rejected", 0)])
def test_an_adjudicator_settles_and_the_coders_codings_stay(
    coded: Study, actor: Actor, holds: str, expected: int
) -> None:
    """Ada confirmed and Bo rejected; what counts is the adjudicator's word alone."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
    with coded.write(coder(coded, "Bo")) as work:
        codings.reject(work, quote="R1/why", code="encryption")
    with coded.write(adjudicator(coded)) as work:
        settled = settle(work, holds)
        stand = [(coding.coder, coding.status, coding.role) for coding in codings.of_quote(work, "R1/why")]
        assert counted(work, "encryption")[0] == expected
        assert codings.withdraw(work, quote="R1/why", code="encryption").status == "withdrawn"
        assert counted(work, "encryption")[0] == 1
    assert settled.role is Role.ADJUDICATOR
    assert stand == [
        ("Ada", "confirmed", "coder"),
        ("Bo", "rejected", "coder"),
        ("Ida", "adjudicated" if holds == "confirmed" else "rejected", "adjudicator"),
    ]


def test_a_settled_difference_is_not_settled_again_by_somebody_else(coded: Study) -> None:
    """The same adjudicator may change their mind; another one has to ask."""
    with coded.write(adjudicator(coded)) as work:
        settle(work, "rejected")
        assert settle(work, "confirmed").status == "adjudicated"
    with (
        coded.write(adjudicator(coded, "Olu")) as work,
        pytest.raises(Refused, match="Ida has already settled"),
    ):
        settle(work, "rejected")


def test_each_role_does_its_own(coded: Study, actor: Actor, supervisor: Actor) -> None:
    """Supervisors do not code, coders do not settle, adjudicators do not code."""
    with coded.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        codings.apply(work, quote="R1/why", code="encryption")
    with coded.write(actor) as work, pytest.raises(Refused, match="adjudicator can do this"):
        settle(work, "confirmed")
    with coded.write(adjudicator(coded)) as work, pytest.raises(Refused, match="Only a coder"):
        codings.reject(work, quote="R1/why", code="encryption")
