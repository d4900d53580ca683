"""The remainder: what nobody has put a code on, a few by lot, so that a reviewer sees what the figures leave out."""

import hashlib
from dataclasses import dataclass

from coding.for_and_against.claim import claim_of
from coding.report.insights import count_insights
from coding.store import evidence_quotes, reading_frames
from corpus.quotes import Quote, quotes_with
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Remainder:
    """`uncoded` of `substantive` quotes of the questions carry no code; `quotes` are some of them, drawn by lot."""

    questions: tuple[str, ...]
    substantive: int
    uncoded: int
    quotes: tuple[Quote, ...]


def remainder(
    view: View, report: str | None = None, insight: int | None = None, *, n: int = 20, seed: int = 0
) -> Remainder:
    """Up to `n` uncoded quotes of an insight's open questions, or of those of all insights when None.

    The same for the same seed, whatever the order of the import.
    """
    numbers = range(1, count_insights(view, report) + 1) if insight is None else [insight]
    claims = [claim_of(view, report, number) for number in numbers]
    questions = tuple(dict.fromkeys(name for claim in claims for name in claim.questions))
    frame = {
        quote_id: name
        for question in questions
        for quote_id, name, _ in reading_frames.quotes(view.connection, question_name=question)
    }
    uncoded = frame.keys() - evidence_quotes.carrying(view.connection)
    drawn = sorted(uncoded, key=lambda quote_id: (_lot(seed, frame[quote_id]), quote_id))[:n]
    return Remainder(questions, len(frame), len(uncoded), tuple(quotes_with(view, drawn)))


def _lot(seed: int, name: str) -> str:
    return hashlib.sha256(f"{seed}/{name}".encode()).hexdigest()
