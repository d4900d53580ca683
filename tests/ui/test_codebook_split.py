"""Splitting a code."""

from coding.codebook.splitting import split as split_code
from coding.codings import of_quote
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts


def split(study: Study, actor: Actor) -> None:
    """The dialog for one code."""
    from coding.codebook.codes import find_code
    from ui import codebook_split

    with study.read() as view:
        code = find_code(view, "locked devices")
    codebook_split.split(study, actor, code)


def split_one_code(study: Study, actor: Actor) -> None:
    """What the dialog does when its button is pressed, and the screen afterwards."""
    from ui import codebook, codebook_undo, state

    if not state.recall("split-done", default=False):
        with study.write(actor) as work:
            split_code(work, "locked devices", quotes=["R1/why"], into="phones", step="one")
        codebook_undo.offer("one", "Split locked devices.")
        state.remember("split-done", value=True)
    codebook.screen(study, actor)


def test_the_quotes_of_the_code_are_listed_and_found_by_words(draw_dialog: DrawDialog, survey: Study) -> None:
    """As text in a table; nothing is offered before something is chosen."""
    page = draw_dialog(split, survey)
    assert page.dataframe[0].value["Quote"].tolist() == ["Locked phones."]
    assert labels(page) == []
    page.text_input[0].set_value("nowhere").run()
    assert texts(page) == ["No quote of this code holds that."]


def test_a_split_can_be_taken_back_where_it_is_told(draw_dialog: DrawDialog, survey: Study) -> None:
    """As long as nothing else was decided."""
    page = draw_dialog(split_one_code, survey)
    assert "Split locked devices." in texts(page)
    button(page, "Undo").click().run()
    with survey.read() as view:
        assert [coding.code for coding in of_quote(view, "R1/why")] == ["locked devices"]
    assert "Undo" not in labels(page)


def test_a_supervisor_cannot_split(draw: Draw, survey: Study) -> None:
    """Nothing on the screen changes a code."""
    page = draw("codebook", survey, person="Sam", role=Role.SUPERVISOR)
    assert "Edit" not in labels(page)
    assert sign_in(survey, "Sam", role=Role.SUPERVISOR).role is Role.SUPERVISOR
