"""One code in full: what it has, where it stands, what is written about it, and what became of it."""

import streamlit as st

from coding.codebook.codes import Code
from coding.codebook.colours import colour_name
from coding.codebook.order import DIRECTIONS, Direction, shift, ways
from coding.codebook.recheck import Recheck
from coding.codebook.uses import Uses
from corpus.people import Actor
from corpus.study import Study
from ui import codebook_dialogs as dialogs
from ui import codebook_links as links
from ui import codebook_split
from ui.codebook_history import past
from ui.codebook_tree import choose
from ui.fault import attempted
from ui.quote_text import quiet
from ui.words import count, escape

FIELDS = (
    ("Definition", "definition"),
    ("Include", "include"),
    ("Exclude", "exclude"),
    ("Example", "example"),
    ("Near miss", "near_miss"),
)
CHANGES = {
    "Rename": dialogs.rename,
    "Move to …": dialogs.move,
    "Split": codebook_split.split,
    "Merge": dialogs.merge,
    "Retire": dialogs.retire,
}
WAYS: dict[Direction, tuple[str, str, str]] = {
    "up": ("Up", ":material/arrow_upward:", "Alt+Shift+Up"),
    "down": ("Down", ":material/arrow_downward:", "Alt+Shift+Down"),
    "in": ("Into", ":material/subdirectory_arrow_right:", "Alt+Shift+Right"),
    "out": ("Out", ":material/arrow_back:", "Alt+Shift+Left"),
}
"""What the buttons that move a code are called, and the keys that press them."""


def detail(
    study: Study,
    actor: Actor,
    code: Code,
    codes: list[Code],
    *,
    used: Uses | None,
    doubtful: Recheck | None,
    may_change: bool,
) -> None:
    """Draws it; with the buttons that change it for whom may use them."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header(escape(code.name), anchor=False, width="content")
        if may_change:
            with st.container(horizontal=True, width="content", gap="small"):
                if st.button("Edit", icon=":material/edit:", key="edit-code"):
                    dialogs.edit(study, actor, code)
                changes = [name for name in CHANGES if code.kind == "code" or name != "Split"]
                more = st.menu_button("More", changes, key="change-code")
                if more:
                    CHANGES[more](study, actor, code)
    quiet(_in_words(code, used), key="code-in-words")
    _to_its_quotes(study, actor, code, used=used, doubtful=doubtful, may_change=may_change)
    if may_change:
        _order(study, actor, code, codes)
    _written(code)
    past(study, actor, code, may_change=may_change)


def _in_words(code: Code, used: Uses | None) -> str:
    what = (
        "Category"
        if code.kind == "category"
        else f"Code in {code.parent}"
        if code.parent
        else "Code without a category"
    )
    parts = [what]
    if used is not None:
        parts.append(used.confirmed.in_words)
        parts += [f"{used.suggested.quotes:,} suggested"] if used.suggested.quotes else []
        parts += [f"did not fit {used.rejected.quotes:,}"] if used.rejected.quotes else []
    if code.colour:
        parts.append(f"colour {colour_name(code.colour).lower()}")
    return " · ".join(parts)


def _to_its_quotes(
    study: Study, actor: Actor, code: Code, *, used: Uses | None, doubtful: Recheck | None, may_change: bool
) -> None:
    """Ways from the code to the quotes that have it, may have it, or had it before its definition changed."""
    with st.container(horizontal=True, gap="small"):
        has_quotes = used is not None and used.confirmed.quotes > 0 and links.can_browse()
        if has_quotes and st.button("Show its quotes", key="browse-code", icon=":material/table_rows:"):
            links.go_to_quotes(code.name)
        waiting = used.suggested.quotes if used is not None and may_change and code.kind == "code" else 0
        if waiting and st.button(f"Go through {waiting:,} suggested", key="suggested-code"):
            links.go_through_suggested(code.name)
    if doubtful is not None:
        coded_before(study, actor, doubtful, may_change=may_change)


def coded_before(study: Study, actor: Actor, found: Recheck, *, may_change: bool) -> None:
    """What was confirmed before the code was defined anew, and what can be done about it."""
    with st.container(key=f"coded-before-{found.code}", border=True):
        st.text(
            f"{found.before.in_words} got this code before its definition changed in version {found.changed_at}."
        )
        if not may_change:
            return
        with st.container(horizontal=True, gap="small"):
            if st.button(
                f"Look at {count(found.before.quotes, 'quote')} again",
                key=f"recheck-{found.code}",
                icon=":material/fact_check:",
            ):
                links.go_through_doubtful(found.code)
            if st.button("Keep all …", key=f"keep-{found.code}", type="tertiary"):
                dialogs.keep(study, actor, found)


def _order(study: Study, actor: Actor, code: Code, codes: list[Code]) -> None:
    """Buttons with keys that carry the code one place on."""
    possible = ways(codes).get(code.name, {})
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="order-keys"):
        quiet("Order", key="order-of-code", width="content")
        for direction in DIRECTIONS:
            label, icon, keys = WAYS[direction]
            st.button(
                label,
                icon=icon,
                type="tertiary",
                key=f"shift-{direction}",
                shortcut=keys,
                help=f"Keys: {keys.replace('+', ' + ')}",
                disabled=direction not in possible,
                on_click=attempted(_shift),
                args=(study, actor, code.name, direction),
            )


def _shift(study: Study, actor: Actor, name: str, direction: Direction) -> None:
    with study.write(actor) as work:
        shift(work, name, direction=direction)
    choose(name)


def _written(code: Code) -> None:
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
