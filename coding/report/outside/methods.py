"""How a report's numbers came about, written out for its readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from coding.report.content import Agreement, Methods, ReportContent
from coding.report.countries import named
from coding.report.outside.words import day
from coding.wording import count, listed

BASES = {
    "asked": "all who were routed to the question, whether they answered or not",
    "answered": "all who gave any answer to the question, “don't know” and the like included",
    "substantive": "all who answered the question, without “don't know”, “none” and the like",
}
_INTERVALS = (
    " is the 95 % Wilson score interval. It says how far the share could be off by chance if the respondents were a "
    "random sample. People who choose to take part in a survey are not quite that, so read it as the least uncertainty "
    "there is."
)
_ESTIMATES = (
    "A figure that is called an estimate counts nobody. Its shares are of quotes, most of which may be unread, and are "
    "concluded from control quotes that were drawn by lot and read by people, from a machine’s probabilities, or from "
    "both, as its notes say. They also say what its intervals are."
)
_QUOTES = (
    "Quotes stand as they were written. Where something was left out, […] stands in its place. Nothing beside a "
    "respondent’s quote says who wrote it, where or when."
)
_EVIDENCE = (
    "Figures and quotes carry an evidence id, such as fig-1a2b3c4d5e6f. Whoever holds the study can look up by it what "
    "was counted, who decided it and which quotes stand behind it."
)


@dataclass(frozen=True, slots=True)
class Method:
    """A part of the methods: paragraphs, and (term, what it means) pairs. The first part has no heading."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()


def written(content: ReportContent) -> tuple[Method, ...]:
    """The parts in order; those with nothing to say are left out."""
    return tuple(part for part in _parts(content) if part.paragraphs or part.terms)


def _parts(content: ReportContent) -> Iterator[Method]:
    methods, tables = content.methods, [figure.table for one in content.insights for figure in one.figures]
    estimated = any(table.estimate for table in tables)
    but = " that is no estimate" if estimated else ""
    yield Method("", (*filter(None, (methods.text, _fieldwork(methods))), _counting(but)))
    yield Method("Where they are from", _countries(methods))
    yield Method("Coding", _coding(methods))
    yield Method("Estimates", (_ESTIMATES,) if estimated else ())
    yield Method("Bases", terms=_bases(content))
    yield Method("Intervals", (f"The interval beside a share{but}{_INTERVALS}",))
    yield Method("Who is protected", _protection(content))
    yield Method("Questions", terms=_questions(methods))
    yield Method("Quotes", (_QUOTES,))
    yield Method("Evidence", (_EVIDENCE,) if tables else ())


def _fieldwork(methods: Methods) -> str:
    waves = f" in the wave{'' if len(methods.waves) == 1 else 's'} {listed(methods.waves)}"
    channel = f", {methods.channel}" if methods.channel else ""
    said = [
        f"{count(methods.respondents, 'respondent')} gave an answer{waves if methods.waves else ''}{channel}."
    ]
    if methods.log_ons:
        more = count(methods.log_ons, "more person", "more people")
        verb = "is" if methods.log_ons == 1 else "are"
        share = 100 * methods.respondents / (methods.respondents + methods.log_ons)
        said.append(
            f"{more} opened the questionnaire without answering anything and {verb} in no base; "
            f"{share:.1f} % of those who opened it gave an answer."
        )
    if methods.first_submitted and methods.last_submitted:
        first, last = day(methods.first_submitted), day(methods.last_submitted)
        said.append(f"The first answers are dated {first}, the last {last}.")
    return " ".join(said)


def _counting(but: str) -> str:
    """What a share counts; `but` says which shares do not."""
    return (
        f"Every share{but} counts respondents, each of them once, out of the "
        "base named with the figure. A code counts when a researcher has confirmed it on what a respondent wrote; what "
        "a machine suggested and nobody confirmed counts nowhere. Groups too small to be shown without risk to the "
        "people in them are shown together as “Others”."
    )


def _countries(methods: Methods) -> tuple[str, ...]:
    countries = named(methods.countries)
    others = [f"“{given}”" for given in methods.countries if given not in countries]
    said = f"Respondents gave {count(len(countries), 'country', 'countries')}: {listed(countries)}."
    beside = f"Others gave {listed(others)}, which is counted as no country."
    return (*([said] if countries else []), *([beside] if others else []))


def _coding(methods: Methods) -> tuple[str, ...]:
    if not methods.coders:
        return ()
    people = f"The quotes were coded by {count(methods.coders, 'person', 'people')}."
    return (people, *(_agreed(one) for one in methods.agreement))


def _agreed(one: Agreement) -> str:
    alpha = (
        "Krippendorff’s alpha is undefined: there was nothing to differ about"
        if one.alpha is None
        else f"over each code on each of them, as there or not, Krippendorff’s alpha is {one.alpha:.2f}"
    )
    return (
        f"{listed(one.coders)} both decided on {count(one.quotes, 'quote')} and gave exactly the same codes to "
        f"{one.percent:.1f} % of them; {alpha}."
    )


def _bases(content: ReportContent) -> tuple[tuple[str, str], ...]:
    figures = [figure for insight in content.insights for figure in insight.figures]
    used = {figure.specification.base for figure in figures if figure.table.estimate is None}
    return tuple((base.capitalize(), words) for base, words in BASES.items() if base in used)


def _protection(content: ReportContent) -> tuple[str, ...]:
    if content.threshold is None:
        return ()
    return (
        f"Numbers about fewer than {content.threshold} respondents of a group are withheld, and so are those from "
        "which they could be computed. They are printed as “withheld”, never as nought.",
    )


def _questions(methods: Methods) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.name, f"{one.title} ({', '.join(filter(None, (one.kind, one.routing)))})")
        for one in methods.questions
    )
