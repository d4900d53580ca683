"""Code suggestions beside nearest neighbours, a plain classifier and SetFit: `python -m benchmarks.compare_codes`.

Texts are confirmed at random with all their codes (seeds 0 to 2); the rest is held out and measured:

micro-F1, macro-F1   of the codes said, all codings counted alike, and all codes that occur counted alike
right at 1           the code named first is one of the text's
found in 3           share of a text's codes among the first three named
90 % read            share of the held-out texts to read, best first, until 90 % of a code's are found; mean over codes

Themebook says which codes it suggests. The others say codes from a score on: the one that does best on the confirmed
texts, each scored by what was learned from the other four fifths.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from time import process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import peers
from benchmarks.compare_themes import installed
from benchmarks.survey_like import BENCH, Set, drawn, read_set, survey_like
from benchmarks.theme_agreement import Remembering
from coding.suggestions.learn import rank
from coding.suggestions.marks import NO, UNKNOWN, YES
from coding.suggestions.signals import space_of
from coding.suggestions.suggest import MOST
from coding.suggestions.threshold import suggested, threshold_of
from coding.suggestions.wording import wording
from coding.themes.forms import digest

Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]
Rows = NDArray[np.int64]
CONFIRMED = (8, 64, 256)
SEEDS = 3
FOLDS = 5
NEIGHBOURS = 10
SAYING_TWO_THINGS = (5, 8, 20, 23)  # seeds of survey-like sets
SETFIT_CODES, SETFIT_CONFIRMED = 12, 64
COLUMNS = ("micro-F1", "macro-F1", "right at 1", "found in 3", "90 % read")


@dataclass(frozen=True, slots=True)
class Coded:
    """A set to suggest codes for: `truth` (n, c); meaning and words of n texts, and `…meant` of c definitions."""

    name: str
    texts: tuple[str, ...]
    codes: tuple[str, ...]
    truth: Truth
    meaning: Floats
    meant: Floats
    words: Floats
    words_meant: Floats


Score = Callable[[Coded, Rows, Rows], Floats]
"""(set, confirmed rows, rows asked for) → (asked, c), higher is likelier."""


def main() -> None:
    """Prints the tables."""
    encode = installed()
    for line in [*report(encode), "", *setfit_report(encode)]:
        print(line, flush=True)


def report(encode: Remembering) -> list[str]:
    """Means over sets and seeds, for each number of confirmed texts."""
    sets = coded_sets(encode)
    lines = [
        f"Sets: {', '.join(f'{one.name} ({len(one.texts):,} texts, {len(one.codes)} codes)' for one in sets)}.",
        "",
        f"| way | confirmed | sets | {' | '.join(COLUMNS)} | CPU s |",
        f"|---|---:|---:|{'---:|' * len(COLUMNS)}---:|",
    ]
    for n in CONFIRMED:
        large = [one for one in sets if len(one.texts) >= 2 * n]
        for name, score in WAYS.items():
            found = [measured(one, score, n, seed) for one in large for seed in range(SEEDS)]
            lines.append(
                f"| {name} | {n} | {len(large)} | {cells([row for row, _ in found])} | "
                f"{fmean(cpu for _, cpu in found):.2f} |"
            )
    return lines


def setfit_report(encode: Remembering, *, kept: Path | None = None) -> list[str]:
    """SetFit beside ours on one set, with the seconds of training; its measures are kept in the file `kept`."""
    one = most_frequent(read_coded(read_set("nlupp_banking"), encode), SETFIT_CODES)
    taught, asked = split(one, SETFIT_CONFIRMED, seed=0)
    start = process_time()
    said = ranked(one, taught, asked)
    spent = process_time() - start
    ours = measures(said, suggestions(said), one.truth[asked])
    theirs = json.loads(kept.read_text()) if kept and kept.is_file() else setfit(one, taught, asked)
    if kept:
        kept.write_text(json.dumps(theirs))
    return [
        f"{one.name}, its {SETFIT_CODES} most frequent codes, {len(one.texts):,} texts, {len(taught)} confirmed:",
        "",
        f"| way | {' | '.join(COLUMNS)} | CPU s to learn |",
        f"|---|{'---:|' * len(COLUMNS)}---:|",
        f"| SetFit, said from 0.5 on, as it does | {cells([theirs['own']])} | {theirs['cpu']:.2f} |",
        f"| SetFit, said from its best score on, known afterwards | {cells([theirs['best']])} | {theirs['cpu']:.2f} |",
        f"| Themebook | {cells([ours])} | {spent:.2f} |",
        "",
        f"SetFit needs {theirs['cpu'] / spent:,.0f} times the processor time.",
    ]


def setfit(one: Coded, taught: Rows, asked: Rows) -> dict[str, Any]:
    """The measures of what `peers_setfit.py` says, and its seconds of training."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coded.json"
        coded = {
            "texts": [one.texts[row] for row in taught],
            "marks": one.truth[taught].astype(int).tolist(),
            "asked": [one.texts[row] for row in asked],
        }
        path.write_text(json.dumps(coded), encoding="utf-8")
        (said,) = peers.lines("peers_setfit.py", peers.minilm(), path)
    score, truth = np.array(said["score"]), one.truth[asked]
    own, best = (measures(score, score >= threshold, truth) for threshold in (0.5, best_of(score, truth)))
    return {"own": own, "best": best, "cpu": said["cpu"]}


