"""The packs made so far, and what has changed since one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis.leavers.bus_factor import direction
from planner.analysis.meeting.snapshots import Change, Comparison, FindingChange
from planner.analysis.meeting.snapshots import Figure as Value
from planner.models import Plan, Snapshot
from planner.text import day, tr, trn
from planner.ui.pages.overview.cards import SEVERITY_TONES
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

_LOWER_IS_WORSE = {
    "bus_factor",
    "departments_with_champion",
    "departments_with_backup",
    "sponsors_taking_part",
    "hours_used",
}
_HIGHER_IS_WORSE = {"nobody_or_one", "single_points", "uncovered", "thin", "common_cause"}
_SEVERITY_LETTERS = 12
"""Room for the longest severity, so that the sentences beside them begin in a line."""
_FINDINGS = 4
"""How many findings of each kind are told."""


class PacksCard(Card):
    """A list of snapshots; choosing one compares it with the plan as it is."""

    compare_asked = Signal(int)
    drop_asked = Signal(int)
    followed = Signal(str)
    """What this figure of the comparison counts now is wanted."""
    findings_asked = Signal(object)
    """These of the findings are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Packs made, and what has changed since"), parent)
        self.chosen = 0
        self.links: dict[int, Link] = {}
        self.figures: dict[str, Figure] = {}
        """The figures as they are now, by name."""
        self.counts: list[Link] = []
        """How many findings are new, and how many stay."""
        self.more_gone: Link | None = None
        left, middle, right = QWidget(), QWidget(), QWidget()
        self._list = _column(left)
        self._changes = _column(middle)
        self._findings = _column(right)
        self.body.addWidget(Columns([left, middle, right], least=260, weights=(3, 4, 6), gap=28))

    def show_packs(self, plan: Plan, near: date) -> None:
        """List the snapshots, newest first."""
        clear(self._list)
        self.links = {}
        newest = sorted(plan.snapshots.values(), key=lambda s: (s.on, s.id), reverse=True)
        if self.chosen not in plan.snapshots:
            self.chosen = newest[0].id if newest else 0
        if not newest:
            text = tr("No pack is made yet. Each one keeps a snapshot, to compare the next with.")
            self._list.addWidget(Words(text, muted=True))
            clear(self._changes)
            clear(self._findings)
        for snapshot in newest:
            self._list.addLayout(self._row(snapshot, near))
        self._list.addStretch(1)

    def _row(self, snapshot: Snapshot, near: date) -> QVBoxLayout:
        """Return the name of a pack, and below it its day."""
        chosen = snapshot.id == self.chosen
        link = Link(snapshot.label, heading=not chosen)
        link.setAccessibleName(tr("Compare with {label}", label=snapshot.label))
        link.clicked.connect(lambda _=False, at=snapshot.id: self._choose(at))
        self.links[snapshot.id] = link
        drop = Link(tr("Delete"), quiet=True)
        drop.setAccessibleName(tr("Delete {label}", label=snapshot.label))
        drop.clicked.connect(lambda _=False, at=snapshot.id: self.drop_asked.emit(at))
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(Words(day(snapshot.on, near=near), muted=True, size=0.92))
        below.addWidget(drop)
        below.addStretch(1)
        row = QVBoxLayout()
        row.setSpacing(0)
        row.addWidget(link)
        row.addLayout(below)
        return row

    def _choose(self, snapshot_id: int) -> None:
        self.chosen = snapshot_id
        self.compare_asked.emit(snapshot_id)

    def show_waiting(self) -> None:
        """Say that the comparison is being calculated."""
        self.figures, self.counts, self.more_gone = {}, [], None
        clear(self._changes)
        clear(self._findings)
        self._changes.addWidget(Words(tr("Comparing…"), muted=True))
        self._changes.addStretch(1)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what has changed since a snapshot."""
        self.figures, self.counts, self.more_gone = {}, [], None
        clear(self._changes)
        clear(self._findings)
        self._figures(comparison)
        self._changes.addStretch(1)
        label = comparison.label
        self._new(comparison.new, tr("new since {label}", label=label))
        self._show_settled(comparison.gone)
        if comparison.still:
            still = trn("{count} finding stays", "{count} findings stay", len(comparison.still))
            words = tr("there since {label}", label=label)
            self._findings.addWidget(self._to_findings(still, comparison.still, words))
        self._findings.addStretch(1)

    def _figures(self, comparison: Comparison) -> None:
        changed = [c for c in comparison.measures if c.was != c.now]
        if not changed:
            self._changes.addWidget(Words(tr("No figure has changed."), muted=True))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        for column, text in ((1, tr("Then")), (2, tr("Now"))):
            head = Words(text, muted=True, strong=True, size=0.9, wrap=False)
            grid.addWidget(head, 0, column, right)
        for place, change in enumerate(changed, 1):
            arrow, tone = _direction(change.name, change.was, change.now)
            grid.addWidget(Words(change.label), place, 0)
            grid.addWidget(Words(change.was_words, wrap=False), place, 1, right)
            text = f"{arrow} {change.now_words}".strip()
            grid.addWidget(self._now(change, text, tone), place, 2, right)
        self._changes.addLayout(grid)

    def _now(self, change: Change, text: str, tone: str) -> Figure:
        """Show a figure as it is now; it leads to what it counts."""
        figure = Figure(words=1.0, tone=tone)
        figure.show_text("", text)
        figure.setAccessibleName(f"{change.label}: {text}")
        figure.clicked.connect(lambda: self.followed.emit(change.name))
        self.figures[change.name] = figure
        return figure

    def _new(self, said: Sequence[FindingChange], words: str) -> None:
        """Show the first new findings; the figures lead to all of them, and to the others."""
        if not said:
            return
        head = tr("New findings ({count})", count=len(said))
        self._findings.addWidget(self._to_findings(head, said, words))
        for finding in said[:_FINDINGS]:
            self._findings.addLayout(_finding(finding))
        rest = said[_FINDINGS:]
        if rest:
            more = trn("and {count} more", "and {count} more", len(rest))
            self._findings.addWidget(self._to_findings(more, rest, words))

    def _to_findings(self, text: str, said: Sequence[FindingChange], words: str) -> Link:
        """Show a figure that counts findings there are now."""
        link = Link(text, quiet=True)
        counted = RowFilter("risks", words, frozenset(finding.key for finding in said))
        link.clicked.connect(lambda: self.findings_asked.emit(counted))
        self.counts.append(link)
        return link

    def _show_settled(self, said: Sequence[FindingChange]) -> None:
        """Show the settled findings here: they are no longer among the risks."""
        if not said:
            return
        head = tr("Settled since ({count})", count=len(said))
        self._findings.addWidget(Words(head, strong=True, muted=True, size=0.95))
        for finding in said[:_FINDINGS]:
            self._findings.addLayout(_finding(finding))
        rest = said[_FINDINGS:]
        if rest:
            more = Link(trn("and {count} more", "and {count} more", len(rest)), quiet=True)
            more.clicked.connect(lambda: self._unfold(more, rest))
            self.more_gone = more
            self._findings.addWidget(more)

    def _unfold(self, more: Link, rest: Sequence[FindingChange]) -> None:
        """Show the other settled findings in the place of how many there are."""
        place = self._findings.indexOf(more)
        self._findings.removeWidget(more)
        more.deleteLater()
        self.more_gone = None
        for at, finding in enumerate(rest):
            self._findings.insertLayout(place + at, _finding(finding))


def _finding(said: FindingChange) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    pill = Pill(tr(said.severity), SEVERITY_TONES.get(said.severity, "plain"))
    pill.setMinimumWidth(pill.fontMetrics().averageCharWidth() * _SEVERITY_LETTERS)
    row.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Words(said.text, size=0.95), 1)
    return row


def _direction(name: str, was: Value, now: Value) -> tuple[str, str]:
    """Return an arrow for where a figure went, and whether that is good or bad."""
    up = 0 if was is None or now is None else direction(was, now)
    better = up * ((name in _LOWER_IS_WORSE) - (name in _HIGHER_IS_WORSE))
    return ("", "▲", "▼")[up], ("", "good", "bad")[better]


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
