"""One row for every answer: the code that it carries, several codes, or none. The shares add up to 100 %."""

from collections import Counter

from coding.figures import mentions
from coding.figures.bases import respondents
from coding.figures.mentions import Counted
from coding.figures.specification import Specification
from coding.figures.tally import Key, Line, Tally
from coding.store import one_code as store
from coding.store.splits import By, Value, Within
from corpus.errors import Refused
from corpus.study import View

SEVERAL = Line("Several codes", (store.SEVERAL,))
NO_CODE = Line("No code", (store.NO_CODE,))


def tally(view: View, specification: Specification, counted: Counted, by: By | None = None) -> Tally:
    """The codes as `mentions.tally` counts them, but of those who mention no other.

    Raises Refused for categories, and for the codes of several questions together.
    """
    _refuse_more_than_one(counted)
    each = mentions.tally(view, specification, counted, by)
    only = respondents(counted.questions, specification)
    counts: Counter[tuple[Value, Key]] = Counter()
    counts.update(store.one_code_each(view.connection, only, counted.mentions, by=by))
    for value, n in each.sizes.items():
        counts[value, store.NO_CODE] = n - sum(
            found for (other, _), found in counts.items() if other == value
        )
    return Tally(
        title=each.title,
        shape="single",
        definition=each.definition,
        lines=(*each.lines, SEVERAL, NO_CODE),
        sizes=each.sizes,
        counts=counts,
        notes=(*each.notes, "Every respondent counts in one row: the shares add up to 100 %."),
    )


def respondents_behind(
    view: View, specification: Specification, counted: Counted, line: Line, within: tuple[Within, ...]
) -> list[str]:
    """The names of the respondents in a row, sorted."""
    only = respondents(counted.questions, specification, within=within)
    return store.respondents_in(view.connection, only, counted.mentions, _key(line))


def quotes_behind(
    view: View, specification: Specification, counted: Counted, line: Line, within: tuple[Within, ...]
) -> list[str]:
    """The names of the answers of the respondents in a row, sorted."""
    only = respondents(counted.questions, specification, within=within)
    return store.quotes_in(view.connection, only, counted.mentions, _key(line))


def _key(line: Line) -> int:
    (key,) = line.keys
    return int(key or 0)


def _refuse_more_than_one(counted: Counted) -> None:
    if counted.mentions.level == "categories":
        raise Refused("One code an answer is of codes, not of categories.", help='Ask for "codes" instead.')
    if len(counted.questions) != 1:
        raise Refused(
            "One code an answer needs one open question.",
            help="Name it with --question, or ask for it itself.",
        )
