"""Where the figures of a comparison lead: the page, and the rows that each counts now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from planner.analysis.measures import Measures
from planner.text import tr
from planner.ui.row_filter import CoverFilter, RowFilter

Where = tuple[str, RowFilter | CoverFilter | str]


def rows_of(measures: Measures, name: str) -> Where:
    """Return the page and the rows of a figure, by the name that a snapshot keeps it under."""
    return _ROWS[name](measures)


def _responsibilities(words: str, ids: Iterable[int]) -> Where:
    return "ownership", CoverFilter(only=frozenset(ids), words=words)


def _pledging(measures: Measures) -> Where:
    holders = measures.coverage.holders
    ids = frozenset().union(*(holders[seat.responsibility_id] for seat in measures.seats))
    return "people", RowFilter("people", tr("hold a champion seat"), ids)


def _needed(measures: Measures) -> Where:
    words = tr("champion hours needed")
    ids = frozenset(n.department.id for n in measures.needs if n.hours_needed)
    return "champions", RowFilter("departments", words, ids)


_ROWS: Mapping[str, Callable[[Measures], Where]] = {
    "bus_factor": lambda m: ("what_if", "worst"),
    "nobody_or_one": lambda m: ("ownership", "one or none"),
    "single_points": lambda m: ("ownership", "one"),
    "uncovered": lambda m: ("ownership", "none"),
    "thin": lambda m: _responsibilities(tr("fewer holders than needed"), m.coverage.thin.ids),
    "common_cause": lambda m: _responsibilities(
        tr("one decision takes all"), m.common_cause.group.ids
    ),
    "communications_only_share": lambda m: _responsibilities(
        tr("held by communicators alone"), m.communications_only.group.ids
    ),
    "departments_with_champion": lambda m: ("champions", "with champion"),
    "departments_with_backup": lambda m: ("champions", "with backup"),
    "sponsors_taking_part": lambda m: ("sponsors", "taking part"),
    "hours_used": _pledging,
    "hours_needed": _needed,
    "people": lambda m: ("people", "all"),
    "departments": lambda m: ("champions", "all"),
    "sponsors": lambda m: ("sponsors", "all"),
    "goals": lambda m: (
        "purpose",
        RowFilter("goals", tr("all goals"), frozenset(m.plan.goals)),
    ),
    "responsibilities": lambda m: ("ownership", "all"),
}
