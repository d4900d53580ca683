"""The figures screen."""

from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from coding.figures.specification import Specification
from coding.report import reports
from coding.report.render import content
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.builders import file, take_in
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts


def table(page: AppTest) -> dict[str, list[Any]]:
    """The table on the screen, by column."""
    frame = page.dataframe[0].value
    return {str(name): list(frame[name]) for name in frame}


def test_codes_are_counted_by_respondents_with_their_base(draw: Draw, survey: Study) -> None:
    """One of three respondents who answered speaks of locked devices."""
    page = draw("figures", survey)
    assert page.header[0].value == "Codes\\: Why?"
    assert "Base: respondents who answered this question, n = 3" in texts(page)
    assert table(page) == {
        "Code": ["locked devices", "no response"],
        "n": [1, 0],
        "Share": ["33.3 %", "0.0 %"],
        "95 % interval": ["6.1–79.2 %", "0.0–56.1 %"],
    }


def test_a_closed_question_is_counted_in_the_order_of_its_options(draw: Draw, survey: Study) -> None:
    """Choosing another subject draws its table."""
    page = draw("figures", survey)
    page.selectbox(key="figure-subject").set_value("met/").run()
    assert table(page)["Answer"] == ["Yes", "No"]
    assert table(page)["n"] == [2, 1]


def test_the_quotes_behind_a_row_can_be_read(draw: Draw, survey: Study) -> None:
    """A share leads to the words that it counts."""
    page = draw("figures", survey)
    page.selectbox(key="figure-row").set_value("locked devices").run()
    assert "“Locked phones.”" in texts(page)


def test_answers_are_split_by_another_question_down_to_the_quotes_of_a_group(
    draw: Draw, survey: Study
) -> None:
    """Everybody stands beside the groups, and percentages have the decimals that were chosen."""
    page = draw("figures", survey)
    page.selectbox(key="figure-by").set_value("met").run()
    page.button_group(key="figure-decimals").set_value(0).run()
    assert table(page) == {
        "Code": ["locked devices", "no response"],
        "Yes (n = 2)": ["50 %", "0 %"],
        "Not stated (n = 1)": ["0 %", "0 %"],
        "Everybody (n = 3)": ["33 %", "0 %"],
    }
    page.selectbox(key="figure-row").set_value("locked devices").run()
    page.selectbox(key="figure-group").set_value("Yes").run()
    assert "“Locked phones.”" in texts(page)
    page.selectbox(key="figure-group").set_value("Not stated").run()
    assert "“Locked phones.”" not in texts(page)


def test_a_chart_that_would_mislead_is_refused_in_words(draw: Draw, survey: Study) -> None:
    """Several answers are no whole to cut a pie from; one row for every answer is one."""
    page = draw("figures", survey)
    page.selectbox(key="figure-chart").set_value("pie").run()
    assert "do not make up a whole" in page.error[0].value
    page.checkbox(key="figure-each").check().run()
    assert list(page.error) == []
    assert table(page)["n"] == [1, 0, 0, 2]


def test_a_group_too_small_to_show_is_refused_in_words(draw: Draw, survey: Study) -> None:
    """A filter down to two respondents could name them."""
    page = draw("figures", survey)
    page.multiselect(key="figure-where-country").set_value(["Sweden"]).run()
    assert not page.exception
    assert page.error[0].value.count(".") >= 1
    assert list(page.dataframe) == []


def ask(study: Study, actor: Actor) -> None:
    """The dialog for the figure of all codes."""
    from coding.figures.specification import Specification
    from ui import figure_to_report

    figure_to_report.ask(study, actor, Specification("codes", of="why"))


def test_a_figure_goes_into_the_report_under_a_new_insight(draw_dialog: DrawDialog, survey: Study) -> None:
    """The first figure begins the report."""
    page = draw_dialog(ask, survey)
    page.text_input[0].set_value("Devices stay locked").run()
    button(page, "Add").click().run()
    with survey.read() as view:
        (insight,) = content(view).insights
        assert [report.title for report in reports.all_reports(view)] == ["A study"]
    assert (insight.headline, [figure.table.shape for figure in insight.figures]) == (
        "Devices stay locked",
        ["codes"],
    )


def test_a_figure_begins_another_report_when_the_first_one_is_closed(
    draw_dialog: DrawDialog, survey: Study
) -> None:
    """It needs a title of its own, because the study's is taken."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "A study")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_quote(work, None, 1, "R1/why", "for")
        reports.submit(work)
    page = draw_dialog(ask, survey)
    page.text_input[0].set_value("More from officers").run()
    page.text_input[1].set_value("Nobody answers").run()
    button(page, "Add").click().run()
    with survey.read() as view:
        assert [report.title for report in reports.all_reports(view)] == ["A study", "More from officers"]


def test_a_figure_is_proposed_for_the_insight_it_was_looked_for(
    draw_dialog: DrawDialog, survey: Study
) -> None:
    """Whoever pressed "Add a figure" at an insight finds that insight chosen."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, "A study")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_insight(work, None, "Nobody answers")
    page = draw_dialog(ask, survey)
    assert page.selectbox[0].value == 0
    page.session_state["figure-meant-for"] = ("A study", 2)
    page = page.run()
    assert (page.selectbox[0].value, list(page.text_input)) == (2, [])


def test_an_added_figure_leads_to_the_report(draw: Draw, survey: Study) -> None:
    """What was done is said beside the button that did it, as long as the same figure is in view."""
    page = draw("figures", survey)
    assert "Open the report" not in labels(page)
    page.session_state["figure-added"] = (Specification("codes", of="why"), 1)
    page.run()
    assert "Added to insight 1." in texts(page)
    assert "Open the report" in labels(page)
    page.radio(key="figure-base").set_value("asked").run()
    assert "Open the report" not in labels(page)


def test_a_supervisor_looks_at_figures_without_adding_them(draw: Draw, survey: Study) -> None:
    """Reports are built by researchers."""
    assert "Add to report" not in labels(draw("figures", survey, person="Sam", role=Role.SUPERVISOR))


def test_what_is_to_be_known_about_the_numbers_stands_under_the_base(draw: Draw, survey: Study) -> None:
    """Before the table, where a reader looks first."""
    shown = texts(draw("figures", survey))
    base = shown.index("Base: respondents who answered this question, n = 3")
    assert shown[base + 1] == "1 of the 2 quotes carries no decision yet: shares can still change."


def test_an_attribute_whose_name_is_markup_is_shown_as_written(
    draw: Draw, empty: Study, tmp_path: Path
) -> None:
    """As the label of its filter, where Markdown is read."""
    path = file(tmp_path, "id,$x^2$,why\nR1,Sweden,Locked phones.\n")
    take_in(
        empty,
        sign_in(empty, "Ada", role=Role.CODER),
        path,
        ImportSettings(id="id", attributes=("$x^2$",), open_columns=("why",)),
    )
    page = draw("figures", empty)
    assert page.multiselect(key="figure-where-$x^2$").label == "\\$x\\^2\\$"


def test_a_new_insight_needs_a_sentence(draw_dialog: DrawDialog, survey: Study) -> None:
    """An empty field is refused in words, and no report is begun."""
    page = draw_dialog(ask, survey)
    button(page, "Add").click().run()
    assert "An insight needs a name" in page.error[0].value
    with survey.read() as view:
        assert reports.all_reports(view) == []
