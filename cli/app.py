"""Starting the page: Streamlit in a process of its own, on this machine only, stopped with Ctrl+C."""

import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from pathlib import Path
from types import FrameType
from typing import NoReturn
from urllib.error import URLError
from urllib.request import urlopen

from cli.terminal import say
from corpus.errors import Refused, Unavailable

PAGE = Path(__file__).resolve().parent.parent / "asgi.py"
HOST = "127.0.0.1"
USUAL_PORT = 8600
PATIENCE = 90.0
"""Seconds that the page may take to start; a slow disk needs some the first time."""

# What must hold even when somebody's own Streamlit configuration says otherwise.
OPTIONS = {
    "server.address": HOST,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
}


def launch(study_address: str, *, port: int | None, open_browser: bool) -> None:
    """Serves the page for the study at a path or URL until Ctrl+C.

    Without `port` the usual one is taken, or a free one when it is busy. Raises Refused when the named port is busy,
    Unavailable when the page does not start.
    """
    chosen = _port(port)
    server = _start(study_address, chosen)
    url = f"http://{HOST}:{chosen}"
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        _wait_until_ready(server, url)
        say(f"Themebook is open at {url} (stop it with Ctrl+C).")
        if open_browser:
            webbrowser.open(url)
        server.wait()
    except KeyboardInterrupt:
        say("Stopped.")
    finally:
        _stop(server)


def _port(wanted: int | None) -> int:
    """The port to serve on."""
    if wanted is not None:
        if not _is_free(wanted):
            raise Refused(f"Port {wanted} is busy.", help="Name another one with --port, or leave it out.")
        return wanted
    return USUAL_PORT if _is_free(USUAL_PORT) else _any_free()


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True


def _any_free() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _start(study_address: str, port: int) -> "subprocess.Popen[bytes]":
    """Starts the server. Its output goes nowhere: a traceback is not for people, and nothing else is said."""
    options = [part for name, value in OPTIONS.items() for part in (f"--{name}", value)]
    command = [sys.executable, "-m", "streamlit", "run", str(PAGE), "--server.port", str(port), *options]
    return subprocess.Popen(
        command,
        cwd=PAGE.parent,
        env={**os.environ, "THEMEBOOK_STUDY": _absolute(study_address)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _absolute(study_address: str) -> str:
    """A path from the root, as the server works in another folder; a URL as it is."""
    return study_address if "://" in study_address else str(Path(study_address).resolve())


def _wait_until_ready(server: "subprocess.Popen[bytes]", url: str) -> None:
    """Returns when the server answers. Raises Unavailable when it ends or takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            raise Unavailable(
                "The page stopped before it was ready.", help=f"To see why: streamlit run {PAGE}."
            )
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise Unavailable(f"The page was not ready after {PATIENCE:.0f} seconds.", help="Try again.")


def _stop(server: "subprocess.Popen[bytes]") -> None:
    """Ends the server, gently first."""
    if server.poll() is not None:
        return
    server.terminate()
    try:
        server.wait(timeout=5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Being ended by another program is as being stopped by Ctrl+C."""
    raise KeyboardInterrupt
