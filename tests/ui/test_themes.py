"""The themes screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coding.codebook.codes import codes
from coding.suggestions.open import open_suggestions
from coding.themes.propose import propose_themes
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, create_study, open_study
from tests.ui.conftest import Draw, DrawDialog, import_quotes
from tests.ui.reading import button, labels, texts


@pytest.fixture(scope="module")
def proposed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study that `proposed` gives copies of; never opened by a test."""
    phones = [
        f"The phone is locked and nobody opens the {n} phone"
        for n in ("first", "second", "third", "old", "new")
    ]
    staff = [
        f"Too few colleagues on the {n} shift, staff is missing"
        for n in ("early", "late", "night", "day", "new")
    ]
    path = tmp_path_factory.mktemp("proposed") / "study.themebook"
    study = create_study(path, title="A study")
    ada = import_quotes(study, [*phones, *staff, "n/a"])
    propose_themes(study, ada, question="why", encoder=None)
    study.close()
    return path


@pytest.fixture
def proposed(proposed_file: Path, tmp_path: Path) -> Iterator[Study]:
    """A study whose quotes fall into two groups, with themes proposed from their words alone, and one non-answer."""
    study = open_study(shutil.copyfile(proposed_file, tmp_path / "study.themebook"))
    yield study
    study.close()


def test_proposals_are_shown_with_share_stability_and_quotes(draw: Draw, proposed: Study) -> None:
    """Each card says how many quotes, how often it was found again, and lets read some of them."""
    page = draw("themes", proposed)
    cards = [text for text in texts(page) if "repeats" in text]
    assert len(cards) == labels(page).count("Accept as code") >= 2
    assert all(" of 10 quotes · found in " in card for card in cards)
    assert any("phone is locked" in text for text in texts(page))


def test_non_answers_are_set_aside_and_can_be_looked_at(draw: Draw, proposed: Study) -> None:
    """Their count opens the list."""
    assert "“n/a”" in texts(draw("themes", proposed))


def test_accepting_makes_a_code_that_is_suggested_and_not_counted(draw: Draw, proposed: Study) -> None:
    """Nothing counts until somebody confirms it."""
    page = draw("themes", proposed)
    name = page.subheader[0].value
    button(page, "Accept as code").click().run()
    with proposed.read() as view:
        assert [code.name for code in codes(view)] == [name.replace("\\", "")]
        suggested = [one for number in range(1, 11) for one in open_suggestions(view, f"R{number}/why")]
    assert {one.code for one in suggested} == {name.replace("\\", "")}
    assert f"Accepted: {name}".replace("\\", "") in texts(page)
    assert "Confirm their quotes" in labels(page)


def test_selected_cards_are_merged_by_one_button(draw: Draw, proposed: Study) -> None:
    """The bar appears with the second card."""
    page = draw("themes", proposed)
    before = labels(page).count("Accept as code")
    page.checkbox[0].check().run()
    assert "Merge 2" not in labels(page)
    page.checkbox[1].check().run()
    button(page, "Merge 2").click().run()
    assert labels(page).count("Accept as code") == before - 1
    assert not any(box.value for box in page.checkbox)


def test_a_proposal_can_be_renamed(draw_dialog: DrawDialog, draw: Draw, proposed: Study) -> None:
    """The new name stands on its card."""
    page = draw_dialog(rename, proposed)
    page.text_input[0].set_value("No way in").run()
    button(page, "Rename").click().run()
    assert "No way in" in [one.value for one in draw("themes", proposed).subheader]


def rename(study: Study, actor: Actor) -> None:
    """The dialog for the first proposal."""
    from coding.themes.runs import find_run
    from ui import theme_dialogs

    with study.read() as view:
        run = find_run(view, None)
    theme_dialogs.rename(study, actor, run, run.themes[0])


def test_a_supervisor_reads_proposals_and_decides_nothing(draw: Draw, proposed: Study) -> None:
    """No button changes anything."""
    sign_in(proposed, "Sam", role=Role.SUPERVISOR)
    page = draw("themes", proposed, person="Sam", role=Role.SUPERVISOR)
    assert labels(page) == []
    assert list(page.checkbox) == []


def test_before_the_first_run_the_screen_says_what_will_happen(draw: Draw, survey: Study) -> None:
    """One button begins it."""
    page = draw("themes", survey)
    assert labels(page) == ["Propose themes"]
    assert "Nothing counts until you accept it" in page.markdown[-1].value
