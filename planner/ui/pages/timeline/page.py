"""What is to be done, in its phases, up to launch and after it: as a chart and as a list."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu

from planner.text import day, tr, trn
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.lists.actions import ActionRow, action_rows
from planner.ui.page import Page
from planner.ui.pages.dropping import take_people
from planner.ui.pages.timeline.action_panel import action_panel, is_late, is_open
from planner.ui.pages.timeline.card import ChartPlace
from planner.ui.pages.timeline.commands import TimelineCommands
from planner.ui.pages.timeline.controls import CHART, LIST, Controls
from planner.ui.pages.timeline.keys import keys_words
from planner.ui.pages.timeline.lines import Key
from planner.ui.pages.timeline.making import GOALS, PHASES, make_chart
from planner.ui.pages.timeline.people import take_people_on
from planner.ui.pages.timeline.saving import save_picture
from planner.ui.pages.timeline.view_state import ViewState
from planner.ui.row_filter import HeadPart
from planner.ui.side.action import show_action
from planner.ui.side.details import Details
from planner.ui.side.goal import show_goal
from planner.ui.side.several_rows import show_several
from planner.ui.state.plan_state import PlanState
from planner.ui.state.workspace import Workspace


class TimelinePage(Page):
    """Every action and the days of the goals, and what is chosen at the side.

    Filter and chosen row are those of the list, whichever of the two is in sight.
    """

    key = "timeline"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.chooser = FileChooser()
        self.commands = TimelineCommands(workspace)
        self.controls = Controls()
        self.panel = action_panel(workspace, lambda: self.add("action"))
        self.chart_place = ChartPlace()
        self.chart = self.chart_place.chart
        self.panel.body.addWidget(self.chart_place, 1)
        self.body.setSpacing(10)
        self.body.addWidget(self.controls)
        self.body.addWidget(self.panel, 1)
        self.side = Details(tr("Select an action to see who does it and what it waits for."))
        self.set_details(self.side)
        self._order: dict[int, int] = {}
        self._adding = self._following = False
        self._state = ViewState(PlanState(workspace.window_state, workspace.plan.info.key))
        if self._state.day_width is not None:
            self.chart.day_width, self.chart.is_zoomed = self._state.day_width, True
        self._connect()
        self._add_buttons()
        self._switch_view(self._state.view)

    def _connect(self) -> None:
        chart, commands = self.chart, self.commands
        self.panel.rowChosen.connect(self._row_chosen)
        self.panel.filtered.connect(self._filtered)
        take_people(self.panel, self.workspace, lambda row: row.action)
        take_people_on(self.chart, self.workspace)
        self.controls.views.switched.connect(self._turn_by_hand)
        self.controls.connect_to(
            zoom=chart.zoom, zoom_to=chart.zoom_to, fit=chart.fit_all, today=chart.go_to_today
        )
        chart.zoomed.connect(self._zoomed)
        chart.chosen.connect(self._line_chosen)
        chart.opened.connect(lambda _: self._go_to_details())
        chart.folded.connect(self._fold)
        chart.days_asked.connect(commands.write_days)
        chart.link_asked.connect(commands.link)
        chart.unlink_asked.connect(commands.unlink)
        chart.push_asked.connect(commands.push)
        self.chart_place.add_line.added.connect(self._add)

    def _add_buttons(self) -> None:
        self.save_button = self.add_header_button(tr("Save as…"), lambda: None)
        menu = QMenu(self.save_button)
        menu.addAction(tr("Picture of the chart…")).triggered.connect(lambda: self.save_picture())
        menu.addAction(tr("Calendar (.ics)…")).triggered.connect(
            lambda: self.workspace.run_command("status pack", "calendar")
        )
        self.save_button.setMenu(menu)
        self.add_header_button(tr("Add action"), lambda: self.add("action"), primary=True)

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        found = action_rows(self.workspace)
        self._say_head(found)
        self._adding = False
        self.chart.can_write = not self.workspace.read_only
        self.chart_place.sentence.show_text(self.workspace.measures.schedule.words)
        self.panel.show_rows(found)
        self._show_chart()

    def _say_head(self, found: list[ActionRow]) -> None:
        still, late = sum(map(is_open, found)), sum(map(is_late, found))
        panel = self.panel
        parts = [
            self.counting(trn("{count} action", "{count} actions", len(found)), panel),
            self.counting(tr("{count} open", count=still), panel, is_open),
        ]
        if not found:
            parts = [HeadPart(tr("no action yet"))]
        if late:
            parts.append(self.counting(tr("{count} late", count=late), panel, is_late))
        launch = self.workspace.plan.info.launch
        if launch is not None:
            parts.append(HeadPart(tr("launch {day}", day=day(launch, self.workspace.today))))
        self.set_head(tr("Timeline"), parts)

    def _show_chart(self) -> None:
        """Show what the filter lets through, and which view of it was turned to."""
        rows = self.panel.model.rows
        new = [row for row in rows if row.key not in self._order]
        for row in sorted(new, key=_by_days):
            self._order[row.key] = len(self._order)
        self.chart.show_chart(
            make_chart(
                self.workspace,
                rows,
                every=self.panel.model.every_row,
                order=self._order,
                folded=self._state.folded,
                goals=not self.panel.model.filtered,
            )
        )
        charted = self.view == CHART and (bool(rows) or self._adding)
        self.chart_place.setVisible(charted)
        self.panel.stack.setVisible(not charted)
        for widget in (self.panel.layout_button, self.panel.count):
            widget.setVisible(self.view == LIST)
        self.controls.setVisible(bool(self.panel.model.every_row) or self._adding)
        if charted and self.chart.current is not None and self.chart.current[0] != "action":
            self._show(self.chart.current)

    def _filtered(self) -> None:
        if not self._stale:
            self._order.clear()
            self._show_chart()

    def showEvent(self, event: QShowEvent) -> None:
        self._order.clear()  # while one works in it, an edit moves nobody
        current = not self._stale
        super().showEvent(event)
        if current:
            self._show_chart()

    # The views ---------------------------------------------------------------------------

    def _turn_by_hand(self, view: int) -> None:
        self._switch_view(view)
        self._state.keep_view(view)
        self.focus_content()

    def _switch_view(self, view: int) -> None:
        self.view = view
        self.controls.show_view(view)
        self.controls.show_zoom(self.chart.space.scale.zoom)
        if not self._stale:
            self._show_chart()
            row = self.panel.view.current_row()
            if view == CHART and row is not None:
                self.chart.choose(("action", row.key))

    def _zoomed(self) -> None:
        self.controls.show_zoom(self.chart.space.scale.zoom)
        if self.chart.isVisible():
            self._state.keep_day_width(self.chart.day_width)

    def _fold(self, number: int) -> None:
        self._state.fold(number)
        self._show_chart()
        self.chart.choose(("phase", number))

    def _unfold(self, action_id: int) -> None:
        phase = self.workspace.plan.actions[action_id].phase
        self._state.fold(PHASES.index(phase), folded=False)

    # The side ----------------------------------------------------------------------------

    def _row_chosen(self, row: ActionRow | None) -> None:
        """Follow the list: it is told which row is chosen, also of a chart."""
        current = self.chart.current  # none: the chart begins with what is still to be done
        if self.view == CHART and (current is None or current[0] != "action" or self._following):
            return
        if row is not None:
            self.chart.choose(("action", row.key), across=False)
        self._show(None if row is None else ("action", row.key))

    def _line_chosen(self, key: Key) -> None:
        if key[0] == "action":
            self._following = True
            self.panel.view.choose(key[1])
            self._following = False
        self._show(key)

    def _show(self, key: Key | None) -> None:
        plan = self.workspace.plan
        if self.view == LIST and show_several(self.side, self.workspace, self.panel):
            return
        if key is not None and key[0] == "action" and key[1] in plan.actions:
            keys = keys_words() if self.view == CHART and self.chart.can_write else ()
            show_action(self.side, self.workspace, key[1], push=self.commands.push, keys=keys)
        elif key is not None and key[0] == "goal" and key[1] in plan.goals:
            show_goal(self.side, self.workspace, key[1])
        else:
            self.side.clear()

    def _go_to_details(self) -> None:
        """Put the keyboard into the details, which are opened where they are closed."""
        if self.side.isHidden():
            self.grip.toggled.emit()
        self.side.focus_first()

    # Doing -------------------------------------------------------------------------------

    def add(self, what: str) -> None:
        if self.view == LIST:
            self.panel.begin_adding()
            return
        self.panel.clear_filter()
        self._adding = True
        self._show_chart()
        self.chart_place.begin_adding()

    def _add(self, title: str) -> None:
        """Add an action to the phase the keyboard was in last."""
        action_id = self.commands.add(title, self._phase())
        if action_id is not None:
            self._unfold(action_id)
            self._show_chart()
            self.chart.choose(("action", action_id), by_hand=True)

    def _phase(self) -> str:
        key, plan = self.chart.current, self.workspace.plan
        if key is not None and key[0] == "action" and key[1] in plan.actions:
            return plan.actions[key[1]].phase
        if key is not None and key[0] == "phase" and key[1] < GOALS:
            return PHASES[key[1]]
        return PHASES[0]

    def save_picture(self) -> None:
        """Ask where to, and write the whole chart as it is filtered."""
        save_picture(self.workspace, self.chooser, self.chart)

    # From elsewhere ----------------------------------------------------------------------

    def show_row(self, table: str, row_id: int) -> None:
        if table != "action" or row_id not in self.workspace.plan.actions:
            return
        self._unfold(row_id)
        self.panel.choose(row_id)
        self._show_chart()
        self.chart.choose(("action", row_id))
        self._show(("action", row_id))

    def show_only(self, what: str) -> None:
        self.panel.clear_filter()

    def view_place(self) -> int:
        return self.view

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def return_to(self, place: Any) -> None:
        super().return_to(place)
        self.focus_content()

    def focus_content(self) -> None:
        if self.chart_place.isHidden():
            self.panel.focus_content()
        else:
            self.chart.setFocus()

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()


def _by_days(row: ActionRow) -> tuple[date, date, int]:
    first = row.action.start or row.action.due or date.max
    return first, row.action.due or first, row.key
