"""Where a suggestion comes from: which texts, which model, which parameters, which versions of what did the work."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coding.encoders.protocol import Encoder

WITHOUT_ENCODER = "LSA (word statistics of these quotes): no sentence encoder is installed"
PACKAGES = (
    "themebook",
    "networkx",
    "numpy",
    "onnxruntime",
    "scikit-learn",
    "scipy",
    "spacy",
    "spacy-lookups-data",
)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What makes a run repeatable. `model` is in words; the hashes are 64 hex digits."""

    corpus_hash: str
    model: str
    model_hash: str
    parameters: dict[str, Any]
    seed: int
    versions: dict[str, str]

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `provenance`."""
        return asdict(self)


def corpus_hash(quotes: Iterable[tuple[str, str]]) -> str:
    """SHA-256 over (name, text hash) of the quotes, by name: the same for the same quotes in any order."""
    seal = hashlib.sha256()
    for name, text_hash in sorted(quotes):
        seal.update(f"{name}\0{text_hash}\n".encode())
    return seal.hexdigest()


def model_of(encoder: "Encoder | None") -> tuple[str, str]:
    """(what the model is in words, its hash)."""
    if encoder is not None:
        return encoder.name, encoder.hash
    from coding.encoders.lsa import METHOD

    return WITHOUT_ENCODER, hashlib.sha256(METHOD.encode()).hexdigest()


def versions() -> dict[str, str]:
    """The versions of the packages that take part, without those that are not there."""
    return {package: found for package in PACKAGES if (found := _version(package))}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
