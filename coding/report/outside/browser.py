"""A browser of the Chromium family on this machine, which prints HTML as PDF. It is given no network and no profile."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.errors import Unavailable

NAMED_BY = "THEMEBOOK_CHROMIUM"
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
)
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
ATTEMPTS = 2
"""On a busy machine a browser sometimes ends before it has printed."""
PATIENCE = 120.0
"""Seconds that printing may take; a slow disk needs some the first time."""

OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
    "--user-agent=Themebook",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=127.0.0.1:9",
)
"""No host has an address and the proxy listens nowhere: nothing can be fetched, whatever the HTML says."""


def printed(html: str) -> bytes:
    """The HTML as a tagged PDF with an outline. What is written to the disk for it is gone afterwards.

    Raises Unavailable when there is no browser, or when it does not print.
    """
    browser = found()
    with TemporaryDirectory(
        prefix="themebook-", dir=_folder_open_to(browser), ignore_cleanup_errors=True
    ) as name:
        folder = Path(name)
        (folder / "report.html").write_text(html, encoding="utf-8")
        for _ in range(ATTEMPTS):
            _print(browser, folder)
            if (folder / "report.pdf").is_file():
                return (folder / "report.pdf").read_bytes()
    raise Unavailable(
        f"The browser {browser.name} wrote no PDF.",
        help=f"Name another one with {NAMED_BY}, or print the HTML from your own browser.",
    )


def found() -> Path:
    """The browser: the one that THEMEBOOK_CHROMIUM names, or the first there is. Raises Unavailable when none is."""
    for candidate in _candidates():
        if candidate.is_file():
            return candidate
    raise Unavailable(
        "A PDF is printed by Chromium, Chrome or Edge, and none of them is on this machine.",
        help=f"Install one, name it with {NAMED_BY}, or export HTML and print that from your own browser.",
    )


def _candidates() -> Iterator[Path]:
    if named := os.environ.get(NAMED_BY):
        yield Path(shutil.which(named) or named)
        return
    yield from (Path(path) for path in map(shutil.which, NAMES) if path)
    if sys.platform == "darwin":
        yield from (Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in _MAC)
    roots = filter(None, map(os.environ.get, _WINDOWS_ROOTS))
    yield from (Path(root) / place for root in roots for place in _WINDOWS)


def _folder_open_to(browser: Path) -> Path | None:
    """Where the browser can read: a snap sees the home folder and not the system's folder for temporary files."""
    wrapped = "snap" in browser.resolve().parts or (
        browser.stat().st_size < 10_000 and b"/snap/" in browser.read_bytes()
    )
    return Path.home() if wrapped else None


def _print(browser: Path, folder: Path) -> None:
    """Lets the browser write report.pdf beside report.html."""
    own = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'report.pdf'}"]
    page = (folder / "report.html").as_uri()
    try:
        subprocess.run(
            [browser, *OPTIONS, *_as_root(), *own, page],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(
            f"The browser {browser.name} did not print.",
            help=f"Try again, name another one with {NAMED_BY}, or print the HTML from your own browser.",
        ) from error


def _as_root() -> list[str]:
    """Chromium has no sandbox for root, and what it opens here holds no script."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
