"""The map of a run of themes."""

from pathlib import Path

import pytest

from coding.themes import decide
from coding.themes import map as themes
from coding.themes.map import ThemeMap, as_map, map_of
from coding.themes.propose import propose_themes
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_propose import Meanings


def test_every_quote_of_the_themes_has_a_point(study: Study, actor: Actor, tmp_path: Path) -> None:
    """By the words where no vector is kept; decisions change nothing of it."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    with study.write(actor) as work:
        found = map_of(work, run)
        decide.merge(work, ["T1", "T2"])
        decide.accept(work, "T3")
        assert map_of(work, run) == found == as_map(found.to_json())
    assert sorted(found.quotes) == [f"R{number:02}/why" for number in range(1, 18)]
    assert (found.of, found.sampled, len(found.x), len(found.y)) == (17, False, 17, 17)


def test_kept_vectors_place_what_means_the_same(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Nothing is encoded again, and the neighbour of each quote speaks of the same."""
    survey(study, actor, tmp_path)
    encoder = Meanings()
    run = propose_themes(study, actor, question="why", encoder=encoder).run
    encoded = encoder.encoded
    with study.read() as view:
        found = map_of(view, run)
    assert encoder.encoded == encoded
    assert [nearest(found, number) for number in range(1, 19)] == [number // 6 for number in range(18)]


def nearest(found: ThemeMap, number: int) -> int:
    """What the quote nearest to that of a respondent speaks of: 0 phones, 1 people, 2 providers."""
    at = found.quotes.index(f"R{number:02}/why")
    others = [
        ((found.x[other] - found.x[at]) ** 2 + (found.y[other] - found.y[at]) ** 2, name)
        for other, name in enumerate(found.quotes)
        if other != at
    ]
    return (int(min(others)[1][1:3]) - 1) // 6


def test_of_very_many_quotes_a_sample_is_shown(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the map says so."""
    monkeypatch.setattr(themes, "MOST", 5)
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    with study.read() as view:
        found = map_of(view, run)
        assert (len(found.quotes), found.of, found.sampled) == (5, 17, True)
        with pytest.raises(Refused, match="There is no run of-mine"):
            map_of(view, "of-mine")
