"""Lists of other things than people, brought in for tests."""

from __future__ import annotations

from pathlib import Path

from planner.imports import KINDS, Report, parse_map, read_table
from planner.models import Draft, Plan


def bring_in(folder: Path, kind: str, text: str, plan: Plan, *maps: str) -> tuple[Plan, Report]:
    """The plan after a list of a kind came in, and the report."""
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8", newline="")
    table = read_table(path, kind=KINDS[kind])
    draft = Draft(plan)
    report = KINDS[kind].import_into(draft, table, KINDS[kind].recognise(table, parse_map(maps)))
    return draft.plan, report
