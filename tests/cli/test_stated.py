"""`themebook stated`."""

from pathlib import Path

from tests.builders import file
from tests.cli.running import facts, run


def test_stated_figures_are_kept_listed_and_removed(survey: str, tmp_path: Path) -> None:
    """By hand and from a file; what is not known stays empty."""
    said = run("stated", "put", "adult material", "--words", "roughly half", "--study", survey).stdout
    assert said == "adult material: roughly half (numbers not stated).\n"
    path = file(tmp_path, "name,value,unit,page\nalerts,513,alerts,7\n", name="stated.csv")
    kept = {"read": 1, "kept": 1, "skipped": [], "left_out": ["page"]}
    assert facts("stated", "import", path, "--study", survey) == kept
    assert "left out: page" in run("stated", "import", path, "--study", survey).stderr
    found = facts("stated", "list", "--study", survey)["stated"]
    assert [(one["name"], one["value"], one["in_words"]) for one in found] == [
        ("adult material", None, "roughly half (numbers not stated)"),
        ("alerts", 513, "513 alerts"),
    ]
    assert "alerts,,,,513.0,alerts" in run("stated", "export", "--study", survey).stdout
    run("stated", "remove", "alerts", "--study", survey)
    assert "1 stated figure." in run("stated", "list", "--study", survey).stdout
