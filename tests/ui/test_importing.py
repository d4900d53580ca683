"""The import screen; the whole way through it is walked in a browser."""

import pytest

from corpus.people import Actor
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import labels, texts
from ui.import_summary import sum_in_words

SUMMARY = {
    "rows_read": 5,
    "rows_kept": 3,
    "log_ons": 1,
    "rows_skipped": 1,
    "respondents": 3,
    "quotes": 2,
    "answers": 6,
    "non_answers": 1,
    "added": {"respondents": 3, "quotes": 2, "answers": 6},
    "skipped": [{"row": 4, "column": None, "problem": "the id is missing"}],
    "warnings": ["Columns nobody asked for were left out: tool."],
    "dry_run": True,
}


def summary(_study: Study, _actor: object) -> None:
    """The summary of a rehearsal by itself."""
    import streamlit as st

    from tests.ui.test_importing import SUMMARY
    from ui import import_summary

    st.text(import_summary.sum_in_words(SUMMARY))
    import_summary.show(SUMMARY)


def test_without_a_file_the_screen_says_what_it_takes(draw: Draw, empty: Study) -> None:
    """Nothing can be pressed yet."""
    page = draw("import", empty)
    assert "Nothing leaves this machine." in texts(page)[0]
    assert labels(page) == []


def test_what_the_first_line_holds_is_shown(draw_dialog: DrawDialog, empty: Study) -> None:
    """In a file without a header line one sees somebody's answers there."""
    page = draw_dialog(columns, empty)
    assert texts(page)[:2] == [
        "1 row, 6 columns",
        "Named by the first line of the file: 7, Sweden, The phone is locked and nobod…, Yes, No and 1 more.",
    ]


def columns(_study: Study, _actor: Actor) -> None:
    """The boxes for the columns of a file whose first line is an answer."""
    from ui import import_columns

    header = ["7", "Sweden", "The phone is locked and nobody opens it", "Yes", "No", "Rare"]
    import_columns.choose({"rows": 1, "header": header, "mapped": []})


def test_a_summary_adds_up_and_lists_what_was_left_out(draw_dialog: DrawDialog, empty: Study) -> None:
    """Every row read is accounted for, each problem with its row."""
    page = draw_dialog(summary, empty)
    assert texts(page)[0] == "5 rows read = 3 kept + 1 log-on without any answer + 1 left out"
    assert [(one.label, one.value) for one in page.metric] == [
        ("Respondents", "3"),
        ("Quotes", "2"),
        ("Answers to closed questions", "6"),
        ("Problems", "1"),
    ]
    assert page.dataframe[0].value.to_dict("records") == [
        {"Row": 4, "Column": "the whole row", "Problem": "the id is missing"}
    ]
    assert "Columns nobody asked for were left out: tool." in texts(page)


@pytest.mark.parametrize(
    ("kept", "log_ons", "left_out", "said"),
    [
        (5, 0, 0, "5 rows read, all of them kept"),
        (3, 0, 2, "5 rows read = 3 kept + 2 left out"),
        (3, 2, 0, "5 rows read = 3 kept + 2 log-ons without any answer + 0 left out"),
    ],
)
def test_what_there_is_none_of_is_not_counted(kept: int, log_ons: int, left_out: int, said: str) -> None:
    """Log-ons are told where there are any."""
    found = {"rows_read": 5, "rows_kept": kept, "log_ons": log_ons, "rows_skipped": left_out}
    assert sum_in_words(found) == said


def clean_summary(_study: Study, _actor: object) -> None:
    """The summary of a file without a problem of which a column was not asked for."""
    from tests.ui.test_importing import SUMMARY
    from ui import import_summary

    import_summary.show({**SUMMARY, "skipped": []})


def test_columns_left_out_do_not_contradict_that_every_row_came_in(
    draw_dialog: DrawDialog, empty: Study
) -> None:
    """It is rows of which none was left out."""
    page = draw_dialog(clean_summary, empty)
    assert [text for text in texts(page) if "left out" in text] == [
        "no row was left out",
        "Columns nobody asked for were left out: tool.",
    ]


def test_what_a_map_and_a_wave_are_is_explained(draw: Draw, draw_dialog: DrawDialog, empty: Study) -> None:
    """Where they are asked for."""
    uploads = draw("import", empty).get("file_uploader")
    assert "a closed question is counted as one" in uploads[1].proto.help
    page = draw_dialog(columns, empty)
    assert "The round of the survey" in page.text_input(key="import-wave").help
