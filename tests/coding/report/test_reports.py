"""Making reports and filling them; what the log keeps of it."""

import json
from dataclasses import replace

import pytest

from coding.check import faults
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.render import content
from corpus.errors import Refused
from corpus.people import Actor
from corpus.store import events
from corpus.study import Study
from tests.coding.report.reported import TITLE, write_report


def headlines(study: Study) -> list[str]:
    """The headlines of the only report, in order."""
    with study.read() as view:
        return [insight.headline for insight in content(view).insights]


def newest_event(study: Study) -> tuple[str, str, object, object]:
    """(action, subject, before, after) of the newest event."""
    with study.read() as view:
        row = events.about(view.connection, limit=1)[0]
    return (
        row["action"],
        row["subject"],
        json.loads(row["before"] or "null"),
        json.loads(row["after"] or "null"),
    )


def test_a_new_report_is_a_draft(study: Study, actor: Actor) -> None:
    """Its title loses superfluous spaces; the report is found without regard to case."""
    with study.write(actor) as work:
        reports.create(work, "  Hidden   things ", "Why.")
    with study.read() as view:
        found = reports.find_report(view, "hidden THINGS")
        assert (found.title, found.introduction, found.status) == ("Hidden things", "Why.", "draft")
        assert reports.find_report(view) == found
        assert [(step.action, step.person) for step in reports.history(view)] == [("created", "Ada")]


def test_a_title_is_taken_once(study: Study, actor: Actor) -> None:
    """In whatever case; a report keeps its own title when edited."""
    with study.write(actor) as work:
        reports.create(work, "One")
        reports.create(work, "Two")
        assert reports.edit(work, "One", title="one", introduction="New.").title == "one"
        with pytest.raises(Refused, match="already a report called Two"):
            reports.edit(work, "one", title="TWO")
        with pytest.raises(Refused, match="already a report called one"):
            reports.create(work, "One")
        with pytest.raises(Refused, match="needs a name"):
            reports.create(work, "  ")


def test_which_report_is_meant_has_to_be_clear(study: Study, actor: Actor) -> None:
    """None will do while there is one."""
    with study.write(actor) as work:
        with pytest.raises(Refused, match="no report yet"):
            reports.find_report(work)
        reports.create(work, "Alpha")
        reports.create(work, "Beta")
        with pytest.raises(Refused, match="2 reports: Alpha, Beta"):
            reports.find_report(work)
        with pytest.raises(Refused, match="Did you mean Alpha"):
            reports.find_report(work, "Alpa")


def test_insights_have_numbers_that_follow_each_other(study: Study, actor: Actor) -> None:
    """Adding in between, moving and removing keep 1, 2, 3."""
    with study.write(actor) as work:
        reports.create(work, "R")
        numbers = [reports.add_insight(work, None, headline) for headline in ("A", "B", "C")]
        assert numbers == [1, 2, 3]
        assert reports.add_insight(work, None, "first", position=1) == 1
    assert headlines(study) == ["first", "A", "B", "C"]
    with study.write(actor) as work:
        reports.move_insight(work, None, 4, to=2)
        reports.remove_insight(work, None, 1)
        reports.edit_insight(work, None, 2, headline="A, said better", text="Because.")
    assert headlines(study) == ["C", "A, said better", "B"]


@pytest.mark.parametrize("number", [0, 2, -1])
def test_insights_that_do_not_exist_are_refused(study: Study, actor: Actor, number: int) -> None:
    """Numbers are counted from 1."""
    with study.write(actor) as work:
        reports.create(work, "R")
        reports.add_insight(work, None, "A")
        with pytest.raises(Refused, match=f"no insight {number}"):
            reports.edit_insight(work, None, number, headline="B")
        with pytest.raises(Refused, match=f"no place {number}"):
            reports.move_insight(work, None, 1, to=number)


def test_what_is_removed_stays_in_the_log(drafted: Study, actor: Actor) -> None:
    """With its figures, and the names of its quotes but not their words."""
    with drafted.write(actor) as work:
        reports.remove_insight(work, None, 1)
    action, subject, before, after = newest_event(drafted)
    assert (action, subject, after) == ("removed", "insight", None)
    assert isinstance(before, dict)
    assert (before["headline"], before["text"], before["position"]) == (
        "Encryption comes first",
        "It is named most.",
        1,
    )
    assert [figure["title"] for figure in before["figures"]] == ["Named challenges", "Have you met it?"]
    assert before["quotes"] == [
        {"quote": "R1/why", "stance": "for", "cuts": []},
        {"quote": "R2/why", "stance": "for", "cuts": [[24, 34]]},
        {"quote": "R3/why", "stance": "against", "cuts": []},
        {"quote": "E1", "stance": "comment", "cuts": []},
    ]
    assert headlines(drafted) == []


