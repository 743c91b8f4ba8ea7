"""Two editions of a list of HR, and what is read of a plan after them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from planner.actions import rows
from planner.models import Person, Plan
from planner.store import Store
from tests.plans import person_id

OCTOBER = """\
ID,Name,Email,Department,Manager
1,Ann Moor,ann@ex.org,Finance,Bo Lind
2,Bo Lind,bo@ex.org,Finance,
3,Cy Dow,cy@ex.org,Legal,Bo Lind
"""
NOVEMBER = """\
ID,Name,Email,Department,Manager
1,Ann Moor-Hill,ann.hill@ex.org,Legal,Cy Dow
3,Cy Dow,cy@ex.org,Legal,
4,Di Ek,di@ex.org,Finance,Cy Dow
"""
NOTHING: dict[str, list[Any]] = {"changes": [], "conflicts": [], "invalid": []}
Table = Callable[[str], Path]


def now(path: Path) -> Plan:
    with Store.open(path, read_only=True) as store:
        return store.plan


def edit(path: Path, who: str, **fields: Any) -> None:
    """Write something into a person of the plan by hand."""
    with Store.open(path) as store:
        store.run("Edit by hand", rows.edit, Person, person_id(store.plan, who), **fields)


def named(changes: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(c["kind"], c["row"], c["column"], c["was"], c["now"]) for c in changes]
