"""Going through the quotes of the coding screen: skip, back, undo, with single keys unless they are switched off."""

import streamlit as st

from coding import codings
from coding.reading.readings import Reading
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import queue, state
from ui.fault import attempted
from ui.quote_text import quiet

KEYS = {"skip": "S", "back": "B", "undo": "U"}


def moves(study: Study, actor: Actor, quote: Quote | None, wanted: queue.Wanted) -> None:
    """Draws the buttons at the right of the screen's first line, where they stay whatever the quote is."""
    keys = KEYS if state.recall("code-keys", default=True) else {}
    place = quote.id if quote else 0
    with st.container(
        horizontal=True, gap="small", vertical_alignment="center", width="content", key="moves"
    ):
        st.button(
            "Skip",
            key=f"skip-{place}",
            shortcut=keys.get("skip"),
            type="tertiary",
            disabled=quote is None,
            on_click=_skip,
            args=(study, quote, wanted),
        )
        st.button(
            "Back",
            key=f"back-{place}",
            shortcut=keys.get("back"),
            type="tertiary",
            disabled=not queue.can_go_back(),
            on_click=queue.back,
        )
        st.button(
            "Undo",
            key=f"undo-{place}",
            shortcut=keys.get("undo"),
            type="tertiary",
            on_click=attempted(_undo),
            args=(study, actor),
        )
        with st.popover("Keys", type="tertiary"):
            st.toggle("Single keys decide", value=True, key="code-keys")
            quiet("1 to 5 choose what is suggested, N says that no code fits,", key="keys")
            quiet("S skips, B goes back, U takes back.", key="keys-moves")
            quiet(
                "In the box, Enter takes the first code of the list. Ctrl+S confirms and goes on, from anywhere.",
                key="keys-box",
            )


def _skip(study: Study, quote: Quote | None, wanted: queue.Wanted) -> None:
    if quote is not None:
        with study.read() as view:
            queue.skip(view, wanted, quote)


def _undo(study: Study, actor: Actor) -> None:
    """Takes back the actor's last decision and shows the quote it was about."""
    with study.write(actor) as work:
        undone = codings.undo(work)
    queue.show(undone.quote)
    what = "that no code fits" if isinstance(undone, Reading) else f"the decision on {undone.code}"
    state.remember("code-last", f"Took back {what}.")
