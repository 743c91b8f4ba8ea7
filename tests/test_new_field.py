"""A field is added by a line in its row class, a line in the catalogue and a migration step.

Tried in a copy of the program, with a field of another kind for people, departments and goals.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from planner.actions import rows
from planner.models import Department, Draft, Goal, Person
from planner.store import Store
from planner.store.migrations import LATEST

ROOT = Path(__file__).parents[1]

FIELDS = {
    "person": ("people", "    may_sponsor: bool = False\n", "    badge_on: date | None = None\n"),
    "department": (
        "people",
        '    """The action that is to bring it closer to what is wanted."""\n',
        "    floors: int | None = None\n",
    ),
    "goal": (
        "purpose",
        '    """How often it is to be measured, in days; none: nobody said."""\n',
        "    vetted: bool = False\n",
    ),
}
"""By table: the file of its row class, its last line, and the new one."""

CATALOGUED = {
    "people": (
        ('    Field("note", "Note"', '    Field("badge_on", "Badge", headers=("badge day",)),\n'),
        ('    Field("needs", "Needs"', '    Field("floors", "Floors", within=_FLOORS),\n'),
    ),
    "work": (('    Field("purpose_id", "Serves"', '    Field("vetted", "Vetted", kept=True),\n'),),
}

COLUMNS = {
    "person": "badge_on TEXT",
    "department": "floors INTEGER",
    "goal": "vetted INTEGER NOT NULL",
}

TRIED = Path(__file__).with_name("new_field_tried.py")
"""What is run in the copy; it prints where the fields are."""


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("copy")
    old = folder / "old.rollout"
    bodies = _old_file(old)
    shutil.copytree(
        ROOT / "planner", folder / "planner", ignore=shutil.ignore_patterns("__pycache__")
    )
    (folder / "resources").symlink_to(ROOT / "resources")
    _add_fields(folder / "planner", bodies)
    done = subprocess.run(
        [sys.executable, str(TRIED), str(old)],
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    yield json.loads(done.stdout.splitlines()[-1])


def _old_file(path: Path) -> dict[str, str]:
    """Make a plan with this program; gives what its tables are made of."""

    def fill(draft: Draft) -> None:
        rows.add(draft, Person, name="Ann Li")
        rows.add(draft, Department, name="Finance")
        rows.add(draft, Goal, title="Reach")

    with Store.create(path, "Harbour") as store:
        store.run("begin", fill)
    with closing(sqlite3.connect(path)) as file:
        made = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        return {name: sql for name, sql in made if name in FIELDS}


def _add_fields(package: Path, tables: dict[str, str]) -> None:
    for module, last, line in FIELDS.values():
        _add(package / "models" / f"{module}.py", last, last + line)
    for module, lines in CATALOGUED.items():
        for before, line in lines:
            _add(package / "models" / "catalogue" / f"{module}.py", before, line + before)
    floors = '_FLOORS = Range(1, 200, "A department has 1 to 200 floors.")\n'
    people = package / "models" / "catalogue" / "people.py"
    _add(people, "DEPARTMENT = (", f"{floors}DEPARTMENT = (")
    _write_step(package / "store" / "migrations", tables)


def _add(file: Path, place: str, instead: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(place) == 1, (file, place)
    file.write_text(text.replace(place, instead), encoding="utf-8")


def _write_step(folder: Path, tables: dict[str, str]) -> None:
    step = ["from planner.store.migrations.rebuild import rebuild\n\n\ndef upgrade(connection):"]
    for table, sql in tables.items():
        body = sql[sql.index("(") + 1 : sql.rindex(")")]
        end = re.search(r"CONSTRAINT|CHECK|FOREIGN", body)
        at = end.start() if end else len(body)
        check = ", CHECK (vetted IN (0, 1))" if table == "goal" else ""
        body = f"{body[:at]}{COLUMNS[table]}, {body[at:]}{check}"
        carry = ", lambda row: {**row, 'vetted': 0}" if table == "goal" else ""
        step.append(f"    rebuild(connection, {table!r}, {body!r}{carry})")
    number = LATEST + 1
    (folder / f"step_{number:04}.py").write_text("\n".join(step) + "\n")
    init = folder / "__init__.py"
    last = f"step_{LATEST:04}"
    init.write_text(init.read_text().replace(last, f"{last}, step_{number:04}"))


def test_it_is_in_the_tables_of_the_window(tried: dict[str, Any]) -> None:
    assert "Badge" in tried["window"]["people"]
    assert "Floors" in tried["window"]["departments"]
    assert "Vetted" in tried["window"]["goals"]


def test_it_is_in_the_panels_beside_them(tried: dict[str, Any]) -> None:
    person, department, goal = tried["panels"]
    assert ["Badge", "1 Feb"] in person
    assert ["Floors", "3"] in department
    assert ["Vetted", "yes"] in goal


@pytest.mark.parametrize("where", ["files", "merge"])
def test_it_is_in_the_files_and_read_back(tried: dict[str, Any], where: str) -> None:
    assert "badge_on" in tried[where]["people"]
    assert "floors" in tried[where]["departments"]
    assert "vetted" in tried[where]["goals"]


def test_it_is_in_the_json_file_and_read_back(tried: dict[str, Any]) -> None:
    assert tried["json"] == "2027-02-01"


def test_it_is_imported_from_a_list_under_its_headers(tried: dict[str, Any]) -> None:
    assert tried["imported"] == ["2027-03-01"]


def test_it_is_told_to_whoever_asks_what_is_held(tried: dict[str, Any]) -> None:
    assert "badge on: 2027-02-01" in tried["held"]


def test_it_is_redacted_unless_it_is_marked_as_kept(tried: dict[str, Any]) -> None:
    assert tried["redacted"] == ["None", True]


def test_a_figure_out_of_its_range_is_refused_in_its_sentence(tried: dict[str, Any]) -> None:
    assert tried["wrong"] == "A department has 1 to 200 floors."
