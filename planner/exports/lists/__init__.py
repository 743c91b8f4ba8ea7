"""The plan's lists: one definition each, for the workbook, CSV files and copying.

Fields of the rows follow from the catalogue. To add a column that is computed: one ``Column`` in
its list. To add a list: a function from a ``View`` to a ``Listing`` in a file here, named in
``LISTS``.
"""

from __future__ import annotations

from planner.exports.lists.champion_history import stages, successors, thanks, trainings
from planner.exports.lists.comments import comments
from planner.exports.lists.drills import drills
from planner.exports.lists.evidence import case_notes, wordings
from planner.exports.lists.goals import actions, goals, purposes
from planner.exports.lists.hand_overs import hand_overs
from planner.exports.lists.hours import hours
from planner.exports.lists.leaving import leaving
from planner.exports.lists.listing import Column, Cover, Listing, Value, View
from planner.exports.lists.messages import messages
from planner.exports.lists.ownership import assignments, findings, ownership
from planner.exports.lists.people import departments, people
from planner.exports.lists.pilot import pilot, problems
from planner.exports.lists.promises import posts, promises
from planner.exports.lists.ratings import concerns, ratings
from planner.exports.lists.requests import requests
from planner.exports.lists.roles import champions, sponsors
from planner.exports.lists.sites import by_site
from planner.exports.lists.survey import survey

__all__ = ["LISTS", "Column", "Cover", "Listing", "Value", "View", "every_list", "judgements"]

LISTS = {
    "findings": findings,
    "departments": departments,
    "people": people,
    "champions": champions,
    "sponsors": sponsors,
    "promises": promises,
    "posts": posts,
    "purposes": purposes,
    "goals": goals,
    "actions": actions,
    "messages": messages,
    "leaving": leaving,
    "hours": hours,
    "ownership": ownership,
    "assignments": assignments,
    "drills": drills,
    "requests": requests,
    "pilot": pilot,
    "problems": problems,
    "trainings": trainings,
    "thanks": thanks,
    "successors": successors,
    "hand_overs": hand_overs,
    "stages": stages,
    "ratings": ratings,
    "concerns": concerns,
    "wordings": wordings,
    "case_notes": case_notes,
    "comments": comments,
    "survey": survey,
    "sites": by_site,
}
"""The function that makes each list, by its stable name."""

_JUDGING = ("ratings", "concerns")
"""Those that are nothing but judgements."""


def judgements(view: View) -> tuple[str, ...]:
    """Return the lists of judgements that a view may show; what worries somebody is never told
    without names."""
    if not view.ratings:
        return ()
    return tuple(name for name in _JUDGING if not (view.redact and name == "concerns"))


def every_list(view: View) -> tuple[Listing, ...]:
    """Return all lists of a plan that the view may show, in the order in which a reader meets
    them."""
    withheld = {*_JUDGING} - {*judgements(view)}
    return tuple(make(view) for name, make in LISTS.items() if name not in withheld)
