"""The command that brings an edited workbook back into a plan."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from planner import imports
from planner.cli import show
from planner.cli.differences import RULES, accepted_changes, print_differences
from planner.cli.opening import reading, writing
from planner.models import Draft
from planner.text import tr


def merge(arguments: Namespace) -> int:
    """Bring the accepted changes of a workbook into a plan, as one step.

    Everything but conflicts and removals, unless ``--accept`` says otherwise; nothing with
    ``--dry-run``.
    """
    file = Path(arguments.workbook)
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        book = imports.read_workbook(file)
        found = imports.find_differences(store.plan, book, RULES)
        accepted = accepted_changes(found, arguments.accept)
        draft = store.draft()
        refused = imports.merge_changes(draft, accepted, RULES)
        if not arguments.dry_run:
            store.run(tr("Merge {file}", file=file.name), Draft.apply, draft.changes)
    found = found._replace(invalid=(*found.invalid, *refused))
    for note in found.notes:
        print(note, file=sys.stderr)
    if arguments.json:
        show.print_json(found.as_json())
    else:
        print_differences(found, len(accepted) - len(refused), dry_run=arguments.dry_run)
    return 0
