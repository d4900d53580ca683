"""The review screen, drawn without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from coding.figures.specification import Specification
from coding.report import blocks, reports
from coding.report.render import content
from coding.review.comments import comment, comments
from coding.review.decisions import approve_insight, decisions, return_insight
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog
from tests.ui.reading import button, labels, texts

TITLE = "What officers say"


@pytest.fixture
def submitted(survey: Study) -> Study:
    """A report of two insights in review, with a figure, a cut quote, and a comment of Sam's."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, TITLE)
        reports.add_insight(work, None, "Devices stay locked", "One says so.")
        reports.add_figure(work, None, 1, Specification("why"))
        reports.add_quote(work, None, 1, "R1/why", "for", cuts=[(0, 7)])
        reports.add_insight(work, None, "Nobody answers")
        reports.add_quote(work, None, 2, "R4/why", "for")
        reports.submit(work)
    with survey.write(sign_in(survey, "Sam", role=Role.SUPERVISOR)) as work:
        comment(work, None, "Who says so?", insight=1, figure=1)
    return survey


@pytest.fixture
def page_of(draw: Draw, submitted: Study) -> AppTest:
    """The first insight as a supervisor has it."""
    return draw(
        "review", submitted, person="Sam", role=Role.SUPERVISOR, link={"report": TITLE, "insight": "1"}
    )


def test_the_report_leads_to_its_insights(draw: Draw, submitted: Study) -> None:
    """Each with where it stands, and the first one that is not decided as what comes next."""
    with submitted.write(sign_in(submitted, "Sam", role=Role.SUPERVISOR)) as work:
        approve_insight(work, None, 1)
    page = draw("review", submitted, person="Sam", role=Role.SUPERVISOR)
    assert labels(page)[:5] == [
        "Return the report",
        "Approve the report",
        "Review insight 2",
        "1. Devices stay locked",
        "2. Nobody answers",
    ]
    first, second = (words for words in texts(page) if "to look at" in words)
    assert first.startswith("approved by Sam · ")
    assert first.endswith(" · 1 open comment")
    assert second.startswith("not decided · ")


def test_a_report_with_a_returned_insight_goes_back(draw: Draw, submitted: Study) -> None:
    """Returning it is what comes next, and the head says how the insights stand."""
    with submitted.write(sign_in(submitted, "Sam", role=Role.SUPERVISOR)) as work:
        approve_insight(work, None, 1)
        return_insight(work, None, 2, comment="Who says so?")
    page = draw("review", submitted, person="Sam", role=Role.SUPERVISOR)
    assert labels(page)[:3] == ["Return the report", "Approve the report", "1. Devices stay locked"]
    assert button(page, "Return the report").proto.type == "primary"
    assert texts(page)[0].endswith(" · 1 approved · 1 returned · 2 open comments")
    assert page.subheader[-1].value == "No open comment on the report as a whole"


def test_an_insight_is_shown_with_all_that_carries_it(page_of: AppTest) -> None:
    """The whole quote, what is left out told as such; the checks, who confirmed the codings, and the comments."""
    shown = texts(page_of)
    for words in (
        "“[left out: Locked ]phones.”",
        "Figure 1.1 rests on 3 respondents: fewer than 30.",
        "1 of 1 coding behind the figures decided one by one.",
        "Figure 1.1 · Sam, just now",
        "Who says so?",
    ):
        assert words in shown, words
    assert page_of.header[0].value == r"1\. Devices stay locked"


def test_what_experts_say_stands_beside_the_insight(draw: Draw, survey: Study) -> None:
    """Who they are, and their words; a reference in a claim reads as its number."""
    with survey.write(sign_in(survey, "Ada")) as work:
        reports.create(work, TITLE)
        reports.add_insight(work, None, "Some answer")
        reports.add_figure(work, None, 1, Specification("met"))
        figure = content(work).insights[0].figures[0].id
        reports.edit_insight(work, None, 1, headline=f"{{{figure}: Yes | n}} say yes")
        said = blocks.BlockText(text="We see it too.", author="Dr Noor Example")
        blocks.add_block(work, None, "comment", said, insights=[1])
    page = draw("review", survey, link={"insight": "1"})
    assert page.header[0].value == r"1\. 2 say yes"
    shown = texts(page)
    assert shown[shown.index("Dr Noor Example") + 1] == "We see it too."
    assert "1. 2 say yes" in labels(draw("review", survey))


