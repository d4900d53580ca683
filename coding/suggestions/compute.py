"""The work of one run of code suggestions, as a function of quotes, codes and decisions alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from coding.codebook.codes import Code
from coding.estimates.machine import machine_side
from coding.language.words import languages_of, read_words
from coding.reading.order import reading_orders
from coding.suggestions import blend, learn, signals
from coding.suggestions import threshold as thresholds
from coding.suggestions.curve import curve_of
from coding.suggestions.learn import Ranking, rank
from coding.suggestions.marks import NO, YES, Floats, Marks, Rows, marks_of, taught
from coding.suggestions.quality import details_of, quality_of
from coding.suggestions.reasons import Evidence, Reasons
from coding.suggestions.signals import Space, space_of
from coding.suggestions.spans import Parts, parts_of, read_parts
from coding.suggestions.suggest import Material
from coding.suggestions.threshold import suggested, threshold_of
from coding.suggestions.wording import wording

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
RANKED = 10
"""Codes of a quote that are told in its ranking."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What the machine says about every quote: `ranking` of n quotes and c codes, and from what it was learned.

    `vectors` (n, d) are unit rows of what the quotes mean; `parts` their sentences and clauses.
    """

    space: Space
    vectors: Floats
    marks: Marks
    ranking: Ranking
    parts: Parts
    defined: Sequence[str]


@dataclass(frozen=True, slots=True)
class Computed:
    """Rows for the store without their run, the quality in its JSON shape (None with too few codings), parameters.

    `ranking`: for each quote asked for, by name, its best codes with their scores, also those below the threshold.
    `reading`: the ids of quotes that nobody has read, the most useful to read first.
    """

    suggestions: list[dict[str, Any]]
    quality: dict[str, Any] | None
    parameters: dict[str, Any]
    ranking: dict[str, list[tuple[str, float]]]
    reading: list[int]


def compute(material: Material, *, encode: Encode | None, most: int) -> Computed:
    """The codes suggested for each quote asked for, at most `most`, with reasons and the part that carries each.

    Without `encode` the wording of the quotes alone decides.
    """
    with threadpool_limits(limits=1):
        scored = scores_of(material, encode=encode)
        asked, codes = _asked(material)
        score = np.where(scored.marks == NO, 0.0, scored.ranking.score)
        threshold = threshold_of(scored.ranking.score[_unread(scored)])
        said = suggested(score[asked], threshold=threshold, most=most)[:, codes]
        places = [(asked[row], codes[column]) for row, column in np.argwhere(said)]
        rows = _rows(material, scored, places)
        quality = _quality(material, scored, threshold=threshold, most=most)
        reading = _reading(material, scored)
    return Computed(
        rows,
        quality,
        _parameters(threshold, most),
        _ranked(material, score[:, codes], asked, codes),
        reading,
    )


def scores_of(material: Material, *, encode: Encode | None) -> Scored:
    """Scores of every quote and code of the material, whatever is asked for."""
    texts = [quote.text for quote in material.quotes]
    defined = [definition_of(code) for code in material.codes]
    spans = [parts_of(text) for text in texts]
    pieces = [text[start:end] for text, found in zip(texts, spans, strict=True) for start, end in found]
    words, others = wording(texts, [*defined, *pieces])
    words_defined, words_of_pieces = others[: len(defined)], others[len(defined) :]
    meaning, meant = words, words_defined
    if encode is not None:
        meaning, meant = encode(texts).astype(np.float64), encode(defined).astype(np.float64)
    marks = marks_of(material)
    space = space_of(meaning, meant, words, words_defined)
    parts = read_parts(spans, words=words, defined=words_defined, parts=words_of_pieces, marks=marks)
    return Scored(space, meaning, marks, rank(space, marks), parts, defined)


def definition_of(code: Code) -> str:
    """What a code means, as one text: its name, definition, what it includes, and its example."""
    parts = (code.name, code.definition, code.include, code.example)
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def _unread(scored: Scored) -> Rows:
    """The rows on which nothing is decided; all of them when none is left."""
    rows = np.arange(len(scored.marks))
    return np.setdiff1d(rows, scored.ranking.known) if len(scored.ranking.known) < len(rows) else rows


def _reading(material: Material, scored: Scored) -> list[int]:
    read = np.isin(np.arange(len(scored.marks)), scored.ranking.known)
    order = reading_orders(
        scored.space.quotes,
        scored.ranking.score,
        read,
        confirmed=(scored.marks == YES).sum(axis=0),
        frames=[quote.question for quote in material.quotes],
    )
    return [material.quotes[row].id for row in order]


def _asked(material: Material) -> tuple[Rows, Rows]:
    """The rows and columns to suggest for."""
    rows = [at for at, quote in enumerate(material.quotes) if quote.id in material.asked_quotes]
    columns = [at for at, code in enumerate(material.codes) if code.id in material.asked_codes]
    return np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64)


def _rows(material: Material, scored: Scored, places: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """The rows to store, by quote, the best code first."""
    reasons = Reasons(_evidence(material, scored, sorted({row for row, _ in places})))
    score = scored.ranking.score
    rows = []
    for row, column in sorted(places, key=lambda place: (place[0], -score[place], place[1])):
        span = scored.parts.carrying(row, column)
        rows.append(
            {
                "quote_id": material.quotes[row].id,
                "code_id": material.codes[column].id,
                "score": round(float(score[row, column]), 4),
                "reason": reasons.reason(row, column),
                "start": None if span is None else span[0],
                "end": None if span is None else span[1],
                "status": "open",
            }
        )
    return rows


def _evidence(material: Material, scored: Scored, shown: Sequence[int]) -> Evidence:
    """Words are read of the quotes that are shown or have a confirmed code, and of the definitions."""
    wanted = sorted({*shown, *taught(scored.marks).tolist()})
    texts = [material.quotes[row].text for row in wanted] + list(scored.defined)
    read = read_words(texts, languages_of(texts))
    words = dict(zip(wanted, read, strict=False))
    return Evidence(
        quotes=[quote.name for quote in material.quotes],
        words=[words.get(row, ()) for row in range(len(material.quotes))],
        vectors=scored.vectors,
        marks=scored.marks,
        codes=[code.name for code in material.codes],
        definitions=read[len(wanted) :],
        defined=[bool(f"{code.definition}{code.include}{code.example}".strip()) for code in material.codes],
    )


def _quality(material: Material, scored: Scored, *, threshold: float, most: int) -> dict[str, Any] | None:
    unseen, known = scored.ranking.unseen, scored.ranking.known
    if unseen is None:
        return None
    names = [code.name for code in material.codes]
    marks = scored.marks[known]
    confirmed = (marks == YES).any(axis=1)
    told = quality_of(unseen[confirmed], marks[confirmed], threshold=threshold, most=most)
    return {
        **told.to_json(),
        **details_of(names, unseen, marks, threshold=threshold, most=most),
        "curve": curve_of(scored.space, scored.marks, unseen=unseen, known=known, most=most),
        "machine": machine_side(
            material.quotes,
            names,
            score=scored.ranking.score,
            known=known,
            unseen=unseen,
            threshold=threshold,
            most=most,
        ),
    }


def _ranked(
    material: Material, score: Floats, asked: Rows, codes: Rows
) -> dict[str, list[tuple[str, float]]]:
    """The best codes of each quote asked for, by its name; `score` (n, len(codes))."""
    names = [material.codes[code].name for code in codes]
    order = np.argsort(-score[asked], axis=1, kind="stable")[:, :RANKED]
    return {
        material.quotes[row].name: [(names[at], round(float(score[row, at]), 4)) for at in best]
        for row, best in zip(asked, order, strict=True)
    }


def _parameters(threshold: float, most: int) -> dict[str, Any]:
    return {
        "threshold": threshold,
        "most_a_quote": most,
        "best_from": round(thresholds.BEST * threshold, 4),
        "lenient": thresholds.LENIENT,
        "folds": [learn.FOLDS, learn.FOLDS_OF_MANY],
        "ridges": [list(ridge) for ridge in signals.RIDGES],
        "usual_weights": list(signals.USUAL_WEIGHTS),
        "wording": signals.WORDING,
        "codes_a_quote": signals.CODES_A_QUOTE,
        "codes_there": signals.CODES_THERE,
        "spread": [blend.COMMON, blend.COMMON_INTERCEPT, blend.OWN, blend.OWN_INTERCEPT],
    }
