"""Small studies for the tests of figures, written row by row, so that they can hold what no import would let in."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select
from sqlalchemy.sql.schema import Table

from coding.schema import code, codebook_version, coding
from corpus.clock import now
from corpus.schema import (
    answer,
    attribute,
    import_,
    instrument,
    option,
    question,
    quote,
    respondent,
    respondent_attribute,
    wave,
)
from corpus.store.people import find
from corpus.store.people import insert as insert_person
from corpus.study import Work


class SmallStudy:
    """One wave and one instrument. Respondents are called R1, R2, … in the order they were added."""

    def __init__(self, work: Work) -> None:
        self.work = work
        wave_id = self._insert(wave, name="2018", position=0)
        self.instrument_id = self._insert(instrument, wave_id=wave_id, name="police survey")
        record: dict[str, Any] = {"file_name": "a.csv", "sha256": "0" * 64, "layout": "wide", "settings": {}}
        self.import_id = self._insert(import_, person_id=work.actor.id, at=now(), **record)
        version = {"number": 1, "person_id": work.actor.id, "at": now()}
        work.connection.execute(insert(codebook_version).values(**version))
        self.ids: list[int] = []

    def respondents(self, n: int, *, answered: bool = True, **attributes: str) -> None:
        """Adds n respondents with the same attributes."""
        for _ in range(n):
            number = len(self.ids) + 1
            fields: dict[str, Any] = {"name": f"R{number}", "answered": answered, "import_row": number}
            respondent_id = self._insert(
                respondent, instrument_id=self.instrument_id, import_id=self.import_id, **fields
            )
            self.ids.append(respondent_id)
            for name, value in attributes.items():
                row = {"respondent_id": respondent_id, "attribute_id": self._attribute(name), "value": value}
                self.work.connection.execute(insert(respondent_attribute).values(**row))

    def question(
        self,
        name: str,
        kind: str,
        options: Iterable[str] = (),
        *,
        asked_if: dict[str, list[str]] | None = None,
        non_answers: Iterable[str] = (),
        bins: dict[str, tuple[float, float]] | None = None,
        text: str = "",
        item: str = "",
    ) -> None:
        """Adds a question; `bins` are the options of a numeric one, `item` is its row in a grid."""
        position = len(self.work.connection.execute(select(question.c.id)).all())
        fields: dict[str, Any] = {"kind": kind, "asked_if": asked_if, "position": position}
        fields |= {"text": text, "item": item}
        question_id = self._insert(question, instrument_id=self.instrument_id, name=name, **fields)
        for place, label in enumerate((*options, *(bins or {}))):
            low, high = (bins or {}).get(label, (None, None))
            values = {"label": label, "position": place, "low": low, "high": high}
            row = {"question_id": question_id, **values, "non_answer": label in non_answers}
            self.work.connection.execute(insert(option).values(**row))

    def answers(self, name: str, given: Sequence[str | Sequence[str] | float | None]) -> None:
        """The answers of R1, R2, …: a label, several labels, a number, or None for no answer."""
        question_id = self._question(name)
        query = select(option.c.label, option.c.id).where(option.c.question_id == question_id)
        options = dict(self.work.connection.execute(query).all())
        for respondent_id, value in zip(self.ids, given, strict=False):
            several = [value] if isinstance(value, str | float | int) else value or ()
            for position, one in enumerate(several):
                number = None if isinstance(one, str) else one
                known = {"option_id": options.get(str(one)), "number": number, "given": str(one)}
                row = {
                    "question_id": question_id,
                    "respondent_id": respondent_id,
                    "position": position,
                    **known,
                }
                self.work.connection.execute(insert(answer).values(**row))

    def quotes(
        self,
        name: str,
        texts: Sequence[str | None],
        *,
        kind: str = "respondent",
        non_answers: Iterable[str] = (),
    ) -> None:
        """The texts of R1, R2, … to an open question; a quote is called R1/ft."""
        for number, text in enumerate(texts, 1):
            if text is None:
                continue
            words = {"text": text, "text_hash": "0" * 64, "non_answer": text in non_answers, "kind": kind}
            known = {"question_id": self._question(name), "respondent_id": self.ids[number - 1]}
            self._insert(
                quote, name=f"R{number}/{name}", import_id=self.import_id, import_row=number, **words, **known
            )

    def codes(
        self, *names: str, under: str | None = None, kind: str = "code", status: str = "active"
    ) -> None:
        """Adds codes or categories, `under` a category that is there."""
        parent_id = None if under is None else self._code(under)
        for name in names:
            position = len(self.work.connection.execute(select(code.c.id)).all())
            fields = {"kind": kind, "parent_id": parent_id, "position": position, "status": status}
            self._insert(code, name=name, name_key=name.casefold(), **fields)

    def coding(
        self,
        quote_name: str,
        name: str,
        *,
        status: str = "confirmed",
        coder: str | None = None,
        place: str = "",
    ) -> None:
        """Adds one coding, of the one who acts or of another coder."""
        connection = self.work.connection
        person_id = self.work.actor.id
        if coder is not None:
            person_id = find(connection, coder) or insert_person(connection, coder)
        quote_id = connection.execute(select(quote.c.id).where(quote.c.name == quote_name)).scalar_one()
        decided = {
            "person_id": person_id,
            "status": status,
            "place": place,
            "at": now(),
            "codebook_version": 1,
        }
        self._insert(coding, quote_id=quote_id, code_id=self._code(name), **decided)

    def _insert(self, table: Table, **values: Any) -> int:
        query = insert(table).values(guid=str(uuid4()), **values).returning(table.c.id)
        return int(self.work.connection.execute(query).scalar_one())

    def _attribute(self, name: str) -> int:
        found = self.work.connection.execute(select(attribute.c.id).where(attribute.c.name == name)).scalar()
        if found is None:
            query = insert(attribute).values(name=name, position=0).returning(attribute.c.id)
            found = self.work.connection.execute(query).scalar_one()
        return int(found)

    def _question(self, name: str) -> int:
        query = select(question.c.id).where(question.c.name == name)
        return int(self.work.connection.execute(query).scalar_one())

    def _code(self, name: str) -> int:
        return int(self.work.connection.execute(select(code.c.id).where(code.c.name == name)).scalar_one())
