"""Keeping the codebook in a real browser: moving a code by keys, splitting another, and taking that back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding import codebook, codings
from corpus.importing import ImportSettings
from corpus.people import Role
from corpus.people import sign_in as person
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, go_to, settled, sign_in
from tests.browser.conftest import Open
from tests.builders import file, take_in

pytestmark = pytest.mark.browser
ANSWERS = "id,why\nR1,Phones are locked.\nR2,Laptops are **locked** ![x](http://example.org/x.png).\nR3,No answers.\n"


def study_in(folder: Path) -> str:
    """Three quotes; `access` on two of them, defined anew since; `answers` on none."""
    study = create_study(folder / "study.themebook", title="A study")
    ada = person(study, "Ada", role=Role.CODER)
    take_in(study, ada, file(folder, ANSWERS), ImportSettings(id="id", open_columns=("why",)))
    with study.write(ada) as work:
        codebook.add(work, "access", category="obstacles", colour="#0072b2")
        codebook.add(work, "answers", category="obstacles")
        codings.apply(work, quote="R1/why", code="access")
        codings.apply(work, quote="R2/why", code="access")
        codebook.edit(work, "access", definition="Nobody can open it.")
    study.close()
    return str(folder / "study.themebook")


def expect_tree(page: Page, *names: str) -> None:
    """Waits until these are the names of the codes in their order."""
    expect(page.locator("[class*=st-key-show-code-]")).to_have_text(list(names), use_inner_text=True)


def move_by_keys(page: Page) -> None:
    """Carries the shown code down and out of its category without a mouse."""
    expect(page.get_by_role("heading", name="access")).to_be_visible()
    settled(page)
    page.keyboard.press("Alt+Shift+ArrowDown")
    expect(page.locator("[class*=st-key-show-code-]").nth(1)).to_have_text("answers")
    settled(page)
    page.keyboard.press("Alt+Shift+ArrowLeft")
    page.get_by_text("Code without a category").wait_for()
    expect_tree(page, "obstacles", "answers", "access")


def split_by_mouse(page: Page) -> None:
    """Ticks the second quote and gives it to a new code."""
    page.get_by_role("button", name="More").click()
    page.get_by_text("Split", exact=True).click()
    table = page.get_by_test_id("stDataFrame")
    table.locator("canvas").first.wait_for()
    page.wait_for_function("document.querySelector('[data-testid=stDataFrame]').offsetWidth > 300")
    settled(page)
    table.click(position={"x": 17, "y": 87})  # the box of the second row
    box = page.get_by_role("combobox", name="The chosen quotes go to")
    box.fill("locked laptops")
    box.press("Enter")
    page.get_by_text("This gives 1 quote of 1 respondent to the new code locked laptops").wait_for()
    assert barriers(page) == []
    page.get_by_role("button", name="Split off 1 quote").click()
    page.get_by_text("Split access: gives 1 quote of 1 respondent").wait_for()


def test_a_codebook_is_kept_by_keys_and_by_mouse(open_tab: Open, tmp_path: Path) -> None:
    """What is done on the page is stored; a split is taken back beside where it is told; nothing bars anybody."""
    where = study_in(tmp_path)
    tab = open_tab(where)
    page = tab.page
    sign_in(page, "Ada")
    go_to(page, "Codebook")
    move_by_keys(page)
    split_by_mouse(page)
    expect_tree(page, "obstacles", "answers", "access", "locked laptops")
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Took back").wait_for()
    page.get_by_text("To look at", exact=True).click()
    page.get_by_text("2 quotes of 2 respondents got this code before its definition changed").wait_for()
    assert barriers(page) == []
    page.get_by_role("button", name="Look at 2 quotes again").click()
    page.get_by_text("Phones are locked.").wait_for()
    assert tab.outside == []
    study = open_study(where)
    with study.read() as view:
        found = [coding.code for name in ("R1/why", "R2/why") for coding in codings.of_quote(view, name)]
        assert (found, codebook.find_code(view, "access").parent) == (["access", "access"], None)
    study.close()
