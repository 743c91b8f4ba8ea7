"""One open plan: every change is one transaction, one recorded step, and the next ``Plan``."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from planner.errors import PlannerError
from planner.files import same_file
from planner.models import Draft, Plan, RowChange
from planner.models.collector import held_back
from planner.store import backups, journal
from planner.store.checks import check_contents, check_file
from planner.store.connection import connect, transaction
from planner.store.cut_off import note_for_readers, readable
from planner.store.errors import changed_elsewhere, damaged, not_read, not_saved
from planner.store.journal import Change
from planner.store.lock import OwnerLock, user_name, why_not_writable
from planner.store.making import make_plan_file
from planner.store.migrations import LATEST
from planner.store.reading import read_plan
from planner.store.schema import in_memory, migrate, new_stamp, version_of
from planner.store.settling import settle
from planner.store.side_files import real
from planner.store.stored import Part, parts_of
from planner.text import tr

BACKUP_EVERY = timedelta(minutes=30)
"""Of work: with nothing changed, nothing is backed up."""


class Store:
    """An open plan file. ``plan`` is its newest state; it is replaced, never changed."""

    def __init__(self, path: Path, lock: OwnerLock, why_read_only: str | None) -> None:
        self.path = path
        self._lock = lock
        self.why_read_only = why_read_only
        """Why nothing can be saved, as a sentence; none where it can."""
        self.why_no_backup: str | None = None
        """Why the last backup could not be made, as a sentence; none where it could."""
        self.note: str | None = None
        """What was found beside the plan when it was opened, and done about it; sentences."""
        self._backed_up: datetime | None = None
        self.today: Callable[[], date] = date.today
        """Which day it is: the one on which what is added is entered in the plan."""
        self.plan = Plan()
        self._stamp = ""
        self._next_undo: Change | None = None
        self._next_redo: Change | None = None

    # Opening and closing -----------------------------------------------------------------

    @classmethod
    def create(cls, path: str | Path, name: str, launch: date | None = None) -> Store:
        """Make a new, empty plan file and open it."""
        make_plan_file(Path(path), name, launch)
        store = cls.open(path)
        store._backed_up = datetime.now(UTC)  # there is nothing yet to go back to
        return store

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False) -> Store:
        """Open a plan; for reading only where it must be, with ``why_read_only`` saying why."""
        path = real(Path(path))
        check_file(path)
        lock = OwnerLock(path)
        why: str | None = tr("This plan is open for reading only.") if read_only else None
        if not read_only and not lock.take():
            why = lock.why_not
        elif not read_only and (why := why_not_writable(path)) is not None:
            lock.release()
        store = cls(path, lock, why)
        try:
            store._begin()
        except BaseException:
            store.close()
            raise
        return store

    def _begin(self) -> None:
        self.note = note_for_readers(self.path) if self.read_only else settle(self.path)
        with readable(self.path) as file:
            version = check_contents(file, named=self.path)
        if version < LATEST and not self.read_only:
            self._bring_up_to_date()
        self.reload()

    def _bring_up_to_date(self) -> None:
        """Make an older plan one of today's; where that cannot be saved, it can still be read."""
        try:
            self.back_up()
            migrate(self.path)
        except PlannerError as error:
            self._lock.release()
            self.why_read_only = tr(
                "This plan was made by an older Rollout Planner and can only be read, since it"
                " could not be brought up to date. {why}",
                why=error,
            )

    def close(self) -> None:
        """Let others open the plan for writing."""
        self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading -----------------------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        return self.why_read_only is not None

    def reload(self) -> None:
        """Read everything again, as it is in the file now."""
        with held_back(), self._reading() as connection:
            self.plan = read_plan(connection, self.path)
            self._stamp = _stamp(connection)
            self._next_undo, self._next_redo = journal.next_steps(connection)

    def changed_elsewhere(self) -> bool:
        """Whether the file is no longer as this store last saw it."""
        with self._reading() as connection:
            return _stamp(connection) != self._stamp

    def history(self, limit: int = 200) -> list[Change]:
        """The newest changes that stand, newest first, with their rows."""
        with self._reading() as connection:
            return [
                replace(change, rows=journal.rows_of(connection, change.id))
                for change in journal.headers(connection, ("done",), limit)
            ]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with (
                readable(self.path) as file,
                connect(file, "ro") as connection,
                transaction(connection, "BEGIN"),
            ):
                if version_of(connection) < LATEST:
                    with in_memory(connection, self.path) as up_to_date:
                        yield up_to_date
                else:
                    yield connection
        except DBAPIError as error:
            raise not_read(self.path, error) from error
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise damaged(self.path) from error  # a text or a date that is none

    # Changing ----------------------------------------------------------------------------

    def draft(self) -> Draft:
        """Begin a change of the plan as it is, made today."""
        return Draft(self.plan, self.today())

    def run(self, label: str, verb: Callable[..., Any], *args: Any, **named: Any) -> Change | None:
        """Do what a verb says and save it as one step; none where it changes nothing."""
        draft = self.draft()
        result = verb(draft, *args, **named)
        rows = draft.changes
        if not rows:
            return None
        at = datetime.now(UTC).replace(microsecond=0)
        by = user_name()
        with held_back(), self._writing(rows, at) as (connection, parts):
            if self._next_redo is not None:
                journal.drop_undone(connection)
            change_id = journal.record(connection, at, by, label, parts)
        self._next_undo = Change(change_id, at, by, label, "done")
        self._next_redo = None
        return replace(self._next_undo, rows=tuple(rows), result=result)

    def erase(self, verb: Callable[..., Any], *args: Any) -> None:
        """Do what a verb says and leave no trace of how it was before.

        Every earlier step loses its rows and its label, and nothing before this can be undone;
        that there were steps, and when, stays. The file is written anew, free pages too.
        """
        draft = self.draft()
        verb(draft, *args)
        at = datetime.now(UTC).replace(microsecond=0)
        with self._writing(draft.changes, at, back_up=False) as (connection, _):
            journal.erase(connection)
        with connect(self.path) as connection:
            connection.exec_driver_sql("VACUUM")
        self.reload()

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._next_undo.label if self._next_undo else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._next_redo.label if self._next_redo else None

    def undo(self) -> Change:
        """Take the newest change back, also after reopening."""
        if self._next_undo is None:
            raise PlannerError(tr("There is nothing to undo."))
        return self._replay(self._next_undo, "undone")

    def redo(self) -> Change:
        """Do again what was undone last."""
        if self._next_redo is None:
            raise PlannerError(tr("There is nothing to redo."))
        return self._replay(self._next_redo, "done")

    def _replay(self, change: Change, state: str) -> Change:
        with self._reading() as connection:
            rows = journal.rows_of(connection, change.id)
        if state == "undone":
            rows = tuple(row.inverse for row in reversed(rows))
        at = datetime.now(UTC).replace(microsecond=0)
        with self._writing(rows, at) as (connection, _):
            journal.set_state(connection, change.id, state)
            steps = journal.next_steps(connection)
        self._next_undo, self._next_redo = steps
        return replace(change, state=state, rows=rows)

    @contextmanager
    def _writing(
        self, rows: Sequence[RowChange], at: datetime, *, back_up: bool = True
    ) -> Iterator[tuple[Connection, list[Part]]]:
        """One transaction that writes these rows and what the caller adds, and renews the plan;
        gives the rows as they are stored, too."""
        if self.why_read_only is not None:
            raise PlannerError(self.why_read_only)
        if back_up:
            self._back_up_sometimes(at)
        stamp, parts = new_stamp(), parts_of(rows)
        try:
            with connect(self.path) as connection, transaction(connection):
                newest = connection.exec_driver_sql(
                    "UPDATE state SET stamp = ?, changed_at = ? WHERE stamp = ?",
                    (stamp, at.isoformat(), self._stamp),
                ).rowcount
                if not newest:
                    raise changed_elsewhere()
                journal.write_rows(connection, parts)
                yield connection, parts
        except DBAPIError as error:
            raise not_saved(error, self.path) from error
        self._stamp = stamp
        self.plan = self.plan.applied(rows, changed_at=at)

    # Copies ------------------------------------------------------------------------------

    def save_copy(self, path: str | Path) -> None:
        """Write a copy of the plan under another name."""
        if same_file(Path(path), self.path):
            raise PlannerError(tr("A copy needs another name than the plan itself."))
        backups.copy_plan(self.path, Path(path))

    def back_up(self) -> Path:
        """Make a backup now."""
        self._backed_up = datetime.now(UTC)
        return backups.back_up(self.path, datetime.now())

    def _back_up_sometimes(self, at: datetime) -> None:
        """Before the first change of a session, and then every half hour of work."""
        due = self._backed_up is None or at - self._backed_up >= BACKUP_EVERY
        if due and self.plan.changed_at is not None:
            try:
                self.back_up()
                self.why_no_backup = None
            except PlannerError as error:
                # Without room for a backup there may still be room for the change itself.
                self.why_no_backup = str(error)


def _stamp(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT stamp FROM state").scalar())
