"""Codebook: the codes by category at the left, one of them in full at the right."""

import csv
import io

import streamlit as st

from coding.codebook.codes import Code
from coding.codebook.csv import COLUMNS, export_codebook
from coding.codebook.recheck import Recheck
from coding.codebook.uses import Uses, few
from coding.codebook.versions import version
from corpus.people import Actor, Role
from corpus.study import Study
from ui import codebook_dialogs as dialogs
from ui import codebook_reads as own
from ui import codebook_undo, codebook_upload, reads, state
from ui.codebook_detail import detail
from ui.codebook_review import VIEW, review
from ui.codebook_tree import CHOSEN, tree
from ui.fault import show_waiting_refusal
from ui.go import go
from ui.quote_text import quiet
from ui.words import count

VIEWS = ("Codes", "To look at")


def screen(study: Study, actor: Actor) -> None:
    """Draws the codebook; only researchers may change it."""
    moment = reads.now(study)
    codes = reads.codebook(moment)
    may_change = actor.role is Role.CODER
    _head(study, actor, codes, may_change=may_change)
    codebook_upload.progress()
    show_waiting_refusal()
    codebook_undo.bar(study, actor)
    if not codes:
        _empty(study, may_change=may_change)
        if not own.out_of_use(moment):
            return
    counted = own.counted(study, codes)
    uses = own.uses_by_name(counted)
    if not codes or _view() == VIEWS[1]:
        review(
            study,
            actor,
            doubtful=own.doubtful(moment),
            overlaps=own.overlapping(counted),
            thin=few(uses.values()),
            undefined=[code.name for code in codes if code.kind == "code" and not code.definition.strip()],
            retired=own.out_of_use(moment),
            may_change=may_change,
        )
        return
    _codes(study, actor, codes, uses, own.doubtful(moment), may_change=may_change)


def _view() -> str:
    """The tree, or what there is to look at."""
    state.remember(VIEW, state.recall(VIEW, VIEWS[0]))
    chosen = st.segmented_control(
        "What to show", VIEWS, required=True, key=VIEW, label_visibility="collapsed"
    )
    return str(chosen)


def _codes(
    study: Study,
    actor: Actor,
    codes: list[Code],
    uses: dict[str, Uses],
    doubtful: list[Recheck],
    *,
    may_change: bool,
) -> None:
    """The tree at the left, and the chosen code, or the first one, at the right."""
    by_name = {code.name: code for code in codes}
    first = next((code for code in codes if code.kind == "code"), codes[0])
    shown = by_name.get(state.recall(CHOSEN, ""), first)
    left, right = st.columns([2, 3], gap="large")
    with left:
        tree(codes, uses, shown)
    with right:
        detail(
            study,
            actor,
            shown,
            codes,
            used=uses.get(shown.name),
            doubtful=next((one for one in doubtful if one.code == shown.name), None),
            may_change=may_change,
        )


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


def _empty(study: Study, *, may_change: bool) -> None:
    if not reads.material(study):
        st.info("The codebook is empty, and there are no quotes yet.")
        if may_change and st.button("Import answers"):
            go("import")
        return
    st.info("The codebook is empty. Proposed themes are a good beginning.")
    if may_change and st.button("Propose themes"):
        go("themes")
