"""The themes board: everything that is done there is seen at once, and every step can be taken back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding import codings
from corpus.people import Role
from corpus.people import sign_in as person
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, go_to, settled, sign_in
from tests.browser.conftest import Open
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey

pytestmark = pytest.mark.browser


def split_a_theme(page: Page) -> None:
    """Looks at the parts of a theme, names one, and takes it all back and does it again."""
    themes = page.locator("[class*=st-key-theme-] h3")
    expect(themes).to_have_text(["locked phones", "few investigators", "slow providers"])
    page.get_by_role("button", name="More", exact=True).first.click()
    page.get_by_text("Split …", exact=True).click()
    name = page.get_by_role("textbox", name="Name of part 1")
    name.fill("first part")
    name.press("Enter")
    settled(page)
    assert barriers(page) == []
    page.get_by_role("button", name="Split into").click()
    expect(themes.filter(has_text="first part")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(themes).to_have_text(["locked phones", "few investigators", "slow providers"])
    page.get_by_role("button", name="Redo").click()
    expect(themes.filter(has_text="first part")).to_be_visible()


def confirm_a_whole_theme(page: Page) -> None:
    """Accepts a theme, which confirms nothing, and then confirms all of its quotes, which a dialog counts."""
    page.get_by_role("button", name="Accept as code").first.click()
    page.get_by_text("few investigators is a code now").wait_for()
    expect(page.get_by_text("18 quotes carry no code yet, 100 % of 18")).to_be_visible()
    page.get_by_role("button", name="Confirm all 6…").click()
    page.get_by_text("few investigators will be confirmed on 6 quotes of 6 respondents").wait_for()
    page.get_by_role("button", name="Confirm all 6 quotes now").click()
    page.get_by_text("12 quotes carry no code yet, 67 % of 18").wait_for()


def read_an_area_of_the_map(page: Page) -> None:
    """Drags over the whole map and finds every quote in the list, each with its theme."""
    page.get_by_role("radio", name="Map").click()
    page.get_by_text("Drag over an area").wait_for()
    settled(page)
    assert barriers(page) == []
    chart = page.get_by_test_id("stVegaLiteChart").bounding_box()
    assert chart is not None
    page.mouse.move(chart["x"] + 3, chart["y"] + 3)
    page.mouse.down()
    page.mouse.move(chart["x"] + chart["width"] - 6, chart["y"] + 380, steps=5)
    page.mouse.up()
    page.get_by_text("17 quotes in the area").wait_for()


def test_themes_are_split_confirmed_and_mapped(open_tab: Open, tmp_path: Path) -> None:
    """What the page shows is what the study holds at the end; nothing is asked of another host."""
    path = tmp_path / "study.themebook"
    study = create_study(path, title="Officers")
    ada = person(study, "Ada", role=Role.CODER)
    survey(study, ada, tmp_path)
    nested_run(study, ada)
    study.close()
    tab = open_tab(str(path))
    sign_in(tab.page, "Ada")
    go_to(tab.page, "Themes")
    split_a_theme(tab.page)
    confirm_a_whole_theme(tab.page)
    read_an_area_of_the_map(tab.page)
    with open_study(path).read() as view:
        assert [one.code for one in codings.of_quote(view, "R07/why")] == ["few investigators"]
        assert codings.of_quote(view, "R01/why") == []
    assert tab.outside == []
