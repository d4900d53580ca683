"""Steps, undone and redone as one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding import codebook, codings, flags
from coding.check import faults
from coding.codings.decisions import Verdict, decide
from coding.codings.steps import BY_HAND
from coding.reading import readings
from coding.reading.readings import mark_no_code
from coding.store import codings as store
from coding.store import decisions
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View, Work
from tests.coding.codings.sending import code_it, standing
from tests.coding.small_corpus import coder, trial


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes and two codes."""
    return code_it(study, actor, tmp_path)


def snapshot(view: View) -> list[tuple[object, ...]]:
    """All that stands on the first two quotes and the last: what, its status and its version of the codebook."""
    found: list[tuple[object, ...]] = []
    for quote in ("R1/why", "R2/why", "R4/why"):
        for coding in codings.of_quote(view, quote):
            found.append((quote, coding.code, coding.status, coding.codebook_version))
        for reading in readings.readings_of(view, quote):
            found.append((quote, "no code", reading.status, reading.codebook_version))
        found += [(quote, flag.kind, flag.coder) for flag in flags.flags_of(view, quote)]
    return found


def after(turn: Callable[[Work], codings.Undone], work: Work) -> list[tuple[object, ...]]:
    """All that stands after undoing or redoing once."""
    turn(work)
    return snapshot(work)


def decided(work: Work) -> list[decisions.Row]:
    """The actor's own decisions, newest first."""
    return list(decisions.by_person(work.connection, work.actor.id, role="coder", actions=BY_HAND))


def test_a_step_goes_and_comes_back_as_one(coded: Study, actor: Actor) -> None:
    """Codings, a quote without a code and flags of one moment; redo brings back the state with its codebook version."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption", step="one")
        codings.reject(work, quote="R1/why", code="providers", step="one")
        mark_no_code(work, quote="R2/why", step="one")
        flags.flag(work, quote="R1/why", kind="later", step="one")
        decided = snapshot(work)
        codebook.edit(work, "encryption", definition="Content is locked.")
        undone = codings.undo(work)
        nothing = snapshot(work)
        redone = codings.redo(work)
        assert (nothing, snapshot(work)) == ([], decided)
        assert (undone.quotes, undone.codes) == (("R1/why", "R2/why"), ("encryption", "providers"))
        assert undone.what == redone.what
        assert list(faults(work)) == []


def test_undo_and_redo_walk_to_and_fro_without_limit(coded: Study, actor: Actor) -> None:
    """To the beginning and to the end, as often as one likes."""
    with coded.write(actor) as work:
        found = [snapshot(work)]
        for quote in ("R1/why", "R2/why", "R4/why"):
            codings.apply(work, quote=quote, code="encryption")
            found.append(snapshot(work))
        for _ in range(3):
            back = [after(codings.undo, work) for _ in range(3)]
            forth = [after(codings.redo, work) for _ in range(3)]
            assert (back, forth) == (found[2::-1], found[1:])
        with pytest.raises(Refused, match=r"There is nothing to redo\."):
            codings.redo(work)


def test_a_new_decision_ends_what_can_be_redone(coded: Study, actor: Actor) -> None:
    """What was undone before it is gone for redo, and undo goes on below it."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R2/why", code="encryption")
        codings.undo(work)
        assert codings.undoable(work, "Ada") == (True, True)
        codings.apply(work, quote="R4/why", code="encryption")
        assert codings.undoable(work, "Ada") == (True, False)
        with pytest.raises(Refused, match="nothing to redo"):
            codings.redo(work)
        assert [codings.undo(work).quote for _ in range(2)] == ["R4/why", "R1/why"]
        assert codings.undoable(work, "Ada") == (False, True)


def test_nobody_has_something_to_undo_at_first(coded: Study) -> None:
    """Nor has somebody whom the study does not know."""
    with coded.read() as view:
        assert [codings.undoable(view, who) for who in ("Ada", "Nobody")] == [(False, False)] * 2


