"""What is to be done, in its phases, up to launch and after it."""

from __future__ import annotations

from planner.text import day, tr, trn
from planner.ui.lists.actions import ActionRow, action_listing, action_rows
from planner.ui.page import Page
from planner.ui.pages.dropping import take_people
from planner.ui.row_filter import HeadPart
from planner.ui.side.details import Details
from planner.ui.side.goal import show_action
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only


class TimelinePage(Page):
    """Every action, and the one selected at the side."""

    key = "timeline"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.panel = TablePanel(
            workspace,
            action_listing(workspace),
            chips=(
                ByValue(tr("Phase"), lambda row: (tr(row.action.phase),)),
                Only(tr("Late"), lambda row: row.tone == "bad"),
                Only(tr("Still open"), lambda row: row.action.status in ("to do", "doing")),
            ),
            empty=(
                tr("No actions yet"),
                tr(
                    "Add what has to be done before launch, and after it to keep the network alive."
                ),
                ((tr("Add an action"), lambda: self.add("action")),),
            ),
        )
        self.body.addWidget(self.panel, 1)
        self.side = Details(tr("Select an action to see who does it and what it waits for."))
        self.set_details(self.side)
        self.panel.rowChosen.connect(self._show)
        take_people(self.panel, workspace, lambda row: row.action)
        self.add_header_button(tr("Add action"), lambda: self.add("action"), primary=True)

    def refresh(self) -> None:
        found = action_rows(self.workspace)
        still = sum(row.action.status in ("to do", "doing") for row in found)
        late = sum(row.tone == "bad" for row in found)
        panel = self.panel
        parts = [
            self.counting(trn("{count} action", "{count} actions", len(found)), panel),
            self.counting(
                tr("{count} open", count=still),
                panel,
                lambda row: row.action.status in ("to do", "doing"),
            ),
        ]
        if late:
            words = tr("{count} late", count=late)
            parts.append(self.counting(words, panel, lambda row: row.tone == "bad"))
        launch = self.workspace.plan.info.launch
        if launch is not None:
            parts.append(HeadPart(tr("launch {day}", day=day(launch, self.workspace.today))))
        self.set_head(tr("Timeline"), parts)
        self.panel.show_rows(found)

    def _show(self, row: ActionRow | None) -> None:
        if row is None or row.key not in self.workspace.plan.actions:
            self.side.clear()
        else:
            show_action(self.side, self.workspace, row.key)

    def show_row(self, table: str, row_id: int) -> None:
        self.panel.choose(row_id)

    def show_only(self, what: str) -> None:
        self.panel.clear_filter()

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        self.panel.begin_adding()
