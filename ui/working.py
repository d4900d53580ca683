"""A job on the screen: what it does, how long it still takes, and a button that ends it."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import streamlit as st

from coding.jobs import Job, Progress, start
from corpus.errors import ThemebookError
from corpus.people import Actor
from corpus.study import Study
from ui import state, uploads
from ui.fault import show_refusal
from ui.quote_text import quiet
from ui.words import count

EVERY = 0.4
"""Seconds between two looks at a job."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A job and the moment it began, by the monotonic clock."""

    job: Job
    at: float


def begin(name: str, study: Study, actor: Actor, what: str, **options: Any) -> None:
    """Starts a job and remembers it under `name`; the page stays usable meanwhile."""
    state.remember(_key(name), _Begun(start(study, actor, what, **options), time.monotonic()))


def begin_with_files(
    name: str,
    study: Study,
    actor: Actor,
    what: str,
    *,
    files: dict[str, uploads.Upload],
    options: Callable[[dict[str, str]], dict[str, Any]],
) -> None:
    """As `begin`, on copies of `files` that are deleted when the job ends; `options` makes its options of the paths."""
    folder, paths = uploads.copies(files)
    try:
        job = start(study, actor, what, **options(paths))
    except BaseException:
        uploads.remove(folder)
        raise
    Thread(target=_tidy, args=(job, folder), daemon=True).start()
    state.remember(_key(name), _Begun(job, time.monotonic()))


def _tidy(job: Job, folder: Path) -> None:
    """Deletes the copies when the job has ended, however it ended."""
    with suppress(ThemebookError):
        job.result()
    uploads.remove(folder)


def known(name: str) -> bool:
    """Whether a job began under `name` whose end was not shown yet, or that was cancelled or refused."""
    return state.recall(_key(name), None) is not None


def working(name: str) -> bool:
    """Whether the job under `name` is at work."""
    begun: _Begun | None = state.recall(_key(name), None)
    return begun is not None and begun.job.poll().state == "running"


def show(name: str, *, finished: Callable[[dict[str, Any]], None]) -> None:
    """Draws the job under `name` until it ends; then `finished` gets its result, once.

    A refusal stays on the screen until another job begins under that name. Draws nothing when there is no such job.
    """
    begun: _Begun | None = state.recall(_key(name), None)
    if begun is None:
        return
    progress = begun.job.poll()
    if progress.state != "running":
        _conclude(name, begun.job, progress, finished)
        return

    @st.fragment(run_every=EVERY)
    def watch() -> None:
        now = begun.job.poll()
        if now.state != "running":
            st.rerun()
        st.progress(min(now.done / now.total, 1.0) if now.total else 0.0)
        with st.container(horizontal=True, vertical_alignment="center"):
            quiet(in_words(now, seconds=time.monotonic() - begun.at), key=f"working-{name}")
            st.button("Cancel", key=f"cancel-{name}", type="tertiary", on_click=begun.job.cancel)

    watch()


def _conclude(name: str, job: Job, progress: Progress, finished: Callable[[dict[str, Any]], None]) -> None:
    if progress.state == "cancelled":
        st.info("Cancelled. The study is as it was before.")
        return
    try:
        result = job.result()
    except ThemebookError as error:
        show_refusal(error)
        return
    state.forget(_key(name))
    finished(result)


def in_words(now: Progress, *, seconds: float) -> str:
    """What is being done, how far it is, and after two `seconds` of work how long it still takes."""
    far = f": {now.done:,} of {now.total:,}" if now.total > 1 else ""
    if not 0 < now.done < now.total or seconds < 2:
        return f"{now.words}{far}"
    left = max(1, round(seconds * (now.total - now.done) / now.done))
    return f"{now.words}{far}, about {count(left, 'second')} left"


def _key(name: str) -> str:
    return f"job-{name}"
