"""Commands about the plan as a whole; each opens its dialog and drops it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from planner.text import day, tr
from planner.ui.as_written import DayInDoubtError
from planner.ui.background.computed import printed_findings
from planner.ui.dialogs.file_chooser import WORKBOOK_FILES
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.state.workspace import Workspace


class PlanCommands:
    """The dialogs of the Plan, Tools and Help menus, over one window."""

    def __init__(self, window: QWidget, workspace: Workspace, files: PlanFiles) -> None:
        self._window, self._workspace, self._files = window, workspace, files
        workspace.dayAsked.connect(self._ask_day)

    def details(self) -> None:
        """Open the plan's name, launch and confidentiality."""
        from planner.ui.dialogs.plan_details import PlanDetailsDialog

        _show(PlanDetailsDialog(self._window, self._workspace))

    def settings(self) -> None:
        """Open the settings that belong to the plan."""
        from planner.ui.dialogs.preferences import SettingsDialog

        _show(SettingsDialog(self._window, self._workspace))

    def look(self) -> None:
        """Open the look of documents."""
        from planner.ui.dialogs.look import LookDialog

        _show(LookDialog(self._window, self._workspace, self._files.choose))

    def person_leaves(self, person: object = None) -> None:
        """Ask who leaves, when, and who takes over what they hold."""
        from planner.ui.dialogs.person_leaves import PersonLeavesDialog

        chosen = person if isinstance(person, int) else None
        _show(PersonLeavesDialog(self._window, self._workspace, chosen))

    def person_held(self, person: object = None) -> None:
        """Show what the plan holds on a person, and offer to erase them."""
        from planner.ui.dialogs.person_held import PersonHeldDialog

        chosen = person if isinstance(person, int) else None
        _show(PersonHeldDialog(self._window, self._workspace, self._files.choose, chosen))

    def duplicates(self) -> None:
        """Show the people and departments that may be in the plan twice, to be joined."""
        from planner.ui.dialogs.duplicates import DuplicatesDialog

        _show(DuplicatesDialog(self._window, self._workspace))

    def bring_back(self) -> None:
        """Ask for an exported, edited workbook, and which of its changes to accept."""
        title = tr("Bring an edited workbook back")
        files = self._files
        path = files.choose.open(self._window, title, files.folder(), WORKBOOK_FILES)
        if path is not None:
            files.bring_back(path)

    def snapshot(self) -> None:
        """Freeze the plan's measures and findings under a name."""
        from planner.ui.dialogs.form import FormDialog

        workspace = self._workspace
        dialog = FormDialog(
            self._window,
            tr("Take a snapshot"),
            tr("Take it"),
            tr("The figures and findings of today are kept, to compare a later day with."),
        )
        name = QLineEdit(day(workspace.today))
        dialog.add(tr("Name"), name)

        def take() -> None:
            from planner.actions.snapshots import save_snapshot
            from planner.analysis.meeting.snapshots import freeze

            found = printed_findings(workspace.plan, workspace.today)
            workspace.attempt(
                tr("take a snapshot"),
                save_snapshot,
                name.text(),
                workspace.today,
                freeze(workspace.measures, found),
                datetime.now(UTC).replace(microsecond=0),
            )

        dialog.accepted_by = take
        _show(dialog)

    def lists(self) -> None:
        """Show the lists that the plan keeps, to rename them or keep them no longer."""
        from planner.ui.dialogs.kept_lists import KeptListsDialog

        _show(KeptListsDialog(self._window, self._workspace))

    def _ask_day(self, doubt: DayInDoubtError, again: Callable[[], object]) -> None:
        """Ask which day is meant by one that could be two, then do ``again`` what waits for it."""
        from planner.ui.dialogs.day_question import ask_which_day

        if ask_which_day(self._window, doubt):
            again()

    def history(self) -> None:
        """Show the steps taken in the plan."""
        from planner.ui.dialogs.reading import HistoryDialog

        _show(HistoryDialog(self._window, self._workspace))

    def messages(self) -> None:
        """Show the messages that mattered, of this run."""
        from planner.ui.dialogs.reading import MessagesDialog

        _show(MessagesDialog(self._window, self._workspace))

    def words(self) -> None:
        """Show what the program's words mean."""
        from planner.ui.dialogs.reading import words_dialog

        _show(words_dialog(self._window))

    def about(self) -> None:
        """Show the version and the licences."""
        from planner.ui.dialogs.reading import about_dialog

        _show(about_dialog(self._window))


def _show(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
