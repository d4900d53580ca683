"""Coding in a real browser: by keys alone, faster than the study can store, through kills, reloads and second tabs."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coding import codebook, codings
from coding.check import faults
from coding.codings.decisions import Coding
from coding.reading.readings import readings_of
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in as person
from corpus.quotes import all_quotes
from corpus.study import create_study, open_study
from tests.browser.acting import barriers, choose, go_to, quote, saved, sign_in
from tests.browser.conftest import Open, free_port, serving, start_server

pytestmark = pytest.mark.browser

ODD = (
    "e\u0301tude 👩\u200d👩\u200d👧 and 🙂 encrypted",
    "הצפנה על טלפונים encrypted היא הבעיה",
    "![x](http://leak.example/x.png) $x$ <b>bold</b> -> encrypted",
    "two\r\nlines  and\ttabs, encrypted",
)


def survey(folder: Path, texts: list[str]) -> Path:
    """A study with one quote for each text, called R000/why and so on, and two codes."""
    path, answers = folder / "study.themebook", folder / "answers.csv"
    with answers.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "why"])
        rows.writerows([f"R{number:03}", text] for number, text in enumerate(texts))
    study = create_study(path, title="Coding")
    with study.write(person(study, "Ada")) as work:
        import_file(work, answers, settings=ImportSettings(id="id", open_columns=("why",)))
        codebook.add(work, "encryption", definition="Locked phones and services")
        codebook.add(work, "workload")
    study.close()
    return path


def plain(number: int) -> list[str]:
    """So many quotes, each with its own number in it."""
    return [f"Quote number {at} about our work" for at in range(number)]


def begin(page: Page, name: str = "Ada") -> None:
    """Signs in and opens the coding screen at its first quote."""
    sign_in(page, name)
    go_to(page, "Code")
    expect(quote(page)).to_be_visible()


def stored(path: Path) -> dict[str, list[Coding]]:
    """The codings of each quote that has any; the study is whole."""
    study = open_study(path)
    with study.read() as view:
        assert list(faults(view)) == []
        found = {one.name: codings.of_quote(view, one.name) for one in all_quotes(view)}
    study.close()
    return {name: there for name, there in found.items() if there}


class Served:
    """A tab on a server that can be killed and started again at the same address."""

    def __init__(self, path: Path, page: Page) -> None:
        self._path, self._port, self.page = path, free_port(), page
        self.start()
        page.goto(f"http://127.0.0.1:{self._port}")

    def start(self) -> None:
        """Starts the server."""
        self._server = start_server(str(self._path), self._port)

    def kill(self) -> None:
        """Ends the server without a word."""
        self._server.kill()
        self._server.wait()


@contextmanager
def interrupted(browser: Browser, path: Path) -> Iterator[Served]:
    """A tab on the study at a path, served so that it can be interrupted."""
    served = Served(path, browser.new_page(viewport={"width": 1280, "height": 800}))
    try:
        yield served
    finally:
        served.page.close(run_before_unload=False)
        served.kill()


def codes_of(path: Path) -> dict[str, list[tuple[str, str, str]]]:
    """(code, coder, status) of what is stored on each quote."""
    return {
        name: [(one.code, one.coder, one.status) for one in there] for name, there in stored(path).items()
    }


def test_a_session_without_a_mouse(open_tab: Open, tmp_path: Path) -> None:
    """Codes found and created, a span, a rejection, nothing relevant, later, memo, flag, undo, redo, other answers."""
    path = survey(tmp_path, plain(6))
    page = open_tab(str(path)).page
    begin(page)
    choose(page, "encr")
    page.keyboard.press("Enter")
    expect(quote(page)).to_have_text("Quote number 1 about our work")
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    choose(page, "workload")
    page.keyboard.press("Enter")
    expect(quote(page)).to_have_text("Quote number 1 about our work")
    page.keyboard.press("Enter")
    expect(quote(page)).to_have_text("Quote number 2 about our work")
    page.keyboard.press("n")
    expect(quote(page)).to_have_text("Quote number 3 about our work")
    page.keyboard.press("c")
    page.keyboard.type("working hours")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(quote(page)).to_have_text("Quote number 4 about our work")
    choose(page, "encr")
    page.keyboard.press("x")
    page.keyboard.press("f")
    page.keyboard.press("m")
    page.keyboard.type("Ask what is meant by work")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("l")
    expect(quote(page)).to_have_text("Quote number 5 about our work")
    saved(page)
    page.keyboard.press("u")
    expect(quote(page)).to_have_text("Quote number 4 about our work")
    page.keyboard.press("Shift+U")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Escape")
    saved(page)
    there = stored(path)
    assert [(one.code, one.span_text) for one in there["R001/why"]] == [("workload", "number 1")]
    assert {name: [(one.code, one.status) for one in found] for name, found in there.items()} == {
        "R000/why": [("encryption", "confirmed")],
        "R001/why": [("workload", "confirmed")],
        "R003/why": [("working hours", "confirmed")],
        "R004/why": [("encryption", "rejected")],
    }
    with open_study(path).read() as view:
        assert [one.coder for one in readings_of(view, "R002/why")] == ["Ada"]


def test_twenty_presses_with_no_gap_between_them(open_tab: Open, tmp_path: Path) -> None:
    """What was on the screen is stored once, and nothing that was never shown."""
    path = survey(tmp_path, plain(40))
    page = open_tab(str(path)).page
    begin(page)
    shown = page.evaluate(BURST, 20)
    saved(page)
    assert shown == plain(20)
    with open_study(path).read() as view:
        read = [one.name for one in all_quotes(view) if readings_of(view, one.name)]
        assert list(faults(view)) == []
    assert read == [f"R{number:03}/why" for number in range(20)]


BURST = """async (presses) => {
  const shown = [];
  for (let at = 0; at < presses; at += 1) {
    shown.push(document.querySelector("[role=group][aria-label=Quote]").textContent);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "n", code: "KeyN", bubbles: true }));
  }
  return shown;
}"""


def test_a_killed_server_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    """Decisions made while it is gone are stored, each once, when it is back."""
    path = survey(tmp_path, plain(12))
    with interrupted(browser, path) as served:
        page = served.page
        begin(page)
        page.keyboard.press("n")
        saved(page)
        served.kill()
        for _ in range(3):
            page.keyboard.press("n")
        expect(page.get_by_text("3 saving")).to_be_visible()
        served.start()
        expect(page.get_by_text("All saved", exact=True)).to_be_visible(timeout=40_000)
    with open_study(path).read() as view:
        assert [one.name for one in all_quotes(view) if readings_of(view, one.name)] == [
            f"R{number:03}/why" for number in range(4)
        ]
        assert list(faults(view)) == []


def test_a_reloaded_tab_goes_on_where_it_was_and_can_undo(open_tab: Open, tmp_path: Path) -> None:
    """Nobody is asked for a name again, the quote is the same, and undo goes back step by step."""
    path = survey(tmp_path, plain(6))
    page = open_tab(str(path)).page
    begin(page)
    choose(page, "encr")
    page.keyboard.press("Enter")
    choose(page, "workload")
    page.keyboard.press("Enter")
    saved(page)
    page.reload()
    expect(quote(page)).to_have_text("Quote number 2 about our work")
    page.keyboard.press("u")
    expect(quote(page)).to_have_text("Quote number 1 about our work")
    saved(page)
    page.keyboard.press("u")
    expect(quote(page)).to_have_text("Quote number 0 about our work")
    saved(page)
    assert codes_of(path) == {}
    page.keyboard.press("Shift+U")
    saved(page)
    assert codes_of(path) == {"R000/why": [("encryption", "Ada", "confirmed")]}


def test_a_part_is_kept_through_a_reload_and_can_be_withdrawn(browser: Browser, tmp_path: Path) -> None:
    """Decided while the server is gone, the tab then loaded anew: stored from its place; no word of it in the tab."""
    path = survey(tmp_path, plain(4))
    with interrupted(browser, path) as served:
        page = served.page
        begin(page)
        served.kill()
        for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight"):
            page.keyboard.press(key)
        choose(page, "workload")
        page.keyboard.press("Enter")
        assert "number" not in page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")
        served.start()
        page.on("dialog", lambda dialog: dialog.accept())
        page.reload()
        saved(page)
        expect(quote(page)).to_have_text("Quote number 0 about our work")
        assert [one.span_text for one in stored(path)["R000/why"]] == ["number 0"]
        page.get_by_role("button", name="Withdraw workload").click()
        saved(page)
        assert stored(path) == {}


def test_what_is_refused_stays_on_the_screen_until_it_is_read(open_tab: Open, tmp_path: Path) -> None:
    """A code that a colleague retires meanwhile: each refusal is told, and undo takes nothing older back."""
    path = survey(tmp_path, plain(6))
    page = open_tab(str(path)).page
    begin(page)
    choose(page, "encr")
    page.keyboard.press("Enter")
    saved(page)
    study = open_study(path)
    with study.write(person(study, "Ben")) as work:
        codebook.retire(work, "workload")
    study.close()
    for _ in range(2):
        choose(page, "workload")
        page.keyboard.press("Enter")
    expect(page.get_by_text("Not stored: workload.")).to_have_count(2)
    page.keyboard.press("u")
    expect(page.get_by_text("What you decided last could not be stored")).to_be_visible()
    assert codes_of(path) == {"R000/why": [("encryption", "Ada", "confirmed")]}
    page.get_by_role("button", name="Show the quote").first.click()
    expect(quote(page)).to_have_text("Quote number 1 about our work")


def test_two_tabs_and_two_coders_lose_no_decision(browser: Browser, tmp_path: Path) -> None:
    """All look at the same quote; each decision is kept under its coder."""
    path = survey(tmp_path, plain(6))
    with serving(str(path)) as address:
        contexts = [browser.new_context(viewport={"width": 1280, "height": 800}) for _ in range(2)]
        ada, ben = (context.new_page() for context in contexts)
        second = contexts[0].new_page()
        for page, name in ((ada, "Ada"), (ben, "Ben")):
            page.goto(address)
            begin(page, name)
        second.goto(f"{address}/code")
        expect(quote(second)).to_have_text("Quote number 0 about our work")
        for page, code in ((ada, "encr"), (second, "workload"), (ben, "encr")):
            choose(page, code)
            page.keyboard.press("Enter")
        for page in (ada, second, ben):
            saved(page)
        for context in contexts:
            context.close()
    assert codes_of(path) == {
        "R000/why": [
            ("encryption", "Ada", "confirmed"),
            ("encryption", "Ben", "confirmed"),
            ("workload", "Ada", "confirmed"),
        ]
    }


def test_odd_text_is_shown_and_coded_exactly(open_tab: Open, tmp_path: Path) -> None:
    """Emoji, combining marks, right to left, markup: a span chosen by mouse or key holds the very words."""
    path = survey(tmp_path, list(ODD))
    tab = open_tab(str(path))
    page = tab.page
    begin(page)
    for text in ODD:
        assert quote(page).evaluate("element => element.textContent") == text
        page.evaluate(SELECT, "encrypted")
        quote(page).dispatch_event("mouseup")
        choose(page, "encr")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
    saved(page)
    spans = [(one.span, one.span_text) for found in stored(path).values() for one in found]
    assert spans == [((text.index("encrypted"), text.index("encrypted") + 9), "encrypted") for text in ODD]
    assert quote(page).locator("img, b, a").count() == 0
    assert tab.outside == []


SELECT = """(word) => {
  const place = document.querySelector("[role=group][aria-label=Quote]");
  const node = document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(word));
  range.setEnd(node, node.data.indexOf(word) + word.length);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
}"""
