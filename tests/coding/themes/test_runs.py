"""Reading runs of theme proposals, level by level."""

from pathlib import Path

import pytest

from coding import codebook
from coding.themes import decide
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import ThemeRun, at_level, find_run, find_theme, newest_run
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run, quotes
from tests.coding.themes.survey import survey


@pytest.fixture
def run(study: Study, actor: Actor, tmp_path: Path) -> ThemeRun:
    """A run of three levels in the study."""
    survey(study, actor, tmp_path)
    return nested_run(study, actor)


def ids(run: ThemeRun) -> list[str]:
    """The names of the themes that a run shows."""
    return [theme.id for theme in run.themes]


def by_id(run: ThemeRun) -> dict[str, ProposedTheme]:
    """The themes that a run shows, by name."""
    return {theme.id: theme for theme in run.themes}


def test_each_level_is_read_alone(study: Study, run: ThemeRun) -> None:
    """The level shown first comes without asking; every level holds every placed quote once."""
    with study.read() as view:
        levels = [find_run(view, run.run, level=level) for level in (1, 2, 3)]
        assert newest_run(view) == run == levels[1]
        assert at_level(view, run, 3) == levels[2]
    assert [(one.levels, one.level) for one in levels] == [((2, 3, 4), 1), ((2, 3, 4), 2), ((2, 3, 4), 3)]
    assert [ids(one) for one in levels] == [["A1", "T3"], ["T1", "T2", "T3"], ["T2", "T3", "T1.1", "T1.2"]]
    for one in levels:
        assert sorted(name for theme in one.themes for name in theme.quotes) == quotes(1, 17)


def test_a_level_that_is_not_there_is_refused(study: Study, run: ThemeRun) -> None:
    """With the levels that are."""
    with study.read() as view:
        for level in (0, 4):
            with pytest.raises(Refused, match=rf"no level {level} .* 1 \(2\), 2 \(3\), 3 \(4\)"):
                find_run(view, run.run, level=level)


def test_the_json_of_a_theme_tells_its_place_and_its_weak_quotes(study: Study, run: ThemeRun) -> None:
    """Strengths stand beside the quotes; the parent is named."""
    with study.read() as view:
        told = find_run(view, run.run, level=3).to_json()["themes"][3]
    assert told == {
        "id": "T1.2",
        "label": "long passcode",
        "terms": ["long", "passcode"],
        "n": 2,
        "quotes": ["R05/why", "R06/why"],
        "representatives": ["R05/why", "R06/why"],
        "stability": {"found": 8, "runs": 10, "jaccard": 0.7},
        "status": "open",
        "code": None,
        "parent": "T1",
        "level_first": 3,
        "level_last": 3,
        "strengths": [0.75, 0.25],
        "weak": ["R06/why"],
        "within": None,
        "accepted_inside": [],
        "split_from": None,
    }


def test_what_was_handled_apart_is_told_with_reasons(run: ThemeRun) -> None:
    """Everything that a reader should look at again, and in which languages the quotes are."""
    told = run.to_json()
    notes = told["set_aside"].pop("notes")
    assert told["set_aside"] == {
        "non_answers": ["R19/why", "R20/why"],
        "unclustered": ["R18/why"],
        "reasons": {"R18/why": "no word in it"},
        "outliers": ["R17/why", "R06/why"],
        "near_duplicates": [["R01/why", "R02/why"]],
        "one_word": ["R12/why"],
        "languages": {"en": 13, "sv": 5},
        "placed": {},
    }
    assert len(notes) == 1
    assert notes[0].startswith("1 of 3 ")
    assert (told["levels"], told["level"], told["later"]) == ([2, 3, 4], 2, [])


def test_what_is_accepted_around_or_inside_a_theme_is_told(study: Study, actor: Actor, run: ThemeRun) -> None:
    """The nearest accepted theme around it counts, and every accepted one inside."""
    with study.write(actor) as work:
        decide.accept(work, "A1", code="work")
        decide.accept(work, "no passcode", code="passcode")
        shown = by_id(find_run(work, run.run))
        coarse = by_id(find_run(work, run.run, level=1))
        fine = by_id(find_run(work, run.run, level=3))
        decide.accept(work, "T1")
        finest = by_id(find_run(work, run.run, level=3))
    assert {name: (theme.within, theme.accepted_inside) for name, theme in shown.items()} == {
        "T1": ("work", ("passcode",)),
        "T2": ("work", ()),
        "T3": (None, ()),
    }
    assert coarse["A1"].accepted_inside == ("passcode",)
    assert (fine["T1.1"].code, fine["T1.1"].within, fine["T1.2"].within) == ("passcode", "work", "work")
    assert finest["T1.2"].within == "locked phones"


def test_no_quote_is_lost_on_a_level_that_shows_only_what_was_merged(
    study: Study, actor: Actor, run: ThemeRun
) -> None:
    """T2 goes into T1; the finer level does not show T1, so it shows T2 as merged, with what T1 became."""
    with study.write(actor) as work:
        assert decide.merge(work, ["T1", "T2"]) == "T1"
        decide.accept(work, "T1", code="obstacles")
        shown, fine = find_run(work, run.run), find_run(work, run.run, level=3)
    assert [(theme.id, theme.n) for theme in shown.themes] == [("T1", 12), ("T3", 5)]
    assert [(theme.id, theme.status, theme.code) for theme in fine.themes] == [
        ("T2", "merged", "obstacles"),
        ("T3", "open", None),
        ("T1.1", "open", None),
        ("T1.2", "open", None),
    ]
    assert by_id(fine)["T1.1"].within == "obstacles"


def test_a_theme_is_found_by_its_name_before_a_label_and_a_shown_label_before_others(
    study: Study, actor: Actor, run: ThemeRun
) -> None:
    """A label that several hidden themes have names none of them."""
    with study.write(actor) as work:
        decide.rename(work, "T1.1", "T2")
        decide.rename(work, "T1.2", "locked phones")
        found = [find_theme(work, run.run, name)[0].id for name in ("t2", "Locked phones", "t1.1")]
        decide.rename(work, "T1.1", "Locked phones")
        decide.rename(work, "T1", "phones")
        with pytest.raises(Refused, match=r"Several .* Name one of T1\.1, T1\.2"):
            find_theme(work, run.run, "locked phones")
    assert found == ["T2", "T1", "T1.1"]


def test_themes_of_two_levels_are_not_merged(study: Study, actor: Actor, run: ThemeRun) -> None:
    """A theme and what is inside it; a theme that two levels show goes with either."""
    del run
    with study.write(actor) as work:
        with pytest.raises(Refused, match=r"No level shows T1, T1\.1 together"):
            decide.merge(work, ["T1", "T1.1"])
        assert decide.merge(work, ["T2", "T1.2"]) == "T2"


def test_a_code_is_suggested_once_for_a_quote_of_two_levels(
    study: Study, actor: Actor, run: ThemeRun
) -> None:
    """A theme and one inside it may become the same code."""
    del run
    with study.write(actor) as work:
        first = decide.accept(work, "T1.1", code="passcode")
        second = decide.accept(work, "T1", code="passcode")
        assert [code.name for code in codebook.codes(work)] == ["passcode"]
    assert (first.suggested, second.suggested) == (4, 6)
