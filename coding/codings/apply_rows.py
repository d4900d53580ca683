"""Applying the codings of a file at once: what fits is stored together, what does not is named with its row."""

from collections.abc import Sequence

from coding.codebook.codes import Code
from coding.codings.coders import person_id_of
from coding.codings.codes_of_rows import codes_for
from coding.codings.decisions import Verdict, decide, place_of, span_problem
from coding.codings.rows import CodingRow, Outcome
from coding.store import quote_ids, spans
from coding.store.in_force import ADJUDICATION
from coding.wording import name_key
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work

_STATUSES = {
    Role.CODER: ("confirmed", "suggested", "rejected"),
    Role.ADJUDICATOR: ("adjudicated", "rejected"),
}

Found = list[tuple[CodingRow, int]]
"""Rows with the ids of their quotes."""


def apply_rows(work: Work, rows: Sequence[CodingRow]) -> Outcome:
    """Stores the codings, adds codes that the codebook does not have under their categories, and says what it did.

    Rows that do not fit are problems of the outcome; nothing is raised for them. A coder's rows need an actor who is
    a coder, an adjudicator's rows an adjudicator. Raises Refused when the actor is neither.
    """
    require(work, Role.CODER, Role.ADJUDICATOR)
    outcome = Outcome()
    found = _quotes(work, [row for row in rows if _is_sound(work, row, outcome)], outcome)
    found, texts = _spans(work, found, outcome)
    codes = codes_for(work, [row for row, _ in found], outcome)
    found = [(row, quote_id) for row, quote_id in found if name_key(row.code) in codes]
    span_ids = spans.find_or_add(work.connection, texts)
    verdicts = _verdicts(work, found, codes, span_ids, outcome)
    changed = decide(work, verdicts)
    outcome.kept, outcome.unchanged = sum(changed), len(changed) - sum(changed)
    outcome.problems.sort(key=lambda problem: problem.row)
    return outcome


def _is_sound(work: Work, row: CodingRow, outcome: Outcome) -> bool:
    """Whether a row can be carried out by the actor at all."""
    allowed = _STATUSES.get(row.role, ())
    if not name_key(row.code):
        outcome.leave_out(row, "code", "no code is named; name one")
    elif row.status not in allowed:
        outcome.leave_out(row, "status", f"the status is not one of {', '.join(allowed)}; write one of them")
    elif row.role is not work.actor.role:
        who = "an adjudicator" if row.role is Role.ADJUDICATOR else "a coder"
        problem = f"only {who} can import this row; act as {row.role} and import again"
        outcome.leave_out(row, "role", problem)
    elif row.role is Role.ADJUDICATOR and row.span is not None:
        outcome.leave_out(row, "start", "adjudicators decide on whole quotes; leave start and end empty")
    else:
        return True
    return False


def _quotes(work: Work, rows: Sequence[CodingRow], outcome: Outcome) -> Found:
    """The rows whose quote is found, and only one."""
    names = {row.quote or f"{row.respondent}/{row.question}" for row in rows}
    by_name = quote_ids.by_names(work.connection, names)
    answers = {(row.respondent, row.question) for row in rows if not row.quote}
    by_answer = quote_ids.of_answers(work.connection, answers)
    found: Found = []
    for row in rows:
        name = row.quote or f"{row.respondent}/{row.question}"
        ids = {by_name[name]} if name in by_name else set()
        if not row.quote:
            ids |= by_answer.get((row.respondent, row.question), set())
        if len(ids) == 1:
            found.append((row, ids.pop()))
        else:
            column = "quote" if row.quote else "respondent_id"
            problem = (
                "several quotes fit; name the quote by its id in a column quote"
                if ids
                else f"there is no quote {name}; import it first, or correct the name"
            )
            outcome.leave_out(row, column, problem)
    return found


def _spans(work: Work, found: Found, outcome: Outcome) -> tuple[Found, dict[spans.Place, str]]:
    """The rows whose spans fit their quotes, and the texts of the spans."""
    texts = quote_ids.texts(work.connection, {quote_id for row, quote_id in found if row.span is not None})
    fitting: Found = []
    covered: dict[spans.Place, str] = {}
    for row, quote_id in found:
        if row.span is not None:
            start, end = row.span
            problem = span_problem(texts[quote_id], row.span, row.span_text)
            if problem:
                outcome.leave_out(row, "start", f"the span {problem}; count code points from 0")
                continue
            covered[(quote_id, start, end)] = texts[quote_id][start:end]
        fitting.append((row, quote_id))
    return fitting, covered


def _verdicts(
    work: Work, found: Found, codes: dict[str, Code], span_ids: dict[spans.Place, int], outcome: Outcome
) -> list[Verdict]:
    """One verdict a row; a row that contradicts an earlier one is left out."""
    people = _Coders(work, outcome)
    said: dict[tuple[int, int, int, str], str] = {}
    verdicts: list[Verdict] = []
    for row, quote_id in found:
        person_id = people.id_of(row)
        if person_id is None:
            continue
        place = ADJUDICATION if row.role is Role.ADJUDICATOR else place_of(row.span)
        key = (quote_id, codes[name_key(row.code)].id, person_id, place)
        if said.setdefault(key, row.status) != row.status:
            outcome.leave_out(row, "status", "an earlier row says otherwise on this coding; keep one of them")
            continue
        span_id = None if row.span is None else span_ids[(quote_id, *row.span)]
        verdicts.append(Verdict(*key[:3], status=row.status, action="imported", place=place, span_id=span_id))
    return verdicts


class _Coders:
    """The people that rows name, each looked up or registered once."""

    def __init__(self, work: Work, outcome: Outcome) -> None:
        self._work = work
        self._outcome = outcome
        self._ids: dict[str, int | str] = {}

    def id_of(self, row: CodingRow) -> int | None:
        """The person's id; None, with the row left out, when the study does not have them in that role."""
        if row.coder not in self._ids:
            try:
                self._ids[row.coder] = person_id_of(self._work, row.coder, role=row.role)
            except Refused as refused:
                self._ids[row.coder] = str(refused)
        found = self._ids[row.coder]
        if isinstance(found, str):
            self._outcome.leave_out(row, "coder", found)
            return None
        return found
