"""The next edition of a list: what changed since the last one, and which of it to accept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.actions import hand_overs
from planner.imports import (
    Change,
    Columns,
    Differences,
    Refresh,
    columns_by,
    find_list,
    read_next,
    read_table,
    reading_of,
)
from planner.models import Draft, KeptList, Plan
from planner.text import day, listed_names, tr, trn
from planner.ui.dialogs.differences.dialog import Content, DifferencesDialog
from planner.ui.dialogs.differences.lines import Line, lines_of
from planner.ui.dialogs.differences.model import WORTH
from planner.ui.dialogs.import_list.columns_dialog import ColumnsDialog
from planner.ui.dialogs.merge import RULES
from planner.ui.dialogs.person_leaves import HandOver, PersonLeavesDialog
from planner.ui.dialogs.refresh_words import words_for
from planner.ui.dialogs.somebody_box import people_in
from planner.ui.dialogs.unread_columns import UnreadColumns
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import NewName
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.layouts import in_order

_MOST_BUTTONS = 100
"""Lines with a button each; whoever is gone besides is handed over from the menu."""

_NONE = Differences((), (), (), ())


class RefreshDialog(DifferencesDialog):
    """The differences of the next edition of a list; asks which list where that is not clear."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path) -> None:
        self._list_id: int | None = None
        self._columns: Columns | None = None
        """What the columns are taken for, where that was chosen here."""
        self._hand_overs: dict[int, tuple[date, HandOver]] = {}
        self.lists = ComboBox()
        self.lists.setAccessibleName(tr("List"))
        self.lists.addItem(tr("Choose the list"), None)
        for kept in workspace.plan.table(KeptList).values():
            self.lists.addItem(kept.name, kept.id)
        super().__init__(parent, workspace, path)
        self._which = QWidget()
        row = QHBoxLayout(self._which)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(tr("This is the next edition of")))
        row.addWidget(self.lists)
        row.addStretch(1)
        self._which.hide()
        self.column.insertWidget(2, self._which)
        self.unread = UnreadColumns()
        self.unread.asked.connect(self.choose_columns)
        self.column.insertWidget(self.column.indexOf(self.foot), self.unread)
        in_order([self.notes, self.unread.button, self.ok, self._cancel])
        self.lists.activated.connect(lambda _: self._choose_list())
        self.lines.modelReset.connect(self._offer_hand_overs)

    @property
    def step(self) -> str:
        refresh = self._refresh
        return tr("bring in {list}", list=refresh.kept.name if refresh else self._path.name)

    @property
    def _refresh(self) -> Refresh | None:
        return None if self.content is None else self.content.data

    def _choose_list(self) -> None:
        self._list_id, self._columns = self.lists.currentData(), None
        if self._list_id is not None:
            self._read()

    # Comparing -------------------------------------------------------------------------------

    def compare(self, plan: Plan) -> Content:
        """Return what differs between the table and this plan; nothing while it is not clear
        which list it belongs to."""
        table = read_table(self._path)
        kept = plan.table(KeptList).get(self._list_id or 0) or find_list(plan, table)
        title = tr("Bring in the next list: {file}", file=self._path.name)
        if kept is None:
            return Content(
                _NONE, [], title, tr("Its headers are those of none or of several lists.")
            )
        known = reading_of(kept)
        if known.sheet in table.sheet_names and known.sheet != table.sheet:
            table = read_table(self._path, known.sheet)
        table = table._replace(dates=known.dates)
        columns, on = self._columns or columns_by(known, table), self._workspace.today
        refresh = read_next(plan, kept, table, columns, self._path.name, on, RULES)
        if kept.read_on is not None:
            since = day(kept.read_on)
            title = tr("{list}: what changed since {day}", list=kept.name, day=since)
        differences, words = refresh.differences, self._describe(refresh)
        return Content(differences, [], title, words, differences.notes, data=refresh)

    def _describe(self, refresh: Refresh) -> str:
        count = len(refresh.comparison.standing)
        people_words = trn("{count} person", "{count} people", count)
        how = tr("compared with the last edition and with what was set by hand")
        words = tr(" · ").join((self._path.name, people_words, how))
        if any(refresh.differences[:3]):
            return words
        return tr("{words}. Nothing differs.", words=words)

    def with_lines(self, content: Content) -> Content:
        """Return the same with its lines."""
        refresh: Refresh | None = content.data
        self._which.setVisible(refresh is None)
        self.unread.setVisible(refresh is not None)
        if refresh is None:
            return content
        self.unread.show_headers(refresh.comparison.statements.unread)
        workspace, found = self._workspace, content.found
        comparison, plan = refresh.comparison, workspace.plan
        gone = {change.row_id for change in found.changes if change.kind == "removed"}
        steps = workspace.history() if found.conflicts else []
        words = words_for(plan, workspace.measures.coverage, gone, steps)
        unchanged = [
            plan.people[stated.statement.person_id].shown_name
            for stated in comparison.standing
            if not stated.differs and stated.statement.person_id in plan.people
        ]
        return content._replace(lines=lines_of(found, plan, words, unchanged))

    def choose_columns(self) -> None:
        """Ask what the columns are taken for, beginning with what was chosen last."""
        refresh = self._refresh
        if refresh is None:
            return
        dialog = ColumnsDialog(self, refresh.table, refresh.columns)
        if dialog.exec() and dialog.chosen is not None:
            self._columns = dialog.chosen
            self._read()
        dialog.deleteLater()

    # Handing over ------------------------------------------------------------------------------

    def _offer_hand_overs(self) -> None:
        """Put a button beside whoever is gone and holds something."""
        offered = 0
        for row in range(self.lines.rowCount()):
            line = self.lines.line(row)
            if line is None or line.group != "gone" or not line.changes[0].holds:
                continue
            self.view.setIndexWidget(self.lines.index(row, WORTH), self._hand_over_button(line))
            offered += 1
            if offered == _MOST_BUTTONS:
                return

    def _hand_over_button(self, line: Line) -> QWidget:
        button = QPushButton(tr("Hand over…"))
        button.setAccessibleName(tr("Hand over what {name} holds", name=line.who))
        button.setProperty("kind", "link")
        button.clicked.connect(lambda: self.hand_over(line))
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(6, 1, 6, 2)
        row.addStretch(1)
        row.addWidget(button)
        return beside

    def hand_over(self, line: Line) -> None:
        """Ask who takes over; it is saved together with all that is accepted."""
        change = line.changes[0]
        dialog = PersonLeavesDialog(
            self,
            self._workspace,
            change.row_id,
            dict(change.values)["last_day"],
            lambda last_day, handed: self._keep_hand_over(line, last_day, handed),
        )
        dialog.exec()
        dialog.deleteLater()

    def _keep_hand_over(self, line: Line, last_day: date, handed: HandOver) -> None:
        self._hand_overs[line.changes[0].row_id] = last_day, handed
        plan = self._workspace.plan
        names = dict.fromkeys(
            successor.text if isinstance(successor, NewName) else plan.people[successor].shown_name
            for successor in handed.values()
        )
        line.was = tr("set to {day}", day=day(last_day))
        if handed:
            to = listed_names(list(names))
            line.was = tr("{words} · handed over to {names}", words=line.was, names=to)
        if len(handed) == len(line.changes[0].holds):
            line.worth_knowing, line.tone = tr("handed over"), "good"
        self.lines.accept(line)
        self.view.setCurrentIndex(self.lines.index(self.lines.row_of(line), 0))
        self.view.setFocus()

    def write(self, draft: Draft) -> Mapping[Change, str]:
        """Write what is accepted, and what is handed over with it."""
        refresh, accepted = self._refresh, self.lines.decisions.accepted
        assert refresh is not None
        refused = refresh.accept(draft, accepted, RULES, self.lines.decisions.settled)
        leaving = {change.row_id for change in accepted if change.kind == "removed"}
        for person_id, (last_day, handed) in self._hand_overs.items():
            if refused or person_id not in leaving:
                continue
            to = people_in(draft, handed)
            hand_overs.leave(draft, person_id, last_day, to, self._workspace.today)
        return refused
