"""What is read from a sentence-transformers folder, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from coding.encoders.folder import SentenceFolder, read_folder
from corpus.errors import Refused
from tests.coding.encoders.tiny import write_tiny


def test_the_settings_of_a_folder_are_read(tmp_path: Path) -> None:
    """Everything that decides a vector is in the record."""
    path = write_tiny(tmp_path / "tiny")
    assert read_folder(path) == SentenceFolder(
        path=path,
        name="tiny",
        layers=2,
        heads=2,
        hidden=8,
        epsilon=1e-12,
        gelu="none",
        first_position=0,
        pooling="mean",
        max_tokens=12,
        prefix="",
        lower_case=False,
    )


def test_a_default_prompt_stands_before_every_text(tmp_path: Path) -> None:
    """Some models want a word before the text; sentence-transformers puts it there, and so do we."""
    path = write_tiny(tmp_path / "tiny")
    prompts = {"prompts": {"query": "query: "}, "default_prompt_name": "query"}
    (path / "config_sentence_transformers.json").write_text(json.dumps(prompts), encoding="utf-8")
    assert read_folder(path).prefix == "query: "


@pytest.mark.parametrize(
    ("transformer", "positions", "longest"),
    [({"max_seq_length": 12}, 20, 12), ({"max_seq_length": 99}, 20, 20), ({"max_seq_length": None}, 20, 20)],
)
def test_the_longest_input_never_exceeds_the_positions(
    tmp_path: Path, transformer: dict[str, Any], positions: int, longest: int
) -> None:
    """Beyond its positions a model knows nothing, whatever its settings say."""
    path = write_tiny(
        tmp_path / "tiny", config={"max_position_embeddings": positions}, transformer=transformer
    )
    assert read_folder(path).max_tokens == longest


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"config": {"model_type": "mpnet"}}, "its type is 'mpnet'"),
    ({"config": {"hidden_act": "relu"}}, "its activation is 'relu'"),
    ({"config": {"position_embedding_type": "relative_key"}}, "its position embeddings are relative"),
    ({"modules": ["models.Transformer", "models.Pooling", "models.Dense"]}, "modules.json lists Dense"),
    ({"modules": ["models.Transformer"]}, "modules.json lists no Pooling"),
    ({"pooling": {"pooling_mode_max_tokens": True}}, "its pooling is max_tokens"),
    (
        {"pooling": {"pooling_mode_max_tokens": True, "pooling_mode_cls_token": True}},
        r"is cls_token \+ max_tokens",
    ),
    ({"pooling": {"word_embedding_dimension": 8}}, "its pooling is not named"),
]


@pytest.mark.parametrize(("settings", "reason"), REFUSED)
def test_a_model_that_cannot_be_built_exactly_is_refused(
    tmp_path: Path, settings: dict[str, Any], reason: str
) -> None:
    """A vector that is nearly right would be worse than none."""
    path = write_tiny(tmp_path / "tiny", **settings)
    with pytest.raises(Refused, match=reason):
        read_folder(path)


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "config.json", "modules.json"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    """The message says which file a folder lacks."""
    path = write_tiny(tmp_path / "tiny")
    (path / name).unlink()
    with pytest.raises(Refused, match=f"{name} is missing"):
        read_folder(path)


def test_a_broken_settings_file_is_named(tmp_path: Path) -> None:
    """Half a file is refused with its path."""
    path = write_tiny(tmp_path / "tiny")
    (path / "config.json").write_text('{"model_type": ', encoding="utf-8")
    with pytest.raises(Refused, match=r"config\.json cannot be read as JSON"):
        read_folder(path)
