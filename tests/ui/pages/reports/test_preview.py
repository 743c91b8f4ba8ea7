"""What is looked at before a document is made are the pages that will be in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.pages.reports.page import ReportsPage
from planner.ui.pages.reports.page_view import PageView
from planner.ui.pages.reports.pdf_pages import pages_of
from planner.ui.pages.reports.printing import PrinterChooser
from planner.ui.state.workspace import Workspace
from tests.ui.opened import settled
from tests.ui.pages.reports.pressed import make, preview


def dark_dots(view: QWidget) -> int:
    """How many dots of what is seen are nearly black, of every third one."""
    seen = view.grab().toImage()
    dots = (
        QColor(seen.pixel(x, y)).lightness()
        for y in range(6, seen.height() - 6, 3)
        for x in range(6, seen.width() - 6, 3)
    )
    return sum(lightness < 90 for lightness in dots)


def first_page(qtbot: QtBot, page: ReportsPage) -> PageView:
    """The first page of the preview, once it is drawn."""
    qtbot.waitUntil(lambda: bool(page.preview.views), timeout=10_000)
    settled(qtbot, page.workspace)
    page.preview.views[0].grab()
    settled(qtbot, page.workspace)
    return page.preview.views[0]


def test_the_preview_is_the_pages_of_the_file(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    first_page(qtbot, page)
    shown = page.preview.pages
    make(qtbot, page, tmp_path / "pack.pdf")
    made = pages_of(tmp_path / "pack.pdf")
    assert shown is not None
    assert (shown.texts, shown.sizes) == (made.texts, made.sizes)
    assert all(shown.picture(at, 300) == made.picture(at, 300) for at in range(len(made)))
    assert page.preview.remark.text() == f"{len(made)} pages"


def test_a_page_is_seen_and_can_be_read_out(qtbot: QtBot, page: ReportsPage) -> None:
    view = first_page(qtbot, page)
    assert dark_dots(view) > 100
    assert view.accessibleName() == f"Page 1 of {len(page.preview.views)}"
    assert "What we ask of this meeting" in view.accessibleDescription()
    assert view.height() == view.heightForWidth(view.width())


def test_a_page_that_was_let_go_is_drawn_again_when_it_is_seen(
    qtbot: QtBot, page: ReportsPage
) -> None:
    view = first_page(qtbot, page)
    view.show_picture(None)
    view.grab()
    settled(qtbot, page.workspace)
    assert dark_dots(view) > 100


def test_what_is_no_document_of_pages_is_described(qtbot: QtBot, page: ReportsPage) -> None:
    first_page(qtbot, page)
    page.choice.choose_kind("workbook")
    qtbot.waitUntil(lambda: "Every list as a table" in preview(page))
    assert page.preview.views == []
    settled(qtbot, page.workspace)


# Printing ---------------------------------------------------------------------------------


class Paper(PrinterChooser):
    """Prints into a file, as somebody would who answers the system's dialog."""

    def __init__(self, path: Path, pages: tuple[int, int] = (0, 0)) -> None:
        self.path, self.pages = path, pages

    def choose(self, parent: QWidget, printer: QPrinter, pages: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        printer.setResolution(60)
        printer.setFromTo(*self.pages)
        return True


@pytest.mark.parametrize("chosen", [(0, 0), (2, 2), (2, 9)])
def test_a_document_that_was_made_is_printed(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, chosen: tuple[int, int]
) -> None:
    page.choice.choose_chapters(("summary", "definitions"))
    make(qtbot, page, tmp_path / "pack.pdf")
    made = len(PdfReader(tmp_path / "pack.pdf").pages)
    first, last = chosen if chosen[0] else (1, made)
    page.printing.chooser = Paper(tmp_path / "printed.pdf", chosen)
    page.choice.print_file.click()
    settled(qtbot, page.workspace)
    sheets = PdfReader(tmp_path / "printed.pdf").pages
    assert len(sheets) == min(last, made) - first + 1 >= 1
    assert [round(float(side)) for side in sheets[0].mediabox[2:]] == [595, 842]


def test_a_document_that_is_gone_is_not_printed(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    make(qtbot, page, tmp_path / "pack.pdf")
    page.printing.chooser = Paper(tmp_path / "printed.pdf")
    said: list[str] = []
    workspace.messageShown.connect(lambda words, tone: said.append(words))
    for content in (b"nonsense", None):
        if content is None:
            (tmp_path / "pack.pdf").unlink()
        else:
            (tmp_path / "pack.pdf").write_bytes(content)
        page.choice.print_file.click()
    assert said == [
        "pack.pdf is not the document any more that was made. Make it again.",
        f"There is no file {tmp_path / 'pack.pdf'}.",
    ]
    assert not (tmp_path / "printed.pdf").exists()


class Jammed(Paper):
    """A printer that takes the first page, and no other."""

    def choose(self, parent: QWidget, printer: QPrinter, pages: int) -> bool:
        printer.newPage = lambda: False  # type: ignore[method-assign]
        return super().choose(parent, printer, pages)


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints")
def test_a_print_that_fails_is_said_and_another_can_be_begun(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.choice.choose_chapters(("summary", "definitions"))
    make(qtbot, page, tmp_path / "pack.pdf")
    said: list[str] = []
    workspace.messageShown.connect(lambda words, tone: said.append(words))
    printed = tmp_path / "printed.pdf"
    for chooser in (Paper(tmp_path / "gone" / "printed.pdf"), Jammed(printed), Paper(printed)):
        page.printing.chooser = chooser
        page.choice.print_file.click()
        settled(qtbot, page.workspace)
    assert said == [
        "The printer cannot be reached. Check that it is on, and print again.",
        "Not all pages were printed. Print again.",
        "Sent to the printer.",
    ]


def test_while_a_document_is_printed_another_has_to_wait(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    make(qtbot, page, tmp_path / "pack.pdf")
    page.printing.chooser = Paper(tmp_path / "printed.pdf")
    said: list[str] = []
    workspace.messageShown.connect(lambda words, tone: said.append(words))
    page.choice.print_file.click()
    page.choice.print_file.click()
    settled(qtbot, page.workspace)
    assert said == ["Another document is being printed. Wait for it.", "Sent to the printer."]


def test_only_what_has_pages_can_be_printed(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    make(qtbot, page, tmp_path / "pack.pdf")
    assert not page.choice.print_file.isHidden()
    page.choice.choose_kind("json")
    make(qtbot, page, tmp_path / "plan.json")
    assert page.choice.print_file.isHidden()
