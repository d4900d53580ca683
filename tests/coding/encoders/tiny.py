"""A sentence-transformers folder of two layers and eight dimensions, and its arithmetic in numpy."""

import json
from math import erf
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

Array = NDArray[np.float64]
WORDS = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "more", "training", "and", "better", "tools", "please", "?", "!"]
HIDDEN, HEADS, LAYERS, INNER, POSITIONS = 8, 2, 2, 16, 20
CONFIG = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "hidden_size": HIDDEN,
    "num_attention_heads": HEADS,
    "num_hidden_layers": LAYERS,
    "intermediate_size": INNER,
    "layer_norm_eps": 1e-12,
    "max_position_embeddings": POSITIONS,
    "pad_token_id": 0,
}
MODULES = ["models.Transformer", "models.Pooling", "models.Normalize"]


def write_tiny(
    path: Path,
    *,
    config: dict[str, Any] | None = None,
    pooling: dict[str, Any] | None = None,
    modules: list[str] | None = None,
    transformer: dict[str, Any] | None = None,
) -> Path:
    """Write the folder and return its path; the arguments replace parts of its settings."""
    (path / "1_Pooling").mkdir(parents=True)
    listed = [
        {"type": f"sentence_transformers.{kind}", "path": "1_Pooling" if kind.endswith("Pooling") else ""}
        for kind in modules or MODULES
    ]
    contents = {
        "config.json": CONFIG | (config or {}),
        "modules.json": listed,
        "1_Pooling/config.json": pooling
        or {"pooling_mode_mean_tokens": True, "pooling_mode_cls_token": False},
        "sentence_bert_config.json": transformer or {"max_seq_length": 12, "do_lower_case": False},
    }
    for name, content in contents.items():
        (path / name).write_text(json.dumps(content), encoding="utf-8")
    save_file(random_weights(), path / "model.safetensors")
    _tokenizer().save(str(path / "tokenizer.json"))
    return path


def random_weights() -> dict[str, NDArray[np.float32]]:
    """The same weights at every call."""
    random = np.random.default_rng(7)
    shapes = {
        "embeddings.word_embeddings.weight": (len(WORDS), HIDDEN),
        "embeddings.position_embeddings.weight": (POSITIONS, HIDDEN),
        "embeddings.token_type_embeddings.weight": (2, HIDDEN),
        **_norm("embeddings.LayerNorm"),
    }
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            shapes |= _linear(f"{name}.attention.{part}", HIDDEN, HIDDEN)
        shapes |= _norm(f"{name}.attention.output.LayerNorm")
        shapes |= _linear(f"{name}.intermediate.dense", HIDDEN, INNER) | _linear(
            f"{name}.output.dense", INNER, HIDDEN
        )
        shapes |= _norm(f"{name}.output.LayerNorm")
    return {name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


def forward(ids: list[int], *, pooling: str = "mean", first_position: int = 0, tanh: bool = False) -> Array:
    """(d,): the vector of one text in 64-bit floats, written after the paper and independent of the graph."""
    weights = {name: array.astype(np.float64) for name, array in random_weights().items()}
    places = weights["embeddings.position_embeddings.weight"][first_position : first_position + len(ids)]
    total = weights["embeddings.word_embeddings.weight"][ids] + places
    total = total + weights["embeddings.token_type_embeddings.weight"][0]
    hidden = _normed(total, weights, "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        attended = _dense(_heads(hidden, weights, name), weights, f"{name}.attention.output.dense")
        hidden = _normed(attended + hidden, weights, f"{name}.attention.output.LayerNorm")
        inner = _dense(hidden, weights, f"{name}.intermediate.dense")
        inner = _gelu_tanh(inner) if tanh else inner * 0.5 * (1 + np.vectorize(erf)(inner / np.sqrt(2)))
        hidden = _normed(
            _dense(inner, weights, f"{name}.output.dense") + hidden, weights, f"{name}.output.LayerNorm"
        )
    vector: Array = hidden[0] if pooling == "cls" else hidden.mean(axis=0)
    return vector / np.linalg.norm(vector)


def _heads(hidden: Array, weights: dict[str, Array], name: str) -> Array:
    query, key, value = (
        _dense(hidden, weights, f"{name}.attention.self.{p}") for p in ("query", "key", "value")
    )
    width = HIDDEN // HEADS
    mixed = []
    for head in range(HEADS):
        part = slice(head * width, (head + 1) * width)
        scores = np.exp(query[:, part] @ key[:, part].T / np.sqrt(width))
        mixed.append(scores / scores.sum(axis=1, keepdims=True) @ value[:, part])
    return np.hstack(mixed)


def _dense(value: Array, weights: dict[str, Array], name: str) -> Array:
    result: Array = value @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return result


def _normed(value: Array, weights: dict[str, Array], name: str) -> Array:
    centred = value - value.mean(axis=1, keepdims=True)
    spread = np.sqrt(centred.var(axis=1, keepdims=True) + 1e-12)
    result: Array = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return result


def _gelu_tanh(value: Array) -> Array:
    result: Array = value * 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (value + 0.044715 * value**3)))
    return result


def _linear(name: str, inputs: int, outputs: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (outputs, inputs), f"{name}.bias": (outputs,)}


def _norm(name: str) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (HIDDEN,), f"{name}.bias": (HIDDEN,)}


def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    tokenizer.enable_padding(length=16)
    return tokenizer
