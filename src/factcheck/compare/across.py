"""All comparisons of texts that are not of numbers and not of people: one list, in the order of the codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.compare.days.contracts import compare_contracts
from factcheck.compare.days.dates import compare_dates
from factcheck.compare.days.elapsed import compare_elapsed
from factcheck.compare.days.hours import compare_hours
from factcheck.compare.days.lasted import compare_lengths
from factcheck.compare.days.moved_on import compare_moved_on
from factcheck.compare.days.onsets import compare_onsets
from factcheck.compare.days.overdue import compare_overdue
from factcheck.compare.days.postponed import compare_postponed
from factcheck.compare.days.shifted import compare_shifted
from factcheck.compare.days.stretches import compare_stretches
from factcheck.compare.days.weekdays import compare_weekdays
from factcheck.compare.decisions.advised import compare_advice
from factcheck.compare.decisions.kinds import compare_kinds
from factcheck.compare.decisions.measures import compare_measures
from factcheck.compare.decisions.propositions import compare_propositions
from factcheck.compare.decisions.refusers import compare_refusers
from factcheck.compare.decisions.stances import compare_stances
from factcheck.compare.decisions.tallies import compare_tallies
from factcheck.compare.decisions.told_acts import compare_acts
from factcheck.compare.decisions.victories import compare_victories
from factcheck.compare.decisions.voters import compare_voters
from factcheck.compare.draft import Draft
from factcheck.compare.lists.exclusions import compare_exclusions
from factcheck.compare.lists.lists import compare_lists
from factcheck.compare.names.abbreviations import compare_abbreviations
from factcheck.compare.names.bare_names import compare_bare_names
from factcheck.compare.names.drifting import compare_drifting
from factcheck.compare.names.organisations import compare_doubled, compare_organisations, compare_words
from factcheck.compare.names.romanised import compare_romanised
from factcheck.compare.names.same_age import compare_same_age
from factcheck.compare.names.transliterated import compare_transliterated
from factcheck.compare.names.versions import compare_versions
from factcheck.compare.order.orders import compare_orders
from factcheck.compare.order.placings import compare_placings
from factcheck.compare.order.ranks import compare_ranks
from factcheck.compare.order.records import compare_records
from factcheck.compare.order.runners_up import compare_runners_up
from factcheck.compare.order.streaks import compare_streaks
from factcheck.compare.order.superlatives import compare_superlatives
from factcheck.compare.people.affiliations import compare_affiliations
from factcheck.compare.people.ages import compare_ages
from factcheck.compare.people.appointed import compare_appointed
from factcheck.compare.people.belonging import compare_belonging
from factcheck.compare.people.doers import compare_doers
from factcheck.compare.people.entrusted import compare_entrusted
from factcheck.compare.people.led_by import compare_led_by
from factcheck.compare.people.quotes import compare_quotes
from factcheck.compare.people.relatives import compare_relatives
from factcheck.compare.people.short_names import compare_short_names
from factcheck.compare.values.added import compare_added
from factcheck.compare.values.counted_nouns import compare_counted_nouns
from factcheck.compare.values.courses import compare_courses
from factcheck.compare.values.degrees import compare_degrees
from factcheck.compare.values.framings import compare_framings
from factcheck.compare.values.limits import compare_limits
from factcheck.compare.values.per_what import compare_per_what
from factcheck.compare.values.replans import compare_replans
from factcheck.compare.values.scopes import compare_scopes
from factcheck.compare.where.fields import compare_fields
from factcheck.compare.where.places import compare_places
from factcheck.compare.where.whereabouts import compare_whereabouts

COMPARISONS: tuple[Callable[[Sequence[Extraction]], Iterator[Draft]], ...] = (
    compare_organisations,
    compare_words,
    compare_versions,
    compare_same_age,
    compare_doubled,
    compare_drifting,
    compare_bare_names,
    compare_transliterated,
    compare_romanised,
    compare_affiliations,
    compare_belonging,
    compare_appointed,
    compare_doers,
    compare_entrusted,
    compare_led_by,
    compare_victories,
    compare_fields,
    compare_short_names,
    compare_relatives,
    compare_lists,
    compare_exclusions,
    compare_places,
    compare_whereabouts,
    compare_stances,
    compare_acts,
    compare_kinds,
    compare_refusers,
    compare_advice,
    compare_propositions,
    compare_measures,
    compare_per_what,
    compare_abbreviations,
    compare_superlatives,
    compare_orders,
    compare_degrees,
    compare_ranks,
    compare_placings,
    compare_runners_up,
    compare_tallies,
    compare_voters,
    compare_streaks,
    compare_quotes,
    compare_records,
    compare_stretches,
    compare_dates,
    compare_shifted,
    compare_weekdays,
    compare_scopes,
    compare_counted_nouns,
    compare_framings,
    compare_replans,
    compare_courses,
    compare_added,
    compare_postponed,
    compare_moved_on,
    compare_ages,
    compare_onsets,
    compare_hours,
    compare_lengths,
    compare_elapsed,
    compare_contracts,
    compare_overdue,
    compare_limits,
)


def compare_across(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """What the texts of a story say differently about names, places, dates, firsts and outcomes."""
    for compare in COMPARISONS:
        yield from compare(extractions)
