"""The command that brings an edited workbook back into a plan."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from planner import imports
from planner.cli import show
from planner.cli.differences import RULES, accepted_changes, print_differences
from planner.cli.opening import reading, writing
from planner.imports import Differences
from planner.models import Draft, Plan
from planner.text import tr


def merge(arguments: Namespace) -> int:
    """Bring the accepted changes of a workbook into a plan, as one step.

    Everything but conflicts and removals, unless ``--accept`` says otherwise; nothing with
    ``--dry-run``.
    """
    file = Path(arguments.workbook)

    def find(plan: Plan) -> Differences:
        return imports.find_differences(plan, imports.read_workbook(file), RULES)

    label = tr("Merge {file}", file=file.name)
    return bring_in(find, arguments, label, dry_run=arguments.dry_run)


def bring_in(
    find: Callable[[Plan], Differences], arguments: Namespace, label: str, *, dry_run: bool
) -> int:
    """Bring what is accepted of the differences from a plan into it, as one step of this name, and
    print them. Return the exit code."""
    with reading(arguments.plan) if dry_run else writing(arguments.plan) as store:
        found = find(store.plan)
        accepted = accepted_changes(found, arguments.accept)
        draft = store.draft()
        refused = imports.merge_changes(draft, accepted, RULES)
        if not dry_run:
            store.run(label, Draft.apply, draft.changes)
    found = found._replace(invalid=(*found.invalid, *refused))
    for note in found.notes:
        print(note, file=sys.stderr)
    if arguments.json:
        show.print_json(found.as_json())
    else:
        print_differences(found, len(accepted) - len(refused), dry_run=dry_run)
    return 0
