"""What readers outside get to see, on the report screen."""

from pathlib import Path

import pytest

from coding.disclosure import releases, threshold
from coding.report import reports
from coding.report.render import content
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.builders import file, take_in
from tests.ui.conftest import DrawDialog
from tests.ui.reading import button, labels, texts


@pytest.fixture
def draft(survey: Study, tmp_path: Path) -> Study:
    """A report with a quote that names somebody."""
    ada = sign_in(survey, "Ada")
    long = file(tmp_path, "id,text\nX1,Ask Anna Lindqvist.\n", name="more.csv")
    take_in(survey, ada, long, ImportSettings(layout="long", id="id"))
    with survey.write(ada) as work:
        reports.create(work, "What officers say")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_quote(work, None, 1, "X1", "for")
    return survey


def opened(study: Study, actor: Actor) -> None:
    """What the fold holds."""
    from ui import disclosure

    with study.read() as view:
        report = reports.find_report(view)
        disclosure._threshold(study, actor, view)
        disclosure._quotes(study, actor, view, report)


def change(study: Study, actor: Actor) -> None:
    """The dialog for the threshold."""
    from ui import disclosure

    disclosure.change(study, actor, 10, "compared")


def release(study: Study, actor: Actor) -> None:
    """The dialog for the only quote that waits."""
    from ui import disclosure

    with study.read() as view:
        report = reports.find_report(view)
        (one,) = releases.flagged(view, content(view))
    disclosure.release(study, actor, report, one)


def test_a_researcher_reads_what_waits(draw_dialog: DrawDialog, draft: Study) -> None:
    """The quote, what was found in it and how it stands, without a button."""
    page = draw_dialog(opened, draft)
    assert texts(page) == [
        "“Ask Anna Lindqvist.”",
        "“Anna Lindqvist”: a given name",
        "Insight 1 · waits for a release",
    ]
    assert labels(page) == []


def test_a_supervisor_releases_a_quote_and_takes_it_back(draw_dialog: DrawDialog, draft: Study) -> None:
    """With a reason, which is shown with the quote from then on."""
    page = draw_dialog(release, draft, person="Sam", role=Role.SUPERVISOR)
    page.text_input[0].input("An invented name.").run()
    button(page, "Release").click().run()
    page = draw_dialog(opened, draft, person="Sam", role=Role.SUPERVISOR)
    assert texts(page)[-1].startswith("Insight 1 · released by Sam")
    assert texts(page)[-1].endswith(": An invented name.")
    button(page, "Take back").click().run()
    with draft.read() as view:
        assert [one.release for one in releases.flagged(view, content(view))] == [None]


def test_a_supervisor_lowers_the_threshold(draw_dialog: DrawDialog, draft: Study) -> None:
    """Refused without a reason, kept with one."""
    page = draw_dialog(change, draft, person="Sam", role=Role.SUPERVISOR)
    page.segmented_control[0].set_value(7).run()
    button(page, "Save").click().run()
    assert "needs a reason" in page.error[0].value
    page.text_input[0].input("Few took part.").run()
    button(page, "Save").click().run()
    with draft.read() as view:
        assert threshold.threshold(view) == 7
