"""Where quotes stand: in one theme of each level, whatever was moved, merged, split, undone and redone."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from coding.check import faults
from coding.themes import decide
from coding.themes.move import move
from coding.themes.parts import Part
from coding.themes.split import split
from coding.themes.undo import redo, undo
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, Work
from tests.coding.themes.board import board, held
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey

LEVELS = (1, 2, 3)


def move_some(work: Work, lot: random.Random) -> None:
    """Moves some quotes into a theme of some level."""
    names = sorted({quote for theme in board(work, level=2).values() for quote in theme.quotes})
    move(work, lot.sample(names, lot.randint(1, 4)), into=a_theme(work, lot))


def merge_two(work: Work, lot: random.Random) -> None:
    """Merges two themes of some level."""
    decide.merge(work, lot.sample(sorted(board(work, level=lot.choice(LEVELS))), 2))


def split_one(work: Work, lot: random.Random) -> None:
    """Splits a theme into two parts."""
    name = a_theme(work, lot)
    theme = next(found[name] for level in LEVELS if name in (found := board(work, level=level)))
    cut = lot.randint(1, max(1, theme.n - 1))
    split(work, name, [half("one", theme.quotes[:cut]), half("two", theme.quotes[cut:])])


def half(label: str, quotes: tuple[str, ...]) -> Part:
    """A part that its first quote stands for."""
    return Part(label, (label,), quotes, (0.9,) * len(quotes), quotes[:1])


def a_theme(work: Work, lot: random.Random) -> str:
    """A theme of some level."""
    return lot.choice(sorted(board(work, level=lot.choice(LEVELS))))


def seen(work: Work) -> list[dict[str, list[int]]]:
    """What the themes of every level hold."""
    return [held(work, level=level) for level in LEVELS]


@pytest.mark.parametrize("seed", range(6))
def test_every_quote_stands_in_one_theme_of_each_level(
    study: Study, actor: Actor, tmp_path: Path, seed: int
) -> None:
    """After any steps; undo leads back over the very same boards, and redo forth again."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    lot = random.Random(seed)
    steps: list[Callable[[Work, random.Random], None]] = [move_some, move_some, merge_two, split_one]
    with study.write(actor) as work:
        boards = [seen(work)]
        for _ in range(14):
            try:
                with work.savepoint():
                    lot.choice(steps)(work, lot)
            except (Refused, ValueError):
                continue
            if seen(work) != boards[-1]:
                boards.append(seen(work))
                for found in boards[-1]:
                    assert sorted(number for numbers in found.values() for number in numbers) == [
                        *range(1, 18)
                    ]
        assert len(boards) > 3
        assert list(faults(work)) == []
        for before in reversed(boards[:-1]):
            undo(work)
            assert seen(work) == before
        for after in boards[1:]:
            redo(work)
            assert seen(work) == after
        assert list(faults(work)) == []
