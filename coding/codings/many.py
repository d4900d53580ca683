"""Many codings at once, as files bring them: what fits is stored together, what does not is named with its row."""

from collections.abc import Sequence

from coding.codebook.codes import Code
from coding.codings.coders import person_id_of
from coding.codings.decisions import Verdict, decide, place_of, span_problem
from coding.codings.wanted import Outcome, Wanted
from coding.codings.wanted_codes import codes_for
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

Found = list[tuple[Wanted, int]]
"""Rows with the ids of their quotes."""


def apply_many(work: Work, wanted: Sequence[Wanted]) -> Outcome:
    """Stores the codings, adds codes that the codebook does not have under their categories, and says what it did.

    Rows that do not fit are problems of the outcome; nothing is raised for them. A coder's rows need an actor who is
    a coder, an adjudicator's rows an adjudicator. Raises Refused when the actor is neither.
    """
    require(work, Role.CODER, Role.ADJUDICATOR)
    outcome = Outcome()
    found = _quotes(work, [want for want in wanted if _is_sound(work, want, outcome)], outcome)
    found, texts = _spans(work, found, outcome)
    codes = codes_for(work, [want for want, _ in found], outcome)
    found = [(want, quote_id) for want, quote_id in found if name_key(want.code) in codes]
    span_ids = spans.find_or_add(work.connection, texts)
    verdicts = _verdicts(work, found, codes, span_ids, outcome)
    changed = decide(work, verdicts)
    outcome.kept, outcome.unchanged = sum(changed), len(changed) - sum(changed)
    outcome.problems.sort(key=lambda problem: problem.row)
    return outcome


def _is_sound(work: Work, want: Wanted, outcome: Outcome) -> bool:
    """Whether a row can be carried out by the actor at all."""
    allowed = _STATUSES.get(want.role, ())
    if not name_key(want.code):
        outcome.leave_out(want, "code", "no code is named; name one")
    elif want.status not in allowed:
        outcome.leave_out(want, "status", f"the status is not one of {', '.join(allowed)}; write one of them")
    elif want.role is not work.actor.role:
        who = "an adjudicator" if want.role is Role.ADJUDICATOR else "a coder"
        problem = f"only {who} can import this row; act as {want.role} and import again"
        outcome.leave_out(want, "role", problem)
    elif want.role is Role.ADJUDICATOR and want.span is not None:
        outcome.leave_out(want, "start", "adjudicators decide on whole quotes; leave start and end empty")
    else:
        return True
    return False


def _quotes(work: Work, wanted: Sequence[Wanted], outcome: Outcome) -> Found:
    """The rows whose quote is found, and only one."""
    names = {want.quote or f"{want.respondent}/{want.question}" for want in wanted}
    by_name = quote_ids.by_names(work.connection, names)
    answers = {(want.respondent, want.question) for want in wanted if not want.quote}
    by_answer = quote_ids.of_answers(work.connection, answers)
    found: Found = []
    for want in wanted:
        name = want.quote or f"{want.respondent}/{want.question}"
        ids = {by_name[name]} if name in by_name else set()
        if not want.quote:
            ids |= by_answer.get((want.respondent, want.question), set())
        if len(ids) == 1:
            found.append((want, ids.pop()))
        else:
            column = "quote" if want.quote else "respondent_id"
            problem = (
                "several quotes fit; name the quote by its id in a column quote"
                if ids
                else f"there is no quote {name}; import it first, or correct the name"
            )
            outcome.leave_out(want, column, problem)
    return found


def _spans(work: Work, found: Found, outcome: Outcome) -> tuple[Found, dict[spans.Place, str]]:
    """The rows whose spans fit their quotes, and the texts of the spans."""
    texts = quote_ids.texts(work.connection, {quote_id for want, quote_id in found if want.span is not None})
    fitting: Found = []
    covered: dict[spans.Place, str] = {}
    for want, quote_id in found:
        if want.span is not None:
            start, end = want.span
            problem = span_problem(texts[quote_id], want.span, want.span_text)
            if problem:
                outcome.leave_out(want, "start", f"the span {problem}; count code points from 0")
                continue
            covered[(quote_id, start, end)] = texts[quote_id][start:end]
        fitting.append((want, quote_id))
    return fitting, covered


def _verdicts(
    work: Work, found: Found, codes: dict[str, Code], span_ids: dict[spans.Place, int], outcome: Outcome
) -> list[Verdict]:
    """One verdict a row; a row that contradicts an earlier one is left out."""
    people = _Coders(work, outcome)
    said: dict[tuple[int, int, int, str], str] = {}
    verdicts: list[Verdict] = []
    for want, quote_id in found:
        person_id = people.id_of(want)
        if person_id is None:
            continue
        place = ADJUDICATION if want.role is Role.ADJUDICATOR else place_of(want.span)
        key = (quote_id, codes[name_key(want.code)].id, person_id, place)
        if said.setdefault(key, want.status) != want.status:
            outcome.leave_out(
                want, "status", "an earlier row says otherwise on this coding; keep one of them"
            )
            continue
        span_id = None if want.span is None else span_ids[(quote_id, *want.span)]
        verdicts.append(
            Verdict(*key[:3], status=want.status, action="imported", place=place, span_id=span_id)
        )
    return verdicts


class _Coders:
    """The people that rows name, each looked up or registered once."""

    def __init__(self, work: Work, outcome: Outcome) -> None:
        self._work = work
        self._outcome = outcome
        self._ids: dict[str, int | str] = {}

    def id_of(self, want: Wanted) -> int | None:
        """The person's id; None, with the row left out, when the study does not have them in that role."""
        if want.coder not in self._ids:
            try:
                self._ids[want.coder] = person_id_of(self._work, want.coder, role=want.role)
            except Refused as refused:
                self._ids[want.coder] = str(refused)
        found = self._ids[want.coder]
        if isinstance(found, str):
            self._outcome.leave_out(want, "coder", found)
            return None
        return found
