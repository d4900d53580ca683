"""How fast decisions are stored and taken back in a large study.

    python -m benchmarks.steps [QUOTES [STEP]]

Makes a study of 100,000 invented quotes (or QUOTES), confirms one code on 10,000 of them (or STEP) in one step, undoes
and redoes it, and delivers 200 decisions of a page one by one and 25 at once.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from benchmarks.large_study import large_study
from coding import codebook, codings
from coding.codings.decisions import Verdict, decide
from coding.codings.outbox import deliver
from coding.happenings import happenings
from corpus.people import Actor, sign_in
from corpus.quotes import Quote, quotes_page, text_hash
from corpus.study import Study, Work, open_study

CODE, OTHER = "code 01", "code 02"
TIMES, SINGLE, BATCH = 5, 200, 25


def main() -> None:
    """Prints a table of milliseconds."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        study = open_study(large_study(Path(folder), quotes))
        actor = sign_in(study, "Ada")
        with study.read() as view:
            chosen = quotes_page(view, limit=step)
        rows = [*long_step(study, actor, chosen), *small_steps(study, actor, chosen)]
        study.close()
    print(f"{quotes:,} quotes\n\n{'what':44}{'n':>5}{'median ms':>12}{'p95 ms':>10}")
    for what, times in rows:
        worst = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
        print(f"{what:44}{len(times):>5}{median(times):>12.0f}{worst:>10.0f}")


def long_step(study: Study, actor: Actor, chosen: list[Quote]) -> list[tuple[str, list[float]]]:
    """One code on many quotes: confirmed, undone and redone to and fro."""

    def confirm(work: Work) -> object:
        code = codebook.find_code(work, CODE).id
        verdicts = [Verdict(one.id, code, actor.id, "confirmed", "confirmed", step="all") for one in chosen]
        return decide(work, verdicts)

    many = f"{len(chosen):,} codings"
    return [
        (f"confirm {many} in one step", [written(study, actor, confirm)]),
        (f"undo {many}", [written(study, actor, codings.undo)]),
        (f"redo {many}", [written(study, actor, codings.redo)]),
        (f"undo and redo {many} again", both(study, actor)),
    ]


def both(study: Study, actor: Actor) -> list[float]:
    """Milliseconds of each of some undoings and redoings."""
    turns = (codings.undo, codings.redo) * TIMES
    return [written(study, actor, turn) for turn in turns]


def small_steps(study: Study, actor: Actor, chosen: list[Quote]) -> list[tuple[str, list[float]]]:
    """Decisions of a page, one by one and several at once, and taking them back."""
    sent = [entry(one) for one in chosen[: SINGLE + BATCH]]
    single, batch = sent[:SINGLE], sent[SINGLE:]
    return [
        ("deliver one decision", [delivered(study, actor, [one]) for one in single]),
        (f"deliver {BATCH} decisions", [delivered(study, actor, batch)]),
        (
            "deliver what has arrived before",
            [delivered(study, actor, sent) for _ in range(TIMES)],
        ),
        ("is there something to undo and to redo", [timed(lambda: asked(study)) for _ in range(SINGLE)]),
        ("undo one decision", [written(study, actor, codings.undo) for _ in range(SINGLE)]),
        ("what happened lately", [timed(lambda: told(study)) for _ in range(TIMES)]),
    ]


def delivered(study: Study, actor: Actor, sent: list[dict[str, object]]) -> float:
    """Milliseconds of taking in what a page sent."""
    return timed(lambda: deliver(study, actor, sent))


def entry(quote: Quote) -> dict[str, object]:
    """What a page sends when somebody confirms a code."""
    sha = text_hash(quote.text)[:16]
    return {"seq": quote.name, "do": "confirm", "quote": quote.name, "sha": sha, "codes": [{"name": OTHER}]}


def asked(study: Study) -> object:
    """What a page asks after each decision."""
    with study.read() as view:
        return codings.undoable(view, "Ada")


def told(study: Study) -> object:
    """What the overview tells."""
    with study.read() as view:
        return happenings(view)


def written(study: Study, actor: Actor, work_on: Callable[[Work], object]) -> float:
    """Milliseconds of one transaction."""

    def run() -> None:
        with study.write(actor) as work:
            work_on(work)

    return timed(run)


def timed(run: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
