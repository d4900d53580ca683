"""The HTML of a report: everything inside, nothing fetched, no respondent named, unfinished until approved."""

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from coding.figures.table import Table
from coding.report.content import ReportContent, ShownFigure
from coding.report.export_html import html
from coding.report.render import content
from coding.report.report import Status
from corpus.study import Study
from tests.chromium import launch
from tests.coding.report.whole import CHALLENGES, HOSTILE, RIGHT_TO_LEFT, UNFINISHED, WHOLE

SNAPSHOT = Path(__file__).parent / "report.html"


class Markup(HTMLParser):
    """What an HTML file is made of: its tags, its attributes, and its text without style."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.headings: list[int] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._in_style = False
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag with its attributes."""
        self.tags.add(tag)
        self.attributes += attrs
        self._in_style = tag == "style"
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        """One piece of text."""
        self.text += "" if self._in_style else data

    def values(self, name: str) -> list[str]:
        """The values of all attributes of this name."""
        return [value or "" for attribute, value in self.attributes if attribute == name]


def blanked(written: str) -> str:
    """The file without what differs from one chart library to the next."""
    written = re.sub(r"<style>.*?</style>", "<style></style>", written, flags=re.DOTALL)
    return re.sub(r"<svg.*?</svg>", "<svg></svg>", written, flags=re.DOTALL)


def with_tables(*tables: Table) -> ReportContent:
    """The report with these figures alone."""
    figures = tuple(
        ShownFigure("What stops us", WHOLE.insights[0].figures[0].specification, t) for t in tables
    )
    return replace(WHOLE, insights=(replace(WHOLE.insights[0], figures=figures, text="", sub_headline=""),))


@pytest.fixture(scope="module")
def whole() -> str:
    """The file of the report that holds everything."""
    return html(WHOLE)


def test_an_approved_report_as_html(whole: str) -> None:
    """The whole file but for style and charts; THEMEBOOK_UPDATE_SNAPSHOTS=1 writes it anew."""
    found = blanked(whole)
    if os.environ.get("THEMEBOOK_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOT.write_text(found, encoding="utf-8", newline="\n")
    assert found == SNAPSHOT.read_text(encoding="utf-8")


def test_quotes_stand_as_they_were_written(whole: str) -> None:
    """Markup, formulas, emoji and right-to-left text are text; cuts are shown."""
    markup = Markup(whole)
    assert [quote in markup.text for quote in (HOSTILE, RIGHT_TO_LEFT, "We […] wait.")] == [True] * 3
    assert markup.attributes.count(("dir", "auto")) == 5


def test_headings_are_nested_and_every_link_leads_somewhere(whole: str) -> None:
    """No level is left out on the way down, no place is named twice, and links stay in the file."""
    markup = Markup(whole)
    places, links = markup.values("id"), markup.values("href")
    assert markup.headings[0] == 1
    assert [b for a, b in pairwise(markup.headings) if b > a + 1] == []
    assert len(places) == len(set(places))
    assert {link[:1] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(places)


def test_an_estimate_is_marked_wherever_it_stands() -> None:
    """In the heading and in the methods; it has no large number, no base, and no column of counted respondents."""
    people = replace(CHALLENGES, title="Estimate by control quotes alone. Codes", estimate="people")
    written = html(with_tables(replace(people, estimate="machine"), people))
    assert written.count("What stops us (estimate)</h3>") == 4
    assert written.count('<th scope="col" class="figures">Controls</th>') == 1
    assert "<h3>Estimates</h3>" in written
    assert ("<h3>Bases</h3>" in written, 'class="leading"' in written, ">n</th>" in written) == (False,) * 3


def test_nothing_tells_who_a_respondent_is(approved: Study) -> None:
    """No id, no country but in the list of all; an expert is named, and quotes have their evidence ids."""
    with approved.read() as view:
        written = html(content(view))
    assert "Dr Noor Example" in written
    assert len(re.findall(r"quo-[0-9a-f]{12}</footer>", written)) == 4
    for secret in ("R1", "R2/why"):
        assert secret not in written
    assert (written.count("Sweden"), written.count("Norway")) == (1, 1)


def test_an_id_that_is_no_evidence_id_is_not_printed() -> None:
    """It could be a quote's name, which holds the respondent's."""
    quotes = tuple(replace(quote, id="R17/why", name="R17/why") for quote in WHOLE.insights[0].quotes)
    written = html(replace(WHOLE, insights=(replace(WHOLE.insights[0], quotes=quotes),)))
    assert (HOSTILE[-4:] in written, "R17" in written) == (True, False)


def test_the_file_holds_no_script_and_names_no_other_file() -> None:
    """Whatever codes, titles and labels are called."""
    nasty = "<img src='http://example.org/x.png' onerror='alert(1)'>"
    rows = (replace(CHALLENGES.rows[0], label=nasty),)
    found = with_tables(replace(CHALLENGES, title=nasty, rows=rows))
    insight = replace(found.insights[0], headline=nasty, text=nasty, sub_headline=nasty)
    blocks = tuple(
        replace(block, title=nasty, text=nasty, author=nasty, about=nasty) for block in WHOLE.blocks
    )
    written = html(replace(found, title=nasty, introduction=nasty, insights=(insight,), blocks=blocks))
    markup = Markup(written)
    assert (
        markup.tags & {"script", "img", "link", "iframe", "object", "embed", "image", "use", "base"} == set()
    )
    names = {name for name, _value in markup.attributes}
    assert names & {"src", "xlink:href", "action", "data", "srcset"} == set()
    assert [name for name in names if name.startswith("on")] == []
    assert [link for link in markup.values("href") if not link.startswith("#")] == []
    assert re.findall(r"url\((?!#)", written) == []
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in written


@pytest.mark.parametrize("status", ["draft", "in review", "returned"])
def test_unfinished_reports_say_so(status: Status) -> None:
    """In the title, on the screen and on every printed page."""
    written = html(replace(UNFINISHED, status=status, insights=()))
    assert "<title>DRAFT: What stops the work</title>" in written
    assert '<p class="unfinished">DRAFT · ' in written
    assert '@top-center { content: "DRAFT · not approved"' in written


def test_an_approved_report_does_not_say_draft(whole: str) -> None:
    """Nowhere in the file, in no case."""
    assert "draft" not in whole.casefold()
    assert "<strong>Approved</strong> by Sam, 4 March 2026, 09:00 UTC" in whole
    assert "Submitted by Ada, 2 March 2026, 14:05 UTC" in whole


@pytest.mark.browser
def test_the_file_opens_from_disk_without_a_request(whole: str, tmp_path: Path) -> None:
    """Chromium asks for the file alone, nothing in it breaks its own rules, and axe finds no barrier, light or dark."""
    path = tmp_path / "report.html"
    path.write_text(whole, encoding="utf-8")
    requests, complaints = [], []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(path.as_uri(), wait_until="networkidle")
        assert page.locator("h1").inner_text() == WHOLE.title
        assert page.locator(".chart svg").count() == 3
        assert page.locator("blockquote > p").first.inner_text() == HOSTILE
        assert (requests, complaints) == ([path.as_uri()], [])
        barriers = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            barriers += [(rule["id"], scheme) for rule in Axe().run(page).response["violations"]]
        assert barriers == []
        browser.close()
