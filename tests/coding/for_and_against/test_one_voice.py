"""How much of a report is one person's."""

import pytest

from coding.for_and_against.one_voice import Limits, Voice, limits, one_voice, state, too_loud
from coding.report import reports
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def test_the_limits() -> None:
    """More than two quotes, or two of fewer than ten; one quote is never too many."""
    ten = {f"Q{number}": (1,) for number in range(10)}
    by = {name: number for number, name in enumerate(ten)}
    assert too_loud(ten, by, Limits()) == []
    assert too_loud(ten, by | {"Q1": 0}, Limits()) == []
    assert too_loud(ten, by | {"Q1": 0, "Q2": 0}, Limits()) == [Voice(3, 10, (1,))]
    assert too_loud({"Q0": (1,), "Q1": (2,)}, {"Q0": 0, "Q1": 0}, Limits()) == [Voice(2, 2, (1, 2))]
    assert too_loud({"Q0": (1,)}, {"Q0": 0}, Limits()) == []


def test_a_quote_shown_twice_is_heard_twice() -> None:
    """The loudest voice comes first."""
    shown = {"Q0": (1, 2, 4), "Q1": (1,), "Q2": (3,), "Q3": (3,)}
    by = {"Q0": 0, "Q1": 1, "Q2": 1, "Q3": 2}
    assert too_loud(shown, by, Limits()) == [Voice(3, 6, (1, 2, 4)), Voice(2, 6, (1, 3))]


def test_a_report_says_who_is_heard_too_often(drafted: Study, actor: Actor) -> None:
    """Without saying who it is; an expert's comment is nobody's voice. The study may state other limits."""
    with drafted.write(actor) as work:
        assert one_voice(work, TITLE) == []
        reports.add_insight(work, TITLE, "The law comes second")
        reports.add_quote(work, TITLE, 2, "R1/why", "for")
        (voice,) = one_voice(work, TITLE)
        assert str(voice) == "One respondent is heard in 2 of 4 quotes: insights 1, 2."
        assert state(work, share=0.5, most=2, reason="A short report.") == limits(work) == Limits(0.5, 2)
        assert one_voice(work, TITLE) == []
        with pytest.raises(Refused, match="Nobody could be quoted"):
            state(work, share=0, most=2)
