"""Who keeps this plan, and who stands in for that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.actions.drills import name_keeper
from planner.analysis.drills.parts import by_name, holding
from planner.analysis.rules.keeping import prepared_by
from planner.text import listed_names, tr, trn
from planner.ui.lists.naming import person_choice
from planner.ui.side.adding_box import AddingBox
from planner.ui.side.details import Details
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.tenure_box import show_who_held
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

_TONES = {"uncovered": "bad", "single point": "weak", "thin": "weak", "covered": "good"}


class KeeperCard(Card):
    """Who holds the plan itself, in a line; without anybody one picks who keeps it."""

    change_wanted = Signal()
    """Who keeps it is to be changed."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: object = None
        self.words = Words("", wrap=True)
        self.pill = Pill()
        self.change = QPushButton(tr("Who keeps it…"))
        self.change.clicked.connect(self.change_wanted)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.words, 1)
        top.addWidget(self.pill)
        top.addWidget(self.change)
        self.body.addLayout(top)
        self._pick: AddingBox | None = None

    def refresh(self) -> None:
        """Show who keeps the plan now."""
        plan, keeping = self._workspace.plan, self._workspace.plan.keeping
        cover = self._workspace.measures.coverage
        held = {} if keeping is None else holding(plan, keeping, self._workspace.today)
        owners = {holder for holder, mine in held.items() if any(a.role == "owner" for a in mine)}
        names = [
            [plan.people[person_id].shown_name for person_id in by_name(plan, those)]
            for those in (owners, held.keys() - owners)
        ]
        shown = (plan.info, keeping, names, len(plan.people), self._workspace.read_only)
        if shown == self._shown:
            return
        self._shown = shown
        if self._pick is not None:
            self._pick.hide()
            self._pick.deleteLater()
            self._pick = None
        self.change.setVisible(keeping is not None)
        if keeping is None:
            self._ask_who()
            return
        word = cover.cover(keeping.id)
        self.words.show_text(_held_words(*names))
        self.pill.show_text(_cover_words(word), _TONES[word])

    def _ask_who(self) -> None:
        self.words.show_text(tr("Nobody is named who keeps this plan."))
        self.pill.show_text(tr("not said yet"), "weak")
        if self._workspace.read_only:
            return
        who, step = person_choice(self._workspace), tr("say who keeps the plan")
        self._pick = AddingBox(self._workspace, tr("Who keeps this plan"), who, step, name_keeper)
        proposed = prepared_by(self._workspace.plan)
        self._pick.pick.edit.setPlaceholderText(
            tr("Who keeps this plan?")
            if proposed is None
            else tr("Who keeps this plan? {name} prepared it.", name=proposed.shown_name)
        )
        self.body.addWidget(self._pick)


def _held_words(keeps: list[str], stands_in: list[str]) -> str:
    if not keeps and not stands_in:
        return tr("Nobody keeps this plan now.")
    said = [
        trn("{names} keeps this plan", "{names} keep this plan", len(keeps),
            names=listed_names(keeps))
        if keeps
        else tr("Nobody keeps this plan"),
        trn("{names} stands in.", "{names} stand in.", len(stands_in),
            names=listed_names(stands_in))
        if stands_in
        else tr("nobody who is ready stands in."),
    ]  # fmt: skip
    return tr("{first}; {second}", first=said[0], second=said[1])


def show_keepers(panel: Details, workspace: Workspace) -> None:
    """Show in the details who holds the plan, to be changed there."""
    keeping = workspace.plan.keeping
    if keeping is None:
        panel.clear()
        return
    panel.begin(tr("Who keeps this plan"))
    panel.text(tr("Whoever keeps the plan is as hard to replace as any champion. It counts as"
                  " covered once somebody who is ready stands in."))  # fmt: skip
    panel.widget(HoldersBox(workspace, keeping))
    show_who_held(panel, workspace, keeping)
    panel.end()


def _cover_words(word: str) -> str:
    if word == "uncovered":
        return tr("nobody")
    return tr("one person") if word == "single point" else tr(word)
