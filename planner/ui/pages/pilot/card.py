"""The card of a round: which round it is, the grid, and what is typed into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from planner.actions.pilot import Went, note_tries, take_testers
from planner.analysis.pilot.results import round_results
from planner.analysis.pilot.rounds import rounds_of
from planner.errors import PlannerError
from planner.models import PilotRound
from planner.models.pilot import Result
from planner.text import tr, trn
from planner.ui.edit_target import EditTarget
from planner.ui.look.plain import label
from planner.ui.look.theme import current_theme
from planner.ui.pages.pilot.grid import GridView
from planner.ui.pages.pilot.paint import paint_result
from planner.ui.pages.pilot.round_switch import RoundSwitch
from planner.ui.pages.pilot.tries import Cell, Tries, tries_in
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty import EmptyState

_MARKS: tuple[Result, ...] = ("alone", "with help", "not")
_APART = 16


class Legend(QWidget):
    """What the three marks in the grid mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("A: alone, H: with help, N: not"))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        wide = sum(metrics.horizontalAdvance(tr(each)) + 28 + _APART for each in _MARKS)
        return QSize(wide, max(26, metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        painter, metrics = QPainter(self), QFontMetrics(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0.0, self.height() / 2
        for each in _MARKS:
            box = QRectF(left, middle - 10, 20, 20)
            paint_result(painter, box.center(), each, self.font())
            painter.setFont(self.font())
            painter.setPen(current_theme().muted)
            words = tr(each)
            painter.drawText(QRectF(left + 26, 0, 400, self.height()), 0x81, words)
            left += metrics.horizontalAdvance(words) + 28 + _APART
        painter.end()


class RoundCard(Card, EditTarget):
    """One round: its grid, or what is missing before anything can be noted in it."""

    switched = Signal(int)
    """Somebody chose the round of this id."""

    def __init__(self, workspace: Workspace, prepare: Callable[[str], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self.rounds = RoundSwitch()
        self.rounds.switched.connect(self.switched)
        self.grid = GridView()
        self.grid.noted.connect(self._note)
        self.nobody = EmptyState(
            "",
            "",
            (
                (tr("Add people…"), lambda: prepare("testers")),
                (tr("Take the people of the round before"), self._take_people),
            ),
        )
        self.no_tasks = EmptyState(
            tr("There is nothing to try yet"),
            tr("Write down what people will do every week; each becomes a row here."),
            ((tr("Add tasks…"), lambda: prepare("tasks")),),
        )
        self.stack = QStackedWidget()
        for page in (self.grid, self.nobody, self.no_tasks):
            self.stack.addWidget(page)
        self.hint = label(
            tr(
                "Type while you watch: A, H or N (or 1, 2, 3), then minutes, as in H6. Enter goes"
                " down to the next task, Tab to the next person."
            ),
            "small",
            wrap=True,
        )
        self.legend = Legend()
        below = QHBoxLayout()
        below.setSpacing(_APART)
        below.addWidget(self.hint, 1)
        below.addWidget(self.legend)
        self.body.addWidget(self.rounds)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(below)

    @property
    def tries(self) -> Tries | None:
        """The round in the grid."""
        return None if self.grid.space is None else self.grid.space.tries

    def show_round(self, round_id: int) -> None:
        """Show a round of the plan as it is now."""
        plan, today = self._workspace.plan, self._workspace.today
        people = [(each, round_results(plan, each.id).people) for each in rounds_of(plan)]
        self.rounds.show_rounds(people, round_id, today)
        tries = tries_in(plan, round_id)
        self.nobody.show_words(
            tr("Nobody takes part in {round} yet", round=tries.round.title),
            tr(
                "Choose people from different kinds of work, and say how each of them works: what"
                " stops some may not stop others."
            ),
        )
        self.nobody.buttons[1].setVisible(tries.before is not None)
        self.grid.show_tries(tries, can_write=not self._workspace.read_only)
        page: QWidget = self.nobody if not tries.testers else self.grid
        self.stack.setCurrentWidget(page if tries.tasks else self.no_tasks)
        for each in (self.hint, self.legend):
            each.setVisible(self.stack.currentWidget() is self.grid)

    def focus_content(self) -> None:
        """Put the keyboard into the grid, or on what there is to do first."""
        page = self.stack.currentWidget()
        page.focus_content() if isinstance(page, EmptyState) else self.grid.setFocus()

    # Changing ----------------------------------------------------------------------------

    def _note(self, went: Mapping[Cell, Went | None]) -> None:
        assert self.tries is not None
        tries = self.tries
        words = trn("note how {count} task went", "note how {count} tasks went", len(went))
        if len(went) == 1:
            ((tester, task),) = went
            names = dict(zip((t.id for t in tries.testers), tries.names, strict=True))
            titles = {each.id: each.title for each in tries.tasks}
            words = tr("note “{task}” for {name}", task=titles[task], name=names[tester])
        self._workspace.do(words, note_tries, went)

    def _take_people(self) -> None:
        tries = self.tries
        if tries is not None and tries.before is not None:
            words = tr("take the people of {round}", round=tries.before.title)
            self._workspace.do(words, take_testers, tries.round.id, tries.before.id)

    def copy(self) -> None:
        """Copy the selected cells; all of them with the names of tasks and testers."""
        from planner.imports import cell_text

        tries, chosen = self.tries, self.grid.chosen()
        if tries is None or not chosen:
            return
        rows: dict[int, list[str]] = {}
        for row, column in chosen:
            tried = tries.went.get((tries.testers[column].id, tries.tasks[row].id))
            text = "" if tried is None else cell_text(tried.result, tried.minutes)
            rows.setdefault(row, []).append(text)
        if len(chosen) == len(tries.tasks) * len(tries.testers) > 1:
            lines = [[tr("Task"), *tries.names]]
            lines += [[tries.tasks[row].title, *texts] for row, texts in rows.items()]
        else:
            lines = list(rows.values())
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines) + "\n")

    def cut(self) -> None:
        self.copy()
        self.grid.clear()

    def paste(self) -> None:
        """Write cells that were copied, from the current one on; all of them or none."""
        if self._workspace.read_only or self.tries is None or self.grid.row < 0:
            return
        text = QGuiApplication.clipboard().text().replace("\r\n", "\n").rstrip("\n")
        try:
            went = self._read([line.split("\t") for line in text.split("\n")])
        except PlannerError as error:
            self._workspace.refuse(error)
            return
        self._note(went)

    def _read(self, lines: list[list[str]]) -> dict[Cell, Went | None]:
        """Return what pasted cells say. Raises ``PlannerError`` where one says nothing that is
        known, or where there are more than the grid has room for."""
        from planner.imports import read_cell

        tries = self.tries
        assert tries is not None
        if lines and lines[0][1:] == tries.names[: len(lines[0]) - 1] and len(lines[0]) > 1:
            lines, (row, column) = [line[1:] for line in lines[1:]], (0, 0)
        else:
            row, column = self.grid.row, self.grid.column
        high, wide = len(lines), max(map(len, lines), default=0)
        if row + high > len(tries.tasks) or column + wide > len(tries.testers):
            raise PlannerError(
                tr(
                    "There are {high} rows and {wide} columns to paste, more than there are tasks"
                    " and testers from here on. Nothing was changed.",
                    high=high,
                    wide=wide,
                )
            )
        went: dict[Cell, Went | None] = {}
        for down, line in enumerate(lines):
            for across, text in enumerate(line):
                cell = tries.testers[column + across].id, tries.tasks[row + down].id
                read, was = read_cell(text), tries.went.get(cell)
                note = "" if was is None else was.note
                went[cell] = None if read is None else Went(read.result, read.minutes, note)
        return went

    def remove(self) -> None:
        """Do nothing: a cell is cleared with Delete, and rows are removed in their own lists."""


def chosen_round(workspace: Workspace, wanted: int) -> PilotRound | None:
    """Return the round that is wanted, else the last one begun, else the first."""
    rounds = rounds_of(workspace.plan)
    begun = [r for r in rounds if r.on is None or r.on <= workspace.today]
    usual = begun[-1] if begun else next(iter(rounds), None)
    return next((each for each in rounds if each.id == wanted), usual)
