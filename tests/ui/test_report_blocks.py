"""Texts beside the insights on the report screen."""

import pytest

from coding.report import reports
from coding.report.render import content
from coding.report.reports import BlockText
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts


@pytest.fixture
def draft(survey: Study) -> Study:
    """A report of one insight with a foreword and an expert's comment."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "R")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_block(work, None, "foreword", BlockText(title="Before", text="Read it."))
        comment = BlockText(text="So it is.", author="Dr Example", role="Director")
        reports.add_block(work, None, "comment", comment, insights=[1])
    return survey


def add(study: Study, actor: Actor) -> None:
    """The dialog for a new text."""
    from ui import report_blocks

    with study.read() as view:
        report, shown = reports.find_report(view), content(view)
    report_blocks.add(study, actor, report, shown)


def edit(study: Study, actor: Actor) -> None:
    """The dialog for the comment."""
    from ui import report_blocks

    with study.read() as view:
        report, shown = reports.find_report(view), content(view)
    report_blocks.edit(study, actor, report, shown, report_blocks.Place(shown.blocks[1], 1, 1))


def test_blocks_are_shown_with_their_authors(draw: Draw, draft: Study) -> None:
    """A supervisor reads them and changes nothing."""
    shown = texts(draw("report", draft))
    at = shown.index("Foreword")
    assert shown[at : at + 5] == [
        "Foreword",
        "Before",
        "Read it.",
        "Expert comment · Dr Example, Director · on insight 1",
        "So it is.",
    ]
    page = draw("report", draft, person="Sam", role=Role.SUPERVISOR)
    assert "Before" in texts(page)
    assert "Add a text" not in labels(page)


def test_a_text_is_added(draw_dialog: DrawDialog, draft: Study) -> None:
    """A comment asks which insights it is on."""
    page = draw_dialog(add, draft)
    page.selectbox[0].set_value("comment").run()
    assert page.multiselect[0].options == ["1. Devices stay locked"]
    page.text_area[0].set_value("I see the same.").run()
    page.multiselect[0].set_value([1]).run()
    button(page, "Add").click().run()
    with draft.read() as view:
        assert [(one.text, one.insights) for one in content(view).blocks[1:]] == [
            ("So it is.", (1,)),
            ("I see the same.", (1,)),
        ]


def test_a_text_is_rewritten(draw_dialog: DrawDialog, draft: Study) -> None:
    """The fields hold what it says so far; an empty text is refused in words."""
    page = draw_dialog(edit, draft)
    assert (page.text_area[0].value, page.text_input[1].value) == ("So it is.", "Dr Example")
    page.text_input[2].set_value("Analyst").run()
    button(page, "Save").click().run()
    with draft.read() as view:
        assert (content(view).blocks[1].role, content(view).blocks[1].insights) == ("Analyst", (1,))


def test_a_text_that_is_cancelled_is_not_kept(draw_dialog: DrawDialog, draft: Study) -> None:
    """The dialog closes by its buttons alone."""
    page = draw_dialog(add, draft)
    page.text_area[0].set_value("I changed my mind.").run()
    button(page, "Cancel").click().run()
    with draft.read() as view:
        assert len(content(view).blocks) == 2
