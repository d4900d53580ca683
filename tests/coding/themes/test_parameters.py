"""The parameters that a run is kept with."""

from coding.language.of_texts import DETECTOR
from coding.themes import stability, vectors
from coding.themes.parameters import parameters


def test_every_number_that_the_clusterer_names_is_there() -> None:
    """Of all its files, by file and name, in order; nothing but numbers, and what tells languages apart."""
    found = parameters()
    assert found["vectors.WORDS"] == vectors.WORDS
    assert found["stability.RUNS"] == stability.RUNS
    assert {"encoders.lsa.MOST_FEATURES", "neighbours.MOST", "representatives.SHOWN"} <= set(found)
    assert list(found) == sorted(found)
    told = {value for value in found.values() if isinstance(value, str)}
    assert told == {DETECTOR}


def test_the_files_of_runs_have_no_part_in_it() -> None:
    """What keeps and shows themes does not decide about them."""
    rooms = {name.rsplit(".", 1)[0] for name in parameters()}
    assert not rooms & {"runs", "proposed", "later", "placing_later", "rows"}
