"""What the choice of quotes reads, kept until the study changes; nearness until other texts are compared."""

from collections.abc import Mapping, Sequence

import streamlit as st

from coding.for_and_against import candidates as offered
from coding.for_and_against import contradictions as against
from coding.for_and_against.candidates import Candidates
from coding.for_and_against.contradictions import Contradiction
from coding.for_and_against.nearness import nearness
from coding.reading.stamp import what_is_compared
from corpus.study import View
from ui.opened import by_address
from ui.reads import Moment

_KEPT = 16


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def candidates(moment: Moment, report: str, insight: int, most: int) -> Candidates:
    """Quotes for and against an insight."""
    with by_address(moment.address).read() as view:
        return offered.candidates(view, report, insight, most=most, near=_Remembered(moment.address))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def contradictions(moment: Moment, report: str, insight: int) -> list[Contradiction]:
    """Quotes that may contradict an insight."""
    with by_address(moment.address).read() as view:
        return against.contradictions(view, report, insight, near=_Remembered(moment.address))


class _Remembered:
    """How near quotes are, in the study at an address: the same until its texts, vectors or the claim change."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(
        self, view: View, questions: Sequence[str], /, *, claim: str, anchors: Mapping[int, str]
    ) -> dict[int, float]:
        about = tuple(questions), claim, tuple(sorted(anchors.items()))
        return _near(self._address, what_is_compared(view), *about)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _near(
    address: str,
    compared: str,
    questions: tuple[str, ...],
    claim: str,
    anchors: tuple[tuple[int, str], ...],
) -> dict[int, float]:
    del compared  # part of the key
    with by_address(address).read() as view:
        return nearness(view, questions, claim=claim, anchors=dict(anchors))
