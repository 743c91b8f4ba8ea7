"""Plans that are made: from four questions, from a list, from another plan, or as the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QWidget

from planner.errors import PlannerError
from planner.system_errors import unwritable
from planner.text import day, tr
from planner.ui.dialogs.file_chooser import TABLE_FILES, FileChooser
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.state.window_state import PLAN_ENDING
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.store import Store


class NewPlans:
    """The commands that make a plan and open it. Where that fails, the open one stays."""

    def __init__(
        self, window: QWidget, workspace: Workspace, choose: FileChooser, files: PlanFiles
    ) -> None:
        self._window, self._workspace, self._choose = window, workspace, choose
        self._files = files

    def new(self) -> None:
        """Ask four questions, and open the plan that comes of them."""
        from planner.ui.dialogs.new_plan import NewPlanDialog

        if not self._files.watch.may_close_plan():
            return
        dialog = NewPlanDialog(
            self._window, self._files.folder(), self._workspace.today, self._choose
        )
        dialog.accepted_by = lambda: self._files.use(dialog.make())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._say_first_step()
        dialog.deleteLater()

    def _say_first_step(self) -> None:
        """Say what a new plan begins with, where it begins with anything."""
        due = (a for a in self._workspace.plan.actions.values() if a.due is not None)
        first = min(due, key=lambda action: (action.due, action.id), default=None)
        if first is None or first.due is None:
            return
        words = tr(
            "The plan is ready. Its first step is “{step}”, due on {day}.",
            step=first.title,
            day=day(first.due, self._workspace.today),
        )
        timeline = tr("Timeline"), lambda: self._workspace.open_page("timeline")
        self._workspace.show_message(words, "good", timeline)

    def copy_for_region(self) -> None:
        """Ask for a name and a launch, and open a copy of the open plan for another region."""
        from planner.ui.dialogs.copy_plan import CopyPlanDialog

        if self._workspace.store is None or not self._files.watch.may_close_plan():
            return
        dialog = CopyPlanDialog(self._window, self._workspace, self._files.folder(), self._choose)
        dialog.accepted_by = lambda: self._files.use(dialog.make())
        dialog.exec()
        dialog.deleteLater()

    def open_sample(self) -> None:
        """Open the sample plan, made new for today the first time on each day."""
        today = self._workspace.today
        place = QStandardPaths.StandardLocation.AppDataLocation
        folder = Path(QStandardPaths.writableLocation(place)) / "sample"
        path = folder / f"harbour-connect-{today.isoformat()}{PLAN_ENDING}"
        if path.exists():
            self._files.open(path)
            return
        if not self._files.watch.may_close_plan():
            return
        from planner import sample
        from planner.store import Store

        store = self._make_in(
            folder,
            lambda: Store.create(path, sample.NAME, fill=lambda new: sample.fill(new, today)),
        )
        if store is not None:
            self._files.use(store)

    def _make_in(self, folder: Path, make: Callable[[], Store]) -> Store | None:
        """Return a plan made in a folder; none where that fails, which is shown."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return make()
        except OSError as error:
            self._workspace.show_message(str(unwritable(folder, error)), "bad")
        except PlannerError as error:
            self._workspace.show_message(str(error), "bad")
        return None

    # From a list -------------------------------------------------------------------------

    def choose_list(self) -> None:
        """Ask for a list, and show what it would bring into a new plan."""
        title = tr("Import a list into a new plan")
        path = self._choose.open(self._window, title, self._files.folder(), tr(TABLE_FILES))
        if path is not None:
            self.from_list(path)

    def from_list(self, path: Path) -> None:
        """Make a plan named after a list and show what the list would bring.

        Where nothing is brought in, the plan is taken away again.
        """
        from planner.store import Store
        from planner.ui.dialogs.plan_place import free_path

        folder = self._files.folder()
        name = " ".join(path.stem.replace("_", " ").split()) or tr("Our network")
        store = self._make_in(folder, lambda: Store.create(free_path(folder, name), name))
        if store is None:
            return
        self._files.use(store)
        self._files.import_table(path)
        if self._workspace.store is store and store.undo_label is None:
            self._take_away(store)
        else:
            self._ask_for_name(store)

    def take_dropped(self, path: Path) -> None:
        """Open a dropped file; a list makes a plan of its own where none is open."""
        from planner.imports import is_review

        if self._workspace.store is not None or path.suffix.lower() == PLAN_ENDING:
            self._files.open_dropped(path)
        elif is_review(path):
            words = tr("These are comments on a plan; open that plan first.")
            self._workspace.show_message(words, "bad")
        else:
            self.from_list(path)

    def _take_away(self, store: Store) -> None:
        self._workspace.use(None)
        state = self._workspace.window_state
        state.keep("open", "")
        state.forget(store.path.resolve())
        store.path.unlink(missing_ok=True)
        self._workspace.show_message(tr("Nothing came in, and no plan was made."), "plain")
        self._workspace.planOpened.emit()

    def _ask_for_name(self, store: Store) -> None:
        words = tr(
            "Kept as {path}. Give the plan its name and its launch day.", path=store.path.name
        )
        details = tr("Plan details…"), lambda: self._workspace.run_command("details")
        self._workspace.show_message(words, "plain", details)
