"""What the codebook screen reads: counted anew only when somebody has decided something, not at every move."""

from dataclasses import dataclass

import streamlit as st

from coding.codebook.codes import Code
from coding.codebook.overlaps import Overlap, overlaps
from coding.codebook.recheck import Recheck, to_recheck
from coding.codebook.restoring import retired
from coding.codebook.uses import Uses, counted_at, uses
from corpus.study import Study
from ui.opened import by_address
from ui.reads import Moment

_KEPT = 16
Tree = tuple[tuple[int, str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A study as of its newest decision and import, with the names and places of its codes."""

    address: str
    at: tuple[int, int]
    tree: Tree


def counted(study: Study, codes: list[Code]) -> Counted:
    """What the counts of these codes depend on."""
    with study.read() as view:
        at = counted_at(view)
    return Counted(study.address, at, tuple(sorted((code.id, code.name, code.parent) for code in codes)))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def uses_by_name(counted: Counted) -> dict[str, Uses]:
    """What each code is used for, by its name."""
    with by_address(counted.address).read() as view:
        return {one.name: one for one in uses(view)}


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def overlapping(counted: Counted) -> list[Overlap]:
    """The codes that come together."""
    with by_address(counted.address).read() as view:
        return overlaps(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def doubtful(moment: Moment) -> list[Recheck]:
    """What was confirmed before its code was defined anew."""
    with by_address(moment.address).read() as view:
        return to_recheck(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def out_of_use(moment: Moment) -> list[Code]:
    """The retired codes."""
    with by_address(moment.address).read() as view:
        return retired(view)
