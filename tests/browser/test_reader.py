"""Reading one quote: reached by its link, left by keys."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from coding import codebook, codings
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in as person
from corpus.study import create_study
from tests.browser.acting import barriers, quote, settled, sign_in
from tests.browser.conftest import Open

HOSTILE = "Look ![](http://leak.example/a.png) $5 and $x^2$ <b>bold</b> שלום"
pytestmark = pytest.mark.browser


def test_a_link_opens_a_quote_and_its_neighbours_lead_on(open_tab: Open, tmp_path: Path) -> None:
    """What is written stands there as written, a memo joins the story, and coding starts at the quote itself."""
    path, file = tmp_path / "study.themebook", tmp_path / "answers.csv"
    file.write_text(
        f'id,why,how\nR1,"{HOSTILE}",Alone.\nR2,"{HOSTILE} twice",\nR3,Something else.,\n', encoding="utf-8"
    )
    study = create_study(path, title="A study")
    with study.write(person(study, "Ada")) as work:
        import_file(work, file, settings=ImportSettings(id="id", open_columns=("why", "how")))
        codebook.add(work, "signs")
        codings.apply(work, quote="R1/why", code="signs", span=(0, 4))
    study.close()
    tab = open_tab(str(path))
    page = tab.page
    sign_in(page, "Ada")
    page.goto(f"{tab.address}/reader?quote=R1/why")
    expect(page.get_by_text(HOSTILE, exact=True)).to_be_visible()
    expect(page.get_by_text("“Look”", exact=True)).to_be_visible()
    expect(page.get_by_text(f"“{HOSTILE} twice”", exact=True)).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Write a memo").focus()
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="What to remember about this quote").fill("Ask again.")
    page.get_by_role("button", name="Keep the memo").click()
    expect(page.get_by_text("Ada wrote a memo")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Next", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-hero-quote")).to_have_text("Alone.")
    page.go_back()
    expect(page.locator(".st-key-hero-quote")).to_have_text(HOSTILE)
    settled(page)
    page.locator(".st-key-reader-like-open-0 button").click()
    expect(page.locator(".st-key-hero-quote")).to_have_text(f"{HOSTILE} twice")
    page.get_by_role("button", name="Code this quote").click()
    expect(quote(page)).to_have_text(f"{HOSTILE} twice")
    assert tab.outside == []
