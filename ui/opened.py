"""The study that this page shows: named by THEMEBOOK_STUDY, opened once for all tabs."""

import os

import streamlit as st

from corpus.errors import Refused
from corpus.study import Study, open_study

VARIABLE = "THEMEBOOK_STUDY"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def current() -> Study:
    """The open study. Raises Refused when none is named or it cannot be opened."""
    address = os.environ.get(VARIABLE, "")
    if not address:
        raise Refused("No study is open.", help="Start the page with: themebook app --study PATH.")
    return by_address(address)


@st.cache_resource(show_spinner=False, max_entries=8)
def by_address(address: str) -> Study:
    """The study at a path or URL, opened once in this process."""
    return open_study(address)


def require_single_user_here(study: Study) -> None:
    """Raises Refused unless it is safe to take a person's word for who they are: this machine only."""
    with study.read() as view:
        mode = view.mode
    if mode != "single":
        raise Refused(
            "This study belongs to a team, and nobody can sign in to it here yet.",
            help="Use the command line, where your own account is known.",
        )
    if st.get_option("server.address") not in LOOPBACK:
        raise Refused(
            "This page would be open to other machines, where anybody could act in any name.",
            help="Start it with: themebook app. That serves this machine only.",
        )
