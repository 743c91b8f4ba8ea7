"""Reading a plan whose save was cut off, without touching it or what lies beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.store.connection import take_up_side_files
from planner.store.errors import damaged, saved_elsewhere
from planner.store.judging import Verdict, copied, copied_before, judge, room_for_copies
from planner.store.side_files import (
    JOURNAL,
    WRITE_AHEAD,
    beside,
    refuse_odd_files,
    refuse_side_files,
    side_files,
)
from planner.text import tr


@contextmanager
def readable(plan: Path) -> Iterator[Path]:
    """Give the file to read a plan from: the plan, or where a save was cut off a copy of it as it
    was before that. The plan and what lies beside it are left as they are.

    Raises ``PlannerError`` where a journal is not of this plan, and where the plan is damaged.
    """
    verdict = judge(plan)
    if verdict is Verdict.STAY:
        refuse_side_files(plan, JOURNAL)
    if verdict is Verdict.NEITHER:
        raise damaged(plan)
    if verdict is None:
        yield plan
        return
    with room_for_copies() as room:
        try:
            copy = copied_before(plan, room)
        except FileNotFoundError:
            raise saved_elsewhere(plan) from None
        yield copy


def note_for_readers(plan: Path) -> str | None:
    """What whoever only reads a plan has to be told: that a save of it was cut off."""
    if judge(plan) is None:
        return None
    return tr(
        "A save of {plan} was cut off; this is the plan as it was before that. Nothing was"
        " changed.",
        plan=plan,
    )


@contextmanager
def rescued(plan: Path) -> Iterator[Path]:
    """Give a copy of a plan, however damaged, to save rows from; what belongs to it is in it."""
    verdict = judge(plan)
    with room_for_copies() as room:
        if verdict in (Verdict.GO_BACK, Verdict.GO_BACK_AND_KEEP):
            yield copied_before(plan, room)
            return
        copy = copied(plan, room / "plan")
        with copy.open("rb") as file:
            written_ahead = file.read(20)[18:] == b"\x02\x02"
        if written_ahead:
            refuse_odd_files(plan, WRITE_AHEAD[0])
            for path in side_files(plan, WRITE_AHEAD[0]):
                copied(path, beside(copy, WRITE_AHEAD[0]))
            with suppress(sqlite3.Error):
                take_up_side_files(copy)
        yield copy
