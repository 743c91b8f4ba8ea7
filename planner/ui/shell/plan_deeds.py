"""Commands about the plan as a whole; each opens its dialog and forgets it afterwards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLineEdit

from planner.text import day, tr

if TYPE_CHECKING:
    from planner.ui.shell.main_window import MainWindow


def _show(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()


def details(window: MainWindow) -> None:
    from planner.ui.dialogs.plan_details import PlanDetailsDialog

    _show(PlanDetailsDialog(window, window.workspace))


def settings(window: MainWindow) -> None:
    from planner.ui.dialogs.preferences import SettingsDialog

    _show(SettingsDialog(window, window.workspace))


def look(window: MainWindow) -> None:
    from planner.ui.dialogs.look import LookDialog

    _show(LookDialog(window, window.workspace, window.files.choose))


def person_leaves(window: MainWindow, person: object = None) -> None:
    """Somebody leaves: who, when, and who takes over what they hold."""
    from planner.ui.dialogs.person_leaves import PersonLeavesDialog

    chosen = person if isinstance(person, int) else None
    _show(PersonLeavesDialog(window, window.workspace, chosen))


def person_held(window: MainWindow, person: object = None) -> None:
    """What the plan holds on a person, and erasing them."""
    from planner.ui.dialogs.person_held import PersonHeldDialog

    chosen = person if isinstance(person, int) else None
    _show(PersonHeldDialog(window, window.workspace, window.files.choose, chosen))


def bring_back(window: MainWindow) -> None:
    """A workbook that was exported and edited: what differs, and which of it to accept."""
    from planner.ui.dialogs.file_chooser import WORKBOOK_FILES

    title = tr("Bring an edited workbook back")
    path = window.files.choose.open(window, title, window.files.folder(), tr(WORKBOOK_FILES))
    if path is not None:
        window.files.bring_back(path)


def snapshot(window: MainWindow) -> None:
    """Freeze the plan's measures and findings under a name."""
    from planner.ui.dialogs.form import FormDialog

    workspace = window.workspace
    dialog = FormDialog(
        window,
        tr("Take a snapshot"),
        tr("Take it"),
        tr("The figures and findings of today are kept, to compare a later day with."),
    )
    name = QLineEdit(day(workspace.today))
    dialog.add(tr("Name"), name)

    def take() -> None:
        from planner.actions import keeping
        from planner.analysis.meeting.snapshots import freeze

        workspace.attempt(
            tr("take a snapshot"),
            keeping.freeze,
            name.text(),
            workspace.today,
            freeze(workspace.measures, workspace.findings),
            datetime.now(UTC).replace(microsecond=0),
        )

    dialog.accepted_by = take
    _show(dialog)


def history(window: MainWindow) -> None:
    from planner.ui.dialogs.reading import HistoryDialog

    _show(HistoryDialog(window, window.workspace))


def words(window: MainWindow) -> None:
    from planner.ui.dialogs.reading import words_dialog

    _show(words_dialog(window))


def keys(window: MainWindow) -> None:
    from planner.ui.dialogs.reading import keys_dialog

    _show(keys_dialog(window))


def about(window: MainWindow) -> None:
    from planner.ui.dialogs.reading import about_dialog

    _show(about_dialog(window))
