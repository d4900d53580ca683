"""Quality: how good the suggestions are, what may remain unread, and how often codes occur."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from coding.estimates import charts
from coding.estimates.of_study import CodeEstimate
from coding.estimates.over_time import Day
from coding.queues.queue import Queue
from corpus.people import Actor, Role
from corpus.study import Study
from ui import code_queue, code_suggesting, quality_tables, reads, saturation
from ui.charts import draw_specification
from ui.go import can_go, go
from ui.quote_text import quiet
from ui.words import ago, count, part

CONFUSED = 5
WAYS = {"People only": "human", "Machine only": "machine", "Machine, corrected by people": "corrected"}
EVERY = "All open questions together"


def screen(study: Study, actor: Actor) -> None:
    """Draws what is known, from how good suggestions are now to how people took them."""
    moment = reads.now(study)
    st.title("Quality", anchor=False)
    code_suggesting.progress()
    if not any(code.kind == "code" for code in reads.codebook(moment)):
        _first("The codebook has no codes yet, so that nothing can be suggested.", "Find themes", "themes")
        return
    _suggestions(study, actor, moment)
    _left(moment)
    saturation.part(study, actor, moment)
    _taken(reads.suggestions_taken(moment))


def _suggestions(study: Study, actor: Actor, moment: reads.Moment) -> None:
    learned = reads.learned(moment)
    st.header("How good the suggestions are", anchor=False)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="quality-now"
    ):
        if learned is None:
            st.markdown("No codes were suggested yet.", width="content")
        elif learned.quality is None:
            st.markdown(
                "Too little was coded so far to tell how good the suggestions are: take them as first guesses.",
                width="content",
            )
        else:
            st.markdown(_in_words(learned.quality), width="stretch")
        if actor.role is Role.CODER:
            code_suggesting.button(study, actor)
    if learned is None or learned.quality is None:
        _code_on(
            "Code some quotes, then ask for suggestions anew: they learn from every decision.",
            place="suggestions",
        )
        return
    quality = learned.quality
    quiet(
        f"Told {ago(learned.at)} by hiding each coded quote from the machine and asking it. Quotes that people chose "
        "to code may be easier than the others: what the controls say, below, holds for all.",
        key="quality-how",
    )
    quality_tables.draw(quality_tables.by_code(quality["codes"]), key="by-code")
    _confused(quality["confusions"])
    _charts(quality)


def _in_words(quality: dict[str, Any]) -> str:
    return (
        f"**{part(quality['precision'])}** of what is suggested is right, and **{part(quality['recall'])}** of all "
        f"codings are suggested. The first suggestion is right for {part(quality['right_at_1'])} of quotes. "
        f"(n = {quality['n']:,} coded quotes, {quality['codings']:,} codings)"
    )


def _confused(pairs: Sequence[dict[str, Any]]) -> None:
    if not pairs:
        return
    st.subheader("Codes that are mixed up", anchor=False)
    for number, pair in enumerate(pairs[:CONFUSED]):
        with st.container(gap=None):
            st.text(f"{pair['a']} and {pair['b']}")
            quiet(
                f"taken for each other on {count(pair['n'], 'quote')}, of {pair['of']:,} with either",
                key=f"confused-{number}",
            )
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        quiet("Sharpen what they mean, or merge them.", key="confused-advice", width="content")
        if can_go("codebook") and st.button("Open the codebook", key="to-codebook"):
            go("codebook")


def _charts(quality: dict[str, Any]) -> None:
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader("Is it as sure as it is right?", anchor=False)
        quiet(
            "On the dashed line it is. The numbers count how often it was that sure.", key="calibration-how"
        )
        calibration = quality["calibration"]
        draw_specification(
            charts.calibration_chart(calibration), alt=charts.calibration_in_words(calibration)
        )
    with right:
        st.subheader("Does more coding help?", anchor=False)
        quiet("As long as the lines rise, it does.", key="learning-how")
        draw_specification(
            charts.learning_chart(quality["curve"]), alt=charts.learning_in_words(quality["curve"])
        )


def _left(moment: reads.Moment) -> None:
    st.header("What may be left, and how often codes occur", anchor=False)
    titles = {one.question: one.text for one in reads.open_questions(moment)}
    question = st.selectbox(
        "Of the answers to",
        ["", *titles],
        format_func=lambda name: titles.get(name, EVERY),
        key="quality-question",
        persist_state="session",
    )
    estimates = reads.estimated(moment, question or None)
    first = estimates[0]
    quiet(
        f"{first.read:,} of {count(first.quotes, 'quote')} decided on. Of the controls, one quote in five drawn "
        f"by lot, {first.due:,} are due and {max(one.sample for one in estimates):,} can be counted.",
        key="quality-read",
    )
    if not any(one.sample for one in estimates):
        _code_on(
            "Only controls, which nobody chose, can tell what is left. They come by themselves when you read the most "
            "useful quotes first.",
            place="controls",
        )
    else:
        quality_tables.draw(quality_tables.left(estimates), key="left")
    st.subheader("How often each code occurs", anchor=False)
    quality_tables.draw(quality_tables.prevalence(estimates), key="prevalence")
    _explained(estimates)


def _explained(estimates: Sequence[CodeEstimate]) -> None:
    """What the intervals of each of the three ways allow for, and why one is missing."""
    with st.container(gap=None, key="prevalence-notes"):
        for name, way in WAYS.items():
            covers = next((found.covers for one in estimates if (found := getattr(one, way)).covers), "")
            if covers:
                quiet(f"{name}: the 95 % interval allows for {covers}.", key=f"covers-{way}")
        reasons = [
            found.reason for one in estimates for way in WAYS.values() if (found := getattr(one, way)).reason
        ]
        for number, reason in enumerate(dict.fromkeys(reasons)):
            quiet(f"–: {reason}.", key=f"missing-{number}")


def _taken(days: Sequence[Day]) -> None:
    st.header("What people made of the suggestions", anchor=False)
    if not days:
        quiet("Nobody has decided on a suggestion yet.", key="no-days")
        return
    draw_specification(charts.decisions_chart(days), alt=charts.decisions_in_words(days), width="content")


def _code_on(sentence: str, *, place: str) -> None:
    """What to do next, with its button where the actor may."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.markdown(sentence, width="stretch")
        if can_go("code") and st.button("Read the most useful first", type="primary", key=f"code-on-{place}"):
            code_queue.open_queue(Queue(order="most useful"))


def _first(sentence: str, label: str, screen_name: str) -> None:
    st.info(sentence)
    if can_go(screen_name) and st.button(label, type="primary"):
        go(screen_name)
