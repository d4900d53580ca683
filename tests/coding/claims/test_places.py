"""Where claims stand."""

import pytest

from coding.claims.places import canonical
from coding.report.content import ShownBlock
from tests.coding.claims.reported import content


@pytest.mark.parametrize(
    ("written", "place"),
    [
        (" Insight 3", "3"),
        ("3", "3"),
        ("Introduction", "introduction"),
        ("Summary", "summary 1"),
        ("comment  2", "comment 2"),
        ("comment", "comment"),
    ],
)
def test_a_place_is_found_however_it_is_written(written: str, place: str) -> None:
    """A kind of text is enough where the report has one of it."""
    blocks = (ShownBlock("summary", "", "S"), ShownBlock("comment", "", "C"), ShownBlock("comment", "", "D"))
    assert canonical(written, content(blocks=blocks)) == place
