"""Going through what is suggested for one code: the quotes about which nobody has decided yet."""

from coding.codebook.codes import find_code
from coding.store import suggested_quotes as store
from corpus.questions import find_question
from corpus.quotes import Quote, find_quote
from corpus.study import View


def next_suggested(view: View, code: str, *, question: str | None = None, after: int = 0) -> Quote | None:
    """The first quote behind the one with the id `after` for which `code` waits for a decision; None without any.

    Raises Refused for an unknown code or question.
    """
    named = None if question is None else find_question(view, question).name
    name = store.following(view.connection, find_code(view, code).id, after=after, question_name=named)
    return None if name is None else find_quote(view, name)


def count_suggested(view: View, code: str, *, question: str | None = None) -> int:
    """How many quotes wait for a decision about `code`. Raises as `next_suggested`."""
    named = None if question is None else find_question(view, question).name
    return store.number(view.connection, find_code(view, code).id, question_name=named)
