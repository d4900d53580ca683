"""The themes screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coding import codebook, codings
from coding.codebook.codes import codes
from coding.provenance import WITHOUT_ENCODER, provenance_of
from coding.suggestions.open import open_suggestions
from coding.themes import decide
from coding.themes.later import place_later
from coding.themes.map import map_of
from coding.themes.propose import Found, keep, propose_themes
from coding.themes.records import Grouping, Stability
from coding.themes.runs import find_run
from coding.themes.undo import undo
from corpus.people import Actor, Role, sign_in
from corpus.questions import find_question
from corpus.quotes import all_quotes
from corpus.study import Study, create_study, open_study
from tests.coding.themes.nested import nested_run, theme
from tests.coding.themes.survey import survey
from tests.coding.themes.test_later import SECOND_WAVE, second_wave
from tests.ui.conftest import Draw, DrawDialog, import_quotes
from tests.ui.reading import button, labels, texts
from ui import reads, theme_words


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
    cards = [text for text in texts(page) if "repetitions" in text]
    assert len(cards) == labels(page).count("Accept as code") >= 2
    assert all(" % of 10 respondents · " in card and "found again in " in card for card in cards)
    assert any("phone is locked" in text for text in texts(page))


def test_non_answers_are_set_aside_and_can_be_looked_at(draw: Draw, proposed: Study) -> None:
    """Their count opens the list."""
    page = draw("themes", proposed)
    assert "“n/a”" not in texts(page)
    button(page, "1 non-answer set aside").click().run()
    assert "“n/a”" in texts(page)


def test_accepting_makes_a_code_that_is_suggested_and_not_counted(draw: Draw, proposed: Study) -> None:
    """Nothing counts until somebody confirms it."""
    page = draw("themes", proposed)
    name = page.subheader[0].value
    button(page, "Accept as code").click().run()
    with proposed.read() as view:
        assert [code.name for code in codes(view)] == [name.replace("\\", "")]
        suggested = [one for number in range(1, 11) for one in open_suggestions(view, f"R{number}/why")]
    assert {one.code for one in suggested} == {name.replace("\\", "")}
    assert "Accepted" in texts(page)
    assert texts(page).count(name.replace("\\", "")) == 1
    assert f"Go through {len(suggested)} quotes" in labels(page)


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
    """No button changes anything; what was set aside can be read."""
    sign_in(proposed, "Sam", role=Role.SUPERVISOR)
    page = draw("themes", proposed, person="Sam", role=Role.SUPERVISOR)
    assert labels(page) == ["1 non-answer set aside"]
    assert list(page.checkbox) == []
    assert "10 quotes carry no code yet, 100 % of 10" in texts(page)


def test_a_theme_goes_into_a_code_of_the_codebook(draw_dialog: DrawDialog, proposed: Study) -> None:
    """Its quotes are suggested for that code; no other code is made."""
    with proposed.write(sign_in(proposed, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "no way in", definition="Devices that stay closed.")
    page = draw_dialog(into, proposed)
    assert button(page, "Accept into this code").disabled
    page.selectbox[0].set_value("no way in").run()
    assert "Devices that stay closed." in texts(page)
    button(page, "Accept into this code").click().run()
    with proposed.read() as view:
        assert [code.name for code in codes(view)] == ["no way in"]
        assert [theme.code for theme in find_run(view, None).themes if theme.status == "accepted"] == [
            "no way in"
        ]


def into(study: Study, actor: Actor) -> None:
    """The dialog for the first proposal."""
    from coding.themes.runs import find_run
    from ui import theme_dialogs

    with study.read() as view:
        run = find_run(view, None)
    theme_dialogs.accept_into(study, actor, run, run.themes[0])


def test_all_quotes_are_confirmed_by_a_second_step_that_says_how_many(
    draw_dialog: DrawDialog, nested: Study
) -> None:
    """Accepting alone confirms nothing; the dialog says how many quotes and respondents, and one step takes it back."""
    with nested.write(sign_in(nested, "Ada", role=Role.CODER)) as work:
        decide.accept(work, "T1", code="phones")
    page = draw_dialog(all_quotes_of_a_theme, nested)
    assert texts(page)[0] == (
        "phones will be confirmed on 6 quotes of 6 respondents, unread. From then on they count."
    )
    button(page, "Confirm all 6 quotes now").click().run()
    with nested.write(sign_in(nested, "Ada", role=Role.CODER)) as work:
        assert [one.code for one in codings.of_quote(work, "R01/why")] == ["phones"]
        assert undo(work) == "Took back: confirmed phones on 6 quotes."


def all_quotes_of_a_theme(study: Study, actor: Actor) -> None:
    """The dialog for the accepted theme."""
    from coding.themes.confirm import confirm_effect
    from coding.themes.runs import find_run
    from ui import theme_accepted

    with study.read() as view:
        run = find_run(view, None)
        effect = confirm_effect(view, "T1")
    theme_accepted.confirm_all(study, actor, run, run.themes[0], effect)


def test_a_theme_is_split_into_named_parts(draw_dialog: DrawDialog, draw: Draw, nested: Study) -> None:
    """The dialog shows the parts with their quotes and asks for names."""
    page = draw_dialog(parts_of_a_theme, nested)
    assert "3 quotes · Words: first half" in texts(page)
    page.text_input[0].set_value("short ones").run()
    button(page, "Split into 2").click().run()
    assert shown(draw("themes", nested)) == [
        "few investigators",
        "slow providers",
        "short ones",
        "second half",
    ]


def parts_of_a_theme(study: Study, actor: Actor) -> None:
    """The dialog for two parts of the first proposal."""
    from coding.themes.runs import find_run
    from tests.coding.themes.nested import quotes
    from tests.coding.themes.test_split import HALVES, part
    from ui import theme_split

    thirds = (HALVES[0], part("fourth", quotes(4, 4)), part("last two", quotes(5, 6)))

    with study.read() as view:
        run = find_run(view, None)
    theme_split.to_split(study, actor, run, run.themes[0], [HALVES, thirds])


def test_another_number_of_parts_is_there_at_once_and_typed_names_are_kept(
    draw_dialog: DrawDialog, nested: Study
) -> None:
    """A name belongs to the quotes of its part, in whichever number of parts they are one."""
    page = draw_dialog(parts_of_a_theme, nested)
    page.text_input[0].set_value("short ones").run()
    page.segmented_control[0].set_value(3).run()
    assert [one.value for one in page.text_input] == ["short ones", "fourth", "last two"]
    page.text_input[2].set_value("pairs").run()
    page.segmented_control[0].set_value(2).run()
    assert [one.value for one in page.text_input] == ["short ones", "second half"]
    page.segmented_control[0].set_value(3).run()
    assert [one.value for one in page.text_input] == ["short ones", "fourth", "pairs"]


def test_what_was_done_is_said_beside_undo(draw: Draw, nested: Study) -> None:
    """Once, in the line that stays in view; a refusal too."""
    page = draw("themes", nested)
    button(page, "Accept as code").click().run()
    told = "locked phones is a code now, suggested for 6 quotes\\."
    assert [told in one.value for one in page.markdown].count(True) == 1
    page.checkbox[0].check().run()
    assert not any(told in one.value for one in page.markdown)


def test_quotes_are_listed_the_weakest_first_to_be_moved(draw_dialog: DrawDialog, nested: Study) -> None:
    """Without a chosen quote and a theme nothing can be moved."""
    page = draw_dialog(quotes_of_a_theme, nested)
    listed = page.dataframe[0].value
    assert (listed["Fits"].iloc[0], len(listed)) == (25, 6)
    assert button(page, "Move").disabled
    assert page.selectbox[0].options == ["few investigators", "slow providers"]


def quotes_of_a_theme(study: Study, actor: Actor) -> None:
    """The dialog for the first proposal."""
    from coding.themes.runs import find_run
    from ui import theme_move

    with study.read() as view:
        run = find_run(view, None)
    theme_move.dialog(study, actor, run, run.themes[0])


def test_every_step_is_taken_back_and_done_again_by_a_button(draw: Draw, nested: Study) -> None:
    """Both are always in view, and useless only when there is nothing."""
    page = draw("themes", nested)
    assert (button(page, "Undo").disabled, button(page, "Redo").disabled) == (True, True)
    button(page, "Accept as code").click().run()
    assert shown(page) == ["few investigators", "slow providers"]
    assert button(page, "Undo").help == "Takes back: accepted locked phones as locked phones".replace(
        ":", "\\:"
    )
    button(page, "Undo").click().run()
    assert shown(page) == ["locked phones", "few investigators", "slow providers"]
    button(page, "Redo").click().run()
    assert shown(page) == ["few investigators", "slow providers"]


def test_what_carries_no_code_stays_in_view(draw: Draw, nested: Study) -> None:
    """Counted for the question, with the first of them to read."""
    with nested.write(sign_in(nested, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "phones")
        codings.apply(work, quote="R01/why", code="phones")
    page = draw("themes", nested)
    assert "17 quotes carry no code yet, 94 % of 18" in texts(page)
    assert "The first 17, as imported" in texts(page)
    assert "Code these quotes" in labels(page)


def test_the_map_lists_the_quotes_of_a_theme(draw: Draw, nested: Study) -> None:
    """Also without a mouse; each quote with its theme and its code."""
    with nested.read() as view:
        run = find_run(view, None).run
        reads.theme_maps()[nested.address, run] = map_of(view, run)
    page = draw("themes", nested)
    page.segmented_control(key="themes-view").set_value("Map").run()
    listed = page.dataframe[0].value
    assert list(listed.columns) == ["Quote", "Theme", "Code"]
    assert set(listed["Theme"]) == {"locked phones"}
    assert "6 quotes on the map" in texts(page)


@pytest.fixture
def nested(empty: Study, tmp_path: Path) -> Study:
    """Two themes on the coarsest level, three as first shown, four on the finest; made by hand."""
    ada = sign_in(empty, "Ada", role=Role.CODER)
    survey(empty, ada, tmp_path)
    nested_run(empty, ada)
    return empty


def shown(page: AppTest) -> list[str]:
    """The names of the themes on the cards."""
    return [one.value for one in page.subheader]


def test_themes_become_coarser_and_finer_at_a_press(draw: Draw, nested: Study) -> None:
    """Each level has its own cards, the largest first."""
    page = draw("themes", nested)
    assert shown(page) == ["locked phones", "few investigators", "slow providers"]
    page.segmented_control(key=level_key(page)).set_value(1).run()
    assert shown(page) == ["police work", "slow providers"]
    page.segmented_control(key=level_key(page)).set_value(3).run()
    assert shown(page) == ["few investigators", "slow providers", "no passcode", "long passcode"]


def level_key(page: AppTest) -> str:
    """The key of the control; it carries the run."""
    return str(page.segmented_control[0].key)


def test_a_card_says_what_is_weak_and_where_the_theme_stands(draw: Draw, nested: Study) -> None:
    """One quote of six lies nearer to others, and the theme is a part of a coarser one."""
    page = draw("themes", nested)
    assert (
        "6 quotes · 33 % of 18 respondents · 1 of 6 fit weakly · found again in 8 of 10 repetitions"
        in texts(page)
    )
    assert texts(page).count("On the coarser level part of police work") == 2


def test_an_accepted_theme_is_named_around_and_inside(draw: Draw, nested: Study) -> None:
    """Whoever works on another level sees what was decided before."""
    with nested.write(sign_in(nested, "Ada", role=Role.CODER)) as work:
        decide.accept(work, "T1")
    page = draw("themes", nested)
    page.segmented_control(key=level_key(page)).set_value(1).run()
    assert "Holds locked phones, accepted already" in texts(page)
    page.segmented_control(key=level_key(page)).set_value(3).run()
    assert texts(page).count("Inside locked phones, accepted as locked phones") == 2


def test_a_later_wave_is_offered_for_placing(draw: Draw, nested: Study, tmp_path: Path) -> None:
    """Once a theme was accepted and quotes came that no run has seen."""
    ada = sign_in(nested, "Ada", role=Role.CODER)
    second_wave(nested, ada, tmp_path, texts=["The phone is locked again", "-"])
    assert "Place them in the accepted themes" not in labels(draw("themes", nested))
    with nested.write(ada) as work:
        decide.accept(work, "T1")
    page = draw("themes", nested)
    assert "2 quotes came later and are in no theme yet." in texts(page)
    assert "Place them in the accepted themes" in labels(page)


def test_what_a_later_wave_brought_stands_below(draw: Draw, nested: Study, tmp_path: Path) -> None:
    """How much of it went into accepted themes, and its new themes."""
    ada = sign_in(nested, "Ada", role=Role.CODER)
    with nested.write(ada) as work:
        decide.accept(work, "T1")
    second_wave(nested, ada, tmp_path, texts=SECOND_WAVE)
    place_later(nested, ada, question="why", encoder=None)
    page = draw("themes", nested)
    assert [one.value for one in page.header] == ["New in the later wave"]
    assert any(text.endswith("went into accepted themes, as suggestions to confirm.") for text in texts(page))


def test_many_themes_come_in_portions(draw: Draw, empty: Study) -> None:
    """The largest first; a button shows more of the smaller ones."""
    ada = import_quotes(empty, [f"Answer number {number}" for number in range(1, 62)])
    many_themes(empty, ada, 30)
    page = draw("themes", empty)
    assert len(shown(page)) == 24
    button(page, "Show 6 more of 6 smaller themes").click().run()
    assert len(shown(page)) == 30


def many_themes(study: Study, actor: Actor, n: int) -> None:
    """A run with `n` themes of two quotes each on its only level."""
    with study.write(actor) as work:
        quotes = list(all_quotes(work))
        themes = tuple(
            theme(
                f"T{at + 1}",
                None,
                (1, 1),
                f"theme {at}",
                [quote.name for quote in quotes[2 * at : 2 * at + 2]],
            )
            for at in range(n)
        )
        grouping = Grouping(themes, (n,), 1, {}, "quote")
        provenance = provenance_of(quotes, encoder=None, parameters={"level": 1}, seed=0)
        keep(work, Found(quotes, find_question(work, "why"), grouping, provenance, {}))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (10, "found again in 10 of 10 repetitions"),
        (5, "found again in 5 of 10 repetitions"),
        (4, "not stable: found again in 4 of 10 repetitions"),
    ],
)
def test_what_is_seldom_found_again_is_called_not_stable(found: int, words: str) -> None:
    """Half of the repetitions is enough."""
    assert theme_words.stability(Stability(found, 10, 0.5)) == words


def test_before_the_first_run_the_screen_says_what_will_happen(draw: Draw, survey: Study) -> None:
    """One button begins it."""
    page = draw("themes", survey)
    assert labels(page) == ["Propose themes"]
    assert "Nothing counts until you accept it" in page.markdown[-1].value


def test_how_themes_were_found_is_said_in_words() -> None:
    """The language model by its name alone, or the words of the quotes."""
    assert theme_words.found_with("all-MiniLM-L6-v2 (int8)") == (
        "Found with the language model all-MiniLM-L6-v2, on this computer. The same quotes give the same themes."
    )
    assert theme_words.found_with(WITHOUT_ENCODER) == (
        "Found by the words of the quotes, on this computer. The same quotes give the same themes."
    )


def test_an_outlier_is_said_to_be_in_a_theme(draw: Draw, nested: Study) -> None:
    """Beside what is set aside it would look as if it were out of all themes."""
    assert "2 unlike any other, kept in the nearest theme" in labels(draw("themes", nested))
