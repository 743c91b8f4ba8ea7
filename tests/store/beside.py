"""What a plan says, and what lies in its folder."""

from __future__ import annotations

from pathlib import Path

from planner.store import Store
from planner.store.backups import backup_folder

PAGE = 4096
"""Bytes of a plan that are written at once."""


def content(path: Path) -> list[object]:
    """What a plan says: its departments and people."""
    with Store.open(path, read_only=True) as store:
        return [*store.plan.departments.values(), *store.plan.people.values()]


def state(folder: Path) -> dict[str, bytes]:
    """Every file in a folder but locks, and what is in it."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def set_aside(plan: Path, store: Store) -> list[bytes]:
    """What was set aside when the plan was opened, each of which was said."""
    kept = [path for path in backup_folder(plan).iterdir() if path.suffix != ".rollout"]
    assert all(str(path) in (store.note or "") for path in kept)
    return [path.read_bytes() for path in sorted(kept)]
