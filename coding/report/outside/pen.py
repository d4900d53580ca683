"""A sheet of a workbook, written from the top down."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["title", "draft", "quiet", "head", "head of numbers", "no number"]
_LOOKS: dict[Kind, dict[str, object]] = {
    "title": {"bold": True, "font_size": 14},
    "draft": {"bold": True, "font_color": "#8A1C1C"},
    "quiet": {"font_color": "#59616B"},
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"},
    "head of numbers": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom", "align": "right"},
    "no number": {"align": "right", "font_color": "#59616B"},
}


class Pen:
    """Writes one line below the other. `row` is the next one, from 0."""

    def __init__(self, workbook: "Workbook", sheet: "Worksheet", draft: str) -> None:
        """With `draft`, the sheet says so first, and at the top of every printed page."""
        self.row = 0
        self._sheet = sheet
        self._looks = {kind: workbook.add_format(look) for kind, look in _LOOKS.items()}
        self._percents = [workbook.add_format({"num_format": form}) for form in ("0", "0.0", "0.00")]
        self._count = workbook.add_format({"num_format": "#,##0"})
        self._measure = workbook.add_format({"num_format": "0.00##"})
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        if draft:
            sheet.set_header(f"&C&B{draft}")
            self.line(draft, kind="draft")

    def widths(self, *characters: int) -> None:
        """How wide the columns are."""
        for column, width in enumerate(characters):
            self._sheet.set_column(column, column, width)

    def line(self, text: str, *, kind: Kind | None = None) -> None:
        """A text in the first column, running on to the right."""
        self._sheet.write_string(self.row, 0, text, self._looks[kind] if kind else None)
        self.row += 1

    def skip(self) -> None:
        """An empty line."""
        self.row += 1

    def heads(self, *texts: str, numbers: Sequence[str]) -> None:
        """The heads of columns of texts and, to the right of them, of numbers."""
        for column, name in enumerate((*texts, *numbers)):
            look = self._looks["head" if column < len(texts) else "head of numbers"]
            self._sheet.write_string(self.row, column, name, look)
        self.row += 1

    def stay(self) -> None:
        """What is written so far stays in sight, and its last line heads every printed page."""
        self._sheet.freeze_panes(self.row, 0)
        self._sheet.repeat_rows(self.row - 1)

    def cells(
        self,
        *texts: str,
        counts: Sequence[int | str] = (),
        shares: Sequence[float | None] = (),
        decimals: int = 1,
    ) -> None:
        """A line of texts, then counts (or why there is none), then percentages; None leaves a cell empty."""
        for column, text in enumerate(texts):
            self._sheet.write_string(self.row, column, text)
        for column, count in enumerate(counts, start=len(texts)):
            if isinstance(count, str):
                self._sheet.write_string(self.row, column, count, self._looks["no number"])
            else:
                self._sheet.write_number(self.row, column, count, self._count)
        for column, share in enumerate(shares, start=len(texts) + len(counts)):
            if share is not None:
                self._sheet.write_number(self.row, column, share, self._percents[decimals])
        self.row += 1

    def measures(self, *texts: str, values: Sequence[float | None]) -> None:
        """A line of texts and of numbers of any size; whole ones are counts."""
        for column, text in enumerate(texts):
            self._sheet.write_string(self.row, column, text)
        for column, value in enumerate(values, start=len(texts)):
            if value is not None:
                look = self._count if isinstance(value, int) else self._measure
                self._sheet.write_number(self.row, column, value, look)
        self.row += 1

    def link(self, place: str, text: str) -> None:
        """A line that leads to another sheet."""
        self._sheet.write_url(self.row, 0, place, string=text)
        self.row += 1

    def link_above(self, place: str, text: str) -> None:
        """Makes the first cell of the line before lead to another sheet."""
        self._sheet.write_url(self.row - 1, 0, place, string=text)
