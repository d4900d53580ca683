"""Changing the codebook: each change in a dialog that says what it will touch."""

import streamlit as st

from coding import codebook
from coding.codebook.codes import Code, Kind, Texts, codes
from coding.codebook.colours import PALETTE, colour_name
from coding.codebook.merging import merge_effect, retire_effect
from coding.codebook.order import Place, put
from coding.codebook.recheck import Recheck, keep_all
from coding.codings.quotes import find_quotes
from coding.codings.steps import new_step
from corpus.people import Actor
from corpus.study import Study
from ui import codebook_undo, state
from ui.codebook_tree import choose
from ui.fault import refusals_shown
from ui.quote_text import quiet, short
from ui.words import count, escape

KINDS: tuple[Kind, ...] = ("code", "category")
NO_CATEGORY = "Without a category"
NO_COLOUR = "None"
EXAMPLES = 2
NO_QUOTE = "No quote has “{}” yet."


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
    texts, colour = _texts(None), _colour(None)
    if st.button("Add", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                added = codebook.add(
                    work,
                    name,
                    category=category,
                    kind="category" if kind == "category" else "code",
                    colour=colour,
                    **texts,
                )
            _done(f"Added {added.name}.", chosen=added.name)


@st.dialog("Edit the code", width="medium")
def edit(study: Study, actor: Actor, code: Code) -> None:
    """Rewrites what is said about a code; the version before is kept."""
    quiet(f"{code.name}: a changed definition makes a new version of the codebook.", key="edit-what")
    texts, colour = _texts(code), _colour(code)
    if st.button("Save", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.edit(work, code.name, colour=colour, **texts)
            _done(f"Saved what {code.name} means.", chosen=code.name)


@st.dialog("Rename")
def rename(study: Study, actor: Actor, code: Code) -> None:
    """Gives a code another name."""
    name = st.text_input("New name", value=code.name)
    quiet("Its quotes stay with it.", key="rename-what")
    if st.button("Rename", type="primary"):
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
                put(work, code.name, Place(category))
            _done(f"Moved {code.name}.", chosen=code.name)


@st.dialog("Merge", width="medium")
def merge(study: Study, actor: Actor, code: Code) -> None:
    """Merges a code into another one."""
    with study.read() as view:
        others = [other.name for other in codes(view) if other.kind == code.kind and other.name != code.name]
    into = st.selectbox(f"Merge {escape(code.name)} into", others, index=None, placeholder="Choose a code")
    if into is not None:
        _merge(study, actor, code.name, into)


@st.dialog("Merge", width="medium")
def merge_pair(study: Study, actor: Actor, one: str, other: str) -> None:
    """Merges one of two codes into the other, whichever way the person chooses."""
    into = st.radio("Which one stays?", [other, one], format_func=escape)
    _merge(study, actor, one if into == other else other, into)


def _merge(study: Study, actor: Actor, name: str, into: str) -> None:
    """What merging would touch, with examples of both, and the button that does it."""
    with study.read() as view:
        effect = merge_effect(view, [name], into=into)
    _examples(study, name)
    _examples(study, into)
    what = (
        f"This {effect.sentence}: they will have “{into}” instead."
        if effect.quotes
        else NO_QUOTE.format(name)
    )
    st.text(what)
    st.text(f"“{into}” keeps its own definition; that of “{name}” stays in the history.")
    st.warning("Merging cannot be undone.", icon=":material/info:")
    if st.button("Merge", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                codebook.merge(work, [name], into=into)
            _done(f"Merged {name} into {into}.", chosen=into)


def _examples(study: Study, name: str) -> None:
    """Two quotes that have a code, so that people see what they put together."""
    with study.read() as view:
        found = find_quotes(view, code=name, limit=EXAMPLES)
    if found.quotes:
        quiet(f"“{name}” has {count(found.total, 'quote')}, for example", key=f"examples-{name}")
    for number, quote in enumerate(found.quotes):
        short(quote.text, key=f"example-{name}-{number}", longest=160)


@st.dialog("Keep all codings")
def keep(study: Study, actor: Actor, found: Recheck) -> None:
    """Says of all quotes of a code at once that it still fits."""
    st.text(
        f"Only if the new definition of “{found.code}” means the same: this says that it still fits"
        f" {found.before.in_words}, without anybody reading them again."
    )
    if st.button(f"Keep {count(found.before.quotes, 'quote')}", type="primary"):
        with refusals_shown():
            step = new_step()
            with study.write(actor) as work:
                kept = keep_all(work, found.code, step=step)
            codebook_undo.offer(step, f"Kept {count(kept, 'coding')} of {found.code}.")
            st.rerun()


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


def _colour(code: Code | None) -> str:
    """The colour chosen by its name; "" for none. A colour of somebody's own stays among the choices."""
    now = code.colour if code else None
    choices = {NO_COLOUR: "", **PALETTE} | ({} if now is None else {colour_name(now): now})
    names = list(choices)
    chosen = st.selectbox(
        "Colour",
        names,
        index=names.index(colour_name(now)) if now else 0,
        help="Told apart by everybody, and never the only sign.",
    )
    return choices[chosen]


def _done(sentence: str, *, chosen: str) -> None:
    state.say(sentence)
    choose(chosen)
    st.rerun()
