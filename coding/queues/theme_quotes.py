"""The quotes of a proposed theme, kept until people change any theme."""

from coding.store import queue_themes as store
from coding.themes.members import members
from corpus.errors import Refused
from corpus.study import View

_MOST = 16
_kept: dict[object, tuple[int, ...]] = {}


def quotes_of_theme(view: View, run: str, name: str) -> tuple[int, ...]:
    """The ids of the quotes that the theme called `name` of a run holds. Raises Refused when there is no such theme."""
    if store.theme_label(view.connection, run, name) is None:
        raise Refused(
            "The theme that the link names is not in this study.", help="Open it from the Themes screen."
        )
    key = (view.guid, run, name, store.last_change(view.connection))
    if key not in _kept:
        found = members(view, run, name)
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = found
    return _kept[key]
