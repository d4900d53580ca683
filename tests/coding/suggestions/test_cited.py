"""The quotes that a reason cites."""

from pathlib import Path

import pytest

from coding.suggestions.cited import cited
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.survey import survey


@pytest.mark.parametrize(
    ("reason", "near", "rest"),
    [
        (
            "near R01/why and R02/why, confirmed as phones; words: locked",
            ["R01/why", "R02/why"],
            "words: locked",
        ),
        ("near R01/why, confirmed as phones", ["R01/why"], ""),
        ("like the definition of phones", [], "like the definition of phones"),
        ("near R99/why, confirmed as phones", [], "near R99/why, confirmed as phones"),
        ("near the theme phones: R01/why, R02/why", ["R01/why", "R02/why"], "in the theme phones"),
    ],
)
def test_cited_quotes_are_found(
    study: Study, actor: Actor, tmp_path: Path, reason: str, near: list[str], rest: str
) -> None:
    """A reason that cites nothing, or what is not there, stays as it is."""
    survey(study, actor, tmp_path)
    with study.read() as view:
        found = cited(view, reason)
    assert ([quote.name for quote in found.near], found.rest) == (near, rest)
