"""What changed between two waves about a question or a code, so that their figures may not mean the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from coding.store import codes as code_store
from coding.store import comparable as store
from corpus.questions import Option, Question, all_questions
from corpus.study import View

Subject = Literal["question", "code"]
_DEFINES = ("definition", "include", "exclude")
_NOT_THERE = "not in the codebook"


@dataclass(frozen=True, slots=True)
class Change:
    """`what` about the question or code called `name` was one thing in the wave `earlier` and is another in `later`."""

    subject: Subject
    name: str
    earlier: str
    later: str
    what: str
    was: str
    now: str

    def in_words(self) -> str:
        """The change, to stand in a list: 'the wording of met: “Have you …?” in 2018, “Did you …?” in 2019'."""
        return (
            f"the {self.what} of {self.name}: {_quoted(self.was)} in {self.earlier}, "
            f"{_quoted(self.now)} in {self.later}"
        )


def question_changes(questions: Sequence[Question]) -> list[Change]:
    """What changed from each wave to the next about one question; `questions` are its wordings, by wave."""
    return [change for earlier, later in pairwise(questions) for change in _of_question(earlier, later)]


def code_changes(view: View, code: str, waves: Sequence[str]) -> list[Change]:
    """What changed from each wave to the next about the definition that a code was confirmed under.

    `code` is its name as the codebook has it. A wave in which the code was never confirmed counts as coded under the
    newest version that anything in it was confirmed under.
    """
    (code_id,) = (row["id"] for row in code_store.named(view.connection, code.casefold())[:1])
    return _of_code(view, code, code_id, waves, store.coded_under(view.connection))


def changes_of_codes(view: View, codes: Mapping[int, str], waves: Sequence[str]) -> list[Change]:
    """As `code_changes` for several codes, given as {id: name}."""
    coded = store.coded_under(view.connection)
    return [
        change for code_id, name in codes.items() for change in _of_code(view, name, code_id, waves, coded)
    ]


def in_waves(view: View, name: str) -> list[Question]:
    """The questions called `name`, one a wave, by wave; of several instruments in a wave the last one."""
    found = {question.wave: question for question in all_questions(view) if question.name == name}
    return list(found.values())


def _of_question(earlier: Question, later: Question) -> Iterator[Change]:
    for what, told in _TOLD.items():
        was, now = told(earlier), told(later)
        if was != now:
            yield Change("question", later.name, earlier.wave, later.wave, what, was, now)


def _of_code(
    view: View,
    name: str,
    code_id: int,
    waves: Sequence[str],
    coded: Mapping[str, Mapping[int, set[int]]],
) -> list[Change]:
    definitions = {wave: _definitions(view, code_id, coded.get(wave, {})) for wave in waves}
    return [
        Change("code", name, earlier, later, "definition", *differ)
        for earlier, later in pairwise(waves)
        if (differ := _differ(definitions[earlier], definitions[later])) is not None
    ]


def _differ(earlier: Sequence[str], later: Sequence[str]) -> tuple[str, str] | None:
    """A definition of each wave, the newest where these differ; None when both were coded under the same."""
    if set(earlier) == set(later) or not (earlier and later):
        return None
    if earlier[-1] != later[-1]:
        return earlier[-1], later[-1]
    only_earlier = [one for one in earlier if one not in later]
    only_later = [one for one in later if one not in earlier]
    return (only_earlier[-1], later[-1]) if only_earlier else (earlier[-1], only_later[-1])


def _definitions(view: View, code_id: int, coded: Mapping[int, set[int]]) -> list[str]:
    """The definitions that codings of a wave were made under, each once, the newest last; none when uncoded."""
    every = {version for versions in coded.values() for version in versions}
    versions = sorted(coded.get(code_id, set())) or sorted(every)[-1:]
    return list(dict.fromkeys(_definition(view, code_id, version) for version in versions))


def _definition(view: View, code_id: int, version: int) -> str:
    content = code_store.content_of(view.connection, code_id, version)
    if content is None:
        return _NOT_THERE
    return "; ".join(
        text if field == "definition" else f"{field}: {text}"
        for field in _DEFINES
        if (text := _spaced(content.get(field) or ""))
    )


def _options(question: Question) -> str:
    return " | ".join(_option(option) for option in question.options)


def _option(option: Option) -> str:
    bounds = "" if option.low is None or option.high is None else f" ({option.low:g} to {option.high:g})"
    return f"{option.label}{bounds}{' (no answer)' if option.non_answer else ''}"


def _routing(question: Question) -> str:
    conditions = [f"{name} = {' or '.join(labels)}" for name, labels in (question.asked_if or {}).items()]
    return " and ".join(conditions) if conditions else "everybody"


def _spaced(text: str) -> str:
    """The text with single spaces, which are no other wording."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "nothing"


_TOLD: dict[str, Callable[[Question], str]] = {
    "wording": lambda question: _spaced(question.title),
    "kind": lambda question: str(question.kind),
    "options": _options,
    "routing": _routing,
    "instrument": lambda question: question.instrument,
}
"""What is to be the same about a question, and how it is told; another instrument can mean another unit."""
