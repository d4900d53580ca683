"""Comments in a review: read, answered, resolved, and written where they belong."""

from collections.abc import Sequence

import streamlit as st

from coding.review import comments as review
from coding.review.comments import Comment
from ui import state
from ui.fault import attempted, refusals_shown
from ui.quote_text import quiet
from ui.report_dialogs import saved_or_left
from ui.review_desk import Desk, Part
from ui.words import ago, count


def comments(desk: Desk, found: Sequence[Comment]) -> None:
    """Lists comments, the open ones first, and offers to write one about the insight or the report as a whole."""
    still_open = [one for one in found if one.status == "open"]
    resolved = [one for one in found if one.status == "resolved"]
    with st.container(gap="small", key="review-comments"):
        about = " on the report as a whole" if desk.number is None else ""
        said = count(len(still_open), "open comment") if still_open else "No open comment"
        st.subheader(f"{said}{about}", anchor=False)
        for one in still_open:
            _comment(desk, one)
        if resolved:
            with st.expander(f"{len(resolved)} resolved"):
                for one in resolved:
                    _comment(desk, one)
        button(desk, Part("the report" if desk.number is None else f"insight {desk.number}", "place"))


def button(desk: Desk, part: Part) -> None:
    """A button that opens the dialog for a comment on a part, as long as there is something to say about it."""
    label, key = f"Comment on {part.words}", f"review-comment-{part.key}"
    if desk.talks and st.button(label, key=key, icon=":material/comment:", type="tertiary"):
        write(desk, part)


@st.dialog("Comment", width="medium", dismissible=False)
def write(desk: Desk, part: Part) -> None:
    """Asks what is to be said about a part of the report."""
    text = st.text_area(f"About {part.words}", height=140)
    if saved_or_left("Keep the comment"):
        with refusals_shown():
            with desk.study.write(desk.actor) as work:
                place = {"insight": desk.number, "figure": part.figure}
                review.comment(work, desk.title, text, quote=part.quote, **place)
            st.rerun()


@st.dialog("Answer", width="medium", dismissible=False)
def answer(desk: Desk, comment: Comment) -> None:
    """Asks what is to be answered."""
    st.text(f"{comment.person}: {comment.text}")
    text = st.text_area("Your answer", height=120)
    if saved_or_left("Keep the answer"):
        with refusals_shown():
            with desk.study.write(desk.actor) as work:
                review.reply(work, desk.title, comment.number, text)
            st.rerun()


def _comment(desk: Desk, one: Comment) -> None:
    with st.container(gap="xxsmall", key=f"comment-{one.number}"):
        quiet(f"{one.place} · {one.person}, {ago(one.at)}", key=f"comment-{one.number}")
        st.text(one.text)
        for number, reply in enumerate(one.replies):
            with st.container(gap=None, key=f"reply-{one.number}-{number}"):
                quiet(f"{reply.person}, {ago(reply.at)}", key=f"reply-{one.number}-{number}")
                st.text(reply.text)
        if one.resolved_by:
            quiet(f"Resolved by {one.resolved_by}", key=f"resolved-{one.number}")
        if desk.talks:
            _actions(desk, one)


def _actions(desk: Desk, one: Comment) -> None:
    with st.container(horizontal=True, gap="small"):
        if st.button("Answer", key=f"answer-{one.number}", type="tertiary"):
            answer(desk, one)
        label = "Resolve" if one.status == "open" else "Open again"
        st.button(
            label,
            key=f"settle-{one.number}",
            type="tertiary",
            on_click=attempted(_settle),
            args=(desk, one),
        )


def _settle(desk: Desk, one: Comment) -> None:
    settle = review.resolve if one.status == "open" else review.reopen
    with desk.study.write(desk.actor) as work:
        settle(work, desk.title, one.number)
    state.say("The comment is resolved." if one.status == "open" else "The comment is open again.")
