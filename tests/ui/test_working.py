"""Jobs on the screen."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from coding.jobs import Progress
from corpus.respondents import contents
from corpus.study import Study
from tests.ui.conftest import DrawDialog
from tests.ui.reading import texts
from ui.working import in_words


@pytest.mark.parametrize(
    ("progress", "seconds", "said"),
    [
        (Progress("running"), 9.0, "Starting"),
        (Progress("running", 0, 200, "Importing"), 9.0, "Importing: 0 of 200"),
        (Progress("running", 50, 200, "Importing"), 1.0, "Importing: 50 of 200"),
        (Progress("running", 50, 200, "Importing"), 10.0, "Importing: 50 of 200, about 30 seconds left"),
        (
            Progress("running", 1990, 2000, "Importing"),
            10.0,
            "Importing: 1,990 of 2,000, about 1 second left",
        ),
    ],
)
def test_progress_is_told_with_the_time_left(progress: Progress, seconds: float, said: str) -> None:
    """An estimate is given once there is something to estimate from."""
    assert in_words(progress, seconds=seconds) == said


def take_in(study: Study, actor: Any) -> None:
    """A job on an uploaded file, and its result as text."""
    from tests.builders import WIDE
    from ui import state, working
    from ui.uploads import Upload

    def keep(result: dict[str, Any]) -> None:
        state.remember("kept", result)

    def options(paths: dict[str, str]) -> dict[str, Any]:
        return {"path": paths["path"], "settings": {"layout": "wide", "id": "id", "open_columns": ["why"]}}

    if not state.recall("begun", default=False):
        state.remember("begun", value=True)
        files = {"path": Upload("1", "answers.csv", WIDE.encode())}
        working.begin_with_files("test", study, actor, "import", files=files, options=options)
    working.show("test", finished=keep)
    if kept := state.recall("kept", None):
        import streamlit as st

        st.text(json.dumps(kept["added"]))


def until(page: AppTest, done: Callable[[], bool]) -> None:
    """Draws again until something is so, as the browser does by itself."""
    end = time.monotonic() + 30
    while not done() and time.monotonic() < end:
        page.run()
    assert done()


def test_a_job_gives_its_result_and_its_files_are_gone(
    draw_dialog: DrawDialog, empty: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The upload is imported in another process, and no copy of it stays."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    page = draw_dialog(take_in, empty)
    until(page, lambda: any("respondents" in text for text in texts(page)))
    assert json.loads(texts(page)[-1]) == {"respondents": 3, "quotes": 3, "answers": 0}
    until(page, lambda: not list(tmp_path.glob("themebook-upload-*")))
    with empty.read() as view:
        assert contents(view).quotes == 3


def test_a_cancelled_job_leaves_the_study_and_no_file(
    draw_dialog: DrawDialog, empty: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel is the one button while a job runs."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    page = draw_dialog(take_in, empty)
    page.button(key="cancel-test").click().run()
    until(page, lambda: bool(page.info))
    assert page.info[0].value == "Cancelled. The study is as it was before."
    until(page, lambda: not list(tmp_path.glob("themebook-upload-*")))
    with empty.read() as view:
        assert contents(view).quotes == 0
