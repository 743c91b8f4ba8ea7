"""Whatever was appointed, handed over, removed or undone, each day has the holders it had."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import example, given
from hypothesis import strategies as st

from planner.actions import roles
from planner.analysis.cover.coverage import coverage
from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.stretches import Stretch, gaps, stretches_by, stretches_of
from planner.errors import PlannerError
from planner.models import Draft, Plan
from tests.analysis.tenure.steps import Taken
from tests.plans import make_plan

FIRST = date(2027, 1, 4)
WHOM = st.integers(1, 3)
WHAT = st.integers(1, 2)
LATER = st.integers(0, 6)


def began() -> Plan:
    """A seat and a goal: held, backed up, only nominated for."""
    return make_plan(
        seats={"Finance": ["Ann", "Bo~"]}, goals={"Reach": ["Bo", "Cem*"]}, launch=None
    )


MOVES = st.one_of(
    st.tuples(st.just("appoint"), WHAT, WHOM, st.sampled_from(["owner", "backup"]), st.booleans()),
    st.tuples(st.just("hand over"), WHAT, WHOM, WHOM, LATER),
    st.tuples(st.just("remove"), st.integers(0, 5)),
    st.tuples(st.just("accept"), st.integers(0, 5), st.sampled_from(["accepted", "declined"])),
    st.tuples(st.just("ready"), st.integers(0, 5), st.booleans(), LATER),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def verb(draft: Draft, move: tuple[Any, ...], on: date) -> None:
    """One move by the verbs that the window has for it; nothing where there is nothing to move."""
    kind, *args = move
    lines = list(draft.plan.assignments.values())
    if kind == "appoint":
        what, whom, role, ready = args
        roles.assign(draft, what, whom, role, ready=ready)
    elif kind == "hand over":
        what, giver, taker, days = args
        roles.hand_over(draft, what, giver, taker, on + timedelta(days=days))
    elif lines:
        line = lines[args[0] % len(lines)]
        if kind == "remove":
            roles.unassign(draft, line.id)
        elif kind == "ready":
            roles.set_ready(draft, line.id, args[1], on + timedelta(days=args[2]))
        elif draft.plan.table(type(line)) and line.status is not None:
            roles.set_status(draft, line.id, args[1], on)


class Told(NamedTuple):
    """A plan with its steps that stand, and how it stood at the end of each day."""

    plan: Plan
    log: AssignmentLog
    days: dict[date, Plan]


def told(moves: list[tuple[int, tuple[Any, ...]]]) -> Told:
    plan, log = began(), AssignmentLog()
    done: list[tuple[Taken, Plan]] = []
    undone: list[tuple[Taken, Plan]] = []
    on = FIRST
    for number, (days, move) in enumerate(moves, start=1):
        on += timedelta(days=days)
        if move[0] == "undo":
            if done:
                step, before = done.pop()
                undone.append((step, plan))
                log.take_back(step)
                plan = before
            continue
        if move[0] == "redo":
            if undone:
                step, after = undone.pop()
                done.append((step, plan))
                log.add(step)
                plan = after
            continue
        draft = Draft(plan, on)
        try:
            verb(draft, move, on)
        except PlannerError:
            continue
        step = Taken(number, on, draft.changes)
        if step.rows:
            undone.clear()
            done.append((step, plan))
            log.add(step)
            plan = draft.plan
    return Told(plan, log, _days(done, plan))


def _days(done: list[tuple[Taken, Plan]], plan: Plan) -> dict[date, Plan]:
    """The plan at the end of each day, by the steps that stand."""
    days = {FIRST + timedelta(days=day): plan for day in range(120)}
    for step, before in reversed(done):
        days |= {day: before for day in days if day < step.on}
    return days


def known(stretch: Stretch, on: date) -> bool:
    """Whether the plan knew on that day already of what it says of it."""
    return stretch.begin <= on <= stretch.end and (stretch.entered or date.min) <= on


@given(st.lists(st.tuples(st.integers(0, 4), MOVES), max_size=14))
@example([(0, ("remove", 0)), (1, ("remove", 0)), (0, ("undo",)), (0, ("undo",)), (0, ("redo",))])
def test_each_day_has_the_holders_that_the_plan_had_on_it(
    moves: list[tuple[int, tuple[Any, ...]]],
) -> None:
    plan, log, days = told(moves)
    for what in (1, 2):
        stretches = stretches_of(plan, log, what)
        for on, then in days.items():
            there = [s for s in stretches if known(s, on)]
            held = {s.person_id for s in there if s.holds}
            assert held == coverage(then, on).holders[what]
            assert len({s.person_id for s in there}) == len(there)


@given(st.lists(st.tuples(st.integers(0, 4), MOVES), max_size=14))
def test_what_a_person_held_is_what_was_held_by_them(
    moves: list[tuple[int, tuple[Any, ...]]],
) -> None:
    plan, log, _ = told(moves)
    of = {s for what in (1, 2) for s in stretches_of(plan, log, what)}
    by = {s for whom in plan.people for s in stretches_by(plan, log, whom)}
    assert of == by


@given(st.lists(st.tuples(st.integers(0, 4), MOVES), max_size=14))
def test_nobody_holds_it_in_a_gap_and_somebody_on_either_side(
    moves: list[tuple[int, tuple[Any, ...]]],
) -> None:
    plan, log, days = told(moves)
    for what in (1, 2):
        stretches = stretches_of(plan, log, what)
        inside = {
            on for gap in gaps(stretches) for on in days if gap.first <= on <= (gap.last or on)
        }
        held = {on for on in days if any(s.holds and s.begin <= on <= s.end for s in stretches)}
        begun = min((s.begin for s in stretches if s.holds), default=date.max)
        assert {on for on in days if on >= begun} == inside | held
        assert not inside & held
