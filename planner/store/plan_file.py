"""The file of an open plan: who may write to it, and whether it still is the one that was read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from planner.errors import NotSavedError, PlannerError
from planner.files import same_file
from planner.models import Plan
from planner.store import file_status
from planner.store.connection import connect, transaction
from planner.store.errors import changed_elsewhere, read_failed, save_failed
from planner.store.file_status import FileState, FileStatus, HeldFile, Known
from planner.store.file_validation import check_header
from planner.store.interrupted_saves import readable_file
from planner.store.lock import OwnerLock, why_not_writable
from planner.store.migrations import LATEST
from planner.store.row_reading import stamp_of
from planner.store.schema import migrated_in_memory, new_stamp, version_of
from planner.store.side_files import real_path
from planner.text import tr

if TYPE_CHECKING:
    from planner.store.writing.writer import Writer


class PlanFile:
    """The file of an open plan, and the state of it that is in memory.

    ``remember`` renews that state after reading, ``writing`` by itself.
    """

    def __init__(self, path: Path, *, read_only: bool, why: str = "") -> None:
        """Check the file's header, and become its owner where it is to be written to."""
        self.path = real_path(path)
        check_header(self.path)
        self._lock = OwnerLock(self.path)
        self.why_read_only = self._why_read_only(read_only, why)
        """Why nothing can be saved, as a sentence; none where it can."""
        self.held = HeldFile()
        self.newest: tuple[int, datetime] | None = None
        """The newest recorded step, see ``file_status.Known``."""
        self.stamp = ""
        self._key = ""
        self._changed_at: datetime | None = None
        self._seen: tuple[int, ...] | None = None
        self._turn = RLock()  # while one thread saves, no other compares

    def _why_read_only(self, wanted: bool, why_wanted: str) -> str | None:
        if wanted:
            return why_wanted or tr("This plan is open for reading only.")
        if not self._lock.acquire():
            return self._lock.why_not_acquired
        why = why_not_writable(self.path)
        if why is not None:
            self._lock.release()
        return why

    def become_read_only(self, why: str) -> None:
        """Let others write to the plan; from now on it is only read here, for this reason."""
        self._lock.release()
        self.why_read_only = why

    def close(self) -> None:
        """Let others open the plan for writing."""
        self.held.release()
        self._lock.release()

    # Reading and writing -----------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection that sees one state of the file, brought up to date in memory.

        Raises ``PlannerError`` where it cannot be read.
        """
        try:
            with (
                readable_file(self.path) as file,
                connect(file, "ro") as connection,
                transaction(connection, "BEGIN"),
            ):
                if version_of(connection) < LATEST:
                    with migrated_in_memory(connection, self.path) as up_to_date:
                        yield up_to_date
                else:
                    yield connection
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
            raise read_failed(self.path, error) from error

    @contextmanager
    def writing(self, at: datetime) -> Iterator[Writer]:
        """Yield what writes into the file in one transaction, which renews the stamp.

        Raises ``NotSavedError`` where the file is not in the state that is known, or the change
        could not be saved.
        """
        from planner.store.writing.writer import written_at_once

        stamp = new_stamp()
        with self._turn:
            try:
                with connect(self.path) as connection, written_at_once(connection) as writer:
                    if not writer.renew_stamp(self.stamp, stamp, at):
                        raise changed_elsewhere()
                    yield writer
            except (sqlite3.Error, OSError) as error:
                self._seen = None
                raise save_failed(error, self.path, whole=self.compare().has_all) from error
            self.stamp, self._changed_at = stamp, at
            self.note_signature()

    def check_writable(self) -> None:
        """Refuse to write into a file that is not the one that was read."""
        if self.why_read_only is not None:
            raise PlannerError(self.why_read_only)
        found = self.compare()
        if found.state is FileState.NEWER:
            raise changed_elsewhere()
        if found.state is not FileState.SAME:
            raise NotSavedError(tr("This was not saved. {why}", why=found.why))

    # Whether it is still the same --------------------------------------------------------

    def remember(self, connection: sqlite3.Connection, plan: Plan) -> None:
        """Remember the state that was just read, as this plan."""
        self.stamp = stamp_of(connection)
        self.newest = file_status.newest_step(connection)
        self._key, self._changed_at = plan.info.key, plan.changed_at
        self.note_signature()

    def note_signature(self) -> None:
        """Note the file's signature, now that all that is in memory is in it."""
        self._seen = file_status.signature(self.path)
        if not self.held.is_at(self.path):
            self.held.hold(self.path)

    def is_at(self, path: Path) -> bool:
        """Return whether a path leads to this file, by whatever name."""
        return same_file(path, self.path)

    def compare(self) -> FileStatus:
        """Compare the file with the state that is known."""
        with self._turn:
            return self._compare()

    def _compare(self) -> FileStatus:
        before = file_status.signature(self.path)
        if before is not None and before == self._seen:
            return FileStatus(FileState.SAME)
        found = file_status.compare(
            self.path, Known(self.stamp, self._key, self.newest, self._changed_at)
        )
        if found.state is FileState.SAME:
            self._seen = before
        return found
