"""One place for who owes an answer."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QSplitter

from planner.actions.requests import remind, withdraw
from planner.analysis.requests.owed import Owed
from planner.analysis.requests.texts import Text
from planner.errors import PlannerError
from planner.text import tr, trn
from planner.ui.lists.owed import OwedRow, abouts, owed_listing, owed_rows
from planner.ui.page import Page
from planner.ui.pages.requests.replies import RepliesCard
from planner.ui.row_filter import HeadPart
from planner.ui.side.asked import Sending, show_asked
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only

_LONGEST_LINK = 1_900
"""Letters of a link that every system's mail program takes."""


def _is_late(row: OwedRow) -> bool:
    return row.owed.state == "late"


class RequestsPage(Page):
    """The people who owe an answer, their replies below, the text for one of them at the side."""

    key = "requests"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.panel = TablePanel(
            workspace,
            owed_listing(workspace),
            chips=(
                ByValue(tr("About"), abouts),
                Only(tr("Late"), _is_late),
            ),
            empty=(
                tr("Nobody owes you an answer"),
                tr(
                    "Ask people whether they accept a seat, still hold what they hold, how many"
                    " hours they can give, and who could be their backup. The program writes the"
                    " texts; you send them, and paste the replies here."
                ),
                ((tr("Ask…"), lambda: self._ask()),),
            ),
        )
        self.replies = RepliesCard(workspace)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.panel)
        halves.addWidget(self.replies)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setHandleWidth(16)
        self.body.addWidget(halves, 1)
        self.side = Details(tr("Select somebody to see the text for them."))
        self.set_details(self.side)
        self.panel.rowChosen.connect(self._show)
        self.add_header_button(tr("Save all texts…"), lambda: workspace.run_command("save texts"))
        self.add_header_button(
            tr("Ask to confirm…"), lambda: workspace.run_command("ask", "confirm")
        )
        self.add_header_button(tr("Ask…"), lambda: self._ask(), primary=True)

    def _ask(self) -> None:
        self.workspace.run_command("ask")

    def refresh(self) -> None:
        rows = owed_rows(self.workspace)
        late = sum(map(_is_late, rows))
        people = trn(
            "{count} person owes you an answer", "{count} people owe you an answer", len(rows)
        )
        parts = [HeadPart(people)] if rows else []
        if late:
            words = trn("{count} is late", "{count} are late", late)
            parts.append(self.counting(words, self.panel, _is_late))
        self.set_head(tr("Requests"), parts)
        self.panel.show_rows(rows)
        self.replies.renew()
        if not rows:
            self.side.clear()

    def _show(self, row: OwedRow | None) -> None:
        if row is None:
            self.side.clear()
            return
        sending = Sending(
            self._copy, self._open_mail, self._save, self._remind, self._withdraw,
            lambda: self.workspace.run_command("wording"),
        )  # fmt: skip
        show_asked(self.side, self.workspace, row.owed, sending)

    # What is done with a text ---------------------------------------------------------------

    def _copy(self, text: Text) -> None:
        QGuiApplication.clipboard().setText(f"{text.subject}\n\n{text.body}\n")
        name = text.person.shown_name
        self.workspace.show_message(tr("The text for {name} is copied.", name=name), "good")

    def _open_mail(self, text: Text) -> None:
        """Open a draft in the mail program; a text too long for a link is copied as well."""
        link = f"mailto:{quote(text.person.email)}?subject={quote(text.subject)}"
        whole = f"{link}&body={quote(text.body)}"
        if len(whole) > _LONGEST_LINK:
            QGuiApplication.clipboard().setText(text.body)
            whole = link
            self.workspace.show_message(
                tr("The text is long and was copied: paste it into the mail."), "plain"
            )
        if not QDesktopServices.openUrl(QUrl(whole)):
            self.workspace.show_message(
                tr("No mail program could be opened; copy the text instead."), "bad"
            )

    def _save(self, text: Text) -> None:
        self.workspace.run_command("save texts", text.person.id)

    def _remind(self, owed: Owed, text: Text) -> None:
        self._copy(text)
        ids = [request.id for request in owed.open]
        words = tr("remind {name}", name=owed.person.shown_name)
        self.workspace.do(words, remind, ids, self.workspace.today)

    def _withdraw(self, owed: Owed) -> None:
        ids = [request.id for request in owed.open]
        words = tr("ask {name} no more", name=owed.person.shown_name)
        self.workspace.do(words, withdraw, ids)

    # For the frame ---------------------------------------------------------------------------

    def read_replies(self, path: Path) -> None:
        """Read answers from a file; why it cannot be read is said."""
        try:
            self.replies.read_file(path)
        except PlannerError as error:
            self.workspace.refuse(error)

    def show_row(self, table: str, row_id: int) -> None:
        request = self.workspace.plan.requests.get(row_id) if table == "request" else None
        self.panel.choose(request.person_id if request is not None else row_id)

    def show_only(self, what: str) -> None:
        self.panel.clear_filter()
        if what == "late":
            self.panel.chips[1].setChecked(True)

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def make(self, what: object) -> None:
        """Read the replies in a file that was dropped or chosen."""
        if isinstance(what, Path):
            self.read_replies(what)
