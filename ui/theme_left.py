"""What carries no code yet: said above the board, a part of it to read, and the way to code it."""

import streamlit as st

from coding.queues.queue import Queue
from coding.themes import board
from coding.themes.runs import ThemeRun
from corpus.people import Actor, Role
from corpus.study import Study
from ui import code_queue, reads
from ui.quote_text import quiet, short
from ui.words import share


def left_line(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    """One line: how many quotes of the question carry no code, to be read and coded from here."""
    left = reads.uncoded(moment, run.question)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="themes-left"):
        said = f"{left.left:,} quotes carry no code yet, {share(left.left, left.substantive)}"
        if not left.left:
            said = "Every quote carries a code, or somebody has said that none fits."
        elif left.no_code:
            said += f"; of {left.no_code:,} more no code fits"
        quiet(said, key="themes-left", width="content")
        if not left.left:
            return
        with st.popover("Read some of them", type="tertiary"):
            quiet(f"The first {len(left.first)}, as imported", key="left-first")
            with study.read() as view:
                texts = board.texts(view, left.first)
            for number, name in enumerate(left.first):
                short(texts.get(name, ""), key=f"left-{number}", longest=200)
        if actor.role is Role.CODER and st.button("Code these quotes", key="code-left", type="tertiary"):
            code_queue.open_queue(Queue(question=run.question))
