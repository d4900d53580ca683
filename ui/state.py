"""What one browser tab remembers between two clicks; the only module that touches st.session_state.

The study is the truth: everything here may be lost with the tab.
"""

from typing import TypeVar

import streamlit as st

from corpus.people import Actor

T = TypeVar("T")
_ACTOR = "themebook-actor"


def actor() -> Actor | None:
    """Who is signed in here, or None."""
    found = st.session_state.get(_ACTOR)
    return found if isinstance(found, Actor) else None


def sign_in(person: Actor) -> None:
    """Remembers who acts from now on."""
    st.session_state[_ACTOR] = person


def sign_out() -> None:
    """Forgets everything of this tab, and that the browser remembers somebody."""
    st.session_state.clear()
    st.session_state["signed-out"] = True


def recall(name: str, default: T) -> T:
    """What was remembered under `name`, or `default`."""
    found: T | None = st.session_state.get(name, default)
    return default if found is None else found


def has(name: str) -> bool:
    """Whether anything is remembered under `name`."""
    return name in st.session_state


def remember(name: str, value: object) -> None:
    """Keeps `value` under `name`; also sets the widget whose key is `name` when it is drawn next."""
    st.session_state[name] = value


def forget(*names: str) -> None:
    """Drops what was remembered under these names."""
    for name in names:
        st.session_state.pop(name, None)


def say(sentence: str) -> None:
    """A sentence of confirmation to show once, at the next drawing of the page."""
    st.session_state["themebook-said"] = sentence


def said() -> str | None:
    """The sentence that waits to be shown, once."""
    found = st.session_state.pop("themebook-said", None)
    return None if found is None else str(found)


def refuse(sentence: str) -> None:
    """Why what a button asked for was not done, to show once."""
    st.session_state["themebook-refused"] = sentence


def refused() -> str | None:
    """The refusal that waits to be shown, once."""
    found = st.session_state.pop("themebook-refused", None)
    return None if found is None else str(found)
