"""What the details panel says of a message: whom it is for, in whose name, and its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from planner.actions.messages import address
from planner.actions.requests import ask
from planner.analysis.messages.audience import audience_text, departments_reached
from planner.analysis.messages.standing import remarks
from planner.models import Message, Person, Request
from planner.models.messages import OPEN_STATUSES
from planner.text import tr, trn
from planner.ui.lists.messages import state
from planner.ui.side.comments import show_comments
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace

_FIELDS = ("on", "status", "channel", "author", "messenger", "purpose", "action", "link")


def show_message(
    details: Details,
    workspace: Workspace,
    message_id: int,
    keys: Sequence[tuple[str, str]] = (),
) -> None:
    """Fill the panel with one message: what is to be seen to first, its text last.

    ``keys`` are those that work on it where one is, and what they do.
    """
    plan, today = workspace.plan, workspace.today
    message = plan.get(Message, message_id)
    details.begin(message.title)
    show_comments(details, workspace, message)
    words, tone = state(message, today)
    details.text(words, "bad" if tone == "bad" else "muted")
    for remark in remarks(plan, today).get(message_id, ()):
        details.text(tr("To see to: {remark}.", remark=remark))
    details.heading(tr("Whom it is for"))
    details.widget(_audience_line(workspace, message))
    details.text(tr("Everybody, departments, or others in words; semicolons between."), "small")
    reaching = len(departments_reached(plan, message))
    if reaching:
        words = trn(
            "Reaches {reached} of {count} department.",
            "Reaches {reached} of {count} departments.",
            len(plan.departments),
            reached=reaching,
        )
        details.text(words, "small")
    details.heading(tr("How"))
    details.widget(FieldEditors(workspace, Message, message_id, _FIELDS))
    details.heading(tr("Text"))
    details.widget(TextBox(workspace, Message, message_id, "text", tr("Text")))
    _sending(details, workspace, message)
    if keys:
        details.heading(tr("Keys"))
        details.facts(list(keys))
    details.end()


def _audience_line(workspace: Workspace, message: Message) -> QLineEdit:
    was = audience_text(workspace.plan, message)
    edit = QLineEdit(was)
    edit.setAccessibleName(tr("Whom it is for"))
    edit.setReadOnly(workspace.read_only)

    def save() -> None:
        if edit.text().strip() != was:
            words = tr("change whom it is for")
            do_later(workspace, words, address, message.id, edit.text())

    edit.editingFinished.connect(save)
    return edit


def _sending(details: Details, workspace: Workspace, message: Message) -> None:
    if message.text:
        details.button(tr("Copy text"), lambda: _copy(workspace, message))
    to_be_sent = message.status in OPEN_STATUSES and message.messenger_id is not None
    if to_be_sent and not workspace.read_only:
        _asking(details, workspace, message, workspace.plan.people[message.messenger_id or 0])


def _asking(details: Details, workspace: Workspace, message: Message, messenger: Person) -> None:
    name = messenger.shown_name
    asked = workspace.plan.where(Request, "message_id", message.id)

    def show() -> None:
        workspace.open_page("requests", "person", messenger.id)

    def note() -> None:
        words, today = tr("ask {name}", name=name), workspace.today
        workspace.do(words, ask, messenger.id, "message", on=today, message_id=message.id)
        show()

    if any(r.status == "open" and r.person_id == messenger.id for r in asked):
        details.button(tr("Show what {name} is asked", name=name), show)
    else:
        details.button(tr("Ask {name} to send it", name=name), note)


def _copy(workspace: Workspace, message: Message) -> None:
    QGuiApplication.clipboard().setText(f"{message.title}\n\n{message.text}\n")
    workspace.show_message(tr("The text of “{title}” is copied.", title=message.title), "good")
