"""How fast the page is with a large study: coding, opening screens, filtering, and the memory of the server.

    python -m benchmarks.page [QUOTES [CONFIRMS]]

Makes a study of 100,000 invented quotes (or QUOTES) of half as many respondents with ten attributes, sixty codes and
20,000 codings, serves the page and drives it in Chromium: 200 (or CONFIRMS) codes are found by typing and confirmed
by Enter, one after the other.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, expect, sync_playwright

from benchmarks.large_study import WORDS, large_study
from tests.browser.acting import go_to, settled, sign_in
from tests.browser.conftest import free_port, start_server
from tests.chromium import launch

OPENINGS = 5
LOOKS = 30
WATCH = """() => {
  const quote = () => document.querySelector("[role=group][aria-label=Quote]")?.textContent;
  const saving = () => document.querySelector(".tb-saving")?.textContent;
  window.taken = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.composedPath()[0].value !== "") return;
    const [before, start, row] = [quote(), performance.now(), {}];
    window.taken.push(row);
    const look = () => {
      if (row.shown === undefined && quote() !== before) row.shown = performance.now() - start;
      if (row.shown !== undefined && saving() === "All saved") row.saved = performance.now() - start;
      if (row.saved === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, true);
}"""
CHANGED = "before => document.querySelector('.st-key-browse-head')?.innerText !== before"
Row = tuple[str, list[float]]


def main() -> None:
    """Prints a table of milliseconds, and the server's memory."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    confirms = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        study = large_study(Path(folder), quotes)
        port = free_port()
        server = start_server(str(study), port)
        try:
            page = launch(playwright).new_page(viewport={"width": 1280, "height": 800})
            page.goto(f"http://127.0.0.1:{port}")
            sign_in(page, "Ada")
            rows = [*opening(page), *coding(page, confirms), *browsing(page)]
            print(f"{quotes:,} quotes\n\n{'what':38}{'n':>5}{'median ms':>12}{'p95 ms':>10}")
            for what, taken in rows:
                print(f"{what:38}{len(taken):>5}{median(taken):>12.0f}{quantiles(taken, n=20)[-1]:>10.0f}")
            print(
                f"\nmemory of the server: {peak(server.pid):,.0f} MB at most, {now(server.pid):,.0f} MB at the end"
            )
        finally:
            server.kill()
            server.wait()


def opening(page: Page) -> list[Row]:
    """From the press on a screen's name until its content stands there."""
    seen: dict[str, Callable[[], None]] = {
        "Code": lambda: expect(page.get_by_role("group", name="Quote")).to_be_visible(),
        "Browse": lambda: expect(page.get_by_test_id("stDataFrame").first).to_be_visible(),
        "Themes": lambda: expect(page.get_by_role("heading", name="Themes")).to_be_visible(),
        "Codebook": lambda: expect(page.get_by_role("heading", name="Codebook")).to_be_visible(),
    }
    rows = []
    for screen, stands in seen.items():
        taken: list[float] = []
        for _ in range(OPENINGS):
            go_to(page, "Overview")
            settled(page)
            with clocked(taken):
                go_to(page, screen)
                stands()
                settled(page)
        rows.append((f"open {screen}", taken))
    return rows


def coding(page: Page, confirms: int) -> list[Row]:
    """Enter until the next quote is on the screen, and until the decision is known to be stored."""
    go_to(page, "Code")
    expect(page.get_by_role("group", name="Quote")).to_be_visible()
    settled(page)
    page.evaluate(WATCH)
    for number in range(confirms):
        page.keyboard.press("c")
        page.keyboard.type(f"code {number % 60:02}")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        page.wait_for_function("() => window.taken.length && window.taken.at(-1).saved !== undefined")
    taken = page.evaluate("() => window.taken")
    return [
        (f"Enter to {end}", [row[key] for row in taken])
        for key, end in (("shown", "the next quote"), ("saved", "saved"))
    ]


def browsing(page: Page) -> list[Row]:
    """Words looked for in Browse, typed at once, until their number stands there."""
    rng = random.Random(2)
    go_to(page, "Browse")
    settled(page)
    box = page.get_by_role("searchbox", name="Search")
    taken: list[float] = []
    for _ in range(LOOKS):
        before = page.locator(".st-key-browse-head").inner_text()
        words = f"{rng.choice(WORDS)} {rng.choice(WORDS)} {rng.randint(1, 9)}"
        with clocked(taken):
            box.fill(words)
            page.wait_for_function(CHANGED, arg=before)
            settled(page)
    return [("Browse: look for words", taken)]


@contextmanager
def clocked(taken: list[float]) -> Iterator[None]:
    """Adds the milliseconds that what is done inside takes."""
    start = time.perf_counter()
    yield
    taken.append(1000 * (time.perf_counter() - start))


def peak(pid: int) -> float:
    """The most memory that a process has had, in MB."""
    return _status(pid, "VmHWM")


def now(pid: int) -> float:
    """The memory that a process has, in MB."""
    return _status(pid, "VmRSS")


def _status(pid: int, field: str) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


if __name__ == "__main__":
    main()
