"""Checks of a row before it is written, and the sentences people read when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from planner.actions.life_checks import LIFE_CHECKS
from planner.actions.message_checks import MESSAGE_CHECKS
from planner.actions.needed_words import require_words
from planner.actions.pilot_checks import PILOT_CHECKS
from planner.actions.survey_checks import SURVEY_CHECKS
from planner.errors import PlannerError
from planner.models import (
    TABLES,
    Action,
    ActionDependency,
    Assignment,
    Commitment,
    Decision,
    Department,
    Draft,
    Goal,
    KeptList,
    Leave,
    Person,
    Plan,
    PlanInfo,
    Purpose,
    Scenario,
    Sponsor,
    SponsorDepartment,
    Waiver,
    table_of,
)
from planner.models.fields import says_something, what_is_wrong
from planner.models.kinds import references
from planner.models.roles import OVER_STATUSES
from planner.text import tr


def check_row(draft: Draft, row: Any, before: Any = None) -> None:
    """Raise ``PlannerError`` for a row that would make the plan wrong.

    The draft does not have the row yet, or has it as it was; its ``plan`` is asked for only by
    checks that need it, since that takes long where many rows are written one by one. Given the
    row ``before`` the edit, only fields that differ are checked: what was wrong in a file that was
    read is shown as a finding, and does not keep anybody from correcting something else.
    """
    table = table_of(type(row))
    given = {f for f in row._fields if before is None or getattr(row, f) != getattr(before, f)}
    for field in row._fields:
        wrong = what_is_wrong(table, field, getattr(row, field)) if field in given else None
        if wrong is not None:
            raise PlannerError(wrong)
    for field, target in references(table).items():
        value = getattr(row, field)
        if field in given and value is not None and draft.find(TABLES[target], value) is None:
            raise PlannerError(no_longer_there())
    require_words(row, given)
    for fields, check in _CHECKS.get(type(row), ()):
        if not given.isdisjoint(fields):
            check(draft, row)


def no_longer_there() -> str:
    """Return the sentence about a reference to a row that is not in the plan."""
    return tr("This is about something that is no longer in the plan.")


def _require_text(text: str, sentence: str) -> None:
    if not says_something(text):
        raise PlannerError(sentence)


def _require_order(first: date | None, last: date | None, sentence: str) -> None:
    if first is not None and last is not None and last < first:
        raise PlannerError(sentence)


def _refuse_circle(draft: Draft, row: Any, field: str, sentence: str) -> None:
    """Raise ``PlannerError`` for a row that would stand above itself."""
    seen = {row.id}
    above = getattr(row, field)
    while above is not None:
        if above in seen:
            raise PlannerError(sentence)
        seen.add(above)
        above = getattr(draft.find(type(row), above), field, None)


def _check_plan(_: Draft, info: PlanInfo) -> None:
    _require_text(info.name, tr("A plan needs a name."))


def _check_department_name(draft: Draft, department: Department) -> None:
    _require_text(department.name, tr("A department needs a name."))
    for other in draft.plan.where(Department, "name", department.name):
        if other.id != department.id:
            raise PlannerError(
                tr("There is already a department named {name}.", name=department.name)
            )


def _check_parent(draft: Draft, department: Department) -> None:
    _refuse_circle(
        draft,
        department,
        "parent_id",
        tr("{name} cannot be part of itself.", name=department.name),
    )


def _check_person_name(draft: Draft, person: Person) -> None:
    _require_text(person.label, tr("A person needs a name, an e-mail address or an id."))
    if person.ref:
        for other in draft.plan.where(Person, "ref", person.ref):
            if other.id != person.id:
                raise PlannerError(
                    tr("{name} already has the id {id}.", name=other.shown_name, id=person.ref)
                )


def _check_days(_: Draft, person: Person) -> None:
    _require_order(
        person.start,
        person.last_day,
        tr("{name} cannot leave before starting.", name=person.shown_name),
    )


def _check_manager(draft: Draft, person: Person) -> None:
    _refuse_circle(
        draft,
        person,
        "manager_id",
        tr("{name} cannot report to somebody who reports to them.", name=person.shown_name),
    )


def _check_seat(_: Draft, sponsor: Sponsor) -> None:
    _require_text(sponsor.title, tr("A sponsor seat needs a title, such as “Primary sponsor”."))


def _check_reports_to(draft: Draft, sponsor: Sponsor) -> None:
    _refuse_circle(
        draft,
        sponsor,
        "reports_to_id",
        tr("{title} cannot report to itself.", title=sponsor.title),
    )


def _check_term(_: Draft, assignment: Assignment) -> None:
    _require_order(assignment.since, assignment.until, tr("This cannot end before it begins."))


def _check_named_once(draft: Draft, assignment: Assignment) -> None:
    """Refuse a person twice in one role, or in both: nobody can stand in for themselves."""
    plan = draft.plan
    for other in plan.assignments_of(assignment.responsibility_id):
        if (
            other.id != assignment.id
            and other.person_id == assignment.person_id
            and _is_standing(assignment)
            and _is_standing(other)
            and _overlap(other, assignment)
        ):
            raise PlannerError(_already_named(plan, assignment, other))


def _already_named(plan: Plan, assignment: Assignment, other: Assignment) -> str:
    name = plan.people[assignment.person_id].shown_name
    if other.role == assignment.role:
        return tr("{name} already is {role} here.", name=name, role=tr(assignment.role))
    return tr(
        "{name} already is {other} here, and cannot be {role} as well.",
        name=name,
        other=tr(other.role),
        role=tr(assignment.role),
    )


def _is_standing(assignment: Assignment) -> bool:
    """Return whether somebody still holds it, or ever did: not if they declined or stepped down."""
    if assignment.status in OVER_STATUSES:
        return False
    first, last = assignment.since, assignment.until
    return first is None or last is None or first <= last


def _overlap(first: Assignment, second: Assignment) -> bool:
    starts = max(first.since or date.min, second.since or date.min)
    return starts <= min(first.until or date.max, second.until or date.max)


def _check_dependency(draft: Draft, dependency: ActionDependency) -> None:
    plan = draft.plan
    title, other = (plan.actions[i].title for i in (dependency.action_id, dependency.needs_id))
    for known in plan.where(ActionDependency, "action_id", dependency.action_id):
        if known.id != dependency.id and known.needs_id == dependency.needs_id:
            raise PlannerError(tr("{title} already waits for {other}.", title=title, other=other))
    if dependency.needs_id == dependency.action_id:
        raise PlannerError(tr("{title} cannot wait for itself.", title=title))
    seen, ahead = set[int](), [dependency.needs_id]
    while ahead:
        action_id = ahead.pop()
        if action_id == dependency.action_id:
            raise PlannerError(
                tr("{title} cannot wait for {other}, which waits for it.", title=title, other=other)
            )
        if action_id not in seen:
            seen.add(action_id)
            ahead.extend(d.needs_id for d in plan.where(ActionDependency, "action_id", action_id))


def _check_leave(_: Draft, leave: Leave) -> None:
    _require_order(leave.first_day, leave.last_day, tr("Leave cannot end before it begins."))


def _check_action(_: Draft, action: Action) -> None:
    _require_text(action.title, tr("An action needs a title."))


def _check_action_days(_: Draft, action: Action) -> None:
    _require_order(action.start, action.due, tr("An action cannot be due before it starts."))


def _check_goal(_: Draft, goal: Goal) -> None:
    _require_text(goal.title, tr("A goal needs a title."))


def _check_purpose(_: Draft, purpose: Purpose) -> None:
    _require_text(purpose.title, tr("A purpose statement needs a short title."))


def _check_decision(_: Draft, decision: Decision) -> None:
    _require_text(decision.ask, tr("Say what is asked of the meeting."))


def _check_scenario(_: Draft, scenario: Scenario) -> None:
    _require_text(scenario.name, tr("A scenario needs a name."))


def _check_list(draft: Draft, kept: KeptList) -> None:
    _require_text(kept.name, tr("A list needs a name."))
    for other in draft.plan.table(KeptList).values():
        if other.id != kept.id and other.name.casefold() == kept.name.casefold():
            raise PlannerError(tr("Another list is called “{name}”.", name=other.name))


def _check_waiver(_: Draft, waiver: Waiver) -> None:
    _require_text(waiver.by, tr("Say who accepts this."))
    _require_text(waiver.why, tr("Say why this is accepted."))


def _check_commitment(_: Draft, commitment: Commitment) -> None:
    _require_text(commitment.promise, tr("Say what was promised."))


def _check_stands_for(draft: Draft, link: SponsorDepartment) -> None:
    plan = draft.plan
    for other in plan.where(SponsorDepartment, "sponsor_id", link.sponsor_id):
        if other.id != link.id and other.department_id == link.department_id:
            raise PlannerError(
                tr(
                    "{title} already stands for {department}.",
                    title=plan.sponsors[link.sponsor_id].title,
                    department=plan.departments[link.department_id].name,
                )
            )


_Checks = tuple[tuple[tuple[str, ...], Callable[[Draft, Any], None]], ...]

_CHECKS: dict[type[Any], _Checks] = {
    PlanInfo: ((("name",), _check_plan),),
    Department: ((("name",), _check_department_name), (("parent_id",), _check_parent)),
    Person: (
        (("ref", "name", "email"), _check_person_name),
        (("start", "last_day"), _check_days),
        (("manager_id",), _check_manager),
    ),
    Sponsor: ((("title",), _check_seat), (("reports_to_id",), _check_reports_to)),
    Assignment: (
        (("since", "until"), _check_term),
        (
            ("responsibility_id", "person_id", "role", "since", "until", "status"),
            _check_named_once,
        ),
    ),
    ActionDependency: ((("action_id", "needs_id"), _check_dependency),),
    Leave: ((("first_day", "last_day"), _check_leave),),
    Action: ((("title",), _check_action), (("start", "due"), _check_action_days)),
    Goal: ((("title",), _check_goal),),
    Purpose: ((("title",), _check_purpose),),
    Decision: ((("ask",), _check_decision),),
    Scenario: ((("name",), _check_scenario),),
    KeptList: ((("name",), _check_list),),
    Waiver: ((("by", "why"), _check_waiver),),
    **SURVEY_CHECKS,
    Commitment: ((("promise",), _check_commitment),),
    SponsorDepartment: ((("sponsor_id", "department_id"), _check_stands_for),),
    **MESSAGE_CHECKS,
    **PILOT_CHECKS,
    **LIFE_CHECKS,
}
"""The checks of each row class beyond single fields, with the fields that call for them."""
