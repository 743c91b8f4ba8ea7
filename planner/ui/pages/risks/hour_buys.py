"""What an hour buys: the stepped line, and whom to appoint for the step that is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.analysis.appointing.candidates import named_for
from planner.analysis.appointing.frontier import Frontier, frontier
from planner.analysis.appointing.frontier_words import frontier_words, step_words
from planner.analysis.appointing.words import as_if
from planner.analysis.findings.subjects import responsibility_names
from planner.text import tr, trn
from planner.ui.background.latest import LatestValue
from planner.ui.pages.appointing import nominate
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import scroll_area
from planner.ui.widgets.figure import Link
from planner.ui.widgets.graphs.step_graph import DrawnStep, StepGraph
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.words import Words

_MOST_LISTED = 40


class HourBuysCard(Card):
    """For each number of hours a week asked for, the fewest single points of failure left."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(tr("What an hour buys"), parent)
        self.workspace = workspace
        self.shown: Frontier | None = None
        """What is drawn; while the next is worked out, only to look at."""
        self.sentence = Words(strong=True)
        self.graph = StepGraph()
        self.graph.step_chosen.connect(lambda _: self._show_step())
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.links: list[Link] = []
        """Each nominates one person for what they take."""
        self.list = scroll_area(inside, least=110)
        self.note = Words(as_if(), muted=True, size=0.9)
        for widget in (self.graph, self.list, self.note):
            widget.hide()
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.graph, 3)
        self.body.addWidget(self.list, 2)
        self.body.addWidget(self.note)
        self.body.addStretch(0)
        self._latest = LatestValue(
            workspace.jobs,
            tr("Working out what an hour buys"),
            lambda measures, job: frontier(measures.coverage),
            self,
        )
        self._latest.updated.connect(self._refresh_if_visible)

    def _refresh_if_visible(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now; what takes long follows from a thread."""
        found, current = self._latest.value_for(self.workspace.measures)
        if not current:
            clear(self._grid)
            self.links = []
            self.sentence.show_text(tr("Being calculated…"))
            return
        self.shown = found
        drawn = found.steps[-1].left < found.points
        for widget in (self.graph, self.list, self.note):
            widget.setVisible(drawn)
        if drawn:
            self._draw(found)
        else:
            self.sentence.show_text(frontier_words(found))

    def _draw(self, found: Frontier) -> None:
        self.graph.show_steps(
            [
                DrawnStep(step.hours, step.left, step.exact, step_words(step, found.points))
                for step in found.steps
            ]
        )

    def _show_step(self) -> None:
        """Say what the step bought is, and list whom to appoint for it."""
        if self.shown is None:
            return
        step = self.shown.steps[self.graph.chosen]
        self.sentence.show_text(step_words(step, self.shown.points))
        clear(self._grid)
        self.links = []
        together: dict[int, list[int]] = {}
        for person_id, row_id in step.pairings:
            together.setdefault(person_id, []).append(row_id)
        for number, (person_id, held) in enumerate(list(together.items())[:_MOST_LISTED]):
            self._line(number, person_id, held)
        if len(together) > _MOST_LISTED:
            more = trn("and {count} more", "and {count} more", len(together) - _MOST_LISTED)
            self._grid.addWidget(Words(more, muted=True), _MOST_LISTED, 0, 1, 3)

    def _line(self, number: int, person_id: int, held: list[int]) -> None:
        plan, top = self.workspace.plan, Qt.AlignmentFlag.AlignTop
        name = plan.people[person_id].shown_name
        what = responsibility_names(plan, held, None)
        self._grid.addWidget(Words(name, strong=True, wrap=False), number, 0, top)
        self._grid.addWidget(Words(what), number, 1)
        done: QWidget = Words(tr("named already"), muted=True, wrap=False)
        if not named_for(plan, person_id, held, self.workspace.today):
            link = Link(tr("Nominate"))
            link.setAccessibleName(tr("Nominate {name} for {what}", name=name, what=what))
            link.clicked.connect(lambda: self._nominate(person_id, held))
            self.links.append(link)
            done = link
        self._grid.addWidget(done, number, 2, top)

    def _nominate(self, person_id: int, held: list[int]) -> None:
        self.graph.setFocus()  # the link goes when it is done
        nominate(self.workspace, person_id, held)
