"""The quotes of an open question by what they say: growing or not, common or rare, difficult or easy."""

from dataclasses import dataclass

from coding.codings.quotes import codes_on
from coding.for_and_against.cue_words import AXES, Axis
from coding.for_and_against.leaning import Lean
from coding.for_and_against.weighed import leaning_of
from coding.language.of_quotes import languages_of_quotes
from corpus.questions import find_question
from corpus.quotes import Quote, QuoteFilter, all_quotes
from corpus.study import View

ORDER: tuple[Lean, ...] = (*AXES, "mixed")


@dataclass(frozen=True, slots=True)
class QuoteStance:
    """What a quote says on one axis: as it reads, else as the names of its codes say; None: nothing."""

    quote: Quote
    says: Lean | None


def stances(view: View, question: str, *, about: Axis = "trend") -> list[QuoteStance]:
    """The substantive quotes of respondents to an open question with what they say, those alike together.

    Raises Refused for an unknown question.
    """
    name = find_question(view, question).name
    quotes = [
        quote
        for quote in all_quotes(view, only=QuoteFilter(question=name, substantive=True))
        if quote.kind == "respondent"
    ]
    on, languages = codes_on(view, quotes), languages_of_quotes(view, quotes).of
    found = [
        QuoteStance(
            quote,
            getattr(leaning_of(quote.text, languages[quote.name], on[quote.name], view.language), about),
        )
        for quote in quotes
    ]
    return sorted(found, key=lambda one: _place(one.says))


def _place(says: Lean | None) -> int:
    return len(ORDER) if says is None else ORDER.index(says)
