"""The codebook screen."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from coding import codebook
from coding.codebook import version
from coding.codebook.codes import codes, find_code
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog, import_quotes
from tests.ui.reading import button, labels, texts

TREE = ["**access**", "**locked devices**", "**cooperation**", "no response"]
WAYS = ["Up", "Down", "Into", "Out"]


def rows(page: AppTest) -> list[list[str]]:
    """Respondents, quotes and suggested quotes of each entry of the tree."""
    return [text.split() for text in texts(page) if "\u2007" in text]


def test_codes_stand_under_their_categories_with_what_they_have(draw: Draw, survey: Study) -> None:
    """Respondents, quotes and what is suggested; a category has what its codes have."""
    page = draw("codebook", survey)
    assert [label for label in labels(page) if label in (*TREE, *WAYS)] == [*TREE, *WAYS]
    assert rows(page) == [["1", "1", "0"], ["1", "1", "0"], ["0", "0", "0"], ["0", "0", "0"]]
    assert "2 codes in 2 categories · version 2" in texts(page)


def test_the_chosen_code_is_shown_in_full(draw: Draw, survey: Study) -> None:
    """What it means, where it stands, and its history."""
    page = draw("codebook", survey)
    assert "Code in access · 1 quote of 1 respondent" in texts(page)
    assert "A device that cannot be opened." in texts(page)
    button(page, "no response").click().run()
    assert "Code in cooperation · 0 quotes of 0 respondents" in texts(page)


def test_a_code_is_carried_through_the_tree(draw: Draw, survey: Study) -> None:
    """Only the ways that lead somewhere can be pressed; the code stays the shown one."""
    page = draw("codebook", survey)
    assert [button(page, way).disabled for way in WAYS] == [True, False, True, False]
    button(page, "Down").click().run()
    with survey.read() as view:
        assert [(code.name, code.parent) for code in codes(view)] == [
            ("access", None),
            ("cooperation", None),
            ("locked devices", "cooperation"),
            ("no response", "cooperation"),
        ]
    assert "Code in cooperation · 1 quote of 1 respondent" in texts(page)


def test_among_many_codes_one_is_found_by_its_words(draw: Draw, survey: Study) -> None:
    """By name or by definition; the box is not there for a few."""
    assert [one.label for one in draw("codebook", survey).text_input] == []
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        for number in range(12):
            codebook.add(work, f"code {number}", definition="Laptops." if number == 7 else "")
    page = draw("codebook", survey)
    page.text_input[0].set_value("LAPTOPS").run()
    assert [label for label in labels(page) if label.startswith("code ")] == ["code 7"]
    page.text_input[0].set_value("nowhere").run()
    assert "No code is called so." in texts(page)


def add(study: Study, actor: Actor) -> None:
    """The dialog by itself; on the screen it is drawn anew without the rest."""
    from ui import codebook_dialogs

    codebook_dialogs.add(study, actor)


def edit(study: Study, actor: Actor) -> None:
    """The dialog for one code."""
    from coding.codebook.codes import find_code
    from ui import codebook_dialogs

    with study.read() as view:
        code = find_code(view, "locked devices")
    codebook_dialogs.edit(study, actor, code)


def merge(study: Study, actor: Actor) -> None:
    """The dialog for one code."""
    from coding.codebook.codes import find_code
    from ui import codebook_dialogs

    with study.read() as view:
        code = find_code(view, "locked devices")
    codebook_dialogs.merge(study, actor, code)


def test_a_code_can_be_added(draw_dialog: DrawDialog, survey: Study) -> None:
    """The dialog asks for a name and a category."""
    page = draw_dialog(add, survey)
    page.text_input[0].set_value("staffing").run()
    page.selectbox[0].set_value("access").run()
    button(page, "Add").click().run()
    with survey.read() as view:
        assert find_code(view, "staffing").parent == "access"


def test_a_definition_can_be_rewritten(draw_dialog: DrawDialog, survey: Study) -> None:
    """Saving makes a new version of the codebook; the colour is one of a few."""
    page = draw_dialog(edit, survey)
    page.text_area[0].set_value("A phone that nobody can open.").run()
    page.selectbox[0].set_value("Blue").run()
    button(page, "Save").click().run()
    with survey.read() as view:
        found = find_code(view, "locked devices")
        assert (found.definition, found.colour, version(view)) == (
            "A phone that nobody can open.",
            "#0072b2",
            3,
        )


def test_merging_says_what_it_will_touch_first(draw_dialog: DrawDialog, survey: Study) -> None:
    """One quote is coded with it, and is read there."""
    page = draw_dialog(merge, survey)
    page.selectbox[0].set_value("no response").run()
    assert "“Locked phones.”" in texts(page)
    assert texts(page)[-2:] == [
        "This touches 1 quote of 1 respondent: they will have “no response” instead.",
        "“no response” keeps its own definition; that of “locked devices” stays in the history.",
    ]
    assert page.warning[0].value == "Merging cannot be undone."
    button(page, "Merge").click().run()
    with survey.read() as view:
        assert find_code(view, "locked devices").name == "no response"


def merge_unused(study: Study, actor: Actor) -> None:
    """The dialog for a code that no quote has."""
    from ui import codebook_dialogs

    codebook_dialogs.merge_pair(study, actor, "no response", "locked devices")


def test_merging_what_no_quote_has_says_so(draw_dialog: DrawDialog, survey: Study) -> None:
    """Rather than counting to nought."""
    assert "No quote has “no response” yet." in texts(draw_dialog(merge_unused, survey))


def test_a_supervisor_reads_and_changes_nothing(draw: Draw, survey: Study) -> None:
    """Only researchers have the buttons that change codes."""
    page = draw("codebook", survey, person="Sam", role=Role.SUPERVISOR)
    assert set(labels(page)) & {"Add a code", "Edit", *WAYS} == set()


def test_an_empty_codebook_leads_to_the_next_step(draw: Draw, empty: Study) -> None:
    """To the import as long as there is nothing to find themes in."""
    assert labels(draw("codebook", empty))[-1] == "Import answers"
    import_quotes(empty, ["Locked phones."])
    assert labels(draw("codebook", empty))[-1] == "Propose themes"


def rename(study: Study, actor: Actor) -> None:
    """The dialog for one code."""
    from coding.codebook.codes import find_code
    from ui import codebook_dialogs

    with study.read() as view:
        code = find_code(view, "locked devices")
    codebook_dialogs.rename(study, actor, code)


@pytest.mark.parametrize(("dialog", "label"), [(add, "Add"), (rename, "Rename")])
def test_a_code_without_a_name_is_refused_in_words(
    draw_dialog: DrawDialog, survey: Study, dialog: Callable[[Study, Actor], None], label: str
) -> None:
    """The button is never closed, so that one click after typing is enough."""
    page = draw_dialog(dialog, survey)
    page.text_input[0].set_value("")
    button(page, label).click().run()
    assert "A code needs a name" in page.error[0].value


def test_taking_in_no_file_is_refused_in_words(draw: Draw, survey: Study) -> None:
    """Where the file would be chosen."""
    page = draw("codebook", survey)
    button(page, "Take in").click().run()
    assert page.error[0].value == "There is no file yet\\. Choose one above\\."
