"""The tables of spacy-lookups-data, read from its files: half a million lemmas in half a second, nothing downloaded."""

import gzip
import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def lemmas(language: str) -> dict[str, str]:
    """Word → lemma for one of the five languages; the French table gives the first of several.

    The file is cut at its quotation marks, which is four times as fast as reading it as JSON.
    """
    entries = _text(language, "lemma_lookup").replace('\\"', "").split('"')
    return dict(zip(entries[1::4], entries[3::4], strict=False))


@cache
def kinds(language: str) -> dict[str, frozenset[str]]:
    """Lemmas that may be a "noun", "verb", "adj" or "adv", for English (WordNet), French and Spanish."""
    index: dict[str, list[str]] = json.loads(_text(language, "lemma_index"))
    return {kind: frozenset(index.get(kind, ())) for kind in ("noun", "verb", "adj", "adv")}


@cache
def irregular_nouns() -> frozenset[str]:
    """English plurals that do not end in s: children, women, people's other forms."""
    exceptions: dict[str, dict[str, Any]] = json.loads(_text("en", "lemma_exc"))
    return frozenset(exceptions["noun"])


def _text(language: str, table: str) -> str:
    package = importlib.util.find_spec("spacy_lookups_data")
    assert package is not None
    assert package.origin is not None
    file = Path(package.origin).parent / "data" / f"{language}_{table}.json.gz"
    return gzip.decompress(file.read_bytes()).decode("utf-8")
