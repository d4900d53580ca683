"""What people make of theme proposals."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.suggestions.open import open_suggestions
from coding.themes import decide
from coding.themes.propose import propose_themes
from coding.themes.runs import ProposedTheme, newest_run
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.themes.survey import survey


@pytest.fixture
def proposed(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """The study with the survey and a run of proposals: at least two themes."""
    survey(study, actor, tmp_path)
    assert len(propose_themes(study, actor, encoder=None).themes) >= 2
    return study


def themes(view: View) -> dict[str, ProposedTheme]:
    """The proposals of the newest run by name."""
    run = newest_run(view)
    return {} if run is None else {theme.id: theme for theme in run.themes}


def test_accepting_makes_a_code_and_open_suggestions(proposed: Study, actor: Actor) -> None:
    """The code and the theme are there, every quote has an open suggestion with a reason, and nothing is coded."""
    with proposed.write(actor) as work:
        first = themes(work)["T1"]
        accepted = decide.accept(work, "T1", code="locked phones", category="obstacles")
    with proposed.read() as view:
        after = themes(view)["T1"]
        assert (accepted.code, accepted.theme, accepted.suggested, accepted.confirmed) == (
            "locked phones",
            "locked phones",
            first.n,
            0,
        )
        assert (after.status, after.code) == ("accepted", "locked phones")
        assert codebook.find_code(view, "locked phones").parent == "obstacles"
        found = open_suggestions(view, first.quotes[0])
        assert [(one.code, one.score) for one in found] == [("locked phones", first.strengths[0])]
        assert found[0].reason.startswith(f"in the proposed theme {first.label}; words: ")
        assert codings.of_quote(view, first.quotes[0]) == []


def test_accepting_can_confirm_the_quotes(proposed: Study, actor: Actor) -> None:
    """Asked for in words, every quote is coded by the person who accepts; what was decided before stays."""
    with proposed.write(actor) as work:
        first = themes(work)["T1"]
        codebook.add(work, "locked phones")
        codings.reject(work, quote=first.quotes[0], code="locked phones")
        accepted = decide.accept(work, "t1", code="Locked Phones", quotes="confirm")
        statuses = [[coding.status for coding in codings.of_quote(work, name)] for name in first.quotes]
    assert (accepted.code, accepted.confirmed) == ("locked phones", first.n - 1)
    assert statuses == [["rejected"], *[["confirmed"]] * (first.n - 1)]


def test_the_label_names_the_code_when_no_name_is_given(proposed: Study, actor: Actor) -> None:
    """A proposal is accepted as it is, found by its label too."""
    with proposed.write(actor) as work:
        label = themes(work)["T2"].label
        assert decide.accept(work, label).code == label


def test_merging_puts_quotes_under_the_larger(proposed: Study, actor: Actor) -> None:
    """The merged proposal is gone from the run, its quotes and a representative are in the other."""
    with proposed.write(actor) as work:
        before = themes(work)
        assert decide.merge(work, ["T2", "T1"], label="both") == "T1"
        after = themes(work)
    assert "T2" not in after
    assert after["T1"].label == "both"
    assert after["T1"].quotes == tuple(sorted((*before["T1"].quotes, *before["T2"].quotes)))
    assert after["T1"].representatives[1] == before["T2"].representatives[0]


def test_renaming_rejecting_and_reopening(proposed: Study, actor: Actor) -> None:
    """Each leaves the rest as it is, and only open proposals can be decided on."""
    with proposed.write(actor) as work:
        decide.rename(work, "T1", "  waiting   times ")
        assert themes(work)["T1"].label == "waiting times"
        decide.reject(work, "T1")
        with pytest.raises(Refused, match="waiting times was rejected already"):
            decide.accept(work, "T1")
        decide.reopen(work, "T1")
        assert themes(work)["T1"].status == "open"
        with pytest.raises(Refused, match="Only rejected themes reopen"):
            decide.reopen(work, "T1")


def test_what_does_not_fit_is_refused(proposed: Study, actor: Actor, supervisor: Actor) -> None:
    """Unknown proposals, one proposal to merge, a category for a code, and another role."""
    with proposed.write(actor) as work:
        codebook.add(work, "obstacles", kind="category")
        with pytest.raises(Refused, match="no proposed theme T99"):
            decide.reject(work, "T99")
        with pytest.raises(Refused, match="two or more"):
            decide.merge(work, ["T1", "T1"])
        with pytest.raises(Refused, match="obstacles is a category"):
            decide.accept(work, "T1", code="Obstacles")
    with proposed.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        decide.accept(work, "T1")


def test_deciding_before_any_run_says_what_to_do(study: Study, actor: Actor) -> None:
    """There is nothing to accept in an empty study."""
    with study.write(actor) as work, pytest.raises(Refused, match="Run: themebook suggest themes"):
        decide.accept(work, "T1")
