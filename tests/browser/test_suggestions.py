"""Working with what the machine suggests: coarser and finer themes, the most useful quotes first, how good it is."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding import codings
from coding.reading.readings import readings_of
from corpus.people import Role
from corpus.people import sign_in as person
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, go_to, quote, saved, sign_in
from tests.browser.conftest import Open
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import ANSWERS, survey
from tests.ui.test_quality import QUALITY

pytestmark = pytest.mark.browser
ACCEPTED = "locked phones"
CONTROL, OTHER = ("R01/why", ANSWERS[0]), ("R07/why", ANSWERS[6])
"""The quote that the lot draws first of the eighteen, and another: name and text."""


def accept_a_theme(page: Page) -> None:
    """Looks at finer and coarser themes and accepts one of those that were shown first."""
    go_to(page, "Themes")
    themes = page.locator("[class*=st-key-theme-] h3")
    for level, names in {
        "4": ["few investigators", "slow providers", "no passcode", "long passcode"],
        "2": ["police work", "slow providers"],
        "3": [ACCEPTED, "few investigators", "slow providers"],
    }.items():
        page.get_by_role("radio", name=level, exact=True).click()
        expect(themes).to_have_text(names)
    page.get_by_role("button", name="Accept as code").first.click()
    page.get_by_text(f"{ACCEPTED} is a code now").wait_for()


def confirm_one_of_its_quotes(page: Page) -> None:
    """Goes through the quotes of that theme alone, by keys: skips one, confirms one; then wants all quotes again."""
    page.get_by_role("button", name="Go through").click()
    expect(quote(page)).to_have_text(ANSWERS[0])
    page.keyboard.press("s")
    expect(quote(page)).to_have_text(ANSWERS[1])
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(quote(page)).to_have_text(ANSWERS[2])
    saved(page)
    expect(page.get_by_text("1 of 6 quotes done · 5 left")).to_be_visible()


def suggest(path: Path) -> None:
    """A run of code suggestions, made by hand, that wants one quote read first and sees the code in a part of it."""
    study = open_study(path)
    said = Said(OTHER[0], ACCEPTED, 0.8, start=0, end=20)
    run_by_hand(study, person(study, "Ada", role=Role.CODER), [said], quality=QUALITY, order=(OTHER[0],))
    study.close()


def read_the_most_useful_first(page: Page) -> None:
    """Says of a control that no code fits, takes that back, says it again, and codes a part of the quote behind it."""
    go_to(page, "Quality")
    page.get_by_role("button", name="Read the most useful first").first.click()
    expect(quote(page)).to_have_text(CONTROL[1])
    page.get_by_text("Random control, one quote in five").wait_for()
    assert barriers(page) == []
    quote(page).focus()
    page.keyboard.press("n")
    expect(quote(page)).to_have_text(OTHER[1])
    page.get_by_text("Most useful next").wait_for()
    page.keyboard.press("u")
    expect(quote(page)).to_have_text(CONTROL[1])
    page.get_by_text("Took back that no code fits.").wait_for()
    page.keyboard.press("n")
    expect(quote(page)).to_have_text(OTHER[1])
    page.get_by_role("button", name=f"Choose the words that suggest {ACCEPTED}").click()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.get_by_text(f"Confirmed {ACCEPTED}.").wait_for()
    saved(page)


def look_at_the_quality(page: Page) -> None:
    """What people took, what may be left, how good suggestions are, and what more respondents would bring."""
    go_to(page, "Quality")
    page.get_by_role("heading", name="How often each code occurs").wait_for()
    expect(page.get_by_text("62 % of what is suggested is right")).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(4)
    assert barriers(page) == []


def test_suggestions_are_worked_through_and_their_quality_is_seen(open_tab: Open, tmp_path: Path) -> None:
    """Every decision on the page is kept as it was meant: a code, a part, and that no code fits."""
    path = tmp_path / "study.themebook"
    study = create_study(path, title="Officers")
    ada = person(study, "Ada", role=Role.CODER)
    survey(study, ada, tmp_path)
    nested_run(study, ada)
    study.close()
    tab = open_tab(str(path))
    page = tab.page
    sign_in(page, "Ada")
    accept_a_theme(page)
    suggest(path)
    confirm_one_of_its_quotes(page)
    read_the_most_useful_first(page)
    look_at_the_quality(page)
    with open_study(path).read() as view:
        assert [one.coder for one in readings_of(view, CONTROL[0])] == ["Ada"]
        coded = codings.of_quote(view, OTHER[0])
        assert [(one.code, one.span) for one in coded] == [(ACCEPTED, (0, 20))]
    assert tab.outside == []
