"""What names in the specifications of figures mean, as a report's methods and glossary tell its readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coding.codebook.codes import codes
from coding.figures.grouping import NOT_STATED
from coding.store import figures as store
from coding.store import mentions
from corpus.questions import Kind, Question, all_questions
from corpus.respondents import attribute_names, wave_names
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Names:
    """What names in specifications mean: closed questions by their wording, which of them let people give several
    answers, which questions everybody was asked, which values attributes have, and the newest wave, which is counted
    where none is named. Names are in lower case, and so are the values of attributes. `everybody` is how many
    respondents there are, as the methods of a report say, None for several waves. `routes` are {question: (the question
    that leads to it, the answers that do) of each}, `under` {code: its category}, both as the report's readers learn
    them; `coded` is the open question that has codes, "" where several have. `codes` are all codes there are, none
    where quotes can carry others that are no longer in the codebook.
    """

    wordings: Mapping[str, str]
    several: frozenset[str]
    asked_of_all: frozenset[str]
    attributes: Mapping[str, frozenset[str]]
    newest: str
    everybody: int | None = None
    routes: Mapping[str, tuple[tuple[str, frozenset[str]], ...]] = field(default_factory=dict)
    under: Mapping[str, str] = field(default_factory=dict)
    coded: str = ""
    codes: frozenset[str] = frozenset()

    def question(self, name: str) -> str:
        """The wording of the question, or the name when there is none."""
        return self.wordings.get(name.casefold(), name)


def names(view: View) -> Names:
    """What names mean in a study."""
    every = all_questions(view)
    closed = [question for question in every if question.kind is not Kind.OPEN]
    one = len({question.instrument for question in every}) == 1
    routed = {question.name.casefold() for question in every if question.asked_if or not one}
    waves = wave_names(view)
    coded = mentions.coded_questions(view.connection, None)
    with_codes = [question.name.casefold() for question in every if question.id in coded]
    return Names(
        wordings={question.name.casefold(): question.title for question in closed},
        several=frozenset(question.name.casefold() for question in closed if question.kind is Kind.MULTI),
        asked_of_all=frozenset(question.name.casefold() for question in every) - routed,
        attributes={name.casefold(): _stated(view, name) for name in attribute_names(view)},
        newest=max(waves, default=""),
        everybody=store.total(view.connection, store.Respondents(among=None)) if len(waves) == 1 else None,
        routes={
            question.name.casefold(): _leads(question) for question in every if question.asked_if and one
        },
        under={code.name: code.parent for code in codes(view) if code.parent is not None},
        coded=with_codes[0] if len(with_codes) == 1 else "",
        codes=_every_code(view),
    )


def _every_code(view: View) -> frozenset[str]:
    every = mentions.codes(view.connection)
    gone = any(code["status"] != "active" for code in every)
    return frozenset() if gone else frozenset(str(code["name"]) for code in every if code["kind"] == "code")


def _leads(question: Question) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name.casefold(), frozenset(labels)) for name, labels in (question.asked_if or {}).items())


def _stated(view: View, attribute: str) -> frozenset[str]:
    everybody = store.Respondents(among=None)
    values = store.sizes(view.connection, everybody, by=attribute)
    return frozenset(str(value or NOT_STATED).casefold() for value in values)
