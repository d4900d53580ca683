"""What is loaded once and stays is not searched for garbage after every action."""

import gc
import sys
from functools import cache


def settle() -> None:
    """Takes everything in memory out of the search for garbage when libraries were loaded since the last time.

    Streamlit searches all objects whenever a screen is drawn. With every library loaded that holds up the next action
    for a sixth of a second, and never finds anything in them.
    """
    freeze(len(sys.modules))


@cache
def freeze(_modules: int) -> None:
    """Takes everything that lives out of the search, once for each number of loaded modules."""
    gc.collect()
    gc.freeze()
