"""The two shared data files, as plans; where they are not beside the checkout there are none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from planner import imports
from planner.models import Draft, Plan

DATA = Path(__file__).parents[2] / "shared/data"

FILES = {
    "champions-by-project.csv": (["champion_of=Project"], ["Project"]),
    "hr-senior-posts.csv": (["department=Unit", "champion_of=Unit"], []),
}
"""How each file is read: what its columns are, and which are filled down."""


def there() -> list[str]:
    """The files that are there."""
    return [name for name in FILES if (DATA / name).exists()]


@cache
def shared_plan(name: str) -> Plan:
    """The plan that one of the files makes."""
    given, filled = FILES[name]
    table = imports.read_table(DATA / name)
    columns = imports.recognise_columns(table, imports.parse_map(given), filled)
    draft = Draft(Plan())
    imports.import_roster(draft, table, columns)
    return draft.plan
