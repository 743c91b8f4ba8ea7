"""One place for who owes an answer, and for what reviewers said."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QSplitter, QStackedWidget

from planner.actions.requests import remind, withdraw
from planner.analysis.requests.owed import Owed
from planner.analysis.requests.texts import Text
from planner.errors import PlannerError
from planner.text import tr, trn
from planner.ui.lists.comments import comment_rows
from planner.ui.lists.owed_answers import OwedRow, abouts, owed_listing, owed_rows
from planner.ui.page import Page
from planner.ui.pages.requests.comments import CommentsPanel
from planner.ui.pages.requests.replies import RepliesCard
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.asked import Sending, show_asked
from planner.ui.side.comment import show_comment
from planner.ui.side.details import Details
from planner.ui.side.several_rows import show_several
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch

_COMMENTS = 1
"""The place of the comments among the views."""
_LONGEST_LINK = 1_900
"""Letters of a link that every system's mail program takes."""


def _is_late(row: OwedRow) -> bool:
    return row.owed.state == "late"


class RequestsPage(Page):
    """The people who owe an answer, their replies below, the text for one of them at the side; and
    what reviewers said, to be settled."""

    key = "requests"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.panel = self._owed()
        self.replies = RepliesCard(workspace)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.panel)
        halves.addWidget(self.replies)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setHandleWidth(16)
        self.comments = CommentsPanel(workspace)
        self.stack = QStackedWidget()
        for view in (halves, self.comments):
            self.stack.addWidget(view)
        self.views = ViewSwitch((tr("Answers"), tr("Comments")))
        self.body.setSpacing(10)
        self.body.addWidget(self.views)
        self.body.addWidget(self.stack, 1)
        self.side = Details(tr("Select somebody to see the text for them."))
        self.set_details(self.side)
        for panel in (self.panel, self.comments):
            panel.rowChosen.connect(lambda _, panel=panel: self._row_chosen(panel))
        self.views.switched.connect(self.show_view)
        self.views.mark_view(0)
        self.add_header_button(tr("Save all texts…"), lambda: workspace.run_command("save texts"))
        self.add_header_button(
            tr("Ask to confirm…"), lambda: workspace.run_command("ask", "confirm")
        )
        self.add_header_button(tr("Ask…"), lambda: self._ask(), primary=True)

    def _owed(self) -> TablePanel:
        return TablePanel(
            self.workspace,
            owed_listing(self.workspace),
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
        comments = comment_rows(self.workspace)
        waiting = sum(row.waits for row in comments)
        if waiting:
            words = trn("{count} comment to settle", "{count} comments to settle", waiting)
            parts.append(self.counting(words, self.comments, lambda row: row.waits))
        self.set_head(tr("Requests"), parts)
        self.panel.show_rows(rows)
        self.comments.show_rows(comments)
        self.replies.refresh()
        self._show_details()

    # The views -----------------------------------------------------------------------------

    def show_view(self, view: int) -> None:
        self.views.mark_view(view)
        self.stack.setCurrentIndex(view)
        self._show_details()

    def view_place(self) -> int:
        return self.stack.currentIndex()

    @property
    def _shows_comments(self) -> bool:
        return self.stack.currentIndex() == _COMMENTS

    def show_counted(self, counted: RowFilter) -> None:
        self.show_view(_COMMENTS if counted.table == self.comments.listing.key else 0)
        super().show_counted(counted)

    @property
    def _in_sight(self) -> TablePanel:
        return self.comments if self._shows_comments else self.panel

    def _row_chosen(self, panel: TablePanel) -> None:
        if panel is self._in_sight:
            self._show_details()

    def _show_details(self) -> None:
        row = self._in_sight.view.current_row()
        if row is None:
            self.side.clear()
        elif self._shows_comments:
            if not show_several(self.side, self.workspace, self.comments):
                show_comment(self.side, self.workspace, row.comment)
        else:
            self._show_asked(row)

    def _show_asked(self, row: OwedRow) -> None:
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
        if table == "comment":
            self.show_view(_COMMENTS)
            self.comments.choose(row_id)
            return
        self.show_view(0)
        request = self.workspace.plan.requests.get(row_id) if table == "request" else None
        self.panel.choose(request.person_id if request is not None else row_id)

    def show_only(self, what: str) -> None:
        if what == "comments":
            self.show_view(_COMMENTS)
            self.comments.clear_filter()
            self.comments.focus_content()
            return
        self.show_view(0)
        self.panel.clear_filter()
        if what == "late":
            self.panel.chips[1].setChecked(True)

    def focus_filter(self) -> None:
        self._in_sight.filter_box.setFocus()

    def make(self, what: object) -> None:
        """Read the replies in a file that was dropped or chosen."""
        if isinstance(what, Path):
            self.show_view(0)
            self.read_replies(what)
