"""Saved views."""

import pytest
from sqlalchemy import text

from coding.browse import saved
from coding.browse.filter import Filter
from coding.browse.grid import Grid
from coding.browse.saved import SavedView
from corpus.errors import Refused
from corpus.people import Actor
from corpus.store import events
from corpus.study import Study, View

WHY = Grid(Filter(questions=("why",), search="locked"), sort="date", descending=True, columns=("text",))


def kept(view: View) -> list[tuple[str, Grid, str]]:
    """Name, grid and person of each saved view."""
    return [(one.name, one.grid, one.person) for one in saved.saved_views(view)]


def actions(view: View) -> list[str]:
    """What was done to saved views, oldest first."""
    return [event["action"] for event in events.of_subjects(view.connection, ["saved view"])]


def test_a_view_is_kept_for_everybody(study: Study, actor: Actor, supervisor: Actor) -> None:
    """By name; a supervisor may keep one too."""
    with study.write(actor) as work:
        saved.save(work, "  Locked   phones ", WHY)
    with study.write(supervisor) as work:
        saved.save(work, "all", Grid())
        assert kept(work) == [("all", Grid(), "Sam"), ("Locked phones", WHY, "Ada")]
        assert saved.find_view(work, "locked PHONES").grid == WHY


def test_a_view_is_replaced_renamed_and_removed(study: Study, actor: Actor, supervisor: Actor) -> None:
    """Each is an event, and the view is the work of whoever changed it last."""
    with study.write(actor) as work:
        first = saved.save(work, "Locked", WHY)
    with study.write(supervisor) as work:
        changed = saved.replace(work, "locked", Grid())
        renamed = saved.rename(work, "Locked", "Everything")
        assert (first.person, changed.grid, changed.person) == ("Ada", Grid(), "Sam")
        assert isinstance(renamed, SavedView)
        assert kept(work) == [("Everything", Grid(), "Sam")]
        assert saved.replay(work) == []
        saved.remove(work, "everything")
        assert kept(work) == []
        assert actions(work) == ["saved", "replaced", "renamed", "removed"]
        assert saved.replay(work) == []


def test_no_event_says_what_a_view_looks_for(study: Study, actor: Actor) -> None:
    """The words may be somebody's answer."""
    with study.write(actor) as work:
        saved.save(work, "Locked", WHY)
        event = events.of_subjects(work.connection, ["saved view"])[0]
    assert "Locked" in event["after"]
    assert "locked" not in event["after"]


def test_a_name_belongs_to_one_view(study: Study, actor: Actor) -> None:
    """However it is spelt; a view may change the spelling of its own name."""
    with study.write(actor) as work:
        saved.save(work, "Locked", WHY)
        saved.save(work, "Late", WHY)
        with pytest.raises(Refused, match="There is a saved view Locked already"):
            saved.save(work, "LOCKED", WHY)
        with pytest.raises(Refused, match="There is a saved view Late already"):
            saved.rename(work, "Locked", "late")
        assert saved.rename(work, "Locked", "LOCKED").name == "LOCKED"
        with pytest.raises(Refused, match="A saved view needs a name"):
            saved.save(work, " ", WHY)


def test_a_view_that_is_not_there_is_refused(study: Study, actor: Actor) -> None:
    """Whatever is wanted of it."""
    with study.write(actor) as work:
        with pytest.raises(Refused, match=r"no saved view Locked.* Save one on the Browse screen"):
            saved.find_view(work, "Locked")
        saved.save(work, "Locked", WHY)
        with pytest.raises(Refused, match=r"no saved view lock.* Did you mean Locked"):
            saved.remove(work, "lock")


def test_a_view_changed_behind_the_events_is_found(study: Study, actor: Actor) -> None:
    """So is one that is missing."""
    with study.write(actor) as work:
        saved.save(work, "Locked", WHY)
        saved.save(work, "Late", WHY)
        work.connection.execute(text("UPDATE saved_view SET name = 'Lost' WHERE name = 'Locked'"))
        work.connection.execute(text("DELETE FROM saved_view WHERE name = 'Late'"))
        assert saved.replay(work) == [
            "The saved view Lost is not what its events say.",
            "The saved view Late is missing.",
        ]
