"""Computing a kept run of themes again."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from coding.schema import suggestion_run, theme_proposal_quote
from coding.themes import decide
from coding.themes.propose import propose_themes
from coding.themes.rerun import rerun
from coding.themes.runs import ThemeRun, find_run
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_propose import Meanings, rows_in


@pytest.fixture
def first(study: Study, actor: Actor, tmp_path: Path) -> ThemeRun:
    """A run of proposals from words alone."""
    survey(study, actor, tmp_path)
    return propose_themes(study, actor, question="why", encoder=None, seed=4)


def changed(study: Study, actor: Actor, **values: Any) -> None:
    """Writes other values into the rows of all runs."""
    with study.write(actor) as work:
        work.connection.execute(update(suggestion_run).values(**values))


def test_a_run_is_printed_again_byte_for_byte_whatever_was_decided(
    study: Study, actor: Actor, first: ThemeRun
) -> None:
    """Labels as they were, everything open; nothing is stored."""
    with study.write(actor) as work:
        decide.rename(work, "T1", "first")
        decide.rename(work, "T1", "phones")
        decide.merge(work, ["T1", "T2"])
        decide.accept(work, "T1")
        assert find_run(work, first.run) != first
    again = rerun(study, first.run, encoder=None)
    assert again.versions == ()
    assert json.dumps(again.run.to_json()) == json.dumps(first.to_json())
    assert rows_in(study, suggestion_run) == 1


def test_new_answers_do_not_matter_to_an_old_run(
    study: Study, actor: Actor, first: ThemeRun, tmp_path: Path
) -> None:
    """The run's own quotes are computed again, not those of today."""
    (tmp_path / "later").mkdir()
    content = 'id,why\nR90,"The provider wants another request"\nR91,no comment\n'
    path = file(tmp_path / "later", content, name="later.csv")
    take_in(study, actor, path, ImportSettings(id="id", open_columns=("why",), wave="2"))
    assert rerun(study, first.run, encoder=None).run == first


def test_vectors_are_read_from_the_study(study: Study, actor: Actor, tmp_path: Path) -> None:
    """With the same encoder nothing is encoded again; with another the run is refused and both are named."""
    survey(study, actor, tmp_path)
    encoder = Meanings()
    first = propose_themes(study, actor, encoder=encoder)
    encoded = encoder.encoded
    assert rerun(study, first.run, encoder=encoder).run == first
    assert encoder.encoded == encoded
    with pytest.raises(
        Refused, match=r"made with three meanings \(333333333333\), and here is LSA .* encoder install"
    ):
        rerun(study, first.run, encoder=None)


def test_what_differs_is_named(study: Study, actor: Actor, first: ThemeRun) -> None:
    """Quotes, a parameter, an outcome."""
    seal, parameters = first.provenance.corpus_hash, first.provenance.parameters
    changed(study, actor, corpus_hash="0" * 64)
    with pytest.raises(Refused, match=f"quotes of the run {first.run} are not as they were"):
        rerun(study, first.run, encoder=None)
    changed(study, actor, corpus_hash=seal, parameters=parameters | {"topics.SHARE": 0.3})
    with pytest.raises(
        Refused, match=r"parameter topics.SHARE = 0.3; here it is .*versions of all packages are the same"
    ):
        rerun(study, first.run, encoder=None)
    changed(study, actor, parameters=parameters | {"level": 7})
    with pytest.raises(Refused, match="was not reproduced: the level was 7 and is"):
        rerun(study, first.run, encoder=None)
    changed(study, actor, parameters=parameters)
    with study.write(actor) as work:
        work.connection.execute(update(theme_proposal_quote).values(strength=0.5))
    with pytest.raises(
        Refused, match=r"not reproduced: the quotes of .*, their strengths or representatives differ"
    ):
        rerun(study, first.run, encoder=None)


def test_other_versions_are_told_and_tried(study: Study, actor: Actor, first: ThemeRun) -> None:
    """The run is reproduced, so what it said of its versions is printed as it was."""
    old = first.provenance.versions | {"numpy": "1.0", "gone": "2.0"}
    changed(study, actor, versions=old)
    again = rerun(study, first.run, encoder=None)
    assert again.versions == (("gone", "2.0", ""), ("numpy", "1.0", first.provenance.versions["numpy"]))
    assert again.run.provenance.versions == old
    changed(study, actor, parameters=first.provenance.parameters | {"level": 7})
    with pytest.raises(Refused, match=r"It was made with gone 2\.0 \(here none\), numpy 1\.0 \(here "):
        rerun(study, first.run, encoder=None)


def test_what_nobody_computed_is_not_reproduced(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A run that was made by hand is found out, and an unknown run is refused."""
    survey(study, actor, tmp_path)
    by_hand = nested_run(study, actor)
    with pytest.raises(Refused, match="made with the parameter"):
        rerun(study, by_hand.run, encoder=None)
    with pytest.raises(Refused, match="There is no run of-mine"):
        rerun(study, "of-mine", encoder=None)
