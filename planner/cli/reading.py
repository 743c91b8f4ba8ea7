"""Commands that look at a plan and change nothing."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from planner.analysis.appointing import appointments
from planner.analysis.appointing.frontier import frontier
from planner.analysis.cover.coverage import coverage
from planner.analysis.cover.teams import team_of
from planner.analysis.findings.finding import at_least
from planner.analysis.leavers.departure import departure
from planner.analysis.measures import measure
from planner.analysis.meeting import snapshots
from planner.analysis.rules import findings
from planner.cli import show
from planner.cli.advice import print_advice, recommendation_json
from planner.cli.check_json import check_json, compare_json, what_if_json
from planner.cli.opening import reading
from planner.cli.values import find_department, find_person
from planner.errors import PlannerError
from planner.models import Person, Plan, Snapshot
from planner.text import day, listed, tr


def check(arguments: Namespace) -> int:
    """Say where the plan breaks."""
    with reading(arguments.plan) as store:
        measures = measure(store.plan, arguments.on or date.today(), arguments.threshold)
        found = findings(measures)
    if arguments.json:
        show.print_json(check_json(measures, found))
    else:
        show.print_check(measures, found)
    least = arguments.fail_on
    failed = least and any(not f.waived and at_least(f.severity, least) for f in found)
    return 1 if failed else 0


def what_if(arguments: Namespace) -> int:
    """Say what breaks if these people leave."""
    with reading(arguments.plan) as store:
        plan = store.plan
    on = arguments.on or date.today()
    leavers = {find_person(plan, text).id for text in arguments.leave}
    for name in arguments.leave_department:
        department = find_department(plan, name)
        leavers.update(p.id for p in plan.where(Person, "department_id", department.id))
    for text in arguments.leave_team:
        leavers.update(team_of(plan, find_person(plan, text).id))
    result = departure(plan, leavers, on, plan.settings.exact_threshold)
    if arguments.json:
        show.print_json(what_if_json(result, leavers, on))
        return 0
    names = sorted(plan.people[person].shown_name for person in leavers)
    print(tr("If {names} left on {day}:", names=listed(names) or tr("nobody"), day=day(on)))
    show.print_departure(result)
    return 0


def recommend(arguments: Namespace) -> int:
    """Say whom to appoint."""
    with reading(arguments.plan) as store:
        cover = coverage(store.plan, arguments.on or date.today())
    if arguments.appointments is not None:
        advice = appointments.best_appointments(cover, arguments.appointments)
    elif arguments.bus_factor is not None:
        advice = appointments.raise_bus_factor(cover, arguments.bus_factor)
    else:
        advice = appointments.clear_single_points(cover)
    if arguments.json:
        show.print_json(recommendation_json(store.plan, advice, frontier(cover)))
    else:
        print_advice(cover, advice, None if arguments.bus_factor else frontier(cover))
    return 0


def compare(arguments: Namespace) -> int:
    """Say what changed since a snapshot."""
    with reading(arguments.plan) as store:
        plan = store.plan
    on = arguments.on or date.today()
    snapshot = _snapshot(plan, arguments.since, on)
    measures = measure(plan, on)
    comparison = snapshots.compare(snapshot, measures, findings(measures))
    if arguments.json:
        show.print_json(compare_json(comparison))
    else:
        show.print_comparison(comparison)
    return 0


def _snapshot(plan: Plan, label: str | None, on: date) -> Snapshot:
    if label is None:
        newest = snapshots.latest_before(plan, on)
        if newest is None:
            raise PlannerError(tr("The plan has no snapshot before {day}.", day=day(on)))
        return newest
    found = snapshots.labelled(plan, label)
    if found is None:
        labels = [snapshot.label for snapshot in plan.snapshots.values()]
        raise PlannerError(
            tr(
                "There is no snapshot labelled “{label}”; the snapshots are: {labels}.",
                label=label,
                labels=listed(labels) or tr("none"),
            )
        )
    return found
