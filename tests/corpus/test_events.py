"""The chain of events."""

from sqlalchemy import text

from corpus import events
from corpus.people import Actor
from corpus.study import Study


def _three(study: Study, actor: Actor) -> None:
    """Events 2 to 4; the first is that the actor joined."""
    for action in ("one", "two", "three"):
        with study.write(actor) as work:
            work.record(action, subject="code", subject_id=1, before={"name": "å"}, after={"name": "ö"})


def test_an_untouched_chain_has_no_faults(study: Study, actor: Actor) -> None:
    """On either database."""
    _three(study, actor)
    with study.read() as view:
        assert list(events.broken(view.connection)) == []


GUARDS = {
    "sqlite": ["DROP TRIGGER frozen_event_update", "DROP TRIGGER frozen_event_delete"],
    "postgresql": ["ALTER TABLE event DISABLE TRIGGER USER"],
}


def _tamper(study: Study, actor: Actor, change: str) -> list[str]:
    """The faults found after somebody has switched the guard off and changed the events."""
    backend = study.url.get_backend_name()
    with study.write(actor) as work:
        for statement in [*GUARDS[backend], change]:
            work.connection.execute(text(statement))
        if backend == "postgresql":
            work.connection.execute(text("ALTER TABLE event ENABLE TRIGGER USER"))
    with study.read() as view:
        return list(events.broken(view.connection))


def test_a_changed_event_is_named(study: Study, actor: Actor) -> None:
    """Its seal no longer fits."""
    _three(study, actor)
    found = _tamper(study, actor, "UPDATE event SET action = 'other' WHERE action = 'two'")
    assert found == ["Event 3 was changed after it was written."]


def test_a_removed_event_leaves_a_gap_that_is_named(study: Study, actor: Actor) -> None:
    """The next event names a hash that is not there."""
    _three(study, actor)
    found = _tamper(study, actor, "DELETE FROM event WHERE action = 'two'")
    assert found == ["Event 4 does not follow the event before it: something was removed or inserted."]


def test_events_removed_from_the_end_are_missed(study: Study, actor: Actor) -> None:
    """What is left is a whole chain, but not the one that the study remembers."""
    _three(study, actor)
    found = _tamper(study, actor, "DELETE FROM event WHERE action = 'three'")
    assert found == ["The log has 3 events where the study has noted 4: its end was cut off or changed."]
