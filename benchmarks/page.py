"""How long a press on the coding screen takes until the next quote stands there: at most 250 ms for 95 of 100.

    python -m benchmarks.page [QUOTES]

Makes a study of 100,000 invented quotes (or QUOTES), serves the page, and presses Skip and Confirm in Chromium.
"""

import csv
import random
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, expect, sync_playwright

from coding import codebook
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in as register
from corpus.study import create_study
from tests.browser.acting import go_to, settled, sign_in
from tests.browser.conftest import serving
from tests.chromium import launch

PRESSES = 40
WORDS = (
    "platform",
    "encrypted",
    "phone",
    "evidence",
    "late",
    "answer",
    "staff",
    "training",
    "law",
    "court",
    "report",
    "network",
    "country",
    "budget",
)
NEXT_QUOTE = """button => new Promise(done => {
  const quote = () => document.querySelector(".st-key-hero-quote")?.innerText;
  const [before, start] = [quote(), performance.now()];
  const look = () => quote() && quote() !== before ? done(performance.now() - start) : requestAnimationFrame(look);
  button.click();
  look();
})"""


def main() -> None:
    """Prints a table."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        study = invented(Path(folder), quotes)
        with serving(str(study)) as address:
            page = launch(playwright).new_page(viewport={"width": 1280, "height": 800})
            page.goto(address)
            sign_in(page, "Ada")
            go_to(page, "Code")
            expect(page.locator(".st-key-hero-quote")).to_be_visible()
            print(f"{'press':10}{'quotes':>10}{'median ms':>12}{'p95 ms':>10}")
            for name in ("Skip", "Confirm"):
                taken = sorted(press(page, name) for _ in range(PRESSES))
                print(f"{name:10}{quotes:>10,}{median(taken):>12.0f}{quantiles(taken, n=20)[-1]:>10.0f}")


def press(page: Page, name: str) -> float:
    """Milliseconds from the press of a button to another quote; before Confirm a code is chosen."""
    settled(page)
    if name == "Confirm":
        page.get_by_role("combobox", name="Codes that fit").fill("code 7")
        page.get_by_role("option").first.click()
        page.keyboard.press("Escape")
        expect(page.get_by_test_id("stMultiSelect").get_by_text("code 7")).to_be_visible()
        settled(page)
    return float(page.get_by_role("button", name=name).evaluate(NEXT_QUOTE))


def invented(folder: Path, quotes: int) -> Path:
    """A study with as many respondents, each with one quote, and thirty codes."""
    rng = random.Random(1)
    with (folder / "survey.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "country", "why"])
        for number in range(quotes):
            text = " ".join(rng.choices(WORDS, k=rng.randint(6, 60)))
            writer.writerow([f"R{number:06}", rng.choice("ABCDEFGH"), f"{number}: {text}"])
    study = create_study(folder / "study.themebook", title="Invented")
    settings = ImportSettings(id="id", attributes=("country",), open_columns=("why",))
    with study.write(register(study, "Ada")) as work:
        import_file(work, folder / "survey.csv", settings=settings)
        for number in range(30):
            codebook.add(work, f"code {number}", category=f"group {number // 6}")
    study.close()
    return folder / "study.themebook"


if __name__ == "__main__":
    main()
