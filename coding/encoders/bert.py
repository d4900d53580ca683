"""Builds the ONNX graph of a BERT-type sentence model from its weights, and quantises it.

The graph takes one text, token ids of shape (n,), and gives its vector of shape (d,) and length 1. There is
no batch and no padding on purpose: dynamic quantisation takes the scale of the activations from the whole
tensor, so in a batch a text's vector would depend on its neighbours.

The arithmetic is that of Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers", as
published sentence models use it: post-layer normalisation, absolute positions, first token type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from coding.encoders.folder import SentenceFolder
from corpus.errors import Refused

OPSET = 20
IR_VERSION = 9
QUANTISATION = "int8 per channel, reduced range, dynamic activations, 1"
"""Part of an encoder's hash: change the number when the arithmetic of `quantise` changes."""

_PREFIX = re.compile(r"^(bert|roberta)\.")

Weights = Mapping[str, NDArray[np.float32]]


def read_weights(folder: SentenceFolder) -> Weights:
    """All tensors as float32, named as in BertModel (a leading "bert." or "roberta." is taken off)."""
    tensors = load_file(folder.weights)
    return {_PREFIX.sub("", name): tensor.astype(np.float32) for name, tensor in tensors.items()}


def build_graph(folder: SentenceFolder, weights: Weights) -> onnx.ModelProto:
    """Return the float32 model: input "ids" int64 (n,), output "vector" float32 (d,).

    Raises Refused when a tensor that the settings imply is missing.
    """
    graph = _Graph(weights)
    hidden = _embeddings(graph, folder)
    for layer in range(folder.layers):
        prefix = f"encoder.layer.{layer}"
        hidden = _attention(graph, folder, hidden, f"{prefix}.attention")
        hidden = _feed_forward(graph, folder, hidden, prefix)
    pooled = _pool(graph, folder, hidden)
    graph.node("LpNormalization", pooled, output="vector", axis=0, p=2)
    return graph.model(folder.hidden)


def quantise(model: onnx.ModelProto, target: Path) -> Path:
    """Write the model to `target` with matrices and tables as 8-bit integers, and return `target`.

    Each column of a matrix has its own scale. Activations are quantised while running, so that no sample
    texts are needed. The matrices use 7 of the 8 bits (reduce_range): otherwise the sum of two products
    overflows on x86 processors without VNNI, and a text would have another vector on another machine. It
    costs 0.002 of the cosine to 32-bit floats.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.quant_utils import add_pre_process_metadata

    add_pre_process_metadata(model)
    quantize_dynamic(model, target, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    return target


class _Graph:
    """Collects nodes and constants while the model is written down from top to bottom."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def weight(self, name: str) -> NDArray[np.float32]:
        if name not in self._weights:
            raise Refused(
                f"The model's weights do not fit its config.json: {name} is missing.",
                help="Copy the model folder again, or choose another model of type BERT.",
            )
        return self._weights[name]

    def constant(self, name: str, array: NDArray[np.float32] | NDArray[np.int64]) -> str:
        self._constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def integers(self, *values: int) -> str:
        return self.constant("int." + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def node(self, operator: str, *inputs: str, output: str = "", **attributes: Any) -> str:
        """Add an operator with one output and return the output's name."""
        outputs = [output or f"{operator}.{len(self._nodes)}"]
        return self.nodes(operator, *inputs, outputs=outputs, **attributes)[0]

    def nodes(self, operator: str, *inputs: str, outputs: list[str], **attributes: Any) -> list[str]:
        name = f"{operator}.{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, list(inputs), outputs, name=name, **attributes))
        return outputs

    def dense(self, value: str, name: str, matrix: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """value @ matrix + bias, with the matrix as (inputs, outputs)."""
        product = self.node("MatMul", value, self.constant(f"{name}.weight", matrix))
        return self.node("Add", product, self.constant(f"{name}.bias", bias))

    def linear(self, value: str, name: str) -> str:
        return self.dense(value, name, self.weight(f"{name}.weight").T, self.weight(f"{name}.bias"))

    def layer_norm(self, value: str, name: str, epsilon: float) -> str:
        scale = self.constant(f"{name}.weight", self.weight(f"{name}.weight"))
        bias = self.constant(f"{name}.bias", self.weight(f"{name}.bias"))
        return self.node("LayerNormalization", value, scale, bias, axis=-1, epsilon=epsilon)

    def model(self, dimensions: int) -> onnx.ModelProto:
        """The finished, checked model."""
        ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])
        vector = helper.make_tensor_value_info("vector", TensorProto.FLOAT, [dimensions])
        graph = helper.make_graph(self._nodes, "sentence", [ids], [vector], list(self._constants.values()))
        opset = helper.make_opsetid("", OPSET)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        return model


