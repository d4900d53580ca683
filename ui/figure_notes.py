"""What stands below the figures of a closed question: notes on its answers, and what respondents say of it."""

from functools import partial

import streamlit as st

from coding.reservations import reservations, reserve, withdraw
from corpus.errors import Refused
from corpus.option_notes import LONGEST, annotate
from corpus.people import Actor
from corpus.questions import Kind, Question
from corpus.study import Study
from ui import reads, state
from ui.fault import attempted, show_waiting_refusal
from ui.figure_subjects import grids
from ui.quote_text import quiet

LABEL = "Notes below this figure"


def notes_below(study: Study, actor: Actor, name: str) -> None:
    """A button for the notes of the closed question or grid called `name`; nothing for what is neither."""
    if _asked(reads.now(study), name) and st.button(LABEL, icon=":material/sticky_note_2:", type="tertiary"):
        write(study, actor, name)


@st.dialog(LABEL, width="medium", on_dismiss="rerun")
def write(study: Study, actor: Actor, name: str) -> None:
    """Lets both kinds be written and taken away; it stays open, for there are often several."""
    show_waiting_refusal()
    asked = _asked(reads.now(study), name)
    waves = list(dict.fromkeys(one.wave for one in asked))
    wave = (
        st.selectbox("Wave", waves, index=len(waves) - 1, key="notes-wave") if len(waves) > 1 else waves[-1]
    )
    _on_answers(study, actor, [one for one in asked if one.wave == wave])
    _on_question(study, actor, name, {one.name for one in asked})


def _asked(moment: reads.Moment, name: str) -> list[Question]:
    """The closed question called `name`, or the items of that grid, in every wave."""
    items = {one.name for grid in grids(moment) if grid.name == name for one in grid.questions} or {name}
    return [one for one in reads.questions(moment) if one.name in items and one.kind is not Kind.OPEN]


def _on_answers(study: Study, actor: Actor, asked: list[Question]) -> None:
    st.subheader("What an answer means", anchor=False)
    noted = {option.label: option.note for one in asked for option in one.options}
    for place, (label, note) in enumerate(noted.items()):
        if note:
            quiet(f"{label}: {note}", key=f"noted-{place}")
    answer = st.selectbox("Answer", list(noted), key="notes-answer")
    if answer is None:
        return
    key = f"note-{asked[0].wave}-{answer}"
    st.text_area(
        "Its note",
        value=noted[answer],
        max_chars=LONGEST,
        height=80,
        placeholder="How it was defined, or what people meant who gave it",
        help="The wording of the question stays as it is. An empty note is taken away.",
        key=key,
    )
    args = (study, actor, asked, answer, key)
    st.button("Keep the note", type="primary", on_click=attempted(_note), args=args)


def _note(study: Study, actor: Actor, asked: list[Question], answer: str, key: str) -> None:
    """An answer of a grid is noted at each of its items."""
    with study.write(actor) as work:
        for one in asked:
            annotate(work, question=one.name, option=answer, note=state.recall(key, ""), wave=one.wave)


def _on_question(study: Study, actor: Actor, name: str, items: set[str]) -> None:
    st.subheader("What respondents say about the question itself", anchor=False)
    with study.read() as view:
        standing = sorted({one.code for one in reservations(view) if one.question in items})
    for place, reserved in enumerate(standing):
        with st.container(horizontal=True, vertical_alignment="center"):
            quiet(f"Coded “{reserved}”", key=f"reserved-{place}", width="content")
            taken, args = attempted(_withdraw), (study, actor, name, reserved)
            st.button("Take back", key=f"unreserve-{place}", type="tertiary", on_click=taken, args=args)
    free = [one.name for one in reads.codebook(reads.now(study)) if one.kind == "code"]
    code = st.selectbox(
        "Code of the remarks",
        [one for one in free if one not in standing],
        index=None,
        placeholder="Such as “question unclear”",
        help="Every figure of the question then says how many respondents have this reservation.",
        key="reserve-code",
    )
    told = partial(attempted(_reserve), study, actor, name, code)
    st.button("Tell it at every figure of the question", on_click=told)


def _reserve(study: Study, actor: Actor, name: str, code: str | None) -> None:
    if code is None:
        raise Refused("No code is chosen.", help="Choose the code of the remarks first.")
    with study.write(actor) as work:
        reserve(work, question=name, code=code)
    state.remember("reserve-code", None)


def _withdraw(study: Study, actor: Actor, name: str, code: str) -> None:
    with study.write(actor) as work:
        withdraw(work, question=name, code=code)
