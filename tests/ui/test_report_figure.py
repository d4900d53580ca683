"""Changing a figure on the report screen."""

from coding.figures.specification import Specification
from coding.report import reports
from coding.report.render import content
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.ui.conftest import DrawDialog
from tests.ui.reading import button


def open_dialog(study: Study, actor: Actor) -> None:
    """The dialog about the second figure of the only insight."""
    from coding.report import reports
    from coding.report.render import content
    from ui.report_figure import change

    with study.read() as view:
        report, figure = reports.find_report(view), content(view).insights[0].figures[1]
    change(study, actor, report, figure, insight=1, place=2, places=2)


def test_title_decimals_chart_and_place_are_changed(draw_dialog: DrawDialog, survey: Study) -> None:
    """And the figure keeps the id that texts refer to."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "What officers say")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_figure(work, None, 1, Specification("often"))
        reports.add_figure(work, None, 1, Specification("met"))
        before = content(work).insights[0].figures[1].id
    dialog = draw_dialog(open_dialog, survey)
    dialog.text_input[0].set_value("Who met it")
    dialog.selectbox[0].set_value(0)
    dialog.selectbox[1].set_value("pie")
    dialog.number_input[0].set_value(1)
    button(dialog, "Save").click().run()
    with survey.read() as view:
        first, _ = content(view).insights[0].figures
    assert (first.id, first.title) == (before, "Who met it")
    assert (first.specification.decimals, first.specification.chart) == (0, "pie")
