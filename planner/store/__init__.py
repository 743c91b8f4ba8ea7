"""The only place with an engine: plan files are opened, read and written here."""

from __future__ import annotations

from planner.store.backups import Backup
from planner.store.erasing import Erased
from planner.store.file_status import FileState
from planner.store.journal import Change
from planner.store.store import Store

__all__ = ["Backup", "Change", "Erased", "FileState", "Store"]
