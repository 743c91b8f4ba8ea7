"""The panel of a comment: what it says, what there is to know about it, and how it is settled."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.actions.comments import Settled, accept_agreement, open_again, settle_comments
from planner.analysis.comments.agreements import contradictions, statement_to_agree
from planner.analysis.comments.pages import page_name
from planner.analysis.comments.standing import comment_words, is_gone, subject_name
from planner.models import Comment
from planner.models.comments import referred_to
from planner.models.row import table_of
from planner.text import day, tr
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace


def show_comment(details: Details, workspace: Workspace, comment: Comment) -> None:
    """Fill the panel with one comment of the plan, or of a review that is not in it yet."""
    plan, today = workspace.plan, workspace.today
    details.begin(subject_name(plan, comment))
    details.text(comment_words(comment), "strong")
    on = "" if comment.on is None else day(comment.on, today)
    details.text(", ".join(filter(None, [comment.by, on])))
    if is_gone(comment):
        details.text(tr("“{name}” is no longer in the plan.", name=comment.about))
    for sentence in contradictions(plan, comment):
        details.text(sentence)
    if comment.page:
        words = tr("Show it on {page}", page=page_name(comment.page))
        details.button(words, partial(_go_there, workspace, comment))
    if comment.status != "open":
        _show_settled(details, workspace, comment)
    elif not comment.id:
        details.button(tr("Take back"), partial(workspace.run_command, "take back", comment.key))
    elif not workspace.read_only:
        details.heading(tr("Settle it"))
        details.widget(SettleBox(workspace, comment))
    details.end()


def _go_there(workspace: Workspace, comment: Comment) -> None:
    row = next(((table_of(kind), row_id) for kind, row_id in referred_to(comment)), ("", 0))
    workspace.open_page(comment.page, *row)


def _show_settled(details: Details, workspace: Workspace, comment: Comment) -> None:
    on = comment.settled_on
    words = tr("Done") if comment.status == "done" else tr("Noted")
    details.heading(words)
    details.text("" if on is None else day(on, workspace.today))
    if comment.answer:
        details.text(comment.answer)
    if not workspace.read_only:
        again = partial(do_later, workspace, tr("open a comment again"), open_again, [comment.id])
        details.button(tr("Open again"), again)


class SettleBox(QWidget):
    """A word on a comment, and whether something was done for it or it is noted; of an agreement
    on a purpose statement that is not agreed yet also that it counts as agreed by it."""

    def __init__(self, workspace: Workspace, comment: Comment) -> None:
        super().__init__()
        self._workspace, self._comment_id = workspace, comment.id
        self.answer = QLineEdit(comment.answer)
        self.answer.setPlaceholderText(tr("A word on it…"))
        self.answer.setAccessibleName(tr("A word on it"))
        self.done, self.noted = QPushButton(tr("Done")), QPushButton(tr("Noted"))
        self.done.setProperty("kind", "primary")
        self.done.clicked.connect(partial(self._settle_later, "done"))
        self.noted.clicked.connect(partial(self._settle_later, "noted"))
        self.answer.returnPressed.connect(self.done.click)
        buttons = QHBoxLayout()
        for button in (self.done, self.noted):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.answer)
        column.addLayout(buttons)
        if statement_to_agree(workspace.plan, comment) is not None:
            self._offer_agreed(column, comment)

    def _offer_agreed(self, column: QVBoxLayout, comment: Comment) -> None:
        words = _marks_as_agreed(comment, self._workspace.today)
        self.agreed = QPushButton(tr("Done, mark as agreed"))
        self.agreed.setAccessibleDescription(words)
        self.agreed.clicked.connect(self._accept)
        column.addWidget(self.agreed, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(words, "small", wrap=True))

    def _accept(self) -> None:
        do_later(
            self._workspace,
            tr("mark a statement as agreed"),
            accept_agreement,
            self._comment_id,
            self._workspace.today,
            self.answer.text().strip(),
        )

    def _settle_later(self, status: Settled, *_: object) -> None:
        do_later(
            self._workspace,
            tr("settle a comment"),
            settle_comments,
            [self._comment_id],
            status,
            self._workspace.today,
            self.answer.text().strip(),
        )


def _marks_as_agreed(comment: Comment, today: date) -> str:
    on = "" if comment.agreed_on is None else day(comment.agreed_on, today)
    if not comment.agreed_by:
        return tr("The statement is then marked as agreed on {day}.", day=on)
    return tr(
        "The statement is then marked as agreed by {name} on {day}.", name=comment.agreed_by, day=on
    )
