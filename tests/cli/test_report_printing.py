"""A report on the terminal."""

import json
from pathlib import Path

from tests.cli.running import facts, run


def test_texts_are_printed_as_a_reader_reads_them(survey: str, tmp_path: Path) -> None:
    """The number of the table in its sentence, a footnote in brackets, and the id by which a figure is looked up."""
    met = {"question": "met", "id": "met", "title": "Who met it"}
    text = "{met: Yes | of} met it.^[An earlier report. Comment on insight 7]"
    path = tmp_path / "report.json"
    path.write_text(
        json.dumps({"title": "Met", "insights": [{"headline": "Some", "text": text, "figures": [met]}]}),
        encoding="utf-8",
    )
    run("report", "build", path, "--study", survey)
    (shown,) = facts("report", "show", "--study", survey)["insights"]
    (figure,) = shown["figures"]
    yes = next(row for row in figure["rows"] if row["label"] == "Yes")
    assert run("report", "show", "--study", survey).stdout.splitlines()[:6] == [
        "Met  [draft]",
        "",
        "1. Some",
        f"{yes['n']} of {figure['base']['n']} met it. [An earlier report. Comment on insight 7]",
        "",
        f"Figure 1.1: Who met it ({figure['id']})",
    ]
