"""What of a window has less room than it takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

from planner.ui.look.plain import Elided
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

TEXTS = (QLabel, QAbstractButton, QComboBox, QLineEdit, Pill)


def cut(place: QWidget) -> list[str]:
    """What is squeezed, lies beyond the edge of what it is in, or over its neighbour."""
    seen = [
        one
        for kind in TEXTS
        for one in place.findChildren(kind)
        if one.isVisible() and text_of(one) and not _inside_field(one)
    ]
    found = [f"squeezed: {text_of(one)}" for one in seen if _squeezed(one)]
    found += [f"beyond the edge: {text_of(one)}" for one in seen if _beyond(one)]
    found += [f"covered: {a} / {b}" for a, b in _overlaps(seen)]
    found += [f"head: {words}" for words in _short_heads(place)]
    return found


def text_of(one: QWidget) -> str:
    if isinstance(one, Pill):
        return one.words
    if isinstance(one, QComboBox):
        return one.currentText()
    if isinstance(one, QLineEdit):
        return one.placeholderText()
    return one.text()


def _inside_field(one: QWidget) -> bool:
    return isinstance(one, QLineEdit) and isinstance(one.parentWidget(), QComboBox)


def _squeezed(one: QWidget) -> bool:
    if isinstance(one, Elided) or one.toolTip():
        return False
    if isinstance(one, Words | Figure):
        wraps = one.hasHeightForWidth()
        needed = one.heightForWidth(one.width()) if wraps else one.minimumSizeHint().height()
        return one.height() < needed or (not wraps and one.width() < one.sizeHint().width())
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() < one.heightForWidth(one.width())
    if isinstance(one, QLabel | Link | Pill | QCheckBox | QRadioButton):
        hint = one.sizeHint()
        return one.width() < hint.width() or one.height() < hint.height()
    if isinstance(one, QPushButton | QToolButton):
        hint = one.sizeHint()
        return one.width() < hint.width() - 2 or one.height() < hint.height() - 2
    if isinstance(one, QComboBox):
        return _field(one).width() < one.fontMetrics().horizontalAdvance(one.currentText())
    if isinstance(one, QLineEdit):
        words = one.fontMetrics().horizontalAdvance(one.placeholderText())
        return one.contentsRect().width() < words
    return False


def _field(one: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    one.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one)


def _beyond(one: QWidget) -> bool:
    """Whether a part of it lies outside of what it is in, where nothing scrolls to it."""
    box, inside = one.rect(), one
    while (above := inside.parentWidget()) is not None and not inside.isWindow():
        box = QRect(inside.mapToParent(box.topLeft()), box.size())
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return off and (box.left() < 0 or box.right() > above.width())
        if not above.rect().contains(box):
            return True
        inside = above
    return False


def _overlaps(seen: list[QWidget]) -> Iterator[tuple[str, str]]:
    by_parent: dict[int, list[QWidget]] = {}
    for one in seen:
        by_parent.setdefault(id(one.parentWidget()), []).append(one)
    for family in by_parent.values():
        for a, b in combinations(family, 2):
            if a.geometry().intersects(b.geometry()):
                yield text_of(a), text_of(b)


def _short_heads(place: QWidget) -> Iterator[str]:
    """The heads of columns that are narrower than their words."""
    for view in place.findChildren(QTableView):
        head: QHeaderView = view.horizontalHeader()
        if not view.isVisible() or head.isHidden() or view.model() is None:
            continue
        for section in range(head.count()):
            words = str(view.model().headerData(section, Qt.Orientation.Horizontal) or "")
            if head.isSectionHidden(section) or not words:
                continue
            if head.sectionSize(section) < head.fontMetrics().horizontalAdvance(words):
                yield words
