"""Rules about faults in the plan itself, which imported files can bring and nothing trips over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from planner.analysis.findings.data_faults import circles, cycles
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import (
    Subject,
    about,
    fixed_wording,
    held_name,
    held_names,
    in_order,
    rated_names,
    wording_by_name,
)
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_rows, subjects_of
from planner.analysis.sponsors.buy_in import rated_subjects
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Department,
    Leave,
    Person,
    Responsibility,
    Sponsor,
    table_of,
)
from planner.models.fields import range_of
from planner.text import Many, One, trn

SCALE_ONE_TO_FIVE = range(1, 6)


def _circles(
    measures: Measures, row_type: type[Any], field: str, one: One, many: Many
) -> Iterator[Found]:
    """Yield the circles that rows make by what they refer to in a field."""
    rows = measures.plan.table(row_type)
    refers = measures.row_cache.values_of(row_type, _refers_to, field)
    for circle in measures.answers.per_key(circles)(field, refers):
        yield Found(in_order(about(rows[i]) for i in circle), wording_by_name(one, many))


def _refers_to(row: Any, field: str) -> int | None:
    above: int | None = getattr(row, field)
    return above


@rule(
    "MANAGER-CYCLE",
    "medium",
    "People report to one another in a circle",
    "Correct the managers",
    tells=None,
)
def manager_cycle(measures: Measures) -> Iterator[Found]:
    """Find managers who report to themselves or to one another in a circle."""
    return _circles(
        measures,
        Person,
        "manager_id",
        "{names} is named as their own manager.",
        "{names} report to one another in a circle.",
    )


@rule(
    "SPONSOR-CYCLE",
    "medium",
    "Sponsors report to one another in a circle",
    "Correct it",
    tells=None,
)
def sponsor_cycle(measures: Measures) -> Iterator[Found]:
    """Find sponsor seats that report to themselves or to one another in a circle."""
    return _circles(
        measures,
        Sponsor,
        "reports_to_id",
        "The sponsor seat {names} reports to itself.",
        "The sponsor seats {names} report to one another in a circle.",
    )


@rule(
    "DEPARTMENT-CYCLE",
    "medium",
    "Departments are parts of one another",
    "Correct the parents",
    tells=None,
)
def department_cycle(measures: Measures) -> Iterator[Found]:
    """Find departments that are part of themselves or of one another in a circle."""
    return _circles(
        measures,
        Department,
        "parent_id",
        "The department {names} is named as part of itself.",
        "The departments {names} are named as parts of one another.",
    )


@rule(
    "ACTION-CYCLE", "medium", "Actions wait for one another", "Take one dependency away", tells=None
)
def action_cycle(measures: Measures) -> Iterator[Found]:
    """Find actions that wait for themselves or for one another in a circle."""
    plan = measures.plan

    def next_of(action_id: int) -> tuple[int, ...]:
        links = plan.where(ActionDependency, "action_id", action_id)
        return tuple(link.needs_id for link in links if link.needs_id in plan.actions)

    for circle in cycles(plan.actions, next_of):
        yield Found(
            in_order(about(plan.actions[i]) for i in circle),
            wording_by_name(
                "The action {names} waits for itself.",
                "The actions {names} wait for one another.",
            ),
        )


@rule(
    "LEAVES-BEFORE-START",
    "medium",
    "A last day is before the first",
    "Correct the dates",
    tells="departure",
)
def leaves_before_start(measures: Measures) -> Iterator[Found]:
    """Find people whose last day is before their first."""
    yield found_rows(
        measures,
        measures.row_cache.values_of(Person, _leaving_before_start).values(),
        "{names} leaves before starting.",
        "{count} people leave before they start: {names}.",
    )


def _leaving_before_start(person: Person) -> Person | None:
    return person if _reversed(person.start, person.last_day) else None


def _reversed(first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and last < first


@rule("DATES-REVERSED", "low", "Something ends before it begins", "Correct the dates", tells=None)
def dates_reversed(measures: Measures) -> Iterator[Found]:
    """Find leave, appointments and actions that end before they begin.

    A leave or an appointment that way round never counts; an action is late at once.
    """
    plan, row_cache = measures.plan, measures.row_cache
    leaves = row_cache.values_of(Leave, _away_reversed).values()
    appointed = row_cache.values_of(Assignment, _appointed_reversed).values()
    yield Found(
        in_order({about(plan.people[person_id]) for person_id in leaves}),
        wording_by_name(
            "A leave of {names} ends before it begins.",
            "Leaves of {count} people end before they begin: {names}.",
        ),
    )
    yield Found(
        in_order({about(plan.people[person_id]) for person_id in appointed}),
        wording_by_name(
            "An appointment of {names} ends before it begins.",
            "Appointments of {count} people end before they begin: {names}.",
        ),
    )
    yield Found(
        in_order(map(about, row_cache.values_of(Action, _due_reversed).values())),
        wording_by_name(
            "The action {names} is due before it starts.",
            "{count} actions are due before they start: {names}.",
        ),
    )


def _away_reversed(leave: Leave) -> int | None:
    return leave.person_id if _reversed(leave.first_day, leave.last_day) else None


def _appointed_reversed(assignment: Assignment) -> int | None:
    if assignment.until is None:  # of nearly all, and there are very many
        return None
    return assignment.person_id if _reversed(assignment.since, assignment.until) else None


def _due_reversed(action: Action) -> Action | None:
    return action if _reversed(action.start, action.due) else None


@rule(
    "DOUBLE-ASSIGNMENT",
    "low",
    "A person is named twice for the same",
    "Remove one of the two",
    tells=None,
)
def double_assignment(measures: Measures) -> Iterator[Found]:
    """Find who is twice in one role at the same time; owner and backup at once is SELF-BACKUP."""
    plan = measures.plan
    by_person: dict[int, list[int]] = {}
    for responsibility_id, those in measures.named.of.items():
        for person_id in those.twice:
            by_person.setdefault(person_id, []).append(responsibility_id)
    found = measures.answers.per_key(_named_twice)
    for person_id, ids in by_person.items():
        subjects, _ = subjects_of(measures, ("twice", person_id), tuple(ids))
        yield found(person_id, plan.people[person_id], subjects)


def _named_twice(person: Person, subjects: tuple[Subject, ...]) -> Found:
    doubled = in_order(map(about, subjects))
    text = trn(
        "{who} is named twice for {name}.",
        "{who} is named twice for {count} responsibilities.",
        len(doubled),
        who=person.shown_name,
        name=held_name(doubled[0]),
    )
    return Found((about(person),), fixed_wording(text), also=doubled)


@rule("OUT-OF-RANGE", "medium", "A figure is out of range", "Correct the figure", tells=None)
def out_of_range(measures: Measures) -> Iterator[Found]:
    """Find weight, needed cover, hours a week, staff, and how often a sponsor is to be seen, where
    they mean nothing."""
    plan, row_cache = measures.plan, measures.row_cache
    wrong = row_cache.values_of(Responsibility, _outside, ("weight", "needed_cover"))
    yield found_rows(
        measures,
        (plan.subject_of(r) for r in wrong.values() if r.id in plan.responsibilities),
        "The weight or the needed cover of {names} is out of range.",
        "The weight or the needed cover of {count} responsibilities is out of range: {names}.",
        called=held_names,
    )
    yield found_rows(
        measures,
        row_cache.values_of(Person, _outside, ("hours",)).values(),
        "The hours a week that {names} pledged are not between 0 and 168.",
        "The hours a week that {count} people pledged are not between 0 and 168: {names}.",
    )
    yield found_rows(
        measures,
        row_cache.values_of(Department, _outside, ("headcount",)).values(),
        "The staff of {names} is more than any organisation has.",
        "The staff of {count} departments is more than any organisation has: {names}.",
    )
    yield found_rows(
        measures,
        row_cache.values_of(Sponsor, _outside, ("cadence_days",)).values(),
        "How often the sponsor {names} is to be seen is not from 1 to 3650 days.",
        "How often {count} sponsors are to be seen is not from 1 to 3650 days: {names}.",
    )


def _outside(row: Any, fields: tuple[str, ...]) -> Any | None:
    """Return the row if its figure in one of these fields means nothing."""
    table = table_of(type(row))
    for field in fields:
        value, bounds = getattr(row, field), range_of(table, field)
        if value is not None and bounds is not None and not bounds.low <= value <= bounds.high:
            return row
    return None


@rule("INFLUENCE-RANGE", "low", "An influence is not 1 to 5", "Correct the figure", tells="rating")
def influence_range(measures: Measures) -> Iterator[Found]:
    """Find influence that is not from 1 to 5."""
    yield found_rows(
        measures,
        [
            row
            for row in rated_subjects(measures.plan)
            if row.influence is not None and row.influence not in SCALE_ONE_TO_FIVE
        ],
        "The influence of {names} is not between 1 and 5.",
        "The influence is not between 1 and 5 in {count} places: {names}.",
        called=rated_names,
    )