def coded_sets(encode: Remembering) -> list[Coded]:
    """Two files where texts carry several codes, and survey-like sets where some answers say two things."""
    sets = [read_set("nlupp_banking"), drawn(read_set("goemotions"), 2000)]
    sets += [survey_like(seed) for seed in SAYING_TWO_THINGS]
    return [read_coded(found, encode) for found in sets]


def read_coded(found: Set, encode: Remembering) -> Coded:
    """The set in canonical order. A code's definition is its name, with the codebook's question where there is one."""
    order = sorted(range(len(found)), key=lambda row: digest(found.texts[row]))
    texts, carried = [found.texts[row] for row in order], [set(found.codes[row]) for row in order]
    book = json.loads((BENCH / "nlupp_banking.codebook.json").read_text(encoding="utf-8"))
    codes = tuple(sorted({code for codes in found.codes for code in codes}))
    defined = [f"{code.replace('_', ' ')}. {book.get(code, '')}".strip(". ") for code in codes]
    truth = np.array([[code in codes_of_text for code in codes] for codes_of_text in carried])
    meaning, meant = (encode(some).astype(np.float64) for some in (texts, defined))
    return Coded(found.name, tuple(texts), codes, truth, meaning, meant, *wording(texts, defined))


def most_frequent(one: Coded, most: int) -> Coded:
    """The set with its most frequent codes alone, and the texts that carry one of them."""
    order = np.argsort(-one.truth.sum(axis=0), kind="stable")[:most]
    kept = np.flatnonzero(one.truth[:, order].any(axis=1))
    return replace(
        one,
        texts=tuple(one.texts[row] for row in kept),
        codes=tuple(one.codes[at] for at in order),
        truth=one.truth[kept][:, order],
        meaning=one.meaning[kept],
        meant=one.meant[order],
        words=one.words[kept],
        words_meant=one.words_meant[order],
    )


def split(one: Coded, n: int, *, seed: int) -> tuple[Rows, Rows]:
    """The rows of `n` texts drawn at random, and of the others: in drawn order, so that ties favour no code."""
    order = np.random.default_rng(seed).permutation(len(one.texts))
    return order[:n], order[n:]


def measured(one: Coded, score: Score, n: int, seed: int) -> tuple[list[float], float]:
    """The measures of one way on one set with one seed, and the processor seconds of scoring everything once."""
    taught, asked = split(one, n, seed=seed)
    start = process_time()
    said = score(one, taught, asked)
    spent = process_time() - start
    named = suggestions(said) if score is ranked else said >= best_threshold(one, score, taught)
    return measures(said, named, one.truth[asked]), spent


def suggestions(said: Floats) -> Truth:
    """The codes that Themebook suggests with these scores."""
    return suggested(said, threshold=threshold_of(said), most=MOST)


def best_threshold(one: Coded, score: Score, taught: Rows) -> float:
    """Where micro-F1 on the confirmed texts is highest, each scored without its fold."""
    said, truth = np.zeros((len(taught), len(one.codes))), one.truth[taught]
    for fold in range(FOLDS):
        inside = np.arange(len(taught)) % FOLDS == fold
        said[inside] = score(one, taught[~inside], taught[inside])
    return best_of(said, truth)


