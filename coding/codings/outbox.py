"""The outbox of a page: what somebody did there, carried out in order, each thing once however often it arrives."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from coding import codebook, codings, flags, memos
from coding.codebook.codes import lookup
from coding.codebook.recheck import keep as keep_anew
from coding.codings import receipts
from coding.codings.decisions import span_problem
from coding.codings.receipts import Receipt, refusal
from coding.codings.sent import Sent, SentCode, number_of, read, unreadable
from coding.codings.undone import Undone
from coding.reading.readings import mark_no_code, withdraw_no_code
from coding.store.codes import last_version
from coding.suggestions import open as suggestions
from corpus.database import in_words
from corpus.errors import Refused, ThemebookError, Unavailable
from corpus.people import Actor
from corpus.quotes import find_quote, text_hash
from corpus.study import Study, Work


def deliver(study: Study, actor: Actor, sent: Sequence[Any]) -> list[Receipt]:
    """Carries out what a page sent, in the order given and in one transaction, and gives a receipt for each.

    What has a receipt already is not done again. A thing that cannot be done is refused in its receipt and hinders
    no other. Raises Unavailable when the study cannot be written: nothing is stored, and the page sends it again.
    """
    entries = list(sent) if isinstance(sent, (list, tuple)) else [sent]
    with study.read() as view:
        known = receipts.known(view, actor, _numbers(entries))
    if not _numbers(entries) - set(known):
        return [_answer(entry, known) for entry in entries]
    with study.write(actor) as work:
        return receive(work, entries)


def receive(work: Work, entries: Sequence[Any]) -> list[Receipt]:
    """As `deliver`, as a part of a transaction."""
    known = receipts.known(work, work.actor, _numbers(entries))
    for entry in entries:
        seq = number_of(entry)
        if seq and seq not in known:
            known[seq] = _receive(work, seq, entry)
    return [_answer(entry, known) for entry in entries]


def _numbers(entries: Sequence[Any]) -> set[str]:
    """The numbers that the page gave, those aside that could not be kept."""
    return {number_of(entry) for entry in entries} - {""}


def _answer(entry: Any, known: dict[str, Receipt]) -> Receipt:
    """The receipt of an entry; what has no number that could be kept is refused, and its receipt is not kept."""
    seq = number_of(entry)
    return known[seq] if seq else refusal("", str(unreadable("number")))


def _receive(work: Work, seq: str, entry: Any) -> Receipt:
    """Carries one thing out with its receipt, or keeps only the receipt that refuses it."""
    try:
        with in_words(), work.savepoint():
            receipt = _carry_out(work, read(entry))
            receipts.keep(work, receipt)
    except Unavailable:
        raise
    except ThemebookError as problem:
        receipt = refusal(seq, str(problem))
        receipts.keep(work, receipt)
    return receipt


def _carry_out(work: Work, sent: Sent) -> Receipt:
    if sent.do == "undo":
        _check_stored(work, sent.after)
        return _turned(sent, "Took back", codings.undo(work, step=sent.seq))
    if sent.do == "redo":
        return _turned(sent, "Brought back", codings.redo(work, step=sent.seq))
    _check_text(work, sent)
    return Receipt(sent.seq, done=True, said=_DOES[sent.do](work, sent))


def _turned(sent: Sent, verb: str, undone: Undone) -> Receipt:
    stay = f" {undone.stayed:,} changed since stay as they are." if undone.stayed else ""
    return Receipt(sent.seq, done=True, said=f"{verb} {undone.what}.{stay}", quote=undone.quote)


def _check_stored(work: Work, seq: str) -> None:
    """Raises Refused when what was sent before an undo was refused: the undo was not meant for what is older."""
    before = receipts.known(work, work.actor, {seq} - {""}).get(seq)
    if before is not None and not before.done:
        raise Refused(
            "What you decided last could not be stored, so that there is nothing of it to take back.",
            help="Undo again for what you decided before.",
        )


def _check_text(work: Work, sent: Sent) -> None:
    """Raises Refused unless the page showed the text of the quote, and the parts chosen are parts of it."""
    quote = find_quote(work, sent.quote)
    if text_hash(quote.text)[:16] != sent.sha:
        raise Refused(f"The text of quote {quote.name} is not what was shown.", help="Reload the page.")
    for code in sent.codes:
        problem = None if code.span is None else span_problem(quote.text, code.span, code.text)
        if problem:
            raise Refused(f"The span of quote {quote.name} {problem}.", help="Choose the part anew.")


def _confirm(work: Work, sent: Sent) -> str:
    return f"Confirmed {_names(_confirm_one(work, sent, code) for code in sent.codes)}."


def _confirm_one(work: Work, sent: Sent, code: SentCode) -> str:
    """Confirms one code, also when its definition changed since it was confirmed; gives its name."""
    if code.suggestion is not None:
        _check_suggestion(work, sent, code)
        done = suggestions.accept(work, code.suggestion, span=code.span, span_text=code.text, step=sent.seq)
    else:
        if code.new and lookup(work, code.name) is None:
            codebook.add(work, code.name, category=sent.category)
        done = codings.apply(
            work, quote=sent.quote, code=code.name, span=code.span, span_text=code.text, step=sent.seq
        )
    if done.codebook_version < last_version(work.connection):
        keep_anew(work, sent.quote, done.code, step=sent.seq)
    return done.code


def _reject(work: Work, sent: Sent) -> str:
    return f"Rejected {_names(_reject_one(work, sent, code) for code in sent.codes)}."


def _reject_one(work: Work, sent: Sent, code: SentCode) -> str:
    if code.suggestion is None:
        return codings.reject(work, quote=sent.quote, code=code.name, span=code.span, step=sent.seq).code
    _check_suggestion(work, sent, code)
    return suggestions.reject(work, code.suggestion, step=sent.seq).code


def _check_suggestion(work: Work, sent: Sent, code: SentCode) -> None:
    """Raises Refused when the suggestion is not of this code for this quote."""
    found = suggestions.find(work, code.suggestion or 0)
    wanted = lookup(work, code.name)
    if found.quote != sent.quote or wanted is None or wanted.name != found.code:
        raise Refused(
            f"{code.name} was not what is suggested there.", help="Reload the page and decide anew."
        )


def _withdraw(work: Work, sent: Sent) -> str:
    done = [
        codings.withdraw(work, quote=sent.quote, code=code.name, span=code.span, step=sent.seq).code
        for code in sent.codes
    ]
    return f"Withdrew {_names(done)}."


def _no_code(work: Work, sent: Sent) -> str:
    mark_no_code(work, quote=sent.quote, step=sent.seq)
    return "Said that no code fits."


def _withdraw_no_code(work: Work, sent: Sent) -> str:
    withdraw_no_code(work, quote=sent.quote, step=sent.seq)
    return "Took back that no code fits."


def _later(work: Work, sent: Sent) -> str:
    flags.flag(work, quote=sent.quote, kind="later", step=sent.seq)
    return "Marked to come back later."


def _not_later(work: Work, sent: Sent) -> str:
    flags.clear(work, quote=sent.quote, kind="later", step=sent.seq)
    return "Took off the mark to come back later."


def _flag(work: Work, sent: Sent) -> str:
    flags.flag(work, quote=sent.quote, kind="supervisor", step=sent.seq)
    return "Flagged for a supervisor."


def _unflag(work: Work, sent: Sent) -> str:
    flags.clear(work, quote=sent.quote, kind="supervisor", step=sent.seq)
    return "Took the flag off."


def _memo(work: Work, sent: Sent) -> str:
    memos.add(work, subject="quote", name=sent.quote, text=sent.memo)
    return "Kept the memo."


_DOES: dict[str, Callable[[Work, Sent], str]] = {
    "confirm": _confirm,
    "reject": _reject,
    "withdraw": _withdraw,
    "no code": _no_code,
    "withdraw no code": _withdraw_no_code,
    "later": _later,
    "not later": _not_later,
    "flag": _flag,
    "unflag": _unflag,
    "memo": _memo,
}


def _names(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))
