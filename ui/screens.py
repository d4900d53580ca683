"""Which screens a role sees, and in which order."""

from collections.abc import Callable

import streamlit as st

from corpus.people import Actor, Role
from corpus.study import Study
from ui import browse, code, codebook, figures, importing, overview, quality, reader, report, themes

Screen = Callable[[Study, Actor], None]

SCREENS: dict[str, tuple[str, Screen]] = {
    "overview": ("Overview", overview.screen),
    "import": ("Import", importing.screen),
    "themes": ("Themes", themes.screen),
    "code": ("Code", code.screen),
    "browse": ("Browse", browse.screen),
    "quality": ("Quality", quality.screen),
    "codebook": ("Codebook", codebook.screen),
    "figures": ("Figures", figures.screen),
    "report": ("Report", report.screen),
    "reader": ("Quote", reader.screen),
}
UNLISTED = ("reader",)
"""Screens that are opened from a quote, and by link."""
OF_ROLE = {
    Role.CODER: (
        "overview",
        "import",
        "themes",
        "code",
        "browse",
        "quality",
        "codebook",
        "figures",
        "report",
    ),
    Role.SUPERVISOR: ("overview", "report", "figures", "themes", "browse", "quality", "codebook"),
    Role.ADJUDICATOR: ("overview", "browse", "codebook", "figures"),
}


def pages(study: Study, actor: Actor | None) -> dict[str, st.Page]:
    """The pages of the actor's role by name; those of a researcher while nobody is signed in."""
    names = (*OF_ROLE[actor.role if actor else Role.CODER], *UNLISTED)
    return {name: _page(name, study, actor) for name in names}


def _page(name: str, study: Study, actor: Actor | None) -> st.Page:
    title, screen = SCREENS[name]

    def draw() -> None:
        if actor is not None:
            screen(study, actor)

    return st.Page(
        draw,
        title=title,
        url_path=name,
        default=name == "overview",
        visibility="hidden" if name in UNLISTED else "visible",
    )
