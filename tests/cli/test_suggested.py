"""How theme proposals are printed."""

from pathlib import Path

import pytest

from cli.suggested import print_themes
from coding.themes import decide
from coding.themes.runs import find_run
from corpus.people import Role, sign_in
from corpus.study import open_study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


def test_themes_are_told_with_what_they_rest_on(
    empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Levels, share of weak quotes, how often found, what was decided around, and all that was handled apart."""
    study = open_study(empty)
    ada = sign_in(study, "Ada", role=Role.CODER)
    survey(study, ada, tmp_path)
    nested_run(study, ada)
    with study.write(ada) as work:
        decide.accept(work, "A1", code="police work")
        decide.accept(work, "T1.1", code="passcode")
    with study.read() as view:
        print_themes(find_run(view, None), as_json=False)
    study.close()
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines.pop().startswith("1 of 3 ")
    assert lines == [
        "3 themes proposed; 2 non-answers and 1 other are in no theme. They count nowhere until somebody accepts "
        "them.",
        "Levels: 2 · [3] · 4 themes; coarser with --level 1, finer with --level 3.",
        "theme quotes weak words found in status",
        "─" * len(lines[3]),
        "T1 locked phones 6 17% locked, phones 8 of 10 runs open, inside police work, around passcode",
        "T2 few investigators 6 17% few, investigators 8 of 10 runs open, inside police work",
        "T3 slow providers 5 20% slow, providers 8 of 10 runs open",
        "In no theme, non-answers (2): R19/why, R20/why",
        "In no theme, no word in it (1): R18/why",
        "In a theme, but unlike any other quote (2): R17/why, R06/why",
        "In a theme, of one word (1): R12/why",
        "Nearly the same words (1): R01/why = R02/why",
    ]
