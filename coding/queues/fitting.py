"""Which quotes fit a queue: its names looked up once, as the ids that the stores compare."""

from dataclasses import dataclass

from coding.codebook.codes import find_code, with_all_under
from coding.queues.queue import Queue, Which
from coding.queues.theme_quotes import quotes_of_theme
from coding.store import queues as store
from corpus.errors import Refused
from corpus.filters import Where
from corpus.store import people
from corpus.study import View
from corpus.suggest_name import near


@dataclass(frozen=True, slots=True)
class Fitting:
    """A queue in ids. None asks for nothing; an empty tuple is fitted by no quote.

    `person_id` is the coder's, 0 for one whom the study does not know yet. `instruments` are those of a wave where no
    question is asked for: what was said there without a question fits too. `where` holds attributes with the
    values wanted, `codes` a code with all under it, `runs` the runs whose suggestions of the code `suggested` count,
    `theme` the quotes of a proposed theme.
    """

    which: Which
    person_id: int
    questions: tuple[int, ...] | None = None
    instruments: tuple[int, ...] = ()
    where: tuple[tuple[int, tuple[str, ...]], ...] = ()
    codes: tuple[int, ...] | None = None
    suggested: int | None = None
    runs: tuple[int, ...] = ()
    theme: tuple[int, ...] | None = None
    search: str | None = None
    recheck: int | None = None


def fitting(view: View, queue: Queue, *, coder: str) -> Fitting:
    """What the queue asks for. Raises Refused, with near names, for whatever the study does not have."""
    suggested = None if queue.suggested is None else find_code(view, queue.suggested).id
    return Fitting(
        which=queue.which,
        person_id=people.find(view.connection, coder) or 0,
        questions=_questions(view, queue.question, queue.wave),
        instruments=() if queue.question or queue.wave is None else _instruments(view, queue.wave),
        where=_where(view, queue.where),
        codes=None if queue.code is None else tuple(with_all_under(view, find_code(view, queue.code))),
        suggested=suggested,
        runs=() if suggested is None else tuple(store.runs_that_suggest(view.connection)),
        theme=None if queue.theme is None else quotes_of_theme(view, *queue.theme),
        search=queue.search if queue.search and queue.search.strip() else None,
        recheck=_recheck(view, queue),
    )


def _questions(view: View, name: str | None, wave: str | None) -> tuple[int, ...] | None:
    """The questions of that name, or of that wave, or both; upper and lower case of a name are alike."""
    if name is None and wave is None:
        return None
    if wave is not None:
        _instruments(view, wave)
    rows = store.questions(view.connection)
    names = {row.name for row in rows}
    alike = {known for known in names if name is None or known == name} or {
        known for known in names if name is not None and known.casefold() == name.casefold()
    }
    if name is not None and not alike:
        raise Refused(f"There is no question {name} in this study.", help=near(name, names))
    return tuple(row.id for row in rows if row.name in alike and wave in (None, row.wave))


def _instruments(view: View, wave: str) -> tuple[int, ...]:
    """The instruments of a wave. Raises Refused when there is no such wave."""
    known = store.instruments(view.connection)
    if wave not in {name for _, name in known}:
        raise Refused(
            f"There is no wave {wave} in this study.", help=near(wave, sorted({name for _, name in known}))
        )
    return tuple(instrument_id for instrument_id, name in known if name == wave)


def _where(view: View, where: Where) -> tuple[tuple[int, tuple[str, ...]], ...]:
    if not where:
        return ()
    known = store.attributes(view.connection)
    spelt = {name.casefold(): name for name in known}
    wanted: dict[int, list[str]] = {}
    for name, value in where:
        if name.casefold() not in spelt:
            raise Refused(f"There is no attribute {name} in this study.", help=near(name, known))
        wanted.setdefault(known[spelt[name.casefold()]], []).append(value)
    return tuple((attribute_id, tuple(values)) for attribute_id, values in wanted.items())


def _recheck(view: View, queue: Queue) -> int | None:
    if queue.which != "recheck":
        return None
    if queue.recheck is None:
        raise Refused("The link does not say whose definition changed.", help="Open it from the Codebook.")
    return find_code(view, queue.recheck).id
