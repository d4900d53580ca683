"""What there is to look at in the codebook."""

import pytest
from streamlit.testing.v1 import AppTest

from coding import codebook, codings
from coding.codebook.recheck import to_recheck
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts


@pytest.fixture
def grown(survey: Study) -> Study:
    """`locked devices` was defined anew, and comes with `phones`; `old` is retired."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "phones")
        codebook.add(work, "old")
        codebook.retire(work, "old")
        codings.apply(work, quote="R1/why", code="phones")
        codebook.edit(work, "locked devices", definition="Any device that cannot be opened.")
    return survey


def look(draw: Draw, study: Study, *, person: str = "Ada", role: Role = Role.CODER) -> AppTest:
    """The screen with the second view chosen."""
    page = draw("codebook", study, person=person, role=role)
    page.segmented_control[0].set_value("To look at").run()
    assert not page.exception
    return page


def keep(study: Study, actor: Actor) -> None:
    """The dialog for the only code."""
    from coding.codebook.recheck import to_recheck
    from ui import codebook_dialogs

    with study.read() as view:
        (found,) = to_recheck(view)
    codebook_dialogs.keep(study, actor, found)


def merge_pair(study: Study, actor: Actor) -> None:
    """The dialog for two codes that come together."""
    from ui import codebook_dialogs

    codebook_dialogs.merge_pair(study, actor, "locked devices", "phones")


def test_everything_to_look_at_is_said_with_its_numbers(draw: Draw, grown: Study) -> None:
    """Doubtful codings, overlaps, thin and retired codes."""
    page = look(draw, grown)
    assert [one.value for one in page.subheader] == [
        "Coded before the definition changed",
        "Codes that come together",
        "Codes with fewer than 3 quotes",
        "Codes without a definition",
        "Retired",
    ]
    shown = texts(page)
    assert "1 quote of 1 respondent got this code before its definition changed in version 6." in shown
    assert "1 of 1 quotes and 1 of 1 respondents of locked devices have phones too" in shown
    assert [text for text in shown if text in ("no quotes", "old")] == ["no quotes", "old"]


def test_codes_of_which_nothing_is_written_are_listed(draw: Draw, grown: Study) -> None:
    """Those with a definition are not, nor are categories; a name leads to its code."""
    page = look(draw, grown)
    assert [one.label for one in page.button if str(one.key).startswith("show-undefined-")] == [
        "no response",
        "phones",
    ]
    page.button(key="show-undefined-phones").click().run()
    assert [one.value for one in page.header] == ["phones"]


def test_a_name_leads_to_its_code(draw: Draw, grown: Study) -> None:
    """On the tree."""
    page = look(draw, grown)
    button(page, "no response").click().run()
    assert [one.value for one in page.header] == ["no response"]


def test_a_retired_code_is_restored(draw: Draw, grown: Study) -> None:
    """And shown."""
    page = look(draw, grown)
    button(page, "Restore").click().run()
    assert [one.value for one in page.header] == ["old"]
    with grown.read() as view:
        assert codebook.find_code(view, "old").status == "active"


def test_the_code_itself_says_what_came_before_its_definition(draw: Draw, grown: Study) -> None:
    """With the way to its quotes."""
    page = draw("codebook", grown)
    assert "Look at 1 quote again" in labels(page)


def test_keeping_all_says_what_it_means_first(draw_dialog: DrawDialog, grown: Study) -> None:
    """Afterwards nothing is to be looked at again."""
    page = draw_dialog(keep, grown)
    assert "it still fits 1 quote of 1 respondent" in texts(page)[0]
    button(page, "Keep 1 quote").click().run()
    with grown.read() as view:
        assert to_recheck(view) == []


def test_of_two_codes_either_may_stay(draw_dialog: DrawDialog, grown: Study) -> None:
    """The larger one unless the other is chosen."""
    page = draw_dialog(merge_pair, grown)
    assert "they will have “phones” instead" in texts(page)[-2]
    page.radio[0].set_value("locked devices").run()
    button(page, "Merge").click().run()
    with grown.read() as view:
        assert codebook.find_code(view, "phones").name == "locked devices"


def test_a_supervisor_looks_and_changes_nothing(draw: Draw, grown: Study) -> None:
    """The same lists without the buttons that change codes."""
    page = look(draw, grown, person="Sam", role=Role.SUPERVISOR)
    assert len(page.subheader) == 5
    found = set(labels(page)) & {"Restore", "Merge …", "Keep all …", "Look at 1 quote again"}
    assert found == set()


def test_with_nothing_to_look_at_the_screen_says_so(draw: Draw, empty: Study) -> None:
    """A category alone is neither thin nor doubtful."""
    with empty.write(sign_in(empty, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "access", kind="category")
    assert "Nothing to look at" in look(draw, empty).info[0].value


def test_where_every_code_is_retired_they_can_be_restored(draw: Draw, empty: Study) -> None:
    """An empty codebook is not a dead end."""
    with empty.write(sign_in(empty, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "access")
        codebook.retire(work, "access")
    page = draw("codebook", empty)
    button(page, "Restore").click().run()
    assert [one.value for one in page.header] == ["access"]
