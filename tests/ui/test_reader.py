"""The reader."""

import pytest

from coding import codebook, codings, flags, memos
from coding.reading.readings import mark_no_code
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, import_quotes
from tests.ui.reading import button, labels, texts
from ui import reader_like

HOSTILE = "![x](http://example.org/a.png) $x$ <b>bold</b> -> **why**"


def test_the_whole_story_of_a_quote_is_shown(draw: Draw, survey: Study) -> None:
    """From the file to the newest decision, with what counts on it now and what the respondent also said."""
    ada = sign_in(survey, "Ada", role=Role.CODER)
    with survey.write(ada) as work:
        memos.add(work, subject="quote", name="R1/why", text="Ask which phones.")
        flags.flag(work, quote="R1/why", kind="supervisor")
    page = draw("reader", survey, link={"quote": "R1/why"})
    shown = texts(page)
    assert shown[:3] == ["R1 · other country", "Why?", "Locked phones."]
    told = [line for line in shown if line.startswith("Ada ") or line == "Ask which phones."]
    assert told == [
        "Ada imported it from answers.csv, row 2",
        "Ada confirmed locked devices",
        "Ada wrote a memo",
        "Ask which phones.",
        "Ada asked a supervisor to look at it",
    ]
    badges = " ".join(one.value for one in page.markdown)
    assert "locked devices" in badges
    assert "Ada asks a supervisor to look" in badges
    assert {"Have you met it?", "Yes", "Phones, Cloud"} <= set(shown)
    assert [one.value for one in page.subheader] == ["Its story", "Nearest in meaning"]


def test_a_quote_shows_exactly_as_it_is_written(draw: Draw, empty: Study) -> None:
    """As plain text, also where it is a neighbour of another one or a part of it was coded."""
    ada = import_quotes(empty, [HOSTILE, f"{HOSTILE} again", "Something else."])
    with empty.write(ada) as work:
        codebook.add(work, "signs")
        codings.apply(work, quote="R1/why", code="signs", span=(0, len(HOSTILE)))
    page = draw("reader", empty, link={"quote": "R1/why"})
    shown = texts(page)
    assert HOSTILE in shown
    assert f"“{HOSTILE}”" in shown
    assert f"“{HOSTILE} again”" in shown
    assert not [one.value for one in page.markdown if "example.org" in one.value]


def test_neighbours_lead_on(draw: Draw, empty: Study) -> None:
    """Each opens in its turn; what is not alike is not listed."""
    import_quotes(empty, ["Providers answer late.", "Providers answer very late.", "Phones."])
    page = draw("reader", empty, link={"quote": "R1/why"})
    assert "“Providers answer very late.”" in texts(page)
    assert "“Phones.”" not in texts(page)
    assert labels(page).count("Read") == 1


def test_a_memo_is_kept(draw: Draw, survey: Study) -> None:
    """And stands in the story at once; an empty one is refused in words."""
    page = draw("reader", survey, link={"quote": "R4/why"})
    button(page, "Keep the memo").click().run()
    assert [one.value for one in page.error] == ["The memo is empty\\. Write what you want to remember\\."]
    page.text_area[0].input("Who is nobody?").run()
    button(page, "Keep the memo").click().run()
    with survey.read() as view:
        assert [one.text for one in memos.of(view, subject="quote", name="R4/why")] == ["Who is nobody?"]
    assert "Who is nobody?" in texts(page)
    assert page.text_area[0].value == ""


def test_a_supervisor_reads_and_does_not_code(draw: Draw, survey: Study) -> None:
    """Memos are everybody's."""
    found = labels(draw("reader", survey, person="Sam", role=Role.SUPERVISOR, link={"quote": "R1/why"}))
    assert "Code this quote" not in found
    assert "Keep the memo" in found


@pytest.mark.parametrize("link", [{}, {"quote": "R9/why"}])
def test_without_a_quote_the_screen_says_where_to_go(draw: Draw, survey: Study, link: dict[str, str]) -> None:
    """Also where the address names one that is not there."""
    page = draw("reader", survey, link=link)
    assert [one.value for one in page.error] == (
        ["There is no quote R9\\/why\\. A quote is called RESPONDENT\\/QUESTION, or by its given id\\."]
        if link
        else []
    )
    assert labels(page) == ["Browse the quotes"]


def test_a_non_answer_is_compared_with_nothing(draw: Draw, survey: Study) -> None:
    """It says so, and nothing counts on it."""
    ada = sign_in(survey, "Ada", role=Role.CODER)
    with survey.write(ada) as work:
        mark_no_code(work, quote="R3/why")
    shown = texts(draw("reader", survey, link={"quote": "R3/why"}))
    assert "This says nothing: it counts as a non-answer." in shown
    assert "A non-answer is compared with nothing." in shown
    assert "No code counts on it yet." in shown
    assert "Ada said that no code fits" in shown


@pytest.mark.parametrize(
    ("likeness", "words"),
    [
        (0.9, "Nearly the same"),
        (0.75, "Nearly the same"),
        (0.5, "Close"),
        (0.3, "Somewhat alike"),
        (0.1, "Hardly alike"),
    ],
)
def test_likeness_is_said_in_words(likeness: float, words: str) -> None:
    """From the cosine of two quotes."""
    assert reader_like.in_words(likeness) == words
