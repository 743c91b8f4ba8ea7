"""Printing results for people; ``--json`` prints them for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from planner.analysis.cover.group import Group
from planner.analysis.cover.headline import headline
from planner.analysis.drills.words import seats_tested
from planner.analysis.findings.finding import Finding
from planner.analysis.findings.subjects import group_names
from planner.analysis.leavers.bus_factor import BusFactor
from planner.analysis.leavers.departure import Departure
from planner.analysis.measures import Measures
from planner.analysis.meeting.snapshots import Comparison
from planner.analysis.meeting.status import next_step
from planner.analysis.readiness.parts import overall
from planner.cli.show_leaving import print_hand_overs, print_how_few, print_stay
from planner.models import Plan
from planner.text import day, listed, number, percent, tr, trn

_NAMES_SHOWN = 12


def as_text(value: Any) -> str:
    """Return a value as JSON, as it is printed and written."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def print_json(value: Any) -> None:
    """Print a value as JSON."""
    print(as_text(value), end="")


def moment(at: datetime) -> str:
    """Return a moment as people read it."""
    return f"{day(at.date())}, {at:%H:%M}"


def print_check(measures: Measures, findings: Iterable[Finding]) -> None:
    """Print the answer of ``check``: counts, measures and findings."""
    plan, cover = measures.plan, measures.coverage
    print(tr("{plan} on {day}", plan=plan.info.name, day=day(measures.on)))
    print(
        listed(
            [
                trn("{count} person", "{count} people", len(plan.people)),
                trn("{count} department", "{count} departments", len(plan.departments)),
                trn("{count} responsibility", "{count} responsibilities", len(cover.holders)),
            ]
        )
    )
    print()
    print_status(measures)
    if cover.holders:
        print(headline(cover))
    print_bus_factor(measures.bus_factor)
    print_worst_losses(measures)
    print_how_few(measures)
    print_group(plan, tr("Uncovered"), cover.uncovered)
    print_group(plan, tr("Single points of failure"), cover.single_points)
    print_group(plan, tr("Thin"), cover.thin)
    print_group(plan, tr("Common cause"), measures.common_cause.group)
    only = measures.communications_only
    print_group(plan, tr("Communications only, {share}", share=percent(only.share)), only.group)
    if measures.seats:
        print(seats_tested(measures))
    print_hand_overs(plan, measures.on)
    print()
    print_findings(findings)


def print_worst_losses(measures: Measures) -> None:
    """Print the worst that the loss of one person, of two and of three would do."""
    for worst in measures.worst:
        names = sorted(measures.plan.people[person].shown_name for person in worst.people)
        print(
            trn(
                "The worst loss of {count} person: {names}, weight {weight} newly uncovered",
                "The worst loss of {count} people: {names}, weight {weight} newly uncovered",
                worst.k,
                weight=worst.weight,
                names=listed(names),
            )
        )


def print_status(measures: Measures) -> None:
    """Say where the plan stands, and what would fix it."""
    status = tr("Status: {status}.", status=tr(overall(measures.readiness)))
    print(" ".join(filter(None, (status, next_step(measures, measures.plan)))))


def print_bus_factor(factor: BusFactor) -> None:
    """Print a bus factor, exact or as bounds, with its reason."""
    if factor.figure is None:
        print(tr("Bus factor: no data. {why}", why=factor.why))
    elif factor.exact:
        print(tr("Bus factor: {value}, proven. {why}", value=factor.value, why=factor.why))
    else:
        print(tr("Bus factor: {bounds}, proven. {why}", bounds=factor.figure, why=factor.why))


def print_departure(result: Departure) -> None:
    """Print what a departure takes, and what is left to those who stay."""
    plan = result.before.plan
    print_group(plan, tr("Newly uncovered"), result.newly_uncovered)
    print_group(plan, tr("Newly down to one"), result.newly_single)
    print_group(plan, tr("Uncovered in all"), result.uncovered)
    print(tr("Hours a week lost: {hours}", hours=number(round(result.hours_lost, 1))))
    for sponsor, departments in result.cut_off:
        names = listed(departments)
        print(tr("Without the sponsor “{sponsor}”, cut off: {names}", sponsor=sponsor, names=names))
    print_bus_factor(result.bus_factor)
    print_stay(result)


def print_comparison(comparison: Comparison) -> None:
    """Print the figures that changed since a snapshot, and the findings then and now."""
    print(tr("Since {label}:", label=comparison.label))
    for change in comparison.measures:
        if change.was != change.now:
            print(f"  {change.label}: {change.was_words} → {change.now_words}")
    for title, found in (
        (tr("New"), comparison.new),
        (tr("Gone"), comparison.gone),
        (tr("Still"), comparison.still),
    ):
        print(tr("{title}: {count}", title=title, count=len(found)))
        for finding in found:
            print(f"  {finding.text}")


def print_group(plan: Plan, title: str, group: Group) -> None:
    """Print how many are in a group, and the names of the first twelve."""
    said = tr("{title}: {count}", title=title, count=group.count)
    if group.count:
        said = tr("{said} ({names})", said=said, names=group_names(plan, group, _NAMES_SHOWN))
    print(said)


def print_findings(findings: Iterable[Finding]) -> None:
    """Print each finding in a line: how severe it is, its rule and its sentence."""
    found = list(findings)
    if not found:
        print(tr("No rule finds anything wrong."))
    for finding in found:
        mark = tr("accepted") if finding.waived else tr(finding.severity)
        print(f"{mark:9} {finding.code:18} {finding.text}")
