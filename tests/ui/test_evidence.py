"""What stands behind an evidence id, on the page."""

import pytest

from coding.figures.specification import Specification
from coding.report import reports
from coding.report.render import content
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.ui.conftest import DrawDialog
from tests.ui.reading import texts


@pytest.fixture
def draft(survey: Study) -> Study:
    """A report with one figure of codes and one quote."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "R")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_figure(work, None, 1, Specification("codes", of="why"), title="Named")
        reports.add_quote(work, None, 1, "R1/why", "for")
    return survey


def figure(study: Study, _actor: Actor) -> None:
    """The dialog about the figure."""
    from ui import evidence

    with study.read() as view:
        found = content(view).insights[0].figures[0].id
    evidence.behind(study, found)


def quote(study: Study, _actor: Actor) -> None:
    """The dialog about the quote."""
    from ui import evidence

    with study.read() as view:
        found = content(view).insights[0].quotes[0].id
    evidence.behind(study, found)


def test_a_number_leads_to_its_definition_quotes_and_decisions(draw_dialog: DrawDialog, draft: Study) -> None:
    """The first row first; another can be chosen."""
    page = draw_dialog(figure, draft)
    shown = texts(page)
    assert shown[0] == "R, figure 1.1: Named"
    assert "Base: respondents who answered this question, n = 3" in shown
    assert "1 respondent, 33.3 %" in shown
    assert "locked devices: A device that cannot be opened." in shown
    assert "“Locked phones.”" in shown
    assert page.dataframe[0].value.to_dict("records")[0]["Who"] == "Ada"
    page.selectbox[0].set_value("no response").run()
    assert "0 respondents, 0.0 %" in texts(page)


def test_a_quote_is_shown_whole_with_its_places(draw_dialog: DrawDialog, draft: Study) -> None:
    """Where reports show it, and what was decided on it."""
    shown = texts(draw_dialog(quote, draft))
    assert shown[:2] == ["“Locked phones.”", "R, insight 1: for"]
