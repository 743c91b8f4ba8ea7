"""Rules about faults in the plan itself, which imported files can bring and nothing trips over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from planner.analysis.buy_in import rated_subjects
from planner.analysis.data_faults import cycles
from planner.analysis.finding import Found, rule
from planner.analysis.measures import Measures
from planner.analysis.subjects import (
    about,
    about_person,
    about_responsibility,
    in_order,
    say_always,
    say_names,
)
from planner.models import ActionDependency
from planner.text import trn

SCALE_ONE_TO_FIVE = range(1, 6)


def _circles(
    rows: Mapping[int, Any], next_of: Callable[[int], Iterable[int]], one: str, many: str
) -> Iterator[Found]:
    for circle in cycles(rows, next_of):
        yield Found(in_order(about(rows[i]) for i in circle), say_names(one, many))


def _above(rows: Mapping[int, Any], field: str) -> Callable[[int], tuple[int, ...]]:
    """What a row refers to in a field, as far as it exists."""

    def next_of(row_id: int) -> tuple[int, ...]:
        target = getattr(rows[row_id], field)
        return (target,) if target in rows else ()

    return next_of


@rule("MANAGER-CYCLE", "medium", "People report to one another in a circle", "Correct the managers")
def manager_cycle(measures: Measures) -> Iterator[Found]:
    people = measures.plan.people
    return _circles(
        people,
        _above(people, "manager_id"),
        "{names} is named as their own manager.",
        "{names} report to one another in a circle.",
    )


@rule("SPONSOR-CYCLE", "medium", "Sponsors report to one another in a circle", "Correct it")
def sponsor_cycle(measures: Measures) -> Iterator[Found]:
    sponsors = measures.plan.sponsors
    return _circles(
        sponsors,
        _above(sponsors, "reports_to_id"),
        "The sponsor seat {names} reports to itself.",
        "The sponsor seats {names} report to one another in a circle.",
    )


@rule("DEPARTMENT-CYCLE", "medium", "Departments are parts of one another", "Correct the parents")
def department_cycle(measures: Measures) -> Iterator[Found]:
    departments = measures.plan.departments
    return _circles(
        departments,
        _above(departments, "parent_id"),
        "The department {names} is named as part of itself.",
        "The departments {names} are named as parts of one another.",
    )


@rule("ACTION-CYCLE", "medium", "Actions wait for one another", "Take one dependency away")
def action_cycle(measures: Measures) -> Iterator[Found]:
    plan = measures.plan

    def next_of(action_id: int) -> tuple[int, ...]:
        links = plan.where(ActionDependency, "action_id", action_id)
        return tuple(link.needs_id for link in links if link.needs_id in plan.actions)

    return _circles(
        plan.actions,
        next_of,
        "The action {names} waits for itself.",
        "The actions {names} wait for one another.",
    )


@rule("LEAVES-BEFORE-START", "medium", "A last day is before the first", "Correct the dates")
def leaves_before_start(measures: Measures) -> Iterator[Found]:
    wrong = [
        about(p)
        for p in measures.plan.people.values()
        if p.start is not None and p.last_day is not None and p.last_day < p.start
    ]
    yield Found(
        in_order(wrong),
        say_names(
            "{names} leaves before starting.",
            "{count} people leave before they start: {names}.",
        ),
    )


@rule("DOUBLE-ASSIGNMENT", "low", "A person is named twice for the same", "Remove one of the two")
def double_assignment(measures: Measures) -> Iterator[Found]:
    """Twice in one role at the same time; owner and backup at once is SELF-BACKUP."""
    plan = measures.plan
    by_person: dict[int, list[int]] = {}
    for person_id, responsibility_id in measures.doubled.twice:
        by_person.setdefault(person_id, []).append(responsibility_id)
    for person_id, ids in by_person.items():
        doubled = in_order(about_responsibility(plan, rid) for rid in ids)
        text = trn(
            "{who} is named twice for {name}.",
            "{who} is named twice for {count} responsibilities.",
            len(doubled),
            who=plan.people[person_id].shown_name,
            name=doubled[0].words,
        )
        yield Found((about_person(plan, person_id),), say_always(text), also=doubled)


@rule("OUT-OF-RANGE", "medium", "A weight or cover is out of range", "Correct the figure")
def out_of_range(measures: Measures) -> Iterator[Found]:
    plan = measures.plan
    wrong = [
        about_responsibility(plan, r.id)
        for r in plan.responsibilities.values()
        if r.weight not in SCALE_ONE_TO_FIVE or r.needed_cover < 1
    ]
    yield Found(
        in_order(wrong),
        say_names(
            "The weight or the needed cover of {names} is out of range.",
            "The weight or the needed cover of {count} responsibilities is out of range: {names}.",
        ),
    )


@rule("INFLUENCE-RANGE", "low", "An influence is not 1 to 5", "Correct the figure")
def influence_range(measures: Measures) -> Iterator[Found]:
    plan = measures.plan
    wrong = [
        about(row)
        for row in rated_subjects(plan)
        if row.influence is not None and row.influence not in SCALE_ONE_TO_FIVE
    ]
    yield Found(
        in_order(wrong),
        say_names(
            "The influence of {names} is not between 1 and 5.",
            "The influence is not between 1 and 5 in {count} places: {names}.",
        ),
    )
