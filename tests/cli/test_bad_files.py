"""What a file from elsewhere says wrongly is refused in one sentence, or survived and said."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

ON = "2026-11-23"
Wrong = tuple[str, int, str, Any]


@pytest.fixture
def filled(plan: Path, tmp_path: Path, run: Run) -> Path:
    """A plan of three people, two departments and one setting."""
    table = tmp_path / "people.csv"
    table.write_text(
        "Id,Name,Manager,Champion of,Start date,Hours\n"
        "1,Ann Berg,,Finance,2026-01-04,2\n"
        "2,Bo Lind,Ann Berg,Finance,,1\n"
        "3,Cai Ode,Bo Lind,Legal,,\n"
    )
    assert run("import", plan, table).code == 0
    assert run("snapshot", plan, "--label", "First", "--on", "2026-11-01").code == 0
    return plan


def as_json(filled: Path, changed: Wrong, run: Run) -> Path:
    """The plan as a JSON file that says something else in one place."""
    path = filled.with_suffix(".json")
    assert run("export", filled, "--to-json", path).code == 0
    found = json.loads(path.read_text())
    table, row_id, field, value = changed
    next(r for r in found["tables"][table] if r["id"] == row_id)[field] = value
    path.write_text(json.dumps(found))
    return path


def changed_by_hand(filled: Path, changed: Wrong) -> None:
    table, row_id, field, value = changed
    with closing(sqlite3.connect(filled)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute(f'UPDATE "{table}" SET "{field}" = ? WHERE id = ?', (value, row_id))
        other.commit()


SURVIVED = [
    (("person", 1, "manager_id", 3), "MANAGER-CYCLE"),
    (("person", 1, "manager_id", 1), "MANAGER-CYCLE"),
    (("department", 1, "parent_id", 1), "DEPARTMENT-CYCLE"),
    (("person", 1, "last_day", "2025-12-31"), "LEAVES-BEFORE-START"),
    (("assignment", 2, "person_id", 1), "DOUBLE-ASSIGNMENT"),
    (("person", 1, "hours", 500.0), "OUT-OF-RANGE"),
    (("person", 2, "ref", "1"), "SAME-ID"),
]


@pytest.mark.parametrize(("changed", "code"), SURVIVED)
@pytest.mark.parametrize("way", ["json", "by hand"])
def test_what_a_plan_can_live_with_is_a_finding(
    changed: Wrong, code: str, way: str, filled: Path, tmp_path: Path, run: Run
) -> None:
    if way == "json":
        file, filled = as_json(filled, changed, run), tmp_path / "again.rollout"
        assert run("new", filled, "--name", "Again").code == 0
        assert run("import", filled, file).code == 0
    else:
        changed_by_hand(filled, changed)
    found = run("check", filled, "--on", ON, "--json").json["findings"]
    assert code in {finding["code"] for finding in found}
    assert run("what-if", filled, "--leave", "Cai Ode", "--on", ON).code == 0


UNSOUND = [
    (("responsibility", 1, "weight", 0), "responsibility 1: weight cannot be “0”"),
    (("responsibility", 1, "weight", 6), "responsibility 1: weight cannot be “6”"),
    (("responsibility", 1, "needed_cover", -1), "responsibility 1: needed_cover cannot be “-1”"),
    (("person", 1, "hours", -3.0), "person 1: hours cannot be “-3.0”"),
    (("department", 1, "headcount", -1), "department 1: headcount cannot be “-1”"),
    (("plan_info", 1, "launch", "9999-12-31"), "plan_info 1: launch cannot be “9999-12-31”"),
    (("snapshot", 1, "data", "{}"), "snapshot 1: what it kept cannot be read"),
    (("person", 1, "ref", " "), "person 1: has no name, e-mail address or id"),
]


@pytest.mark.parametrize(("changed", "said"), UNSOUND)
def test_what_no_plan_holds_is_mended_by_a_json_import_and_said(
    changed: Wrong, said: str, filled: Path, tmp_path: Path, run: Run
) -> None:
    if changed[2] == "ref":
        changed_by_hand(filled, ("person", 1, "name", ""))
    file, again = as_json(filled, changed, run), tmp_path / "again.rollout"
    assert run("new", again, "--name", "Again").code == 0
    [warning] = run("import", again, file, "--json").json["warnings"]
    assert warning["text"].startswith(said)
    assert run("check", again, "--on", ON, "--json").json["people"] == 3


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        *UNSOUND[:-1],
        (("responsibility", 1, "needed_cover", "many"), "needed_cover cannot be “many”"),
        (("person", 1, "hours", float("inf")), "person 1: hours cannot be “inf”"),
        (("assignment", 1, "role", "boss"), "assignment 1: role cannot be “boss”"),
        (("responsibility", 1, "kind", "goal"), "responsibility 1: it is not clear what it is for"),
    ],
)
def test_a_plan_that_was_changed_by_hand_is_refused_and_repaired(
    changed: Wrong, said: str, filled: Path, tmp_path: Path, run: Run
) -> None:
    changed_by_hand(filled, changed)
    before, copy, out = filled.read_bytes(), tmp_path / "copy.rollout", tmp_path / "out.rollout"
    shutil.copy(filled, copy)
    for command in (("check", filled), ("snapshot", filled, "--label", "Next")):
        code, printed, err = run(*command)
        assert (code, printed, err.count("\n")) == (2, "", 1)
        assert said in err
        assert "nothing was changed" in err
        assert "--repair OUT" in err
    assert filled.read_bytes() == before
    repaired = run("verify", copy, "--repair", out)
    assert repaired.code == 0
    assert said in repaired.out
    assert run("check", out, "--on", ON, "--json").json["people"] == 3


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("champion_ratio", "0"),
        ("champion_ratio", "nonsense"),
        ("threshold", '"NaN"'),
        ("common_cause_seats", '["planet"]'),
        ("stale_after_days", "1000000000000"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_and_repaired(
    key: str, value: str, filled: Path, tmp_path: Path, run: Run
) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (key, value))
        other.commit()
    assert f"the setting {key} cannot be “{value}”" in run("check", filled).err
    repaired = run("verify", filled, "--repair", tmp_path / "out.rollout")
    assert "the usual one is in force" in repaired.out
    assert run("check", tmp_path / "out.rollout", "--on", ON).code == 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (("responsibility", 1, "weight", "three"), 'entry 1 says that weight is "three"'),
        (("person", 2, "start", "2027-02-31"), 'entry 2 says that start is "2027-02-31"'),
        (("person", 2, "start", "2027-W01-1"), 'entry 2 says that start is "2027-W01-1"'),
        (("person", 1, "manager_id", 99), "row 1 points to a person that is not in the file"),
    ],
)
def test_a_json_file_that_cannot_be_read_so_is_refused(
    changed: Wrong, said: str, filled: Path, tmp_path: Path, run: Run
) -> None:
    file, again = as_json(filled, changed, run), tmp_path / "again.rollout"
    assert run("new", again, "--name", "Again").code == 0
    before = again.read_bytes()
    code, _, err = run("import", again, file)
    assert code == 2
    assert said in err
    assert err.count("\n") == 1
    assert again.read_bytes() == before
