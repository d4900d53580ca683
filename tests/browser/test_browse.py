"""The grid in the browser: looking, sorting by a heading, choosing rows, one step on many quotes and back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding import codings
from corpus.people import Role
from corpus.people import sign_in as person
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, go_to, settled, sign_in
from tests.browser.conftest import Open
from tests.coding.browse.survey import browse_survey

pytestmark = pytest.mark.browser

HEADING, FIRST, SECOND = (300, 18), (17, 70), (17, 145)
"""Places in the table: the heading of the text, and the boxes of the first two rows."""


SHOWN = re.compile(r"/browse\?search=locked\+phones&sort=text$")


def press(page: Page, place: tuple[int, int]) -> None:
    """Presses a place in the table, which is one drawing."""
    settled(page)
    page.get_by_test_id("stDataFrame").click(position={"x": place[0], "y": place[1]})


def find_and_sort(page: Page) -> None:
    """Words find three quotes, and a heading sorts them; both stand in the address."""
    page.get_by_role("searchbox", name="Search").fill("locked phones")
    expect(page.get_by_text("3 quotes of 3 respondents")).to_be_visible()
    press(page, HEADING)
    expect(page).to_have_url(SHOWN)
    settled(page)
    assert barriers(page) == []


def choose_and_apply(page: Page) -> None:
    """Two rows get a code after the question says how many; all three would be one press further."""
    press(page, FIRST)
    expect(page.get_by_text("1 quote chosen")).to_be_visible()
    press(page, SECOND)
    expect(page.get_by_text("2 quotes chosen")).to_be_visible()
    page.get_by_role("button", name="Apply a code").click()
    page.get_by_role("combobox", name="Which code?").fill("encr")
    page.get_by_role("option", name="encryption").click()
    expect(page.get_by_text("encryption is put on 2 quotes of 2 respondents.")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Apply to 2 quotes").click()
    expect(page.get_by_text("Applied encryption to 2 quotes of 2 respondents.")).to_be_visible()
    expect(page.get_by_text("2 quotes chosen")).to_have_count(0)


def save_and_reopen(page: Page, address: str) -> None:
    """The view has a name and a link; the fields say what it shows, folded ones too."""
    page.get_by_role("button", name="Saved views").click()
    page.get_by_text("Save this view").click()
    page.get_by_role("textbox", name="Name").fill("Locked phones")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved the view Locked phones.")).to_be_visible()
    page.goto(f"{address}/browse?where=role%3DAnalyst&status=undecided")
    expect(page.get_by_text("role Analyst, not decided yet")).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Filters · 1").click()
    expect(page.get_by_test_id("stMultiSelect").get_by_text("Analyst")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Saved views").click()
    page.get_by_text("Locked phones", exact=True).click()
    expect(page).to_have_url(SHOWN)


def test_many_quotes_are_found_coded_and_taken_back(open_tab: Open, tmp_path: Path) -> None:
    """What the page did is in the study, and nothing was asked of another machine."""
    path = tmp_path / "study.themebook"
    study = create_study(path, title="Officers")
    browse_survey(study, person(study, "Ada", role=Role.CODER), tmp_path)
    study.close()
    tab = open_tab(str(path))
    sign_in(tab.page, "Ada")
    go_to(tab.page, "Browse")
    expect(tab.page.get_by_text("30 quotes of 26 respondents")).to_be_visible()
    find_and_sort(tab.page)
    choose_and_apply(tab.page)
    with open_study(path).read() as view:
        coded = [name for name in ("R01/why", "R02/why", "R03/why") if codings.of_quote(view, name)]
        assert coded == ["R01/why", "R02/why"]
    tab.page.get_by_role("button", name="Undo").click()
    expect(tab.page.get_by_text("Took back confirming encryption on 2 quotes.")).to_be_visible()
    save_and_reopen(tab.page, tab.address)
    assert tab.outside == []
