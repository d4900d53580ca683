"""Long work in a process of its own, so that the page stays quick and a cancelled job leaves nothing behind.

The parent starts `python -m coding.jobs` and writes one JSON object to its standard input: the study's address, what to
do, for whom, with which options. The child answers in lines of JSON: progress, and at the end a result or an error.
Neither carries the words of a quote; what the child writes to standard error is thrown away.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, Thread
from typing import IO, Any, Literal

from coding.job_kinds import KINDS, Tell
from corpus.errors import Refused, ThemebookError, Unavailable
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, open_study

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 5.0  # seconds that a cancelled child has to end by itself
ERRORS: dict[str, type[ThemebookError]] = {"refused": Refused, "unavailable": Unavailable}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` steps (total 0 while it is not known), in `words` for people."""

    state: Literal["running", "done", "failed", "cancelled"]
    done: int = 0
    total: int = 0
    words: str = "Starting"


class Job:
    """A running or finished job. Threads may share it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._lock = Lock()
        self._progress = Progress("running")
        self._result: dict[str, Any] | None = None
        self._error: ThemebookError | None = None
        self._reader = Thread(target=self._read, name="job", daemon=True)
        self._reader.start()

    def poll(self) -> Progress:
        """How far it is, at once."""
        with self._lock:
            return self._progress

    def cancel(self) -> None:
        """Ends the job. What it had not stored by then is not stored; a finished job stays finished."""
        with self._lock:
            if self._progress.state != "running":
                return
            self._progress = replace(self._progress, state="cancelled", words="Cancelled")
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def result(self) -> dict[str, Any]:
        """What came out, after waiting for the end. Raises what the work raised, or Refused when it was cancelled."""
        self._reader.join()
        with self._lock:
            if self._error is not None:
                raise self._error
            if self._result is None:
                raise Refused("The work was cancelled; nothing was stored.", help="Start it again.")
            return self._result

    def _read(self) -> None:
        """Takes in what the child says until it has ended."""
        with self._process:
            for line in self._process.stdout or ():
                self._take(json.loads(line))
        with self._lock:
            if self._progress.state == "running":
                self._error = ThemebookError(
                    "The work ended before it was done; nothing was stored.", help="Try it again."
                )
                self._progress = replace(self._progress, state="failed", words=str(self._error))

    def _take(self, said: dict[str, Any]) -> None:
        with self._lock:
            if self._progress.state != "running":
                return
            if "result" in said:
                self._result = said["result"]
                self._progress = replace(self._progress, state="done", words="Done")
            elif "error" in said:
                kind = ERRORS.get(said["error"]["kind"], ThemebookError)
                self._error = kind(said["error"]["message"], help=said["error"]["help"])
                self._progress = replace(self._progress, state="failed", words=str(self._error))
            else:
                self._progress = Progress("running", said["done"], said["total"], said["words"])


def start(study: Study, actor: Actor, what: str, **options: Any) -> Job:
    """Starts a job of a kind in KINDS for `actor`; `options` are that kind's own, as JSON values.

    Raises Refused for an unknown kind. Everything else that goes wrong is told by the job.
    """
    if what not in KINDS:
        raise Refused(f"There is no job called {what}.", help=f"Known are: {', '.join(KINDS)}.")
    asked = {
        "study": study.address,
        "what": what,
        "actor": {"name": actor.name, "role": str(actor.role)},
        "options": options,
    }
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(
        [sys.executable, "-m", "coding.jobs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
    )
    _hand_over(process, json.dumps(asked))
    return Job(process)


def _hand_over(process: "subprocess.Popen[str]", asked: str) -> None:
    """Gives the child its task. One that has died already is found out by the reader."""
    if process.stdin is not None:
        try:
            process.stdin.write(asked)
            process.stdin.close()
        except BrokenPipeError:
            process.stdin = None


def answer(asked: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """What the child says last: the result of the work, or its error in one sentence without anybody's words."""
    try:
        study = open_study(asked["study"])
        try:
            actor = sign_in(study, asked["actor"]["name"], role=Role(asked["actor"]["role"]))
            return {"result": KINDS[asked["what"]](study, actor, asked["options"], tell)}
        finally:
            study.close()
    except ThemebookError as error:
        kind = next((name for name, known in ERRORS.items() if isinstance(error, known)), "bug")
        return {"error": {"kind": kind, "message": error.args[0], "help": error.help}}
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - its text may hold a quote, so only its kind is told
        message = (
            f"The work stopped because of a fault in Themebook ({type(error).__name__}); nothing was stored."
        )
        return {"error": {"kind": "bug", "message": message, "help": "Report it with these words."}}


def main(source: IO[str] = sys.stdin, out: IO[str] = sys.stdout) -> None:
    """The child: reads one task, writes lines of JSON."""

    def say(said: dict[str, Any]) -> None:
        out.write(json.dumps(said) + "\n")
        out.flush()

    def tell(done: int, total: int, words: str) -> None:
        say({"done": done, "total": total, "words": words})

    say(answer(json.load(source), tell))


if __name__ == "__main__":
    main()
