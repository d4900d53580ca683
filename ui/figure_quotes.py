"""From a cell of a figure down to the quotes that it counts."""

import streamlit as st

from coding.figures.behind import quotes_behind
from coding.figures.specification import Specification
from coding.figures.table import Table
from corpus.errors import Refused
from corpus.quotes import find_quote
from corpus.study import Study
from ui.fault import show_refusal
from ui.quote_text import quiet, short
from ui.words import count

QUOTES_A_PAGE = 10


def has_quotes(specification: Specification, found: Table) -> bool:
    """Whether what is counted are quotes."""
    return found.shape in ("codes", "categories", "entities") or specification.each is not None


def quotes(study: Study, specification: Specification, found: Table) -> None:
    """Asks for a row, and for a group when there are some, and shows the quotes behind the cell, page by page."""
    label = st.selectbox(
        "A row of the table",
        [row.label for row in found.rows if row.n],
        index=None,
        placeholder="Choose a row to read its quotes",
        key="figure-row",
    )
    group = _group(found)
    if label is None:
        return
    try:
        with study.read() as view:
            names = quotes_behind(view, specification, label, group=group)
            pages = max(1, -(-len(names) // QUOTES_A_PAGE))
            page = st.pagination(pages, key="figure-quotes-page") if pages > 1 else 1
            first = (min(page, pages) - 1) * QUOTES_A_PAGE
            texts = [find_quote(view, name).text for name in names[first : first + QUOTES_A_PAGE]]
    except Refused as error:
        show_refusal(error)
        return
    quiet(count(len(names), "quote"), key="figure-quotes-count")
    for number, text in enumerate(texts):
        short(text, key=f"behind-{number}", longest=600)


def _group(found: Table) -> str | None:
    if not found.groups:
        return None
    return st.selectbox(
        "Of which group",
        [group.label for group in found.groups],
        index=None,
        placeholder="Everybody",
        key="figure-group",
    )
