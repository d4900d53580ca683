"""The work of one run of code suggestions, as a function of quotes, codes and decisions alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from coding.codebook.codes import Code
from coding.encoders.lsa import Lsa
from coding.language.words import languages_of, read_words
from coding.suggestions import learn
from coding.suggestions.learn import NO, UNKNOWN, YES, Floats, Marks, rank
from coding.suggestions.quality import quality_of
from coding.suggestions.reasons import Evidence, Reasons
from coding.suggestions.suggest import Material

LSA_SAMPLE = 2000
Encode = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Computed:
    """Rows for the store without their run, the quality in its JSON shape (None with too few codings), parameters."""

    suggestions: list[dict[str, Any]]
    quality: dict[str, Any] | None
    parameters: dict[str, Any]


def compute(material: Material, *, encode: Encode | None, threshold: float, most: int) -> Computed:
    """Up to `most` codes of at least `threshold` for each quote asked for, with reasons.

    Without `encode` the words of the quotes alone decide.
    """
    texts = [quote.text for quote in material.quotes]
    defined = [definition_of(code) for code in material.codes]
    with threadpool_limits(limits=1):
        lsa = Lsa(stop_words=()).fit(texts[:LSA_SAMPLE])
        words, words_defined = lsa.encode(texts), lsa.encode(defined)
        meaning, meant = (words, words_defined) if encode is None else (encode(texts), encode(defined))
        features = meaning if encode is None else np.hstack([meaning, words])
        likeness: Floats = np.round(meaning.astype(np.float64) @ meant.astype(np.float64).T, 6)
        marks = marks_of(material)
        ranking = rank(features.astype(np.float64), likeness, marks)
        evidence = _evidence(material, texts, defined, meaning.astype(np.float64), marks)
        rows = _best(material, ranking.score, evidence, threshold, most)
    quality = None
    if ranking.unseen is not None:
        quality = quality_of(ranking.unseen, marks[ranking.taught], threshold=threshold).to_json()
    return Computed(rows, quality, _parameters(threshold, most))


def definition_of(code: Code) -> str:
    """What a code means, as one text: its name, definition, what it includes, and its example."""
    parts = (code.name, code.definition, code.include, code.example)
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def marks_of(material: Material) -> Marks:
    """(n, c) YES and NO as decided; on a quote with a code in force, NO for the codes nobody decided; else UNKNOWN."""
    row = {quote.id: at for at, quote in enumerate(material.quotes)}
    column = {code.id: at for at, code in enumerate(material.codes)}
    marks = np.full((len(row), len(column)), UNKNOWN, dtype=np.int8)
    with_code = {
        row[quote_id] for (quote_id, _), holds in material.decisions.items() if holds and quote_id in row
    }
    marks[sorted(with_code)] = NO
    for (quote_id, code_id), holds in material.decisions.items():
        if quote_id in row and code_id in column:
            marks[row[quote_id], column[code_id]] = YES if holds else NO
    return marks


def _evidence(
    material: Material, texts: list[str], defined: list[str], vectors: Floats, marks: Marks
) -> Evidence:
    spoken = languages_of([*texts, *defined])
    read = read_words([*texts, *defined], spoken)
    return Evidence(
        quotes=[quote.name for quote in material.quotes],
        words=read[: len(texts)],
        vectors=vectors,
        marks=marks,
        codes=[code.name for code in material.codes],
        definitions=read[len(texts) :],
    )


def _best(
    material: Material, score: Floats, evidence: Evidence, threshold: float, most: int
) -> list[dict[str, Any]]:
    reasons = Reasons(evidence)
    asked = [at for at, code in enumerate(material.codes) if code.id in material.asked_codes]
    rows: list[dict[str, Any]] = []
    for at, quote in enumerate(material.quotes):
        if quote.id not in material.asked_quotes:
            continue
        for code in sorted(asked, key=lambda code: (-score[at, code], code))[:most]:
            if score[at, code] >= threshold:
                rows.append(
                    {
                        "quote_id": quote.id,
                        "code_id": material.codes[code].id,
                        "score": round(float(score[at, code]), 4),
                        "reason": reasons.reason(at, code),
                        "status": "open",
                    }
                )
    return rows


def _parameters(threshold: float, most: int) -> dict[str, Any]:
    return {
        "threshold": threshold,
        "most_a_quote": most,
        "folds": learn.FOLDS,
        "strength": learn.STRENGTH,
        "belief": learn.BELIEF,
        "most_negative": learn.MOST_NEGATIVE,
    }
