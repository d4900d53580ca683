"""Which screens a role sees, and in which order."""

from collections.abc import Callable

import streamlit as st

from corpus.people import Actor, Role
from corpus.study import Study
from ui import browse, code, codebook, figures, importing, overview, quality, reader, report, review, themes

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
    "review": ("Review", review.screen),
    "reader": ("Quote", reader.screen),
}
UNLISTED = ("review", "reader")
"""Screens that are opened from another, and by link, by whoever does not have them listed."""
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
    Role.SUPERVISOR: ("overview", "review", "report", "figures", "themes", "browse", "quality", "codebook"),
    Role.ADJUDICATOR: ("overview", "browse", "codebook", "figures"),
}


def pages(study: Study, actor: Actor | None) -> dict[str, st.Page]:
    """The pages of the actor's role by name; those of a researcher while nobody is signed in."""
    listed = OF_ROLE[actor.role if actor else Role.CODER]
    hidden = tuple(name for name in UNLISTED if name not in listed)
    return {name: _page(name, study, actor, listed) for name in (*listed, *hidden)}


def _page(name: str, study: Study, actor: Actor | None, listed: tuple[str, ...]) -> st.Page:
    title, screen = SCREENS[name]

    def draw() -> None:
        if actor is not None:
            screen(study, actor)

    return st.Page(
        draw,
        title=title,
        url_path=name,
        default=name == "overview",
        visibility="visible" if name in listed else "hidden",
    )
