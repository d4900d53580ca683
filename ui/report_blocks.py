"""The texts beside the insights on the report screen: foreword, summary, articles, experts' comments, thanks."""

from dataclasses import dataclass

import streamlit as st

from coding.report import reports
from coding.report.blocks import KINDS, BlockText
from coding.report.content import BlockKind, ReportContent, ShownBlock
from coding.report.prose import plain, referables
from coding.report.report import Report
from corpus.people import Actor
from corpus.study import Study
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.report_claims import CHECK, claims
from ui.report_dialogs import saved_or_left
from ui.report_text import WRITING, reference_to_copy, written
from ui.words import count

NAMES: dict[BlockKind, str] = {
    "foreword": "Foreword",
    "summary": "Summary",
    "article": "Article",
    "comment": "Expert comment",
    "acknowledgement": "Thanks",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A block among those of its kind: `number` of `last`."""

    block: ShownBlock
    number: int
    last: int

    @property
    def key(self) -> str:
        """What tells it from the other blocks on the screen."""
        return f"{self.block.kind}-{self.number}"


def blocks(study: Study, actor: Actor, report: Report, shown: ReportContent, *, may_change: bool) -> None:
    """Draws the blocks in the order in which the report has them."""
    if not shown.blocks and not may_change:
        return
    told = count(len(shown.blocks), "text") if shown.blocks else "none yet"
    with st.expander(f"Foreword, summary, articles, expert comments, thanks: {told}", key="report-blocks"):
        for place in _places(shown.blocks):
            with st.container(key=f"block-{place.key}", gap="xsmall"):
                _head(study, actor, report, shown, place, may_change=may_change)
                written(place.block.text, referables(shown), key=f"block-{place.key}")
        if may_change and st.button("Add a text", icon=":material/add:", key="add-block"):
            add(study, actor, report, shown)


def _places(every: tuple[ShownBlock, ...]) -> list[Place]:
    found: list[Place] = []
    for kind in KINDS:
        of_kind = [block for block in every if block.kind == kind]
        found += [Place(block, number, len(of_kind)) for number, block in enumerate(of_kind, start=1)]
    return found


def _head(
    study: Study, actor: Actor, report: Report, shown: ReportContent, place: Place, *, may_change: bool
) -> None:
    block = place.block
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(gap=None, width="stretch"):
            quiet(_in_words(block), key=f"block-{place.key}")
            if block.title:
                st.text(block.title)
        if may_change:
            _change(study, actor, report, shown, place)


def _in_words(block: ShownBlock) -> str:
    who = ", ".join(filter(None, (block.author, block.role, block.organisation)))
    on = f"on insight {', '.join(map(str, block.insights))}" if block.insights else ""
    return " · ".join(filter(None, (NAMES[block.kind], who, on)))


def _change(study: Study, actor: Actor, report: Report, shown: ReportContent, place: Place) -> None:
    up = ["Move up"] if place.number > 1 else []
    down = ["Move down"] if place.number < place.last else []
    checked = [CHECK] if place.block.kind != "acknowledgement" else []
    wanted = st.menu_button(
        "Change", ["Edit", *checked, *up, *down, "Remove"], key=f"change-block-{place.key}", type="tertiary"
    )
    kind, number = place.block.kind, place.number
    if wanted == "Edit":
        edit(study, actor, report, shown, place)
    elif wanted == CHECK:
        claims(study, actor, report.title, f"{kind} {number}", referables(shown))
    elif wanted:
        with refusals_shown():
            with study.write(actor) as work:
                if wanted == "Remove":
                    reports.remove_block(work, report.title, kind, number)
                else:
                    to = number + (-1 if wanted == "Move up" else 1)
                    reports.move_block(work, report.title, kind, number, to=to)
            st.rerun()


@st.dialog("Add a text", width="large", dismissible=False)
def add(study: Study, actor: Actor, report: Report, shown: ReportContent) -> None:
    """Asks which kind of text it is and what it says."""
    kind: BlockKind = st.selectbox("What it is", KINDS, format_func=NAMES.__getitem__, key="block-kind")
    insights = _insights(kind, shown, ())
    said = _asked(BlockText())
    reference_to_copy(referables(shown), key="add-block")
    if saved_or_left("Add"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.add_block(work, report.title, kind, said, insights=insights)
            st.rerun()


@st.dialog("Edit the text", width="large", dismissible=False)
def edit(study: Study, actor: Actor, report: Report, shown: ReportContent, place: Place) -> None:
    """Rewrites a text."""
    block = place.block
    given = {name: getattr(block, name) for name in BlockText.__slots__}
    insights = _insights(block.kind, shown, block.insights)
    said = _asked(BlockText(**given))
    reference_to_copy(referables(shown), key="edit-block")
    if saved_or_left():
        with refusals_shown():
            with study.write(actor) as work:
                reports.edit_block(
                    work,
                    report.title,
                    block.kind,
                    place.number,
                    insights=insights,
                    **{name: getattr(said, name) for name in BlockText.__slots__},
                )
            st.rerun()


def _asked(before: BlockText) -> BlockText:
    """The fields of a text, filled with what it says so far."""
    title = st.text_input("Title", value=before.title)
    text = st.text_area("Text", value=before.text, height=220, help=WRITING)
    left, middle, right = st.columns(3)
    author = left.text_input("Author", value=before.author)
    role = middle.text_input("Role", value=before.role)
    organisation = right.text_input("Organisation", value=before.organisation)
    about = st.text_area("About the organisation, in a box", value=before.about, height=80)
    pull_quote = st.text_input(
        "A sentence of the text to print large, word for word", value=before.pull_quote
    )
    return BlockText(title, text, author, role, organisation, about, pull_quote)


def _insights(kind: BlockKind, shown: ReportContent, before: tuple[int, ...]) -> list[int]:
    """The insights that a comment is on, by what they claim."""
    if kind != "comment":
        return []
    figures = referables(shown)
    claims = {one.number: f"{one.number}. {plain(one.headline, figures)}" for one in shown.insights}
    return st.multiselect(
        "On which insights",
        list(claims),
        default=before,
        format_func=claims.__getitem__,
        select_all=False,
        key="block-insights",
    )
