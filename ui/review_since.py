"""What is different in a report since a supervisor last saw it, and what became of their comments."""

from collections.abc import Sequence

import streamlit as st

from coding.report.changes import Change
from coding.review.comments import Comment
from coding.review.since import Since
from ui.quote_text import quiet
from ui.words import ago, count


def since(found: Since) -> None:
    """Draws it; nothing for a report that nobody has seen before."""
    if found.returned is None:
        return
    with st.container(gap="xsmall", key="review-since"):
        st.subheader("Since it was returned", anchor=False)
        quiet(f"{found.returned.person}, {ago(found.returned.at)}:", key="since-returned")
        st.text(found.returned.comment)
        changes(found.changes, key="report")
        _settled("resolved", found.resolved)
        _settled("still open", found.left)


def changes(found: Sequence[Change], *, key: str) -> None:
    """Lists the differences, each in a sentence."""
    with st.container(gap=None):
        if not found:
            quiet("Nothing is different.", key=f"change-{key}-none")
        for number, one in enumerate(found):
            quiet(f"• {one.sentence}", key=f"change-{key}-{number}")


def _settled(how: str, comments: Sequence[Comment]) -> None:
    with st.container(gap=None):
        if comments:
            quiet(f"{count(len(comments), 'comment')} {how}:", key=f"since-{how}")
        for one in comments:
            quiet(f"• {one.place}: {one.text}", key=f"since-{how}-{one.number}")
