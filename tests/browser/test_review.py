"""A report reviewed by two people, each in a browser of their own."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding import codebook, codings
from coding.check import faults
from coding.figures.specification import Specification
from coding.report import reports
from corpus.people import sign_in as person
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, go_to, settled, sign_in
from tests.browser.conftest import Open
from tests.builders import small_survey

HOSTILE = "Look ![](http://leak.example/a.png) at $5 and $x^2$ <b>now</b>"
pytestmark = pytest.mark.browser


def submitted(folder: Path) -> Path:
    """A study with a report of two insights in review."""
    path = folder / "study.themebook"
    study = create_study(path, title="A study")
    ada = person(study, "Ada")
    small_survey(study, ada, folder)
    with study.write(ada) as work:
        codebook.add(work, "locked devices")
        codings.apply(work, quote="R1/why", code="locked devices")
        reports.create(work, "What officers say")
        reports.add_insight(work, None, "Devices stay locked")
        reports.add_figure(work, None, 1, Specification("why"))
        reports.add_quote(work, None, 1, "R1/why", "for", cuts=[(0, 7)])
        reports.add_insight(work, None, "Nobody answers")
        reports.add_quote(work, None, 2, "R4/why", "for")
        reports.submit(work)
    study.close()
    return path


def press(page: Page, name: str) -> None:
    """Presses the last button of that name on a screen drawn to its end: a dialog's lies over the page's."""
    settled(page)
    page.get_by_role("button", name=name, exact=True).last.click()


def first_look(page: Page) -> None:
    """Sam approves the first insight by keys, comments on a quote of the second, and returns both it and the report."""
    press(page, "Review insight 1")
    expect(page.get_by_text("“[left out: Locked ]phones.”", exact=True)).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Alt+a")
    expect(page.get_by_text("Approved by Sam", exact=True)).to_be_visible()
    page.keyboard.press("Alt+PageDown")
    expect(page.get_by_role("heading", name="2. Nobody answers")).to_be_visible()
    settled(page)
    press(page, "Comment on quote 1")
    page.get_by_role("textbox", name="About quote 1").fill(HOSTILE)
    press(page, "Keep the comment")
    expect(page.get_by_text(HOSTILE, exact=True)).to_be_visible()
    press(page, "Return it …")
    page.get_by_role("textbox", name="What has to change").fill("Who says so?")
    press(page, "Return the insight")
    expect(page.get_by_text("Returned by Sam", exact=True)).to_be_visible()
    press(page, "All insights")
    press(page, "Return the report")
    page.get_by_role("textbox", name="What has to change").fill("See insight 2.")
    press(page, "Return")
    expect(page.get_by_text("Returned", exact=True)).to_be_visible()


def answers(page: Page) -> None:
    """Ada answers and resolves what was said, words the claim otherwise, and submits the report again."""
    page.get_by_role("button", name="2. Nobody answers").click()
    expect(page.get_by_text("Who says so?", exact=True)).to_be_visible()
    press(page, "Answer")
    page.get_by_role("textbox", name="Your answer").fill("One officer.")
    press(page, "Keep the answer")
    expect(page.get_by_text("One officer.", exact=True)).to_be_visible()
    press(page, "Resolve")
    expect(page.get_by_text("1 open comment", exact=True)).to_be_visible()
    go_to(page, "Report")
    expect(page.get_by_role("button", name="Add an insight", exact=True)).to_be_visible()
    press(page, "Change")
    page.get_by_role("option", name="Edit").or_(page.get_by_role("menuitem", name="Edit")).click()
    claim = page.get_by_role("textbox", name="The claim, in one sentence")
    claim.fill("One says that nobody answers")
    claim.press("Tab")
    press(page, "Save")
    expect(page.get_by_role("heading", name="2. One says that nobody answers")).to_be_visible()
    press(page, "Submit for review")
    press(page, "Submit")
    expect(page.get_by_text("In review", exact=True)).to_be_visible()


def signs(page: Page) -> None:
    """Sam sees what is different and what was resolved, approves the second insight, and signs the report."""
    expect(page.get_by_text("• The headline of insight 2 was rewritten.", exact=True)).to_be_visible()
    expect(page.get_by_text("• Insight 2: Who says so?", exact=True)).to_be_visible()
    assert barriers(page) == []
    press(page, "Review insight 2")
    expect(page.get_by_text("Returned by Sam, changed since", exact=True)).to_be_visible()
    press(page, "Approve the insight")
    expect(page.get_by_text("Approved by Sam", exact=True)).to_be_visible()
    press(page, "All insights")
    press(page, "Approve the report")
    expect(page.get_by_text("Still waiting: 1 open comment")).to_be_visible()
    press(page, "Approve")
    expect(page.get_by_text("Approved", exact=True)).to_be_visible()


def test_two_people_review_a_report_until_it_is_signed(open_tab: Open, tmp_path: Path) -> None:
    """Looked at, returned with comments, answered, corrected, submitted again, signed; nothing asked elsewhere."""
    path = submitted(tmp_path)
    tab = open_tab(str(path))
    browser = tab.page.context.browser
    assert browser is not None
    sam, ada = tab.page, browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    sign_in(sam, "Sam", role="Supervisor")
    sam.goto(f"{tab.address}/review")
    first_look(sam)
    ada.goto(f"{tab.address}/review")
    sign_in(ada, "Ada")
    answers(ada)
    sam.goto(f"{tab.address}/review")
    signs(sam)
    study = open_study(path)
    with study.read() as view:
        assert reports.find_report(view).status == "approved"
        assert list(faults(view)) == []
    study.close()
    assert tab.outside == []
