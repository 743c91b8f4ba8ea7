"""What needs attention: the gravest findings, as many as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.analysis.findings.finding import Finding
from planner.text import tr, trn
from planner.ui.pages.overview.cards import SEVERITY_TONES
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.figure import Link
from planner.ui.widgets.layouts import in_order
from planner.ui.widgets.pill import Pill, pill_size
from planner.ui.widgets.words import Words

LEAST, FEW = 6, 4
"""Findings that are shown whatever the room, if there are as many; in a low window."""
MOST = 14
_GRAVE = ("critical", "high")
_GAP = 6


class FindingRow(QWidget):
    """One finding: how grave it is, its sentence, and its next step as a link.

    The link stands beside the sentence, or below it where that leaves little room for either.
    """

    def __init__(self, finding: Finding, go: Callable[[Finding], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.finding = finding
        self._rule = Rule(self)
        self._pill = Pill(tr(finding.severity), SEVERITY_TONES[finding.severity], self)
        names = [about.words for about in finding.about]
        self._words = Words(finding.text, self, strong_names=names)
        self.link = Link(finding.next_step, self)
        self.link.setAccessibleName(f"{finding.next_step}: {finding.text}")
        self.link.clicked.connect(lambda: go(finding))
        words = ((tr(severity), tone) for severity, tone in SEVERITY_TONES.items())
        widest = max(pill_size(said, self.font(), tone).width() for said, tone in words)
        self._indent = ceil(widest) + 12
        """So that all sentences begin below one another."""

    def height_at(self, width: int) -> int:
        """Return the height it takes at a width, with the hairline above it."""
        lowest = max(box.bottom() for box in self._blocks(width))
        return max(lowest, self._pill.sizeHint().height() + _GAP) + 1

    def _blocks(self, width: int) -> tuple[QRect, QRect]:
        """Return where the sentence and the link lie."""
        link, room = self.link.sizeHint(), width - self._indent
        beside = link.width() * 3 < room
        size = QSize(room - (link.width() + 14 if beside else 0), 0)
        size.setHeight(self._words.heightForWidth(size.width()))
        words = QRect(QPoint(self._indent, _GAP), size)
        if not beside:
            below = QPoint(self._indent, words.bottom() + 2)
            return words, QRect(below, link.boundedTo(QSize(room, link.height())))
        height = max(size.height(), link.height())
        words.moveTop(_GAP + (height - size.height()) // 2)
        at = QPoint(width - link.width(), _GAP + (height - link.height()) // 2)
        return words, QRect(at, QSize(link.width(), link.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words, link = self._blocks(self.width())
        self._rule.setGeometry(0, 0, self.width(), 1)
        pill = QRect(QPoint(0, 0), self._pill.sizeHint())
        line = self._words.heightForWidth(10_000)
        pill.moveTop(words.top() + (line - pill.height()) // 2)
        mirrored = self.isRightToLeft()
        for widget, box in ((self._pill, pill), (self._words, words), (self.link, link)):
            if mirrored:
                box.moveLeft(self.width() - box.right() - 1)
            widget.setGeometry(box)


class FindingRows(QWidget):
    """Rows below one another: some of them at least, and as many more as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self._least = LEAST
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_findings(self, findings: Sequence[Finding], go: Callable[[Finding], None]) -> None:
        """Show the first of these; what is there already stays."""
        there = {row.finding: row for row in self.rows}
        self.rows = [
            there.pop(finding) if finding in there else FindingRow(finding, go, self)
            for finding in findings[:MOST]
        ]
        for row in there.values():
            row.hide()
            row.deleteLater()
        self._place()
        self.updateGeometry()

    def show_least(self, count: int) -> None:
        """Show so many whatever the room."""
        self._least = count
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(row.height_at(width) + _GAP for row in self.rows[: self._least])

    def sizeHint(self) -> QSize:
        return QSize(420, self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        top = 0
        for place, row in enumerate(self.rows):
            height = row.height_at(self.width())
            row.setGeometry(QRect(0, top, self.width(), height))
            row.setVisible(place < self._least or top + height <= self.height())
            top += height + _GAP


class AttentionCard(Card):
    """The gravest findings, each with its next step as a link."""

    def __init__(
        self,
        go: Callable[[Finding], None],
        show: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """``show`` is told which findings to show: those of a severity, or all that are "open"."""
        super().__init__(tr("Needs attention"), parent, low=True)
        self._go = go
        self.counts = [Link(quiet=True) for _ in _GRAVE]
        for severity, link in zip(_GRAVE, self.counts, strict=True):
            link.clicked.connect(lambda _=False, severity=severity: show(severity))
            self.head.addWidget(link)
        self.more = Link()
        self.more.clicked.connect(lambda: show("open"))
        self.head.addWidget(self.more)
        self.nothing = Words(muted=True)
        self.list = FindingRows()
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)

    @property
    def links(self) -> list[Link]:
        """The next steps in sight, from the top."""
        return [row.link for row in self.list.rows if not row.isHidden()]

    def show_findings(self, findings: Sequence[Finding] | None) -> None:
        """Show the first few of these findings, which are in order of gravity; None while they
        are being looked for."""
        looking = findings is None
        findings = findings or ()
        self.more.setVisible(bool(findings))
        self.more.setText(tr("All {count}", count=len(findings)))
        self._count(findings)
        none = tr("No rule finds anything wrong with this plan.")
        self.nothing.show_text(tr("Looking for risks…") if looking else none)
        self.nothing.setVisible(not findings)
        self.list.setVisible(bool(findings))
        self.list.show_findings(findings, self._go)
        in_order([*self.counts, self.more, *(row.link for row in self.list.rows)])

    def _count(self, findings: Sequence[Finding]) -> None:
        """Say how many there are of the gravest."""
        found = [finding.severity for finding in findings]
        words = (
            trn("{count} critical", "{count} critical", found.count("critical")),
            trn("{count} high", "{count} high", found.count("high")),
        )
        for severity, link, said in zip(_GRAVE, self.counts, words, strict=True):
            link.setText(said)
            link.setVisible(severity in found)