def test_each_coder_undoes_their_own(coded: Study, actor: Actor) -> None:
    """Two coders on one quote: neither takes back nor redoes what the other decided."""
    bo = coder(coded, "Bo")
    for who in (actor, bo):
        with coded.write(who) as work:
            codings.apply(work, quote="R1/why", code="encryption")
    with coded.write(actor) as work:
        codings.undo(work)
        assert standing(work) == [("R1/why", "encryption", "confirmed", "Bo", None)]
    with coded.write(bo) as work, pytest.raises(Refused, match="nothing to redo"):
        codings.redo(work)


def test_what_was_changed_since_stays_while_the_rest_of_the_step_goes(coded: Study, actor: Actor) -> None:
    """A merge has moved one coding of the step; redo brings back what the undo took."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption", step="one")
        codings.apply(work, quote="R2/why", code="providers", step="one")
        codebook.add(work, "access")
        codebook.merge(work, ["encryption"], into="access")
        undone = codings.undo(work)
        assert (undone.what, undone.quotes, undone.stayed) == ("confirming providers", ("R2/why",), 1)
        assert codings.redo(work).quotes == ("R2/why",)
        assert list(faults(work)) == []


def test_a_step_that_was_changed_since_is_passed_over(coded: Study, actor: Actor, supervisor: Actor) -> None:
    """A supervisor has cleared the flag: the decision before it can still be taken back."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        flags.flag(work, quote="R1/why", kind="supervisor")
    with coded.write(supervisor) as work:
        flags.clear(work, quote="R1/why", kind="supervisor")
    with coded.write(actor) as work:
        undone = codings.undo(work)
        assert (undone.what, undone.stayed) == ("confirming encryption", 1)
        with pytest.raises(Refused, match="nothing to undo"):
            codings.undo(work)


def test_the_reason_is_told_when_nothing_can_be_taken_back(
    coded: Study, actor: Actor, supervisor: Actor
) -> None:
    """It is that of the newest decision."""
    with coded.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="supervisor")
    with coded.write(supervisor) as work:
        flags.clear(work, quote="R1/why", kind="supervisor")
    with coded.write(actor) as work, pytest.raises(Refused, match="The flag was changed since"):
        codings.undo(work)


def test_a_supervisor_undoes_clearing_a_flag(coded: Study, actor: Actor, supervisor: Actor) -> None:
    """The coder's flag stands again."""
    with coded.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="supervisor")
    with coded.write(supervisor) as work:
        flags.clear(work, quote="R1/why", kind="supervisor")
        assert codings.undo(work).what == "clearing the flag for a supervisor"
        assert [flag.coder for flag in flags.flags_of(work, "R1/why")] == ["Ada"]


def test_undoing_a_named_coding_leaves_the_rest_of_its_step(coded: Study, actor: Actor) -> None:
    """Then undo takes back that rest, and redo brings both back, the last first."""
    with coded.write(actor) as work:
        first = codings.apply(work, quote="R1/why", code="encryption", step="one")
        codings.apply(work, quote="R2/why", code="encryption", step="one")
        both = snapshot(work)
        codings.undo(work, first)
        one = snapshot(work)
        assert codings.undo(work).quotes == ("R2/why",)
        assert (codings.redo(work).quotes, snapshot(work)) == (("R2/why",), one)
        assert (codings.redo(work).quotes, snapshot(work)) == (("R1/why",), both)


