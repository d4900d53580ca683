"""Choosing the quotes of an insight: offered for and against it, what may contradict it, and a search of one's own."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from coding.codebook.codes import codes
from coding.codings.quotes import find_quotes
from coding.for_and_against.candidates import Candidates, Side
from coding.for_and_against.contradictions import Contradiction
from coding.for_and_against.one_voice import one_voice
from coding.for_and_against.weighed import WeighedQuote
from coding.report import reports
from coding.report.content import ShownInsight
from coding.report.prose import Referable, plain
from coding.report.report import Report
from coding.report.reports import Stance
from coding.wording import listed
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import reads, report_evidence_reads
from ui.claim_marks import ask_mark
from ui.fault import attempted, refusals_shown, show_waiting_refusal
from ui.quote_text import quiet, short
from ui.words import count, escape

SHOWN = 6
LONGEST = 600
TABS = ("For the claim", "Against it", "May contradict it", "Search")
STANCES: tuple[tuple[Stance, str], ...] = (("for", "Show for the claim"), ("against", "Show against it"))


@dataclass(frozen=True, slots=True)
class _Desk:
    """Who chooses quotes for which insight of which report."""

    study: Study
    actor: Actor
    title: str
    number: int


@st.dialog("Quotes for and against", width="large", on_dismiss="rerun")
def choose_quotes(
    study: Study, actor: Actor, report: Report, shown: ShownInsight, figures: Mapping[str, Referable]
) -> None:
    """Offers quotes on both sides of a claim, each with why; whoever chooses decides what a quote is to the claim."""
    st.markdown(f"**{escape(plain(shown.headline, figures))}**")
    show_waiting_refusal()
    with refusals_shown():
        _tabs(_Desk(study, actor, report.title, shown.number))
    if st.button("Done", type="primary"):
        st.rerun()


def _tabs(desk: _Desk) -> None:
    moment = reads.now(desk.study)
    with st.spinner("Reading the quotes beside the claim"):
        offered = report_evidence_reads.candidates(moment, desk.title, desk.number, SHOWN)
    quiet(_looked_for(offered), key="evidence-about")
    tab = st.segmented_control(
        "Quotes", TABS, default=TABS[0], required=True, label_visibility="collapsed", key="evidence-tab"
    )
    if tab == TABS[2]:
        _contradictions(desk, report_evidence_reads.contradictions(moment, desk.title, desk.number))
    elif tab == TABS[3]:
        _search(desk, offered)
    else:
        _offered(desk, offered, side="for" if tab == TABS[0] else "against")
    _heard(desk)


def _looked_for(offered: Candidates) -> str:
    claim = offered.claim
    about = (
        f"Looked for by {'codes' if claim.codes[1:] else 'code'} {listed(list(claim.codes))}"
        if claim.codes
        else "Looked for by what quotes say"
    )
    sides = f"{count(offered.speaking_for, 'quote')} for it, {offered.speaking_against:,} against it"
    return f"{about} · {sides} · {count(len(claim.shown), 'quote')} chosen so far"


def _offered(desk: _Desk, offered: Candidates, *, side: Side) -> None:
    """The candidates of one side."""
    found = offered.on(side)
    if not found:
        quiet("No further quote is found on this side.", key="evidence-none")
    for place, one in enumerate(found):
        with st.container(key=f"evidence-{place}", gap="xsmall"):
            short(one.weighed.quote.text, key=f"evidence-{place}", longest=LONGEST)
            quiet(_about(one.weighed, one.why), key=f"evidence-why-{place}")
            _choices(desk, one.weighed.quote)


def _contradictions(desk: _Desk, found: list[Contradiction]) -> None:
    """What may contradict the claim, each to be marked, and to be shown where it does."""
    said = "Opposed in their words, or near in meaning and coded otherwise: say what each is to the claim."
    quiet(said if found else "Nothing is found that may contradict the claim.", key="evidence-against")
    for place, one in enumerate(found):
        with st.container(key=f"evidence-{place}", gap="xsmall"):
            short(one.weighed.quote.text, key=f"evidence-{place}", longest=LONGEST)
            quiet(_about(one.weighed, one.why), key=f"evidence-why-{place}")
            with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
                ask_mark(desk.study, desk.actor, desk.title, desk.number, one.weighed)
                if one.weighed.shown is None:
                    _choices(desk, one.weighed.quote)
                else:
                    quiet("shown in the insight", key=f"evidence-shown-{place}", width="content")


def _search(desk: _Desk, offered: Candidates) -> None:
    """The quotes of a code, or those that hold some words."""
    with desk.study.read() as view:
        names = [code.name for code in codes(view)]
    left, right = st.columns(2)
    code = left.selectbox("Coded", names, index=None, placeholder="Any code")
    words = right.text_input("Words in the quote", type="search").strip()
    there = offered.claim.shown
    with desk.study.read() as view:
        found = find_quotes(view, code=code, search=words or None, limit=SHOWN + len(there) + 10)
    quiet(f"{count(found.total, 'quote')}; the first ones are shown.", key="evidence-count")
    free = [quote for quote in found.quotes if quote.name not in there and not quote.non_answer]
    for place, quote in enumerate(free[:SHOWN]):
        with st.container(key=f"evidence-{place}", gap="xsmall"):
            short(quote.text, key=f"evidence-{place}", longest=LONGEST)
            _choices(desk, quote)


def _choices(desk: _Desk, quote: Quote) -> None:
    """Puts a quote into the insight, for the claim or against it."""
    with st.container(horizontal=True, gap="small", width="content"):
        for stance, label in STANCES:
            st.button(
                label,
                key=f"offer-{stance}-{quote.id}",
                type="tertiary",
                on_click=attempted(_add),
                args=(desk, quote.name, stance),
            )


def _add(desk: _Desk, quote: str, stance: Stance) -> None:
    with desk.study.write(desk.actor) as work:
        reports.add_quote(work, desk.title, desk.number, quote, stance)


def _about(one: WeighedQuote, why: tuple[str, ...]) -> str:
    """Why a quote is offered, who speaks as far as it may be told, and where else it stands."""
    elsewhere = [f"already in insight {number}" for number in one.also_in]
    return " · ".join([*why, *(value for _, value in one.groups), *elsewhere])


def _heard(desk: _Desk) -> None:
    """Says when one respondent is heard too often."""
    with desk.study.read() as view:
        loud = one_voice(view, desk.title)
    for place, voice in enumerate(loud):
        quiet(str(voice), key=f"evidence-voice-{place}")
