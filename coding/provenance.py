"""Where a suggestion comes from: which texts, which model, which parameters, which versions of what did the work."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from corpus.quotes import Quote, text_hash

if TYPE_CHECKING:
    from coding.encoders.protocol import Encoder

WITHOUT_ENCODER = "LSA (word statistics of these quotes): no sentence encoder is installed"
PACKAGES = (
    "themebook",
    "faiss-cpu",
    "lingua-language-detector",
    "numpy",
    "onnxruntime",
    "scikit-learn",
    "scipy",
    "spacy",
    "spacy-lookups-data",
    "threadpoolctl",
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


def provenance_of(
    quotes: Iterable[Quote], *, encoder: "Encoder | None", parameters: dict[str, Any], seed: int
) -> Provenance:
    """Where what is made of `quotes` here and now comes from; `encoder` None stands for their words alone."""
    model, model_hash = model_of(encoder)
    return Provenance(
        corpus_hash=corpus_hash(quotes),
        model=model,
        model_hash=model_hash,
        parameters=parameters,
        seed=seed,
        versions=versions(),
    )


def as_provenance(run: dict[str, Any]) -> Provenance:
    """The provenance in a row of the store."""
    return Provenance(**{field: run[field] for field in Provenance.__slots__})


def corpus_hash(quotes: Iterable[Quote]) -> str:
    """SHA-256 over the names and text hashes of the quotes, by name: the same for the same quotes in any order."""
    seal = hashlib.sha256()
    for name, digest in sorted((quote.name, text_hash(quote.text)) for quote in quotes):
        seal.update(f"{name}\0{digest}\n".encode())
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
