"""The plan file: opening, reading, saving, undo, backups. Nothing else knows of a database."""

from __future__ import annotations

from planner.store.backups import Backup
from planner.store.erasing import Erased
from planner.store.file_status import FileState
from planner.store.journal import Change, StepName
from planner.store.store import Store

__all__ = ["Backup", "Change", "Erased", "FileState", "StepName", "Store"]