def _embeddings(graph: _Graph, folder: SentenceFolder) -> str:
    """ids (n,) → (n, d): word + position + first token type, normalised."""
    words = graph.constant("words", graph.weight("embeddings.word_embeddings.weight"))
    places = graph.weight("embeddings.position_embeddings.weight")[folder.first_position :]
    first_type = graph.weight("embeddings.token_type_embeddings.weight")[0]
    positions = graph.constant("positions", places + first_type)
    length = graph.node("Shape", "ids")
    placed = graph.node("Slice", positions, graph.integers(0), length, graph.integers(0))
    total = graph.node("Add", graph.node("Gather", words, "ids", axis=0), placed)
    return graph.layer_norm(total, "embeddings.LayerNorm", folder.epsilon)


def _attention(graph: _Graph, folder: SentenceFolder, hidden: str, prefix: str) -> str:
    """(n, d) → (n, d): multi-head self-attention, its output layer, the residual and the norm.

    The three projections are one matrix, and 1 / sqrt(d / heads) is inside the query's.
    """
    width = folder.hidden // folder.heads
    parts = [f"{prefix}.self.{part}" for part in ("query", "key", "value")]
    scales = np.array([width**-0.5, 1.0, 1.0], dtype=np.float32)
    matrix = np.hstack([graph.weight(f"{p}.weight").T * s for p, s in zip(parts, scales, strict=True)])
    bias = np.hstack([graph.weight(f"{p}.bias") * s for p, s in zip(parts, scales, strict=True)])
    joined = graph.dense(hidden, f"{prefix}.self.joined", matrix, bias)
    split = graph.nodes("Split", joined, outputs=[f"{p}.split" for p in parts], axis=1, num_outputs=3)
    by_head = [graph.node("Reshape", part, graph.integers(-1, folder.heads, width)) for part in split]
    query = graph.node("Transpose", by_head[0], perm=[1, 0, 2])
    key = graph.node("Transpose", by_head[1], perm=[1, 2, 0])
    value = graph.node("Transpose", by_head[2], perm=[1, 0, 2])
    shares = graph.node("Softmax", graph.node("MatMul", query, key), axis=-1)
    mixed = graph.node("Transpose", graph.node("MatMul", shares, value), perm=[1, 0, 2])
    context = graph.node("Reshape", mixed, graph.integers(-1, folder.hidden))
    output = graph.linear(context, f"{prefix}.output.dense")
    return graph.layer_norm(graph.node("Add", output, hidden), f"{prefix}.output.LayerNorm", folder.epsilon)


def _feed_forward(graph: _Graph, folder: SentenceFolder, hidden: str, prefix: str) -> str:
    """(n, d) → (n, d): the two dense layers around GELU, the residual and the norm."""
    inner = graph.node("Gelu", graph.linear(hidden, f"{prefix}.intermediate.dense"), approximate=folder.gelu)
    output = graph.linear(inner, f"{prefix}.output.dense")
    return graph.layer_norm(graph.node("Add", output, hidden), f"{prefix}.output.LayerNorm", folder.epsilon)


def _pool(graph: _Graph, folder: SentenceFolder, hidden: str) -> str:
    """(n, d) → (d,): the mean of all tokens, or the first one alone."""
    if folder.pooling == "cls":
        hidden = graph.node("Gather", hidden, graph.integers(0), axis=0)
    return graph.node("ReduceMean", hidden, graph.integers(0), keepdims=0)
