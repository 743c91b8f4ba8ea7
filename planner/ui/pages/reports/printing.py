"""Printing a document that was made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from planner.errors import PlannerError
from planner.text import tr
from planner.ui.background.jobs import Jobs
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.ui.pages.reports.pdf_pages import PdfPages

_FINEST = 300
"""Dots per inch at most: more than the eye sees, and a page is sent as one picture."""
_POINTS = 72


class PrinterChooser:
    """Which printer, and which pages: the system's own dialog, behind a face tests answer for."""

    def choose(self, parent: QWidget, printer: QPrinter, pages: int) -> bool:
        """Ask how, and return whether it is to be printed."""
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
        return dialog.exec() == QDialog.DialogCode.Accepted


class Printing:
    """Asks how a document is to be printed, and prints it; one at a time."""

    def __init__(self, workspace: Workspace) -> None:
        self.chooser = PrinterChooser()
        self._workspace = workspace
        self._run: _Run | None = None

    def ask_and_print(self, path: Path, parent: QWidget) -> None:
        """Ask for the printer, and print the file there."""
        # Loads PDFium, which whoever only looks at the page does not need.
        from planner.ui.pages.reports.pdf_pages import pages_of

        if self._run is not None:
            self._workspace.show_message(tr("Another document is being printed. Wait for it."))
            return
        try:
            pages = pages_of(path)
            printer = _printer_for(pages)
            if self.chooser.choose(parent, printer, len(pages)):
                self._run = _Run(self._workspace.jobs, pages, printer, self._over)
        except PlannerError as refusal:
            self._workspace.show_message(str(refusal), "bad")

    def _over(self, whole: bool) -> None:
        self._run = None
        if whole:
            self._workspace.show_message(tr("Sent to the printer."), "good")
        else:
            self._workspace.show_message(tr("Not all pages were printed. Print again."), "bad")


def _printer_for(pages: PdfPages) -> QPrinter:
    """Return a printer that is set to the paper of a document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    wide, high = pages.sizes[0]
    printer.setPageSize(QPageSize(QSizeF(*sorted((wide, high))), QPageSize.Unit.Point))
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if wide > high else ways.Portrait)
    printer.setFullPage(True)
    return printer


class _Run:
    """Prints one page after the other; each is drawn in a thread, so that the window goes on."""

    def __init__(
        self, jobs: Jobs, pages: PdfPages, printer: QPrinter, over: Callable[[bool], None]
    ) -> None:
        self._jobs, self._pages, self._printer, self._over = jobs, pages, printer, over
        self._left = list(_chosen_pages(printer, len(pages)))
        self._painter = QPainter()
        if not self._painter.begin(printer):
            raise PlannerError(
                tr("The printer cannot be reached. Check that it is on, and print again.")
            )
        self._draw_next()

    def _draw_next(self) -> None:
        at, pages = self._left[0], self._pages
        dots = min(_FINEST, self._printer.resolution())
        width = round(pages.sizes[at][0] * dots / _POINTS)
        self._jobs.run(
            tr("Printing"), lambda job: pages.picture(at, width), self._print, stopped=self._finish
        )

    def _print(self, picture: QImage) -> None:
        self._painter.drawImage(_paper(self._printer), picture)
        del self._left[0]
        if self._left and self._printer.newPage():
            self._draw_next()
        else:
            self._finish()

    def _finish(self) -> None:
        self._painter.end()
        self._over(not self._left)


def _chosen_pages(printer: QPrinter, pages: int) -> range:
    """Return the pages to print, counted from 0."""
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, pages)) if 0 < first <= pages else range(pages)


def _paper(printer: QPrinter) -> QRect:
    return printer.pageLayout().fullRectPixels(printer.resolution())
