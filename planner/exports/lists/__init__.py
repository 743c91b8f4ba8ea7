"""The plan's lists: one definition each, for the workbook, CSV files and copying.

To add a column: one ``Column`` in its list. To add a list: a function from a ``View`` to a
``Listing`` in a ``list_*.py`` file, named here.
"""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings as find
from planner.exports.lists.goals import actions, goals, purposes
from planner.exports.lists.listing import Column, Cover, Listing, Value, View
from planner.exports.lists.ownership import assignments, findings, ownership
from planner.exports.lists.people import departments, people
from planner.exports.lists.roles import champions, sponsors
from planner.exports.redaction import DEPARTURE_RULES, Names, redacted

__all__ = ["LISTS", "Column", "Cover", "Listing", "Value", "View", "every_list", "view_of"]

LISTS = {
    "findings": findings,
    "departments": departments,
    "people": people,
    "champions": champions,
    "sponsors": sponsors,
    "purposes": purposes,
    "goals": goals,
    "actions": actions,
    "ownership": ownership,
    "assignments": assignments,
}
"""How each list is made, by its stable name."""

_JUDGING = frozenset({"BUY-IN-GAP"})
"""The rules whose sentences say how somebody was rated."""


def view_of(
    measures: Measures,
    findings: Sequence[Finding],
    *,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
) -> View:
    """What the lists are made from; redacted, measured anew on a plan without names.

    Without ``ratings``, findings that would tell them are left out with the columns; redacted,
    last days and leave to come are told only with ``departures``.
    """
    if redact:
        plan = redacted(measures.plan, measures.on, departures=departures)
        measures = measure(plan, measures.on, measures.threshold)
        told = find(measures)
        findings = [f for f in told if departures or f.code not in DEPARTURE_RULES]
    shown = tuple(f for f in findings if ratings or f.code not in _JUDGING)
    return View(measures, shown, Names(measures.plan), redact, ratings)


def every_list(view: View) -> tuple[Listing, ...]:
    """All lists of a plan, in the order in which a reader meets them."""
    return tuple(make(view) for make in LISTS.values())
