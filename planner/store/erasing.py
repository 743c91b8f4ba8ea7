"""Removing the last traces of an erased person from a plan's file and the files beside it."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from planner import system_errors
from planner.files import remove_abandoned_folders
from planner.store.backups import backup_folder
from planner.store.connection import connect
from planner.text import tr

_UNFINISHED = re.compile(
    r"\..+\.rollout\.[0-9a-f]+\.part|\.[0-9a-f]{8}(?:\.[0-9a-f]{8})?\.rollout-part"
)
"""Names of files that this program is still writing, now or in its first version."""
_IN_USE = 600
"""Seconds for which an unfinished file may be one that another window is writing now."""


class Erased(NamedTuple):
    """The outcome of erasing somebody, beyond the plan itself."""

    not_done: tuple[str, ...]
    """What could not be done, as sentences."""


def clean_up(plan: Path) -> Erased:
    """Rewrite the file without the space of what was deleted, and delete what interrupted
    runs left beside it."""
    sentences = []
    try:
        with connect(plan) as connection:
            connection.execute("VACUUM")
    except sqlite3.Error as error:
        why = system_errors.reason(error, plan) or tr("you may not write in its folder")
        sentences.append(
            tr(
                "The file could not be tidied after that: {why}. A trace may remain in its unused"
                " parts; a copy of the plan saved elsewhere has none.",
                why=why,
            )
        )
    for path in _left_over(plan):
        sentences.append(tr("An unfinished file may still name them; delete it: {path}", path=path))
    return Erased(tuple(sentences))


def _left_over(plan: Path) -> list[Path]:
    """Delete what interrupted runs left beside a plan and among its backups. Return what stays,
    since another window may be writing it."""
    for folder in (plan.parent, backup_folder(plan)):
        remove_abandoned_folders(folder)
    left = []
    for path in _unfinished(plan):
        with suppress(OSError):
            if path.is_file() and time.time() - path.lstat().st_mtime > _IN_USE:
                path.unlink()
        if os.path.lexists(path):
            left.append(path)
    return left


def _unfinished(plan: Path) -> Iterator[Path]:
    for folder in (plan.parent, backup_folder(plan)):
        with suppress(OSError):
            yield from [path for path in folder.iterdir() if _UNFINISHED.fullmatch(path.name)]
