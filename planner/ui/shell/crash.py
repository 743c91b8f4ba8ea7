"""An unforeseen error, now or in the run before: one dialog with what happened, what became of the
plan, and a report."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from planner.text import tr
from planner.ui.look.plain import message_box
from planner.ui.shell.run_record import log, program
from planner.ui.state.workspace import Workspace


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return of what kind an error is and where, without its message and values, which may hold
    names."""
    import traceback

    lines = [program(), f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    cause = error.__cause__
    if cause is not None:
        lines.append(f"caused by {type(cause).__qualname__}")
    return "\n".join(lines)


InSight = tuple[QWidget | None, Workspace | None]
"""The window somebody works in and what it works on; none where all are closed."""


class CrashDialog:
    """Shown once at a time, however many errors follow one another; each is logged."""

    def __init__(self, in_sight: Callable[[], InSight]) -> None:
        self._in_sight = in_sight
        self._shown = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        text = report(kind, error, trace)
        print(text, file=sys.stderr)
        log.error("A fault of the program:\n%s", text)
        if self._shown or issubclass(kind, KeyboardInterrupt):
            return
        self._shown = True
        try:
            self._show(text)
        finally:
            self._shown = False

    def _show(self, text: str) -> None:
        window, workspace = self._in_sight()
        box = _box(
            window,
            tr("Something went wrong in the program"),
            tr(
                "This could not be done, because of a fault in the program. {plan}",
                plan=_how_the_plan_is(workspace),
            ),
            tr(
                "You can go on working. If it happens again, the report says where it went wrong;"
                " it holds no names and nothing from your plan."
            ),
            text,
        )
        box.exec()


def _how_the_plan_is(workspace: Workspace | None) -> str:
    """Look, rather than promise."""
    store = workspace.store if workspace is not None else None
    if workspace is None or store is None:
        return tr("No plan is open.")
    if store.compare_with_file().has_all and not workspace.not_saved:
        return tr("Your plan is saved.")
    return tr("Your last change is not saved; save a copy of the plan.")


def show_crashes(in_sight: Callable[[], InSight]) -> CrashDialog:
    """Show unforeseen errors in a dialog over the window in sight, from now on."""
    dialog = CrashDialog(in_sight)
    sys.excepthook = dialog
    return dialog


def show_hard_end(window: QWidget, report: str) -> QMessageBox:
    """Say that the run before ended hard, over a window that goes on beneath."""
    box = _box(
        window,
        tr("Rollout Planner ended unexpectedly last time"),
        tr("The program did not close as it should: it failed, was stopped, or the power went."),
        tr(
            "A plan is checked each time it is opened. The report says where the program was, if"
            " that is known; it holds no names and nothing from your plan."
        ),
        report,
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def _box(window: QWidget | None, title: str, text: str, more: str, report: str) -> QMessageBox:
    """Make a box with a report that can be copied."""
    box = message_box(window, QMessageBox.Icon.Warning, title, text, more)
    box.setDetailedText(report)
    copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(close)
    box.setEscapeButton(close)

    def copy_if_asked(button: QAbstractButton) -> None:
        if button is copy:
            QGuiApplication.clipboard().setText(report)

    box.buttonClicked.connect(copy_if_asked)
    return box
