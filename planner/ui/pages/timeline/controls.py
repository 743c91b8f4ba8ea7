"""The buttons above the chart: which view is in sight, and how far one has zoomed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from planner.text import tr
from planner.ui.pages.timeline.scale import WIDTHS, Zoom
from planner.ui.widgets.view_switch import ViewSwitch

CHART, LIST = 0, 1
"""The views."""


class Controls(QWidget):
    """The switch at the left, the zoom at the right; the zoom only for the chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = CHART
        self.views = ViewSwitch((tr("Chart"), tr("List")))
        self.zoom: dict[Zoom, QToolButton] = {}
        self._of_chart: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.views, 1)
        self.today = self._button(tr("Today"), tr("Go to today (Home)"))
        self.fit = self._button(tr("Fit"), tr("Show all days (F)"))
        self.out = self._button("−", tr("Zoom out (−)"))
        names: dict[Zoom, str] = {
            "days": tr("Days"),
            "weeks": tr("Weeks"),
            "months": tr("Months"),
        }
        for zoom, words in names.items():
            self.zoom[zoom] = self._button(words, "")
            self.zoom[zoom].setCheckable(True)
        self.closer = self._button("+", tr("Zoom in (+)"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.views.sizeHint().width(), super().minimumSizeHint().height())

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setProperty("kind", "chip")
        button.setToolTip(tip)
        button.setAccessibleName(tip or words)
        self._row.addWidget(button)
        self._of_chart.append(button)
        return button

    def connect_to(
        self,
        *,
        zoom: Callable[[float], object],
        zoom_to: Callable[[float], object],
        fit: Callable[[], object],
        today: Callable[[], object],
    ) -> None:
        """Call these when the buttons are pressed."""
        self.today.clicked.connect(lambda: today())
        self.fit.clicked.connect(lambda: fit())
        self.out.clicked.connect(lambda: zoom(-1))
        self.closer.clicked.connect(lambda: zoom(1))
        for name, button in self.zoom.items():
            button.clicked.connect(lambda _=False, width=WIDTHS[name]: zoom_to(width))

    def show_zoom(self, zoom: Zoom) -> None:
        """Mark what the head of the chart tells apart."""
        for name, button in self.zoom.items():
            button.setChecked(name == zoom)

    def show_view(self, view: int) -> None:
        """Mark the view in sight; the zoom is there with the chart."""
        self._view = view
        self.views.mark_view(view)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for, the least needed first: keys do the same."""
        left = self.width() - self.views.sizeHint().width()
        by_need = (self.closer, self.out, self.today, self.fit, *self.zoom.values())
        shown = []
        for button in by_need if self._view == CHART else ():
            left -= button.sizeHint().width() + self._row.spacing()
            if left < 0:
                break
            shown.append(button)
        names = list(self.zoom.values())
        if any(name not in shown for name in names):
            shown = [button for button in shown if button not in names]
        for button in self._of_chart:
            button.setVisible(button in shown)
