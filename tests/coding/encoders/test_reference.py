"""A model that gives other vectors than it should is not installed."""

from pathlib import Path

import numpy as np
import pytest

from coding.encoders.folder import read_folder
from corpus.errors import Refused
from tests.coding.encoders.tiny import write_tiny

pytest.importorskip("onnxruntime")

from coding.encoders.bert import build_graph, read_weights
from coding.encoders.reference import check_exact, check_quantised, stored_reference


def test_another_model_fails_the_comparison(tmp_path: Path) -> None:
    """Weights of another model, or a graph built wrongly, are found out."""
    folder = read_folder(write_tiny(tmp_path / "tiny", config={"hidden_size": 8}))
    with pytest.raises(Refused, match="other vectors than all-MiniLM-L6-v2 should"):
        check_exact(build_graph(folder, read_weights(folder)), folder)


def test_a_lossy_quantisation_fails_the_comparison(tmp_path: Path) -> None:
    """When the small model says something else than the exact one, nothing is installed."""
    mean = read_folder(write_tiny(tmp_path / "mean"))
    cls = read_folder(write_tiny(tmp_path / "cls", pooling={"pooling_mode": "cls"}))
    other = tmp_path / "other.onnx"
    other.write_bytes(build_graph(cls, read_weights(cls)).SerializeToString())
    with pytest.raises(Refused, match="Quantising mean changes its vectors too much"):
        check_quantised(build_graph(mean, read_weights(mean)), mean, other)


def test_the_stored_cosines_fit_together() -> None:
    """Six texts, sixteen coordinates each, a symmetric table of cosines with ones on its diagonal."""
    stored = stored_reference()
    cosines = np.array(stored["cosines"])
    assert len(stored["texts"]) == 6
    assert np.array(stored["first_dimensions"]).shape == (6, 16)
    np.testing.assert_array_equal(cosines, cosines.T)
    np.testing.assert_array_equal(np.diag(cosines), 1)
