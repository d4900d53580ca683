"""Reading survey files into the study: CSV in the wide layout (one respondent a row) and the long one (one quote a row)."""

from corpus.importing.run import import_file
from corpus.importing.settings import ImportSettings
from corpus.importing.summary import ImportSummary, Problem

__all__ = ["ImportSettings", "ImportSummary", "Problem", "import_file"]
