"""All pre-checks of a report, in the order in which a supervisor reads them."""

from collections.abc import Mapping

from coding.claims.check import check_claims, giving_away
from coding.claims.kept import decisions
from coding.disclosure.releases import unreleased
from coding.report.content import ReportContent
from coding.report.render import content
from coding.review import (
    coding_checks,
    evidence_checks,
    figure_checks,
    outside_checks,
    quote_checks,
    word_checks,
)
from coding.review.confirmed import Confirmed
from coding.review.precheck import PreCheck
from coding.stated import stated_figures
from corpus.study import View


def prechecks(view: View, shown: ReportContent, confirmed: Mapping[int, Confirmed]) -> tuple[PreCheck, ...]:
    """What is found in a report as it stands.

    `shown` is its content for those who work on the study, `confirmed` how the codings behind each insight came about.
    """
    leaving = content(view, shown.title, for_outside=True)
    decided = decisions(view, shown.title)
    return (
        word_checks.claims(
            (*check_claims(shown, decided, stated_figures(view)), *giving_away(leaving, decided))
        ),
        word_checks.typed_numbers(shown),
        word_checks.references(shown),
        outside_checks.withheld_numbers(leaving),
        word_checks.overview(shown),
        figure_checks.bases(shown),
        figure_checks.small_cells(leaving),
        figure_checks.differences(leaving),
        figure_checks.by_machine(shown),
        coding_checks.by_people(confirmed),
        quote_checks.identifying(unreleased(view, shown)),
        quote_checks.one_sided(shown),
        evidence_checks.contradictions(view, shown.title),
        evidence_checks.opposing_findings(shown, language=view.language),
        evidence_checks.voices(view, shown.title),
        evidence_checks.pull_quotes(shown),
        quote_checks.used_twice(shown),
    )
