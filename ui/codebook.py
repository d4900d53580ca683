"""Codebook: the codes by category at the left, one of them in full at the right."""

import csv
import io

import streamlit as st

from coding.codebook import history
from coding.codebook.codes import Code
from coding.codebook.csv import COLUMNS, export_codebook
from coding.codebook.versions import Change, version
from coding.codings.progress import CodeCount
from corpus.people import Actor, Role
from corpus.study import Study
from ui import codebook_dialogs as dialogs
from ui import codebook_upload, reads, state
from ui.go import go
from ui.quote_text import quiet
from ui.words import ago, count, escape

FIELDS = (
    ("Definition", "definition"),
    ("Include", "include"),
    ("Exclude", "exclude"),
    ("Example", "example"),
    ("Near miss", "near_miss"),
)
CHANGES = {"Rename": dialogs.rename, "Move": dialogs.move, "Merge": dialogs.merge, "Retire": dialogs.retire}


def screen(study: Study, actor: Actor) -> None:
    """Draws the codebook; only researchers may change it."""
    moment = reads.now(study)
    codes = reads.codebook(moment)
    may_change = actor.role is Role.CODER
    _head(study, actor, codes, may_change=may_change)
    codebook_upload.progress()
    if not codes:
        _empty(may_change=may_change)
        return
    counts = reads.code_counts(moment)
    names = [code.name for code in codes]
    chosen = state.recall("codebook-chosen", "")
    shown = (
        codes[names.index(chosen)]
        if chosen in names
        else next((c for c in codes if c.kind == "code"), codes[0])
    )
    left, right = st.columns([2, 3], gap="large")
    with left:
        _tree(codes, counts, shown)
    with right:
        _detail(study, actor, shown, counts.get(shown.name), may_change=may_change)


def _head(study: Study, actor: Actor, codes: list[Code], *, may_change: bool) -> None:
    with study.read() as view:
        number = version(view)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
        with st.container(gap="xxsmall", width="content"):
            st.title("Codebook", anchor=False)
            categories = sum(code.kind == "category" for code in codes)
            quiet(
                f"{count(len(codes) - categories, 'code')} in {count(categories, 'category', 'categories')}"
                f" · version {number}",
                key="codebook-size",
            )
        with st.container(horizontal=True, width="content", gap="small"):
            if codes:
                st.download_button(
                    "Download",
                    lambda: _as_csv(study),
                    file_name="codebook.csv",
                    mime="text/csv",
                    icon=":material/download:",
                    type="tertiary",
                    on_click="ignore",
                )
            if may_change:
                codebook_upload.upload(study, actor)
            if may_change and st.button("Add a code", icon=":material/add:", type="primary"):
                dialogs.add(study, actor)


def _as_csv(study: Study) -> bytes:
    """The codebook as CSV in UTF-8 with its mark, as spreadsheets want it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    with study.read() as view:
        writer.writerows(export_codebook(view))
    return text.getvalue().encode("utf-8-sig")


def _empty(*, may_change: bool) -> None:
    st.info("The codebook is empty. Proposed themes are a good beginning.")
    if may_change and st.button("Propose themes"):
        go("themes")


def _tree(codes: list[Code], counts: dict[str, CodeCount], shown: Code) -> None:
    """Every entry with the quotes it has; a code stands indented under its category."""
    with st.container(gap=None, key="codebook-tree"):
        for code in codes:
            _entry(code, counts.get(code.name), chosen=code.name == shown.name)


def _entry(code: Code, counted: CodeCount | None, *, chosen: bool) -> None:
    indent = "tree-code" if code.kind == "code" else "tree-category"
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key=f"{indent}-{'chosen-' if chosen else ''}{code.id}",
    ):
        label = f"**{escape(code.name)}**" if code.kind == "category" or chosen else escape(code.name)
        if st.button(label, key=f"show-code-{code.id}", type="tertiary"):
            state.remember("codebook-chosen", code.name)
            st.rerun()
        st.text(f"{counted.confirmed.quotes:,}" if counted else "0", width=48, text_alignment="right")


def _detail(study: Study, actor: Actor, code: Code, counted: CodeCount | None, *, may_change: bool) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header(escape(code.name), anchor=False, width="content")
        if may_change:
            with st.container(horizontal=True, width="content", gap="small"):
                if st.button("Edit", icon=":material/edit:", key="edit-code"):
                    dialogs.edit(study, actor, code)
                more = st.menu_button("More", list(CHANGES), key="change-code")
                if more:
                    CHANGES[more](study, actor, code)
    quiet(_in_words(code, counted), key="code-in-words")
    written = [(title, str(getattr(code, field))) for title, field in FIELDS if getattr(code, field)]
    for title, text in written:
        with st.container(gap=None, key=f"code-field-{title}"):
            quiet(title, key=f"code-field-title-{title}")
            st.text(text)
    if not written:
        quiet(
            "Nothing is written about it yet: what it means, what belongs to it and what does not.",
            key="unwritten",
        )
    with study.read() as view:
        changes = history(view, code.name)
    with st.expander(f"History: {count(len(changes), 'change')}"):
        for number, change in enumerate(reversed(changes)):
            _change(change, number)


def _in_words(code: Code, counted: CodeCount | None) -> str:
    what = (
        "Category"
        if code.kind == "category"
        else f"Code in {code.parent}"
        if code.parent
        else "Code without a category"
    )
    if counted is None:
        return what
    confirmed = counted.confirmed
    parts = [what, f"{count(confirmed.quotes, 'quote')} of {count(confirmed.respondents, 'respondent')}"]
    if counted.suggested.quotes:
        parts.append(f"{counted.suggested.quotes} suggested")
    if counted.rejected.quotes:
        parts.append(f"did not fit {counted.rejected.quotes}")
    return " · ".join(parts)


def _change(change: Change, number: int) -> None:
    fields = ", ".join(name.replace("_", " ") for name in change.fields if name not in ("position", "kind"))
    told = f"{change.action}: {fields}" if fields and change.action == "edited" else change.action
    with st.container(gap=None):
        st.text(f"{told} by {change.person}")
        quiet(f"{ago(change.at)}, version {change.codebook_version}", key=f"code-change-{number}")
