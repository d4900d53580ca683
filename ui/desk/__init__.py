"""The coding desk: the part of the page that runs in the browser, so that the next quote is there at once.

It is one Streamlit component. The files beside this one are put together in the order of what builds on what; nothing
in them interprets the words of a quote, and nothing is fetched.
"""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_PARTS = ("dom", "text", "outbox", "codes", "keys", "quote", "finder", "face", "desk", "mount")


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


desk = st.components.v2.component(
    "themebook_desk",
    css=_read("desk.css"),
    js="\n".join(_read(f"{part}.js") for part in _PARTS),
    isolate_styles=False,  # the selection of words is only seen by scripts of the same document
)
