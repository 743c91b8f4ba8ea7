"""Commands about the plan file itself, and what it keeps on people."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from planner.actions import forgetting, keeping
from planner.analysis.findings.finding import RULES, subjects
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.naming.held import what_is_held, what_may_be_left
from planner.analysis.rules import findings
from planner.cli.opening import reading, writing
from planner.cli.values import find_person
from planner.errors import NotSavedError, PlannerError
from planner.models import Plan
from planner.store.backups import all_files, copy_plan, list_backups
from planner.store.file_validation import check_header
from planner.store.repair import Repaired, repair
from planner.text import day, listed, tr, trn

EVERY_CHANGE = 1_000_000_000


def snapshot(arguments: Namespace) -> int:
    """Freeze the plan's measures and findings."""
    on = arguments.on or date.today()
    with writing(arguments.plan) as store:
        label = _free_label(store.plan, on) if arguments.label is None else arguments.label
        measures = measure(store.plan, on)
        data = freeze(measures, findings(measures))
        made_at = datetime.now(UTC).replace(microsecond=0)
        store.run(tr("Snapshot {label}", label=label), keeping.freeze, label, on, data, made_at)
    print(tr("Snapshot “{label}” kept.", label=label))
    return 0


def _free_label(plan: Plan, on: date) -> str:
    """The day in words; the second pack of a day is "22 November 2026, 2"."""
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
            tr("Accept {code}", code=code),
            keeping.waive,
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


def verify(arguments: Namespace) -> int:
    """Look whether the plan file is sound; with ``--repair`` write what can be saved."""
    path = Path(arguments.plan)
    if arguments.repair is not None:
        _print_repaired(repair(path, Path(arguments.repair)), arguments.repair)
        return 0
    with reading(arguments.plan) as store:  # opening looks at every page, table and row
        store.history(EVERY_CHANGE)
    print(tr("{path} is sound.", path=path))
    return 0


def _print_repaired(repaired: Repaired, out: str) -> None:
    saved, lost = repaired.saved, repaired.lost_count
    print(
        trn("{count} row was saved to {out}.", "{count} rows were saved to {out}.", saved, out=out)
    )
    if repaired.from_history:
        found = trn(
            "{count} of them was found in the history alone.",
            "{count} of them were found in the history alone.",
            repaired.from_history,
        )
        print(found)
    if lost:
        heading = trn(
            "{count} row that was once in the plan could not be found:",
            "{count} rows that were once in the plan could not be found:",
            lost,
        )
        print(heading)
    else:
        print(tr("No row is known to be lost."))
    for line in repaired.lines():
        print(f"  {line}")


def restore(arguments: Namespace) -> int:
    """Bring a backup back, under a new name."""
    plan, out = Path(arguments.plan), Path(arguments.to)
    if os.path.lexists(out):
        raise PlannerError(tr("{path} is already there; choose another name.", path=out))
    backups = list_backups(plan)
    if arguments.backup is None:
        if not backups:
            raise PlannerError(tr("There is no backup of {path}.", path=plan))
        source = backups[0].path
    else:
        named = [b.path for b in backups if arguments.backup in (b.path.name, b.path.stem)]
        source = named[0] if named else Path(arguments.backup)
    check_header(source)
    copy_plan(source, out)
    print(tr("{backup} was brought back as {path}.", backup=source.name, path=out))
    return 0


def held(arguments: Namespace) -> int:
    """List all that the plan holds on a person."""
    with reading(arguments.plan) as store:
        person = find_person(store.plan, arguments.person)
        for line in what_is_held(store.plan, person):
            print(line)
    return 0


def forget(arguments: Namespace) -> int:
    """Erase a person from the plan and its history."""
    with writing(arguments.plan) as store:
        person = find_person(store.plan, arguments.person)
        try:
            erased = store.erase(forgetting.forget, person.id)
        except NotSavedError as error:
            name = arguments.person
            raise PlannerError(tr("{name} was not erased. {why}", name=name, why=error)) from error
        kept = all_files(store.path)
        left = what_may_be_left(store.plan, person)
    print(tr("{name} is erased from the plan and its history.", name=arguments.person))
    for sentence in erased.not_done:
        print(sentence)
    print(
        tr(
            "Documents made earlier may still name them, and a disk may keep deleted blocks for"
            " a while."
        )
    )
    if left:
        print(tr("A word of the name still stands here; change it if it means this person:"))
        for line in left:
            print(f"  {line}")
    if kept:
        print(
            trn(
                "{count} file in {folder} may still name them; delete it if it must not.",
                "{count} files in {folder} may still name them; delete those that must not.",
                len(kept),
                folder=kept[0].parent,
            )
        )
    return 0
