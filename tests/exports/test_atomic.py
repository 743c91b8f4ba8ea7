"""A file is written whole, or the old one stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.exports.atomic import as_private_as, atomic_write


def test_new_content_replaces_the_old(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    with atomic_write(target) as part:
        part.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), atomic_write(target) as part:
        part.write_text("half")
        raise ZeroDivisionError
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


_KILLED = """
import os, signal, sys
from pathlib import Path
from planner.exports.atomic import as_private_as, atomic_write

with atomic_write(Path(sys.argv[1])) as part:
    part.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system kills otherwise")
def test_what_a_killed_program_left_is_swept_and_what_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    for _ in range(2):
        subprocess.run([sys.executable, "-c", _KILLED, str(target)])
        assert target.read_text() == "old"
        assert len(list(tmp_path.iterdir())) == 2
    with atomic_write(tmp_path / "other.pdf") as other:
        other.write_text("other")
        with atomic_write(target) as part:
            part.write_text("new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.pdf", "pack.pdf"]
    assert target.read_text() == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize(("plans_own", "new"), [(0o600, 0o600), (0o640, 0o640), (0o644, 0o644)])
def test_a_new_file_is_open_to_nobody_the_plan_is_closed_to(
    plans_own: int, new: int, tmp_path: Path
) -> None:
    plan, target = tmp_path / "harbour.rollout", tmp_path / "pack.pdf"
    plan.touch()
    plan.chmod(plans_own)
    mask = os.umask(0o022)
    try:
        with as_private_as(plan), atomic_write(target) as part:
            part.write_text("new")
    finally:
        os.umask(mask)
    assert target.stat().st_mode & 0o777 == new


def test_a_file_is_private_where_its_plan_is_gone(tmp_path: Path) -> None:
    with as_private_as(tmp_path / "gone.rollout"), atomic_write(tmp_path / "pack.pdf") as part:
        part.write_text("new")
    assert (tmp_path / "pack.pdf").stat().st_mode & 0o077 in (0, 0o066)  # the latter on Windows


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    target.chmod(0o640)
    with atomic_write(target) as part:
        part.write_text("new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_file_held_open_elsewhere_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")

    def refuse(self: Path, other: Path) -> None:
        raise PermissionError(13, "in use", str(self))

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("planner.exports.atomic._PAUSES", (0.0,))
    with (
        pytest.raises(PlannerError, match="is open in another program"),
        atomic_write(target) as p,
    ):
        p.write_text("new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="is a folder"), atomic_write(tmp_path):
        pass
    with (
        pytest.raises(PlannerError, match="There is no folder"),
        atomic_write(tmp_path / "a" / "b"),
    ):
        pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    with pytest.raises(PlannerError, match="the disk is full"), atomic_write(target) as part:
        part.unlink()
        part.symlink_to("/dev/full")
        with part.open("wb") as file:
            file.write(b"x")
    assert not target.exists()


def test_a_name_as_long_as_allowed_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 251 + ".pdf")
    with atomic_write(target) as part:
        part.write_text("new")
    assert target.read_text() == "new"
