"""`themebook import`: reading a survey file into the study, and proposing a map for one."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli import import_options as options
from cli.files import print_problems, replacing
from cli.opening import opened
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, note, progress, say
from coding.wording import count
from corpus.errors import Refused

if TYPE_CHECKING:
    from coding.codings.rows import Outcome
    from coding.importing import MaterialSummary
    from corpus.importing import ImportSettings, ImportSummary


def import_survey(
    file: options.File,
    layout: options.Layout = "wide",
    wave: options.Wave = None,
    instrument: options.Instrument = None,
    questions: options.Questions = None,
    id: options.Id = None,
    respondent: options.Respondent = None,
    attribute: options.Attributes = None,
    open_columns: options.Open = None,
    text: options.Text = None,
    question: options.Question = None,
    codes: options.Codes = None,
    coder: options.Coder = None,
    id_prefix: options.IdPrefix = "",
    dry_run: options.DryRun = False,
    propose_map: options.ProposeMap = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Import a survey file.

    What the study already has is left alone, so a second time changes nothing.

    \b
    themebook import survey.csv --questions map.csv --id respondent_id \\
        --attribute country --open 'ft_*'
    themebook import quotes.csv --layout long --id quote_id --codes codes
    """
    from corpus.importing import ImportSettings

    if layout not in ("wide", "long"):
        raise Refused(f"{layout} is no layout.", help="Write --layout wide or --layout long.")
    settings = ImportSettings(
        layout="long" if layout == "long" else "wide",
        wave=wave,
        instrument=instrument,
        questions=str(questions) if questions else None,
        id=id,
        respondent=respondent,
        attributes=tuple(attribute or ()),
        open_columns=tuple(open_columns or ()),
        text=text,
        question=question,
        codes=codes,
        id_prefix=id_prefix,
    )
    if propose_map is not None:
        _write_map(file, propose_map, settings)
        return
    summary = _import(study, who, file, settings, coder=coder, dry_run=dry_run)
    if as_json:
        facts(summary.to_json())
        return
    _tell(file, summary.corpus)
    if summary.codings is not None:
        _tell_codings(summary.codings)


def _import(
    study: str, who: str, file: Path, settings: "ImportSettings", *, coder: str | None, dry_run: bool
) -> "MaterialSummary":
    from coding.importing import import_material
    from corpus.people import Role, sign_in

    with opened(study) as found, progress(f"Importing {file.name}") as done:
        actor = sign_in(found, who, role=Role.CODER)
        with found.rehearse(actor) if dry_run else found.write(actor) as work:
            summary = import_material(work, file, settings=settings, coder=coder, progress=done)
    summary.corpus.dry_run = dry_run
    return summary


def _tell(file: Path, summary: "ImportSummary") -> None:
    """The summary in words that add up, then what was left out and why."""
    say(f"{count(summary.rows_read, 'row')} read from {file.name}: {_sum(summary)}.")
    say(f"In the study from this file: {_contents(summary)}.")
    added = ", ".join(count(n, what.removesuffix("s")) for what, n in summary.added.items())
    say(f"{'It would be new' if summary.dry_run else 'New'}: {added}.")
    print_problems(summary.skipped)
    for warning in summary.warnings:
        note(f"note: {warning}")
    if summary.proposed_map:
        note(
            "These columns were left out. If they are questions, describe them in a map; --propose-map writes one:"
        )
        for row in summary.proposed_map:
            note(f"  {row['column']}: {row['type']}" + (f" ({row['options']})" if row["options"] else ""))
    if summary.dry_run:
        note("This was a dry run: nothing was stored.")


def _tell_codings(outcome: "Outcome") -> None:
    sums = f"{outcome.kept:,} kept + {outcome.unchanged:,} unchanged + {len(outcome.problems):,} left out"
    say(f"Codings: {sums}.")
    if outcome.codes_added:
        say(f"Codes added: {', '.join(outcome.codes_added)}.")
    print_problems(outcome.problems)


def _sum(summary: "ImportSummary") -> str:
    parts = [f"{summary.rows_kept:,} kept"]
    parts.append(f"{summary.log_ons:,} without any answer (log-ons, outside every base)")
    parts.append(f"{summary.rows_skipped:,} left out")
    return " + ".join(parts)


def _contents(summary: "ImportSummary") -> str:
    quotes = f"{count(summary.quotes, 'quote')} ({summary.non_answers:,} of them non-answers)"
    return f"{count(summary.respondents, 'respondent')}, {quotes}, {count(summary.answers, 'answer')}"


def _write_map(file: Path, target: Path, settings: "ImportSettings") -> None:
    """Proposes a map for every column that is neither an id nor an attribute nor a usual one."""
    from corpus.csv_file import open_csv
    from corpus.importing.proposal import propose_map

    source = open_csv(file)
    named = {settings.id, settings.respondent, *settings.attributes, "wave", "instrument", "submitted"}
    rows = propose_map(source, [name for name in source.header if name and name not in named])
    _write_new(target, rows)
    print_table(["column", "type", "options"], [[row["column"], row["type"], row["options"]] for row in rows])
    note(
        f"Wrote a map of {count(len(rows), 'column')} to {target}. Check it, then import with --questions {target}."
    )


def _write_new(target: Path, rows: Sequence[dict[str, Any]]) -> None:
    from corpus.question_map import COLUMNS

    if target.exists():
        raise Refused(f"There is already a file {target}.", help="Name a new one.")
    with replacing(target) as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
