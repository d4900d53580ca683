"""The browser that prints: found on this machine, named, or missed with advice."""

import stat
from pathlib import Path

import pytest

from coding.report.outside import browser
from corpus.errors import Unavailable

SCRIPTS_RUN = pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell")


def fake(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a shell script the browser of this machine."""
    path = folder / "fake-browser"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv(browser.NAMED_BY, str(path))


@SCRIPTS_RUN
def test_the_named_browser_prints_without_network_and_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told so in its options, and what it writes is the file."""
    fake(
        tmp_path,
        'for word in "$@"; do case "$word" in --print-to-pdf=*) file="${word#*=}";; esac; done; echo "$@" > "$file"',
        monkeypatch,
    )
    options = browser.printed("<p>Hello</p>").decode()
    for option in ("--headless", "MAP * ~NOTFOUND", "--user-data-dir=", "--export-tagged-pdf", "report.html"):
        assert option in options
    assert not Path(options.split("--print-to-pdf=")[1].split()[0]).parent.exists()


@SCRIPTS_RUN
@pytest.mark.parametrize(("script", "message"), [("exit 1", "wrote no PDF"), ("sleep 5", "did not print")])
def test_a_browser_that_fails_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    """Without a PDF, or after its patience has run out."""
    monkeypatch.setattr(browser, "PATIENCE", 0.5)
    fake(tmp_path, script, monkeypatch)
    with pytest.raises(Unavailable, match=message):
        browser.printed("<p>Hello</p>")


def test_without_a_browser_there_is_advice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Install one, or print the HTML."""
    monkeypatch.setenv(browser.NAMED_BY, str(tmp_path / "none"))
    with pytest.raises(Unavailable, match="export HTML and print that"):
        browser.found()
