"""Checking that a study is whole: what people said, and that every decision stands as its events tell."""

from collections.abc import Iterator

from coding import comparable, flags, memos, reservations, settings, stated
from coding.browse import saved as saved_views
from coding.claims import replay as claims
from coding.codebook import versions
from coding.codings.history import replay as replayed_codings
from coding.disclosure import releases
from coding.for_and_against import marks
from coding.phrases import lists as phrase_lists
from coding.reading import readings
from coding.report import replay as reports
from coding.review import comments as review_comments
from coding.review import decisions as review_decisions
from coding.themes import replay as proposals
from corpus import check
from corpus.study import View


def faults(view: View) -> Iterator[str]:
    """A sentence for each fault; nothing when the study is whole. Names ids and codes, never a quote's words."""
    yield from check.faults(view)
    yield from versions.replay(view)
    yield from replayed_codings(view)
    yield from readings.replay(view)
    yield from flags.replay(view)
    yield from proposals.replay(view)
    yield from memos.replay(view)
    yield from reports.replay(view)
    yield from review_comments.replay(view)
    yield from review_decisions.replay(view)
    yield from saved_views.replay(view)
    yield from phrase_lists.replay(view)
    yield from stated.replay(view)
    yield from settings.replay(view)
    yield from releases.replay(view)
    yield from comparable.replay(view)
    yield from reservations.replay(view)
    yield from marks.replay(view)
    yield from claims.replay(view)
