"""How well suggested codes agree with people: `python -m benchmarks.code_agreement [--sets] [--speed]`.

Texts are confirmed at random with all their codes (seeds 0 to 2), the others are held out and measured against what a
run suggests. Sets: two files whose texts carry several codes, and survey-like sets drawn from all of them, as they are
and with two answers in one. Definitions are the codebook's where there is one, else the names of the labels; where
they are "hidden", neither says anything.

    micro-F1, macro-F1   of the suggestions, all codings counted alike, and all codes that occur counted alike
    right at 1           the first code of a text is one of its codes
    found in 3           share of a text's codes among its first three, whether suggested or too unlikely to be
    suggested in 3       the same of suggestions alone
    90 % read            share of the texts to read, best first, until 90 % of a code's are found; mean over codes
    error                expected calibration error of all scores, and of those of at least 0.1

`--sets` prints a row for every set too; `--speed` prints what learning costs with thousands of quotes.
"""

import json
import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from statistics import fmean
from time import process_time

import numpy as np
from numpy.typing import NDArray

from benchmarks.survey_like import BENCH, Set, drawn, read_set, survey_like
from coding.codebook.codes import Code
from coding.suggestions.calibration import calibration_of
from coding.suggestions.compute import compute, scores_of
from coding.suggestions.suggest import MOST, Material
from coding.suggestions.threshold import suggested, threshold_of
from coding.themes.forms import digest
from corpus.quotes import Quote

Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]
Rows = NDArray[np.int64]
Vectors = Callable[[Sequence[str]], NDArray[np.float32]]

CONFIRMED = (0, 8, 64, 256)
SEEDS = 3
SMALL_SETS = range(24)
LARGEST_SHARE = 0.75
"""A set is measured with as many confirmed texts only if so many are not held out at most."""
SPEED = ((5_000, 50, 64), (5_000, 50, 256), (5_000, 50, 1_000))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares, 0 to 1, on held-out texts; `seconds` of processor time to learn and to score, vectors given."""

    micro: float
    macro: float
    right_at_1: float
    found_in_3: float
    suggested_in_3: float
    read: float
    error: float
    error_from_tenth: float
    suggestions: float
    seconds: float


def main() -> None:
    """Prints Markdown tables."""
    encode = _vectors()
    if "--speed" in sys.argv:
        _print_speed(encode)
        return
    sets = list(coded_sets())
    print(f"{len(sets)} sets of {min(map(len, sets))} to {max(map(len, sets)):,} texts.\n")
    heads = (
        "micro-F1",
        "macro-F1",
        "right at 1",
        "found in 3",
        "suggested in 3",
        "90 % read",
        "error",
        "error ≥ .1",
        "a text",
        "CPU s",
    )
    print(f"| definitions | confirmed | sets | {' | '.join(heads)} |\n|---|---:|---:|{'---:|' * len(heads)}")
    for n in CONFIRMED:
        for name, define in (("there", named), ("hidden", hidden)):
            usable = [one for one in sets if n <= LARGEST_SHARE * len(one)]
            rows = {}
            for one in usable if n or define is named else []:
                rows[one.name] = measured(one, define, encode, n)
                if "--sets" in sys.argv:
                    print(f"| {one.name} | {n} | {len(one)} | {_cells([rows[one.name]])} |", flush=True)
            if rows:
                print(f"| {name} | {n} | {len(rows)} | {_cells(list(rows.values()))} |", flush=True)


def coded_sets() -> Iterator[Set]:
    """The sets, always the same ones."""
    yield read_set("nlupp_banking")
    yield drawn(read_set("goemotions"), 2000)
    for seed in SMALL_SETS:
        found = survey_like(seed)
        yield found
        if len(found) >= 100:
            yield _two_in_one(found)


def measured(one: Set, define: Callable[[str], str], encode: Vectors, n: int) -> Agreement:
    """The mean over seeds on one set."""
    labels = [set(codes) for codes in one.codes]
    definitions = {code: define(code) for code in sorted(set().union(*labels))}
    found = [
        evaluate(one.texts, labels, definitions, encode, n=n, seed=seed) for seed in range(SEEDS if n else 1)
    ]
    return _mean(found)


def evaluate(
    texts: Sequence[str],
    labels: Sequence[set[str]],
    definitions: dict[str, str],
    vectors: Vectors,
    *,
    n: int,
    seed: int,
) -> Agreement:
    """Confirms the labels of `n` texts drawn at random, and measures the suggestions for the others."""
    order = sorted(range(len(texts)), key=lambda row: (digest(texts[row]), row))
    codes = sorted(definitions)
    truth = np.array([[code in labels[row] for code in codes] for row in order])
    confirmed = np.sort(np.random.default_rng(seed).permutation(len(order))[:n])
    held_out = np.setdiff1d(np.arange(len(order)), confirmed)
    material = material_of([texts[row] for row in order], definitions, truth, confirmed)
    vectors([*(quote.text for quote in material.quotes), *definitions.values()])
    start = process_time()
    score = scores_of(material, encode=vectors).ranking.score[held_out]
    return agreement(score, truth[held_out], seconds=process_time() - start)


def agreement(score: Floats, true: Truth, *, seconds: float) -> Agreement:
    """What scores (n, c) are worth where `true` (n, c) codes are known."""
    said = suggested(score, threshold=threshold_of(score), most=MOST)
    hits, occurs = said & true, true.any(axis=0)
    by_code = 2 * hits.sum(axis=0) / np.maximum(1, said.sum(axis=0) + true.sum(axis=0))
    first = np.argsort(-score, axis=1, kind="stable")[:, :3]
    among, among_said = (np.take_along_axis(found, first, axis=1) for found in (true, hits))
    calibration = calibration_of(score.ravel(), true.ravel())
    return Agreement(
        micro=2 * hits.sum() / max(1, said.sum() + true.sum()),
        macro=float(by_code[occurs].mean()),
        right_at_1=float(among[:, 0].mean()),
        found_in_3=float((among.sum(axis=1) / true.sum(axis=1)).mean()),
        suggested_in_3=float((among_said.sum(axis=1) / true.sum(axis=1)).mean()),
        read=fmean(to_read(score[:, code], true[:, code]) for code in np.flatnonzero(occurs)),
        error=calibration["error"],
        error_from_tenth=calibration["error_from_0.1"] or 0.0,
        suggestions=float(said.sum(axis=1).mean()),
        seconds=seconds,
    )


def to_read(score: Floats, true: Truth) -> float:
    """The share of texts to read, best first, until nine in ten of a code's are found.

    >>> to_read(np.array([0.9, 0.8, 0.1, 0.7]), np.array([True, False, False, True]))
    0.75
    """
    places = np.flatnonzero(true[np.argsort(-score, kind="stable")])
    return float(places[int(np.ceil(0.9 * len(places))) - 1] + 1) / len(true)


def material_of(texts: Sequence[str], definitions: dict[str, str], truth: Truth, confirmed: Rows) -> Material:
    """What a study with these codes would hold once the rows `confirmed` are coded as they are labelled."""
    coded = set(confirmed.tolist())
    return Material(
        quotes=[
            Quote(
                id=row,
                name=f"R{row}/why",
                text=text,
                non_answer=False,
                kind="open answer",
                question="why",
                respondent=f"R{row}",
                speaker=None,
                language=None,
            )
            for row, text in enumerate(texts)
        ],
        codes=[
            Code(at, str(at), definitions[name], "code", None, "", "", "", "", "", "active", None)
            for at, name in enumerate(sorted(definitions))
        ],
        decisions={
            (row, int(code)): True for row in confirmed.tolist() for code in np.flatnonzero(truth[row])
        },
        without_code=frozenset(row for row in coded if not truth[row].any()),
        asked_quotes=frozenset(range(len(texts))) - coded,
        asked_codes=frozenset(range(len(definitions))),
    )


def named(code: str) -> str:
    """A label in words, with the codebook's question where there is one."""
    book = json.loads((BENCH / "nlupp_banking.codebook.json").read_text(encoding="utf-8"))
    return f"{code.replace('_', ' ')}. {book.get(code, '')}".strip(". ")


