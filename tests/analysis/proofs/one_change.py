"""Every change to one row that makes it meet a check of readiness, as its words say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

from planner.models import (
    TABLES,
    Assignment,
    Draft,
    Goal,
    Person,
    PilotTask,
    PilotTester,
    Plan,
    Post,
    Responsibility,
)
from tests.analysis.proofs import reading_taking_part as reading
from tests.analysis.proofs.reading_cover import holders
from tests.analysis.proofs.reading_readiness import Counted, parts, status, whole, worst

Row = tuple[str, int]


def first_that_lifts(plan: Plan, on: date) -> tuple[str, Row, str] | None:
    """The check, the row and the status after it: in the order of the checks, then by name."""
    every = parts(plan, holders(plan, on), on)
    now = worst(worst(map(status, those)) for those in every.values())
    order = ("off track", "at risk", "on track")
    for check in (one for those in every.values() for one in those if status(one) == now):
        for row in by_name(plan, rows_of(plan, check, on)):
            for after in changed(plan, check, row, on, now):
                then = whole(after, on)
                if then == "not yet" or order.index(then) > order.index(now):
                    return check.name, row, then
    return None


def rows_of(plan: Plan, check: Counted, on: date) -> list[Row]:
    if not check.name.startswith("hours"):
        return list(check.unmet)
    held = holders(plan, on)
    seats = [reading.seat_row(plan, d).id for d in plan.departments.values()]
    return [("person", one) for one in set[int]().union(*(held[seat] for seat in seats))]


def by_name(plan: Plan, rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (called(plan, row).casefold(), row))


def called(plan: Plan, row: Row) -> str:
    one: Any = plan.get(TABLES[row[0]], row[1])
    if row[0] == "responsibility":
        return plan.name_of(one)
    if row[0] == "person":
        return str(one.name or one.ref or one.email)
    if row[0] == "pilot_try":
        tester = plan.get(PilotTester, one.pilot_tester_id)
        who = plan.people[tester.person_id].name if tester.person_id else tester.name
        return f"“{plan.get(PilotTask, one.pilot_task_id).title}” by {who}"
    return str(getattr(one, {"department": "name", "commitment": "promise"}.get(row[0], "title")))


def changed(plan: Plan, check: Counted, row: Row, on: date, now: str) -> Iterator[Plan]:
    """The plan in which the row meets the check, where one change can do that."""
    draft, (table, one) = Draft(plan), row
    subject: Any = plan.get(TABLES[table], one)
    words = check.name
    if words.startswith("hours"):
        share = Fraction(1, 2) if now == "off track" else Fraction(4, 5)
        lacking = Fraction(ceil((share * Fraction(check.due) - Fraction(check.met)) * 10), 10)
        hours = float(Fraction(str(subject.hours or 0)) + lacking)
        if hours > 168:
            return
        draft.change(subject, hours=hours)
    elif words == "statements agreed":
        draft.change(subject, status="agreed")
    elif words.endswith("with an owner"):
        appoint(draft, seat_of(plan, row), "owner")
    elif words.startswith("statements served"):
        mine = [g for g in plan.goals.values() if g.purpose_id == one]
        idle = [
            g for g in plan.goals.values() if g.purpose_id is None and reading.measured(plan, g.id)
        ]
        if mine:
            complete(draft, mine[0], on)
        elif idle:
            draft.change(idle[0], purpose_id=one)
        else:
            return
    elif words == "goals that serve a statement":
        if not plan.purposes:
            return
        served = {g.purpose_id for g in plan.goals.values() if reading.measured(plan, g.id)}
        draft.change(subject, purpose_id=min(plan.purposes, key=lambda p: (p in served, p)))
    elif words == "goals that can be measured":
        complete(draft, subject, on)
    elif words.endswith("due by now done"):
        draft.change(subject, status="done")
    elif words.startswith("tries done alone"):
        draft.change(subject, result="alone")
    elif words.startswith("problems of the pilot"):
        draft.change(subject, status="solved")
    elif words.startswith("champions and backups"):
        train(draft, one, on)
    elif words == "departments with a champion":
        appoint(draft, seat_of(plan, row), "owner")
    elif words.startswith("departments with a second"):
        appoint(draft, seat_of(plan, row), "backup")
    elif words.startswith("sponsors"):
        owners = reading.in_seat(plan, subject, on)
        absent = [p for p in owners if not reading.takes_part(plan, subject, p, on)]
        if len(absent) != 1:
            return
        draft.add(Post, person_id=absent[0], on=on)
    elif words.startswith("responsibilities held"):
        appoint(draft, subject, "backup")
    elif words.endswith("buy-in wanted"):
        draft.change(subject, buy_in=subject.buy_in_wanted)
    else:
        assert words == "promises due by now kept"
        draft.change(subject, status="kept")
    yield draft.plan


def seat_of(plan: Plan, row: Row) -> Responsibility:
    seats = plan.table(Responsibility).values()
    return next(seat for seat in seats if getattr(seat, f"{row[0]}_id") == row[1])


def appoint(draft: Draft, seat: Responsibility, role: str) -> None:
    """Somebody new, who accepted and is trained."""
    person = draft.add(Person, name="Somebody new")
    fields = {"responsibility_id": seat.id, "person_id": person.id, "role": role, "ready": True}
    draft.add(Assignment, status="active" if seat.kind == "champion seat" else None, **fields)


def complete(draft: Draft, goal: Goal, on: date) -> None:
    draft.change(
        goal,
        metric=goal.metric or "readers",
        target=9.0 if goal.target is None else goal.target,
        due=goal.due or on,
    )


def train(draft: Draft, person: int, on: date) -> None:
    """In the first seat, in the order of the plan, for which they accepted."""
    plan = draft.plan
    accepted = [
        a
        for a in reading.standing(plan, on)
        if a.person_id == person
        and plan.responsibilities[a.responsibility_id].kind == "champion seat"
        and a.status not in ("nominated", "asked")
    ]
    first = min(accepted, key=lambda a: (a.responsibility_id, a.id))
    draft.change(first, ready=True, ready_on=None)
