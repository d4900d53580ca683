"""Importing the long layout."""

from pathlib import Path

import pytest

from corpus.errors import Refused
from corpus.importing import ImportSettings, Problem
from corpus.people import Actor
from corpus.quotes import find_quote, quotes_page
from corpus.respondents import contents
from corpus.study import Study
from tests.builders import file, take_in

LONG = """nr,who,question,kind,speaker,text
Q1,A,why,respondent,,Locked phones.
Q2,A,how,respondent,,-
Q3,B,why,respondent,,Nobody answers.
Q4,,comment,expert,Dr. Berg,A longer view.
Q5,B,how,rumour,,Hm.
Q6,B,how,respondent,,
Q1,C,why,respondent,,Twice.
,C,why,respondent,,No id.
"""
SETTINGS = ImportSettings(layout="long", id="nr", respondent="who")


def test_each_row_is_a_quote_of_its_respondent(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Rows read are rows kept and rows skipped, each with its reason."""
    summary = take_in(study, actor, file(tmp_path, LONG), SETTINGS)
    assert (summary.rows_read, summary.rows_kept, summary.quotes, summary.non_answers) == (8, 4, 4, 1)
    assert summary.skipped == [
        Problem(6, None, "kind rumour is unknown (use respondent, expert, pull-quote)"),
        Problem(7, None, "has no text"),
        Problem(8, None, "its id stands in this file more than once; row 2 is kept"),
        Problem(9, None, "names neither a quote nor a respondent"),
    ]
    assert summary.adds_up


def test_an_experts_comment_belongs_to_no_respondent(study: Study, actor: Actor, tmp_path: Path) -> None:
    """So that it can never be counted."""
    take_in(study, actor, file(tmp_path, LONG), SETTINGS)
    with study.read() as view:
        quote = find_quote(view, "Q4")
        assert (quote.respondent, quote.kind, quote.speaker, quote.question) == (
            None,
            "expert",
            "Dr. Berg",
            "comment",
        )


def test_without_ids_a_quote_is_called_after_respondent_and_question(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """As in the wide layout."""
    path = file(tmp_path, "who,question,text\nA,why,One.\nA,how,Two.\n")
    take_in(study, actor, path, ImportSettings(layout="long", respondent="who"))
    with study.read() as view:
        assert [quote.name for quote in quotes_page(view)] == ["A/why", "A/how"]


def test_without_respondents_each_quote_has_one_of_its_own(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Nothing is known that would make two of them the same person."""
    take_in(study, actor, file(tmp_path, "nr,text\n1,One.\n2,Two.\n"), ImportSettings(layout="long", id="nr"))
    with study.read() as view:
        assert contents(view).respondents == 2


def test_the_same_file_again_changes_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Kept again, added none."""
    take_in(study, actor, file(tmp_path, LONG), SETTINGS)
    again = take_in(study, actor, file(tmp_path, LONG), SETTINGS)
    assert (again.quotes, again.respondents, again.added) == (
        4,
        2,
        {"respondents": 0, "quotes": 0, "answers": 0},
    )


def test_a_file_in_which_nothing_names_a_quote_is_refused(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The options that would help are named."""
    with pytest.raises(Refused, match="--respondent"):
        take_in(study, actor, file(tmp_path, LONG), ImportSettings(layout="long"))
