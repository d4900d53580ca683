"""Tables of estimates: how often each code occurs in quotes of which most are unread. They count nobody.

The three ways of `coding.estimates.prevalence` are never mixed: a table is of one of them and says so in its title, its
base and its notes.
"""

from typing import TYPE_CHECKING

from coding.figures.bases import namesakes
from coding.figures.mentions import Counted
from coding.figures.specification import CATEGORIES, CODES, Estimate, Specification
from coding.figures.table import Base, Row, Table
from corpus.errors import Refused
from corpus.questions import Question
from corpus.study import View

if TYPE_CHECKING:
    from coding.estimates.of_study import CodeEstimate
    from coding.estimates.prevalence import Prevalence

TITLES: dict[Estimate, str] = {
    "people": "Estimate by control quotes alone",
    "machine": "Estimate by the machine alone",
    "corrected": "Estimate, corrected by control quotes",
}
_MEANS: dict[Estimate, str] = {
    "people": "the share of the control quotes, which were drawn by lot and read by people",
    "machine": "the mean of the machine's probabilities; no person confirmed it",
    "corrected": "the mean of the machine's probabilities, corrected by what people found different on the "
    "control quotes, which were drawn by lot",
}
_INTERVALS: dict[Estimate, str] = {
    "people": "exact, hypergeometric",
    "machine": "Poisson binomial",
    "corrected": "difference estimator, also called prediction-powered inference",
}
_NOT_OF_RESPONDENTS = (
    "Shares are of quotes, not of respondents. A quote can carry several codes: they do not add up to 100 %."
)
_ALL_THERE_IS = (
    "It is of codes, over all substantive quotes of an open question. Leave it out to count what people "
    "confirmed."
)
_N = "Controls (n in JSON) are those control quotes that carry the code."


def estimated(view: View, specification: Specification, counted: object) -> Table:
    """The table of the way that `specification.estimate` names; `counted` is what the specification would count.

    A row's `n` is how many of the base's control quotes carry the code, 0 by the machine alone, which rests on none;
    `percent` and its 95 % interval are rounded to two places, and None for a code of which too little is known, with a
    note that says why. The base's `n` are the substantive quotes of the question, or of all questions together.

    Raises Refused when codes are not what is asked for, when respondents are chosen or compared, and when too few
    control quotes were read, or the machine learned too little, to tell of any code.
    """
    from coding.estimates.of_study import estimates

    way = _way(specification)
    if not isinstance(counted, Counted):
        raise Refused(
            f"{specification.question} counts no codes, so there is nothing to estimate.", help=_ALL_THERE_IS
        )
    question = _question(specification, counted)
    found = estimates(view, question=None if question is None else question.name)
    _refuse_too_little(found, way, question)
    rows = tuple(_row(one, way) for one in found)
    return Table(
        question=specification.question,
        title=f"{TITLES[way]}. Codes" if question is None else f"{TITLES[way]}. Codes: {question.title}",
        shape="codes",
        base=Base(_definition(view, found, way, question), found[0].quotes),
        multi_response=True,
        rows=rows if specification.sort == "order" else tuple(sorted(rows, key=_by_share)),
        notes=(*_way_notes(found, way), _NOT_OF_RESPONDENTS, *_gaps(found, way)),
        estimate=way,
    )


def _way(specification: Specification) -> Estimate:
    """The way to estimate. Raises Refused for what would need an estimate of its own, or counts respondents."""
    cannot = {
        "of categories": specification.question == CATEGORIES,
        f"by {specification.by}": specification.by is not None,
        "of only some respondents": bool(specification.where),
        f"of what {specification.coder} confirmed": specification.coder is not None,
        "over the base asked": specification.base == "asked",
    }
    for what, wanted in cannot.items():
        if wanted:
            raise Refused(f"There is no estimate {what}.", help=_ALL_THERE_IS)
    if specification.estimate is None:
        raise Refused("No estimate is asked for.", help="Name people, machine or corrected.")
    return specification.estimate


