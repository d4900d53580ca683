"""Doing the same with many quotes: the question that says what would change, and the way back."""

from dataclasses import dataclass

import streamlit as st

from coding.browse.bulk import Action, Chosen, Effect, carry_out, preview
from coding.codings import undo
from coding.codings.newest_step import is_newest_step
from coding.codings.steps import new_step
from corpus.people import Actor
from corpus.study import Study
from ui import browse_chosen, reads, state
from ui.fault import attempted, refusals_shown
from ui.quote_text import quiet
from ui.words import count

_STEP = "browse-step"


@dataclass(frozen=True, slots=True)
class Words:
    """How an action is called on its button, in its question, and once it is done."""

    button: str
    question: str
    verb: str
    done: str


WORDS: dict[Action, Words] = {
    "apply": Words("Apply a code", "Which code?", "Apply to", "Applied {code} to {quotes}"),
    "confirm": Words(
        "Confirm a suggested code", "Which suggested code?", "Confirm on", "Confirmed {code} on {quotes}"
    ),
    "remove": Words("Remove a code", "Which of your codes?", "Remove from", "Removed {code} from {quotes}"),
}


def last_step(study: Study, actor: Actor) -> None:
    """What the last step from here did, with its undo, as long as it is the newest."""
    step, sentence = state.recall(_STEP, ("", ""))
    if not step:
        return
    with study.read() as view:
        newest = is_newest_step(view, actor, step)
    if not newest:
        state.forget(_STEP)
        return
    with st.container(horizontal=True, vertical_alignment="center", key="browse-undo", gap="small"):
        st.text(sentence, width="content")
        st.button(
            "Undo",
            icon=":material/undo:",
            key="browse-undo-step",
            on_click=attempted(_undo),
            args=(study, actor),
        )


def _undo(study: Study, actor: Actor) -> None:
    with study.write(actor) as work:
        undone = undo(work)
    state.forget(_STEP)
    state.say(f"Took back {undone.what}.")


def ask(study: Study, actor: Actor, many: Chosen, action: Action) -> None:
    """Asks in a dialog for the code, and does it once somebody has seen what would change."""
    st.dialog(WORDS[action].button)(_question)(study, actor, many, action)


def _question(study: Study, actor: Actor, many: Chosen, action: Action) -> None:
    """Asks for the code, says what would change, and does it."""
    words = WORDS[action]
    codes = [code.name for code in reads.codebook(reads.now(study)) if code.kind == "code"]
    may_add = action == "apply"
    if not codes and not may_add:
        st.info("The codebook is empty. Add a code first.")
        return
    code = st.selectbox(
        words.question,
        codes,
        index=None,
        placeholder="Choose a code, or type a new one" if may_add else "Choose a code",
        accept_new_options=may_add,
        key=f"browse-code-to-{action}",
    )
    if code is None:
        return
    with refusals_shown():
        with study.read() as view:
            effect = preview(view, many, code, action, coder=actor.name, may_add=may_add)
        with st.container(gap="xxsmall"):
            for at, line in enumerate(sentences(effect)):
                quiet(line, key=f"browse-effect-{at}")
        verb = f"Add the code and {words.verb.lower()}" if effect.new else words.verb
        label = f"{verb} {count(effect.quotes, 'quote')}"
        if effect.quotes and st.button(label, type="primary", key="browse-carry-out"):
            _do(study, actor, many, code, action)


def _do(study: Study, actor: Actor, many: Chosen, code: str, action: Action) -> None:
    step = new_step()
    with st.spinner("Working on it …"), study.write(actor) as work:
        effect = carry_out(work, many, code, action, step=step, may_add=action == "apply")
    quotes = f"{count(effect.quotes, 'quote')} of {count(effect.respondents, 'respondent')}"
    sentence = WORDS[action].done.format(code=effect.code, quotes=quotes) + "."
    state.remember(_STEP, (step, sentence))
    browse_chosen.choose_none()
    st.rerun()


def sentences(effect: Effect) -> list[str]:
    """What would change, and what would not, one line each."""
    of = f"{count(effect.quotes, 'quote')} of {count(effect.respondents, 'respondent')}"
    first = {
        "apply": f"{effect.code} is put on {of}.",
        "confirm": f"{effect.code} is confirmed on {of} for which it is suggested.",
        "remove": f"Your {effect.code} is taken off {of}.",
    }[effect.action]
    if effect.new:
        first = f"{effect.code} is new: it is added to the codebook and put on {of}."
    if not effect.quotes:
        first = "This changes nothing."
    rest = [
        effect.already and f"{count(effect.already, 'quote')} {_have(effect.already)} it already.",
        effect.rejected
        and f"You said of {count(effect.rejected, 'quote')} that it does not fit; this replaces it.",
        effect.others and f"On {count(effect.others, 'quote')} it stays, because somebody else confirmed it.",
        effect.non_answers and f"{count(effect.non_answers, 'non-answer')} among them.",
        effect.quotes > 0 and _undone(effect),
    ]
    return [first, *(line for line in rest if isinstance(line, str))]


def _undone(effect: Effect) -> str:
    if effect.new:
        return "One undo takes it off them again; the code stays in the codebook."
    return "One undo takes all of it back."


def _have(number: int) -> str:
    return "has" if number == 1 else "have"
