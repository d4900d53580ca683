"""What may stand beside a quote about whoever wrote it."""

from pathlib import Path

import pytest

from coding.disclosure.beside import attributes_beside
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in

MAP = """column,section,question,row,type,options,asked_if
why,One,What stops you?,,open,,
"""
ROWS = (
    [("Sweden", "Europe", "analyst")] * 6
    + [("Norway", "Europe", "officer")] * 3
    + [("Peru", "America", "officer")]
)


@pytest.mark.parametrize(
    ("quote", "threshold", "expected"),
    [
        ("R1/why", 6, ("Sweden", "Europe", "analyst")),
        ("R1/why", 7, ("Europe",)),
        ("R7/why", 3, ("Norway", "Europe", "officer")),
        ("R7/why", 4, ("Europe",)),
        ("R10/why", 2, ("officer",)),
        ("R10/why", 5, ()),
        ("R7/why", 10, ()),
    ],
)
def test_a_combination_is_told_when_enough_share_it(
    study: Study, actor: Actor, tmp_path: Path, quote: str, threshold: int, expected: tuple[str, ...]
) -> None:
    """As much as possible; a country gives way to its region, and in the end nothing is left."""
    lines = [f"R{number},{','.join(row)},Work." for number, row in enumerate(ROWS, start=1)]
    settings = ImportSettings(
        id="id", attributes=("country", "region", "role"), questions=str(file(tmp_path, MAP, name="map.csv"))
    )
    take_in(study, actor, file(tmp_path, "\n".join(["id,country,region,role,why", *lines, ""])), settings)
    with study.read() as view:
        assert attributes_beside(view, quote, threshold) == expected


def test_an_expert_has_no_attributes(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Nothing is known but the name they speak under."""
    experts = file(tmp_path, "id,text,kind,speaker\nE1,We hear this.,expert,Dr Noor Example\n")
    take_in(study, actor, experts, ImportSettings(layout="long", id="id"))
    with study.read() as view:
        assert attributes_beside(view, "E1", 5) == ()
