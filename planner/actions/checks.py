"""What a row must be like before it is written: the sentences people read when it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from planner.errors import PlannerError
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Decision,
    Department,
    Goal,
    Leave,
    Person,
    Plan,
    PlanInfo,
    PulseRound,
    Purpose,
    Responsibility,
    Scenario,
    Sponsor,
    Waiver,
)
from planner.text import tr


def check_row(plan: Plan, row: Any) -> None:
    """Refuse a row that would make the plan wrong; ``plan`` does not hold it yet, or as it was."""
    _check_choices(row)
    check = _CHECKS.get(type(row))
    if check is not None:
        check(plan, row)


@cache
def _choices(row_type: Any) -> dict[str, tuple[Any, ...]]:
    found = {}
    for field, hint in get_type_hints(row_type).items():
        words = [w for part in _parts(hint) if get_origin(part) is Literal for w in get_args(part)]
        if words:
            found[field] = (*words, None) if type(None) in _parts(hint) else tuple(words)
    return found


def _parts(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) is Union or type(hint).__name__ == "UnionType":
        return get_args(hint)
    return (hint,)


def _check_choices(row: Any) -> None:
    row_type: Any = type(row)
    for field, words in _choices(row_type).items():
        value = getattr(row, field)
        if value not in words:
            raise PlannerError(
                tr(
                    "“{value}” is not one of: {words}.",
                    value=value,
                    words=", ".join(word for word in words if word),
                )
            )


def _needs(text: str, sentence: str) -> None:
    if not text.strip():
        raise PlannerError(sentence)


def _between(value: int | float | None, low: int, high: int | None, sentence: str) -> None:
    if value is not None and (value < low or (high is not None and value > high)):
        raise PlannerError(sentence)


def _in_order(first: date | None, last: date | None, sentence: str) -> None:
    if first is not None and last is not None and last < first:
        raise PlannerError(sentence)


def _no_circle(rows: Mapping[int, Any], row: Any, field: str, sentence: str) -> None:
    """Refuse a row that would come to stand above itself."""
    seen = {row.id}
    above = getattr(row, field)
    while above is not None:
        if above in seen:
            raise PlannerError(sentence)
        seen.add(above)
        above = getattr(rows[above], field) if above in rows else None


def _check_plan(_: Plan, info: PlanInfo) -> None:
    _needs(info.name, tr("A plan needs a name."))


def _check_department(plan: Plan, department: Department) -> None:
    _needs(department.name, tr("A department needs a name."))
    for other in plan.where(Department, "name", department.name):
        if other.id != department.id:
            raise PlannerError(
                tr("There is already a department named {name}.", name=department.name)
            )
    _between(department.headcount, 0, None, tr("Staff cannot be fewer than none."))
    _between(department.influence, 1, 5, tr("Influence runs from 1 to 5."))
    _no_circle(
        plan.departments,
        department,
        "parent_id",
        tr("{name} cannot be part of itself.", name=department.name),
    )


def _check_person(plan: Plan, person: Person) -> None:
    if not person.label:
        raise PlannerError(tr("A person needs a name, an e-mail address or an id."))
    if person.ref:
        for other in plan.where(Person, "ref", person.ref):
            if other.id != person.id:
                raise PlannerError(
                    tr("{name} already has the id {id}.", name=other.shown_name, id=person.ref)
                )
    _in_order(
        person.start,
        person.last_day,
        tr("{name} cannot leave before starting.", name=person.shown_name),
    )
    _between(person.hours, 0, 168, tr("Hours a week run from 0 to 168."))
    _no_circle(
        plan.people,
        person,
        "manager_id",
        tr("{name} cannot report to somebody who reports to them.", name=person.shown_name),
    )


def _check_sponsor(plan: Plan, sponsor: Sponsor) -> None:
    _needs(sponsor.title, tr("A sponsor seat needs a title, such as “Primary sponsor”."))
    _between(sponsor.influence, 1, 5, tr("Influence runs from 1 to 5."))
    _between(sponsor.cadence_days, 1, None, tr("How often is at least every day."))
    _no_circle(
        plan.sponsors,
        sponsor,
        "reports_to_id",
        tr("{title} cannot report to itself.", title=sponsor.title),
    )


def _check_responsibility(_: Plan, responsibility: Responsibility) -> None:
    _between(responsibility.weight, 1, 5, tr("Weight runs from 1 to 5."))
    _between(responsibility.needed_cover, 1, 99, tr("Needed cover runs from 1 to 99."))


def _check_assignment(plan: Plan, assignment: Assignment) -> None:
    person = plan.people[assignment.person_id]
    for other in plan.assignments_of(assignment.responsibility_id):
        if (
            other.id != assignment.id
            and other.person_id == assignment.person_id
            and other.role == assignment.role
            and _overlap(other, assignment)
        ):
            raise PlannerError(
                tr(
                    "{name} already is {role} here.",
                    name=person.shown_name,
                    role=tr(assignment.role),
                )
            )
    _in_order(assignment.since, assignment.until, tr("This cannot end before it begins."))


def _overlap(one: Assignment, other: Assignment) -> bool:
    starts = max(one.since or date.min, other.since or date.min)
    return starts <= min(one.until or date.max, other.until or date.max)


def _check_dependency(plan: Plan, dependency: ActionDependency) -> None:
    waiting = {dependency.action_id}
    ahead = [dependency.needs_id]
    while ahead:
        action_id = ahead.pop()
        if action_id in waiting:
            raise PlannerError(
                tr("{title} cannot wait for itself.", title=plan.actions[action_id].title)
            )
        ahead.extend(d.needs_id for d in plan.where(ActionDependency, "action_id", action_id))


def _check_leave(_: Plan, leave: Leave) -> None:
    _in_order(leave.first_day, leave.last_day, tr("Leave cannot end before it begins."))


def _check_action(_: Plan, action: Action) -> None:
    _needs(action.title, tr("An action needs a title."))
    _in_order(action.start, action.due, tr("An action cannot be due before it starts."))


def _check_goal(_: Plan, goal: Goal) -> None:
    _needs(goal.title, tr("A goal needs a title."))


def _check_purpose(_: Plan, purpose: Purpose) -> None:
    _needs(purpose.title, tr("A purpose statement needs a short title."))


def _check_decision(_: Plan, decision: Decision) -> None:
    _needs(decision.ask, tr("Say what is asked of the meeting."))


def _check_scenario(_: Plan, scenario: Scenario) -> None:
    _needs(scenario.name, tr("A scenario needs a name."))


def _check_waiver(_: Plan, waiver: Waiver) -> None:
    _needs(waiver.by, tr("Say who accepts this."))
    _needs(waiver.why, tr("Say why this is accepted."))


def _check_pulse(_: Plan, pulse: PulseRound) -> None:
    for share in (pulse.effective, pulse.worth_cost):
        _between(share, 0, 100, tr("A share runs from 0 to 100 per cent."))
    _between(pulse.asked, 0, None, tr("Nobody can be asked fewer than no times."))
    if pulse.asked is not None and pulse.answered is not None and pulse.answered > pulse.asked:
        raise PlannerError(tr("More people cannot have answered than were asked."))


_CHECKS: dict[type[Any], Callable[[Plan, Any], None]] = {
    PlanInfo: _check_plan,
    Department: _check_department,
    Person: _check_person,
    Sponsor: _check_sponsor,
    Responsibility: _check_responsibility,
    Assignment: _check_assignment,
    ActionDependency: _check_dependency,
    Leave: _check_leave,
    Action: _check_action,
    Goal: _check_goal,
    Purpose: _check_purpose,
    Decision: _check_decision,
    Scenario: _check_scenario,
    Waiver: _check_waiver,
    PulseRound: _check_pulse,
}