def best_of(said: Floats, truth: Truth) -> float:
    """The score from which on codes are said with the highest micro-F1."""
    tried = np.unique(np.quantile(said, np.linspace(0.5, 1, 100)))
    return float(max(tried, key=lambda threshold: micro_f1(said >= threshold, truth)))


def measures(said: Floats, named: Truth, truth: Truth) -> list[float]:
    """One number for each of COLUMNS, from scores (n, c), codes named and codes carried."""
    order = np.argsort(-said, axis=1, kind="stable")
    place = np.argsort(order, axis=1)
    carried = truth.any(axis=0)
    both, all_said, all_true = (part.sum(axis=0)[carried] for part in (named & truth, named, truth))
    some = truth.any(axis=1)
    found = (truth & (place < 3)).sum(axis=1)[some] / truth.sum(axis=1)[some]
    return [
        micro_f1(named, truth),
        float(np.mean(2 * both / (all_said + all_true))),
        float(truth[np.arange(len(truth)), order[:, 0]].mean()),
        float(found.mean()),
        fmean(read_until(said[:, code], truth[:, code]) for code in np.flatnonzero(carried)),
    ]


def micro_f1(named: Truth, truth: Truth) -> float:
    """2 · right / (said + true), over all codings."""
    return float(2 * (named & truth).sum() / max(1, named.sum() + truth.sum()))


def read_until(said: Floats, truth: Truth) -> float:
    """Share of the texts, best first, after which 90 % of those with the code are found."""
    places = np.flatnonzero(truth[np.argsort(-said, kind="stable")]) + 1
    return float(places[int(np.ceil(0.9 * len(places))) - 1] / len(truth))


def ranked(one: Coded, taught: Rows, asked: Rows) -> Floats:
    """Themebook, as `suggest codes` ranks; texts asked for are there from the start, as in a study."""
    rows = np.concatenate([taught, asked])
    marks = np.full((len(rows), len(one.codes)), UNKNOWN, dtype=np.int8)
    marks[: len(taught)] = np.where(one.truth[taught], YES, NO)
    space = space_of(one.meaning[rows], one.meant, one.words[rows], one.words_meant)
    return rank(space, marks).score[len(taught) :]


def defined(one: Coded, taught: Rows, asked: Rows) -> Floats:
    """Cosine of text and definition."""
    del taught
    found: Floats = one.meaning[asked] @ one.meant.T
    return found


def neighbours(one: Coded, taught: Rows, asked: Rows) -> Floats:
    """Share of the ten nearest confirmed texts with the code, weighted by cosine."""
    near = np.maximum(one.meaning[asked] @ one.meaning[taught].T, 1e-9)
    least = -np.sort(-near, axis=1)[:, : min(NEIGHBOURS, len(taught))][:, -1:]
    weight = np.where(near >= least, near, 0)
    found: Floats = weight @ one.truth[taught] / weight.sum(axis=1, keepdims=True)
    return found


def plain(one: Coded, taught: Rows, asked: Rows) -> Floats:
    """One-vs-rest logistic regression on TF-IDF of words and pairs, balanced."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit(one.texts)
    learn, tell = (words.transform([one.texts[row] for row in rows]) for rows in (taught, asked))
    said = np.zeros((len(asked), len(one.codes)))
    for code in range(len(one.codes)):
        answers = one.truth[taught, code]
        if answers.any() and not answers.all():
            model = LogisticRegression(C=10.0, class_weight="balanced").fit(learn, answers)
            said[:, code] = model.predict_proba(tell)[:, 1]
        else:
            said[:, code] = float(answers.all())
    return said


def cells(rows: Sequence[Sequence[float]]) -> str:
    """The means of measured rows as cells of a table."""
    *scores, read = (fmean(column) for column in zip(*rows, strict=True))
    return " | ".join([*(f"{score:.3f}" for score in scores), f"{read:.0%}"])


WAYS: dict[str, Score] = {
    "definitions alone": defined,
    "kNN on MiniLM": neighbours,
    "logistic regression, TF-IDF": plain,
    "Themebook": ranked,
}


if __name__ == "__main__":
    main()
