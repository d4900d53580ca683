"""What the newest run of code suggestions knows of its own quality, without reading its suggestions."""

from dataclasses import dataclass
from typing import Any

from coding.store import suggestion_runs
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Learned:
    """When the run was; `quality` is None when too little was coded by then to tell."""

    at: str
    quality: dict[str, Any] | None


def newest_quality(view: View) -> Learned | None:
    """That of the newest run, whatever question it was asked for; None before the first."""
    runs = suggestion_runs.newest(view.connection, kind="codes")
    return Learned(runs[0]["at"], runs[0]["quality"]) if runs else None
