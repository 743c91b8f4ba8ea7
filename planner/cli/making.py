"""The command that makes a plan: empty, with the sample, to start from, or for the next region."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import date

from planner.actions.next_region import copy_for_region, what_is_kept
from planner.actions.normalize import normalize_text
from planner.actions.plan_info import edit_plan_info
from planner.cli.opening import reading
from planner.errors import PlannerError
from planner.models import Plan
from planner.store import Store
from planner.text import day, tr, trn

Fill = Callable[[Store], object]


def new(arguments: Namespace) -> int:
    """Make a new plan file."""
    fill, said = _filling(arguments)
    name = normalize_text("name", arguments.name)
    Store.create(arguments.plan, name, arguments.launch, fill=fill).close()
    print(tr("{path} is made.", path=arguments.plan))
    for line in said:
        print(line)
    return 0


def _filling(arguments: Namespace) -> tuple[Fill | None, list[str]]:
    """Return what puts the wanted things into the new plan, and what is to be said of it."""
    if arguments.staff is not None and not arguments.starter:
        raise PlannerError(tr("--staff goes with --starter."))
    if arguments.sample:
        return _sample(arguments.launch), []
    if arguments.launch is None and (arguments.starter or arguments.source is not None):
        raise PlannerError(tr("Say with --launch from which day to count back."))
    if arguments.starter:
        return _starter(arguments.launch, arguments.staff)
    if arguments.source is not None:
        with reading(arguments.source) as store:
            return _next_region(store.plan, arguments.launch)
    return None, []


def _sample(launch: date | None) -> Fill:
    today = date.today()

    def fill(store: Store) -> None:
        from planner import sample  # loaded only where it is wanted

        sample.fill(store, today)
        if launch:
            store.run(tr("set the launch"), edit_plan_info, launch=launch)

    return fill


def _starter(launch: date, staff: int | None) -> tuple[Fill, list[str]]:
    from planner import starter  # loaded only where it is wanted

    staff = staff or starter.USUAL_STAFF
    steps, today = starter.dated_steps(launch, staff), date.today()
    late = starter.late(steps, today)
    said = [
        trn(
            "{count} usual step, from {first} to {last}.",
            "{count} usual steps, from {first} to {last}.",
            len(steps),
            first=day(steps[0].start),
            last=day(max(dated.due for dated in steps)),
        )
    ]
    if late:
        said.append(starter.late_words(steps, today))
        said += [
            tr(
                "  {step} ({day})",
                step=tr(dated.step.title, **starter.places(staff)),
                day=day(dated.due),
            )
            for dated in late
        ]
    return (
        lambda store: store.run(
            tr("add the starter plan"), starter.add_starter, starter.Beginning(launch, staff)
        ),
        said,
    )


def _next_region(source: Plan, launch: date) -> tuple[Fill, list[str]]:
    label = tr("Copy from {name}", name=source.info.name)
    return lambda store: store.run(label, copy_for_region, source, launch), [what_is_kept(source)]
