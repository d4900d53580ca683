"""One figure over the waves of a study: a group for each wave with its own base.

Waves are compared only where they mean the same. When something about the question or a counted code changed, the table
is refused until somebody has stated why it is comparable; the reason then stands as a note below it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coding import comparable
from coding.figures import shares
from coding.figures.bases import definition
from coding.figures.specification import CATEGORIES, CODES, ENTITIES, WAVE, Specification
from coding.figures.table import Base, Group, Row, Table
from coding.figures.wave_changes import Change, code_changes, in_waves, question_changes
from coding.store import mentions as mention_store
from coding.store.comparable import coded_under
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.study import View

OfWave = Callable[[Specification], Table]
"""Computes the table of one wave, which the specification names."""

_COUNTING = ("codes", "categories", "entities")
"""Shapes in which a row that a wave does not have is nobody; in others it was not offered."""
_ELSEWHERE = "that is not counted here."


def table_by_wave(view: View, specification: Specification, *, of_wave: OfWave) -> Table:
    """The table with a group for each wave; the whole counts all waves together.

    Raises Refused for figures of something else than a question, codes or entities, when fewer than two waves have it,
    and naming every change that nobody has explained.
    """
    asked = _asked(view, specification)
    waves = _waves(asked)
    if len(waves) < 2:
        raise Refused(
            f"{specification.of or specification.question} was asked in one wave only.",
            help="Waves are compared where a question has the same name in several.",
        )
    found = {wave: of_wave(replace(specification, by=None, wave=wave)) for wave in waves}
    changes = _changes(view, specification, asked, waves, found)
    _refuse_unexplained(view, changes)
    notes = (*_notes(found), *comparable.reasons(view, changes))
    return _together(found, base=definition(view, asked, specification), notes=notes)


def waves_of(view: View, specification: Specification) -> list[str]:
    """The waves that have what the figure counts. Raises Refused when it counts no question, codes or entities."""
    return _waves(_asked(view, specification))


def _waves(asked: Sequence[Question]) -> list[str]:
    return list(dict.fromkeys(question.wave for question in asked))


def changes(view: View, specification: Specification, *, of_wave: OfWave) -> list[Change]:
    """Everything that changed from wave to wave about what the figure counts, explained or not."""
    asked = _asked(view, specification)
    waves = _waves(asked)
    found = {wave: of_wave(replace(specification, by=None, wave=wave)) for wave in waves}
    return _changes(view, specification, asked, waves, found)


def _asked(view: View, specification: Specification) -> list[Question]:
    """The questions that the figure counts, by wave: of one name, or all open ones with codes."""
    if specification.question in (CODES, CATEGORIES, ENTITIES) and specification.of is None:
        coded = mention_store.coded_questions(view.connection, None)
        return [question for question in all_questions(view) if question.id in coded]
    name = find_question(view, specification.of or specification.question).name
    return in_waves(view, name)


def _changes(
    view: View,
    specification: Specification,
    asked: Sequence[Question],
    waves: Sequence[str],
    found: dict[str, Table],
) -> list[Change]:
    names = list(dict.fromkeys(question.name for question in asked))
    changes = [
        change
        for name in names
        for change in question_changes([question for question in asked if question.name == name])
    ]
    if specification.question == ENTITIES or any(question.kind is not Kind.OPEN for question in asked):
        return changes
    _refuse_uncoded(view, waves)
    return changes + code_changes(view, _counted_codes(view, found), waves)


def _refuse_uncoded(view: View, waves: Sequence[str]) -> None:
    coded = coded_under(view.connection)
    for wave in waves:
        if wave not in coded:
            raise Refused(
                f"No quote of {wave} carries a code yet, so its shares mean nothing.", help="Code it first."
            )


def _counted_codes(view: View, found: dict[str, Table]) -> dict[int, str]:
    """{id: name} of the codes that stand in a row with somebody in it, or under a category that does."""
    codes = mention_store.codes(view.connection)
    counted = {row.label for table in found.values() for row in table.rows if row.n}
    chosen = {code["id"] for code in codes if code["name"] in counted}
    while under := {code["id"] for code in codes if code["parent_id"] in chosen} - chosen:
        chosen |= under
    return {code["id"]: code["name"] for code in codes if code["id"] in chosen and code["kind"] == "code"}


def _refuse_unexplained(view: View, changes: Sequence[Change]) -> None:
    left = comparable.unexplained(view, changes)
    if left:
        raise Refused(
            f"The waves cannot be compared before somebody says why: {'; '.join(c.in_words() for c in left)}.",
            help="State the reason on the Figures screen, or with: themebook waves state --help",
        )


def _together(found: dict[str, Table], *, base: str, notes: tuple[str, ...]) -> Table:
    newest = list(found.values())[-1]
    groups = tuple(
        Group(
            label=wave,
            base=table.base,
            rows=_rows(table, _labels(found)),
            summary=_summary(table, newest),
            statistics=table.statistics,
        )
        for wave, table in found.items()
    )
    n = sum(group.base.n for group in groups)
    return replace(
        newest,
        base=Base(base, n),
        rows=_sum([group.rows for group in groups], n),
        summary=_sum([group.summary for group in groups], n),
        statistics={},
        notes=notes,
        by=WAVE,
        groups=groups,
    )


def _labels(found: dict[str, Table]) -> list[str]:
    """Every row's label, in the order of the newest wave."""
    return list(dict.fromkeys(row.label for table in reversed(found.values()) for row in table.rows))


def _rows(table: Table, labels: Sequence[str]) -> tuple[Row, ...]:
    has = {row.label: row for row in table.rows}
    return tuple(has.get(label) or _missing(table, label) for label in labels)


def _missing(table: Table, label: str) -> Row:
    """Nobody, or the undefined share of an option that the wave did not offer."""
    if table.shape in _COUNTING:
        return shares.row(label, 0, table.base.n)
    return Row(label, 0, None, None, None)


def _summary(table: Table, newest: Table) -> tuple[Row, ...]:
    has = {row.label: row for row in table.summary}
    return tuple(has.get(row.label) or Row(row.label, 0, None, None, None) for row in newest.summary)


def _sum(bodies: Sequence[tuple[Row, ...]], n: int) -> tuple[Row, ...]:
    """The rows of all waves together; without a share where a wave has none."""
    summed = []
    for cells in zip(*bodies, strict=True):
        whole = shares.row(cells[0].label, sum(cell.n for cell in cells), n)
        undefined = any(cell.percent is None for cell in cells)
        summed.append(Row(whole.label, whole.n, None, None, None) if undefined else whole)
    return tuple(summed)


def _notes(found: dict[str, Table]) -> list[str]:
    """The notes of the waves; what only some of them say is said of these."""
    saying: dict[str, list[str]] = {}
    for wave, table in found.items():
        for note in table.notes:
            if not note.endswith(_ELSEWHERE):
                saying.setdefault(note, []).append(wave)
    return [
        note if len(waves) == len(found) else f"{', '.join(waves)}: {note}" for note, waves in saying.items()
    ]
