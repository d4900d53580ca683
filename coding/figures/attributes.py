"""Tables of what is known about the respondents: country, role. Small groups are never shown alone."""

from dataclasses import replace

from coding.figures.bases import refuse_what_only_codes_have, where_in_words
from coding.figures.grouping import OTHERS, groupings
from coding.figures.specification import Specification
from coding.figures.tally import Line, Tally, others_note
from coding.store import figures as store
from coding.store.splits import Within
from corpus.errors import Refused
from corpus.study import View


def tally(view: View, specification: Specification, attribute: str, *, smallest: int) -> Tally:
    """The values by size, "Not stated" and "Others" last; the base *substantive* leaves out "Not stated".

    Values of fewer than `smallest` respondents are merged. Raises Refused for a crosstab: an attribute together with
    something else makes groups small enough to recognise somebody.
    """
    refuse_what_only_codes_have(specification)
    if specification.by is not None:
        raise Refused(
            f"{attribute} is not shown by {specification.by}: two attributes together can name a person.",
            help=f"Filter by one of them with --where, or show {specification.by} by {attribute}.",
        )
    sizes = values_of(view, specification, attribute)
    groups = groupings(sizes, smallest=smallest)
    return Tally(
        title=attribute,
        shape="attribute",
        definition=_definition(specification, attribute),
        lines=tuple(Line(group.label, group.values) for group in groups),
        sizes={None: sum(sizes.values())},
        counts={(None, value): n for value, n in sizes.items()},
        notes=(others_note(smallest),) if any(group.label == OTHERS for group in groups) else (),
    )


def values_of(view: View, specification: Specification, attribute: str) -> dict[str | None, int]:
    """{value: respondents}; None holds those without one."""
    found = store.sizes(view.connection, everybody(specification), by=attribute)
    sizes = {value: n for value, n in found.items() if not isinstance(value, int)}
    if specification.base == "substantive":
        sizes.pop(None, None)
    return sizes


def everybody(specification: Specification) -> store.Respondents:
    """All who answered anything and fit the filter."""
    return store.Respondents(None, where=specification.where, wave=specification.wave)


def behind(view: View, specification: Specification, attribute: str, line: Line) -> list[str]:
    """The names of the respondents in a row, sorted."""
    values = tuple(key for key in line.keys if not isinstance(key, int))
    only = replace(everybody(specification), within=(Within(attribute, values),))
    return store.respondents_of(view.connection, only)


def _definition(specification: Specification, attribute: str) -> str:
    known = f" and whose {attribute} is known" if specification.base == "substantive" else ""
    wave = "" if specification.wave is None else f" in {specification.wave}"
    return f"respondents who answered any question{wave}{known}{where_in_words(specification.where)}"
