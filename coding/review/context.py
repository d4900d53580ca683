"""A quote of a report in its full context: the whole text around what the report leaves out, and its codes."""

from dataclasses import dataclass

from coding.report.content import ShownQuote
from coding.report.cuts import pieces
from coding.store.coded_quotes import codes_on
from corpus.quotes import find_quote
from corpus.study import View

OPENED, CLOSED = "[left out: ", "]"


@dataclass(frozen=True, slots=True)
class InContext:
    """A quote with its whole text, in which every cut stands between `OPENED` and `CLOSED`.

    `name` is what the study calls the quote, `shown` what the report shows of it, `question` the wording of what was
    asked, None for other material; `codes` are those in force on it.
    """

    id: str
    name: str
    question: str | None
    shown: str
    whole: str
    codes: tuple[str, ...]

    @property
    def cut(self) -> bool:
        """Whether the report leaves a part of it out."""
        return self.shown != self.whole


def in_context(view: View, quote: ShownQuote, *, name: str) -> InContext:
    """The quote that the study calls `name` with what stands around what the report shows of it."""
    original = find_quote(view, name)
    return InContext(
        id=quote.id,
        name=original.name,
        question=quote.question,
        shown=quote.text,
        whole=with_cuts_told(original.text, quote.cuts),
        codes=tuple(code for _, code in codes_on(view.connection, [original.id])),
    )


def with_cuts_told(text: str, cuts: tuple[tuple[int, int], ...]) -> str:
    """The whole text, saying of each part that is cut that it is left out; a text without cuts stays as it is.

    >>> with_cuts_told("I asked Kim in May", ((8, 11),))
    'I asked [left out: Kim] in May'
    """
    kept = pieces(text, cuts)
    told = [
        f"{OPENED}{text[start:end]}{CLOSED}{after}"
        for (start, end), after in zip(cuts, kept[1:], strict=True)
    ]
    return "".join((kept[0], *told))
