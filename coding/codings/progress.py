"""How far the coding is: what each code has, how many quotes are decided, and which quote is next."""

from dataclasses import dataclass

from coding.codebook.codes import Kind, codes
from coding.store import progress as store
from coding.wording import count
from corpus.questions import find_question
from corpus.quotes import Quote, find_quote
from corpus.store import people
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Tally:
    """How many quotes, and how many respondents behind them, each once."""

    quotes: int
    respondents: int

    @property
    def in_words(self) -> str:
        """For instance '12 quotes of 9 respondents'."""
        return f"{count(self.quotes, 'quote')} of {count(self.respondents, 'respondent')}"


@dataclass(frozen=True, slots=True)
class CodeCount:
    """What a code has on current quotes; a category has what the codes under it have, each quote once.

    `confirmed` is what counts; `rejected` and `suggested` are what anybody rejected and what waits for a decision.
    """

    name: str
    kind: Kind
    parent: str | None
    confirmed: Tally
    rejected: Tally
    suggested: Tally


def counts(view: View) -> list[CodeCount]:
    """One entry for each active code and category, in tree order."""
    found = {key: Tally(*numbers) for key, numbers in store.counts(view.connection).items()}
    nothing = Tally(0, 0)
    return [
        CodeCount(
            code.name,
            code.kind,
            code.parent,
            confirmed=found.get((code.id, "confirmed"), nothing),
            rejected=found.get((code.id, "rejected"), nothing),
            suggested=found.get((code.id, "suggested"), nothing),
        )
        for code in codes(view)
    ]


def progress(view: View, *, question: str | None = None) -> tuple[int, int]:
    """(quotes that somebody has decided something on, all quotes that are no non-answers); of one question if named."""
    name = None if question is None else find_question(view, question).name
    decided = store.decided(view.connection, question_name=name)
    return decided, store.substantive(view.connection, question_name=name)


def next_quote(view: View, *, coder: str, question: str | None = None, after: int = 0) -> Quote | None:
    """The first quote, non-answers aside, on which `coder` has not decided anything; None when there is none left.

    `after` is the id of the quote to go on from: earlier ones are passed over, 0 starts from the first.
    """
    name = store.next_undecided(
        view.connection,
        person_id=people.find(view.connection, coder),
        after=after,
        question_name=None if question is None else find_question(view, question).name,
    )
    return None if name is None else find_quote(view, name)
