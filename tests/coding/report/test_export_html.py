"""The HTML of a report: everything inside, nothing fetched, no respondent named, unfinished until approved."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from coding import codebook
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.export_html import html
from coding.report.render import content
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.chromium import launch
from tests.coding.figures.controls_read import controls_read, machine_looks
from tests.coding.report.reported import HOSTILE, RIGHT_TO_LEFT, TITLE

SNAPSHOT = Path(__file__).parent / "report.html"


class Markup(HTMLParser):
    """What an HTML file is made of: its tags, its attributes, and its text without style."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._in_style = False
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag with its attributes."""
        self.tags.add(tag)
        self.attributes += attrs
        self._in_style = tag == "style"

    def handle_data(self, data: str) -> None:
        """One piece of text."""
        self.text += "" if self._in_style else data


def exported(study: Study) -> str:
    """The HTML of the only report."""
    with study.read() as view:
        return html(content(view))


def blanked(written: str) -> str:
    """The file without what differs from day to day or from one chart library to the next."""
    written = re.sub(r"<style>.*?</style>", "<style></style>", written, flags=re.DOTALL)
    written = re.sub(r"<svg.*?</svg>", "<svg></svg>", written, flags=re.DOTALL)
    return re.sub(r"\d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d UTC", "DAY, TIME", written)


def test_an_approved_report_as_html(approved: Study) -> None:
    """The whole file but for style, charts and dates; THEMEBOOK_UPDATE_SNAPSHOTS=1 writes it anew."""
    found = blanked(exported(approved))
    if os.environ.get("THEMEBOOK_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOT.write_text(found, encoding="utf-8", newline="\n")
    assert found == SNAPSHOT.read_text(encoding="utf-8")


def test_quotes_stand_as_they_were_written(approved: Study) -> None:
    """Markup, formulas, emoji and right-to-left text are text; cuts are shown."""
    markup = Markup(exported(approved))
    assert HOSTILE in markup.text
    assert RIGHT_TO_LEFT in markup.text
    assert "Encrypted phones stop us[…]." in markup.text
    assert "Kiruna" not in markup.text
    assert ("dir", "auto") in markup.attributes


def test_an_estimate_is_marked_wherever_it_stands(study: Study, actor: Actor, tmp_path: Path) -> None:
    """In the heading, under it, in the notes and in the methods; it has no large number and counts no respondents."""
    controls_read(study, actor, tmp_path, n=200, controls=40)
    with study.write(actor) as work:
        machine_looks(work)
        reports.create(work, TITLE)
        reports.add_insight(work, TITLE, "Staffing is named by one in four")
        reports.add_figure(work, TITLE, 1, Specification("codes", estimate="machine"), title="What stops us")
        reports.add_figure(work, TITLE, 1, Specification("codes", estimate="people"))
    written = exported(study)
    text = Markup(written).text
    assert "What stops us (estimate)" in text
    assert written.count("<h3>Estimate by control quotes alone. Codes</h3>") == 1
    assert "Estimate by the machine alone. Codes · substantive quotes of all questions, estimated by" in text
    assert "no person confirmed it." in text
    assert written.count('<th scope="col" class="figures">Controls</th>') == 1
    assert "<h3>Estimates</h3>" in written
    assert ("<h3>Bases</h3>" in written, 'class="leading"' in written, ">n</th>" in written) == (False,) * 3


def test_nothing_tells_who_a_respondent_is(approved: Study) -> None:
    """No id, no country; an expert is named."""
    written = exported(approved)
    assert "Dr Noor Example" in written
    for secret in ("R1", "R2/why", "Sweden", "Norway"):
        assert secret not in written


def test_the_file_holds_no_script_and_names_no_other_file(drafted: Study, actor: Actor) -> None:
    """Whatever codes, titles and labels are called."""
    nasty = "<img src='http://example.org/x.png' onerror='alert(1)'>"
    with drafted.write(actor) as work:
        codebook.rename(work, "encryption", nasty)
        reports.edit(work, None, title=nasty, introduction=nasty)
        reports.edit_insight(work, None, 1, headline=nasty, text=nasty)
        reports.add_figure(work, None, 1, Specification("met", by="country"), title=nasty)
    written = exported(drafted)
    markup = Markup(written)
    assert (
        markup.tags & {"script", "img", "link", "iframe", "object", "embed", "image", "use", "a", "base"}
        == set()
    )
    names = {name for name, _value in markup.attributes}
    assert names & {"src", "href", "xlink:href", "action", "data", "srcset"} == set()
    assert [name for name in names if name.startswith("on")] == []
    assert re.findall(r"url\((?!#)", written) == []
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in written


@pytest.mark.parametrize("status", ["draft", "in review", "returned"])
def test_unfinished_reports_say_so(drafted: Study, actor: Actor, supervisor: Actor, status: str) -> None:
    """In the title, on the screen and on every printed page."""
    if status != "draft":
        with drafted.write(actor) as work:
            reports.submit(work)
    if status == "returned":
        with drafted.write(supervisor) as work:
            reports.return_(work, comment="Say who.")
    written = exported(drafted)
    assert f"<title>DRAFT: {TITLE}</title>" in written
    assert '<p class="unfinished">DRAFT · ' in written
    assert '@top-center { content: "DRAFT · not approved"' in written
    assert ("Say who." in written) == (status == "returned")


def test_an_approved_report_does_not_say_draft(approved: Study) -> None:
    """Nowhere in the file, in no case."""
    written = exported(approved)
    assert "draft" not in written.casefold()
    assert "<strong>Approved</strong> by Sam" in written
    assert "Submitted by Ada" in written
    assert "Well carried." in written
    assert "same person" not in written


def test_one_person_in_two_roles_is_told(drafted: Study, actor: Actor) -> None:
    """A reader should know."""
    with drafted.write(actor) as work:
        reports.submit(work)
    with drafted.write(sign_in(drafted, "Ada", role=Role.SUPERVISOR)) as work:
        reports.approve(work)
    assert "Submitted and approved by the same person." in exported(drafted)


def test_the_rows_that_the_headline_names_stand_large(drafted: Study) -> None:
    """ "Encryption comes first" leads with the share of encryption, beside its base."""
    written = exported(drafted)
    assert (
        '<p class="leading"><b>38 %</b> <span><span class="of">of 8 respondents:</span> encryption</span></p>'
        in written
    )


@pytest.mark.browser
def test_the_file_opens_from_disk_without_a_request(approved: Study, tmp_path: Path) -> None:
    """Chromium asks for the file and for nothing else, and nothing in it breaks its own rules."""
    path = tmp_path / "report.html"
    path.write_text(exported(approved), encoding="utf-8")
    requests, complaints = [], []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(path.as_uri(), wait_until="networkidle")
        assert page.locator("h1").inner_text() == TITLE
        assert page.locator(".chart svg").count() == 2
        assert page.locator("blockquote").first.inner_text() == HOSTILE
        browser.close()
    assert (requests, complaints) == ([path.as_uri()], [])
