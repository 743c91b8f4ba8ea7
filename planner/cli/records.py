"""Commands that keep something in the plan to come back to: snapshots and waivers."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, date, datetime
from itertools import count

from planner.actions import waivers
from planner.actions.snapshots import save_snapshot
from planner.analysis.findings.finding import RULES, subjects
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.cli.opening import writing
from planner.errors import PlannerError
from planner.models import Plan
from planner.text import day, listed, tr


def snapshot(arguments: Namespace) -> int:
    """Freeze the plan's measures and findings."""
    on = arguments.on or date.today()
    with writing(arguments.plan) as store:
        label = _unused_label(store.plan, on) if arguments.label is None else arguments.label
        measures = measure(store.plan, on)
        data = freeze(measures, findings(measures))
        made_at = datetime.now(UTC).replace(microsecond=0)
        store.run(tr("snapshot {label}", label=label), save_snapshot, label, on, data, made_at)
    print(tr("Snapshot “{label}” kept.", label=label))
    return 0


def _unused_label(plan: Plan, on: date) -> str:
    """Return the day in words; for the second snapshot of a day "22 November 2026, 2"."""
    taken = {snapshot.label for snapshot in plan.snapshots.values()}
    labels = (f"{day(on)}, {number}" if number > 1 else day(on) for number in count(1))
    return next(label for label in labels if label not in taken)


def waive(arguments: Namespace) -> int:
    """Accept a finding until a day."""
    code = arguments.code.upper()
    if code not in RULES:
        raise PlannerError(
            tr(
                "There is no rule “{code}”; the rules are {codes}.",
                code=code,
                codes=listed(sorted(RULES)),
            )
        )
    if arguments.until < date.today():
        raise PlannerError(
            tr("{day} has passed; give a day that is still to come.", day=day(arguments.until))
        )
    with writing(arguments.plan) as store:
        about, about_name = "", ""
        if arguments.about is not None:
            found = findings(measure(store.plan, date.today()))
            about, about_name = _subject(subjects(found, code, arguments.about), code, arguments)
        store.run(
            tr("accept {code}", code=code),
            waivers.waive,
            code=code,
            about=about,
            about_name=about_name,
            by=arguments.by,
            why=arguments.why,
            until=arguments.until,
        )
    print(tr("{code} is accepted until {day}.", code=code, day=day(arguments.until)))
    return 0


def _subject(identities: tuple[str, ...], code: str, arguments: Namespace) -> tuple[str, str]:
    if not identities:
        raise PlannerError(
            tr("Nothing called “{name}” has the finding {code}.", name=arguments.about, code=code)
        )
    if len(identities) > 1:
        raise PlannerError(
            tr(
                "{count} things called “{name}” have the finding {code}; give them different names,"
                " or accept the rule as a whole.",
                count=len(identities),
                name=arguments.about,
                code=code,
            )
        )
    return identities[0], arguments.about
