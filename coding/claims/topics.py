"""What the figures of a text are about, and how near a clause is to each of them."""

from collections.abc import Sequence
from math import log

from coding.claims.words import alike, content
from coding.report.content import ShownFigure

_AROUND = 0.4
"""What the rest of the sentence and what stands before it count, where the clause itself counts 1."""


class Topics:
    """The words of some figures: of their titles, groups and rows. Remembers which figures hold a word."""

    def __init__(self, figures: Sequence[ShownFigure]) -> None:
        """Reads the words of each figure once."""
        self.figures = tuple(figures)
        self._words = [set(content(_text(figure))) for figure in figures]
        self._known: dict[str, tuple[bool, ...]] = {}

    def nearness(self, said: str, around: str) -> list[float]:
        """How much of what a clause says is of each figure's words, from 0 to 1; what few figures say counts more."""
        weights: dict[str, float] = {}
        for text, weight in ((said, 1.0), (around, _AROUND)):
            for word in set(content(text)):
                weights[word] = weights.get(word, 0.0) + weight * self._rarity(word)
        whole = sum(weights.values())
        if not whole:
            return [0.0] * len(self.figures)
        return [
            sum(weight for word, weight in weights.items() if self._holding(word)[place]) / whole
            for place in range(len(self.figures))
        ]

    def _rarity(self, word: str) -> float:
        """How much a word tells: nothing when no figure has it."""
        holding = sum(self._holding(word))
        return log(1 + len(self.figures) / holding) if holding else 0.0

    def _holding(self, word: str) -> tuple[bool, ...]:
        """Which of the figures have the word, or a form of it."""
        if word not in self._known:
            self._known[word] = tuple(any(alike(word, other) for other in words) for words in self._words)
        return self._known[word]


def _text(figure: ShownFigure) -> str:
    table = figure.table
    labels = [*(group.label for group in table.groups), *(row.label for row in table.rows)]
    return " ".join([figure.title, table.title, *labels])
