"""Starting the page: the port it takes, and the study it is told."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli import app
from corpus.errors import Refused


@pytest.fixture
def busy() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as server:
        server.bind((app.HOST, 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_busy_port_that_was_named_is_refused(busy: int) -> None:
    """Nothing is started."""
    with pytest.raises(Refused, match=f"Port {busy} is busy"):
        app.launch("study.themebook", port=busy, open_browser=False)


def test_without_a_name_a_busy_port_is_passed_over(busy: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages can be open side by side."""
    monkeypatch.setattr(app, "USUAL_PORT", busy)
    assert app._port(None) not in (busy, 0)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("study.themebook", str(Path.cwd() / "study.themebook")),
        ("postgresql+psycopg://ada@localhost/study", "postgresql+psycopg://ada@localhost/study"),
    ],
)
def test_the_server_is_told_a_path_from_the_root(address: str, told: str) -> None:
    """It works in another folder; a URL stays as it is."""
    assert app._absolute(address) == told


def test_whatever_else_is_configured_the_page_listens_here_alone() -> None:
    """These options are given on the command line, over anybody's own configuration."""
    assert {
        "server.address": "127.0.0.1",
        "browser.gatherUsageStats": "false",
        "client.showErrorDetails": "none",
    }.items() <= (app.OPTIONS.items())
