"""Releases: a supervisor's word that a quote may be printed as it is shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from coding.check import faults
from coding.disclosure import releases
from coding.report import reports
from coding.report.content import ShownInsight
from coding.report.render import content
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study, View
from tests.builders import file, take_in

TITLE = "What stops the work"
ANSWERS = """id,why
R1,Ask Anna Lindqvist at the Kiruna station.
R2,Too much work.
"""
MAP = """column,section,question,row,type,options,asked_if
why,One,What stops you?,,open,,
"""


@pytest.fixture
def reported(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """A draft with two quotes, of which one names somebody."""
    settings = ImportSettings(id="id", questions=str(file(tmp_path, MAP, name="map.csv")))
    take_in(study, actor, file(tmp_path, ANSWERS), settings)
    with study.write(actor) as work:
        reports.create(work, TITLE)
        reports.add_insight(work, TITLE, "People are short of time")
        reports.add_quote(work, TITLE, 1, "R1/why", "for")
        reports.add_quote(work, TITLE, 1, "R2/why", "for")
    return study


def waiting(view: View) -> list[tuple[str | None, tuple[int, ...], list[str]]]:
    """(quote, insights, what was found) of what is not released."""
    return [
        (one.name, one.insights, [one.text[risk.start : risk.end] for risk in one.risks])
        for one in releases.unreleased(view, content(view, TITLE))
    ]


def test_a_quote_that_names_somebody_waits_for_a_release(reported: Study, supervisor: Actor) -> None:
    """What is harmless does not; a release says why, by whom, and is an event."""
    with reported.write(supervisor) as work:
        assert waiting(work) == [("R1/why", (1,), ["Anna Lindqvist", "Kiruna"])]
        with pytest.raises(Refused, match="are not released: 1 in insight 1"):
            releases.refuse_unreleased(work, content(work, TITLE))
        done = releases.release(work, TITLE, "R1/why", reason="Both are invented.")
        assert (done.reason, done.person) == ("Both are invented.", "Sam")
        assert waiting(work) == []
        releases.refuse_unreleased(work, content(work, TITLE))
        (one,) = releases.flagged(work, content(work, TITLE))
        assert one.release == done
        assert list(faults(work)) == []


def test_other_cuts_need_another_release(reported: Study, actor: Actor, supervisor: Actor) -> None:
    """What was released are words, not a quote."""
    with reported.write(supervisor) as work:
        releases.release(work, TITLE, "R1/why", reason="Both are invented.")
    with reported.write(actor) as work:
        reports.remove_quote(work, TITLE, 1, "R1/why")
        reports.add_quote(work, TITLE, 1, "R1/why", "for", cuts=[(4, 8)])
        assert waiting(work) == [("R1/why", (1,), ["Lindqvist", "Kiruna"])]


def test_cutting_what_was_found_is_enough(reported: Study, actor: Actor) -> None:
    """What nobody reads needs no release."""
    with reported.write(actor) as work:
        reports.remove_quote(work, TITLE, 1, "R1/why")
        reports.add_quote(work, TITLE, 1, "R1/why", "for", cuts=[(4, 18), (26, 32)])
        assert waiting(work) == []


def test_a_release_can_be_withdrawn(reported: Study, supervisor: Actor) -> None:
    """Then the quote waits again, and there is nothing more to take back."""
    with reported.write(supervisor) as work:
        releases.release(work, TITLE, "R1/why", reason="Both are invented.")
        releases.withdraw(work, TITLE, "R1/why", reason="One is not.")
        assert [name for name, _, _ in waiting(work)] == ["R1/why"]
        with pytest.raises(Refused, match="is not released"):
            releases.withdraw(work, TITLE, "R1/why")
        assert list(faults(work)) == []


@pytest.mark.parametrize(
    ("quote", "reason", "expected"),
    [
        ("R1/why", " ", "A release needs a reason"),
        ("R2/why", "Fine.", "Nothing was found in what is shown of R2/why."),
        ("R3/why", "Fine.", "There is no quote R3/why."),
    ],
)
def test_only_what_waits_is_released_and_with_a_reason(
    reported: Study, supervisor: Actor, quote: str, reason: str, expected: str
) -> None:
    """Everything else is refused in a sentence."""
    with reported.write(supervisor) as work, pytest.raises(Refused, match=expected):
        releases.release(work, TITLE, quote, reason=reason)


def test_coders_release_nothing(reported: Study, actor: Actor) -> None:
    """Whoever chose a quote does not decide that it may be printed."""
    with reported.write(actor) as work, pytest.raises(Refused):
        releases.release(work, TITLE, "R1/why", reason="I chose it.")


def test_a_release_that_no_event_explains_is_a_fault(reported: Study, supervisor: Actor) -> None:
    """Whoever changes the database beside the events is found out."""
    with reported.write(supervisor) as work:
        releases.release(work, TITLE, "R1/why", reason="Both are invented.")
        work.connection.execute(text("UPDATE quote_release SET reason = 'None.'"))
        assert list(faults(work)) == ["The release of quote R1/why is not what its events say."]


def test_words_printed_large_are_looked_at_as_respondents_are(reported: Study) -> None:
    """Who said them is not told; experts alone speak under their names."""
    with reported.read() as view:
        shown = content(view, TITLE)
        (insight,) = shown.insights
        found = {
            kind: len(releases.unreleased(view, replace(shown, insights=(_all_of(insight, kind),))))
            for kind in ("respondent", "pull-quote", "expert")
        }
    assert found == {"respondent": 1, "pull-quote": 1, "expert": 0}


def _all_of(insight: ShownInsight, kind: str) -> ShownInsight:
    return replace(insight, quotes=tuple(replace(quote, kind=kind) for quote in insight.quotes))
