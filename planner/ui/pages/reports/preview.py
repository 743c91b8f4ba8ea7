"""The pages of a document before it is saved, as they will be printed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.text import tr, trn
from planner.ui.background.jobs import Jobs
from planner.ui.pages.reports.page_view import PageView
from planner.ui.widgets.card import Card
from planner.ui.widgets.words import Words

if TYPE_CHECKING:
    from planner.ui.pages.reports.pdf_pages import PdfPages

_KEPT = 12
"""Pictures of pages that are kept; the others are drawn again when somebody scrolls back."""


class PreviewCard(Card):
    """Page after page of the document that is chosen."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(tr("Preview"), parent)
        self._jobs = jobs
        self.pages: PdfPages | None = None
        """What is shown; none where a sentence stands in its place."""
        self.views: list[PageView] = []
        self._drawn: deque[int] = deque()
        self.remark = Words(muted=True, size=0.92, wrap=False)
        self.head.addWidget(self.remark)
        self._shown: QWidget = QWidget()
        self.body.addWidget(self._shown)
        self.body.addStretch(1)

    def wait(self) -> None:
        """Say that the preview is being renewed."""
        self.remark.show_text(tr("updating…"))

    def show_text(self, sentence: str) -> None:
        """Show a sentence in the place of a preview."""
        self.pages, self.views = None, []
        self.remark.show_text("")
        self._show(Words(sentence, muted=True))

    def show_pages(self, pages: PdfPages) -> None:
        """Show the pages of this document."""
        self.pages, self._drawn = pages, deque()
        self.remark.show_text(trn("{count} page", "{count} pages", len(pages)))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.views = [PageView(pages, at) for at in range(len(pages))]
        for view in self.views:
            view.wanted.connect(self._draw)
            column.addWidget(view)
        self._show(content)

    def _draw(self, at: int, width: int) -> None:
        """Draw a page in a thread, where it still is one of those shown."""
        pages = self.pages
        if pages is None:
            return

        def done(picture: QImage) -> None:
            if pages is self.pages:
                self._note_drawn(at)
                self.views[at].show_picture(picture)

        self._jobs.run(tr("Drawing a page"), lambda job: pages.picture(at, width), done, quiet=True)

    def _note_drawn(self, at: int) -> None:
        """Note that a page is drawn, and let go of the one drawn longest ago."""
        if at in self._drawn:
            self._drawn.remove(at)
        self._drawn.append(at)
        if len(self._drawn) > _KEPT:
            self.views[self._drawn.popleft()].show_picture(None)

    def _show(self, content: QWidget) -> None:
        """Show this in place of the last; the page scrolls where it is long."""
        self.body.replaceWidget(self._shown, content)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = content
