"""Differences on the command line: which of them are accepted, and what is said of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from planner import imports
from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.errors import PlannerError
from planner.given_files import read_given
from planner.imports import Change, Differences, Invalid
from planner.text import day, tr, trn

_MOST_BYTES = 20_000_000
"""Bytes of a file of accepted changes."""

RULES = imports.Rules(check=check_row, remove=remove)
"""What comes in obeys what typing in the window obeys."""


def accepted_changes(found: Differences, accept: str) -> tuple[Change, ...]:
    """Return the changes that are made: ``all`` but removals and conflicts, ``none``, or those that
    a file lists. Raises ``PlannerError`` where it lists one that is not among the differences."""
    if accept == "all":
        return tuple(change for change in found.changes if change.kind != "removed")
    if accept == "none":
        return ()
    left = [(change.as_json(), change) for change in (*found.changes, *found.conflicts)]
    accepted = []
    for wanted in _read_changes(Path(accept)):
        named = next((pair for pair in left if _is_same(wanted, pair[0])), None)
        if named is None:
            raise PlannerError(
                tr(
                    "{file} accepts a change that is not, or no longer, among the differences:"
                    " {change}.",
                    file=accept,
                    change=json.dumps(wanted, ensure_ascii=False),
                )
            )
        left.remove(named)
        accepted.append(named[1])
    return tuple(accepted)


def _is_same(wanted: Any, change: dict[str, Any]) -> bool:
    """Return whether an accepted change is this one; only what identifies it is compared."""
    return isinstance(wanted, dict) and all(
        name in wanted and wanted[name] == change[name] for name in Change.IDENTITY
    )


def _read_changes(path: Path) -> list[Any]:
    """Return the changes that a file lists: the output of ``--json``, cut down, or a plain list."""
    if not path.exists():
        raise PlannerError(
            tr("There is no file {file}; --accept takes all, none or a file.", file=path)
        )
    try:
        content = json.loads(read_given(path, _MOST_BYTES).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PlannerError(tr("{file} is not a JSON list of changes.", file=path)) from error
    if isinstance(content, dict):
        parts = [content.get("changes", []), content.get("conflicts", [])]
    else:
        parts = [content]
    if not all(isinstance(part, list) for part in parts):
        raise PlannerError(tr("{file} is not a JSON list of changes.", file=path))
    return [wanted for part in parts for wanted in part]


def print_differences(
    found: Differences,
    made: int,
    *,
    dry_run: bool,
    note: Callable[[Change], str] = lambda _: "",
) -> None:
    """Print what differs, and how much of it was made; ``note`` says more of a conflict."""
    if not any(found[:3]):
        print(tr("Nothing differs."))
    _print_changes(tr("Changes:"), (c for c in found.changes if c.kind != "removed"))
    _print_changes(
        tr("Removals, made only where a file given to --accept lists them:"),
        (c for c in found.changes if c.kind == "removed"),
    )
    _print_changes(
        tr("Conflicts, made only where a file given to --accept lists them:"),
        found.conflicts,
        note,
    )
    _print_invalid(found.invalid)
    if any(found[:3]):
        print(
            tr("Nothing was changed.")
            if dry_run or not made
            else trn("{count} change was made.", "{count} changes were made.", made)
        )


def _print_changes(
    title: str, changes: Iterable[Change], note: Callable[[Change], str] = lambda _: ""
) -> None:
    for number, change in enumerate(changes):
        if number == 0:
            print(title)
        place = " ".join(filter(None, (change.sheet, change.cell)))
        print(f"  {place}: {_sentence(change)}")
        for words in filter(None, (change.doubt, note(change))):
            print(f"    {words}")


def _sentence(change: Change) -> str:
    if change.kind == "new":
        return tr("{row}: new row", row=change.row)
    if change.kind == "removed" and not change.removes_row:
        return _gone_words(change)
    if change.kind == "removed":
        if not change.side_effects:
            return tr("{row}: removed; nothing else goes with it", row=change.row)
        takes = tr("; ").join(change.side_effects)
        return tr("{row}: removed, and with it {takes}", row=change.row, takes=takes)
    return tr(
        "{row}, {column}: {was} → {now}",
        row=change.row,
        column=change.column,
        was=_as_json_value(change.was),
        now=_as_json_value(change.now),
    )


def _gone_words(change: Change) -> str:
    """Say who, or which seat of somebody, is gone from a list, until when, and what they hold."""
    (_, last_day), *_ = change.values
    words = tr("{row}: gone, last day {day}", row=change.row, day=day(last_day))
    return tr("; ").join((words, *change.side_effects))


def _as_json_value(value: object) -> object:
    return tr("(empty)") if value is None else value


def _print_invalid(invalid: Iterable[Invalid]) -> None:
    for number, cell in enumerate(invalid):
        if number == 0:
            print(tr("Left out, with the reason:"))
        place = " ".join(filter(None, (cell.sheet, cell.cell)))
        print(f"  {place}: {cell.reason}")
