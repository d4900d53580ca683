"""The texts of a report as they read on the page."""

from streamlit.testing.v1 import AppTest

from tests.ui.reading import texts


def _texts() -> None:
    from coding.figures.shares import row
    from coding.figures.specification import Specification
    from coding.figures.table import Base, Table
    from coding.report.content import ShownFigure
    from coding.report.prose import Referable
    from ui.report_text import reference_to_copy, written

    table = Table("met", "Met", "single", Base("all", 8), multi_response=False, rows=(row("Yes", 2, 8),))
    figures = {"fig-1a2b3c4d5e6f": Referable("Figure 1.1", table)}
    written("## How many\n{fig-1a2b3c4d5e6f: Yes} met it.^[Asked in 2018.]", figures, key="here")
    shown = ShownFigure("Met", Specification("met"), table, id="fig-1a2b3c4d5e6f")
    reference_to_copy((shown,), key="there")


def test_numbers_stand_for_references_and_notes_below() -> None:
    """A heading is a heading; a number can be chosen and what stands for it be copied."""
    page = AppTest.from_function(_texts).run()
    assert page.subheader[0].value == "How many"
    assert texts(page) == ["25.0 % met it.", "Note: Asked in 2018."]
    page.selectbox[0].set_value("Met: Yes").run()
    assert page.code[0].value == "{fig-1a2b3c4d5e6f: Yes}"
