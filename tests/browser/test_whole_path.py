"""From a survey file to an approved report, as a person walks it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coding.report import reports
from coding.report.render import content
from corpus.study import create_study, open_study
from tests.browser.acting import act_as, barriers, choose, go_to, quote, saved, settled, sign_in
from tests.browser.conftest import Open

SAMPLE = Path(__file__).parents[2] / "examples" / "officers_and_employers"
pytestmark = pytest.mark.browser


def import_survey(page: Page) -> None:
    """Uploads the file with its map, checks it, imports it."""
    page.get_by_role("button", name="Import answers").click()
    uploads = page.locator("input[type=file]")
    uploads.nth(0).set_input_files(SAMPLE / "respondents.csv")
    page.get_by_text("150 rows, 17 columns", exact=True).wait_for()
    settled(page)
    uploads.nth(1).set_input_files(SAMPLE / "questions.csv")
    page.get_by_text("150 rows, 17 columns, 9 of them in the map").wait_for()
    page.get_by_role("button", name="Check the file").click()
    page.get_by_text("150 rows read, all of them kept").wait_for()
    page.get_by_role("button", name="Import", exact=True).click()
    page.get_by_text("Imported").wait_for()


def accept_a_theme(page: Page) -> str:
    """Has themes proposed and accepts the first one as a code; returns its name."""
    page.get_by_role("button", name="Propose themes").click()
    page.get_by_role("heading", name="Themes").wait_for()
    page.get_by_role("button", name="Propose themes").click()
    accept = page.get_by_role("button", name="Accept as code").first
    accept.wait_for(timeout=120_000)
    assert barriers(page) == []
    name = page.locator("[class*=st-key-theme-] h3").first.inner_text()
    accept.click()
    page.get_by_text(f"{name} is a code now").wait_for()
    return name


def confirm_five_quotes(page: Page, code: str) -> None:
    """Confirms the code on the first five quotes of one question."""
    go_to(page, "Code")
    expect(quote(page)).to_be_visible()
    page.get_by_role("button", name="Every open question").click()
    page.get_by_role("combobox", name="Question").click()
    page.get_by_role("option", name="What is the biggest challenge").click()
    page.get_by_text("0 of 130 quotes done").wait_for()
    page.keyboard.press("Escape")
    settled(page)
    assert barriers(page) == []
    quote(page).focus()
    for done in range(1, 6):
        choose(page, code)
        page.keyboard.press("Enter")
        page.get_by_text(f"{done} of 130 quotes done").wait_for()
    saved(page)


def put_a_figure_into_the_report(page: Page) -> None:
    """Looks at the codes and adds the figure under a new insight."""
    go_to(page, "Figures")
    page.get_by_text("Base: respondents who answered").wait_for()
    page.get_by_role("button", name="Add to report").click()
    page.get_by_label("What the figure shows, in one sentence").fill("What stands out")
    page.get_by_label("What the figure shows, in one sentence").press("Tab")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("is in insight 1 of the report").wait_for()


def test_from_a_survey_file_to_an_approved_report(open_tab: Open, tmp_path: Path) -> None:
    """Import, themes, one accepted as a code, five quotes confirmed, a figure, a report, its approval."""
    path = tmp_path / "study.themebook"
    create_study(path, title="Officers and employers").close()
    tab = open_tab(str(path))
    page = tab.page
    sign_in(page, "Ada")
    import_survey(page)
    code = accept_a_theme(page)
    confirm_five_quotes(page, code)
    put_a_figure_into_the_report(page)
    go_to(page, "Report")
    page.get_by_role("button", name="Submit for review").click()
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_text("In review", exact=True)).to_be_visible()
    act_as(page, "Ada", "Supervisor")
    go_to(page, "Report")
    page.get_by_role("button", name="Approve").click()
    page.get_by_role("dialog").get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Approved", exact=True)).to_be_visible()
    assert barriers(page) == []
    with open_study(path).read() as view:
        report = content(view)
        assert reports.find_report(view).status == "approved"
    assert [insight.headline for insight in report.insights] == ["What stands out"]
    counted = {row.label: row.n for row in report.insights[0].figures[0].table.rows}
    assert counted[code] == 5
    assert tab.outside == []