def _refuse_too_little(found: "tuple[CodeEstimate, ...]", way: Estimate, question: Question | None) -> None:
    """Raises Refused, saying what to do, when nothing can be told of any code."""
    from coding.estimates.prevalence import FEWEST

    if not found:
        raise Refused("The codebook has no codes to estimate.", help="Add one with: themebook codes add")
    if any(_told(one, way) is not None for one in found):
        return
    if way != "people" and all(one.machine.share is None for one in found):
        raise Refused(
            f"The machine cannot tell how often a code occurs: {found[0].machine.reason}.",
            help="Let it learn with: themebook suggest codes",
        )
    read, quotes = max(one.sample for one in found), found[0].quotes
    if quotes < FEWEST:
        raise Refused(
            f"There are only {quotes} substantive quotes, too few to conclude from some of them.",
            help="Read them all, and leave the estimate out.",
        )
    of = "" if question is None else f" --question {question.name}"
    raise Refused(
        f"An estimate needs {FEWEST} control quotes that people have read; there are {read}.",
        help=f"Read what this gives, one in five is a control: themebook suggest next{of}",
    )


def _question(specification: Specification, counted: Counted) -> Question | None:
    """The open question whose quotes are meant; None for those of all questions."""
    return None if specification.question == CODES and specification.of is None else counted.questions[0]


def _told(one: "CodeEstimate", way: Estimate) -> "Prevalence | None":
    """The prevalence of a code, None when it rests on too little."""
    from coding.estimates.prevalence import FEWEST

    found = {"people": one.human, "machine": one.machine, "corrected": one.corrected}[way]
    few = way == "people" and one.sample < min(FEWEST, one.quotes)
    return None if few or found.share is None else found


def _row(one: "CodeEstimate", way: Estimate) -> Row:
    found = _told(one, way)
    n = {"people": one.stop.in_sample, "machine": 0, "corrected": one.recall.n}[way]
    if found is None or found.share is None or found.interval is None:
        return Row(one.code, n, None, None, None)
    share, low, high = (round(100 * end, 2) for end in (found.share, found.interval.low, found.interval.high))
    return Row(one.code, n, share, low, high)


def _by_share(row: Row) -> tuple[float, str, str]:
    return (1.0 if row.percent is None else -row.percent, row.label.casefold(), row.label)


def _definition(
    view: View, found: "tuple[CodeEstimate, ...]", way: Estimate, question: Question | None
) -> str:
    """What the shares are of, and what they rest on."""
    name = "all questions" if question is None else question.name
    waves = " in every wave" if question is not None and namesakes(view, [question]) else ""
    of = f"substantive quotes of {name}{waves}"
    if way == "machine":
        return f"{of}, estimated by the machine alone"
    sizes = sorted({told.n for one in found if (told := _told(one, way)) is not None})
    controls = f"{sizes[0]:,}" if len(sizes) == 1 else f"{sizes[0]:,} to {sizes[-1]:,}"
    return f"{of}, estimated from {controls} control quotes read at random"


def _way_notes(found: "tuple[CodeEstimate, ...]", way: Estimate) -> list[str]:
    covers = next(told.covers for one in found if (told := _told(one, way)) is not None)
    meant = f"An estimate and not a count: {_MEANS[way]}."
    interval = f"The 95 % interval ({_INTERVALS[way]}) allows for {covers}."
    return [meant, interval] if way == "machine" else [meant, interval, _N]


def _gaps(found: "tuple[CodeEstimate, ...]", way: Estimate) -> list[str]:
    """Which codes have no share and why, and how many controls that people read the correction cannot use."""
    without: dict[str, list[str]] = {}
    for one in found:
        if _told(one, way) is None:
            without.setdefault(_reason(one, way), []).append(one.code)
    gaps = [f"No share of {', '.join(codes)}: {reason}." for reason, codes in without.items()]
    unscored = max(one.sample - one.corrected.n for one in found if _told(one, way) is not None)
    if way == "corrected" and unscored:
        gaps.append(f"Controls that were read but have no score of the newest run: {unscored}.")
    return gaps


def _reason(one: "CodeEstimate", way: Estimate) -> str:
    from coding.estimates.prevalence import FEWEST

    if way == "people":
        return f"{one.sample} control quotes were read for it; {FEWEST} are needed"
    return (one.machine if way == "machine" else one.corrected).reason or "nothing is known of it"
