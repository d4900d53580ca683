"""Where prepared encoders lie in the user's cache folder, and what is known about each."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import Refused

MINILM = "all-minilm-l6-v2"
"""Folder of the encoder that `themebook encoder install` prepares."""
_CHOSEN = "chosen.txt"
"""File that names the folder of the encoder to use."""


@dataclass(frozen=True, slots=True)
class Installed:
    """One prepared encoder: the content of its encoder.json.

    `hash` identifies weights, tokenizer, pooling, length and quantisation; `model_sha256` is model.onnx's.
    """

    name: str
    hash: str
    dimensions: int
    max_tokens: int
    prefix: str
    lower_case: bool
    model_sha256: str


def encoders_folder() -> Path:
    """<cache>/encoders, where <cache> is $THEMEBOOK_CACHE or the user's cache folder for themebook."""
    import platformdirs

    named = os.environ.get("THEMEBOOK_CACHE")
    return (Path(named) if named else platformdirs.user_cache_path("themebook")) / "encoders"


def chosen_folder() -> Path:
    """Where the encoder to use lies: the one installed last, all-MiniLM-L6-v2 when none was chosen or it is gone."""
    try:
        folder = encoders_folder() / (encoders_folder() / _CHOSEN).read_text(encoding="utf-8").strip()
    except OSError:
        return encoders_folder() / MINILM
    return folder if folder.is_dir() else encoders_folder() / MINILM


def choose(folder: Path) -> None:
    """Use the encoder in `folder`, which lies in `encoders_folder()`, from now on."""
    (encoders_folder() / _CHOSEN).write_text(folder.name + "\n", encoding="utf-8")


def write_installed(folder: Path, installed: Installed) -> None:
    """Write encoder.json into `folder`."""
    record = json.dumps(asdict(installed), indent=1, ensure_ascii=False)
    (folder / "encoder.json").write_text(record + "\n", encoding="utf-8")


def find_installed(folder: Path) -> Installed | None:
    """The encoder in `folder`, or None when there is none.

    Raises Refused when there is one and it is damaged: its record unreadable, or model.onnx not as written.
    """
    if not folder.is_dir():
        return None
    try:
        installed = Installed(**json.loads((folder / "encoder.json").read_text(encoding="utf-8")))
        whole = sha256(folder / "model.onnx") == installed.model_sha256
    except (OSError, ValueError, TypeError) as error:
        raise _damaged(folder) from error
    if not whole:
        raise _damaged(folder)
    return installed


def sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged(folder: Path) -> Refused:
    return Refused(
        f"The encoder in {folder} is damaged.",
        help="Run `themebook encoder install`; it puts a sound one in its place.",
    )
