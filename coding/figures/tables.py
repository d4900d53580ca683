"""Tables of a study by specification.

table(view, Specification("P16"))                              a closed question
table(view, Specification("P02"))                              a grid: one question asked of several items
table(view, Specification("country"))                          an attribute
table(view, Specification("codes", of="ft_challenges"))        shares of respondents who mention a code
table(view, Specification("ft_challenges", each="one code"))   the same, but every answer in one row
table(view, Specification("entities", phrases="platforms"))    shares of respondents who name an entity
table(view, Specification("P17", by="region", base="asked"))   a crosstab with another base
table(view, Specification("P17", by="P15"))                    by the answers to another question
table(view, Specification("codes", by="codes"))                which codes come together
table(view, Specification("P17", by="wave"))                   one question over the waves
table(view, Specification("codes", estimate="corrected"))      shares of quotes, concluded from those that were read
"""

from coding.figures.bases import with_attributes
from coding.figures.behind import quotes_behind, respondents_behind
from coding.figures.comparing import compared
from coding.figures.crossing import crossed
from coding.figures.estimated import estimated
from coding.figures.grids import table_of_grid
from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.presented import presented
from coding.figures.rate import table_of_rate
from coding.figures.specification import RATE, WAVE, Specification
from coding.figures.table import Table
from coding.figures.wanted import split_by, tally, understood
from coding.figures.waves import table_by_wave
from corpus.errors import Refused
from corpus.grids import find_grid
from corpus.respondents import wave_names
from corpus.study import View
from corpus.suggest_name import near

__all__ = ["quotes_behind", "respondents_behind", "table"]


def table(view: View, specification: Specification, *, smallest: int = SMALLEST_GROUP) -> Table:
    """The figure as it is in the study now; groups of an attribute of fewer than `smallest` are merged.

    Raises Refused for a question, attribute, wave or coder that the study does not have, for a filter that leaves
    fewer than SMALLEST_GROUP respondents, and for an attribute by another one; for an estimate as `estimated` does.
    """
    specification = with_attributes(view, specification)
    _refuse_an_unknown_wave(view, specification)
    return presented(specification, _counted(view, specification, smallest))


def _counted(view: View, specification: Specification, smallest: int) -> Table:
    if specification.question == RATE:
        return table_of_rate(view, specification)
    if specification.by == WAVE:
        return compared(table_by_wave(view, specification, of_wave=lambda one: _counted(view, one, smallest)))
    grid = find_grid(view, specification.question, wave=specification.wave)
    if grid is not None:
        return table_of_grid(view, specification, grid)
    wanted = understood(view, specification)
    if specification.estimate is not None:
        return estimated(view, wanted.specification, wanted.counted)
    return crossed(
        view, split_by(wanted), lambda by: tally(view, wanted, by, smallest=smallest), smallest=smallest
    )


def _refuse_an_unknown_wave(view: View, specification: Specification) -> None:
    known = wave_names(view) if specification.wave is not None else []
    if specification.wave is not None and specification.wave not in known:
        raise Refused(f"There is no wave {specification.wave}.", help=near(specification.wave, known))
