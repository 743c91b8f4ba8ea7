"""One open plan: every change is one transaction, one recorded step, and the next ``Plan``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.errors import PlannerError
from planner.models import Draft, Plan, RowChange
from planner.models.garbage_collection import gc_paused
from planner.store import copies, journal, past_steps
from planner.store.codec import Part, encode
from planner.store.creation import create_beside, new_plan
from planner.store.erasing import Erased, clean_up
from planner.store.file_status import FileStatus
from planner.store.file_validation import check_contents, check_header
from planner.store.interrupted_saves import read_only_note, readable_file
from planner.store.journal import Change, StepName, Verb
from planner.store.lock import user_name
from planner.store.migrations import LATEST
from planner.store.plan_file import PlanFile
from planner.store.recovery import recover
from planner.store.row_reading import read_plan
from planner.store.saved import Saved
from planner.store.schema import migrate
from planner.store.session import Session
from planner.store.session_backups import SessionBackups
from planner.text import tr

if TYPE_CHECKING:
    from planner.store.writing.writer import Writer


class Store:
    """An open plan file. ``plan`` is its newest state; it is replaced, never changed."""

    def __init__(self, file: PlanFile) -> None:
        self._file = file
        self.path = file.path
        self.note: str | None = None
        """What was found beside the plan when it was opened, and done about it, as sentences."""
        self.backups = SessionBackups(file.path)
        self.today: Callable[[], date] = date.today
        """Which day it is: new rows are entered on it."""
        self.plan = Plan()
        self._session = Session()
        self._next_undo: Change | None = None
        self._next_redo: Change | None = None

    # Opening and closing -----------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: str | Path,
        name: str,
        launch: date | None = None,
        *,
        fill: Callable[[Store], object] | None = None,
    ) -> Store:
        """Make a new plan file and open it: empty, or with what ``fill`` puts into it, whole."""
        from planner.store.writing.new_file import write_plan

        path = Path(path)
        plan = new_plan(path, name, launch)
        with create_beside(path) as made:
            write_plan(made, plan)
            if fill is not None:
                with cls.open(made) as half:
                    half.backups.skip(datetime.now(UTC))
                    fill(half)
        store = cls.open(path)
        store.backups.skip(datetime.now(UTC))
        return store

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False, why: str = "") -> Store:
        """Open a plan; only for reading where it cannot be written, or nobody wants to, ``why``.

        Raises ``PlannerError`` where it is no plan, damaged, or of a newer program.
        """
        store = cls(PlanFile(Path(path), read_only=read_only, why=why))
        try:
            store.note = read_only_note(store.path) if store.read_only else recover(store.path)
            store._read_checked()
        except BaseException:
            store.close()
            raise
        return store

    def _read_checked(self) -> None:
        with readable_file(self.path) as file:
            version = check_contents(file, named=self.path)
        if version < LATEST and not self.read_only:
            self._migrate()
        self._read()

    def _migrate(self) -> None:
        """Migrate an older plan; where that cannot be saved, it can still be read."""
        try:
            self.back_up()
            migrate(self.path)
        except PlannerError as error:
            why = tr(
                "This plan was made by an older Rollout Planner and can only be read, since it"
                " could not be brought up to date. {why}",
                why=error,
            )
            self._file.become_read_only(why)

    def close(self) -> None:
        """Close the plan, so that others can open it for writing."""
        self.backups.check()
        self._file.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading -----------------------------------------------------------------------------

    @property
    def why_read_only(self) -> str | None:
        """Return why nothing can be saved, as a sentence; none where it can."""
        return self._file.why_read_only

    @property
    def read_only(self) -> bool:
        """Return whether the plan can only be read."""
        return self.why_read_only is not None

    def reload(self) -> None:
        """Read what the file holds now, checked as when a plan is opened.

        Raises ``PlannerError`` where it is no intact plan; the one in memory then stays.
        """
        check_header(self.path)
        self._read_checked()

    def _read(self) -> None:
        with gc_paused(), self._file.reading() as connection:
            plan, steps = read_plan(connection, self.path), journal.next_steps(connection)
            self._file.remember(connection, plan)
        self.plan, (self._next_undo, self._next_redo) = plan, steps
        self._session.begin(self._file.newest)

    def compare_with_file(self) -> FileStatus:
        """Compare the file with what this store last saw of it."""
        return self._file.compare()

    def history(self, limit: int = 200) -> list[Change]:
        """Return the newest standing changes, newest first, with their rows (``past_steps``)."""
        return past_steps.newest_steps(self._file, self._session, limit)

    def assignment_steps(self) -> list[Change]:
        """Return every standing change of who has what, oldest first (see ``past_steps``)."""
        return past_steps.assignment_steps(self._file, self._session)

    def row_states(self, table: str, row_id: int) -> list[Any]:
        """Return all that a row was in any step, also in those taken back, oldest first."""
        return past_steps.row_states(self._file, self._session, table, row_id)

    # Changing ----------------------------------------------------------------------------

    def draft(self) -> Draft:
        """Return a new draft of the plan as it is, dated today."""
        return Draft(self.plan, self.today())

    def run(self, label: StepName, verb: Verb, *args: Any, **named: Any) -> Change | None:
        """Call a verb with a draft and save what it changed as one step. Return that step, if any.

        Raises the verb's ``PlannerError``, or ``NotSavedError``; the plan is then as it was.
        """
        draft = self.draft()
        result = verb(draft, *args, **named)
        saved = self.save(label, draft.changes, result)
        return None if saved is None else self.apply_saved(saved)

    def save(self, label: StepName, rows: Sequence[RowChange], result: Any = None) -> Saved | None:
        """Save changed rows as one step; ``apply_saved`` then makes it the newest of the plan.

        Any thread may save, as long as nothing else changes the plan until it is applied. Raises
        ``NotSavedError``; None where nothing changed.
        """
        if not rows:
            return None
        at = datetime.now(UTC).replace(microsecond=0)
        by, name = user_name(), label if isinstance(label, str) else label(result)
        with gc_paused(), self._writing(rows, at) as (writer, parts):
            if self._next_redo is not None:
                writer.drop_undone()
            change_id = writer.record(at, by, name, parts)
        step = Change(change_id, at, by, name, "done")
        self._file.newest = (change_id, at)
        change = replace(step, rows=tuple(rows), result=result)
        plan = self.plan.applied(rows, changed_at=at)
        return Saved(plan, change, change, step, None)

    def apply_saved(self, saved: Saved) -> Change:
        """Make a saved step the newest state of the plan. Return it."""
        self.plan = saved.plan
        self._next_undo, self._next_redo = saved.next_undo, saved.next_redo
        self._session.keep(saved)
        return saved.change

    def erase(self, verb: Callable[..., Any], *args: Any) -> Erased:
        """Call a verb with a draft, save what it changed and leave no trace of how it was before.

        Every earlier step loses its rows and its label, and nothing before this can be undone;
        that there were steps, and when, stays. Raises ``NotSavedError`` where nothing was erased.
        """
        draft = self.draft()
        verb(draft, *args)
        at = datetime.now(UTC).replace(microsecond=0)
        with self._writing(draft.changes, at, back_up=False) as (writer, _):
            writer.erase_history()
        self.plan = self.plan.applied(draft.changes, changed_at=at)
        self._next_undo = self._next_redo = None
        self._session.forget()
        erased = clean_up(self.path)
        self._file.note_signature()
        return erased

    @property
    def undo_label(self) -> str | None:
        """Return what undo would take back; none where nothing."""
        return self._next_undo.label if self._next_undo else None

    @property
    def redo_label(self) -> str | None:
        """Return what redo would do again; none where nothing."""
        return self._next_redo.label if self._next_redo else None

    def undo(self) -> Change:
        """Take the newest change back, also after reopening. Return it."""
        return self.apply_saved(self.save_undone())

    def redo(self) -> Change:
        """Do again what was undone last. Return it."""
        return self.apply_saved(self.save_redone())

    def save_undone(self) -> Saved:
        """Save that the newest change is taken back, as ``save`` saves a new one."""
        return self._save_replayed(self._next_undo, "undone", tr("There is nothing to undo."))

    def save_redone(self) -> Saved:
        """Save that what was undone last is done again, as ``save`` saves a new change."""
        return self._save_replayed(self._next_redo, "done", tr("There is nothing to redo."))

    def _save_replayed(self, change: Change | None, state: str, otherwise: str) -> Saved:
        if change is None:
            raise PlannerError(otherwise)
        self._file.check_writable()
        with self._file.reading() as connection:
            rows = journal.rows_of(connection, change.id)
        recorded = replace(change, state=state, rows=rows)
        if state == "undone":
            rows = tuple(row.inverse for row in reversed(rows))
        at = datetime.now(UTC).replace(microsecond=0)
        with self._writing(rows, at) as (writer, _):
            writer.set_state(change.id, state)
            steps = journal.next_steps(writer.driver)
        plan = self.plan.applied(rows, changed_at=at)
        return Saved(plan, replace(recorded, rows=rows), recorded, *steps)

    @contextmanager
    def _writing(
        self, rows: Sequence[RowChange], at: datetime, *, back_up: bool = True
    ) -> Iterator[tuple[Writer, list[Part]]]:
        """Write these rows and what is added in one transaction. Yield the writer and its parts."""
        self._file.check_writable()
        if back_up and self.plan.changed_at is not None:
            self.backups.make_if_due(at)
        parts = encode(rows)
        with self._file.writing(at) as writer:
            writer.write(parts)
            yield writer, parts

    # Copies ------------------------------------------------------------------------------

    def save_copy(self, path: str | Path) -> str | None:
        """Write a copy of the plan, in its newest state, under another name.

        Where the file no longer has that state, it is written from memory. Return what of the
        history is missing then, as a sentence; none where nothing is.
        """
        left_out = copies.save_copy(Path(path), self.plan, self._session, self._file)
        if self._file.is_at(Path(path)):  # it is back in its place
            self.reload()
        return left_out

    def back_up(self) -> Path:
        """Make a backup now. Return where it is."""
        return self.backups.make(datetime.now(UTC))
