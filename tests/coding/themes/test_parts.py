"""How a theme could be split."""

import json
from pathlib import Path

import pytest

from coding.themes import decide
from coding.themes.parts import as_part
from coding.themes.propose import propose_themes
from coding.themes.rerun import rerun
from coding.themes.split import propose_partings, propose_parts, split
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.board import board
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_propose import Meanings


def test_parts_are_found_by_the_words_where_no_vector_is_kept(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Merged themes fall apart again, in the same way each time, and what the machine said can still be reproduced."""
    survey(study, actor, tmp_path)
    first = propose_themes(study, actor, question="why", encoder=None)
    with study.write(actor) as work:
        decide.merge(work, [theme.id for theme in first.themes])
        whole = board(work)
        (name,) = whole
        parts = propose_parts(work, name)
        assert parts == propose_parts(work, name) == tuple(as_part(one.to_json()) for one in parts)
        assert 2 <= len(parts) <= 4
        assert len(propose_parts(work, name, number=2)) == 2
        split(work, name, parts)
        assert sorted(quote for one in board(work).values() for quote in one.quotes) == list(
            whole[name].quotes
        )
        assert all(one.representatives for one in board(work).values())
    assert json.dumps(rerun(study, first.run, encoder=None).run.to_json()) == json.dumps(first.to_json())


def test_the_kept_vectors_part_a_theme_and_nothing_is_encoded(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Three meanings in one theme are its three parts."""
    survey(study, actor, tmp_path)
    encoder = Meanings()
    first = propose_themes(study, actor, question="why", encoder=encoder)
    encoded = encoder.encoded
    with study.write(actor) as work:
        if len(first.themes) > 1:
            decide.merge(work, [theme.id for theme in first.themes])
        (name,) = board(work)
        parts = propose_parts(work, name, number=3)
    assert [len(one.quotes) for one in parts] == [6, 6, 6]
    assert {frozenset(int(quote[1:3]) for quote in one.quotes) for one in parts} == {
        frozenset(range(1, 7)),
        frozenset(range(7, 13)),
        frozenset(range(13, 19)),
    }
    assert encoder.encoded == encoded


def test_a_theme_of_few_quotes_has_no_parts(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Refused with what to do instead; so is a number of parts that nobody could read."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with study.read() as view:
        with pytest.raises(Refused, match="too few different quotes"):
            propose_parts(view, "T1.2")
        with pytest.raises(Refused, match="not split into 5 parts"):
            propose_parts(view, "T1", number=5)


def test_all_numbers_of_parts_are_found_in_one_go(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The best first; each as it is when it is asked for by itself."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with study.read() as view:
        found = propose_partings(view, "A1")
        assert found[0] == propose_parts(view, "A1")
        assert sorted(len(parts) for parts in found) == [2, 3, 4]
        assert {len(parts): parts for parts in found} == {
            number: propose_parts(view, "A1", number=number) for number in (2, 3, 4)
        }
