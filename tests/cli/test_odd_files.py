"""Whatever an argument names – a pipe, a device, a link to itself, a folder, a huge file, the plan
itself – is refused in one sentence, at once, and left as it was."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.store import Store
from planner.store.backups import list_backups
from tests.cli.conftest import Run
from tests.cli.test_bad_input import refused
from tests.odd_files import KINDS, in_time, make_odd, names

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="files of these kinds are a matter of Unix"
)


@pytest.fixture(autouse=True)
def no_endless_waiting() -> Iterator[None]:
    with in_time():
        yield


@pytest.fixture
def book(plan: Path, run: Run, tmp_path: Path) -> Path:
    """A workbook that was exported from the plan."""
    path = tmp_path / "book.xlsx"
    assert run("export", plan, "--excel", path).code == 0
    return path


READ = {
    "a table to import": ("odd.csv", "import {plan} {odd}"),
    "a table without an ending": ("odd", "import {plan} {odd}"),
    "a plan as JSON": ("odd.json", "import {plan} {odd}"),
    "a workbook": ("odd.xlsx", "merge {plan} {odd} --dry-run"),
    "accepted changes": ("odd.json", "merge {plan} {book} --accept {odd}"),
    "a plan to read": ("odd.rollout", "check {odd}"),
    "a plan to write": ("odd.rollout", "snapshot {odd}"),
    "a plan to look at": ("odd.rollout", "verify {odd}"),
    "a plan to repair": ("odd.rollout", "verify {odd} --repair {absent}"),
    "a backup": ("odd.rollout", "restore {plan} {odd} --to {absent}"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("argument", READ)
def test_what_is_no_ordinary_file_is_not_read(
    argument: str, kind: str, plan: Path, tmp_path: Path, run: Run, request: pytest.FixtureRequest
) -> None:
    name, words = READ[argument]
    book = request.getfixturevalue("book") if "{book}" in words else None
    odd = make_odd(kind, tmp_path / name)
    absent = tmp_path / "absent.rollout"
    before = plan.read_bytes(), sorted(tmp_path.iterdir())
    places = {"plan": plan, "book": book, "odd": odd, "absent": absent}
    ran = run(*(word.format(**places) for word in words.split()))
    refused(ran, "")
    assert names(ran.err, odd)
    assert (plan.read_bytes(), sorted(tmp_path.iterdir())) == before


FILES = ("--pdf", "--excel", "--to-json", "--ics")
FOLDERS = ("export {plan} --csv {odd}", "export {plan} --department-workbooks {odd}", "demo {odd}")
PLANS = (
    "new {odd} --name Again",
    "restore {plan} {backup} --to {odd}",
    "verify {plan} --repair {odd}",
)
NO_TARGETS = ("pipe", "device", "socket", "loop", "folder")


@pytest.mark.parametrize("kind", NO_TARGETS)
def test_what_is_no_ordinary_file_is_not_written_to(
    kind: str, plan: Path, tmp_path: Path, run: Run
) -> None:
    odd = make_odd(kind, tmp_path / "odd")
    before = odd.lstat()
    for option in FILES:
        refused(run("export", plan, option, odd), str(odd))
        assert os.path.samestat(odd.lstat(), before), option


@pytest.mark.parametrize(
    "name", ["{0}", "{0}-journal", "{0}-wal", "{0}-shm", ".{0}.lock", "a-link", "a-second-name"]
)
def test_no_document_replaces_a_plan_or_what_belongs_to_it(
    name: str, plan: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "a-link").symlink_to(plan)
    (tmp_path / "a-second-name").hardlink_to(plan)
    target = tmp_path / name.format(plan.name)
    before = plan.read_bytes(), os.path.lexists(target)
    for option in FILES:
        refused(run("export", plan, option, target), str(target))
        assert (plan.read_bytes(), os.path.lexists(target)) == before, option


def test_no_document_replaces_a_backup(plan: Path, tmp_path: Path, run: Run) -> None:
    with Store.open(plan) as store:
        store.back_up()
    (backup,) = list_backups(plan)
    before = backup.path.read_bytes()
    for option in FILES:
        refused(run("export", plan, option, backup.path), str(backup.path))
    assert backup.path.read_bytes() == before


def test_nothing_is_written_where_one_place_of_several_is_none(
    plan: Path, tmp_path: Path, run: Run
) -> None:
    pack = tmp_path / "pack.pdf"
    refused(run("export", plan, "--pdf", pack, "--to-json", tmp_path), str(tmp_path))
    assert not pack.exists()


@pytest.mark.parametrize("kind", ["pipe", "device", "socket", "loop", "plan"])
@pytest.mark.parametrize("words", FOLDERS)
def test_what_is_no_folder_is_not_written_into(
    words: str, kind: str, plan: Path, tmp_path: Path, run: Run
) -> None:
    odd = plan if kind == "plan" else make_odd(kind, tmp_path / "odd")
    assert run("import", plan, a_table(tmp_path)).code == 0
    before = odd.lstat()
    refused(run(*(word.format(plan=plan, odd=odd) for word in words.split())), str(odd))
    assert os.path.samestat(odd.lstat(), before)


def a_table(folder: Path) -> Path:
    path = folder / "people.csv"
    path.write_text("Name,Department\nAnn Berg,Finance\n")
    return path


@pytest.mark.parametrize("kind", [*NO_TARGETS, "dangling", "plan"])
@pytest.mark.parametrize("words", PLANS)
def test_a_new_plan_takes_nobodys_place(
    words: str, kind: str, plan: Path, tmp_path: Path, run: Run
) -> None:
    backup = shutil.copy(plan, tmp_path / "backup.rollout")
    odd = plan if kind == "plan" else make_odd(kind, tmp_path / "odd.rollout")
    before = odd.lstat(), plan.read_bytes()
    places = {"plan": plan, "backup": backup, "odd": odd}
    refused(run(*(word.format(**places) for word in words.split())), str(odd))
    assert os.path.samestat(odd.lstat(), before[0])
    assert plan.read_bytes() == before[1]


def test_a_link_to_an_ordinary_file_is_read(plan: Path, tmp_path: Path, run: Run) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(a_table(tmp_path))
    assert run("import", plan, link, "--json").json["people"] == 1


@pytest.mark.parametrize("name", ["big.csv", "big.json", "big.xlsx"])
def test_a_file_that_grows_past_the_limit_is_said_before_it_takes_memory(
    name: str, plan: Path, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / name
    path.write_bytes(b"Name,Department\n")
    os.truncate(path, 110_000_000)
    refused(run("import", plan, path), "is larger than")
