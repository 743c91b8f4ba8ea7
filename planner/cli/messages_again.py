"""The command that brings the next edition of a table of messages into a plan."""

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


def refresh_messages(arguments: Namespace, table: imports.RawTable) -> int:
    """Bring what a table of messages says otherwise into a plan, as one step.

    All of it, unless ``--accept`` says otherwise; nothing with ``--dry-run``.
    """
    file = Path(arguments.file)
    chosen, where = imports.parse_map(arguments.map), imports.parse_where(arguments.where)
    columns = imports.KINDS["messages"].recognise(table, chosen, arguments.fill_down, where)
    dry_run = arguments.dry_run or arguments.accept == "none"
    with reading(arguments.plan) if dry_run else writing(arguments.plan) as store:
        found = imports.next_messages(store.plan, table, columns)
        accepted = accepted_changes(found, arguments.accept)
        draft = store.draft()
        refused = imports.merge_changes(draft, accepted, RULES)
        if not dry_run:
            store.run(tr("Bring in {file}", file=file.name), Draft.apply, draft.changes)
    found = found._replace(invalid=(*found.invalid, *refused))
    for note in found.notes:
        print(note, file=sys.stderr)
    if arguments.json:
        show.print_json(found.as_json())
    else:
        print_differences(found, len(accepted) - len(refused), dry_run=dry_run)
    return 0
