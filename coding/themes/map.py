"""The map of a run of themes: its quotes on a plane, those that say the same near to each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coding.store import quote_ids
from coding.themes.forms import digest
from coding.themes.kept_vectors import kept_vectors
from coding.themes.runs import find_run
from corpus.quotes import Quote, quotes_with
from corpus.study import View

if TYPE_CHECKING:
    from coding.themes.vectors import Matrix

MOST = 5000
"""Quotes on the map: of more than that a sample is shown, the same one each time."""
LSA_SAMPLE = 1200


@dataclass(frozen=True, slots=True)
class ThemeMap:
    """Where `quotes`, by name, lie: `x` and `y` from -1 to 1. The run has `of` quotes in themes.

    What is near means the same; neither axis means anything, and far is only far.
    """

    run: str
    quotes: tuple[str, ...]
    x: tuple[float, ...]
    y: tuple[float, ...]
    of: int

    @property
    def sampled(self) -> bool:
        """Whether some of the quotes are left out."""
        return len(self.quotes) < self.of

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook suggest map --json`."""
        points = zip(self.quotes, self.x, self.y, strict=True)
        return {
            "run": self.run,
            "of": self.of,
            "quotes": [{"quote": name, "x": x, "y": y} for name, x, y in points],
        }


def as_map(told: dict[str, Any]) -> ThemeMap:
    """The map that `to_json` told."""
    points = told["quotes"]
    return ThemeMap(
        told["run"],
        tuple(point["quote"] for point in points),
        tuple(point["x"] for point in points),
        tuple(point["y"] for point in points),
        told["of"],
    )


def map_of(view: View, run: str) -> ThemeMap:
    """The map of the run with this guid, from the vectors that it left, or from the words of its quotes.

    The same quotes give the same map, whatever was decided since. Raises Refused when there is no such run.
    """
    from threadpoolctl import threadpool_limits

    from coding.themes.layout import layout

    found = find_run(view, run)
    names = sorted({name for theme in found.themes for name in theme.quotes}, key=digest)
    ids = quote_ids.by_names(view.connection, names[:MOST])
    quotes = sorted(quotes_with(view, ids.values()), key=lambda quote: (digest(quote.text), quote.name))
    with threadpool_limits(limits=1):
        points = layout(_rows(view, quotes, found.provenance.model_hash)).tolist()
    return ThemeMap(
        run,
        tuple(quote.name for quote in quotes),
        tuple(x for x, _ in points),
        tuple(y for _, y in points),
        len(names),
    )


def _rows(view: View, quotes: Sequence[Quote], model_hash: str) -> "Matrix":
    """(n, d) unit rows of quotes in canonical order."""
    from coding.encoders.lsa import Lsa

    texts = [quote.text for quote in quotes]
    encode = kept_vectors(view, texts, model_hash=model_hash)
    if encode is not None:
        return encode(texts)
    return Lsa(stop_words=()).fit(texts[:LSA_SAMPLE]).encode(texts)
