"""Reads a sentence-transformers folder: all that has to be known to build its graph."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from corpus.errors import Refused

Pooling = Literal["mean", "cls"]
POSITIONS_START_AT = {"bert": 0, "roberta": None, "xlm-roberta": None}
"""Model types that can be built. None: positions start behind the padding token, as RoBERTa counts."""
ACTIVATIONS = {"gelu": "none", "gelu_new": "tanh", "gelu_pytorch_tanh": "tanh"}
"""Activation in config.json → attribute `approximate` of the ONNX operator Gelu."""


@dataclass(frozen=True, slots=True)
class SentenceFolder:
    """A BERT-type sentence-transformers model on disk."""

    path: Path
    name: str
    layers: int
    heads: int
    hidden: int
    epsilon: float
    gelu: str
    first_position: int
    pooling: Pooling
    max_tokens: int
    prefix: str
    lower_case: bool

    @property
    def weights(self) -> Path:
        return self.path / "model.safetensors"

    @property
    def tokenizer(self) -> Path:
        return self.path / "tokenizer.json"


def read_folder(path: Path) -> SentenceFolder:
    """Read the settings of a model folder.

    Raises Refused when a file is missing or the model is of a kind that cannot be built exactly.
    """
    _require_files(path)
    config = _read_json(path / "config.json")
    first_position = _first_position(config, path)
    positions = int(config["max_position_embeddings"]) - first_position
    if config.get("hidden_act") not in ACTIVATIONS:
        raise _unsupported(path, f"its activation is {config.get('hidden_act')!r}")
    if config.get("position_embedding_type", "absolute") != "absolute":
        raise _unsupported(path, "its position embeddings are relative")
    modules = _modules(path)
    transformer = _read_json(path / "sentence_bert_config.json", absent_ok=True)
    return SentenceFolder(
        path=path,
        name=path.resolve().name,
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        hidden=int(config["hidden_size"]),
        epsilon=float(config.get("layer_norm_eps", 1e-12)),
        gelu=ACTIVATIONS[config["hidden_act"]],
        first_position=first_position,
        pooling=_pooling(path / modules["Pooling"]),
        max_tokens=_max_tokens(path, transformer, positions=positions),
        prefix=_default_prompt(path),
        lower_case=bool(transformer.get("do_lower_case", False)),
    )


def _require_files(path: Path) -> None:
    for name in ("model.safetensors", "tokenizer.json", "config.json", "modules.json"):
        if not (path / name).is_file():
            raise Refused(
                f"{path} is not a sentence-transformers folder that can be used: {name} is missing.",
                help="Name a folder saved by sentence-transformers, with model.safetensors in it.",
            )


def _read_json(path: Path, *, absent_ok: bool = False) -> dict[str, Any]:
    if absent_ok and not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(
            f"{path} cannot be read as JSON.", help="Copy the model folder again; it may be broken."
        ) from error
    return content if isinstance(content, dict) else {"": content}


def _unsupported(path: Path, reason: str) -> Refused:
    return Refused(
        f"The model in {path} cannot be built: {reason}.",
        help="Choose a model of type BERT or RoBERTa with mean or CLS pooling, for example all-MiniLM-L6-v2.",
    )


def _first_position(config: dict[str, Any], path: Path) -> int:
    kind = config.get("model_type")
    if kind not in POSITIONS_START_AT:
        raise _unsupported(path, f"its type is {kind!r}")
    start = POSITIONS_START_AT[kind]
    return int(config.get("pad_token_id", 1)) + 1 if start is None else start


def _modules(path: Path) -> dict[str, str]:
    """Module class → its subfolder. Only Transformer, Pooling and Normalize can be rebuilt."""
    listed = _read_json(path / "modules.json").get("", [])
    modules = {str(module["type"]).rsplit(".", 1)[-1]: str(module["path"]) for module in listed}
    foreign = sorted(set(modules) - {"Transformer", "Pooling", "Normalize"})
    if foreign or "Pooling" not in modules:
        raise _unsupported(path, f"modules.json lists {', '.join(foreign) or 'no Pooling'}")
    return modules


def _pooling(path: Path) -> Pooling:
    config = _read_json(path / "config.json")
    modes = {
        key.removeprefix("pooling_mode_")
        for key, on in config.items()
        if on is True and key.startswith("pooling_mode_")
    }
    if "pooling_mode" in config:
        modes = {str(config["pooling_mode"])}
    if modes in ({"mean"}, {"mean_tokens"}):
        return "mean"
    if modes in ({"cls"}, {"cls_token"}):
        return "cls"
    raise _unsupported(path.parent, f"its pooling is {' + '.join(sorted(modes)) or 'not named'}")


def _max_tokens(path: Path, transformer: dict[str, Any], *, positions: int) -> int:
    """Longest input in tokens with the special ones; longer texts are cut, as sentence-transformers does."""
    tokenizer = _read_json(path / "tokenizer_config.json", absent_ok=True)
    said = transformer.get("max_seq_length") or tokenizer.get("model_max_length")
    return min(int(said), positions) if said else positions


def _default_prompt(path: Path) -> str:
    config = _read_json(path / "config_sentence_transformers.json", absent_ok=True)
    prompt = (config.get("prompts") or {}).get(config.get("default_prompt_name"))
    return str(prompt or "")