def test_a_step_that_left_everything_as_it_was_is_no_step(coded: Study, actor: Actor) -> None:
    """Undo goes on to the decision before it."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R2/why", code="encryption")
        codings.apply(work, quote="R1/why", code="encryption", step="one")
        codings.withdraw(work, quote="R1/why", code="encryption", step="one")
        undone = codings.undo(work)
        assert (undone.quotes, undone.stayed) == (("R2/why",), 0)


def test_undoing_a_later_confirmation_does_not_bring_an_older_reading_back(
    coded: Study, actor: Actor
) -> None:
    """The reading was replaced by the first confirmation, and comes back with it alone."""
    with coded.write(actor) as work:
        mark_no_code(work, quote="R1/why")
        codings.apply(work, quote="R1/why", code="encryption")
        codings.withdraw(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R1/why", code="encryption")
        found = [after(codings.undo, work) for _ in range(3)]
    assert found == [[], [("R1/why", "encryption", "confirmed", 2)], [("R1/why", "no code", "no code", 2)]]


def test_undoings_of_an_earlier_themebook_are_redone_too(coded: Study, actor: Actor) -> None:
    """They name neither step nor where to go on."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R2/why", code="encryption")
        decision = decided(work)[0]
        row = store.with_ids(work.connection, [decision["subject_id"]])[decision["subject_id"]]
        undone = Verdict(
            quote_id=row["quote_id"],
            code_id=row["code_id"],
            person_id=actor.id,
            status="withdrawn",
            action="undone",
            restore=decision["after"],
            told={"undoes": decision["id"]},
        )
        decide(work, [undone])
        assert codings.undoable(work, "Ada") == (True, True)
        assert codings.redo(work).quotes == ("R2/why",)
        assert [codings.undo(work).quote for _ in range(2)] == ["R2/why", "R1/why"]


QUOTES = st.sampled_from(("R1/why", "R2/why"))
CODES = st.sampled_from(("encryption", "providers"))
DECISIONS = st.one_of(
    st.tuples(st.sampled_from(("confirm", "reject", "withdraw")), QUOTES, CODES),
    st.tuples(st.sampled_from(("no code", "some code", "later", "not later")), QUOTES, st.none()),
)
MOVES = st.one_of(
    st.lists(DECISIONS, min_size=1, max_size=3), st.just("undo"), st.just("redo"), st.just("define")
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(MOVES, max_size=14))
def test_undo_and_redo_lead_through_the_very_states_that_there_were(
    coded: Study, actor: Actor, moves: list[str | list[tuple[str, str, str | None]]]
) -> None:
    """Whatever is decided, undone and redone in between, and the events always tell what stands."""
    with trial(coded, actor) as work:
        past: list[object] = []
        future: list[object] = []
        for number, move in enumerate(moves):
            before = snapshot(work)
            if move == "define":
                codebook.edit(work, "encryption", definition=f"Definition {number}.")
            elif move == "undo" and past:
                codings.undo(work)
                future.append(before)
                assert snapshot(work) == past.pop()
            elif move == "redo" and future:
                codings.redo(work)
                past.append(before)
                assert snapshot(work) == future.pop()
            elif isinstance(move, list) and carried_out(work, move, step=f"step {number}"):
                future.clear()
                if snapshot(work) != before:
                    past.append(before)
            elif move in ("undo", "redo"):
                with pytest.raises(Refused, match=f"nothing to {move}"):
                    codings.undo(work) if move == "undo" else codings.redo(work)
        assert codings.undoable(work, "Ada")[1] == bool(future)
        assert [*codings.replay(work), *readings.replay(work), *flags.replay(work)] == []


def carried_out(work: Work, decisions: list[tuple[str, str, str | None]], *, step: str) -> bool:
    """Carries out one step, or nothing of it; says whether it left an event."""
    events = len(decided(work))
    try:
        with work.savepoint():
            for do, quote, code in decisions:
                carry_out(work, do, quote, code or "", step=step)
    except Refused:
        return False
    return len(decided(work)) > events


def carry_out(work: Work, do: str, quote: str, code: str, *, step: str) -> None:
    """One decision."""
    match do:
        case "confirm":
            codings.apply(work, quote=quote, code=code, step=step)
        case "reject":
            codings.reject(work, quote=quote, code=code, step=step)
        case "withdraw":
            codings.withdraw(work, quote=quote, code=code, step=step)
        case "no code":
            mark_no_code(work, quote=quote, step=step)
        case "some code":
            readings.withdraw_no_code(work, quote=quote, step=step)
        case "later":
            flags.flag(work, quote=quote, kind="later", step=step)
        case _:
            flags.clear(work, quote=quote, kind="later", step=step)
