"""JSON that is none."""

import pytest

from corpus.errors import Refused
from corpus.kept_json import damage_as_text, read


def test_what_is_no_json_is_refused_or_read_as_the_text_that_it_is() -> None:
    """Whoever looks for faults can go on; everybody else is told where to look, without the words."""
    assert read('{"a": [1, null]}') == {"a": [1, None]}
    with damage_as_text():
        assert (read("{locked"), read("[1]")) == ("{locked", [1])
    for damaged in ("{locked", "[" * 100_000):
        with pytest.raises(Refused, match="damaged") as refused:
            read(damaged)
        assert "locked" not in str(refused.value)
