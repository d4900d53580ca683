"""Checking that a study is whole: what people said, and that every decision stands as its events tell."""

from collections.abc import Iterator

from coding import comparable, flags, memos, reservations, settings, stated
from coding.browse import saved as saved_views
from coding.claims import replay as claims
from coding.codebook import versions
from coding.codings.history import replay as codings
from coding.disclosure import releases
from coding.for_and_against import marks
from coding.phrases import lists as phrase_lists
from coding.reading import readings
from coding.report import kept_ids
from coding.report import replay as reports
from coding.review import comments as review_comments
from coding.review import decisions as review_decisions
from coding.themes import replay as proposals
from corpus import check
from corpus.study import View

_CHECKS: tuple[tuple[str, check.Check], ...] = (
    ("the codebook", versions.replay),
    ("the codings", codings),
    ("the readings", readings.replay),
    ("the flags", flags.replay),
    ("the proposed themes", proposals.replay),
    ("the memos", memos.replay),
    ("the reports", reports.replay),
    ("the evidence ids of reports", kept_ids.replay),
    ("the comments on reports", review_comments.replay),
    ("the decisions about insights", review_decisions.replay),
    ("the saved views", saved_views.replay),
    ("the phrase lists", phrase_lists.replay),
    ("the stated figures", stated.replay),
    ("the settings", settings.replay),
    ("the releases of quotes", releases.replay),
    ("what can be compared between waves", comparable.replay),
    ("the reservations about questions", reservations.replay),
    ("the marks of quotes", marks.replay),
    ("the decisions about claims", claims.replay),
)


def faults(view: View) -> Iterator[str]:
    """A sentence for each fault; nothing when the study is whole. Names ids and codes, never a quote's words."""
    yield from check.faults(view)
    yield from check.named(view, _CHECKS)
