"""Champions by site, organisation or job title: where nobody is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis.champions.site_rows import ATTRIBUTE_NAMES, ATTRIBUTES, sites
from planner.text import tr
from planner.ui.lists.sites import place_rows, site_listing
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import Only
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.words import Words


class SitesView(QWidget):
    """A choice of what people are told apart by, a sentence with the figures, and the table."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.attribute = ComboBox()
        self.attribute.setAccessibleName(tr("Told apart by"))
        for each in ATTRIBUTES:
            self.attribute.addItem(tr(ATTRIBUTE_NAMES[each]), each)
        kept = self.attribute.findData(workspace.window_state.text("champions/told apart by"))
        self.attribute.setCurrentIndex(max(0, kept))
        self.attribute.activated.connect(lambda _: self._choose())
        self.words = Words(muted=True, size=1.0)
        self.panel = TablePanel(
            workspace,
            site_listing(),
            chips=(Only(tr("Only with nobody"), lambda row: row.site.holders == 0),),
            empty=(
                tr("Nothing is known of this yet"),
                tr(
                    "Sites, organisations and job titles of people come with a list, or are typed"
                    " in under People."
                ),
                ((tr("Import…"), lambda: workspace.run_command("import")),),
            ),
        )
        top = QHBoxLayout()
        top.addWidget(label(tr("By"), "muted"))
        top.addWidget(self.attribute)
        top.addSpacing(8)
        top.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.panel, 1)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        found = sites(self._workspace.measures, self.attribute.currentData())
        self.words.show_text(found.words)
        self.panel.show_rows(place_rows(self._workspace, found))

    def people_at(self, name: str) -> frozenset[int]:
        """Return who in the plan is at a site of this name, and has not left."""
        plan, today = self._workspace.plan, self._workspace.today
        attribute = self.attribute.currentData()
        return frozenset(
            person.id
            for person in plan.people.values()
            if getattr(person, attribute).casefold() == name.casefold()
            and (person.last_day is None or person.last_day >= today)
        )

    def _choose(self) -> None:
        chosen = self.attribute.currentData()
        self._workspace.window_state.keep("champions/told apart by", chosen)
        self.panel.clear_filter()
        self.refresh()
