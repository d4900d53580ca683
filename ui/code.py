"""Code: one quote, the codes that fit it, and on to the next: what is between two quotes happens in the browser."""

from typing import Any

import streamlit as st

from coding.queues.queue import Queue
from corpus.people import Actor
from corpus.study import Study
from ui import code_queue, code_suggesting, desk_talk, reads
from ui.desk import desk
from ui.fault import refusals_shown
from ui.go import go


def screen(study: Study, actor: Actor) -> None:
    """Draws the coding screen; a decision draws the desk alone anew."""
    if not reads.material(study):
        st.info("There are no quotes yet.")
        if st.button("Import answers", type="primary"):
            go("import")
        return
    with refusals_shown():
        queue = code_queue.chosen(study)
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            code_queue.chooser(study, queue)
            code_suggesting.button(study, actor)
        code_suggesting.progress()
        _desk(study, actor, queue)


@st.fragment
def _desk(study: Study, actor: Actor, queue: Queue) -> None:
    with refusals_shown():
        code_suggesting.keep_learning(study, actor)
        result = desk(
            key=desk_talk.KEY,
            data=desk_talk.told(study, actor, queue),
            on_sent_change=lambda: desk_talk.heard(study, actor),
            on_going_change=lambda: None,
        )
        _leave(result.going)


def _leave(going: dict[str, Any] | None) -> None:
    """Goes where the desk points: another screen, the reader of a quote, or quotes like one."""
    if not going:
        return
    if going["screen"] == "reader":
        go("reader", quote=going["quote"])
    if going["screen"] in ("figures", "themes"):
        go(going["screen"])
    if "like" in going:
        code_queue.open_queue(Queue(order="like", like=going["like"], which="all"))
    code_queue.open_queue(Queue())
