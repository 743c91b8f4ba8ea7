"""How wide the panel at the side of a page is, and whether it is open; kept for each plan."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.state.plan_state import PlanState
from planner.ui.widgets.grip import Grip

_LEAST = 236
"""Pixels in which the details can still be read."""
_NARROW = 640
"""Pixels of a page beneath which its details are closed until somebody opens them."""


class DetailsPlace:
    """Resizes and closes a page's panel as its grip is dragged, pressed or moved by keys.

    The panel is in the page already: shown before, it would be a window of its own for a moment.
    """

    def __init__(
        self, page: QWidget, details: QWidget, state: PlanState, key: str, *, closed: bool = False
    ) -> None:
        """Place a panel; until somebody opens or closes it, it is as ``closed`` says."""
        self._page, self._details, self._state, self._key = page, details, state, key
        self.grip = Grip(page)
        self.grip.resized.connect(self._resize)
        self.grip.toggled.connect(self._toggle)
        self._narrow, self._needed, self._at_first = False, True, closed
        self._open(self._is_kept_open())

    def _is_kept_open(self) -> bool:
        return self._state.get(self._key).get("closed", self._at_first) is not True

    def need(self, needed: bool) -> None:
        """Show the panel, where it is left open, in a view that has details; neither it nor its
        grip in one that has none."""
        self._needed = needed
        self.grip.setVisible(needed)
        self._details.setVisible(needed and self._opened)

    def _open(self, shown: bool) -> None:
        self._opened = shown
        self._details.setVisible(shown and self._needed)
        self.grip.show_open(shown)

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
