"""Which rows the figures of a departure count, when they are followed."""

from __future__ import annotations

from collections.abc import Callable

from planner.analysis.cover.coverage import Coverage
from planner.text import day, tr
from planner.ui.pages.what_if.after import After
from planner.ui.row_filter import CoverFilter, RowFilter

Rows = Callable[[], CoverFilter | RowFilter]
"""Says which responsibilities, or people, a figure counts, when it is followed."""
BeforeAndAfter = tuple[Rows, Rows]


def of_cover(after: After, cover: str, kind: str = "") -> BeforeAndAfter:
    """Return the responsibilities of this cover and kind."""
    now = CoverFilter(cover, kind, after.before.on)
    return (lambda: now), (lambda: now._replace(without=_leaver_ids(after)))


def with_champion(after: After) -> BeforeAndAfter:
    """Return the seats that an owner holds: a backup alone is no champion."""

    def rows(leavers: frozenset[int]) -> CoverFilter:
        champions = after.before.champions
        ids = frozenset(
            responsibility_id for responsibility_id, people in champions.items() if people - leavers
        )
        without, words = tuple(sorted(leavers)), tr("with a champion")
        return CoverFilter(on=after.before.on, without=without, only=ids, words=words)

    return (lambda: rows(frozenset())), (lambda: rows(after.leavers))


def pledging(after: After) -> BeforeAndAfter:
    """Return the people whose hours are those of champion seats."""

    def rows(leavers: frozenset[int]) -> RowFilter:
        words = tr("hold a champion seat on {day}", day=day(after.before.on))
        return RowFilter("people", words, after.before.in_seats - leavers)

    return (lambda: rows(frozenset())), (lambda: rows(after.leavers))


def lost(after: After) -> CoverFilter:
    """Return the responsibilities that have nobody left."""
    ids = frozenset(
        responsibility_id for responsibility_id, people in after.touched.items() if not people
    )
    return only_these(after, ids, tr("nobody left"))


def only_these(after: After, ids: frozenset[int], words: str) -> CoverFilter:
    """Return these responsibilities, as they are after the departure."""
    return CoverFilter(on=after.before.on, without=_leaver_ids(after), only=ids, words=words)


def held_alone(cover: Coverage, person_id: int) -> CoverFilter:
    """Return what a person holds alone."""
    ids = frozenset(cover.held_alone(person_id))
    name = cover.plan.people[person_id].shown_name
    words = tr("{count} held by {name} alone", count=len(ids), name=name)
    return CoverFilter(on=cover.on, only=ids, words=words)


def _leaver_ids(after: After) -> tuple[int, ...]:
    return tuple(sorted(after.leavers))
