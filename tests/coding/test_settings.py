"""Settings of a study."""

from sqlalchemy import text

from coding import settings
from coding.check import faults
from corpus.people import Actor
from corpus.study import Study


def test_a_setting_is_what_was_decided_last(study: Study, supervisor: Actor) -> None:
    """Value, reason and person are those of the last decision; what nobody decided is None."""
    with study.write(supervisor) as work:
        assert settings.setting(work, "saturation") is None
        settings.change(work, "saturation", {"on": True})
        settings.change(work, "saturation", {"on": False}, reason="We reject it.")
        found = settings.setting(work, "saturation")
        assert found is not None
        assert (found.value, found.reason, found.person) == ({"on": False}, "We reject it.", "Sam")
        assert settings.settings(work) == [found]
        assert list(faults(work)) == []


def test_a_setting_that_no_event_explains_is_a_fault(study: Study, supervisor: Actor) -> None:
    """Whoever changes the database beside the events is found out."""
    with study.write(supervisor) as work:
        settings.change(work, "threshold", 7, reason="Few took part.")
        work.connection.execute(text("UPDATE setting SET reason = 'None.'"))
        assert list(faults(work)) == ["The setting threshold is not what its events say."]
