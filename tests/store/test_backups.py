"""Backups reach far back, are as private as their plan, and leave nothing lying about."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.actions import people, rows
from planner.models import Department, Person
from planner.store import Store
from planner.store.backups import (
    NEWEST_KEPT,
    Backup,
    back_up,
    backup_folder,
    copy_plan,
    expired,
    list_backups,
)

NOW = datetime(2027, 1, 20, 14, 30)


def backups_at(moments: set[datetime]) -> list[Backup]:
    return [Backup(Path(f"{at}"), at, 1) for at in sorted(moments, reverse=True)]


def kept(moments: set[datetime], now: datetime) -> set[datetime]:
    backups = backups_at(moments)
    gone = expired(backups, now)
    return {backup.at for backup in backups if backup not in gone}


def test_many_commands_at_once_evict_nothing_older() -> None:
    days = {datetime(2027, 1, day, 9) for day in range(14, 20)}
    moments = set(days)
    for second in range(100):
        moments.add(NOW + timedelta(seconds=second))
        moments = kept(moments, NOW + timedelta(seconds=second))
    assert days <= moments
    assert NOW in moments  # how it was before all of them
    assert len(moments) == len(days) + 1 + NEWEST_KEPT


def test_a_year_of_half_hours_keeps_hours_of_a_day_days_of_a_month_and_every_week() -> None:
    moments: set[datetime] = set()
    begin = datetime(2026, 1, 5, 8)  # a Monday
    for day in range(364):
        for half_hour in range(16):
            now = begin + timedelta(days=day, minutes=30 * half_hour)
            moments = kept(moments | {now}, now)
    last = max(moments)
    by_age = sorted((last - at for at in moments), reverse=True)
    assert sum(age < timedelta(days=1) for age in by_age) >= 8
    assert {at.date() for at in moments if last - at < timedelta(days=31)} == {
        (last - timedelta(days=days)).date() for days in range(31)
    }
    weeks = {at.isocalendar()[:2] for at in moments}
    assert weeks == {(begin + timedelta(weeks=week)).isocalendar()[:2] for week in range(52)}
    assert len(moments) < NEWEST_KEPT + 24 + 32 + 52


@given(
    ages=st.sets(st.integers(0, 90 * 24 * 60), max_size=60),
    later=st.integers(0, 90 * 24 * 60),
)
def test_of_every_hour_day_and_week_the_first_stays(ages: set[int], later: int) -> None:
    """However often they are thinned on the way there, and never one of the newest."""
    moments = {NOW - timedelta(minutes=age) for age in ages}
    after = NOW + timedelta(minutes=later)
    assert kept(kept(moments, NOW), after) >= kept(moments, after) - set(
        sorted(moments)[-NEWEST_KEPT:]
    )
    assert set(sorted(moments)[-NEWEST_KEPT:]) <= kept(moments, NOW)


def test_backups_are_made_before_the_first_change_of_a_session(store: Store) -> None:
    store.run("Add Ann", rows.add, Person, name="Ann")
    assert list_backups(store.path) == []
    store.close()
    with Store.open(store.path) as again:
        again.run("Ann leaves", people.leave, 1, date(2027, 3, 1))
        [backup] = list_backups(store.path)
    with Store.open(backup.path, read_only=True) as old:
        assert old.plan.people[1].last_day is None


class Clock(datetime):
    """A clock that tells the minutes it is set to."""

    minutes = 0.0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return NOW.replace(tzinfo=tz) + timedelta(minutes=cls.minutes)


def test_a_backup_is_made_every_half_hour_of_work(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.run("Add Ann", rows.add, Person, name="Ann")
    store.close()
    monkeypatch.setattr("planner.store.store.datetime", Clock)
    with Store.open(store.path) as again:
        made = []
        for minutes in (0, 29, 30, 59, 60, 200):
            monkeypatch.setattr(Clock, "minutes", minutes)
            again.run("Rename Ann", rows.edit, Person, 1, name=f"Ann {minutes}")
            made.append(len(list_backups(store.path)))
    assert made == [1, 1, 2, 2, 3, 4]


def test_a_backup_that_cannot_be_made_is_said_and_does_not_stop_the_change(store: Store) -> None:
    store.run("Add Ann", rows.add, Person, name="Ann")
    store.close()
    store.path.with_name("harbour backups").write_text("in the way")
    with Store.open(store.path) as again:
        again.run("Ann leaves", people.leave, 1, date(2027, 3, 1))
        assert again.plan.people[1].last_day == date(2027, 3, 1)
        assert "cannot be written" in (again.backups.why_none or "")


def test_a_backup_that_is_not_sound_goes_and_is_said(store: Store) -> None:
    store.run("Add Ann", rows.add, Person, name="Ann")
    store.close()
    with Store.open(store.path) as again:
        again.run("Rename Ann", rows.edit, Person, 1, name="Anna")
        [backup] = list_backups(store.path)
        with closing(sqlite3.connect(backup.path)) as hand:
            hand.execute("CREATE TABLE theirs (id)")
        again.backups.check()
        assert list_backups(store.path) == []
        assert "is damaged" in (again.backups.why_none or "")
        assert not again.backups.unchecked


def test_a_backup_is_checked_at_the_latest_when_the_plan_is_closed(store: Store) -> None:
    store.run("Add Ann", rows.add, Person, name="Ann")
    store.close()
    with Store.open(store.path) as again:
        again.run("Rename Ann", rows.edit, Person, 1, name="Anna")
        assert again.backups.unchecked
    assert not again.backups.unchecked
    assert len(list_backups(store.path)) == 1


def test_two_backups_in_one_second_are_two(store: Store) -> None:
    first = back_up(store.path, NOW)
    store.run("Add Legal", rows.add, Department, name="Legal")
    back_up(store.path, NOW)
    assert len(list_backups(store.path)) == 2
    with Store.open(first, read_only=True) as old:
        assert not old.plan.departments


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize(
    ("plans_own", "copies", "folder"),
    [(0o600, 0o600, 0o700), (0o640, 0o640, 0o750), (0o664, 0o664, 0o775), (0o400, 0o600, 0o700)],
)
def test_copies_are_as_private_as_the_plan(
    plans_own: int, copies: int, folder: int, store: Store, tmp_path: Path
) -> None:
    store.path.chmod(plans_own)
    mask = os.umask(0)
    try:
        backup = store.back_up()
        copy_plan(store.path, tmp_path / "copy.rollout")
        copy_plan(backup, tmp_path / "restored.rollout")
    finally:
        os.umask(mask)
    for path in (backup, tmp_path / "copy.rollout", tmp_path / "restored.rollout"):
        assert path.stat().st_mode & 0o777 == copies, path
    assert backup_folder(store.path).stat().st_mode & 0o777 == folder


_KILLED = """
import os, signal, sys
from pathlib import Path
from planner.files import temporary_folder

