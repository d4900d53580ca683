"""Takes the pictures of all screens into docs/screens: `python -m docs.screenshots [FOLDER]`.

The sample study is made anew, with themes proposed and codes suggested; each screen is taken in light and dark, wide
and narrow. Needs Chromium, as the browser tests do.
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from coding.demo import FILES, create_sample_study
from coding.encoders import default_encoder
from coding.report import reports
from coding.report.description import build
from coding.report.export_json import read
from coding.suggestions.suggest import suggest_codes
from coding.themes.propose import propose_themes
from corpus.people import sign_in as person
from tests.browser.acting import quote, settled, sign_in
from tests.browser.conftest import serving
from tests.chromium import launch

FOLDER = Path(__file__).parent / "screens"
NAME = "Maja Lind"
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES = {"wide": (1280, 800), "narrow": (800, 900)}
SCREENS = (
    "Overview",
    "Import",
    "Themes",
    "Code",
    "Browse",
    "Quality",
    "Codebook",
    "Figures",
    "Report",
    "Review",
)
COLOURS = 96
"""Of a picture: a page has few, and the files stay small."""


def main() -> None:
    """Takes every picture."""
    expect.set_options(timeout=30_000)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as playwright:
        study = Path(kept) / "sample.themebook"
        prepare(study)
        browser = launch(playwright)
        with serving(str(study)) as address:
            for theme in THEMES:
                for size, (width, height) in SIZES.items():
                    viewport = ViewportSize(width=width, height=height)
                    page = browser.new_context(viewport=viewport, color_scheme=theme).new_page()
                    page.goto(address)
                    take_all(page, address, folder, f"{theme}-{size}")
                    page.context.close()


def prepare(path: Path) -> None:
    """The sample study with proposed themes, suggested codes, and a report in review."""
    study = create_sample_study(path)
    actor, encoder = person(study, NAME), default_encoder()
    for question in ("ft_support", "ft_cooperation"):
        propose_themes(study, actor, question=question, encoder=encoder)
    suggest_codes(study, actor, encoder=encoder)
    with study.write(actor) as work:
        reports.submit(work, build(work, read(FILES / "report.json")).title)
    study.close()


def take_all(page: Page, address: str, folder: Path, kind: str) -> None:
    """Signing in, then one screen after the other."""
    expect(page.get_by_role("button", name="Open the study")).to_be_visible()
    take(page, folder, f"sign-in-{kind}")
    sign_in(page, NAME)
    for screen in SCREENS:
        page.goto(f"{address}/{screen.lower() if screen != 'Overview' else ''}")
        settled(page)
        if screen == "Code":
            expect(quote(page)).to_be_visible()
        take(page, folder, f"{screen.lower()}-{kind}")
    page.goto(f"{address}/reader?quote=R001/ft_challenges")
    settled(page)
    take(page, folder, f"reader-{kind}")


def take(page: Page, folder: Path, name: str) -> None:
    """One picture, when what moves has come to rest."""
    page.wait_for_timeout(1200)
    picture = Image.open(BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(COLOURS).save(folder / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
