"""When the machine has something new to learn from."""

from coding.codebook.codes import codes
from coding.store import progress, since, suggestions
from corpus.study import View

FEWEST = 8
SHARE = 0.25
"""After so many decisions, or this share of the quotes decided on if that is more, suggestions are made anew. Every run
is kept, so there must not be too many."""
MOST = 20_000
"""With more quotes it takes longer than anybody wants in the background: they are asked for by hand."""


def learning_is_due(view: View) -> bool:
    """Whether suggestions made now would know enough more than the newest ones.

    The first ones are due with the first decision, if the codebook has a code. In a study of more than MOST quotes none
    are.
    """
    new = since.decisions_since_learning(view.connection)
    if not new or not any(code.kind == "code" for code in codes(view)):
        return False
    if progress.substantive(view.connection, question_name=None) > MOST:
        return False
    known = progress.decided(view.connection, question_name=None)
    return suggestions.newest_run(view.connection) is None or new >= max(FEWEST, SHARE * known)
