"""The installed program in a process of its own: pipes, standard streams, what it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run

PROGRAM = [sys.executable, "-m", "cli.main"]
ROOT = Path(__file__).parents[2]


def themebook(*arguments: str, study: str) -> "subprocess.CompletedProcess[str]":
    """Runs the program in another process."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=ROOT,
        env={**os.environ, "THEMEBOOK_STUDY": study, "THEMEBOOK_PERSON": "Ada", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_json_is_alone_on_standard_output(survey: str) -> None:
    """Hints and warnings go to standard error."""
    done = themebook("quotes", "--limit", "1", "--json", study=survey)
    assert (done.returncode, json.loads(done.stdout)["total"], done.stderr) == (0, 3, "")


def test_who_stops_reading_is_not_told_of_it(empty: str, tmp_path: Path) -> None:
    """A closed pipe ends the program quietly."""
    path = tmp_path / "quotes.csv"
    rows = [f"Q{n},{'many words ' * 40}{n}" for n in range(2000)]
    path.write_text("\n".join(["quote_id,text", *rows]), encoding="utf-8")
    run("import", path, "--layout", "long", "--id", "quote_id", "--study", empty)
    program = subprocess.Popen(
        [*PROGRAM, "quotes", "--limit", "2000", "--study", empty],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    assert program.stdout.readline() == b"Q0\n"
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait() == 0


def test_a_word_that_is_no_command_is_compared_with_all_commands(empty: str) -> None:
    """Though another command's name follows it, and a command called by its name is built alone."""
    said = "themebook: No such command 'tabel'. Did you mean 'table'? See: themebook --help\n"
    assert themebook("tabel", "codes", study=empty).stderr == said


def test_nothing_but_the_result_is_printed_when_piped(tmp_path: Path, empty: str) -> None:
    """No progress bar, no colour."""
    path = tmp_path / "quotes.csv"
    path.write_text("quote_id,text\nQ1,Some words.\n", encoding="utf-8")
    done = themebook("import", str(path), "--layout", "long", "--id", "quote_id", study=empty)
    assert done.returncode == 0
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert done.stdout.count("\n") == 3


def test_a_terminal_of_few_characters_still_gets_every_quote(empty: str, tmp_path: Path) -> None:
    """What an encoding lacks is shown as an escape."""
    path = tmp_path / "quotes.csv"
    path.write_text("quote_id,text\nQ1,Språk 👮\n", encoding="utf-8")
    run("import", path, "--layout", "long", "--id", "quote_id", "--study", empty)
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [*PROGRAM, "quotes", "--study", empty]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[1]) == (0, b"    Spr\\xe5k \\U0001f46e")
    as_json = subprocess.run(
        [*done.args, "--json"], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    assert json.loads(as_json.stdout)["quotes"][0]["text"] == "Språk 👮"


def test_a_full_disk_is_told_in_a_sentence(survey: str) -> None:
    """Status 3, and no traceback from closing the output."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    with full.open("w", encoding="utf-8") as output:
        command = [*PROGRAM, "quotes", "--study", survey]
        done = subprocess.run(
            command, cwd=ROOT, stdout=output, stderr=subprocess.PIPE, check=False, text=True
        )
    assert (done.returncode, done.stderr) == (
        3,
        "themebook: No space left on device. Check the disk and its permissions.\n",
    )


def test_a_server_that_does_not_answer_is_told_in_a_sentence() -> None:
    """Status 3."""
    done = themebook("questions", study="postgresql://nobody@127.0.0.1:1/none")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "does not answer" in done.stderr
