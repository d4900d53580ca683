"""Finding the passage of a quote that somebody has typed or pasted."""

from coding.codings.decisions import Span
from corpus.errors import Refused


def find_span(text: str, passage: str) -> Span:
    """The span [start, end) of `text` that reads exactly `passage`, spaces at its ends aside.

    Raises Refused when the passage is empty, is not there word for word, or is there more than once.
    """
    wanted = passage.strip()
    if not wanted:
        raise Refused("No passage is given.", help="Copy the words from the quote.")
    start = text.find(wanted)
    if start < 0:
        raise Refused(
            "The quote does not hold these words.", help="Copy them from the quote, letter by letter."
        )
    if text.find(wanted, start + 1) >= 0:
        raise Refused("The quote holds these words more than once.", help="Copy a few words more.")
    return start, start + len(wanted)
