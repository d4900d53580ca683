"""Browse: every quote as a row with what is known of it; found, sorted and counted by the database, page by page."""

import hashlib

import streamlit as st

from coding.attributes import Attribute, refuse_rare
from coding.browse.coding_queue import as_queue
from coding.browse.grid import Grid
from coding.browse.in_words import in_words
from coding.browse.link import to_link
from coding.browse.rows import Totals
from coding.queues.queue import Queue
from corpus.errors import Refused
from corpus.people import Actor, Role
from corpus.study import Study
from ui import (
    browse_address,
    browse_bulk,
    browse_chosen,
    browse_filters,
    browse_reads,
    browse_said,
    browse_table,
    browse_views,
    reads,
    state,
)
from ui.browse_bar import bar
from ui.code_queue import open_queue
from ui.fault import show_refusal, show_waiting_refusal
from ui.go import can_go, go
from ui.quote_text import quiet
from ui.words import count, escape


def screen(study: Study, actor: Actor) -> None:
    """Draws the grid; researchers decide about many quotes at once, everybody else looks."""
    if not reads.material(study):
        st.info("There are no quotes yet.")
        if actor.role is Role.CODER and can_go("import") and st.button("Import answers", type="primary"):
            go("import")
        return
    known = browse_reads.known(study)
    grid = _grid(known)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
        st.title("Browse", anchor=False, width="content")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            if actor.role is Role.CODER:
                browse_bulk.last_step(study, actor)
            browse_views.menu(study, actor, grid)
    browse_filters.draw(study, grid, known)
    show_waiting_refusal()
    try:
        _found(study, actor, grid, known)
    except Refused as refused:
        show_refusal(refused)
        _show_all(grid)


def _grid(known: list[Attribute]) -> Grid:
    """What the address asks for; a link that asks for what cannot be is explained and shows every quote."""
    try:
        grid = browse_address.chosen()
        refuse_rare(known, grid.only.where)
        if browse_address.is_new(grid) or not browse_said.are_drawn():
            browse_said.fill(grid, known)
    except Refused as refused:
        show_refusal(refused)
        grid = Grid()
        browse_address.show(grid)
        browse_said.fill(grid, known)
    browse_address.note()
    return grid


def _found(study: Study, actor: Actor, grid: Grid, known: list[Attribute]) -> None:
    browse_chosen.keep_choice(grid.only)
    moment = reads.now(study)
    totals = browse_reads.how_many(moment, grid.only, known)
    _head(study, actor, grid, totals)
    if not totals.quotes:
        quiet("No quote fits all of this.", key="browse-nothing")
        return
    pages = -(-totals.quotes // browse_reads.PAGE)
    number = min(browse_address.number(), pages)
    rows = browse_reads.page(moment, grid, number, known)
    title = f"{count(totals.quotes, 'quote')}, page {number:,} of {pages:,}"
    chosen = browse_table.draw(rows, grid, known, key=_key(grid, number), title=title)
    _pages(pages, number)
    bar(study, actor, grid.only, totals, chosen)


def _head(study: Study, actor: Actor, grid: Grid, totals: Totals) -> None:
    """How many fit, of what; and the ways on with all of them."""
    titles = {one.question: one.text for one in reads.material(study)}
    said = in_words(grid.only, titles=titles)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="browse-head"
    ):
        with st.container(horizontal=True, width="content", vertical_alignment="center", gap="small"):
            many = f"{count(totals.quotes, 'quote')} of {count(totals.respondents, 'respondent')}"
            st.text(many, width="content")
            if said:
                quiet(said, key="browse-said", width="content")
                _show_all(grid)
        if actor.role is Role.CODER and totals.quotes:
            with st.container(horizontal=True, width="content", vertical_alignment="center", gap="small"):
                _ways_on(grid, totals)


def _show_all(grid: Grid) -> None:
    """Takes the filter away; sorting and columns stay."""
    plain = Grid(sort=grid.sort, descending=grid.descending, columns=grid.columns)
    st.button(
        "Show all",
        type="tertiary",
        icon=":material/close:",
        key="browse-clear",
        on_click=browse_address.show,
        args=(plain,),
    )


def _ways_on(grid: Grid, totals: Totals) -> None:
    if not browse_chosen.chosen_all(grid.only):
        st.button(
            f"Choose all {totals.quotes:,}",
            type="tertiary",
            key="browse-all",
            on_click=browse_chosen.choose_all,
            args=(grid.only,),
        )
    queue, why = _queue(grid)
    if can_go("code") and st.button(
        "Code one by one",
        type="tertiary",
        icon=":material/arrow_forward:",
        key="browse-code",
        disabled=queue is None,
        help=why,
    ):
        open_queue(queue or Queue())


def _queue(grid: Grid) -> tuple[Queue | None, str | None]:
    """The same quotes for the coding screen, or why it cannot have them."""
    try:
        return as_queue(grid.only), None
    except Refused as refused:
        return None, escape(str(refused))


def _pages(pages: int, number: int) -> None:
    if pages < 2:
        return
    key = f"browse-page-{pages}-{number}"
    with st.container(horizontal=True, horizontal_alignment="center"):
        st.pagination(
            pages, default=number, key=key, on_change=lambda: browse_address.turn(state.recall(key, number))
        )


def _key(grid: Grid, number: int) -> str:
    """Names the table by what it shows, so that another page begins with nothing chosen."""
    shown = hashlib.sha256(repr((sorted(to_link(grid).items()), number)).encode()).hexdigest()[:12]
    return f"browse-table-{shown}-{browse_chosen.round_of_choosing()}"
