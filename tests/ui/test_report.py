"""The report screen, from the first insight to the approval."""

from collections.abc import Callable

import pytest

from coding.figures.specification import Specification
from coding.report import reports
from coding.report.render import content
from coding.review.comments import comment, resolve
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
    about = [shown.insights[0], {}] if name == "edit_insight" else []
    dialog(study, actor, report, *about)


def add_insight(study: Study, actor: Actor) -> None:
    """The dialog for a new claim."""
    open_dialog(study, actor, name="add_insight")


def submit(study: Study, actor: Actor) -> None:
    """The dialog before a report goes to the supervisors."""
    open_dialog(study, actor, name="submit")


def return_(study: Study, actor: Actor) -> None:
    """The dialog for what has to change."""
    open_dialog(study, actor, name="return_")


def approve(study: Study, actor: Actor) -> None:
    """The dialog before a report is frozen."""
    open_dialog(study, actor, name="approve")


def shorten(study: Study, actor: Actor) -> None:
    """The dialog in which a quote is cut."""
    from coding.report.render import content
    from ui import report_dialogs

    with study.read() as view:
        report, quote = reports.find_report(view), content(view).insights[0].quotes[0]
    report_dialogs.shorten(study, actor, report, 1, quote)


def test_a_quote_may_be_shortened_and_nothing_else(draw_dialog: DrawDialog, draft: Study) -> None:
    """Other words are refused; what is left out is kept as a cut."""
    page = draw_dialog(shorten, draft)
    page.text_area[0].set_value("Locked tablets.").run()
    button(page, "Save").click().run()
    assert "not what the quote says" in page.error[0].value
    page.text_area[0].set_value("[...] phones.").run()
    button(page, "Save").click().run()
    with draft.read() as view:
        assert content(view).insights[0].quotes[0].text == "[…] phones."


def test_an_insight_can_be_added(draw_dialog: DrawDialog, draft: Study) -> None:
    """It comes behind the others."""
    page = draw_dialog(add_insight, draft)
    page.text_input[0].set_value("Nobody answers").run()
    button(page, "Add").click().run()
    with draft.read() as view:
        assert [one.headline for one in content(view).insights] == ["Devices stay locked", "Nobody answers"]


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


def test_a_figure_says_that_its_shares_can_still_change(draw: Draw, draft: Study) -> None:
    """As the exported report does: what is not decided yet stands under the base."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.add_figure(work, None, 1, Specification("codes", of="why"))
    shown = texts(draw("report", draft))
    base = shown.index("Base: respondents who answered this question, n = 3")
    assert shown[base + 1] == "1 of the 2 quotes carries no decision yet: shares can still change."


def edit_insight(study: Study, actor: Actor) -> None:
    """The dialog for the words of the first claim."""
    open_dialog(study, actor, name="edit_insight")


@pytest.mark.parametrize(
    ("dialog", "label", "said"),
    [(add_insight, "Add", "An insight needs a name"), (edit_insight, "Save", "An insight needs a name")],
)
def test_an_insight_without_a_claim_is_refused_in_words(
    draw_dialog: DrawDialog, draft: Study, dialog: Callable[[Study, Actor], None], label: str, said: str
) -> None:
    """The button is never closed, so that one click after typing is enough."""
    page = draw_dialog(dialog, draft)
    page.text_input[0].set_value(" ")
    button(page, label).click().run()
    assert said in page.error[0].value
    with draft.read() as view:
        assert [one.headline for one in content(view).insights] == ["Devices stay locked"]


def test_a_report_is_not_returned_without_saying_why(draw_dialog: DrawDialog, draft: Study) -> None:
    """An empty field is refused in words."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.submit(work)
    page = draw_dialog(return_, draft, person="Sam", role=Role.SUPERVISOR)
    button(page, "Return").click().run()
    assert "needs a comment" in page.error[0].value
    assert status(draft) == "in review"


def test_a_report_without_insights_is_not_submitted(draw_dialog: DrawDialog, draft: Study) -> None:
    """It is said what is missing."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.remove_insight(work, None, 1)
    page = draw_dialog(submit, draft)
    button(page, "Submit").click().run()
    assert "has no insight" in page.error[0].value


def words(study: Study, actor: Actor) -> None:
    """The dialog for what stands around the insights."""
    open_dialog(study, actor, name="words")


def test_how_people_were_asked_is_told_with_the_introduction(draw_dialog: DrawDialog, draft: Study) -> None:
    """The methods of the report say it then."""
    page = draw_dialog(words, draft)
    page.text_input[1].set_value("by post").run()
    button(page, "Save").click().run()
    with draft.read() as view:
        assert content(view).methods.channel == "by post"


def test_what_the_checks_found_is_said_before_a_report_is_submitted(
    draw_dialog: DrawDialog, draw: Draw, draft: Study
) -> None:
    """The way to the checks is on the draft, too."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.edit_insight(work, None, 1, text="99 say so.")
    assert [one.value for one in draw_dialog(submit, draft).warning] == ["2 checks to look at."]
    assert "Pre-checks" in labels(draw("report", draft))


def test_an_insight_leads_to_the_comments_on_it(draw: Draw, draft: Study) -> None:
    """As many as are open; resolved ones are history."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.submit(work)
    with draft.write(sign_in(draft, "Sam", role=Role.SUPERVISOR)) as work:
        comment(work, None, "Who says so?", insight=1)
        comment(work, None, "When?", insight=1)
        reports.return_(work, None, comment="See insight 1.")
    assert "2 open comments" in labels(draw("report", draft))
    with draft.write(sign_in(draft, "Ada")) as work:
        resolve(work, None, 1)
    assert "1 open comment" in labels(draw("report", draft))
    assert "Open the report" in labels(draw("review", draft))
    assert "Open the report" not in labels(draw("review", draft, person="Sam", role=Role.SUPERVISOR))


def test_a_figure_without_a_chart_shows_its_numbers(draw: Draw, draft: Study) -> None:
    """To researchers and to supervisors."""
    with draft.write(sign_in(draft, "Ada")) as work:
        reports.add_figure(work, None, 1, Specification("codes", of="why", chart="none"))
    assert [len(one.value) for one in draw("report", draft).dataframe] == [2]
    assert [len(one.value) for one in draw("review", draft, link={"insight": "1"}).dataframe] == [2]


def begin(study: Study, actor: Actor) -> None:
    """The dialog for another report."""
    from ui import report_dialogs

    report_dialogs.begin(study, actor)


def test_another_report_is_begun_beside_the_first(draw_dialog: DrawDialog, draw: Draw, draft: Study) -> None:
    """Also when the first one can take no more; its title is refused in words."""
    assert "Begin another report" in labels(draw("report", draft))
    page = draw_dialog(begin, draft)
    page.text_input[0].set_value("What officers say").run()
    button(page, "Begin the report").click().run()
    assert "already a report" in page.error[0].value
    page.text_input[0].set_value("What employers say").run()
    button(page, "Begin the report").click().run()
    with draft.read() as view:
        assert [one.title for one in reports.all_reports(view)] == ["What officers say", "What employers say"]
