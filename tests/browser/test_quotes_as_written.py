"""A quote is shown as it was written: nothing in it is interpreted, and nothing it names is fetched."""

from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from coding import codebook, codings
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in as person
from corpus.study import create_study
from tests.browser.acting import go_to, quote, sign_in
from tests.browser.conftest import Open
from ui.security import HEADERS

QUOTE = "Look ![](http://leak.example/a.png) $5 and $x^2$ <b>bold</b> -> :material/home: www.leak.example"
NAME = "a $5 *code* -> [x](http://leak.example) :material/home: <b> www.leak.example"
pytestmark = pytest.mark.browser


def test_a_quote_and_a_code_with_markup_are_shown_literally(open_tab: Open, tmp_path: Path) -> None:
    """On the coding screen, in the codebook and behind a figure; the browser asks no other host for anything."""
    path = tmp_path / "study.themebook"
    rows = "\n".join(f'R{number},"{QUOTE} {number}"' for number in range(1, 11))
    file = tmp_path / "answers.csv"
    file.write_text(f"id,why\n{rows}\n", encoding="utf-8")
    study = create_study(path, title=NAME)
    ada = person(study, "Ada")
    with study.write(ada) as work:
        import_file(work, file, settings=ImportSettings(id="id", open_columns=("why",)))
        codebook.add(work, NAME)
        for number in range(1, 10):
            codings.apply(work, quote=f"R{number}/why", code=NAME)
    study.close()
    tab = open_tab(str(path))
    page = tab.page
    sign_in(page, "Ada")
    expect(page.get_by_text(f"{NAME}").first).to_be_visible()
    go_to(page, "Code")
    expect(quote(page)).to_have_text(f"{QUOTE} 10")
    go_to(page, "Codebook")
    tree = page.locator(".st-key-codebook-tree button")
    expect(tree).to_be_visible()
    assert tree.inner_text().replace("\u2060", "") == NAME
    assert page.get_by_role("heading", level=2).inner_text().replace("\u2060", "") == NAME
    go_to(page, "Figures")
    page.get_by_role("tab", name="Quotes behind it").click()
    page.get_by_role("combobox", name="A row of the table").click()
    page.get_by_role("option").first.click()
    expect(page.get_by_text(f"“{QUOTE} 1”", exact=True)).to_be_visible()
    assert page.locator(".stMain img, .stMain .katex, .stMain b").count() == 0
    assert tab.outside == []
    with urlopen(tab.address) as response:
        assert {name: response.headers[name] for name in HEADERS} == HEADERS
