"""Opening, copying and restoring plans, and bringing tables into the open one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from planner.errors import DamagedError, PlannerError
from planner.files import same_file
from planner.text import tr
from planner.ui.dialogs.file_chooser import (
    PLAN_FILES,
    TABLE_FILES,
    FileChooser,
    documents,
    is_own,
)
from planner.ui.look.plain import menu_text
from planner.ui.shell.file_watch import FileWatch
from planner.ui.shell.review_watch import ReviewWatch
from planner.ui.state.window_state import PLAN_ENDING
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.imports import Columns, RawTable
    from planner.store import Store


class PlanFiles:
    """The File menu's commands. Failures are shown in the message bar; nothing is lost by them."""

    def __init__(self, window: QWidget, workspace: Workspace, choose: FileChooser) -> None:
        self._window, self._workspace, self.choose = window, workspace, choose
        self.watch = FileWatch(window, workspace, choose)
        self.review_watch = ReviewWatch(workspace)

    # Opening -----------------------------------------------------------------------------

    def choose_and_open(self) -> None:
        path = self.choose.open(self._window, tr("Open a plan"), self.folder(), PLAN_FILES)
        if path is not None:
            self.open(path)

    def choose_and_review(self) -> None:
        """Ask for a plan, and open it to be looked at and commented on."""
        path = self.choose.open(self._window, tr("Open for review"), self.folder(), PLAN_FILES)
        if path is not None:
            self.review(path)

    def review(self, path: Path) -> bool:
        """Open a plan at its coverage to be looked at and commented on; nothing is written to it,
        and whoever works on it is not hindered."""
        why = tr(
            "You are looking at this plan: nothing in it is changed. What you say with “Comment…”"
            " is kept in a file of its own."
        )
        store = self._opened(path, read_only=True, why=why)
        if store is None:
            return False
        self._workspace.use(store, review=True)
        self._workspace.run_command("show only", ("champions", "all"))
        self._workspace.show_message(" ".join(filter(None, (store.note, why))), "plain")
        return True

    def _opened(self, path: Path, **how: Any) -> Store | None:
        """Return a plan that may take the place of the open one; none where that stays, as is then
        said."""
        from planner.store import Store

        if not self.watch.may_close_plan():
            return None
        try:
            return Store.open(path, **how)
        except DamagedError as error:
            restore = (tr("Restore a backup…"), lambda: self.restore(path))
            self._workspace.show_message(error.what, "bad", restore)
        except PlannerError as error:
            self._workspace.show_message(str(error), "bad")
        return None

    def open(self, path: Path) -> bool:
        """Open a plan; where that fails, the one that is open stays."""
        current = self._workspace.store
        is_open = current is not None and same_file(current.path, path)
        if is_open and self._workspace.reviewing is None:
            self.watch.check()
            return True
        store = self._opened(path)
        if store is None:
            return False
        self.use(store)
        said = " ".join(words for words in (store.note, store.why_read_only) if words)
        if said:
            again = tr("Try again"), lambda: self._workspace.run_command("change here")
            self._workspace.show_message(said, "plain", again if store.read_only else None)
        return True

    def use(self, store: Store) -> None:
        """Show a plan that is open, and remember it."""
        self._workspace.use(store)
        window_state = self._workspace.window_state
        window_state.opened(store.path.resolve())
        window_state.keep("open", str(store.path.resolve()))

    def close(self) -> None:
        if not self.watch.may_close_plan():
            return
        self._workspace.use(None)
        self._workspace.window_state.keep("open", "")

    def fill_recent(self, menu: QMenu) -> None:
        """List the plans opened lately, those that are gone greyed."""
        recent = self._workspace.window_state.recent()
        for path in recent:
            action = menu.addAction(menu_text(f"{path.name}  –  {path.parent}", 90))
            action.setEnabled(path.exists())
            action.triggered.connect(lambda _=False, chosen=path: self.open(chosen))
        if not recent:
            menu.addAction(tr("Nothing yet")).setEnabled(False)

    # Copies ------------------------------------------------------------------------------

    def save_copy(self) -> None:
        store = self._workspace.store
        if store is None:
            return
        suggested = store.path.with_name(tr("{name} copy", name=store.path.stem) + PLAN_ENDING)
        path = self.choose.save(self._window, tr("Save a copy"), suggested, tr(PLAN_FILES))
        if path is None:
            return
        try:
            words = self._save_copy(store, path)
        except PlannerError as error:
            self._workspace.show_message(str(error), "bad")
            return
        self._workspace.show_message(" ".join(words), "good")

    def _save_copy(self, store: Store, path: Path) -> list[str]:
        """Save a copy, and go on in it where the plan's own file is gone or another."""
        with self._workspace.alone():
            left_out = store.save_copy(path)
        words = [tr("A copy is saved as {path}.", path=path)]
        if not store.compare_with_file().has_all:
            self.use(type(store).open(path))
            words.append(tr("You now work in it."))
        return words if left_out is None else [*words, left_out]

    def restore(self, path: Path | None = None) -> None:
        """Choose a backup of a plan, else of the open one, save it under a new name, open that."""
        from planner.ui.dialogs.restore import RestoreDialog

        store = self._workspace.store
        path = path or (store.path if store is not None else None)
        if path is None:
            return
        dialog = RestoreDialog(self._window, path, self.choose)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.restored is not None:
            self.open(dialog.restored)
        dialog.deleteLater()

    # Tables in ---------------------------------------------------------------------------

    def choose_and_import(self) -> None:
        if self._workspace.store is None:
            self._workspace.show_message(tr("Open a plan or make a new one first."), "bad")
            return
        path = self.choose.open(self._window, tr("Import a table"), self.folder(), tr(TABLE_FILES))
        if path is not None:
            self.import_table(path)

    def import_table(self, path: Path) -> None:
        """Show what a table would bring, and bring it in if that is wanted."""
        from planner.ui.dialogs.import_list.dialog import ImportDialog

        if self._workspace.store is None:
            self._workspace.show_message(tr("Open a plan or make a new one first."), "bad")
            return
        dialog = ImportDialog(self._window, self._workspace, path)
        dialog.exec()
        dialog.deleteLater()
        if dialog.left_to == "survey":
            self.import_survey(path)
        elif dialog.left_to == "next list":
            self.bring_in_next(path)
        elif dialog.compared is not None:
            self.bring_in_messages(path, dialog.compared)

    def choose_survey(self) -> None:
        """Ask for the file of a survey tool, and show what it would bring."""
        if self._workspace.store is None:
            self._workspace.show_message(tr("Open a plan or make a new one first."), "bad")
            return
        path = self.choose.open(self._window, tr("Import a survey"), self.folder(), tr(TABLE_FILES))
        if path is not None:
            self.import_survey(path)

    def import_survey(self, path: Path) -> None:
        """Show what a survey would bring, and bring it in if that is wanted."""
        from planner.ui.dialogs.survey.dialog import SurveyDialog

        dialog = SurveyDialog(self._window, self._workspace, path)
        dialog.exec()
        dialog.deleteLater()

    def bring_in_messages(self, path: Path, chosen: tuple[RawTable, Columns] | None = None) -> None:
        """Show what a table of messages says otherwise than the plan, and take what is wanted."""
        from planner.ui.dialogs.next_messages import NextMessagesDialog

        dialog = NextMessagesDialog(self._window, self._workspace, path, chosen)
        dialog.exec()
        dialog.deleteLater()

    def show_import_notes(self) -> None:
        """Show again what the last import into this plan noticed."""
        from planner.ui.dialogs.import_list.notes import ImportNotesDialog

        dialog = ImportNotesDialog(self._window, self._workspace.last_import)
        dialog.exec()
        dialog.deleteLater()

    def bring_back(self, path: Path) -> None:
        """Show what was changed in a workbook of this program, and take what is wanted of it."""
        from planner.ui.dialogs.merge import MergeDialog

        dialog = MergeDialog(self._window, self._workspace, path)
        dialog.exec()
        dialog.deleteLater()

    def choose_next_list(self) -> None:
        title = tr("Bring in the next list")
        path = self.choose.open(self._window, title, self.folder(), tr(TABLE_FILES))
        if path is not None:
            self.bring_in_next(path)

    def bring_in_next(self, path: Path) -> None:
        """Show what changed since the last edition of a list, and take what is wanted of it."""
        from planner.ui.dialogs.refresh import RefreshDialog

        dialog = RefreshDialog(self._window, self._workspace, path)
        dialog.exec()
        dialog.deleteLater()

    def take_comments(self, path: Path) -> None:
        """Show what a reviewer said, and take it into the plan if that is wanted."""
        self._workspace.run_command("take comments", path)

    def open_dropped(self, path: Path) -> None:
        """Take a file dropped on the window.

        A plan is opened, a workbook that came from the program is brought back, the next edition
        of a list is compared, comments of a review are taken in, anything else is imported as a
        table.
        """
        self._workspace.window_state.keep("folder", str(path.parent))
        if path.suffix.lower() == PLAN_ENDING:
            self.open(path)
        elif self._workspace.read_only:
            self._workspace.say_read_only()
        else:
            self._recognise(path)

    def _recognise(self, path: Path) -> None:
        """Find out in the background what a file is, and show what fits."""
        plan = self._workspace.plan

        def look(_: object) -> str:
            from planner.imports import recognise_file

            return recognise_file(plan, path)

        shown = {
            "workbook": self.bring_back,
            "list": self.bring_in_next,
            "table": self.import_table,
            "survey": self.import_survey,
            "review": self.take_comments,
        }
        self._workspace.jobs.run(
            tr("Checking {file}", file=path.name), look, lambda kind: shown[kind](path)
        )

    def folder(self) -> Path:
        """Return where file dialogs begin, and where a new plan is proposed."""
        store = self._workspace.store
        if store is not None and not is_own(store.path):
            return store.path.parent
        kept = Path(self._workspace.window_state.text("folder"))
        if kept.is_absolute() and kept.is_dir():
            return kept
        return documents()
