"""Switching saturation off."""

import pytest

from coding.check import faults
from coding.saturation.switch import refuse_when_off, state, switch
from corpus.errors import Refused
from corpus.people import Actor, Role, sign_in
from corpus.study import Study


def test_a_team_switches_saturation_off_with_its_reason_and_on_again(study: Study, actor: Actor) -> None:
    """An event each; doing it again is none."""
    with study.write(actor) as work:
        assert state(work) == "on"
        refuse_when_off(work)
        switch(work, "off", reason=" We work reflexively. ")
        with pytest.raises(
            Refused, match=r"Ada switched saturation off in this study: We work reflexively\."
        ):
            refuse_when_off(work)
        before = work.record("looked", subject="study")
        switch(work, "off")
        assert work.record("looked", subject="study") == before + 1
        switch(work, "on")
        refuse_when_off(work)
        assert (state(work), list(faults(work))) == ("on", [])


def test_adjudicators_settle_codings_and_nothing_else(study: Study) -> None:
    """The role is checked where the work is done."""
    with study.write(sign_in(study, "Kim", role=Role.ADJUDICATOR)) as work, pytest.raises(Refused):
        switch(work, "off")
