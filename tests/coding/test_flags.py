"""Flags on quotes."""

from pathlib import Path

import pytest
from sqlalchemy import text

from coding import codings, flags
from coding.check import faults
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.small_corpus import add_answers, adjudicator, coder


@pytest.fixture
def answered(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes."""
    add_answers(study, actor, tmp_path)
    return study


def flagged(view: View, quote: str = "R1/why") -> list[tuple[str, str]]:
    """(kind, coder) of the flags on a quote."""
    return [(flag.kind, flag.coder) for flag in flags.flags_of(view, quote)]


def test_coders_flag_for_themselves_and_for_a_supervisor(answered: Study, actor: Actor) -> None:
    """Each person has flags of their own; doing it again changes nothing and leaves no event."""
    with answered.write(coder(answered, "Bo")) as work:
        flags.flag(work, quote="R1/why", kind="later")
    with answered.write(actor) as work:
        first = flags.flag(work, quote="R1/why", kind="later")
        flags.flag(work, quote="R1/why", kind="supervisor")
        assert flags.flag(work, quote="R1/why", kind="later") == first
        assert (first.quote, first.coder, first.kind, first.status) == ("R1/why", "Ada", "later", "set")
        assert flagged(work) == [("later", "Ada"), ("later", "Bo"), ("supervisor", "Ada")]
        assert list(faults(work)) == []


def test_coders_clear_their_own_flags_alone(answered: Study, actor: Actor) -> None:
    """What is cleared already is cleared."""
    with answered.write(coder(answered, "Bo")) as work:
        flags.flag(work, quote="R1/why", kind="supervisor")
    with answered.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="supervisor")
        assert [flag.status for flag in flags.clear(work, quote="R1/why", kind="supervisor")] == ["cleared"]
        assert flags.clear(work, quote="R1/why", kind="supervisor") == []
        assert flagged(work) == [("supervisor", "Bo")]


def test_a_supervisor_clears_everybodys_flags_for_supervisors(
    answered: Study, actor: Actor, supervisor: Actor
) -> None:
    """Marks to come back later are not theirs to clear, and they set none."""
    for who in (actor, coder(answered, "Bo")):
        with answered.write(who) as work:
            flags.flag(work, quote="R1/why", kind="supervisor")
            flags.flag(work, quote="R1/why", kind="later")
    with answered.write(supervisor) as work:
        assert {flag.coder for flag in flags.clear(work, quote="R1/why", kind="supervisor")} == {"Ada", "Bo"}
        with pytest.raises(Refused, match="its coder's own"):
            flags.clear(work, quote="R1/why", kind="later")
        with pytest.raises(Refused, match="Only a coder"):
            flags.flag(work, quote="R2/why", kind="supervisor")
        assert flagged(work) == [("later", "Ada"), ("later", "Bo")]


def test_an_adjudicator_flags_nothing(answered: Study) -> None:
    """They settle codings."""
    with answered.write(adjudicator(answered)) as work:
        for decide in (flags.flag, flags.clear):
            with pytest.raises(Refused, match="Only a coder"):
                decide(work, quote="R1/why", kind="later")


def test_a_flag_is_set_anew_after_it_was_cleared(answered: Study, actor: Actor) -> None:
    """Each time with an event; undo walks back through them."""
    with answered.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="later")
        flags.clear(work, quote="R1/why", kind="later")
        flags.flag(work, quote="R1/why", kind="later")
        found = []
        for _ in range(3):
            codings.undo(work)
            found.append(flagged(work))
        assert found == [[], [("later", "Ada")], []]
        assert list(faults(work)) == []


def test_an_unknown_quote_is_refused(answered: Study, actor: Actor) -> None:
    """Whether it is to be flagged, cleared or asked about."""
    with answered.write(actor) as work:
        for decide in (flags.flag, flags.clear):
            with pytest.raises(Refused, match="There is no quote R9/why"):
                decide(work, quote="R9/why", kind="later")
        with pytest.raises(Refused, match="There is no quote R9/why"):
            flags.flags_of(work, "R9/why")


def test_a_flag_changed_behind_the_log_is_named(answered: Study, actor: Actor) -> None:
    """And one that no event explains, and one that is gone."""
    with answered.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="later")
        flags.flag(work, quote="R2/why", kind="later")
        work.connection.execute(text("UPDATE flag SET status = 'cleared' WHERE quote_id = 1"))
        work.connection.execute(
            text("INSERT INTO flag (quote_id, person_id, kind, status, at) VALUES (3, 1, 'later', 'set', '')")
        )
        work.connection.execute(text("DELETE FROM flag WHERE quote_id = 2"))
    with answered.read() as view:
        assert sorted(flags.replay(view))[1:] == [
            "The flag (later) of Ada on quote R1/why is cleared, but its last event leaves it otherwise.",
            "The flag (later) of Ada on quote R3/why has no event.",
        ]
        assert "tells of a flag that is missing" in sorted(flags.replay(view))[0]
