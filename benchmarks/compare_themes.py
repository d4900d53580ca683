"""Themes beside BERTopic and k-means: `python -m benchmarks.compare_themes [--peers FILE] [--sets PART]`.

Quality is agreement with the first label of each text: adjusted mutual information (AMI; Vinh et al. 2010) and
adjusted Rand index (ARI; Hubert & Arabie 1985). Texts that a way leaves unplaced count as one group. All ways get the
same vectors before the clock starts. With --peers FILE the scores of the peers are kept in FILE, and read from it when
they are there already; --sets takes only the sets whose names hold PART.
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from statistics import fmean
from time import process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import peers
from benchmarks.survey_like import FILES, Set, drawn, read_set, survey_like
from benchmarks.theme_agreement import Remembering
from coding.encoders import default_encoder
from coding.themes.forms import QuoteText
from coding.themes.proposals import find_themes

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
SEEDS = 3
DRAWN = 2000  # texts of each file, as many as a large survey has
LARGE = "banking77"  # also whole
SURVEY_LIKE = 24
OURS = "Themebook"
DEFAULTS = "BERTopic, defaults"
REDUCED = ("BERTopic, outliers reduced (embeddings)", "BERTopic, outliers reduced (c-tf-idf)")
FIRST = ("BERTopic, first fit", "Themebook, first proposals")
TOLD = ("BERTopic, told the number", "k-means, told the number")


@dataclass(frozen=True, slots=True)
class Score:
    """How one way did on one set with one seed; `cpu` in seconds, `placed` a share."""

    set: str
    seed: int
    way: str
    n: int
    labels: int
    themes: int
    placed: float
    ami: float
    ari: float
    cpu: float


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peers", type=Path, help="keep the peers' scores here, or take them from here")
    parser.add_argument("--sets", default="", help="only sets whose names hold this")
    options = parser.parse_args()
    for line in report(installed(), peers_file=options.peers, part=options.sets):
        print(line, flush=True)


def installed() -> Remembering:
    """The installed encoder. Raises SystemExit when there is none."""
    found = default_encoder()
    if found is None:
        raise SystemExit("No encoder is installed: `themebook encoder install`.")
    return Remembering(found)


def report(encode: Remembering, *, peers_file: Path | None = None, part: str = "") -> list[str]:
    """The tables as lines of Markdown."""
    sets = [found for found in all_sets() if part in found.name]
    theirs = peer_scores(sets, encode, peers_file)
    first = first_score(min(sets, key=len), encode)
    ours = [score for found in sets for score in our_scores(found, encode)]
    scores = [*theirs, first, *ours]
    return [*means(scores), "", *ratios(scores), "", *firsts(scores), "", *by_set(scores)]


def all_sets() -> list[Set]:
    """Each file cut to DRAWN texts, one of them whole, and the survey-like sets."""
    files = [drawn(read_set(name), DRAWN) for name in FILES]
    return [*files, read_set(LARGE), *(survey_like(seed) for seed in range(SURVEY_LIKE))]


def first_score(found: Set, encode: Encode) -> Score:
    """What the first proposals of this process take, lazy loading included."""
    encode(found.texts)
    quotes = [QuoteText(name, text) for name, text in zip(found.ids, found.texts, strict=True)]
    start = process_time()
    find_themes(quotes, encode=encode)
    return scored(found, 0, FIRST[1], [0] * len(found), process_time() - start)


def our_scores(found: Set, encode: Encode) -> list[Score]:
    """Number of themes found, not told; the level shown first."""
    quotes = [QuoteText(name, text) for name, text in zip(found.ids, found.texts, strict=True)]
    encode(found.texts)
    scores = []
    for seed in range(SEEDS):
        start = process_time()
        made = find_themes(quotes, encode=encode, seed=seed)
        spent = process_time() - start
        group = {member.name: at for at, theme in enumerate(made.at(made.level)) for member in theme.members}
        scores.append(scored(found, seed, OURS, [group.get(name, -1) for name in found.ids], spent))
    return scores


def peer_scores(sets: list[Set], encode: Encode, file: Path | None) -> list[Score]:
    """The scores of every other way, from `file` as far as they are there; new ones are added to it set by set."""
    known = [Score(**row) for row in json.loads(file.read_text())] if file and file.is_file() else []
    missing = [
        found for found in sets if found.name not in {score.set for score in known if score.way not in FIRST}
    ]
    for new in measured(sorted(missing, key=len), encode) if missing else ():
        known += new
        if file:
            file.write_text(json.dumps([asdict(score) for score in known], indent=0))
    return [score for score in known if score.set in {found.name for found in sets}]


def measured(sets: list[Set], encode: Encode) -> Iterator[list[Score]]:
    """Runs the peers on `sets`: the scores of one set after the other."""
    named = {f"{at:03}": found for at, found in enumerate(sets)}
    with tempfile.TemporaryDirectory() as folder:
        for file, found in named.items():
            path = Path(folder) / f"{file}.npz"
            np.savez(path, texts=np.array(found.texts), vectors=encode(found.texts), themes=found.labels)
        told = peers.lines("peers_themes.py", folder, SEEDS)
        for file, lines in groupby(told, key=lambda line: str(line["set"])):
            yield [score for line in lines if (score := score_of_line(named[file], line))]


def score_of_line(found: Set, line: dict[str, Any]) -> Score | None:
    """None for a way that did not run."""
    if "first" in line:
        return scored(found, 0, FIRST[0], [0] * len(found), line["first"])
    if "failed" in line:
        return None
    return scored(found, line["seed"], line["way"], line["groups"], line["cpu"])


def scored(found: Set, seed: int, way: str, groups: Sequence[int], cpu: float) -> Score:
    """Compares the groups of a set's texts (-1: none) with the labels."""
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    return Score(
        set=found.name,
        seed=seed,
        way=way,
        n=len(found),
        labels=found.labels,
        themes=len(set(groups) - {-1}),
        placed=fmean(group >= 0 for group in groups),
        ami=round(float(adjusted_mutual_info_score(found.label, groups)), 4),
        ari=round(float(adjusted_rand_score(found.label, groups)), 4),
        cpu=round(cpu, 3),
    )


