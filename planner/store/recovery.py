"""Making one sound file again of a plan and what lies beside it after an interrupted save."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from planner.errors import PlannerError
from planner.files import make_folder_like, permissions_like, remove_abandoned_folders
from planner.store.backups import backup_folder, copy_plan, unused_path
from planner.store.connection import absorb_side_files
from planner.store.errors import damaged
from planner.store.file_validation import check_contents
from planner.store.journal_check import Verdict, check_journal, copy_file, scratch_folder
from planner.store.side_files import (
    JOURNAL,
    WRITE_AHEAD,
    refuse_special_files,
    side_file,
    side_files,
)
from planner.system_errors import unwritable
from planner.text import tr


def recover(plan: Path) -> str | None:
    """Roll a plan back where a save was interrupted, and set aside what is not of it.

    Only the plan's owner may do so. Return what was found and done, as sentences; none where
    there was nothing. Raises ``PlannerError`` where the plan cannot be
    trusted with its journal or without it.
    """
    for folder in (plan.parent, backup_folder(plan)):
        remove_abandoned_folders(folder)
    foreign = side_files(plan, *WRITE_AHEAD)
    if foreign:
        _check_without_foreign(plan)
    sentences = [_set_aside(plan, path) for path in foreign]
    match check_journal(plan):
        case Verdict.DAMAGED:
            raise damaged(plan)
        case Verdict.IGNORE_JOURNAL:
            sentences.append(_set_aside(plan, side_file(plan, JOURNAL)))
        case Verdict.ROLL_BACK:
            sentences.append(_roll_back(plan))
        case Verdict.ROLL_BACK_AND_KEEP_COPY:
            kept = _copy_as_it_is(plan)
            sentences.append(_roll_back(plan))
            sentences.append(tr("What lay there was sound too and is kept as {kept}.", kept=kept))
    return " ".join(sentences) or None


def _check_without_foreign(plan: Path) -> None:
    """Raise ``PlannerError`` where a plan is damaged also without what other programs left."""
    refuse_special_files(plan, JOURNAL)
    with scratch_folder() as scratch:
        copy = copy_file(plan, scratch / "plan")
        for journal in side_files(plan, JOURNAL):
            copy_file(journal, side_file(copy, JOURNAL))
        verdict = check_journal(copy)
        if verdict is Verdict.DAMAGED:
            raise damaged(plan)
        if verdict is None:
            check_contents(copy, named=plan)


def _set_aside(plan: Path, path: Path) -> str:
    """Move a side file into the backup folder. Return what was done, as a sentence."""
    try:
        make_folder_like(plan, backup_folder(plan))
        kept = path.rename(unused_path(plan, datetime.now(), f" {path.name}"))
    except OSError as error:
        raise PlannerError(
            tr(
                "{file} lies beside {plan} and does not belong to it as it is. Move it elsewhere,"
                " then open the plan, since it could not be set aside: {why}",
                file=path.name,
                plan=plan,
                why=unwritable(path, error),
            )
        ) from error
    return tr(
        "{file} lay beside {plan}, which is whole without it, so it was not used; it is kept as"
        " {kept}.",
        file=path.name,
        plan=plan.name,
        kept=kept,
    )


def _roll_back(plan: Path) -> str:
    """Roll a plan back to before the interrupted save. Return what was done, as a sentence."""
    try:
        absorb_side_files(plan)
    except sqlite3.Error as error:
        raise PlannerError(
            tr(
                "A save of {plan} was cut off, and the plan cannot be put back to before that where"
                " it is; copy it to another folder, together with {journal}.",
                plan=plan,
                journal=side_file(plan, JOURNAL).name,
            )
        ) from error
    return tr("A save was cut off, so {plan} is as it was before that.", plan=plan.name)


def _copy_as_it_is(plan: Path) -> Path:
    """Make a backup of a plan as it is, without its journal. Return where it is."""
    kept = unused_path(plan, datetime.now(), ".rollout")
    with scratch_folder() as scratch:
        copy = copy_file(plan, scratch / "plan")
        copy.chmod(permissions_like(plan))
        copy_plan(copy, kept)
    return kept
