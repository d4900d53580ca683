"""Reading survey files into the study: CSV, wide (one respondent a row) and long (one quote a row)."""

from corpus.importing.run import import_file
from corpus.importing.settings import ImportSettings
from corpus.importing.summary import ImportSummary, Problem

__all__ = ["ImportSettings", "ImportSummary", "Problem", "import_file"]
