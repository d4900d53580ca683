"""How many quotes came after the themes of a question were accepted, so that a later wave can be placed."""

from coding.store import theme_proposals as store
from coding.themes.later_quotes import read_material
from corpus.errors import Refused
from corpus.study import View


def count_later(view: View, *, question: str | None = None) -> int:
    """Quotes, non-answers among them, that `place_later` would look at; 0 when it would refuse.

    Reads every quote of the study once a theme was accepted: whoever asks often keeps the answer until it changes.
    """
    if not store.accepted(view.connection):
        return 0
    try:
        return len(read_material(view, question=question).later)
    except Refused:
        return 0
