"""What happened to a quote, from the file it came in to the newest decision."""

import streamlit as st

from coding.reader.story import Source, Story
from coding.reader.told import Told
from ui.quote_text import quiet, short
from ui.words import ago

ICONS = {
    "coding": ":material/sell:",
    "reading": ":material/block:",
    "flag": ":material/flag:",
    "memo": ":material/edit_note:",
}


def happened(told: Story) -> None:
    """Lists it in order of time, the oldest first."""
    st.subheader("Its story", anchor=False)
    with st.container(gap="small", key="reader-story"):
        _entry("source", ":material/upload_file:", _imported(told.source), _given(told.source))
        for number, one in enumerate(told.happened):
            _happened(number, one, told.quote.text)


def _happened(number: int, one: Told, text: str) -> None:
    codebook = None if one.codebook is None else f"codebook version {one.codebook}"
    followed = one.followed and f"as suggested: {one.followed}"
    beneath = " · ".join(filter(None, (ago(one.at), codebook, followed)))
    part = None if one.start is None else text[one.start : one.end]
    _entry(str(number), ICONS[one.kind], f"{one.person} {one.what}", beneath, quoted=part, written=one.memo)


def _entry(
    key: str, icon: str, what: str, beneath: str, *, quoted: str | None = None, written: str | None = None
) -> None:
    with st.container(horizontal=True, gap="small", key=f"story-{key}"):
        st.markdown(icon, width="content")
        with st.container(gap=None, key=f"story-words-{key}"):
            st.text(what)
            if quoted is not None:
                short(quoted, key=f"story-part-{key}", longest=400)
            if written is not None:
                with st.container(key=f"memo-{key}"):
                    st.text(written)
            quiet(beneath, key=f"story-{key}")


def _imported(source: Source) -> str:
    return f"{source.imported_by} imported it from {source.file}, row {source.row}"


def _given(source: Source) -> str:
    """When it was taken in, and in which round of fieldwork it was given."""
    given = None if source.submitted is None else f"given {source.submitted}"
    parts = (ago(source.imported_at), source.instrument, source.wave, given, source.source)
    return " · ".join(part for part in parts if part)
