"""Working with what the machine suggests: coarser and finer themes, the most useful quotes first, how good it is."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding import codings
from coding.reading.readings import readings_of
from corpus.people import Role
from corpus.people import sign_in as person
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, go_to, settled, sign_in
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
    page.get_by_text(f"Accepted: {ACCEPTED}").wait_for()


def confirm_one_of_its_quotes(page: Page) -> None:
    """Goes through the quotes of that theme alone, by keys: skips one, confirms one; then wants all quotes again."""
    page.get_by_role("button", name="Confirm quotes of").click()
    page.get_by_text(ACCEPTED, exact=True).click()
    page.get_by_text(f"0 of 18 quotes decided by you · 7 to decide on {ACCEPTED}").wait_for()
    settled(page)
    page.keyboard.press("s")
    expect(page.locator("[class*=st-key-hero-quote]")).to_have_text(ANSWERS[1])
    settled(page)
    page.keyboard.press("1")
    expect(page.locator("[class*=st-key-codes-for]")).to_contain_text(ACCEPTED)
    settled(page)
    page.keyboard.press("Control+s")
    page.get_by_text(f"1 of 18 quotes decided by you · 6 to decide on {ACCEPTED}").wait_for()
    page.get_by_role("button", name=f"why · suggested: {ACCEPTED}").click()
    page.get_by_role("combobox", name="Only where this code is suggested").click()
    page.get_by_role("option", name="Whatever is suggested").click()
    page.get_by_text("1 of 18 quotes decided by you", exact=True).wait_for()
    page.keyboard.press("Escape")


def suggest(path: Path) -> None:
    """A run of code suggestions, made by hand, that wants one quote read first and sees the code in a part of it."""
    study = open_study(path)
    said = Said(OTHER[0], ACCEPTED, 0.8, start=0, end=20)
    run_by_hand(study, person(study, "Ada", role=Role.CODER), [said], quality=QUALITY, order=(OTHER[0],))
    study.close()


def read_the_most_useful_first(page: Page) -> None:
    """Says of a control that no code fits, takes that back, says it again, and codes a part of the quote behind it."""
    page.get_by_role("radio", name="Most useful first").click()
    quote = page.locator("[class*=st-key-hero-quote]")
    expect(quote).to_have_text(CONTROL[1])
    page.get_by_text("Random control, one quote in five").wait_for()
    settled(page)
    assert barriers(page) == []
    page.keyboard.press("n")
    expect(quote).to_have_text(OTHER[1])
    page.get_by_text("Most useful next").wait_for()
    settled(page)
    page.keyboard.press("u")
    expect(quote).to_have_text(CONTROL[1])
    page.get_by_text("Took back that no code fits.").wait_for()
    settled(page)
    page.keyboard.press("n")
    expect(quote).to_have_text(OTHER[1])
    settled(page)
    page.get_by_role("button", name="Code this part").click()
    page.get_by_text(f"Coded that part as {ACCEPTED}.").wait_for()


def look_at_the_quality(page: Page) -> None:
    """What people took, what may be left, and how good suggestions are."""
    go_to(page, "Quality")
    page.get_by_role("heading", name="How often each code occurs").wait_for()
    expect(page.get_by_text("62 % of what is suggested is right")).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(3)
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
