"""Changing the codebook: each change in a dialog that says what it will touch."""

import streamlit as st

from coding import codebook
from coding.codebook.codes import Code, Kind, Texts, codes
from coding.codebook.merging import merge_effect, retire_effect
from corpus.people import Actor
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import escape

KINDS: tuple[Kind, ...] = ("code", "category")
NO_CATEGORY = "Without a category"


def _categories(study: Study, *, but: str = "") -> list[str]:
    with study.read() as view:
        return [code.name for code in codes(view) if code.kind == "category" and code.name != but]


@st.dialog("Add a code", width="medium")
def add(study: Study, actor: Actor) -> None:
    """Asks for a code's name, its category and what it means."""
    kind = st.segmented_control(
        "What to add", KINDS, default=KINDS[0], required=True, format_func=str.capitalize
    )
    name = st.text_input("Name")
    category = _category_box(study) if kind == "code" else None
    texts = _texts(None)
    if st.button("Add", type="primary", disabled=not name.strip()):
        with refusals_shown():
            with study.write(actor) as work:
                added = codebook.add(
                    work, name, category=category, kind="category" if kind == "category" else "code", **texts
                )
            _done(f"Added {added.name}.", chosen=added.name)


@st.dialog("Edit the code", width="medium")
def edit(study: Study, actor: Actor, code: Code) -> None:
    """Rewrites what is said about a code; the version before is kept."""
    quiet(f"{code.name}: a changed definition makes a new version of the codebook.", key="edit-what")
    texts = _texts(code)
    if st.button("Save", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.edit(work, code.name, **texts)
            _done(f"Saved what {code.name} means.", chosen=code.name)


@st.dialog("Rename")
def rename(study: Study, actor: Actor, code: Code) -> None:
    """Gives a code another name."""
    name = st.text_input("New name", value=code.name)
    quiet("Its quotes stay with it.", key="rename-what")
    if st.button("Rename", type="primary", disabled=not name.strip()):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.rename(work, code.name, name)
            _done(f"{code.name} is now called {name}.", chosen=name)


@st.dialog("Move")
def move(study: Study, actor: Actor, code: Code) -> None:
    """Puts a code under another category."""
    category = _category_box(study, now=code.parent, but=code.name)
    if st.button("Move", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.move(work, code.name, category=category)
            _done(f"Moved {code.name}.", chosen=code.name)


@st.dialog("Merge")
def merge(study: Study, actor: Actor, code: Code) -> None:
    """Merges a code into another one."""
    with study.read() as view:
        others = [other.name for other in codes(view) if other.kind == code.kind and other.name != code.name]
    into = st.selectbox(f"Merge {escape(code.name)} into", others, index=None, placeholder="Choose a code")
    if into is None:
        return
    with study.read() as view:
        effect = merge_effect(view, [code.name], into=into)
    st.text(f"This {effect.sentence}: they will have “{into}” instead. The history keeps “{code.name}”.")
    if st.button("Merge", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.merge(work, [code.name], into=into)
            _done(f"Merged {code.name} into {into}.", chosen=into)


@st.dialog("Retire")
def retire(study: Study, actor: Actor, code: Code) -> None:
    """Takes a code out of use."""
    with study.read() as view:
        effect = retire_effect(view, code.name)
    st.text(
        f"“{code.name}” is offered no more. This {effect.sentence}; what was decided there stays in the history."
    )
    if st.button("Retire", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.retire(work, code.name)
            _done(f"Retired {code.name}.", chosen="")


def _category_box(study: Study, *, now: str | None = None, but: str = "") -> str | None:
    known = [NO_CATEGORY, *_categories(study, but=but)]
    chosen = st.selectbox(
        "Category", known, index=known.index(now) if now in known else 0, accept_new_options=True
    )
    return None if chosen == NO_CATEGORY else chosen


def _texts(code: Code | None) -> Texts:
    """What is written about a code, as the person leaves it."""
    return {
        "definition": st.text_area("Definition", value=code.definition if code else "", height=90),
        "include": st.text_area("Include", value=code.include if code else "", height=68),
        "exclude": st.text_area("Exclude", value=code.exclude if code else "", height=68),
        "example": st.text_area("Example", value=code.example if code else "", height=68),
        "near_miss": st.text_area("Near miss", value=code.near_miss if code else "", height=68),
    }


def _done(sentence: str, *, chosen: str) -> None:
    state.say(sentence)
    state.remember("codebook-chosen", chosen)
    st.rerun()