def hidden(code: str) -> str:
    """A name that says nothing."""
    return digest(code)[:6]


def _two_in_one(found: Set) -> Set:
    """The set with every third text joined to another: the answer carries the codes of both."""
    order = list(range(len(found)))
    random.Random(found.name).shuffle(order)
    pairs = [order[at : at + 2] for at in range(0, len(order) // 2, 2)] + [
        [at] for at in order[len(order) // 2 :]
    ]
    return Set(
        f"{found.name}, two in one",
        tuple("+".join(found.ids[row] for row in rows) for rows in pairs),
        tuple(". ".join(found.texts[row].rstrip(".!? ") for row in rows) for rows in pairs),
        tuple(tuple(dict.fromkeys(code for row in rows for code in found.codes[row])) for rows in pairs),
    )


def _vectors() -> Vectors:
    from benchmarks.theme_agreement import Remembering
    from coding.encoders import default_encoder

    encoder = default_encoder()
    if encoder is None:
        raise SystemExit("No encoder is installed: `themebook encoder install`.")
    return Remembering(encoder)


def _mean(found: Sequence[Agreement]) -> Agreement:
    return Agreement(
        **{field.name: fmean(float(getattr(one, field.name)) for one in found) for field in fields(Agreement)}
    )


def _cells(found: Sequence[Agreement]) -> str:
    mean = _mean(found)
    shares = [mean.micro, mean.macro, mean.right_at_1, mean.found_in_3, mean.suggested_in_3]
    return " | ".join(
        [
            *(f"{share:.3f}" for share in shares),
            f"{mean.read:.0%}",
            f"{mean.error:.3f}",
            f"{mean.error_from_tenth:.3f}",
            f"{mean.suggestions:.2f}",
            f"{mean.seconds:.2f}",
        ]
    )


def _print_speed(encode: Vectors) -> None:
    from benchmarks.themes import _texts

    print(
        "| quotes | codes | confirmed | learn and rank, CPU s | the whole run, CPU s |\n|---:|---:|---:|---:|---:|"
    )
    for quotes, codes, n in SPEED:
        texts = sorted(set(_texts(quotes)), key=digest)
        draw = np.random.default_rng(0)
        truth = draw.random((len(texts), codes)) < 1.5 / codes
        definitions = {f"{code:02}": " ".join(texts[code].split()[:6]) for code in range(codes)}
        material = material_of(texts, definitions, truth, np.arange(n))
        encode([*texts, *definitions.values()])
        compute(material, encode=encode, most=MOST)
        start = process_time()
        scores_of(material, encode=encode)
        learned = process_time() - start
        start = process_time()
        compute(material, encode=encode, most=MOST)
        whole = process_time() - start
        print(f"| {quotes:,} | {codes} | {n:,} | {learned:.1f} | {whole:.1f} |", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
