"""Importing the wide layout."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import Refused
from corpus.importing import ImportSettings, Problem, import_file
from corpus.importing.run import BATCH
from corpus.people import Actor, Role, sign_in
from corpus.questions import all_questions
from corpus.quotes import find_quote, quotes_page
from corpus.respondents import attributes_of, contents
from corpus.store.importing import answers_of, respondents_named
from corpus.study import Study
from tests.builders import MAP, SETTINGS, WIDE, file, map_file, small_survey, take_in


def test_an_import_counts_what_it_kept_and_adds_up(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Four respondents, one log-on, ten answers to closed questions, three quotes of which one is a non-answer."""
    summary = small_survey(study, actor, tmp_path).to_json()
    summary.pop("sha256")
    assert summary == {
        "rows_read": 5,
        "rows_kept": 4,
        "log_ons": 1,
        "rows_skipped": 0,
        "respondents": 4,
        "quotes": 3,
        "answers": 12,
        "non_answers": 1,
        "added": {"respondents": 4, "quotes": 3, "answers": 12},
        "skipped": [],
        "warnings": [],
        "proposed_map": [],
        "dry_run": False,
    }


def test_the_study_holds_what_the_file_says(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Texts exactly, attributes, questions in order, log-ons apart."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        held = contents(view)
        assert (held.respondents, held.log_ons, held.quotes, held.non_answers) == (4, 1, 3, 1)
        assert [question.name for question in all_questions(view)] == ["met", "often", "seen", "cases", "why"]
        assert find_quote(view, "R4/why").text == "Nobody answers, ever."
        assert attributes_of(view, "R3") == {"country": "Norway"}


def test_a_number_goes_to_its_bin_and_keeps_what_was_given(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """N/A goes to the bin that names it."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        cases = next(question for question in all_questions(view) if question.name == "cases")
        known = respondents_named(view.connection, cases.instrument_id, ["R1", "R3"])
        ids = {name: found[0] for name, found in known.items()}
        given = answers_of(view.connection, ids.values())
        assert {name: given[key, cases.id] for name, key in ids.items()} == {"R1": {"3"}, "R3": {"N/A"}}


def test_the_same_file_again_changes_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Everything is kept, nothing is added."""
    first = small_survey(study, actor, tmp_path)
    second = small_survey(study, actor, tmp_path)
    assert second.added == {"respondents": 0, "quotes": 0, "answers": 0}
    assert (second.quotes, second.respondents, second.log_ons) == (
        first.quotes,
        first.respondents,
        first.log_ons,
    )
    with study.read() as view:
        assert contents(view).quotes == 3


def test_a_later_file_adds_what_is_new_and_names_what_differs(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """A log-on who answers now, a changed answer, a changed text, a changed attribute."""
    small_survey(study, actor, tmp_path)
    settings = replace(SETTINGS, questions=map_file(tmp_path))
    later = "id,country,met,often,seen,cases,why\nR5,Norway,No,,,,At last.\nR1,Finland,No,,,,Other words.\n"
    summary = take_in(study, actor, file(tmp_path, later), settings)
    assert summary.skipped == [
        Problem(3, "country", "R1 already has another country; the first is kept"),
        Problem(3, "met", "R1 already answered met otherwise; the first is kept"),
        Problem(3, "why", "the study has another text under this id; the first is kept"),
    ]
    with study.read() as view:
        held = contents(view)
        assert (held.respondents, held.log_ons, find_quote(view, "R1/why").text) == (5, 0, "Locked phones.")


def test_bad_cells_and_rows_are_results(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The rest of the file is kept; each problem has its row, its column, and no respondent's words."""
    rows = (
        "R6,Sweden,Maybe,,Phones|Radio,lots of them,ok then\nR7,Sweden,Yes\n,Sweden,Yes,,,,\n"
        "R8,Sweden,Yes,,,,\nR8,Sweden,No,,,,\n"
    )
    settings = replace(SETTINGS, questions=map_file(tmp_path))
    narrow = file(tmp_path, WIDE.splitlines()[0] + "\n" + rows)
    summary = take_in(study, actor, narrow, settings)
    assert summary.skipped == [
        Problem(2, "cases", "‘lots of them’ is not a number"),
        Problem(2, "met", "‘Maybe’ is no option of met (Yes | No)"),
        Problem(2, "seen", "‘Radio’ is no option of seen (Phones | Cloud | Laptops)"),
        Problem(3, None, "has 3 cells where the header has 7"),
        Problem(4, None, "no id in column id"),
        Problem(6, None, "respondent R8 stands in this file more than once; the first row is kept"),
    ]
    assert (summary.rows_read, summary.rows_kept, summary.log_ons, summary.rows_skipped) == (5, 2, 0, 3)


def test_a_number_outside_every_bin_is_named_not_dropped(study: Study, actor: Actor, tmp_path: Path) -> None:
    """With the bins that there are."""
    table = "column,type,options\ncases,numeric,0|1–50|100–500\n"
    settings = ImportSettings(id="id", questions=map_file(tmp_path, table))
    summary = take_in(study, actor, file(tmp_path, "id,cases\na,51\nb,50\n"), settings)
    assert summary.skipped == [Problem(2, "cases", "51 falls in no bin of cases (0 | 1–50 | 100–500)")]
    assert summary.answers == 1


def test_open_columns_by_pattern_need_no_map(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Columns nobody asked for are named in a warning, with a map that could be used."""
    settings = ImportSettings(id="id", open_columns=("ft_*",))
    path = file(tmp_path, "id,ft_a,ft_b,met\n1,one,,Yes\n2,,two,No\n3,x,,Yes\n4,y,,No\n")
    summary = take_in(study, actor, path, settings)
    assert summary.warnings == ["Columns nobody asked for were left out: met."]
    assert [(row["column"], row["type"], row["options"]) for row in summary.proposed_map] == [
        ("met", "single", "No|Yes")
    ]
    with study.read() as view:
        assert [quote.name for quote in quotes_page(view)] == ["1/ft_a", "2/ft_b", "3/ft_a", "4/ft_a"]


def test_columns_without_a_name_are_left_out_of_the_proposed_map(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Spreadsheets leave them at the end of a row."""
    settings = ImportSettings(id="id", open_columns=("why",))
    summary = take_in(study, actor, file(tmp_path, "id,why,met,,\n1,one,Yes,,\n2,two,Yes,,x\n"), settings)
    assert summary.warnings == ["Columns nobody asked for were left out: met, (no name), (no name)."]
    assert [row["column"] for row in summary.proposed_map] == ["met"]


def test_wave_and_instrument_may_stand_in_columns(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Ids that occur in two waves are told apart by a prefix, and the whole file is refused without one."""
    settings = ImportSettings(id="id", open_columns=("why",))
    take_in(study, actor, file(tmp_path, "id,wave,why\n1,2018,first\n"), settings)
    with pytest.raises(Refused, match="Row 3: respondent 1 has quotes of the same ids in another wave"):
        take_in(study, actor, file(tmp_path, "id,wave,why\n2,2019,new\n1,2019,second\n"), settings)
    apart = take_in(
        study, actor, file(tmp_path, "id,wave,why\n1,2019,second\n"), replace(settings, id_prefix="19-")
    )
    assert apart.added["quotes"] == 1
    with study.read() as view:
        assert contents(view).waves == ("2018", "2019")
        assert contents(view).respondents == 2


def test_a_second_row_of_a_respondent_is_left_out_of_every_import(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Also when the rows stand far apart and the study knows the respondent already."""
    between = "".join(f"{number},x,\n" for number in range(BATCH))
    path = file(tmp_path, f"id,why,how\nR1,,first\n{between}R1,second,\n")
    settings = ImportSettings(id="id", open_columns=("why", "how"))
    summaries = [take_in(study, actor, path, settings) for _ in range(2)]
    assert [summary.skipped for summary in summaries] == [
        [Problem(BATCH + 3, None, "respondent R1 stands in this file more than once; the first row is kept")]
    ] * 2
    assert [summary.added["quotes"] for summary in summaries] == [BATCH + 1, 0]


def test_a_map_with_other_routing_is_named(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The study keeps the routing it has: nobody may believe that a base has changed."""
    small_survey(study, actor, tmp_path)
    settings = replace(SETTINGS, questions=map_file(tmp_path, MAP.replace('"{""met"": ""Yes""}"', "")))
    summary = take_in(study, actor, file(tmp_path, WIDE), settings)
    assert summary.warnings == [
        "The study keeps the routing it has for often; the map's counts in a new study, wave or instrument."
    ]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (ImportSettings(open_columns=("why",)), "Which column names the respondents is not said"),
        (ImportSettings(id="nr", open_columns=("why",)), "has no column nr"),
        (ImportSettings(id="id"), "No column of answers.csv is said to be a question"),
        (ImportSettings(id="id", open_columns=("why",), attributes=("land",)), "has no column land"),
    ],
)
def test_wrong_settings_are_refused_before_anything_is_stored(
    study: Study, actor: Actor, tmp_path: Path, settings: ImportSettings, message: str
) -> None:
    """The message names what is missing."""
    with pytest.raises(Refused, match=message):
        take_in(study, actor, file(tmp_path, WIDE), settings)
    with study.read() as view:
        assert contents(view).waves == ()


def test_a_question_cannot_come_back_with_other_options(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Answers given to one set of options are not counted with another."""
    small_survey(study, actor, tmp_path)
    settings = replace(
        SETTINGS, questions=map_file(tmp_path, "column,type,options\nmet,single,Yes|No|Perhaps\n")
    )
    with pytest.raises(Refused, match="already has a question met"):
        take_in(study, actor, file(tmp_path, WIDE), settings)


def test_only_a_coder_imports(study: Study, tmp_path: Path) -> None:
    """A supervisor reviews."""
    with pytest.raises(Refused, match="Only a coder"):
        take_in(study, sign_in(study, "Sam", role=Role.SUPERVISOR), file(tmp_path, WIDE), SETTINGS)


def test_a_rehearsed_import_counts_and_stores_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The summary is the one that the real import would give."""
    settings = replace(SETTINGS, questions=map_file(tmp_path))
    with study.rehearse(actor) as work:
        rehearsed = import_file(work, file(tmp_path, WIDE), settings=settings)
    with study.read() as view:
        assert contents(view).respondents == 0
    assert rehearsed == take_in(study, actor, file(tmp_path, WIDE), settings)
