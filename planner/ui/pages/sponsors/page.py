"""Who stands for the launch, whether they take part, and who is cut off without them."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.sponsors.participation import silent_words
from planner.analysis.sponsors.tree import CutPoint
from planner.text import listed, tr, trn
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.lists.buy_in import subject_of
from planner.ui.lists.ledger import ItemRow, item_rows
from planner.ui.lists.promises import PromiseRow
from planner.ui.lists.sponsors import SponsorRow, sponsor_listing, sponsor_rows
from planner.ui.page import Page
from planner.ui.pages.dropping import take_people
from planner.ui.pages.sponsors.buy_in_view import BuyInView
from planner.ui.pages.sponsors.coalition import save_coalition
from planner.ui.pages.sponsors.ledger import ledger_panel
from planner.ui.pages.sponsors.promises import PromisesView
from planner.ui.pages.sponsors.tree import SponsorTree
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.buy_in import show_buy_in
from planner.ui.side.details import Details
from planner.ui.side.several_rows import show_several
from planner.ui.side.sponsor import show_sponsor
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue
from planner.ui.widgets.card import Card
from planner.ui.widgets.figure import Figure
from planner.ui.widgets.folding import LOW
from planner.ui.widgets.view_switch import ViewSwitch

MOST_CUTS = 3
_MAP = 1
_PLACES = {"sponsor": 0, "commitment": 2, "post": 3}
"""In which view the rows of a table are."""


class SponsorsPage(Page):
    """Seats with their picture, the map of buy-in, promises by phase and kind, and the ledger of
    taking part; who is chosen at the side."""

    key = "sponsors"
    scrolled = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.tree, self.chooser = SponsorTree(), FileChooser()
        self.picture = Card(tr("Who stands for the launch"))
        self.picture.body.addWidget(self.tree)
        self.cuts = [Figure(words=1.0, tone="bad") for _ in range(MOST_CUTS)]
        for place, cut in enumerate(self.cuts):
            cut.clicked.connect(lambda _=False, at=place: self._show_cut_off(at))
            self.picture.body.addWidget(cut)
        self.panel = self._seats_panel()
        self.buy_in = BuyInView(workspace)
        self.buy_in.chosen.connect(lambda _: self._show_details())
        self.promises, self.ledger = PromisesView(workspace), ledger_panel(workspace)
        self.switch = ViewSwitch((tr("Seats"), tr("Buy-in map"), tr("Promises"), tr("Taking part")))
        self.switch.switched.connect(self.show_view)
        self.body.addWidget(self.switch)
        self.views = (self._seats_view(), self.buy_in, self.promises, self.ledger)
        for view in self.views:
            self.body.addWidget(view, 1)
        self.side = Details(tr("Select a sponsor to see how they take part."))
        self.set_details(self.side)
        for panel in (self.panel, self.promises.panel, self.ledger):
            panel.rowChosen.connect(lambda _, panel=panel: self._row_chosen(panel))
        self.tree.chosen.connect(self.panel.choose)
        take_people(self.panel, workspace, lambda row: row.sponsor)
        self.add_header_button(tr("Save the picture…"), self._save_picture)
        self.add_header_button(tr("Add item"), lambda: self.add("post"))
        self.add_header_button(tr("Rate…"), self._rate)
        self.add_header_button(tr("Add sponsor"), lambda: self.add("sponsor"), primary=True)
        self.show_view(0)

    def _seats_panel(self) -> TablePanel:
        return TablePanel(
            self.workspace,
            sponsor_listing(self.workspace),
            title=tr("Seats"),
            chips=(ByValue(tr("Taking part"), lambda row: (tr(row.part.state),)),),
            empty=(
                tr("No sponsors yet"),
                tr(
                    "Add the seat of the primary sponsor first, then who sits in it. Others stand"
                    " for departments, and report to one another."
                ),
                ((tr("Add sponsor"), lambda: self.add("sponsor")),),
            ),
        )

    def _seats_view(self) -> QWidget:
        """Return the picture with the table of seats below it."""
        made = QWidget()
        self._column = QVBoxLayout(made)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.body.spacing())
        self._column.addWidget(self.picture)
        self._column.addWidget(self.panel, 1)
        return made

    def view_place(self) -> int:
        return next(at for at, view in enumerate(self.views) if not view.isHidden())

    def show_view(self, view: int) -> None:
        self.switch.mark_view(view)
        for at, each in enumerate(self.views):
            each.setVisible(at == view)
        if self.views[view] is self.buy_in:
            self.buy_in.refresh()
        self._show_details()

    @property
    def _in_sight(self) -> TablePanel:
        """The table of the view in sight; that of the seats where it has none."""
        panels = (self.panel, self.panel, self.promises.panel, self.ledger)
        return panels[self.view_place()]

    @property
    def _maps(self) -> bool:
        """Whether the map of buy-in is in sight."""
        return not self.buy_in.isHidden()

    def _rate(self) -> None:
        """Rate whoever is chosen."""
        row = self.panel.view.current_row()
        key = self.buy_in.map.current if self._maps else None
        if not self._maps and row is not None:
            key = ("sponsor", row.key)
        self.workspace.run_command("rate", None if key is None else (key, "", None))

    def focus_content(self) -> None:
        if self._maps:
            self.buy_in.focus_content()
        else:
            super().focus_content()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture below the table in a low window, where it would fill all there is."""
        super().resizeEvent(event)
        low = self.window().height() < LOW
        if (self._column.indexOf(self.picture) == 0) is low:
            self._column.removeWidget(self.picture)
            self._column.insertWidget(1 if low else 0, self.picture)

    def refresh(self) -> None:
        found = sponsor_rows(self.workspace)
        states = [row.part.state for row in found]
        words = tr(
            "{count} of {every} take part", count=states.count("taking part"), every=len(found)
        )
        parts = [self._of_state(words, "taking part")]
        for state, words in (
            ("ghost-written", tr("{count} ghost-written", count=states.count("ghost-written"))),
            ("edited", tr("{count} edited", count=states.count("edited"))),
            ("silent", silent_words([row.part for row in found if row.part.state == "silent"])),
        ):
            if state in states:
                parts.append(self._of_state(words, state))
        self.set_head(tr("Sponsors"), parts if found else "")
        self.panel.show_rows(found)
        self.picture.setVisible(bool(found))
        current = self.panel.view.current_row()
        self.tree.show_rows(found, current.key if current else None)
        self._show_cuts(found)
        self.promises.refresh()
        self.ledger.show_rows(item_rows(self.workspace))
        if self._maps:
            self.buy_in.refresh()
            self._show_details()

    def _of_state(self, words: str, state: str) -> HeadPart:
        """Return a figure that counts the seats of a state."""
        return self.counting(words, self.panel, lambda row: row.part.state == state)

    def _show_cuts(self, found: list[SponsorRow]) -> None:
        plan = self.workspace.plan
        names = {row.key: row.name for row in found}
        points = self._cut_points()
        for words, cut in zip(self.cuts, points, strict=False):
            departments = [
                plan.departments[department_id].name for department_id in cut.departments
            ]
            words.show_text(
                "",
                trn(
                    "✕ If {name} leaves: {departments} is cut off",
                    "✕ If {name} leaves: {departments} are cut off",
                    len(departments),
                    name=names.get(cut.sponsor.id, cut.sponsor.title),
                    departments=listed(departments, 5),
                ),
            )
        for at, words in enumerate(self.cuts):
            words.setVisible(at < len(points))

    def _cut_points(self) -> list[CutPoint]:
        """Those who cut off the most first."""
        return sorted(self.workspace.measures.cut_points, key=lambda cut: -len(cut.departments))

    def _show_cut_off(self, place: int) -> None:
        """Show the departments that would be cut off."""
        cut = self._cut_points()[place]
        words = tr("cut off without {name}", name=cut.sponsor.title)
        counted = RowFilter("departments", words, frozenset(cut.departments))
        self.workspace.run_command("show only", ("champions", counted))

    def _show_details(self) -> None:
        """Show whoever is chosen on the map, or the seat that is selected."""
        if self._maps:
            key = self.buy_in.map.current
            subject = None if key is None else subject_of(self.workspace.plan, key)
            if subject is None:
                self.side.clear()
            else:
                show_buy_in(self.side, self.workspace, subject)
            return
        if show_several(self.side, self.workspace, self._in_sight):
            return
        seat = self._seat_of(self._in_sight.view.announced_row())
        if seat is None or seat not in self.workspace.plan.sponsors:
            self.side.clear()
            return
        self.tree.choose(seat)
        show_sponsor(self.side, self.workspace, seat)

    def _row_chosen(self, panel: TablePanel) -> None:
        if panel is self._in_sight:
            self._show_details()

    def _seat_of(self, row: object) -> int | None:
        """Return the seat that a row is about; of an item the one in which its person sits."""
        if isinstance(row, SponsorRow):
            return row.key
        if isinstance(row, PromiseRow):
            return row.promise.sponsor_id
        if not isinstance(row, ItemRow):
            return None
        parts = self.workspace.measures.participation
        mine = (p.sponsor.id for p in parts if p.person and p.person.id == row.person.id)
        return next(mine, None)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "department" or (table == "sponsor" and self._maps):
            self.show_view(_MAP)
            self.buy_in.choose((table, row_id))
            self._show_details()
        elif table in _PLACES:
            self.show_view(_PLACES[table])
            self._in_sight.choose(row_id)

    def show_counted(self, counted: RowFilter) -> None:
        panels = {self.promises.panel: 2, self.ledger: 3}
        self.show_view(panels.get(self.panel_of(counted.table), 0))
        super().show_counted(counted)

    def show_only(self, what: str) -> None:
        if what == "buy-in":
            self.show_view(_MAP)
            return
        self.show_view(0)
        self.panel.clear_filter()
        if what != "all":
            self.panel.chips[0].choose(tr(what))

    def focus_filter(self) -> None:
        if self._maps:
            self.show_view(0)
        self._in_sight.filter_box.setFocus()

    def add(self, what: str) -> None:
        self.show_view(_PLACES.get(what, 0))
        self._in_sight.begin_adding()

    def _save_picture(self) -> None:
        save_coalition(self.workspace, self.chooser, self)
