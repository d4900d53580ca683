"""The proposed theme that somebody wants to decide on: it must be open."""

from typing import Any

from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_theme
from corpus.errors import Refused
from corpus.study import View


def open_theme(view: View, proposal: str, run: str | None) -> tuple[ProposedTheme, dict[str, Any]]:
    """The open proposal of that name or label, and its row. Raises Refused when there is none, or it is not open."""
    found, row = find_theme(view, run, proposal)
    if found.status != "open":
        raise Refused(f"{found.label} was {found.status} already.", help="Choose another proposal.")
    return found, row
