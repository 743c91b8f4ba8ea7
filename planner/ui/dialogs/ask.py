"""Whom to ask what: chosen by ticking, noted as asked today."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from planner.actions.requests import ask
from planner.analysis.requests.questions import ABOUTS, Question, questions_to_ask
from planner.analysis.requests.texts import question_words
from planner.errors import PlannerError
from planner.models import Draft
from planner.models.requests import About
from planner.text import tr, trn
from planner.ui.dialogs.form import FormDialog
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox


class AskDialog(FormDialog):
    """All there is to ask, by person; ``asked`` are the people once they were asked."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        about: About | None = None,
        people: Collection[int] = (),
    ) -> None:
        super().__init__(
            parent,
            tr("Ask"),
            tr("Ask"),
            tr("Each person gets one text with everything for them. You send it yourself."),
            width=640,
        )
        self._workspace, self._people = workspace, people
        self.asked: list[int] = []
        self.about = ComboBox()
        self.about.addItem(tr("everything there is to ask"), None)
        for each in ABOUTS:
            self.about.addItem(about_words(each), each)
        self.about.setCurrentIndex(0 if about is None else 1 + ABOUTS.index(about))
        self.about.currentIndexChanged.connect(lambda _: self._fill())
        self.add(tr("About"), self.about)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Whom to ask what"))
        self.tree.setMinimumHeight(120)
        self.tree.itemChanged.connect(lambda *_: self._update_count())
        self.nothing = label("", "muted", wrap=True)
        self._lay_out()
        self.accepted_by = self._ask
        self._fill()

    def _lay_out(self) -> None:
        place = self.column.indexOf(self.wrong)
        self.column.insertWidget(place, self.tree, 1)
        self.column.insertWidget(place + 1, self.nothing)
        self.ticks = QWidget()
        ticks = QHBoxLayout(self.ticks)
        ticks.setContentsMargins(0, 0, 0, 0)
        for words, state in (
            (tr("Tick all"), Qt.CheckState.Checked),
            (tr("Tick none"), Qt.CheckState.Unchecked),
        ):
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, state=state: self._tick(state))
            ticks.addWidget(button)
        ticks.addStretch(1)
        self.column.insertWidget(place + 2, self.ticks)

    def _fill(self) -> None:
        plan, today = self._workspace.plan, self._workspace.today
        about = self.about.currentData()
        wanted = ABOUTS if about is None else (about,)
        self.tree.blockSignals(True)
        self.tree.clear()
        people: dict[int, QTreeWidgetItem] = {}
        for question in questions_to_ask(self._workspace.measures, wanted, self._people):
            person = people.get(question.person_id)
            if person is None:
                name = plan.people[question.person_id].shown_name
                person = people[question.person_id] = self._item(self.tree, name)
            line = self._item(person, question_words(plan, question, today))
            line.setData(0, Qt.ItemDataRole.UserRole, question)
        self.tree.expandAll() if len(people) <= 12 else None
        self.tree.blockSignals(False)
        self._update_count()

    def _item(self, parent: QTreeWidget | QTreeWidgetItem, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [words])
        flag = Qt.ItemFlag
        item.setFlags(item.flags() | flag.ItemIsUserCheckable | flag.ItemIsAutoTristate)
        item.setCheckState(0, Qt.CheckState.Checked)
        return item

    def _tick(self, state: Qt.CheckState) -> None:
        for at in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(at)
            if item is not None:
                item.setCheckState(0, state)

    def questions(self) -> list[Question]:
        """Return what is ticked."""
        found: list[Question] = []
        lines = QTreeWidgetItemIterator(self.tree, QTreeWidgetItemIterator.IteratorFlag.Checked)
        while (item := lines.value()) is not None:
            if item.parent() is not None:
                found.append(item.data(0, Qt.ItemDataRole.UserRole))
            lines += 1
        return found

    def _update_count(self) -> None:
        chosen = self.questions()
        count = len({question.person_id for question in chosen})
        self.ok.setText(trn("Ask {count} person", "Ask {count} people", count))
        self.ok.setEnabled(bool(chosen))
        empty = self.tree.topLevelItemCount() == 0
        self.nothing.setVisible(empty)
        for widget in (self.tree, self.ticks):
            widget.setVisible(not empty)
        self.nothing.setText(
            tr("There is nothing to ask about this now: it was asked already, or is known.")
        )

    def _ask(self) -> None:
        chosen, today = self.questions(), self._workspace.today
        if not chosen:
            raise PlannerError(tr("Tick what is to be asked."))
        people = list(dict.fromkeys(question.person_id for question in chosen))

        def ask_all(draft: Draft) -> None:
            for question in chosen:
                ask(draft, on=today, **question._asdict())

        words = trn("ask {count} person", "ask {count} people", len(people))
        self._workspace.attempt(words, ask_all)
        self.asked = people


def about_words(about: About) -> str:
    """Return what a kind of question is about, as it is chosen."""
    return {
        "accept": tr("whether they accept a seat"),
        "confirm": tr("whether they still hold what they hold"),
        "hours": tr("hours a week"),
        "stand-in": tr("who could be their backup"),
        "manager": tr("whether managers agree"),
        "promise": tr("whether a promise is kept"),
        "message": tr("to send a message"),
        "drill": tr("drills that are planned"),
        "hand-over": tr("whether they take over what is handed over"),
    }[about]
