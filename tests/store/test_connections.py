"""No connection outlives its work, also where that fails: Windows replaces no file that is open."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import Department, Draft, Person
from planner.store import Store
from planner.store.backups import copy_plan
from planner.store.repair import repair


class RowFilter(sqlite3.Connection):
    """A connection that is known as long as nobody has closed it."""

    open_now: list[RowFilter] = []  # noqa: RUF012

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.open_now.append(self)

    def close(self) -> None:
        if self in self.open_now:
            self.open_now.remove(self)
        super().close()


@pytest.fixture(autouse=True)
def _none_stays_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **n: connect(*a, factory=RowFilter, **n))
    RowFilter.open_now.clear()
    yield
    assert not RowFilter.open_now


@pytest.fixture
def plan(store: Store) -> Path:
    def fill(draft: Draft) -> None:
        for number in range(60):
            department = rows.add(draft, Department, name=f"Department {number}")
            rows.add(draft, Person, name=f"Person {number}", department_id=department.id)

    store.run("Fill", fill)
    store.close()
    return store.path


def damages(sound: bytes, chance: random.Random) -> Iterator[bytes]:
    """The plan with bytes changed, cut short, with names in its tables that are no text, and with
    nothing but its header left."""
    for _ in range(25):
        content = bytearray(sound)
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        yield bytes(content)
    for share in (0.1, 0.5, 0.9):
        yield sound[: int(len(sound) * share) // 4096 * 4096]
    yield sound.replace(b"tableperson", b"tablep\xc7rson").replace(b"TABLE person", b"TUBLE person")
    yield sound[:100] + bytes(len(sound) - 100)


def test_nothing_stays_open_of_a_damaged_plan(plan: Path, tmp_path: Path) -> None:
    for number, content in enumerate(damages(plan.read_bytes(), random.Random(20270301))):
        plan.write_bytes(content)
        out = tmp_path / f"{number}.rollout"
        for deed in (
            lambda: Store.open(plan, read_only=True).close(),
            lambda: Store.open(plan).close(),
            lambda out=out: copy_plan(plan, out),
            lambda out=out: repair(plan, out),
        ):
            with suppress(PlannerError):
                deed()
            assert not RowFilter.open_now
            out.unlink(missing_ok=True)


def test_nothing_stays_open_of_what_fails_halfway(plan: Path) -> None:
    def broken(draft: Draft) -> None:
        rows.add(draft, Department, name="Department 1")

    with Store.open(plan) as store:
        with pytest.raises(PlannerError):
            store.run("Twice", broken)
        with sqlite3.connect(plan) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("UPDATE state SET stamp = 'other'")
        other.close()
        with pytest.raises(PlannerError, match="changed by another program"):
            store.run("Legal", rows.add, Department, name="Legal")
        plan.write_bytes(b"no plan at all" * 1000)
        with pytest.raises(PlannerError):
            store.reload()
    plan.unlink()
    with pytest.raises(PlannerError):
        store.reload()
