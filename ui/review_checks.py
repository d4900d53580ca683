"""Pre-checks as they are read: green when nothing was found, amber with each thing to look at."""

from collections.abc import Sequence

import streamlit as st

from coding.review.precheck import PreCheck, ambers
from ui.quote_text import quiet
from ui.words import count


def checks(found: Sequence[PreCheck], *, key: str, about: str = "") -> None:
    """Lists the amber checks with their findings, and the green ones under a fold. `key` names the place.

    `about` is the end of the title: what was checked, where it is not the insight in view.
    """
    amber = [check for check in found if check.amber]
    with st.container(gap="small", key=f"review-checks-{key}"):
        st.subheader(f"{_title(found)}{about}", anchor=False)
        for check in amber:
            _check(check, key=key)
        green = [check for check in found if not check.amber]
        if green:
            with st.expander(f"{count(len(green), 'check')} green"):
                for check in green:
                    _check(check, key=key)


def _title(found: Sequence[PreCheck]) -> str:
    amber = ambers(found)
    return f"{count(amber, 'check')} to look at" if amber else "All checks are green"


def _check(check: PreCheck, *, key: str) -> None:
    colour, icon = ("orange", ":material/visibility:") if check.amber else ("green", ":material/check:")
    with st.container(gap="xxsmall"):
        st.badge(check.name, color=colour, icon=icon)  # type: ignore[arg-type]
        for number, words in enumerate([one.words for one in check.findings] or [check.well]):
            quiet(words, key=f"check-{key}-{check.name}-{number}")
