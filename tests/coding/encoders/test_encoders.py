"""Which encoder is used when nobody names one."""

from pathlib import Path

import pytest

from coding.encoders import default_encoder
from coding.encoders.folder import read_folder
from coding.encoders.install import folder_of, install_folder
from coding.encoders.installed import MINILM, choose, chosen_folder, encoders_folder
from corpus.errors import Refused
from tests.coding.encoders.tiny import write_tiny


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, and no encoder named."""
    monkeypatch.setenv("THEMEBOOK_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("THEMEBOOK_ENCODER", raising=False)
    return tmp_path / "cache"


def test_none_is_installed() -> None:
    """Then there is none, and LSA stands in."""
    assert default_encoder() is None


def test_a_named_folder_is_prepared_and_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """THEMEBOOK_ENCODER names a sentence-transformers folder."""
    pytest.importorskip("onnxruntime")
    monkeypatch.setenv("THEMEBOOK_ENCODER", str(write_tiny(tmp_path / "tiny")))
    encoder = default_encoder()
    assert encoder is not None
    assert (encoder.name, encoder.encode(["more tools"]).shape) == ("tiny (int8)", (1, 8))


def test_a_named_folder_that_is_none_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong path is not passed over in silence."""
    monkeypatch.setenv("THEMEBOOK_ENCODER", str(tmp_path / "nothing"))
    with pytest.raises(Refused, match=r"config\.json|model\.safetensors is missing"):
        default_encoder()


def test_a_damaged_encoder_is_refused(cache: Path) -> None:
    """It is not replaced by LSA in silence: the proposals would change."""
    (cache / "encoders" / "all-minilm-l6-v2").mkdir(parents=True)
    with pytest.raises(Refused, match="is damaged"):
        default_encoder()


def test_the_encoder_installed_last_is_used(tmp_path: Path) -> None:
    """A multilingual folder instead of the English one, until another is chosen or its files are gone."""
    pytest.importorskip("onnxruntime")
    folder = write_tiny(tmp_path / "multilingual")
    install_folder(folder)
    assert default_encoder() is None
    choose(folder_of(read_folder(folder)))
    encoder = default_encoder()
    assert encoder is not None
    assert encoder.name == "multilingual (int8)"
    choose(encoders_folder() / "gone")
    assert chosen_folder() == encoders_folder() / MINILM
