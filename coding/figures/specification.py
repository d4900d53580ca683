"""What a figure is asked to show: kept in a report, so that the figure can be computed again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from corpus.errors import Refused
from corpus.filters import Where

BaseKind = Literal["asked", "answered", "substantive"]
Sort = Literal["order", "share"]
Estimate = Literal["people", "machine", "corrected"]
"""By control quotes that people read, by the machine alone, or by the machine corrected by the control quotes."""

ChartKind = Literal["bar", "pie", "stacked", "none"]
Each = Literal["one code"]
"""Every answer gets one code: the table is read like that of a single choice."""

CODES = "codes"
CATEGORIES = "categories"
ENTITIES = "entities"
RATE = "rate"
WAVE = "wave"
ITEM = "item"


@dataclass(frozen=True, slots=True)
class Specification:
    """One figure in words.

    `question` is the name of a question or of an attribute, or "codes" or "categories"; an open question means the
    codes of its quotes. It can also be the name of a grid, "entities" (those of the phrase list `phrases`), or "rate"
    (`numerator` per `per` of `denominator`, both names of stated figures). `by` is what a crosstab's groups are of: an
    attribute, a closed question, "codes", "categories", or "wave". `wave` is the wave that is counted; None means the
    newest by name, and all of them by wave. `where` holds (attribute, value) pairs: several values of one attribute are
    alternatives, several attributes must all hold. `of` is the open question whose codes or entities are counted,
    `coder` counts one person's confirmed codings alone. `sort` is "order" (of the questionnaire or the codebook) or
    "share"; None means by share for codes, categories and entities, by order for everything else. `estimate` is the
    way to estimate how often codes occur in all quotes, read or not; None counts what people have confirmed. `each`
    says that an answer has one code, `decimals` (0 to 2) how percentages are printed, and `chart` what is drawn; None
    means as usual.
    """

    question: str
    by: str | None = None
    where: Where = ()
    base: BaseKind = "answered"
    of: str | None = None
    coder: str | None = None
    sort: Sort | None = None
    estimate: Estimate | None = None
    wave: str | None = None
    each: Each | None = None
    phrases: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    per: float | None = None
    decimals: int | None = None
    chart: ChartKind | None = None


_LATER = ("wave", "each", "phrases", "numerator", "denominator", "per", "decimals", "chart")
"""What is written only where it is said: figures made before these existed stay as they are."""


def to_json(specification: Specification) -> dict[str, Any]:
    """The specification as JSON values, complete: `from_json` gives it back."""
    return {
        "question": specification.question,
        "by": specification.by,
        "where": [list(pair) for pair in specification.where],
        "base": specification.base,
        "of": specification.of,
        "coder": specification.coder,
        "sort": specification.sort,
        "estimate": specification.estimate,
        **{name: value for name in _LATER if (value := getattr(specification, name)) is not None},
    }


def from_json(values: Mapping[str, Any]) -> Specification:
    """The specification that `to_json` wrote. Raises Refused when it cannot be read as one."""
    try:
        return Specification(
            question=_text(values["question"]),
            by=_maybe(values.get("by")),
            where=tuple((_text(name), _text(value)) for name, value in values.get("where") or ()),
            base=cast(BaseKind, _one_of(values.get("base", "answered"), get_args(BaseKind))),
            of=_maybe(values.get("of")),
            coder=_maybe(values.get("coder")),
            sort=cast(Sort | None, _one_of(values.get("sort"), (None, *get_args(Sort)))),
            estimate=cast(Estimate | None, _one_of(values.get("estimate"), (None, *get_args(Estimate)))),
            wave=_maybe(values.get("wave")),
            each=cast(Each | None, _one_of(values.get("each"), (None, *get_args(Each)))),
            phrases=_maybe(values.get("phrases")),
            numerator=_maybe(values.get("numerator")),
            denominator=_maybe(values.get("denominator")),
            per=_number(values.get("per")),
            decimals=cast(int | None, _one_of(values.get("decimals"), (None, 0, 1, 2))),
            chart=cast(ChartKind | None, _one_of(values.get("chart"), (None, *get_args(ChartKind)))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(
            "The specification of a figure cannot be read.", help="Make the figure again from the study."
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError("a name is missing")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> float | None:
    """A number above nought, or None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise TypeError("no number above nought")
    return float(value)


def _one_of(value: object, allowed: tuple[object, ...]) -> object:
    if value not in allowed:
        raise ValueError("no such choice")
    return value
