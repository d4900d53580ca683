"""The texts of a report as they read on the page."""

from streamlit.testing.v1 import AppTest

from tests.ui.reading import texts


def _texts() -> None:
    from coding.figures.shares import row
    from coding.figures.table import Base, Table
    from coding.report.prose import Referable
    from ui.report_text import reference_to_copy, written

    table = Table("met", "Met", "single", Base("all", 8), multi_response=False, rows=(row("Yes", 2, 8),))
    figures = {"fig-1a2b3c4d5e6f": Referable("Figure 1.1", table)}
    text = "## How many\n{fig-1a2b3c4d5e6f: Yes} met it, ^[Asked in 2018.] or so.^[A guess.]"
    written(text, figures, key="here")
    reference_to_copy(figures, key="there")


def test_numbers_stand_for_references_and_notes_below() -> None:
    """A heading is a heading; each note has its number where it belongs."""
    page = AppTest.from_function(_texts).run()
    assert page.subheader[0].value == "How many"
    assert texts(page) == ["25.0 % met it,¹ or so.²", "Note 1: Asked in 2018.", "Note 2: A guess."]


def test_a_number_is_chosen_by_how_it_reads() -> None:
    """As a share, a count, a count of the base or an interval; a figure can be named too."""
    page = AppTest.from_function(_texts).run()
    page.selectbox[0].set_value("Figure 1.1: Yes").run()
    assert page.code[0].value == "{fig-1a2b3c4d5e6f: Yes}"
    forms = page.button_group[0]
    assert forms.options == ["25.0 %", "2", "2 of 8", "7.1–59.1 %"]
    forms.set_value("{fig-1a2b3c4d5e6f: Yes | of}").run()
    assert page.code[0].value == "{fig-1a2b3c4d5e6f: Yes | of}"
    page.selectbox[0].set_value("Figure 1.1: its number").run()
    assert page.code[0].value == "{fig-1a2b3c4d5e6f}"
