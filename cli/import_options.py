"""The options of `themebook import`: which column is what."""

from pathlib import Path
from typing import Annotated

import typer

File = Annotated[Path, typer.Argument(help="A CSV file.", metavar="FILE", show_default=False)]
Layout = Annotated[
    str, typer.Option("--layout", help="wide: a respondent a row; long: a quote a row.", metavar="wide|long")
]
Wave = Annotated[str | None, typer.Option("--wave", help="The round of fieldwork, when no column says it.")]
Instrument = Annotated[
    str | None, typer.Option("--instrument", help="The questionnaire, when no column says it.")
]
Questions = Annotated[
    Path | None,
    typer.Option(
        "--questions",
        metavar="MAP.csv",
        help="The map: which column is which question (column,section,question,row,type,options,asked_if).",
    ),
]
Id = Annotated[
    str | None,
    typer.Option("--id", metavar="COLUMN", help="Wide: the respondent's id. Long: the quote's own id."),
]
Respondent = Annotated[
    str | None, typer.Option("--respondent", metavar="COLUMN", help="Long: the respondent's id.")
]
Attributes = Annotated[
    list[str] | None,
    typer.Option(
        "--attribute", metavar="COLUMN", help="A fact about the respondents, such as country. Repeat it."
    ),
]
Open = Annotated[
    list[str] | None,
    typer.Option("--open", metavar="COLUMN|GLOB", help="An open question, or several: 'ft_*'. Repeat it."),
]
Text = Annotated[
    str | None, typer.Option("--text", metavar="COLUMN", help="Long: the quote's text (text when absent).")
]
Question = Annotated[
    str | None,
    typer.Option("--question", metavar="COLUMN", help="Long: the question (question when absent)."),
]
Codes = Annotated[
    str | None,
    typer.Option(
        "--codes", metavar="COLUMN", help="Long: codes, separated by |, confirmed by whoever imports."
    ),
]
Coder = Annotated[
    str | None, typer.Option("--coder", metavar="NAME", help="Long: whose codings they are, if not yours.")
]
IdPrefix = Annotated[
    str,
    typer.Option(
        "--id-prefix", metavar="TEXT", help="Goes before every id, to keep files apart that number alike."
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and store nothing.")]
ProposeMap = Annotated[
    Path | None,
    typer.Option(
        "--propose-map", metavar="NEW.csv", help="Write a map for FILE to check and correct; import nothing."
    ),
]
