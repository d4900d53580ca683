"""`themebook saturation`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def read(empty: str, tmp_path: Path) -> list[str]:
    """The option that names a study of four answers, three of them read: two are about phones, one about staff."""
    path = tmp_path / "answers.csv"
    path.write_text(
        "id,why\nR1,Locked phones.\nR2,Locked laptops.\nR3,Few people.\nR4,Late answers.\n", encoding="utf-8"
    )
    run("import", path, "--id", "id", "--open", "why", "--study", empty)
    for code in ("locked", "staff"):
        run("codes", "add", code, "--study", empty)
    for quote, code in (("R1", "locked"), ("R2", "locked"), ("R3", "staff")):
        run("codings", "add", f"{quote}/why", code, "--study", empty)
    return ["--study", empty]


def test_the_curve_is_printed_with_what_may_have_been_missed(read: list[str], tmp_path: Path) -> None:
    """For people a dozen points, for programs all of them; the picture on demand."""
    lines = run("saturation", "show", "why", "--svg", tmp_path / "curve.svg", *read).stdout.splitlines()
    assert lines[0] == (
        "Respondents who gave a substantive answer to why; 1 of them is left out, whose answers nobody has read."
    )
    assert lines[3:5] == [
        "Everybody: 2 codes from 3 respondents, half of them from the first 1 on average; one more respondent is "
        "expected to bring 0.33 new codes.",
        "Codes held by 63.2 % of respondents or more would have been missed with a probability of at most 5 % at "
        "n = 3.",
    ]
    assert lines[-1].split() == ["Everybody", "3", "2.0", "2–2", "0.33"]
    assert (tmp_path / "curve.svg").read_text(encoding="utf-8").startswith("<svg")
    nowhere = run("saturation", "show", "why", "--svg", tmp_path / "none" / "curve.svg", *read, status=2)
    assert "The folder of" in nowhere.stderr
    (everybody,) = facts("saturation", "show", "why", *read)["groups"]
    assert [point["n"] for point in everybody["points"]] == [1, 2, 3]


def test_a_team_that_rejects_saturation_switches_it_off(read: list[str]) -> None:
    """The reason is told to whoever asks."""
    run("saturation", "off", "--reason", "We work reflexively.", *read)
    refused = run("saturation", "show", *read, status=2).stderr
    assert refused.startswith("themebook: Ada switched saturation off in this study: We work reflexively.")
    run("saturation", "on", *read)
    assert len(facts("saturation", "show", *read)["groups"]) == 1
