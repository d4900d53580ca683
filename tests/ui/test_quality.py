"""The quality screen."""

from typing import Any

import pytest

from coding import codebook
from coding.reading.readings import mark_no_code
from coding.suggestions.open import accept, open_suggestions, reject
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.ui.conftest import Draw
from tests.ui.reading import button, labels, texts
from ui.words import part

QUALITY: dict[str, Any] = {
    "n": 40,
    "codings": 52,
    "threshold": 0.3,
    "precision": 0.62,
    "recall": 0.71,
    "f1": 0.66,
    "right_at_1": 0.8,
    "found_in_3": 0.85,
    "codes": [
        {
            "code": "no response",
            "n": 20,
            "suggested": 25,
            "right": 15,
            "precision": 0.6,
            "precision_95": [0.41, 0.77],
            "recall": 0.75,
            "recall_95": [0.53, 0.89],
            "f1": 0.667,
        },
        {
            "code": "locked devices",
            "n": 3,
            "suggested": 0,
            "right": 0,
            "precision": None,
            "precision_95": None,
            "recall": 0.0,
            "recall_95": [0.0, 0.56],
            "f1": 0.0,
        },
    ],
    "calibration": {"error": 0.05, "bins": [{"from": 0.5, "to": 0.6, "n": 9, "score": 0.55, "right": 0.5}]},
    "confusions": [
        {
            "a": "locked devices",
            "b": "no response",
            "a_taken_for_b": 3,
            "b_taken_for_a": 1,
            "n": 4,
            "of": 23,
        }
    ],
    "curve": [{"n": 20, "of": 20, "f1": 0.5, "right_at_1": 0.6, "found_in_3": 0.7}],
}


def columns(page: Any, number: int) -> dict[str, list[Any]]:
    """The table of that number on the screen, by column."""
    found: dict[str, list[Any]] = page.dataframe[number].value.to_dict("list")
    return found


def test_how_good_suggestions_are_is_said_in_a_sentence_with_its_base(draw: Draw, survey: Study) -> None:
    """Then for each code with intervals, and which codes are mixed up."""
    run_by_hand(survey, sign_in(survey, "Ada", role=Role.CODER), [], quality=QUALITY)
    page = draw("quality", survey)
    assert page.markdown[0].value == (
        "**62 %** of what is suggested is right, and **71 %** of all codings are suggested. The first suggestion is "
        "right for 80 % of quotes. (n = 40 coded quotes, 52 codings)"
    )
    assert columns(page, 0) == {
        "Code": ["no response", "locked devices"],
        "Confirmed on": [20, 3],
        "Suggested on": [25, 0],
        "Right of the suggested": ["60 % (41–77 %)", "–"],
        "Found of the confirmed": ["75 % (53–89 %)", "0 % (0–56 %)"],
    }
    assert {
        "locked devices and no response",
        "taken for each other on 4 quotes, of 23 with either",
    } <= set(texts(page))


def test_three_ways_to_tell_prevalence_stand_apart(draw: Draw, survey: Study) -> None:
    """Both quotes are read, so people know; the machine has said nothing, and that is said."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        mark_no_code(work, quote="R4/why")
    page = draw("quality", survey)
    left, ways = columns(page, 0), columns(page, 1)
    assert left["Code"] == ["locked devices", "no response"]
    assert left["Controls read"] == [2, 2]
    assert left["May remain unread, 95 % sure"] == ["at most 0 of 0", "at most 0 of 0"]
    assert ways == {
        "Code": ["locked devices", "no response"],
        "People only": ["50 % (50–50 %), n = 2", "0 % (0–0 %), n = 2"],
        "Machine only": ["–", "–"],
        "Machine, corrected by people": ["–", "–"],
    }
    assert "–: no run of suggestions has learned from codings yet." in texts(page)


def test_with_little_coded_the_next_step_is_offered(draw: Draw, survey: Study) -> None:
    """No run, and no control read: both lead to the most useful quotes."""
    page = draw("quality", survey)
    assert page.markdown[0].value == "No codes were suggested yet."
    assert labels(page).count("Read the most useful first") == 2
    assert labels(page)[0] == "Suggest codes"


def test_decisions_on_suggestions_are_shown_over_time(draw: Draw, survey: Study) -> None:
    """The chart says in words what it shows."""
    ada = sign_in(survey, "Ada", role=Role.CODER)
    assert "Nobody has decided on a suggestion yet." in texts(draw("quality", survey))
    run_by_hand(survey, ada, [Said("R4/why", "no response"), Said("R4/why", "locked devices")])
    with survey.write(ada) as work:
        first, second = open_suggestions(work, "R4/why")
        accept(work, first.id)
        reject(work, second.id)
    page = draw("quality", survey)
    assert "Nobody has decided on a suggestion yet." not in texts(page)
    assert any(one.proto.alt.endswith(": 1 accepted, 1 rejected.") for one in page.get("vega_lite_chart"))


def test_a_supervisor_reads_and_starts_nothing(draw: Draw, survey: Study) -> None:
    """The way to the codebook is open, as supervisors read it too."""
    run_by_hand(survey, sign_in(survey, "Ada", role=Role.CODER), [], quality=QUALITY)
    sign_in(survey, "Sam", role=Role.SUPERVISOR)
    assert labels(draw("quality", survey, person="Sam", role=Role.SUPERVISOR)) == [
        "Open the codebook",
        "Switch it off for everybody",
    ]


def test_without_codes_the_way_leads_to_themes(draw: Draw, empty: Study) -> None:
    """An empty study has nothing to tell."""
    page = draw("quality", empty)
    assert labels(page) == ["Find themes"]
    assert button(page, "Find themes").disabled is False


def test_a_codebook_without_quotes_tells_nothing_yet(draw: Draw, empty: Study) -> None:
    """Dashes, and no share of nothing."""
    with empty.write(sign_in(empty, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "locked devices")
    assert columns(draw("quality", empty), 0)["People only"] == ["–"]


@pytest.mark.parametrize(
    ("fraction", "between", "words"),
    [(None, None, "–"), (0.593, None, "59 %"), (0.593, (0.388, 0.771), "59 % (39–77 %)")],
)
def test_a_share_is_printed_with_its_interval(
    fraction: float | None, between: tuple[float, float] | None, words: str
) -> None:
    """In whole percent; a dash where there is none."""
    assert part(fraction, between=between) == words
