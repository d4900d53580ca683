"""A study of which only control quotes were read, with a machine that is right but not sure of itself."""

from pathlib import Path

import numpy as np

from coding import codings
from coding.estimates.machine import machine_side
from coding.reading.frame import frame_of
from coding.reading.readings import mark_no_code
from corpus.people import Actor
from corpus.quotes import QuoteFilter, all_quotes
from corpus.study import Study, Work
from tests.coding.reading.many_answers import a_run, many_answers

CODES = ("locked phones", "providers", "staffing", "training")


def right_code(name: str) -> str:
    """The code of a quote: four kinds by turns."""
    return CODES[int(name[1:5]) % 4]


def controls_read(study: Study, actor: Actor, folder: Path, *, n: int, controls: int) -> None:
    """`n` answers to `why`; on the first `controls` somebody put the right code, or none where it is training."""
    many_answers(study, actor, folder, n=n)
    with study.write(actor) as work:
        for name in frame_of(work).names[:controls]:
            if right_code(name) == "training":
                mark_no_code(work, quote=name)
            else:
                codings.apply(work, quote=name, code=right_code(name))


def machine_looks(work: Work, *, sure: float = 0.6) -> None:
    """A run that gives a score of `sure` to the right code of each quote, and 0.02 to the others."""
    quotes = list(all_quotes(work, only=QuoteFilter(substantive=True)))
    score = np.array(
        [[sure if right_code(quote.name) == code else 0.02 for code in CODES] for quote in quotes]
    )
    unseen = np.empty((0, len(CODES)))
    kept = machine_side(quotes, CODES, score=score, known=np.arange(0), unseen=unseen, threshold=0.35, most=5)
    a_run(work, quality={"machine": kept})
