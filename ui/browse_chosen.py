"""What is chosen in the grid beside rows of the table: all that fit the filter, on every page."""

from coding.browse.filter import Filter
from ui import state

_EVERY, _ROUND = "browse-every", "browse-round"


def chosen_all(only: Filter) -> bool:
    """Whether all that fit this filter are chosen."""
    return bool(state.recall(_EVERY, None) == only)


def keep_choice(only: Filter) -> None:
    """Forgets that all were chosen when another filter is shown: nobody chose what they did not see."""
    if not chosen_all(only):
        state.forget(_EVERY)


def choose_all(only: Filter) -> None:
    """Chooses all that fit, on every page."""
    state.remember(_EVERY, only)


def choose_none() -> None:
    """Chooses nothing, neither all nor rows of the table."""
    state.forget(_EVERY)
    state.remember(_ROUND, round_of_choosing() + 1)


def round_of_choosing() -> int:
    """Rises whenever what was chosen is done with: a table of another round begins with nothing chosen."""
    return state.recall(_ROUND, 0)
