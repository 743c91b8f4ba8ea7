"""The margin of measure 2: what would lower the bus factor at once, and what would raise it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from planner.analysis.appointing.appointments import Recommendation, raise_bus_factor
from planner.analysis.cover.coverage import Coverage, holds
from planner.analysis.findings.subjects import about_responsibility, held_names
from planner.analysis.leavers.bus_factor import BusFactor, needed_weight
from planner.analysis.leavers.ended import EndedAssignments
from planner.analysis.leavers.minimum_sets import Stopped
from planner.analysis.leavers.words import limit_words
from planner.models import Plan, Responsibility, RowChange, Setting
from planner.text import tr, trn


class Ending(NamedTuple):
    """An assignment that ends, while everybody stays."""

    person_id: int
    responsibility_id: int


@dataclass(frozen=True)
class Margin:
    """How far the bus factor is from being another."""

    down: Ending | None
    """The first assignment, by person and then responsibility, whose ending lowers it."""
    down_proven: bool
    """Whether that is the first for certain, or none for certain."""
    up: Recommendation | None
    """The appointments that raise it; none where there is nothing to hold."""


def margin(
    coverage: Coverage, factor: BusFactor, *, cancelled: Callable[[], bool] | None = None
) -> Margin:
    """Return what lowers and what raises a bus factor, which is one of this coverage.

    Of a factor that is only bounded, what surely lowers it below its lower bound, and what raises
    it above its upper one. ``Stopped`` where ``cancelled`` said so.
    """
    if factor.lower is None or factor.upper is None:
        return Margin(None, True, None)
    down, proven = _first_that_lowers(coverage, factor, cancelled or (lambda: False))
    cover = _at_threshold(coverage, factor.threshold)
    up = raise_bus_factor(cover, factor.upper + 1, cancelled=cancelled)
    if cancelled is not None and cancelled():
        raise Stopped
    return Margin(down, proven, up)


def _first_that_lowers(
    coverage: Coverage, factor: BusFactor, cancelled: Callable[[], bool]
) -> tuple[Ending | None, bool]:
    """Return the first ending that lowers the factor, and whether there is none before it."""
    lower, proven = factor.lower or 0, factor.exact
    if not lower or not coverage.held:
        return None, proven
    need = needed_weight(coverage, factor.threshold)
    ended = EndedAssignments(coverage, lower - 1, need, factor.group, cancelled, exact=factor.exact)
    for ending in endings(coverage):
        if cancelled():
            raise Stopped
        enough = ended.enough(*ending)
        if enough:
            return ending, proven
        proven = proven and enough is not None
    return None, proven


def endings(coverage: Coverage) -> Iterator[Ending]:
    """Yield every assignment by which alone somebody holds something, by the person's label, then
    by the name of what they hold."""
    plan = coverage.plan
    once: dict[int, set[int]] = {}
    for person_id in sorted(coverage.held, key=lambda p: (plan.people[p].label, p)):
        rows = [plan.responsibilities[row_id] for row_id in coverage.held[person_id]]
        for row in sorted(rows, key=lambda row: (plan.name_of(row), row.id)):
            if row.id not in once:
                once[row.id] = _holding_once(coverage, row)
            if person_id in once[row.id]:
                yield Ending(person_id, row.id)


def _holding_once(coverage: Coverage, row: Responsibility) -> set[int]:
    """Return who holds this by one assignment alone."""
    on, idle = coverage.on, coverage.plan.settings.idle_statuses
    given = coverage.plan.assignments_of(row.id)
    counted = Counter(a.person_id for a in given if holds(a, row, on, idle))
    return {person_id for person_id, count in counted.items() if count == 1}


def _at_threshold(coverage: Coverage, threshold: Decimal) -> Coverage:
    """Return the same coverage of a plan with this threshold of its own."""
    plan = coverage.plan
    if plan.settings.exact_threshold == threshold:
        return coverage
    kept = next((row for row in plan.table(Setting).values() if row.key == "threshold"), None)
    row_id = kept.id if kept else max(plan.table(Setting), default=0) + 1
    row = Setting(row_id, "threshold", json.dumps(str(threshold)))
    changed = plan.applied([RowChange("setting", row_id, kept, row)])
    return Coverage(changed, coverage.on, coverage.holders)


def margin_sentences(plan: Plan, factor: BusFactor, found: Margin) -> Iterator[str]:
    """Say what lowers the factor, and what raises it."""
    if found.up is None:
        return
    if found.down is not None:
        held = about_responsibility(plan, found.down.responsibility_id)
        places = {
            "person": plan.people[found.down.person_id].shown_name,
            "name": held_names([held]),
        }
        too_much = factor.lower == 1
        if places["person"] == held.words:  # roles stand for names
            yield (
                tr("Without {name}, too much would have nobody.", name=held.words)
                if too_much
                else tr("Without {name}, fewer could leave.", name=held.words)
            )
        elif too_much:
            yield tr("If {person} no longer held {name}, too much would have nobody.", **places)
        else:
            yield tr("If {person} no longer held {name}, fewer could leave.", **places)
    elif factor.upper:
        yield (
            tr("No single assignment that ends makes it fewer.")
            if found.down_proven
            else tr("Whether a single assignment that ends makes it fewer is not proven.")
        )
    yield _up_words(factor, found.up)


def _up_words(factor: BusFactor, up: Recommendation) -> str:
    if not up.appointments:
        return up.why
    count, fewest = len(up.appointments), max(1, up.bound)
    if factor.upper == 0:
        words = trn(
            "{count} appointment, once accepted and trained, leaves no more than {limit} with"
            " nobody.",
            "{count} appointments, once accepted and trained, leave no more than {limit} with"
            " nobody.",
            count,
            limit=limit_words(factor.threshold),
        )
    else:
        words = trn(
            "With {count} appointment, once accepted and trained, one more can leave.",
            "With {count} appointments, once accepted and trained, one more can leave.",
            count,
        )
    if count == 1:
        return words
    if up.exact:
        return tr("{words} Fewer are never enough.", words=words)
    return trn(
        "{words} Whether fewer are enough is not proven; {count} is needed in any case.",
        "{words} Whether fewer are enough is not proven; {count} are needed in any case.",
        fewest,
        words=words,
    )
