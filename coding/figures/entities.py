"""Tables of entities: how many respondents name each platform, service or currency of a phrase list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from coding.figures.bases import definition, respondents
from coding.figures.specification import Specification
from coding.figures.tally import Line, Tally
from coding.phrases.lists import PhraseList, find_list
from coding.store import entity_texts
from coding.store import figures as store
from coding.store.splits import By, Value, Within
from coding.wording import count
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.study import View

Named = tuple[Value, int, str, tuple[str, ...]]
"""(value of what the groups are of, respondent's id, the quote's name, the entities it names)."""


def tally(view: View, specification: Specification, by: By | None = None) -> Tally:
    """The counts, per value of what the groups are of.

    A respondent counts once in each entity; those of the list that nobody names are left out. The base are those who
    answered the open question `of`, or any open question. Raises Refused without a phrase list, and for a question
    that is not open.
    """
    listed, questions = _list(view, specification), _questions(view, specification)
    only = respondents(questions, specification)
    named = list(_named(view, only, listed, by))
    people: defaultdict[tuple[Value, str], set[int]] = defaultdict(set)
    for value, respondent, _, entities in named:
        for entity in entities:
            people[value, entity].add(respondent)
    found = [entity for entity in listed.entities if any(key == entity for _, key in people)]
    return Tally(
        title=_title(listed, questions),
        shape="entities",
        definition=definition(view, questions, specification),
        lines=tuple(Line(entity, (entity,)) for entity in found),
        sizes=store.sizes(view.connection, only, by=by),
        counts={key: len(who) for key, who in people.items()},
        notes=_notes(listed, found, named),
    )


def quotes_naming(
    view: View, specification: Specification, entity: str, within: tuple[Within, ...] = ()
) -> list[str]:
    """The names of the quotes of the base, or of some groups of it, that name the entity, sorted."""
    return sorted({name for _, _, name, entities in _all(view, specification, within) if entity in entities})


def respondents_naming(
    view: View, specification: Specification, entity: str, within: tuple[Within, ...] = ()
) -> list[str]:
    """The names of the respondents of the base, or of some groups of it, who name the entity, sorted."""
    found = {who for _, who, _, entities in _all(view, specification, within) if entity in entities}
    return store.names_of(view.connection, found)


def _all(view: View, specification: Specification, within: tuple[Within, ...]) -> Iterator[Named]:
    only = respondents(_questions(view, specification), specification, within=within)
    return _named(view, only, _list(view, specification), None)


def _named(view: View, only: store.Respondents, listed: PhraseList, by: By | None) -> Iterator[Named]:
    """Each text that names something."""
    from coding.phrases.matching import EntityFinder

    finder = EntityFinder(listed.phrases)
    for value, respondent, name, text in entity_texts.texts_of(view.connection, only, by=by):
        if entities := finder.entities(text):
            yield value, respondent, name, entities


def _list(view: View, specification: Specification) -> PhraseList:
    if specification.phrases is None:
        raise Refused("Entities are those of a phrase list.", help="Name one with --phrases.")
    return find_list(view, specification.phrases)


def _questions(view: View, specification: Specification) -> list[Question]:
    if specification.of is None:
        every = [question for question in all_questions(view) if question.kind is Kind.OPEN]
        return [question for question in every if specification.wave in (None, question.wave)]
    question = find_question(view, specification.of, wave=specification.wave)
    if question.kind is not Kind.OPEN:
        raise Refused(
            f"{question.name} is not an open question, so nothing is named in it.", help="Name an open one."
        )
    return [question]


def _title(listed: PhraseList, questions: Sequence[Question]) -> str:
    name = f"{listed.name[:1].upper()}{listed.name[1:]}"
    return f"{name}: {questions[0].title}" if len(questions) == 1 else name


def _notes(listed: PhraseList, found: Sequence[str], named: Sequence[Named]) -> tuple[str, ...]:
    quotes = len({name for _, _, name, _ in named})
    counted = f"{len(found):,} different ones are named in {count(quotes, 'quote')}"
    unnamed = len(listed.entities) - len(found)
    return (f"{counted}; {unnamed:,} more of the list are not named." if unnamed else f"{counted}.",)
