"""The command that brings the next edition of a list into a plan."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from planner import imports
from planner.cli import show
from planner.cli.differences import RULES, accepted_changes, print_differences
from planner.cli.opening import reading, writing
from planner.cli.values import DAY_ORDERS
from planner.errors import PlannerError
from planner.imports import Change, Differences, Refresh
from planner.models import Draft, Plan
from planner.store import Store
from planner.text import tr

_MOST_STEPS = 1_000
"""How many steps of the history are looked through for who wrote a value."""


def refresh(arguments: Namespace) -> int:
    """Bring the accepted differences of a list’s next edition into a plan, as one step.

    Everything but conflicts and removals, unless ``--accept`` says otherwise; nothing with
    ``--dry-run`` or where nothing is accepted.
    """
    if arguments.kind != "people":
        raise PlannerError(
            tr("Only lists of people and of messages have a next edition; import this one again.")
        )
    file = Path(arguments.file)
    dry_run = arguments.dry_run or arguments.accept == "none"
    with reading(arguments.plan) if dry_run else writing(arguments.plan) as store:
        found = _read(store.plan, arguments, file)
        differences = found.differences
        accepted = accepted_changes(differences, arguments.accept)
        draft = store.draft()
        refused = found.accept(draft, accepted, RULES)
        steps = store.history(_MOST_STEPS) if differences.conflicts else []
        invalid = (change.refused(why) for change, why in refused.items())
        told = _Told(differences._replace(invalid=(*differences.invalid, *invalid)), store, steps)
        if not dry_run:
            label = tr("Bring in {list}, {file}", list=found.kept.name, file=file.name)
            store.run(label, Draft.apply, draft.changes)
    for note in differences.notes:
        print(note, file=sys.stderr)
    if arguments.json:
        show.print_json(told.as_json())
    else:
        print(tr("{list}: {file}", list=found.kept.name, file=file.name))
        print_differences(told.found, len(accepted) - len(refused), dry_run=dry_run, note=told.note)
    return 0


def _read(plan: Plan, arguments: Namespace, file: Path) -> Refresh:
    chosen, where = imports.parse_map(arguments.map), imports.parse_where(arguments.where)

    def read(sheet: str | None) -> imports.RawTable:
        headers = [*chosen.values(), *arguments.fill_down, *(header for header, _ in where)]
        dates = DAY_ORDERS.get(arguments.dates)
        return imports.read_table(file, sheet, headers, encoding=arguments.encoding, dates=dates)

    table = read(arguments.sheet)
    kept = imports.need_list(plan, table, arguments.list, file.name)
    known = imports.reading_of(kept)
    other = known.sheet in table.sheet_names and known.sheet != table.sheet
    if arguments.sheet is None and other:
        table = read(known.sheet)
    if table.dates is None:
        table = table._replace(dates=known.dates)
    wanted = known._replace(
        mapping={**known.mapping, **chosen},
        fill_down=[*known.fill_down, *arguments.fill_down],
        where=[*known.where, *where],
    )
    columns = imports.columns_by(wanted, table)
    on = arguments.on or date.today()
    return imports.read_next(plan, kept, table, columns, file.name, on, RULES)


class _Told:
    """What differs, and of conflicts also who wrote into the plan what it says, and when."""

    def __init__(self, found: Differences, store: Store, steps: Sequence[Any]) -> None:
        self.found, self._plan, self._steps = found, store.plan, steps

    def as_json(self) -> dict[str, Any]:
        printed = self.found.as_json()
        for conflict, change in zip(printed["conflicts"], self.found.conflicts, strict=True):
            if (step := self._writer(change)) is not None:
                conflict |= {"by": step.by, "at": step.at.isoformat()}
        return printed

    def note(self, change: Change) -> str:
        """Say who wrote what a conflict is about; empty where that is not known."""
        step = self._writer(change)
        if step is None:
            return ""
        at = step.at.astimezone()
        place = {"who": step.by, "day": show.moment(at), "step": step.label}
        if change.kind == "new" and change.in_place_of is None:
            return tr("Removed by {who} on {day} (“{step}”).", **place)
        return tr("Set by {who} on {day} (“{step}”).", **place)

    def _writer(self, change: Change) -> Any:
        if change.in_place_of is not None or change not in self.found.conflicts:
            return None
        return imports.last_writer(change, self._plan, self._steps)
