"""The real page in a real browser: one server for a study, one tab, and a record of what the tab asks elsewhere."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from tests.chromium import launch

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
expect.set_options(timeout=20_000)  # a busy machine is no failure


@dataclass(frozen=True)
class Tab:
    """A page in the browser; `outside` collects the addresses it asked for on any other host."""

    page: Page
    address: str
    outside: list[str]


Open = Callable[[str], Tab]


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(study: str, port: int) -> "subprocess.Popen[bytes]":
    """The page for the study at a path, served as `themebook app` does; it answers when this returns."""
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "asgi.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**os.environ, "THEMEBOOK_STUDY": study},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _wait(server, f"http://127.0.0.1:{port}")
    return server


@contextmanager
def serving(study: str) -> Iterator[str]:
    """The address of the page for the study at a path, while it is served."""
    port = free_port()
    server = start_server(study, port)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def _wait(server: "subprocess.Popen[bytes]", address: str) -> None:
    """Returns when the server answers; it may still be wrong about the page, so tests look at what is shown."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail("the page did not start", pytrace=False)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a file. Playwright keeps an event loop running as long as it is open."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Open]:
    """Serves a study and opens a tab on it, 1280 by 800."""
    with ExitStack() as ending:

        def opened(study: str) -> Tab:
            address = ending.enter_context(serving(study))
            context = ending.enter_context(browser.new_context(viewport={"width": 1280, "height": 800}))
            context.set_default_timeout(30_000)
            tab = Tab(context.new_page(), address, [])
            here = (address, address.replace("http", "ws"), "data:", "blob:")

            def note(request: Request) -> None:
                if not request.url.startswith(here):
                    tab.outside.append(request.url)

            tab.page.on("request", note)
            tab.page.goto(address)
            return tab

        yield opened
