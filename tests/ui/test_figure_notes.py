"""Notes on answers and reservations about a question, written from the figures screen."""

from coding import codings
from coding.reservations import reservations
from corpus.people import Actor, Role, sign_in
from corpus.questions import find_question
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts
from ui.figure_notes import LABEL


def write(study: Study, actor: Actor) -> None:
    """The dialog for the question "met"."""
    from ui import figure_notes

    figure_notes.write(study, actor, "met")


def test_closed_questions_alone_offer_notes_to_researchers_alone(draw: Draw, survey: Study) -> None:
    """Codes have definitions; supervisors read what stands below a figure."""
    page = draw("figures", survey)
    assert LABEL not in labels(page)
    assert LABEL in labels(page.selectbox(key="figure-subject").set_value("met/").run())
    page = draw("figures", survey, person="Sam", role=Role.SUPERVISOR)
    assert LABEL not in labels(page.selectbox(key="figure-subject").set_value("met/").run())


def test_an_answer_is_noted_and_the_note_taken_away(draw_dialog: DrawDialog, survey: Study) -> None:
    """The dialog stays open and says what stands."""
    page = draw_dialog(write, survey)
    page.selectbox(key="notes-answer").set_value("No").run()
    page.text_area[0].set_value("Not in the past year").run()
    button(page, "Keep the note").click().run()
    assert "No: Not in the past year" in texts(page)
    with survey.read() as view:
        notes = [(one.label, one.note) for one in find_question(view, "met").options]
    assert notes == [("Yes", ""), ("No", "Not in the past year")]
    page.text_area[0].set_value("").run()
    button(page, "Keep the note").click().run()
    assert "No: Not in the past year" not in texts(page)


def test_a_code_becomes_a_reservation_and_is_told_at_the_figure(
    draw: Draw, draw_dialog: DrawDialog, survey: Study
) -> None:
    """One respondent has it, the base is said beside it, and it can be taken back."""
    with survey.write(sign_in(survey, "Ada")) as work:
        codings.apply(work, quote="R4/why", code="no response")
    page = draw_dialog(write, survey)
    button(page, "Tell it at every figure of the question").click().run()
    assert "No code is chosen" in page.error[0].value
    page.selectbox(key="reserve-code").set_value("no response").run()
    button(page, "Tell it at every figure of the question").click().run()
    assert "Coded “no response”" in texts(page)
    assert page.selectbox(key="reserve-code").value is None
    figure = draw("figures", survey).selectbox(key="figure-subject").set_value("met/").run()
    said = "1 respondent has a reservation about the question, coded “no response”."
    assert said in texts(figure)
    button(page, "Take back").click().run()
    with survey.read() as view:
        assert reservations(view) == []