def test_a_supervisor_approves_an_insight_and_takes_it_back(page_of: AppTest, submitted: Study) -> None:
    """The page says how it stands."""
    button(page_of, "Approve the insight").click().run()
    with submitted.read() as view:
        assert {number: one.in_words for number, one in decisions(view).items()} == {1: "approved by Sam"}
    button(page_of, "Take back").click().run()
    with submitted.read() as view:
        assert decisions(view) == {}


def test_a_comment_is_resolved_and_opened_again(page_of: AppTest, submitted: Study) -> None:
    """By its own button."""
    button(page_of, "Resolve").click().run()
    with submitted.read() as view:
        assert comments(view)[0].resolved_by == "Sam"
    button(page_of, "Open again").click().run()
    with submitted.read() as view:
        assert comments(view)[0].status == "open"


def test_a_researcher_answers_and_decides_nothing(draw: Draw, submitted: Study) -> None:
    """The same page, without the buttons of a supervisor."""
    page = draw("review", submitted, link={"report": TITLE, "insight": "1"})
    assert {"Answer", "Resolve", "Comment on figure 1.1"} <= set(labels(page))
    assert not {"Approve the insight", "Return it …"} & set(labels(page))


def desk_dialog(study: Study, actor: Actor, name: str) -> None:
    """A dialog about the first insight."""
    from coding.review.page import insight_under_review, under_review
    from ui import review_comments, review_decision
    from ui.reads import now
    from ui.review_desk import Desk, Part

    with study.read() as view:
        under = under_review(view)
        desk = Desk(study, actor, now(study), under, insight_under_review(view, under, 1))
    if name == "return":
        review_decision.return_insight(desk, 1)
    elif name == "answer":
        review_comments.answer(desk, under.comments[0])
    else:
        review_comments.write(desk, Part("quote 1", "k", quote="R1/why"))


def return_dialog(study: Study, actor: Actor) -> None:
    """Returning the insight."""
    desk_dialog(study, actor, "return")


def answer_dialog(study: Study, actor: Actor) -> None:
    """Answering the comment."""
    desk_dialog(study, actor, "answer")


def comment_dialog(study: Study, actor: Actor) -> None:
    """Writing a comment on a quote."""
    desk_dialog(study, actor, "comment")


def test_an_insight_is_returned_with_what_has_to_change(draw_dialog: DrawDialog, submitted: Study) -> None:
    """An empty field is refused in words."""
    page = draw_dialog(return_dialog, submitted, person="Sam", role=Role.SUPERVISOR)
    button(page, "Return the insight").click().run()
    assert "needs a comment" in page.error[0].value
    page.text_area[0].set_value("Say how many.").run()
    button(page, "Return the insight").click().run()
    with submitted.read() as view:
        assert decisions(view)[1].in_words == "returned by Sam"
        assert comments(view)[-1].text == "Say how many."


def test_a_comment_is_answered_and_another_one_written(draw_dialog: DrawDialog, submitted: Study) -> None:
    """On a quote of the insight."""
    page = draw_dialog(answer_dialog, submitted)
    page.text_area[0].set_value("One officer.").run()
    button(page, "Keep the answer").click().run()
    page = draw_dialog(comment_dialog, submitted)
    page.text_area[0].set_value("Too short.").run()
    button(page, "Keep the comment").click().run()
    with submitted.read() as view:
        first, second = comments(view)
    assert [(one.person, one.text) for one in first.replies] == [("Ada", "One officer.")]
    assert (second.place, second.text) == ("Quote 1 of insight 1", "Too short.")
