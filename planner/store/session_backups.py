"""The backups of an open plan: before its first change, and every half hour of work."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from planner.errors import PlannerError
from planner.store import backups

BACKUP_EVERY = timedelta(minutes=30)
"""Of work: with nothing changed, nothing is backed up."""


class SessionBackups:
    """Backs up a plan while it is open.

    A backup is whole and in its place before the change it was made for is saved. It is checked
    afterwards, since that takes several times as long, by whoever calls ``check``.
    """

    def __init__(self, plan: Path) -> None:
        self._plan = plan
        self._made: datetime | None = None
        self._unchecked: Path | None = None
        self.why_none: str | None = None
        """Why the last backup could not be made, as a sentence; none where it could."""

    @property
    def unchecked(self) -> bool:
        """Return whether a backup was made that has not been checked yet."""
        return self._unchecked is not None

    def skip(self, at: datetime) -> None:
        """Make none for half an hour: there is nothing yet to go back to."""
        self._made = at

    def make(self, at: datetime) -> Path:
        """Make a backup now, and check it. Return where it is."""
        self._made = at
        return backups.back_up(self._plan, _local(at))

    def make_if_due(self, at: datetime) -> None:
        """Make a backup unless there is one of the last half hour, and note why it failed.

        Without room for a backup there may still be room for the change itself.
        """
        if self._made is not None and at - self._made < BACKUP_EVERY:
            return
        self.check()
        self._made = at
        try:
            self._unchecked = backups.back_up_unchecked(self._plan, _local(at))
            self.why_none = None
        except PlannerError as error:
            self.why_none = str(error)

    def check(self) -> None:
        """Check the backup made last, if that is still to be done, and delete it where it is not
        sound."""
        made, self._unchecked = self._unchecked, None
        if made is None:
            return
        try:
            backups.check_backup(made, self._plan)
        except PlannerError as error:
            self.why_none = str(error)


def _local(at: datetime) -> datetime:
    return at.astimezone().replace(tzinfo=None)
