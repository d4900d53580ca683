"""Sets Themebook up and starts it, with nothing but Python 3.11 or newer and a package index.

    python3 start.py                         the sample study in the browser
    python3 start.py --port 8600 --no-browser   … on another port, without opening a browser
    python3 start.py test                    ruff, mypy and the tests
    python3 start.py test tests/corpus -k id   … with arguments of pytest

Everything is installed into the folder .venv beside this file; the first time takes a few minutes.
"""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - somebody with an older Python shall be told
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    sys.exit(
        f"Themebook needs Python 3.11 or newer; this is {found}. Get a newer one from https://www.python.org"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
THEMEBOOK = BIN / ("themebook.exe" if os.name == "nt" else "themebook")
STAMP = VENV / "themebook.json"
WORKERS = "2"


def main(arguments: list[str]) -> int:
    """Sets up and starts what was asked for; the exit status of that."""
    if "-h" in arguments or "--help" in arguments:
        print(__doc__)
        return 0
    try:
        if arguments[:1] == ["test"]:
            set_up(extra="dev")
            return test(arguments[1:])
        set_up(extra="")
        step("opening the sample study (stop it with Ctrl+C)")
        return run(THEMEBOOK, "demo", *arguments)
    except KeyboardInterrupt:
        return 130
    except subprocess.CalledProcessError as failure:
        step(f"stopped: the step above failed (status {failure.returncode}); its own message says why")
        return 3


def set_up(*, extra: str) -> None:
    """Makes .venv, installs Themebook and its sentence encoder there, or leaves all of it when nothing has changed."""
    done = installed()
    if done.get("packages") != fingerprint():
        done = {}
    if not done:
        step(f"[1/3] making .venv with Python {sys.version_info.major}.{sys.version_info.minor}")
        make_environment()
    if not done or (extra and not done.get(extra)):
        step("[2/3] installing the packages (a few minutes the first time)")
        install(extra)
        done = {**done, "packages": fingerprint(), "dev": bool(extra) or bool(done.get("dev"))}
        remember(done)
    if not done.get("encoder"):
        step("[3/3] installing the sentence encoder")
        if run(THEMEBOOK, "encoder", "install") == 0:
            remember({**done, "encoder": True})
        else:
            step("going on without it: themes come from word statistics (LSA) until the next try succeeds")


def make_environment() -> None:
    """A fresh virtual environment, or the one that is there when its Python runs."""
    if PYTHON.exists() and run(PYTHON, "-c", "import pip") == 0:
        return
    if run(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        step("Python's venv is not there. On Debian and Ubuntu: apt install python3-venv")
        raise subprocess.CalledProcessError(1, "venv")


def install(extra: str) -> None:
    """Installs this folder with the pinned packages; an edited source file needs no second installation."""
    what = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    subprocess.run([*pip, "--constraint", "constraints.txt", "--editable", what], cwd=ROOT, check=True)


def test(arguments: list[str]) -> int:
    """Runs every check to its end and gives the first status that is not 0; the summary of pytest comes last."""
    statuses = []
    for check in (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]):
        step(" ".join(check))
        statuses.append(run(PYTHON, "-m", *check))
    parallel = [] if any(a.startswith(("-n", "--numprocesses")) for a in arguments) else ["-n", WORKERS]
    step("pytest")
    statuses.append(run(PYTHON, "-m", "pytest", *parallel, *arguments))
    if any(statuses[:-1]):
        step("ruff or mypy found something: see above")
    return next((status for status in statuses if status), 0)


def fingerprint() -> str:
    """Changes when something has to be installed again: the packages asked for, or the Python that runs them."""
    asked = (ROOT / "pyproject.toml").read_bytes() + (ROOT / "constraints.txt").read_bytes()
    return hashlib.sha256(asked + sys.version.encode() + str(ROOT).encode()).hexdigest()


def installed() -> dict[str, object]:
    """What an earlier run noted about .venv; empty when there is none, or it is damaged."""
    try:
        noted = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) and PYTHON.exists() else {}


def remember(done: dict[str, object]) -> None:
    """Notes what is installed for the next run."""
    STAMP.write_text(json.dumps(done), encoding="utf-8")


def step(message: str) -> None:
    """One line of progress."""
    print(f"themebook: {message}", flush=True)


def run(*command: str | Path) -> int:
    """Runs a command in the project's folder with the terminal as its own; its exit status."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
