"""Saturation on the quality screen."""

from coding.saturation.switch import state, switch
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw
from tests.ui.reading import button, labels, texts


def test_the_curve_is_told_in_words_with_its_base(draw: Draw, survey: Study) -> None:
    """One answer was read and carries one code; the choice of a question is by its wording."""
    page = draw("quality", survey)
    page.selectbox(key="saturation-question").set_value("why").run()
    shown = texts(page)
    assert (
        "Base: respondents who gave a substantive answer to “Why?”; 1 of them is left out, whose answers nobody has "
        "read"
    ) in shown
    assert (
        "Everybody: 1 code from 1 respondent, half of them from the first 1 on average; one more respondent is "
        "expected to bring 1.00 new codes."
    ) in shown


def test_a_team_switches_it_off_and_on_again(draw: Draw, survey: Study) -> None:
    """Whoever opens the screen reads who did so and why; a supervisor may too."""
    page = draw("quality", survey)
    page.text_input(key="saturation-why").set_value("We work reflexively.")
    page.button(key="saturation-off").click().run()
    assert "Ada switched saturation off in this study: We work reflexively." in texts(page)
    page = draw("quality", survey, person="Sam", role=Role.SUPERVISOR)
    button(page, "Switch it on again").click().run()
    with survey.read() as view:
        assert state(view) == "on"


def test_nothing_is_drawn_where_it_is_switched_off(draw: Draw, survey: Study) -> None:
    """No number, no choice."""
    with survey.write(sign_in(survey, "Ada")) as work:
        switch(work, "off")
    page = draw("quality", survey)
    assert "Switch it on again" in labels(page)
    assert not any("one more respondent" in text for text in texts(page))
