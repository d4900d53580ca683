"""A program killed in the middle of an import."""

import random
import signal
import subprocess
import sys
from pathlib import Path

from corpus.check import faults
from corpus.respondents import contents
from corpus.study import create_study, open_study

ROWS = 3000
KILLS = 3
PROGRAM = """
import sys
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in
from corpus.study import open_study
study = open_study(sys.argv[1])
settings = ImportSettings(id="id", open_columns=("why",))
with study.write(sign_in(study, "Ada")) as work:
    import_file(work, sys.argv[2], settings=settings, progress=lambda done, total: print(done, flush=True))
"""


def test_a_killed_import_leaves_the_study_as_before_or_as_after(tmp_path: Path) -> None:
    """Killed at random moments, the file is whole and holds none or all of the rows."""
    path = tmp_path / "answers.csv"
    path.write_text("id,why\n" + "".join(f"R{row},words number {row}\n" for row in range(ROWS)))
    study_path = tmp_path / "s.themebook"
    create_study(study_path, title="T").close()
    for seed in range(KILLS):
        _import_and_kill(study_path, path, after=random.Random(seed).randrange(0, ROWS, 1000))
        study = open_study(study_path)
        with study.read() as view:
            assert (list(faults(view)), contents(view).quotes in (0, ROWS)) == ([], True)
        study.close()


def _import_and_kill(study: Path, path: Path, *, after: int) -> None:
    """Kills the importing program once it has stored `after` rows, or in its first moments."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, study, path], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= after:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode in (0, -signal.SIGKILL)
