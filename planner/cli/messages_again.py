"""The command that brings the next edition of a table of messages into a plan."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planner import imports
from planner.cli.merging import bring_in
from planner.imports import Differences
from planner.models import Plan
from planner.text import tr


def refresh_messages(arguments: Namespace, table: imports.RawTable) -> int:
    """Bring what a table of messages says otherwise into a plan, as one step.

    All of it, unless ``--accept`` says otherwise; nothing with ``--dry-run``.
    """
    chosen, where = imports.parse_map(arguments.map), imports.parse_where(arguments.where)
    columns = imports.KINDS["messages"].recognise(table, chosen, arguments.fill_down, where)

    def find(plan: Plan) -> Differences:
        return imports.next_messages(plan, table, columns)

    dry_run = arguments.dry_run or arguments.accept == "none"
    label = tr("Bring in {file}", file=Path(arguments.file).name)
    return bring_in(find, arguments, label, dry_run=dry_run)
