"""Reading a plan whose save was interrupted, without touching it or what lies beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.store.connection import absorb_side_files
from planner.store.errors import damaged, in_use
from planner.store.journal_check import (
    Verdict,
    check_journal,
    copy_file,
    copy_rolled_back,
    scratch_folder,
)
from planner.store.side_files import (
    JOURNAL,
    WRITE_AHEAD,
    refuse_side_files,
    refuse_special_files,
    side_file,
    side_files,
)
from planner.text import tr


@contextmanager
def readable_file(plan: Path) -> Iterator[Path]:
    """Yield the file to read a plan from: the plan, or a rolled back copy where a save of it was
    interrupted. The plan and what lies beside it are left as they are.

    Raises ``PlannerError`` where a journal is not of this plan, and where the plan is damaged.
    """
    verdict = check_journal(plan)
    if verdict is Verdict.IGNORE_JOURNAL:
        refuse_side_files(plan, JOURNAL)
    if verdict is Verdict.DAMAGED:
        raise damaged(plan)
    if verdict is None:
        yield plan
        return
    with scratch_folder() as scratch:
        try:
            copy = copy_rolled_back(plan, scratch)
        except FileNotFoundError:
            raise in_use(plan) from None
        yield copy


def read_only_note(plan: Path) -> str | None:
    """Return what to tell whoever only reads a plan of which a save was interrupted."""
    if check_journal(plan) is None:
        return None
    return tr(
        "A save of {plan} was cut off; this is the plan as it was before that. Nothing was"
        " changed.",
        plan=plan,
    )


@contextmanager
def salvage_copy(plan: Path) -> Iterator[Path]:
    """Yield a copy of a plan, however damaged, to salvage rows from, with its side files put in."""
    verdict = check_journal(plan)
    with scratch_folder() as scratch:
        if verdict in (Verdict.ROLL_BACK, Verdict.ROLL_BACK_AND_KEEP_COPY):
            yield copy_rolled_back(plan, scratch)
            return
        copy = copy_file(plan, scratch / "plan")
        with copy.open("rb") as file:
            written_ahead = file.read(20)[18:] == b"\x02\x02"
        if written_ahead:
            refuse_special_files(plan, WRITE_AHEAD[0])
            for path in side_files(plan, WRITE_AHEAD[0]):
                copy_file(path, side_file(copy, WRITE_AHEAD[0]))
            with suppress(sqlite3.Error):
                absorb_side_files(copy)
        yield copy
