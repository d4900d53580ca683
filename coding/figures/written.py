"""What people wrote to an open question who gave one answer to a closed one: what "Other" meant."""

from dataclasses import dataclass

from coding.figures.bases import asked, respondents
from coding.figures.specification import Specification
from coding.store import entity_texts
from coding.store.splits import Given, Within
from corpus.errors import Refused
from corpus.questions import Kind, find_option, find_question
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Written:
    """One quote, by its name."""

    quote: str
    text: str


def written(view: View, *, question: str, option: str, to: str) -> list[Written]:
    """The quotes to the open question `to` of all who gave `option` to `question`, by name; non-answers left out.

    For reading, and for summing up in a note on the option. Raises Refused when something of it is not there.
    """
    closed, wanted = find_question(view, question), find_question(view, to)
    if wanted.kind is not Kind.OPEN:
        raise Refused(f"{wanted.name} is not an open question.", help="Name the one that people wrote to.")
    within = Within(Given(asked(closed)), (find_option(closed, option).id,))
    only = respondents([wanted], Specification(wanted.name), within=(within,))
    return [Written(name, text) for _, _, name, text in entity_texts.texts_of(view.connection, only)]
