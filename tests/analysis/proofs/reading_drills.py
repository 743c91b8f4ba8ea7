"""Measure 21 and the draw, read word by word from their definitions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from planner.models import Drill, Plan, RowChange
from tests.analysis.proofs.reading_cover import Holders, holders


def tested(plan: Plan, held: Holders, on: date) -> list[int]:
    """What two or more hold, of which a holder did a drill within the setting."""
    return [
        row
        for row, people in held.items()
        if len(people) >= 2
        and any(
            drill.responsibility_id == row
            and drill.person_id in people
            and drill.outcome == "done"
            and 0 <= (on - drill.on).days <= plan.settings.tested_for_days
            for drill in plan.table(Drill).values()
        )
    ]


def order(plan: Plan, day: date) -> list[tuple[int, int]]:
    """What can be drawn for a day, each with its score, in the order in which it is drawn."""
    found = []
    for row, people in holders(plan, day).items():
        kind = plan.responsibilities[row].kind
        if kind in ("champion seat", "plan") and len(people) >= 2:
            days = _untested(plan, row, people, day)
            found.append((row, plan.responsibilities[row].weight * days))
    month = f"{day.year}-{day.month:02}"

    def lot(row: int) -> str:
        return sha256(f"{plan.info.key} {month} {row}".encode()).hexdigest()

    return sorted(found, key=lambda pair: (-pair[1], lot(pair[0])))


def _untested(plan: Plan, row: int, people: Iterable[int], day: date) -> int:
    done = [
        drill.on
        for drill in plan.table(Drill).values()
        if drill.responsibility_id == row
        and drill.person_id in people
        and drill.outcome == "done"
        and (drill.on.year, drill.on.month) < (day.year, day.month)
    ]
    if done:
        return (day - max(done)).days
    begun = sorted(min(_begun(plan, row, one, day)) for one in people)
    if begun[1] == date.min:
        return plan.settings.tested_for_days
    return max(0, (day - begun[1]).days)


def _begun(plan: Plan, row: int, person: int, day: date) -> list[date]:
    """Since when somebody holds it, by each assignment by which they do."""
    found = []
    for one in plan.assignments.values():
        if one.responsibility_id == row and one.person_id == person:
            alone = plan.applied(
                RowChange("assignment", other.id, other, None)
                for other in plan.assignments.values()
                if other.id != one.id
            )
            if person in holders(alone, day)[row]:
                begun = one.since or one.entered_on or plan.info.created or date.min
                found.append(max(begun, one.ready_on or date.min))
    return found
