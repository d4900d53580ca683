"""Saying what the columns of a file are; the guesses of the first look stand in the boxes."""

from typing import Any

import streamlit as st

from ui import state
from ui.quote_text import quiet
from ui.words import count

LAYOUTS = {"wide": "One respondent a row", "long": "One quote a row"}
NONE = ""


def propose(found: dict[str, Any]) -> None:
    """Puts the guesses into the boxes before they are drawn."""
    state.remember("import-layout", found["layout"])
    state.remember("import-id", found["id"] or NONE)
    state.remember("import-attributes", found["attributes"])
    state.remember("import-open", found["open_columns"])
    state.remember("import-respondent", found["respondent"] or NONE)
    state.remember(
        "import-codes", "codes" if found["layout"] == "long" and "codes" in found["header"] else NONE
    )


def choose(found: dict[str, Any]) -> dict[str, Any]:
    """Asks what the columns are; the answer as the settings of an import."""
    header = [name for name in found["header"] if name]
    mapped = set(found["mapped"])
    told = f"{count(found['rows'], 'row')}, {count(len(header), 'column')}"
    quiet(f"{told}, {len(mapped)} of them in the map" if mapped else told, key="import-told")
    quiet(f"Named by the first line of the file: {_first_few(header)}.", key="import-header")
    layout = st.segmented_control(
        "What a row is", list(LAYOUTS), required=True, format_func=LAYOUTS.__getitem__, key="import-layout"
    )
    if layout == "long":
        return _long(header)
    free = [name for name in header if name not in mapped]
    left, right = st.columns(2, gap="large")
    with left:
        id_column = st.selectbox("Who the respondent is", [NONE, *free], format_func=_named, key="import-id")
        wave = st.text_input(
            "Wave",
            placeholder="From the column wave, if there is one",
            help="The round of the survey, such as its year: waves can be read and counted by themselves.",
            key="import-wave",
        )
    with right:
        attributes = st.multiselect("Facts about respondents", free, key="import-attributes")
        opened = st.multiselect("Open questions", free, key="import-open")
    return _without_empty(
        {
            "layout": "wide",
            "id": id_column,
            "attributes": list(attributes),
            "open_columns": list(opened),
            "wave": wave.strip(),
        }
    )


def _long(header: list[str]) -> dict[str, Any]:
    left, right = st.columns(2, gap="large")
    with left:
        id_column = st.selectbox("The quote's own name", [NONE, *header], format_func=_named, key="import-id")
        respondent = st.selectbox(
            "Who the respondent is", [NONE, *header], format_func=_named, key="import-respondent"
        )
    with right:
        attributes = st.multiselect("Facts about respondents", header, key="import-attributes")
        codes = st.selectbox(
            "Codes, if there are any", [NONE, *header], format_func=_named, key="import-codes"
        )
    return _without_empty(
        {
            "layout": "long",
            "id": id_column,
            "respondent": respondent,
            "attributes": list(attributes),
            "codes": codes,
        }
    )


def _first_few(header: list[str]) -> str:
    """The beginnings of the first names: in a file without a header line they are somebody's answers."""
    shown = ", ".join(name if len(name) <= 30 else f"{name[:29].rstrip()}…" for name in header[:5])
    return shown if len(header) <= 5 else f"{shown} and {len(header) - 5:,} more"


def _named(name: str) -> str:
    return name or "Not in the file"


def _without_empty(settings: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in settings.items() if value not in ("", [])}
