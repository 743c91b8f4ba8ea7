"""An unforeseen error: one dialog with what happened, that the plan is saved, and a report."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from planner.text import tr
from planner.ui.look.plain import message_box


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Where and what kind of error, without its message and values: those may hold names."""
    import platform
    import traceback
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("rollout-planner")
    except PackageNotFoundError:
        number = "source"
    lines = [
        f"Rollout Planner {number}, Python {platform.python_version()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    cause = error.__cause__
    if cause is not None:
        lines.append(f"caused by {type(cause).__qualname__}")
    return "\n".join(lines)


class CrashDialog:
    """Shown once at a time, however many errors follow one another."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._shown = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        text = report(kind, error, trace)
        print(text, file=sys.stderr)
        if self._shown or issubclass(kind, KeyboardInterrupt):
            return
        self._shown = True
        try:
            self._show(text)
        finally:
            self._shown = False

    def _show(self, text: str) -> None:
        box = message_box(
            self._window,
            QMessageBox.Icon.Warning,
            tr("Something went wrong in the program"),
            tr("This could not be done, because of a fault in the program. Your plan is saved."),
            tr(
                "You can go on working. If it happens again, the report says where it went wrong;"
                " it holds no names and nothing from your plan."
            ),
        )
        box.setDetailedText(text)
        copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(QMessageBox.StandardButton.Close)
        box.setDefaultButton(close)
        box.setEscapeButton(close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(text)


def show_crashes(window: QWidget) -> CrashDialog:
    """From now on unforeseen errors are shown in a dialog over this window."""
    dialog = CrashDialog(window)
    sys.excepthook = dialog
    return dialog
