"""Quotes that share rare words."""

from pathlib import Path

import pytest

from coding.reading import sharing
from coding.reading.sharing import sharing_words
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study
from tests.coding.small_corpus import add_answers

ANSWERS = """id,country,why
R1,Sweden,The courts need interpreters.
R2,Sweden,The courts need years.
R3,Sweden,The phones need passcodes.
R4,Sweden,The phones need interpreters.
"""


def test_the_rarest_words_in_common_decide(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What every quote holds tells little; nothing in common, nothing found."""
    add_answers(study, actor, tmp_path, content=ANSWERS)
    with study.read() as view:
        ids = {find_quote(view, f"R{number}/why").id: f"R{number}" for number in range(1, 5)}
        found = sharing_words(view, "The interpreters of the COURTS?", among=ids, most=3)
        assert [ids[one] for one in found] == ["R1", "R2", "R4"]
        few = [one for one in ids if ids[one] != "R1"]
        assert [ids[one] for one in sharing_words(view, "interpreters", among=few, most=3)] == ["R4"]
        assert sharing_words(view, "Laptops!", among=ids, most=3) == []
        assert sharing_words(view, "", among=ids, most=3) == []


def test_of_a_frequent_word_some_quotes_are_looked_at(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the time does not grow with the study."""
    add_answers(study, actor, tmp_path, content=ANSWERS)
    monkeypatch.setattr(sharing, "RARE", 1)
    with study.read() as view:
        ids = [find_quote(view, f"R{number}/why").id for number in range(1, 5)]
        assert len(sharing_words(view, "need", among=ids, most=10)) == 2
