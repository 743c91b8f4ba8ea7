"""Answers pasted or dropped: what each would change, accepted one by one or together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.actions.requests import Answer, take_answers
from planner.analysis.requests.texts import subject
from planner.errors import PlannerError
from planner.imports import Change, Line, Replies, find_answers, lines_in, read_replies
from planner.text import tr, trn
from planner.ui.drag_rows import accept_copy, files_over
from planner.ui.look.plain import elided, label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card, Rule


class RepliesCard(Card):
    """A box to paste into, and beside it what the answers would change."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Replies"))
        self._workspace = workspace
        self.setAcceptDrops(True)
        self._from_file: tuple[Line, ...] = ()
        self._refused: set[tuple[int, str]] = set()
        self._accepting: list[QPushButton] = []
        """What accepts one answer each, from the top."""
        self.found: Replies | None = None
        self.box = QPlainTextEdit()
        self.box.setPlaceholderText(
            tr("Paste replies here: lines such as “R17: yes”, one mail after another.")
        )
        self.box.setAccessibleName(tr("Replies"))
        self.box.setTabChangesFocus(True)
        self.box.setMinimumHeight(QFontMetrics(self.box.font()).lineSpacing() * 6)
        self.box.setAcceptDrops(False)
        self.said = elided("", "muted")
        self.file = QPushButton(tr("From a file…"))
        self.file.clicked.connect(lambda: workspace.run_command("replies"))
        self.clear = QPushButton(tr("Clear"))
        self.accept = QPushButton(tr("Accept all"))
        self.accept.setProperty("kind", "primary")
        self.clear.clicked.connect(self.empty)
        self.accept.clicked.connect(lambda: self._accept(self._plain()))
        self._soon = QTimer(self, interval=150, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.box.textChanged.connect(self._soon.start)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        self.head.setStretch(0, 0)
        self.head.addSpacing(8)
        self.head.addWidget(self.said, 1)
        self.head.addWidget(self.file)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.box, 2)
        both.addWidget(self._area, 3)
        self.body.addLayout(both, 1)
        foot = QHBoxLayout()
        note = tr("Nothing in the plan changes until you accept. One undo takes it back.")
        foot.addWidget(elided(note, "small"), 1)
        foot.addWidget(self.clear)
        foot.addWidget(self.accept)
        self.body.addLayout(foot)

    # What came in -------------------------------------------------------------------------

    def read_file(self, path: Path) -> None:
        """Add the answers in a mail, a text or a table. Raises ``PlannerError`` where there are
        none."""
        lines = read_replies(path)
        if not lines:
            raise PlannerError(
                tr(
                    "There are no answers in {file}; one is a line such as “R17: yes”.",
                    file=path.name,
                )
            )
        self._from_file = (*self._from_file, *lines)
        self.refresh()

    def empty(self) -> None:
        """Forget what was pasted and read."""
        self._from_file, self._refused = (), set()
        self.box.clear()
        self._soon.stop()
        self.refresh()

    def refresh(self) -> None:
        """Read the answers again, against the plan as it is now."""
        lines = (*lines_in(self.box.toPlainText()), *self._from_file)
        kept = [line for line in lines if (line.number, line.text) not in self._refused]
        self.found = find_answers(self._workspace.plan, kept, self._workspace.today)
        here = self.window().focusWidget()
        settling = here is not None and self._area.isAncestorOf(here)
        self._show(len(lines))
        if settling or (here in (self.clear, self.accept) and not here.isEnabled()):
            # Else whatever Tab reaches next would have the keyboard.
            next(iter(self._accepting), self.box).setFocus()

    def _show(self, count: int) -> None:
        assert self.found is not None, "it was read just now"
        differences = self.found.differences
        words = trn("{count} answer read", "{count} answers read", count)
        self.said.show_text(words if count else tr("or drop a mail, a text or a table here"))
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._accepting.clear()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        for change in (*differences.changes, *differences.conflicts):
            column.addWidget(self._row(change))
            column.addWidget(Rule())
        for invalid in differences.invalid:
            words = tr("{place}: {reason}", place=invalid.cell, reason=invalid.reason)
            column.addWidget(label(words, "bad", wrap=True))
        if count and not any(differences[:3]):
            column.addWidget(label(tr("All of this is in the plan already."), "muted", wrap=True))
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setVisible(bool(count))  # else the box has the width to itself
        self.clear.setEnabled(bool(count or self.box.toPlainText()))
        able = not self._workspace.read_only
        self.accept.setEnabled(able and bool(self._plain()))
        plain = len(self._plain())
        self.accept.setText(
            trn("Accept {count} answer", "Accept {count} answers", plain) if plain else tr("Accept")
        )

    def _row(self, change: Change) -> QWidget:
        """Return one answer: its number, whose it is about what, from what to what."""
        plan = self._workspace.plan
        request = plan.requests[change.row_id]
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(change.row, "strong"), 0, 0)
        whose = tr(
            "{name}, {what}",
            name=plan.people[request.person_id].shown_name,
            what=subject(plan, request),
        )
        grid.addWidget(elided(whose, "strong"), 0, 1)
        words = tr(
            "{column}: {was} → {now}",
            column=change.column,
            was=_as_words(change.was),
            now=_as_words(change.now),
        )
        grid.addWidget(elided(words, "muted"), 1, 1)
        if change.doubt:
            grid.addWidget(label(change.doubt, "bad", wrap=True), 2, 1, 1, 3)
        refuse, accept = QPushButton(tr("Refuse")), QPushButton(tr("Accept"))
        for button, words in ((refuse, tr("Refuse {row}")), (accept, tr("Accept {row}"))):
            button.setAccessibleName(words.format(row=change.row))
            button.setEnabled(not self._workspace.read_only)
        refuse.clicked.connect(lambda: self._refuse(change))
        accept.clicked.connect(lambda: self._accept((change,)))
        self._accepting.append(accept)
        grid.addWidget(refuse, 0, 2, 2, 1)
        grid.addWidget(accept, 0, 3, 2, 1)
        return row

    # Taking them --------------------------------------------------------------------------

    def _plain(self) -> tuple[Change, ...]:
        """Return the answers that nothing speaks against."""
        return self.found.differences.changes if self.found is not None else ()

    def _refuse(self, change: Change) -> None:
        assert self.found is not None, "it is in sight"
        line = self.found.answers[change].line
        self._refused.add((line.number, line.text))
        self.refresh()

    def _accept(self, changes: tuple[Change, ...]) -> None:
        assert self.found is not None, "they are in sight"
        today = self._workspace.today
        answers = [
            (Answer(change.row_id, line.text, value), line.on or today)
            for change in changes
            for line, value in (self.found.answers[change],)
        ]
        words = trn("accept {count} answer", "accept {count} answers", len(answers))
        self._workspace.do(words, take_answers, answers)

    # Dropping -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_over(event.mimeData()):
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        for path in files_over(event.mimeData()):
            try:
                self.read_file(path)
            except PlannerError as error:
                self._workspace.refuse(error)


def _as_words(value: object) -> str:
    return tr("nothing") if value is None else str(value)