def test_figures_and_quotes_are_taken_out_one_by_one(drafted: Study, actor: Actor) -> None:
    """Those behind move up; the same quote may come back."""
    with drafted.write(actor) as work:
        reports.remove_figure(work, None, 1, 1)
        reports.remove_quote(work, None, 1, "R1/why")
        reports.add_quote(work, None, 1, "R1/why", "against")
    with drafted.read() as view:
        (insight,) = content(view).insights
        assert [figure.title for figure in insight.figures] == ["Have you met it?"]
        assert [(quote.name, quote.stance) for quote in insight.quotes] == [
            ("R2/why", "for"),
            ("R3/why", "against"),
            ("E1", "comment"),
            ("R1/why", "against"),
        ]


def test_a_figure_is_changed_and_moved_and_stays_what_texts_refer_to(drafted: Study, actor: Actor) -> None:
    """Its id stays; the study computes it anew; the log tells it all."""
    with drafted.read() as view:
        first, second = content(view).insights[0].figures
    with drafted.write(actor) as work:
        reports.change_figure(
            work,
            None,
            1,
            2,
            title="Met",
            specification=replace(second.specification, decimals=0, chart="pie"),
        )
        reports.move_figure(work, None, 1, 2, to=1)
        reports.move_figure(work, None, 1, 1, to=1)
        with pytest.raises(Refused, match="no figure 3"):
            reports.change_figure(work, None, 1, 3, title="x")
        with pytest.raises(Refused, match="no place 3"):
            reports.move_figure(work, None, 1, 1, to=3)
        with pytest.raises(Refused):
            reports.change_figure(work, None, 1, 1, specification=Specification("nothing"))
    with drafted.read() as view:
        found = content(view).insights[0].figures
        assert [(one.id, one.title) for one in found] == [(second.id, "Met"), (first.id, first.title)]
        assert (found[0].table.decimals, found[0].table.chart) == (0, "pie")
        assert list(faults(view)) == []


def test_a_quote_is_cut_in_another_way(drafted: Study, actor: Actor) -> None:
    """In its place; the same cuts again change nothing, and none show it whole."""
    with drafted.write(actor) as work:
        reports.cut_quote(work, None, 1, "R1/why", cuts=[(0, 8)])
        reports.cut_quote(work, None, 1, "R2/why", cuts=[])
        before = newest_event(drafted)
        reports.cut_quote(work, None, 1, "R2/why", cuts=[])
    assert newest_event(drafted)[:2] == ("edited", "insight_quote")
    assert before != newest_event(drafted)
    with drafted.read() as view:
        quotes = content(view).insights[0].quotes
        assert [quote.cuts for quote in quotes] == [((0, 8),), (), (), ()]
        assert list(faults(view)) == []
    with drafted.write(actor) as work, pytest.raises(Refused, match="R8/why is not in insight 1"):
        reports.cut_quote(work, None, 1, "R8/why", cuts=[])


def test_quotes_that_do_not_fit_are_refused(drafted: Study, actor: Actor) -> None:
    """Unknown, twice, without a stance, cut outside."""
    with drafted.write(actor) as work:
        with pytest.raises(Refused, match="There is no quote R99/why"):
            reports.add_quote(work, None, 1, "R99/why", "for")
        with pytest.raises(Refused, match="already in insight 1"):
            reports.add_quote(work, None, 1, "R1/why", "against")
        with pytest.raises(Refused, match="perhaps is no stance"):
            reports.add_quote(work, None, 1, "R5/why", "perhaps")  # type: ignore[arg-type]
        with pytest.raises(Refused, match="does not lie in the quote"):
            reports.add_quote(work, None, 1, "R5/why", "for", cuts=[(0, 99)])
        with pytest.raises(Refused, match="R5/why is not in insight 1"):
            reports.remove_quote(work, None, 1, "R5/why")
        with pytest.raises(Refused, match="has no figure 3"):
            reports.remove_figure(work, None, 1, 3)
        with pytest.raises(Refused, match="no theme called X"):
            reports.add_insight(work, None, "B", theme="X")


def test_a_supervisor_does_not_write_reports(surveyed: Study, supervisor: Actor) -> None:
    """Reports are coders' work."""
    with surveyed.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        write_report(work)
    with surveyed.read() as view:
        assert reports.all_reports(view) == []


def test_an_edit_that_changes_nothing_leaves_no_event(drafted: Study, actor: Actor) -> None:
    """The log tells changes, not clicks."""
    before = newest_event(drafted)
    with drafted.write(actor) as work:
        reports.edit(work, TITLE, introduction="What officers wrote.")
        reports.edit_insight(work, None, 1, text="It is named most.")
        reports.move_insight(work, None, 1, to=1)
    assert newest_event(drafted) == before
