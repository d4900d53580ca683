"""The shares that an insight states in words, on the page."""

import pytest

from coding.claims.kept import claims_of
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.references import referables
from coding.report.reports import BlockText
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.ui.conftest import DrawDialog
from tests.ui.reading import button, texts


@pytest.fixture
def drafted(survey: Study) -> Study:
    """A study with an insight that states two shares; two of its three respondents have met it."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "What officers say")
        reports.add_insight(work, None, "It is met", "Two thirds have met it. Half of them have met it.")
        reports.add_figure(work, None, 1, Specification("met"))
    return survey


def dialog(study: Study, actor: Actor) -> None:
    """The dialog about the first insight."""
    from coding.report.render import content
    from ui import report_claims

    with study.read() as view:
        shown = content(view)
    report_claims.claims(study, actor, shown.title, "1", referables(shown))


def dialog_of_summary(study: Study, actor: Actor) -> None:
    """The dialog about the summary."""
    from coding.report.render import content
    from ui import report_claims

    with study.read() as view:
        shown = content(view)
    report_claims.claims(study, actor, shown.title, "summary 1", referables(shown))


def test_what_does_not_hold_is_chosen_and_tied_or_let_stand(draw_dialog: DrawDialog, drafted: Study) -> None:
    """The reason is told, and the study keeps what was decided."""
    page = draw_dialog(dialog, drafted)
    assert (page.selectbox[0].options, page.selectbox[0].value) == (
        ["Two thirds have met it.", "Half of them have met it."],
        1,
    )
    assert "2 statements in words, 1 to look at." in texts(page)
    page.selectbox[1].set_value("Figure 1.1: No").run()
    button(page, "Speaks of this").click().run()
    page.text_input[0].set_value("Of both waves.").run()
    button(page, "Let it stand").click().run()
    with drafted.read() as view:
        (kept,) = (one for one in claims_of(view) if one.by_hand)
    assert (kept.claim, kept.row, kept.accepted) == ("Half of them have met it.", "No", "Of both waves.")


def test_a_text_beside_the_insights_speaks_of_any_figure(draw_dialog: DrawDialog, drafted: Study) -> None:
    """Its shares are tied like those of an insight."""
    with drafted.write(sign_in(drafted, "Ada")) as work:
        reports.add_block(work, None, "summary", BlockText(text="A tenth have met it."))
    page = draw_dialog(dialog_of_summary, drafted)
    page.selectbox[1].set_value("Figure 1.1: No").run()
    button(page, "Speaks of this").click().run()
    with drafted.read() as view:
        kept = [(one.place, one.row) for one in claims_of(view) if one.by_hand]
    assert kept == [("summary 1", "No")]


def test_a_reason_is_asked_for(draw_dialog: DrawDialog, drafted: Study) -> None:
    """Nothing stands without one."""
    page = draw_dialog(dialog, drafted)
    button(page, "Let it stand").click().run()
    assert "only for a reason" in page.error[0].value
