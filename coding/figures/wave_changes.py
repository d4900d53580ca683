"""What changed between two waves about a question or a code, so that their figures may not mean the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

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

    @property
    def between(self) -> tuple[Subject, str, str, str]:
        """Which question or code, and between which waves: one reason covers all that changed there."""
        return self.subject, self.name, self.earlier, self.later

    def in_words(self) -> str:
        """The change, to stand in a list: 'the wording of met: “Have you …?” in 2018, “Did you …?” in 2019'."""
        return (
            f"the {self.what} of {self.name}: {_quoted(self.was)} in {self.earlier}, "
            f"{_quoted(self.now)} in {self.later}"
        )


def question_changes(questions: Sequence[Question]) -> list[Change]:
    """What changed from each wave to the next about one question; `questions` are its wordings, by wave."""
    return [change for earlier, later in pairwise(questions) for change in _of_question(earlier, later)]


def code_changes(view: View, codes: Mapping[int, str], waves: Sequence[str]) -> list[Change]:
    """What changed from each wave to the next about the definitions that codes were confirmed under.

    `codes` are {id: name}. A wave in which a code was never confirmed counts as coded under the newest version that
    anything in it was confirmed under; about a wave without any coding nothing is said.
    """
    written = _Written(store.coded_under(view.connection), store.contents(view.connection))
    return [
        Change("code", name, earlier, later, "definition", *differ)
        for code_id, name in codes.items()
        for earlier, later in pairwise(waves)
        if (differ := _differ(written.of(code_id, earlier), written.of(code_id, later))) is not None
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


def _differ(earlier: Sequence[str], later: Sequence[str]) -> tuple[str, str] | None:
    """A definition of each wave, the newest where these differ; None when both were coded under the same."""
    if set(earlier) == set(later) or not (earlier and later):
        return None
    if earlier[-1] != later[-1]:
        return earlier[-1], later[-1]
    only_earlier = [one for one in earlier if one not in later]
    only_later = [one for one in later if one not in earlier]
    return (only_earlier[-1], later[-1]) if only_earlier else (earlier[-1], only_later[-1])


@dataclass(frozen=True, slots=True)
class _Written:
    """What is written about codes: `coded` {wave: {code id: versions}}, `contents` {code id: (version, content)}."""

    coded: Mapping[str, Mapping[int, set[int]]]
    contents: Mapping[int, Sequence[tuple[int, Mapping[str, Any]]]]

    def of(self, code_id: int, wave: str) -> list[str]:
        """The definitions that the codings of a wave were made under, each once, the newest last."""
        coded = self.coded.get(wave, {})
        versions = sorted(coded.get(code_id, set())) or sorted(set().union(*coded.values()))[-1:]
        return list(dict.fromkeys(self._at(code_id, version) for version in versions))

    def _at(self, code_id: int, version: int) -> str:
        standing = [content for number, content in self.contents.get(code_id, ()) if number <= version]
        return _definition(standing[-1]) if standing else _NOT_THERE


def _definition(content: Mapping[str, Any]) -> str:
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


def _spaced(text: str) -> str:
    """The text with single spaces, which are no other wording."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "nothing"


_TOLD: dict[str, Callable[[Question], str]] = {
    "wording": lambda question: _spaced(question.title),
    "kind": lambda question: str(question.kind),
    "options": _options,
    "routing": lambda question: question.routing or "everybody",
    "instrument": lambda question: question.instrument,
}
"""What is to be the same about a question, and how it is told; another instrument can mean another unit."""
