from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.actions import rows
from planner.models import Department, Draft, Person
from planner.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open, empty plan."""
    with Store.create(tmp_path / "harbour.rollout", "Harbour", date(2027, 1, 24)) as made:
        yield made


def add_people(draft: Draft) -> None:
    for number in range(60):
        rows.add(draft, Person, name=f"Person {number}")


@pytest.fixture
def plan(store: Store) -> Path:
    """A closed plan of three steps and sixty people, with copies of how it was after the first
    step, and of how it is, in a folder beside it."""
    aside = store.path.parent / "aside"
    aside.mkdir()
    store.run("Add Legal", rows.add, Department, name="Legal")
    shutil.copyfile(store.path, aside / "older.rollout")
    store.run("Add people", add_people)
    store.run("Add Finance", rows.add, Department, name="Finance")
    store.close()
    shutil.copyfile(store.path, aside / "newest.rollout")
    return store.path
