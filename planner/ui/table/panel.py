"""A card with a table in it, the filter above, and words where there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from planner.text import tr
from planner.ui.edit_target import EditTarget
from planner.ui.finding.names import near_words
from planner.ui.named_action import NamedAction
from planner.ui.state.plan_state import PlanState
from planner.ui.table.chips import Chip, ChipButton, CountedChip, SomeValues
from planner.ui.table.column import Listing
from planner.ui.table.columns_button import ColumnsButton
from planner.ui.table.count import Count
from planner.ui.table.editor import Editor
from planner.ui.table.edits import TableEdits
from planner.ui.table.filter_box import FilterBox
from planner.ui.table.head_menu import head_menu
from planner.ui.table.model import TableModel
from planner.ui.table.panel_place import TablePlace
from planner.ui.table.row_menu import row_menu
from planner.ui.table.rows_view import MANY
from planner.ui.table.view import TableView
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.folding import Folding
from planner.ui.widgets.words import Words


class TablePanel(Card, EditTarget):
    """Filter box and chips, the table, and what is said instead while it is empty."""

    rowChosen = Signal(object)
    rowOpened = Signal(object)
    filtered = Signal()
    """Other rows are let through."""

    def __init__(
        self,
        editor: Editor,
        listing: Listing,
        *,
        chips: Sequence[Chip] = (),
        title: str = "",
        empty: tuple[str, str, Sequence[NamedAction]],
        actions: Sequence[tuple[str, Callable[[Any], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._editor = editor
        self._awaited = False
        self.listing = listing
        self._actions = actions
        self.edits = TableEdits(editor, listing, self._show_all_of)
        self.model = TableModel(listing, self.edits.write, self.edits.add)
        editor.savingFailed.connect(self.model.saving_failed)
        state = PlanState(editor.window_state, editor.plan.info.key)
        self.view = TableView(self.model, state, self)
        self.edits.connect_to(self.view)
        self.view.setAccessibleName(title or tr(listing.key))
        self.view.setMinimumHeight(self.view.fontMetrics().height() * 9)
        self.filter_box = FilterBox()
        self.filter_box.textChanged.connect(lambda _: self._filter())
        self.chips = [ChipButton(chip, lambda: self.model.every_row) for chip in chips]
        self.counted, self.some_values = CountedChip(), SomeValues()
        for button in (self.counted, self.some_values):
            button.clicked.connect(self.clear_filter)
        self.layout_button, self.count = ColumnsButton(), Count(self.filter_box)
        self.layout_button.clicked.connect(self._show_columns_menu)
        self._nothing = EmptyState(*empty)
        self._no_match = self._why_no_match()
        self._idle = QTimer(self, interval=30)
        self._idle.timeout.connect(self._prepare)
        self._lay_out()
        self._connect()
        self._show_filters()

    def _why_no_match(self) -> EmptyState:
        return EmptyState(
            tr("Nothing matches the filter."),
            tr("The filter hides every row."),
            ((tr("Show all"), self.clear_filter),),
        )

    def _prepare(self) -> None:
        if not self.model.prepare():
            self._idle.stop()

    def _lay_out(self) -> None:
        self.bar = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.bar.setSizePolicy(policy)
        chips = FlowLayout()
        chips.addWidget(self.filter_box)
        chips.addWidget(self.counted)
        chips.addWidget(self.some_values)
        self.folding = Folding(self.bar, self.chips, lambda chip: chip.active)
        for chip in (*self.chips, self.folding):
            chips.addWidget(chip)
        bar = QHBoxLayout(self.bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addLayout(chips, 1)
        bar.setSpacing(4)
        bar.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.layout_button, 0, Qt.AlignmentFlag.AlignTop)
        self.near = Words(muted=True, size=0.95)
        self.near.hide()
        self.stack = QStackedWidget()
        for page in (self.view, self._nothing, self._no_match):
            self.stack.addWidget(page)
        if self.title.text():
            self.head.setStretch(0, 0)
            self.head.addSpacing(8)
            self.head.addWidget(self.bar, 1)
        else:
            self.body.addWidget(self.bar)
        self.body.addWidget(self.near)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        for chip in self.chips:
            chip.changed.connect(self._filter)
            chip.changed.connect(self.folding.fit)
        self.view.rowChosen.connect(self.rowChosen)
        self.view.opened.connect(self.rowOpened)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.layout_of_columns.filtersChanged.connect(self._show_filters)
        head = self.view.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda point: self._show_head_menu(head.logicalIndexAt(point), head.mapToGlobal(point))
        )
        self.filter_box.escaped.connect(self.clear_filter)
        self.filter_box.left.connect(self.view.setFocus)

    # Showing -----------------------------------------------------------------------------

    def await_rows(self) -> None:
        """Say nothing of rows until they are shown: they are still being gathered."""
        self._awaited = True
        self._show_right_page()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows, as far as the filter lets them through."""
        self._awaited = False
        self.model.can_write = not self._editor.read_only
        self.view.setting = True
        self.model.set_rows(rows)
        self._show_right_page()
        if not self.view.currentIndex().isValid() and self.model.rows:
            self.view.begin()
        self.view.setting = False
        self.view.renew_row()
        if len(rows) > MANY:
            self._idle.start()

    def _show_right_page(self) -> None:
        if not self.model.every_row and not self._awaited:
            page: QWidget = self._nothing
        elif not self.model.rows and not self._awaited:
            page = self._no_match
        else:
            page = self.view
        self.bar.setVisible(page is not self._nothing)
        near = page is self.view and self.model.near
        self.near.show_text(near_words(self.filter_box.text()) if near else "")
        self.near.setVisible(near)
        self.stack.setCurrentWidget(page)
        self.count.show_counts(len(self.model.rows), len(self.model.every_row))

    def _filter(self) -> None:
        keeps: list[Callable[[Any], bool]] = [chip.keep for chip in self.chips if chip.active]
        counted = self.counted.keys
        if counted is not None:
            keeps.append(lambda row: row.key in counted)
        keeps += self.view.layout_of_columns.keeps()
        keep = (lambda row: all(keep(row) for keep in keeps)) if keeps else None
        self.model.filter(self.filter_box.text(), keep)
        self._show_right_page()
        self.filtered.emit()

    def _show_filters(self) -> None:
        """Say in which columns only some values are shown, and show those rows."""
        self.some_values.show_columns(list(self.view.layout_of_columns.only))
        self._filter()

    def show_counted(self, words: str, keys: Iterable[Any]) -> None:
        """Show only the rows a figure counts, under the words of the figure."""
        self.clear_filter()
        self.counted.show_counted(words, frozenset(keys))
        self._filter()

    def clear_filter(self) -> None:
        """Show every row again."""
        if self.counted.keys is not None:
            self.counted.show_counted("", None)
            self._filter()
        if self.view.layout_of_columns.only:
            self.view.layout_of_columns.filter_by({})
        for chip in self.chips:
            chip.clear()
        self.filter_box.clear()

    def choose(self, key: int | str) -> bool:
        """Select a row, taking away the filter where it hides it."""
        if self.model.position(key) is None and self.model.filtered:
            self.clear_filter()
        return self.view.choose(key)

    def place(self) -> TablePlace:
        """Return what is filtered, and the row the keyboard is on."""
        row, counted = self.view.current_row(), self.counted
        text, chips = self.filter_box.text(), tuple(chip.state for chip in self.chips)
        only = tuple(self.view.layout_of_columns.only.items())
        key, chosen = getattr(row, "key", None), bool(self.view.chosen_rows())
        return TablePlace(text, chips, only, counted.words, counted.keys, key, chosen)

    def has_row(self, key: object) -> bool:
        """Return whether there is this row, filtered or not."""
        return any(row.key == key for row in self.model.every_row)

    def return_to(self, place: TablePlace) -> None:
        """Filter as it was there, and go to the row."""
        with QSignalBlocker(self.filter_box):
            self.filter_box.setText(place.text)
        for chip, was in zip(self.chips, place.chips, strict=True):
            with QSignalBlocker(chip):
                chip.return_to(was)
        self.counted.show_counted(place.counts, place.counted)
        self.view.layout_of_columns.filter_by(dict(place.only))
        if place.row is not None:
            self.view.choose(place.row)

    def focus_content(self) -> None:
        """Put the keyboard into the table, or into what is said in its place."""
        page = self.stack.currentWidget()
        page.focus_content() if isinstance(page, EmptyState) else self.view.setFocus()

    def say_why_empty(self, heading: str, sentence: str) -> None:
        """Say this where the table has no rows at all."""
        self._nothing.show_words(heading, sentence)

    def begin_adding(self) -> None:
        """Put the keyboard into the empty row, also where there is no other row yet."""
        if self._editor.read_only:
            self._editor.say_read_only()
            return
        self.clear_filter()
        self.bar.setVisible(True)
        self.stack.setCurrentWidget(self.view)
        self.view.add_by_typing()

    # Changing ----------------------------------------------------------------------------

    def cut(self) -> None:
        self.view.cut()

    def copy(self) -> None:
        self.view.copy()

    def paste(self) -> None:
        """Write what is on the clipboard; an empty table takes rows from a spreadsheet too."""
        self.view.paste()

    def remove(self) -> None:
        self.view.remove()

    def _show_all_of(self, keys: Sequence[int]) -> None:
        """Select the rows of these keys, taking away the filter where it hides any."""
        if not keys:
            return
        shown = {row.key for row in self.model.rows}
        if self.model.filtered and not shown.issuperset(keys):
            self.clear_filter()
        self.view.choose_all(keys)

    def _show_menu(self, point: QPoint) -> None:
        menu = row_menu(self.view, (*self._editor.row_actions, *self._actions))
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _show_head_menu(self, section: int, place: QPoint) -> None:
        head_menu(self.view, max(0, section)).popup(place)

    def _show_columns_menu(self) -> None:
        """Show what can be done with the column the keyboard is in."""
        button = self.layout_button
        section = max(0, self.view.currentIndex().column())
        self._show_head_menu(section, button.mapToGlobal(button.rect().bottomLeft()))
