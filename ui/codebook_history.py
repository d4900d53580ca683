"""What became of a code: who changed what when, and any two versions beside each other."""

import streamlit as st

from coding.codebook import history
from coding.codebook.codes import Code
from coding.codebook.diff import Difference, between, differences
from coding.codebook.restoring import bring_back_texts
from coding.codebook.versions import Change
from corpus.people import Actor
from corpus.study import Study
from ui import state
from ui.fault import attempted
from ui.quote_text import quiet
from ui.words import ago, count

NEWEST = 8
TEXTS = {"definition", "include", "exclude", "example", "near_miss"}


def past(study: Study, actor: Actor, code: Code, *, may_change: bool) -> None:
    """The changes of a code, the newest first, and a comparison of versions."""
    with study.read() as view:
        changes = list(reversed(history(view, code.name)))
    with st.expander(f"History: {count(len(changes), 'change')}"):
        told = [change for change in changes if _is_told(change)]
        for number, change in enumerate(told[:NEWEST]):
            _change(change, number)
        if len(told) > NEWEST:
            quiet(
                f"… and {count(len(told) - NEWEST, 'earlier change')}; compare versions below.", key="earlier"
            )
        if len(changes) > 1:
            _compare(study, actor, code, changes, may_change=may_change)


def show(found: list[Difference], *, key: str) -> None:
    """Fields that differ, as they were and as they are, with the changed words between ⟦ and ⟧."""
    for number, one in enumerate(found):
        with st.container(gap=None, key=f"difference-{key}-{number}"):
            quiet(one.field.capitalize(), key=f"difference-{key}-{number}")
            if one.was and one.now:
                st.text(f"was: {one.was_marked}")
                st.text(f"is: {one.now_marked}")
            else:
                st.text(f"new: {one.now}" if one.now else f"removed: {one.was}")


def _is_told(change: Change) -> bool:
    """A neighbour's moves, which shift every entry's place by one, are not told."""
    return set(change.fields) != {"position"} or change.action == "added"


def _change(change: Change, number: int) -> None:
    fields = ", ".join(name.replace("_", " ") for name in change.fields if name not in ("position", "kind"))
    told = f"{change.action}: {fields}" if fields and change.action == "edited" else change.action
    with st.container(gap="xxsmall", key=f"code-change-{number}"):
        with st.container(gap=None):
            st.text(f"{told} by {change.person}")
            quiet(f"{ago(change.at)}, version {change.codebook_version}", key=f"code-change-{number}")
        if change.action != "added":
            show(_words(change), key=f"change-{number}")


def _words(change: Change) -> list[Difference]:
    """What a change did to names and texts."""
    shown = {field: values for field, values in change.fields.items() if field in {"name", "parent", *TEXTS}}
    called = {"parent": "category", "near_miss": "near miss"}
    before, after = (
        {called.get(field, field): str(values[at] or "") for field, values in shown.items()} for at in (0, 1)
    )
    return differences(before, after)


def _compare(study: Study, actor: Actor, code: Code, changes: list[Change], *, may_change: bool) -> None:
    """Two versions chosen from those that changed the code."""
    versions = list(dict.fromkeys(change.codebook_version for change in changes))
    said = {change.codebook_version: f"{change.action} {ago(change.at)}" for change in changes}
    if len(versions) < 2:
        return

    def label(number: int) -> str:
        return f"Version {number}: {said[number]}"

    with st.container(horizontal=True, gap="small"):
        new = st.selectbox("Compare", versions, format_func=label, key=f"compare-new-{code.id}")
        old = st.selectbox("with", versions, index=1, format_func=label, key=f"compare-old-{code.id}")
    with study.read() as view:
        found = between(view, code.name, old=min(old, new), new=max(old, new))
    if not found:
        quiet("Nothing differs between these two but the order.", key="nothing-differs")
    show(found, key="compare")
    older = min(old, new)
    if may_change and any(one.field.replace(" ", "_") in TEXTS for one in found):
        st.button(
            f"Write it as in version {older} again",
            key="bring-back",
            on_click=attempted(_bring_back),
            args=(study, actor, code.name, older),
        )


def _bring_back(study: Study, actor: Actor, name: str, number: int) -> None:
    with study.write(actor) as work:
        bring_back_texts(work, name, number=number)
    state.say(f"{name} means again what version {number} said.")
