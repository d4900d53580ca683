"""Figures: one question, or the codes of one, as a chart and a table with its base, down to the quotes."""

import streamlit as st

from coding.figures.cautions import with_cautions
from coding.figures.charts import has_chart, too_many_bars
from coding.figures.readable import readable
from coding.figures.specification import WAVE, Specification
from coding.figures.table import Table
from coding.figures.tables import table
from corpus.people import Actor, Role
from corpus.study import Study
from ui import figure_waves, reads
from ui.charts import draw
from ui.fault import refusals_shown
from ui.figure_base import base_and_notes
from ui.figure_choices import chosen
from ui.figure_comparison import comparison
from ui.figure_notes import notes_below
from ui.figure_quotes import has_quotes, quotes
from ui.figure_subjects import subjects
from ui.figure_table import numbers, said_of_rows
from ui.figure_to_report import add_to_report
from ui.go import go
from ui.opened import by_address
from ui.phrase_lists import phrase_lists
from ui.quote_text import quiet
from ui.stated_figures import stated_figures
from ui.words import escape


def screen(study: Study, actor: Actor) -> None:
    """Draws the choices at the left and the figure at the right."""
    moment = reads.now(study)
    known = subjects(moment)
    st.title("Figures", anchor=False)
    if not known:
        st.info("There is nothing to count yet.")
        if actor.role is Role.CODER and st.button("Import answers", type="primary"):
            go("import")
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        specification, title = chosen(moment, known, waves=reads.waves(study))
    with right, refusals_shown():
        if not _waits(study, actor, specification):
            found = readable(
                _table(moment, specification), {one.name: one.title for one in reads.questions(moment)}
            )
            st.header(escape(title), anchor=False)
            _figure(study, specification, found)
            if actor.role is Role.CODER:
                with left:
                    add_to_report(study, actor, specification)
    with left:
        _what_else_is_counted(study, actor)
        if actor.role is Role.CODER:
            notes_below(study, actor, specification.question)


def _waits(study: Study, actor: Actor, specification: Specification) -> bool:
    """Whether it is first to be said why the waves can be compared; the place to say so is drawn then."""
    return specification.by == WAVE and figure_waves.explain(study, actor, specification)


@st.cache_data(show_spinner=False, max_entries=64)
def _table(moment: reads.Moment, specification: Specification) -> Table:
    with by_address(moment.address).read() as view:
        return with_cautions(table(view, specification))


def _figure(study: Study, specification: Specification, found: Table) -> None:
    base_and_notes(found, key="figure")
    if too_many_bars(found):
        quiet("There is no chart: so many bars could not be read.", key="figure-not-drawn")
    names = [*(["Chart"] if has_chart(found) else []), "Table"]
    names += ["Quotes behind it"] if has_quotes(specification, found) else []
    for name, tab in zip(names, st.tabs(names), strict=True):
        with tab:
            if name == "Chart":
                draw(found)
            elif name == "Table":
                numbers(found, key="figure")
            else:
                quotes(study, specification, found)
    said_of_rows(found, key="figure")
    comparison(found, key="figure")


def _what_else_is_counted(study: Study, actor: Actor) -> None:
    """Phrases to look for in answers, and numbers that were counted elsewhere."""
    with st.container(horizontal=True):
        if st.button("Phrase lists", icon=":material/list_alt:", type="tertiary"):
            phrase_lists(study, actor)
        if st.button("Numbers from elsewhere", icon=":material/numbers:", type="tertiary"):
            stated_figures(study, actor)
