"""How wide the panel at the side of a page is, and whether it is open; kept for each plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.state.plan_state import PlanState
from planner.ui.widgets.grip import Grip

if TYPE_CHECKING:
    from planner.ui.side.details import Details

_LEAST = 236
"""Pixels in which the details can still be read."""
_NARROW = 640
"""Pixels of a page beneath which its details are closed until somebody opens them."""


class DetailsPlace:
    """Resizes and closes a page's panel as its grip is dragged, pressed or moved by keys."""

    def __init__(
        self,
        page: QWidget,
        row: QHBoxLayout,
        details: Details,
        kept: tuple[PlanState, str],
        *,
        closed: bool,
        is_page_empty: Callable[[], bool],
    ) -> None:
        """Place a panel at the end of a page's row. Until somebody opens or closes it, it is as
        ``closed`` says; ``kept`` is where that is remembered."""
        self._page, self._row, self._details = page, row, details
        self._state, self._key = kept
        self._is_page_empty = is_page_empty
        self.grip = Grip(page)
        self.grip.resized.connect(self._resize)
        self.grip.toggled.connect(self._toggle)
        self._edges = row.contentsMargins()
        row.setSpacing(0)
        row.addWidget(self.grip)
        row.addWidget(details)
        self._narrow, self._needed, self._at_first = False, True, closed
        self._opened = self._is_kept_open()
        self._show(has_any=True)
        details.filled.connect(self.renew)

    def _is_kept_open(self) -> bool:
        return self._state.get(self._key).get("closed", self._at_first) is not True

    def need(self, needed: bool) -> None:
        """Show the panel, where it is left open, in a view that has details; neither it nor its
        grip in one that has none."""
        self._needed = needed
        self.renew()

    def renew(self) -> None:
        """Give the panel's room to the content where there is nothing yet it could be about."""
        nothing = not self._details.is_filled and self._is_page_empty()
        self._show(has_any=self._needed and not nothing)

    def _show(self, *, has_any: bool) -> None:
        self._has_any = has_any
        self.grip.setVisible(has_any)
        self.grip.show_open(self._opened)
        self._details.setVisible(has_any and self._opened)
        edges = QMargins(self._edges)
        if has_any:
            edges.setRight(edges.left())
        self._row.setContentsMargins(edges)

    def _open(self, shown: bool) -> None:
        self._opened = shown
        self._show(has_any=self._has_any)

    def _toggle(self) -> None:
        closed = not self._details.isHidden()
        self._open(not closed)
        if not self._narrow:
            self._state.keep(self._key, self._state.get(self._key) | {"closed": closed})

    def _resize(self, by: int) -> None:
        if not self._details.isHidden():
            width = self._details.width() + by
            self._state.keep(self._key, self._state.get(self._key) | {"width": width})
            self.fit()

    def fit(self) -> None:
        """Give the panel the width it was left at, else its share of the page."""
        width = self._page.width()
        if self._narrow != (width < _NARROW):
            self._narrow = not self._narrow
            self._open(not self._narrow and self._is_kept_open())
        wanted = min(self._page.fontMetrics().averageCharWidth() * 40, round(width * 0.3))
        kept = self._state.get(self._key).get("width")
        if isinstance(kept, int):
            wanted = min(kept, round(width * 0.6))
        self._details.setFixedWidth(max(_LEAST, wanted))
