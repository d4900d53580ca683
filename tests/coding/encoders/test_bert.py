"""The graph built from a model's weights does the arithmetic of BERT."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from coding.encoders.folder import read_folder
from corpus.errors import Refused
from tests.coding.encoders.tiny import forward, random_weights, write_tiny

pytest.importorskip("onnxruntime")

from coding.encoders.bert import build_graph, quantise, read_weights
from coding.encoders.sentence import open_session

IDS = [1, 4, 5, 6, 7, 8, 2]
CASES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {}),
    ({"pooling": {"pooling_mode": "cls"}}, {"pooling": "cls"}),
    ({"pooling": {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}}, {"pooling": "cls"}),
    ({"config": {"model_type": "xlm-roberta", "pad_token_id": 1}}, {"first_position": 2}),
    ({"config": {"hidden_act": "gelu_new"}}, {"tanh": True}),
]


@pytest.mark.parametrize(("settings", "arithmetic"), CASES)
def test_the_graph_agrees_with_the_paper(
    tmp_path: Path, settings: dict[str, Any], arithmetic: dict[str, Any]
) -> None:
    """Mean and CLS pooling, positions of BERT and RoBERTa, and both GELUs give the numpy vector to five decimals."""
    folder = read_folder(write_tiny(tmp_path / "tiny", **settings))
    session = open_session(build_graph(folder, read_weights(folder)).SerializeToString())
    for ids in (IDS, IDS[:2], [3]):
        vector = session.run(["vector"], {"ids": np.array(ids, dtype=np.int64)})[0]
        np.testing.assert_allclose(vector, forward(ids, **arithmetic), atol=1e-5)


def test_quantised_vectors_stay_near(tmp_path: Path) -> None:
    """Eight bits keep the direction of a vector."""
    folder = read_folder(write_tiny(tmp_path / "tiny"))
    written = quantise(build_graph(folder, read_weights(folder)), tmp_path / "model.onnx")
    vector = open_session(written).run(["vector"], {"ids": np.array(IDS, dtype=np.int64)})[0]
    assert vector @ forward(IDS) > 0.98


def test_weights_may_carry_the_prefix_of_their_model(tmp_path: Path) -> None:
    """Some models name their tensors bert.encoder..., some encoder...; both are read the same way."""
    from safetensors.numpy import save_file

    path = write_tiny(tmp_path / "tiny")
    save_file({f"bert.{name}": array for name, array in random_weights().items()}, path / "model.safetensors")
    assert sorted(read_weights(read_folder(path))) == sorted(random_weights())


def test_a_missing_tensor_is_named(tmp_path: Path) -> None:
    """Weights that do not fit the settings are refused before anything is written."""
    folder = read_folder(write_tiny(tmp_path / "tiny", config={"num_hidden_layers": 3}))
    with pytest.raises(Refused, match=r"encoder\.layer\.2\.attention\.self\.query\.weight is missing"):
        build_graph(folder, read_weights(folder))
