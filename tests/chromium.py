"""The Chromium that the browser tests drive: the system's own, or the one that Playwright has downloaded."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.missing import missing

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""Chromium talks to the page under test and to nobody else."""


def launch(playwright: Playwright) -> Browser:
    """A Chromium without a window. Skips the test when this machine has none; THEMEBOOK_CHROMIUM names one."""
    named = os.environ.get("THEMEBOOK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    path = Path(named or playwright.chromium.executable_path)
    if not path.is_file():
        missing("no Chromium found: install it, run `playwright install chromium`, or set THEMEBOOK_CHROMIUM")
    return playwright.chromium.launch(executable_path=path, args=[*QUIET, *_as_root()])


def _as_root() -> list[str]:
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