def mean_of(scores: list[Score], set_name: str, way: str) -> Score | None:
    """The mean over seeds, None when the way did not run on the set or placed nothing."""
    rows = [score for score in scores if score.set == set_name and score.way == way]
    if not rows:
        return None
    parts = {name: fmean(getattr(row, name) for row in rows) for name in ("placed", "ami", "ari", "cpu")}
    themes = round(fmean(row.themes for row in rows))
    return Score(set_name, 0, way, rows[0].n, rows[0].labels, themes, **parts)


def better_reduced(scores: list[Score]) -> str:
    """The way of reducing outliers with the higher mean AMI."""
    return max(REDUCED, key=lambda way: fmean([score.ami for score in scores if score.way == way] or [0.0]))


def groups_of_sets(scores: list[Score]) -> dict[str, list[str]]:
    """The sets to take means over."""
    names = list(dict.fromkeys(score.set for score in scores if score.way == OURS))
    drawn_like = [name for name in names if name[:2].isdigit()]
    return {
        "all": names,
        "files": [name for name in names if name not in drawn_like],
        "survey-like": drawn_like,
    }


def means(scores: list[Score]) -> list[str]:
    """A table of means over the sets."""
    lines = [
        "| way | sets | AMI all / files / survey-like | ARI all / files / survey-like | placed | themes | CPU s |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for way in (DEFAULTS, *REDUCED, *TOLD, OURS):
        rows = {
            part: [row for name in names if (row := mean_of(scores, name, way))]
            for part, names in groups_of_sets(scores).items()
        }
        if rows["all"]:
            ami = " / ".join(
                f"{fmean(row.ami for row in part):.3f}" if part else "–" for part in rows.values()
            )
            ari = " / ".join(
                f"{fmean(row.ari for row in part):.3f}" if part else "–" for part in rows.values()
            )
            rest = (fmean(getattr(row, name) for row in rows["all"]) for name in ("placed", "themes", "cpu"))
            placed, themes, cpu = rest
            lines.append(
                f"| {way} | {len(rows['all'])} | {ami} | {ari} | {placed:.0%} | {themes:.0f} | {cpu:.2f} |"
            )
    return lines


def ratios(scores: list[Score]) -> list[str]:
    """Ours over theirs, paired: the ratio of the means, and the worst set."""
    lines = [
        "| Themebook over | sets | AMI all / files / survey-like | ARI all / files / survey-like | least AMI | CPU |",
        "|---|---:|---:|---:|---|---:|",
    ]
    for way in (DEFAULTS, better_reduced(scores), *TOLD):
        cells: dict[str, list[str]] = {"ami": [], "ari": []}
        for names in groups_of_sets(scores).values():
            both = paired(scores, names, way)
            for measure, cell in cells.items():
                cell.append(f"{ratio(both, measure):.2f}" if both else "–")
        both = paired(scores, groups_of_sets(scores)["all"], way)
        if not both:
            continue
        least = min(both, key=lambda pair: pair[0].ami / max(pair[1].ami, 0.01))
        worst = f"{least[0].ami / max(least[1].ami, 0.01):.2f} ({least[0].set})"
        ami, ari = (" / ".join(cell) for cell in cells.values())
        cpu = f"1/{1 / ratio(both, 'cpu'):.1f}"
        lines.append(f"| {way} | {len(both)} | {ami} | {ari} | {worst} | {cpu} |")
    return lines


def firsts(scores: list[Score]) -> list[str]:
    """What the first fit of a process takes, which the other seconds leave out."""
    first = {score.way: score for score in reversed(scores) if score.way in FIRST}
    told = [f"{score.way}, {score.n} texts, {score.cpu:.1f} s" for score in first.values()]
    return [f"Processor time in a new process, compiling and loading included: {'; '.join(told)}."]


def paired(scores: list[Score], names: list[str], way: str) -> list[tuple[Score, Score]]:
    """Ours and theirs, of the sets where they placed something."""
    pairs = [(mean_of(scores, name, OURS), mean_of(scores, name, way)) for name in names]
    return [(ours, theirs) for ours, theirs in pairs if ours and theirs]


def ratio(pairs: list[tuple[Score, Score]], measure: str) -> float:
    """The mean of ours over the mean of theirs."""
    ours, theirs = (fmean(getattr(pair[at], measure) for pair in pairs) for at in range(2))
    return float(ours / theirs)


def by_set(scores: list[Score]) -> list[str]:
    """A line for each set: ours and the better reduced BERTopic."""
    reduced = better_reduced(scores)
    lines = [
        "| set | texts | labels | themes, ours / BERTopic | AMI, ours / BERTopic | ARI, ours / BERTopic | CPU s |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name in groups_of_sets(scores)["all"]:
        ours, theirs = mean_of(scores, name, OURS), mean_of(scores, name, reduced)
        assert ours is not None
        beside = [
            ("–", "–", "–", "–")
            if theirs is None
            else (str(theirs.themes), f"{theirs.ami:.3f}", f"{theirs.ari:.3f}", f"{theirs.cpu:.2f}")
        ][0]
        cells = (str(ours.themes), f"{ours.ami:.3f}", f"{ours.ari:.3f}", f"{ours.cpu:.2f}")
        told = " | ".join(f"{mine} / {yours}" for mine, yours in zip(cells, beside, strict=True))
        lines.append(f"| {name} | {ours.n:,} | {ours.labels} | {told} |")
    return lines


if __name__ == "__main__":
    main()
