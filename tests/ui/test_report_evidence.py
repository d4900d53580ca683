"""Choosing quotes for an insight."""

import pytest

from coding.figures.specification import Specification
from coding.for_and_against.marks import marks
from coding.report import reports
from coding.report.render import content
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.ui.conftest import DrawDialog
from tests.ui.reading import button, texts


@pytest.fixture
def claimed(survey: Study) -> Study:
    """The coded survey with an insight that shows nothing yet."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "What officers say")
        reports.add_insight(work, None, "Locked devices are no problem")
    return survey


def choose(study: Study, actor: Actor) -> None:
    """The dialog of the only insight."""
    from coding.report import reports
    from coding.report.prose import referables
    from coding.report.render import content
    from ui.report_evidence import choose_quotes

    with study.read() as view:
        shown = content(view)
        choose_quotes(study, actor, reports.find_report(view), shown.insights[0], referables(shown))


def shown(study: Study) -> list[tuple[str | None, str]]:
    """(quote, stance) of what the insight shows."""
    with study.read() as view:
        return [(one.name, one.stance) for one in content(view).insights[0].quotes]


def test_a_quote_is_offered_with_why_and_chosen(draw_dialog: DrawDialog, claimed: Study) -> None:
    """It stands in the insight then, and is not offered again."""
    page = draw_dialog(choose, claimed)
    assert (
        "Looked for by code locked devices · 1 quote for it, 0 against it · 0 quotes chosen so far"
        in texts(page)
    )
    assert "“Locked phones.”" in texts(page)
    button(page, "Show for the claim").click().run()
    assert shown(claimed) == [("R1/why", "for")]
    assert "No further quote is found on this side." in texts(draw_dialog(choose, claimed))


def test_a_quote_is_found_by_its_words_and_chosen_against_the_claim(
    draw_dialog: DrawDialog, claimed: Study
) -> None:
    """Whatever the machine thinks of it."""
    page = draw_dialog(choose, claimed)
    page.segmented_control[0].set_value("Search").run()
    page.text_input[0].set_value("nobody").run()
    button(page, "Show against it").click().run()
    assert shown(claimed) == [("R4/why", "against")]


def test_what_may_contradict_is_marked(draw_dialog: DrawDialog, claimed: Study) -> None:
    """Choosing a word again takes it back."""
    with claimed.write(sign_in(claimed, "Ada")) as work:
        reports.edit_insight(work, None, 1, headline="Answering is easy")
    page = draw_dialog(choose, claimed)
    page.segmented_control[0].set_value("May contradict it").run()
    assert "“Nobody answers, ever.”" in texts(page)
    page.segmented_control[1].set_value("contradicts").run()
    with claimed.read() as view:
        assert [(one.quote, one.mark) for one in marks(view)] == [("R4/why", "contradicts")]


def test_the_claim_is_read_with_its_numbers(draw_dialog: DrawDialog, claimed: Study) -> None:
    """Not with the references that stand for them, and with signs of Markdown as they are."""
    with claimed.write(sign_in(claimed, "Ada")) as work:
        reports.add_figure(work, None, 1, Specification("met"))
        figure = content(work).insights[0].figures[0].id
        reports.edit_insight(work, None, 1, headline=f"*All* {{{figure}: base}} met it")
    assert draw_dialog(choose, claimed).markdown[0].value == r"**\*All\* 3 met it**"
