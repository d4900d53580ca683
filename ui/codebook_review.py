"""Looking the codebook through: what to check again, which codes come together, which are hardly used or retired."""

import streamlit as st

from coding.codebook.codes import Code
from coding.codebook.overlaps import Overlap, Part
from coding.codebook.recheck import Recheck
from coding.codebook.restoring import restore
from coding.codebook.uses import THIN, Uses
from corpus.people import Actor
from corpus.study import Study
from ui import codebook_dialogs as dialogs
from ui import state
from ui.codebook_detail import coded_before
from ui.codebook_tree import choose
from ui.fault import attempted
from ui.quote_text import quiet
from ui.words import count, escape

MOST = 20
VIEW = "codebook-view"


def review(
    study: Study,
    actor: Actor,
    *,
    doubtful: list[Recheck],
    overlaps: list[Overlap],
    thin: list[Uses],
    undefined: list[str],
    retired: list[Code],
    may_change: bool,
) -> None:
    """Draws the lists, or says that there is nothing to look at."""
    if not (doubtful or overlaps or thin or undefined or retired):
        st.info(
            "Nothing to look at: no code overlaps, none is hardly used or without a definition,"
            " and no definition changed after coding."
        )
        return
    if doubtful:
        _head(
            "Coded before the definition changed", "Quotes that got a code when it was described differently."
        )
        for found in doubtful[:MOST]:
            with st.container(gap="xsmall"):
                _name(found.code, among="doubtful")
                coded_before(study, actor, found, may_change=may_change)
        _rest(len(doubtful), "code", among="doubtful")
    if overlaps:
        _head("Codes that come together", "More than 80 % of what has the first one has the second one too.")
        for number, overlap in enumerate(overlaps[:MOST]):
            _overlap(study, actor, overlap, number=number, may_change=may_change)
        _rest(len(overlaps), "pair", among="overlaps")
    if thin:
        _head(f"Codes with fewer than {THIN} quotes", "Merge them, or look for more of their quotes.")
        for use in thin[:MOST]:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                _name(use.name, among="thin")
                quiet(_few(use), key=f"thin-{use.name}", width="content")
        _rest(len(thin), "code", among="thin")
    if undefined:
        _head("Codes without a definition", "Nothing is written about them yet. Say what each one is for.")
        with st.container(horizontal=True, gap="small"):
            for name in undefined[:MOST]:
                _name(name, among="undefined")
        _rest(len(undefined), "code", among="undefined")
    if retired:
        _head("Retired", "Offered no more; their quotes and their history are kept.")
        for code in retired[:MOST]:
            _retired(study, actor, code, may_change=may_change)
        _rest(len(retired), "code", among="retired")


def _head(title: str, said: str) -> None:
    with st.container(gap=None):
        st.subheader(title, anchor=False)
        quiet(said, key=f"review-{title}")


def _name(name: str, *, among: str) -> None:
    """The code's name, which leads to it."""
    st.button(escape(name), key=f"show-{among}-{name}", type="tertiary", on_click=_show, args=(name,))


def _overlap(study: Study, actor: Actor, overlap: Overlap, *, number: int, may_change: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"overlap-{number}"):
        with st.container(gap=None):
            st.text(f"{overlap.smaller} → {overlap.other}")
            quiet(
                f"{_part(overlap.quotes, 'quotes')} and {_part(overlap.respondents, 'respondents')}"
                f" of {overlap.smaller} have {overlap.other} too",
                key=f"overlap-{number}",
            )
        if may_change and st.button("Merge …", key=f"merge-overlap-{number}"):
            dialogs.merge_pair(study, actor, overlap.smaller, overlap.other)


def _part(part: Part, what: str) -> str:
    return f"{part.both:,} of {part.of:,} {what}"


def _few(use: Uses) -> str:
    waiting = f", {use.suggested.quotes:,} suggested" if use.suggested.quotes else ""
    return f"{use.confirmed.in_words}{waiting}" if use.confirmed.quotes else f"no quotes{waiting}"


def _retired(study: Study, actor: Actor, code: Code, *, may_change: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"retired-{code.id}"):
        st.text(code.name)
        if may_change:
            st.button(
                "Restore",
                key=f"restore-{code.id}",
                icon=":material/restore:",
                on_click=attempted(_restore),
                args=(study, actor, code.name),
            )


def _rest(number: int, what: str, *, among: str) -> None:
    if number > MOST:
        quiet(f"… and {count(number - MOST, what)} more.", key=f"more-{among}")


def _show(name: str) -> None:
    choose(name)
    state.remember(VIEW, "Codes")


def _restore(study: Study, actor: Actor, name: str) -> None:
    with study.write(actor) as work:
        code = restore(work, name)
    state.say(f"Restored {code.name}.")
    _show(code.name)
