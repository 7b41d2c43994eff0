"""All comparisons of texts that are not of numbers and not of people: one list, in the order of the codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.compare.abbreviations import compare_abbreviations
from factcheck.compare.affiliations import compare_affiliations
from factcheck.compare.ages import compare_ages
from factcheck.compare.appointed import compare_appointed
from factcheck.compare.belonging import compare_belonging
from factcheck.compare.dates import compare_dates
from factcheck.compare.degrees import compare_degrees
from factcheck.compare.doers import compare_doers
from factcheck.compare.draft import Draft
from factcheck.compare.exclusions import compare_exclusions
from factcheck.compare.fields import compare_fields
from factcheck.compare.framings import compare_framings
from factcheck.compare.hours import compare_hours
from factcheck.compare.lasted import compare_lengths
from factcheck.compare.limits import compare_limits
from factcheck.compare.lists import compare_lists
from factcheck.compare.measures import compare_measures
from factcheck.compare.orders import compare_orders
from factcheck.compare.organisations import compare_organisations, compare_words
from factcheck.compare.overdue import compare_overdue
from factcheck.compare.per_what import compare_per_what
from factcheck.compare.places import compare_places
from factcheck.compare.placings import compare_placings
from factcheck.compare.postponed import compare_postponed
from factcheck.compare.propositions import compare_propositions
from factcheck.compare.quotes import compare_quotes
from factcheck.compare.ranks import compare_ranks
from factcheck.compare.records import compare_records
from factcheck.compare.relatives import compare_relatives
from factcheck.compare.replans import compare_replans
from factcheck.compare.romanised import compare_romanised
from factcheck.compare.scopes import compare_scopes
from factcheck.compare.stances import compare_stances
from factcheck.compare.streaks import compare_streaks
from factcheck.compare.stretches import compare_stretches
from factcheck.compare.superlatives import compare_superlatives
from factcheck.compare.tallies import compare_tallies
from factcheck.compare.versions import compare_versions
from factcheck.compare.victories import compare_victories
from factcheck.compare.voters import compare_voters
from factcheck.compare.weekdays import compare_weekdays
from factcheck.compare.whereabouts import compare_whereabouts

COMPARISONS: tuple[Callable[[Sequence[Extraction]], Iterator[Draft]], ...] = (
    compare_organisations,
    compare_words,
    compare_versions,
    compare_romanised,
    compare_affiliations,
    compare_belonging,
    compare_appointed,
    compare_doers,
    compare_victories,
    compare_fields,
    compare_relatives,
    compare_lists,
    compare_exclusions,
    compare_places,
    compare_whereabouts,
    compare_stances,
    compare_propositions,
    compare_measures,
    compare_per_what,
    compare_abbreviations,
    compare_superlatives,
    compare_orders,
    compare_degrees,
    compare_ranks,
    compare_placings,
    compare_tallies,
    compare_voters,
    compare_streaks,
    compare_quotes,
    compare_records,
    compare_stretches,
    compare_dates,
    compare_weekdays,
    compare_scopes,
    compare_framings,
    compare_replans,
    compare_postponed,
    compare_ages,
    compare_hours,
    compare_lengths,
    compare_overdue,
    compare_limits,
)


def compare_across(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """What the texts of a story say differently about names, places, dates, firsts and outcomes."""
    for compare in COMPARISONS:
        yield from compare(extractions)