with temporary_folder(Path(sys.argv[1])) as room:
    (room / "plan").write_text("Dana Whitfield")
    print(room, flush=True)
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdin.read()
"""


def work_in(folder: Path, how: str) -> tuple[subprocess.Popen[str], Path]:
    process = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(folder), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system kills otherwise")
def test_what_killed_programs_left_goes_at_the_next_opening_and_nobody_elses(
    store: Store,
) -> None:
    store.back_up()
    store.close()
    folders = (store.path.parent, backup_folder(store.path))
    at_work, their_room = work_in(store.path.parent, "working")
    with at_work:
        left = []
        for folder in folders:
            killed, room = work_in(folder, "killed")
            with killed:
                pass
            assert (room / "plan").exists()
            left.append(room)
        Store.open(store.path).close()
        assert not any(room.exists() for room in left)
        assert (their_room / "plan").exists()
        at_work.communicate()
    assert not their_room.exists()
    assert [path for folder in folders for path in folder.glob(".*")] == []


def test_a_file_or_link_named_like_what_is_swept_stays(store: Store, tmp_path: Path) -> None:
    store.close()
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "held").write_text("mine")
    file, link = (store.path.with_name(f".{name}.rollout-part") for name in ("file", "link"))
    file.write_text("mine")
    link.symlink_to(mine, target_is_directory=True)
    Store.open(store.path).close()
    assert (file.read_text(), (mine / "held").read_text()) == ("mine", "mine")
