"""The report screen, from the first insight to the approval."""

import pytest

from coding.report import reports
from coding.report.render import content
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts


@pytest.fixture
def draft(survey: Study) -> Study:
    """A study with a report of one insight that rests on one quote."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "What officers say")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_quote(work, None, 1, "R1/why", "for")
    return survey


def status(study: Study) -> str:
    """Where the only report stands."""
    with study.read() as view:
        return reports.find_report(view).status


def test_a_report_is_begun_with_a_title(draw: Draw, survey: Study) -> None:
    """The study's title is a good beginning."""
    page = draw("report", survey)
    assert page.text_input[0].value == "A study"
    button(page, "Begin the report").click().run()
    assert status(survey) == "draft"
    assert "Add an insight" in labels(page)


def test_an_insight_shows_its_quotes_for_and_against(draw: Draw, draft: Study) -> None:
    """The claim stands over what carries it."""
    page = draw("report", draft)
    assert page.header[0].value == "1. Devices stay locked"
    assert texts(page)[texts(page).index("For") + 1] == "“Locked phones.”"


def open_dialog(study: Study, actor: Actor, *, name: str) -> None:
    """A dialog about the only report, or about its first insight."""
    from coding.report import reports
    from coding.report.render import content
    from ui import report_dialogs

    with study.read() as view:
        report, shown = reports.find_report(view), content(view)
    dialog = getattr(report_dialogs, name)
    dialog(study, actor, report, *([shown.insights[0]] if name == "add_quotes" else []))


def add_insight(study: Study, actor: Actor) -> None:
    """The dialog for a new claim."""
    open_dialog(study, actor, name="add_insight")


def add_quotes(study: Study, actor: Actor) -> None:
    """The dialog for quotes."""
    open_dialog(study, actor, name="add_quotes")


def submit(study: Study, actor: Actor) -> None:
    """The dialog before a report goes to the supervisors."""
    open_dialog(study, actor, name="submit")


def return_(study: Study, actor: Actor) -> None:
    """The dialog for what has to change."""
    open_dialog(study, actor, name="return_")


def approve(study: Study, actor: Actor) -> None:
    """The dialog before a report is frozen."""
    open_dialog(study, actor, name="approve")


def test_an_insight_can_be_added(draw_dialog: DrawDialog, draft: Study) -> None:
    """It comes behind the others."""
    page = draw_dialog(add_insight, draft)
    page.text_input[0].set_value("Nobody answers").run()
    button(page, "Add").click().run()
    with draft.read() as view:
        assert [one.headline for one in content(view).insights] == ["Devices stay locked", "Nobody answers"]


def test_a_quote_can_be_added_as_speaking_against_the_claim(draw_dialog: DrawDialog, draft: Study) -> None:
    """The dialog offers quotes that the insight does not have."""
    page = draw_dialog(add_quotes, draft)
    button(page, "Against it").click().run()
    with draft.read() as view:
        assert [(one.id, one.stance) for one in content(view).insights[0].quotes] == [
            ("R1/why", "for"),
            ("R4/why", "against"),
        ]


def test_a_submitted_report_can_be_changed_by_nobody(
    draw_dialog: DrawDialog, draw: Draw, draft: Study
) -> None:
    """The researcher's screen has no button left that changes it."""
    button(draw_dialog(submit, draft), "Submit").click().run()
    assert status(draft) == "in review"
    assert set(labels(draw("report", draft))) & {"Add an insight", "Add quotes", "Submit for review"} == set()


def test_a_supervisor_returns_with_a_comment_that_the_researcher_reads(
    draw_dialog: DrawDialog, draw: Draw, draft: Study
) -> None:
    """The comment stands at the top of the returned report."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.submit(work)
    page = draw_dialog(return_, draft, person="Sam", role=Role.SUPERVISOR)
    page.text_area[0].set_value("One quote is thin.").run()
    button(page, "Return").click().run()
    assert status(draft) == "returned"
    assert "One quote is thin" in draw("report", draft).warning[0].value


def test_whoever_approves_their_own_report_is_told_so(
    draw_dialog: DrawDialog, draw: Draw, draft: Study
) -> None:
    """It is allowed in single-user mode, and it is said."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.submit(work)
    page = draw_dialog(approve, draft, role=Role.SUPERVISOR)
    assert page.warning[0].value.startswith("You submitted this report yourself")
    button(page, "Approve").click().run()
    assert status(draft) == "approved"
    assert "submitted and approved by the same person" in " ".join(texts(draw("report", draft)))


def test_a_supervisor_without_a_report_is_told_so(draw: Draw, survey: Study) -> None:
    """Supervisors do not begin reports."""
    page = draw("report", survey, person="Sam", role=Role.SUPERVISOR)
    assert "no report yet" in page.info[0].value
    assert labels(page) == []
