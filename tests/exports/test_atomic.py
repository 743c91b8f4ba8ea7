"""A file is written whole, or the old one stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.exports.atomic import written_beside


def test_new_content_replaces_the_old(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    with written_beside(target) as part:
        part.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), written_beside(target) as part:
        part.write_text("half")
        raise ZeroDivisionError
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_an_attempt_cut_off_left_behind_is_swept(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    other = tmp_path / "other.pdf"
    parts = []
    for path in (target, other):
        with written_beside(path) as part:
            part.write_text("whole")
            parts.append(part)
    for part in parts:
        part.write_text("cut off")
    with written_beside(target) as part:
        part.write_text("whole again")
    assert not parts[0].exists()
    assert parts[1].exists()


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    target.write_text("old")
    target.chmod(0o640)
    with written_beside(target) as part:
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
        written_beside(target) as p,
    ):
        p.write_text("new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="is a folder"), written_beside(tmp_path):
        pass
    with (
        pytest.raises(PlannerError, match="There is no folder"),
        written_beside(tmp_path / "a" / "b"),
    ):
        pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    with pytest.raises(PlannerError, match="No space left"), written_beside(target) as part:
        part.unlink()
        part.symlink_to("/dev/full")
        with part.open("wb") as file:
            file.write(b"x")
    assert not target.exists()


def test_a_name_as_long_as_allowed_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 251 + ".pdf")
    with written_beside(target) as part:
        part.write_text("new")
    assert target.read_text() == "new"
