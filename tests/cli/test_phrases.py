"""`themebook phrases`."""

from pathlib import Path

from tests.builders import file
from tests.cli.running import facts, run


def test_a_list_is_made_filled_from_a_file_exported_and_removed(survey: str, tmp_path: Path) -> None:
    """Other spellings join what is there; the file that comes out goes in again."""
    run("phrases", "add", "devices", "Phone", "phone", "phones", "--study", survey)
    path = file(tmp_path, "phrase,entity\nLAPTOPS,Laptop\nhandsets,phone\n,x\n", name="more.csv")
    assert facts("phrases", "import", "devices", path, "--study", survey) == {
        "read": 3,
        "kept": 2,
        "skipped": [{"row": 4, "column": "phrase", "problem": "the phrase is missing; give one"}],
    }
    listed = facts("phrases", "list", "devices", "--study", survey)["lists"]
    assert listed == [
        {
            "name": "devices",
            "phrases": [
                {"phrase": "LAPTOPS", "entity": "Laptop"},
                {"phrase": "handsets", "entity": "Phone"},
                {"phrase": "phone", "entity": "Phone"},
                {"phrase": "phones", "entity": "Phone"},
            ],
        }
    ]
    out = tmp_path / "out.csv"
    run("phrases", "export", "devices", out, "--study", survey)
    assert out.read_text().splitlines()[0:2] == ["phrase,entity", "LAPTOPS,Laptop"]
    run("phrases", "remove", "devices", "phone", "--study", survey)
    assert "1 phrase list." in run("phrases", "list", "--study", survey).stdout
    run("phrases", "remove", "devices", "--study", survey)
    assert facts("phrases", "list", "--study", survey) == {"lists": []}
