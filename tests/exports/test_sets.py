"""A set of files is whole, or not there: none is in its place before all can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.exports.atomic import atomic_write, make_folder, written_together
from planner.exports.csv_files import write_csv
from planner.exports.workbook.department_books import write_department_workbooks
from tests.exports.department_workbooks.parts import ON, harbour

WRITERS: dict[str, Callable[[Path], object]] = {
    "lists": lambda folder: write_csv(measure(harbour(), ON), folder),
    "department workbooks": lambda folder: write_department_workbooks(
        measure(harbour(), ON), (), folder
    ),
}


def write(path: Path, text: str) -> None:
    with atomic_write(path) as part:
        part.write_text(text)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_no_file_is_in_its_place_before_the_last_is_whole(tmp_path: Path) -> None:
    write(tmp_path / "a", "old")
    with written_together():
        write(tmp_path / "a", "new")
        write(tmp_path / "b", "new")
        assert (tmp_path / "a").read_text() == "old"
        assert not (tmp_path / "b").exists()
    assert contents(tmp_path) == {"a": "new", "b": "new"}


def test_where_one_fails_all_stay_as_they_were(tmp_path: Path) -> None:
    write(tmp_path / "a", "old")
    with pytest.raises(ZeroDivisionError), written_together():
        make_folder(tmp_path / "new" / "deep")
        write(tmp_path / "new" / "deep" / "b", "new")
        with written_together():
            write(tmp_path / "a", "new")
        raise ZeroDivisionError
    assert contents(tmp_path) == {"a": "old"}


@pytest.mark.parametrize("refused", ["a", "b", "c"])
def test_where_one_cannot_be_put_in_its_place_the_others_go_back(
    refused: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == refused and self.read_text() == "new":
            raise PermissionError(13, "in use", str(self))
        return put(self, target)

    write(tmp_path / "a", "old")
    write(tmp_path / "c", "old")
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("planner.exports.atomic._PAUSES", (0.0,))
    with pytest.raises(PlannerError, match="open in another program"), written_together():
        for name in ("a", "b", "c"):
            write(tmp_path / name, "new")
    assert contents(tmp_path) == {"a": "old", "c": "old"}


def test_a_set_of_many_files_is_written_in_one_room(tmp_path: Path) -> None:
    with written_together():
        for number in range(50):
            write(tmp_path / f"{number}", "new")
        assert len(list(tmp_path.iterdir())) == 1
    assert len(list(tmp_path.iterdir())) == 50


def test_a_folder_that_was_there_and_what_others_put_into_a_new_one_stay(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with pytest.raises(ZeroDivisionError), written_together():
        make_folder(tmp_path / "old")
        make_folder(tmp_path / "new")
        (tmp_path / "new" / "theirs").touch()
        raise ZeroDivisionError
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["new", "old", "theirs"]


@pytest.mark.parametrize("writer", WRITERS.values(), ids=list(WRITERS))
def test_one_place_that_is_taken_leaves_the_others_alone(
    writer: Callable[[Path], object], tmp_path: Path
) -> None:
    writer(tmp_path / "tried")
    names = sorted(path.name for path in (tmp_path / "tried").iterdir())
    for taken in (names[0], names[len(names) // 2], names[-1]):
        folder = tmp_path / f"without {taken}"
        (folder / taken).mkdir(parents=True)
        with pytest.raises(PlannerError, match="is a folder; give a file name"):
            writer(folder)
        assert [path.name for path in folder.iterdir()] == [taken]
