"""The overview."""

from coding.flags import flag
from coding.report import reports
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw
from tests.ui.reading import labels, texts


def test_an_empty_study_asks_for_a_file_and_shows_nothing_else(draw: Draw, empty: Study) -> None:
    """The next step is the only thing to press."""
    page = draw("overview", empty)
    assert labels(page) == ["Import answers"]
    assert list(page.metric) == []


def test_log_ons_are_counted_apart(draw: Draw, survey: Study) -> None:
    """R5 only logged on; four respondents gave answers."""
    page = draw("overview", survey)
    assert [(one.label, one.value) for one in page.metric] == [
        ("Respondents", "4"),
        ("Quotes", "3"),
        ("Questions", "5"),
        ("Answers to closed questions", "12"),
    ]
    assert "1 log-on without any answer, apart" in texts(page)


def test_the_coding_of_each_open_question_is_told_with_its_coders(draw: Draw, survey: Study) -> None:
    """Non-answers are set aside, not left to do."""
    page = draw("overview", survey)
    assert "1 of 2 quotes decided · 1 non-answer set aside · Ada 1" in texts(page)


def test_marked_quotes_are_a_press_away(draw: Draw, survey: Study) -> None:
    """What Ada keeps for later is hers; what she flagged is for every supervisor."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        flag(work, quote="R4/why", kind="later")
        flag(work, quote="R1/why", kind="supervisor")
    marked = ["1 quote to come back to", "1 quote flagged for the supervisor"]
    assert [one for one in labels(draw("overview", survey)) if one in marked] == marked
    seen = labels(draw("overview", survey, person="Sam", role=Role.SUPERVISOR))
    assert [one for one in seen if one in marked] == marked[1:]


def test_what_happened_is_told_in_words(draw: Draw, survey: Study) -> None:
    """Newest first, codes by their names."""
    told = texts(draw("overview", survey))
    assert told[told.index("Ada confirmed locked devices on a quote") :][:6:2] == [
        "Ada confirmed locked devices on a quote",
        "Ada added access, locked devices and 2 more codes in the codebook",
        "Ada imported answers.csv",
    ]


def test_a_supervisor_is_led_to_the_report_in_review(draw: Draw, survey: Study) -> None:
    """The one primary button follows from the state and the role."""
    ada = sign_in(survey, "Ada")
    with survey.write(ada) as work:
        reports.create(work, "Report")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_quote(work, None, 1, "R1/why", "for")
        reports.submit(work)
    assert labels(draw("overview", survey, person="Sam", role=Role.SUPERVISOR)) == ["Review the report"]
    assert labels(draw("overview", survey)) == ["Look at the report", "Code these"]
