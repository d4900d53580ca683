"""Overview: what is in the study, how far the coding is, and what to do next."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coding.queues.coming import standing
from coding.queues.queue import Queue
from coding.standing import QuestionStanding, Step, next_step
from corpus.people import Actor
from corpus.respondents import Contents
from corpus.study import Study
from ui import reads
from ui.code_queue import open_queue
from ui.go import can_go, go
from ui.quote_text import quiet
from ui.words import ago, count, escape


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said about the next step, and the button that begins it."""

    sentence: str
    button: str
    screen: str


ADVICE = {
    Step.IMPORT: Advice(
        "The study is empty. Begin with the file that holds the answers.", "Import answers", "import"
    ),
    Step.THEMES: Advice(
        "The quotes are here, and the codebook is empty. Let Themebook propose themes to begin with.",
        "Propose themes",
        "themes",
    ),
    Step.DECIDE_THEMES: Advice(
        "Proposed themes wait for you: keep those that make sense as codes.", "Decide on themes", "themes"
    ),
    Step.CODE: Advice("There are quotes that nobody has decided on yet.", "Code the next quote", "code"),
    Step.REPORT: Advice("Write down what the quotes show, with figures.", "Write the report", "report"),
    Step.REVISE: Advice("A supervisor returned the report with a comment.", "Correct the report", "report"),
    Step.WAIT: Advice(
        "The report is in review. A supervisor approves or returns it.", "Look at the report", "report"
    ),
    Step.REVIEW: Advice("A report waits for your review.", "Review the report", "report"),
    Step.EXPORT: Advice("The report is approved and frozen.", "Download the report", "report"),
    Step.LOOK: Advice("No report waits for your review.", "Look at figures", "figures"),
}


def screen(study: Study, actor: Actor) -> None:
    """Draws the overview."""
    moment = reads.now(study)
    with study.read() as view:
        step = next_step(view, role=actor.role)
    _what_next(study, step)
    if step is Step.IMPORT:
        return
    _marked(study, actor)
    _contents(reads.contents(moment))
    left, right = st.columns([3, 2], gap="large")
    with left:
        _coding(reads.open_questions(moment))
    with right:
        _lately(moment)


def _what_next(study: Study, step: Step) -> None:
    advice = ADVICE[step]
    st.header("What comes next", anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.markdown(advice.sentence, width="content")
        if can_go(advice.screen) and st.button(advice.button, type="primary", key="next-step"):
            if step is Step.CODE:
                open_queue(Queue(question=_least_coded(study)))
            go(advice.screen)


def _least_coded(study: Study) -> str:
    """The open question of whose quotes the smallest share is decided, by anybody."""
    questions = reads.open_questions(reads.now(study))
    left = [one for one in questions if one.decided < one.quotes]
    return min(left, key=lambda one: one.decided / one.quotes).question


def _marked(study: Study, actor: Actor) -> None:
    """The quotes that the actor wanted to come back to, and those that a supervisor should look at."""
    with study.read() as view:
        later = standing(view, Queue(which="later"), coder=actor.name).all
        flagged = standing(view, Queue(which="flagged"), coder=actor.name).all
    with st.container(horizontal=True, gap="medium", key="marked"):
        if (
            later
            and can_go("code")
            and st.button(f"{count(later, 'quote')} to come back to", type="tertiary")
        ):
            open_queue(Queue(which="later"))
        if flagged and st.button(f"{count(flagged, 'quote')} flagged for the supervisor", type="tertiary"):
            go("browse", flag="supervisor")


def _contents(contents: Contents) -> None:
    st.header("What is in the study", anchor=False)
    places = st.columns(4, gap="medium")
    log_ons = count(contents.log_ons, "log-on")
    apart = f"{log_ons} without any answer, apart" if contents.log_ons else "who gave any answer"
    _number(places[0], "Respondents", contents.respondents, apart)
    _number(places[1], "Quotes", contents.quotes, f"{count(contents.non_answers, 'non-answer')} among them")
    waves = f"{'wave' if len(contents.waves) == 1 else 'waves'} {', '.join(contents.waves)}"
    _number(places[2], "Questions", contents.questions, f"{contents.open_questions} open · {waves}")
    _number(places[3], "Answers to closed questions", contents.answers, _fieldwork(contents))


def _number(place: DeltaGenerator, label: str, value: int, beside: str) -> None:
    with place.container(gap=None):
        st.metric(label, f"{value:,}")
        quiet(beside, key=f"beside-{label}")


def _fieldwork(contents: Contents) -> str:
    first, last = contents.first_submitted, contents.last_submitted
    if not first or not last:
        return "without dates"
    return f"given {first}" if first == last else f"given {first} to {last}"


def _coding(questions: list[QuestionStanding]) -> None:
    st.header("How far the coding is", anchor=False)
    for one in questions:
        with st.container(gap="xsmall"):
            st.text(one.text)
            st.progress(one.decided / one.quotes if one.quotes else 1.0)
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                quiet(_standing(one), key=f"standing-{one.question}", width="content")
                if can_go("code") and st.button(
                    "Code these",
                    key=f"code-{one.question}",
                    type="tertiary",
                    help=f"Quotes on: {escape(one.text)}",
                ):
                    open_queue(Queue(question=one.question))


def _standing(one: QuestionStanding) -> str:
    by = ", ".join(f"{name} {decided}" for name, decided in one.coders)
    aside = f" · {count(one.non_answers, 'non-answer')} set aside" if one.non_answers else ""
    decided = f"{one.decided} of {count(one.quotes, 'quote')} decided"
    return f"{decided}{aside}" + (f" · {by}" if by else " · nobody yet")


def _lately(moment: reads.Moment) -> None:
    st.header("Lately", anchor=False)
    for number, one in enumerate(reads.happenings(moment)):
        with st.container(gap=None):
            st.text(f"{one.person} {one.what}")
            quiet(ago(one.at), key=f"lately-{number}")
