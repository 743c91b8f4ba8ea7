"""The panel of somebody who owes an answer: the text to send, and what was asked so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit

from planner.analysis.requests.owed import Owed
from planner.analysis.requests.texts import Text, label, sentence, text_to
from planner.text import day, listed, tr
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace

_LINES = 14


class Sending(NamedTuple):
    """What can be done with a text."""

    copy: Callable[[Text], object]
    open_mail: Callable[[Text], object]
    save: Callable[[Text], object]
    remind: Callable[[Owed, Text], object]
    withdraw: Callable[[Owed], object]
    edit_wording: Callable[[], object]


def show_asked(panel: Details, workspace: Workspace, owed: Owed, sending: Sending) -> None:
    """Show the text for a person, what can be done with it, and what was asked so far."""
    plan, today = workspace.plan, workspace.today
    text = text_to(plan, owed.person, owed.open, today)
    panel.begin(owed.person.shown_name)
    home = plan.departments.get(owed.person.department_id or 0)
    panel.text(", ".join(filter(None, (owed.person.title, home.name if home else ""))))
    panel.heading(tr("The text"))
    panel.widget(_text_box(text))
    asked_before = owed.asked_on is not None and owed.asked_on < today
    if asked_before and not workspace.read_only:
        panel.button(tr("Remind"), lambda: sending.remind(owed, text), primary=True)
        panel.text(tr("Copies the text, and notes today as the day of the reminder."), "small")
    panel.button(tr("Copy text"), lambda: sending.copy(text), primary=not asked_before)
    if owed.person.email:
        panel.button(tr("Open in the mail program"), lambda: sending.open_mail(text))
    panel.button(tr("Save as a file…"), lambda: sending.save(text))
    panel.text(tr("You send it; the program sends nothing."), "small")
    if not workspace.read_only:
        panel.button(tr("Edit the wording…"), sending.edit_wording)
        panel.button(tr("Ask no more"), lambda: sending.withdraw(owed))
    panel.heading(tr("So far"))
    panel.facts(_so_far(owed, workspace))
    if owed.answered:
        panel.heading(tr("Answered"))
        panel.bullets(
            [
                tr("{number}  {answer}", number=label(r), answer=f"“{r.answer}”")
                for r in owed.answered
            ]
        )
    panel.heading(tr("Still asked"))
    panel.bullets(
        [
            tr("{number}  {question}", number=label(r), question=sentence(plan, r, today))
            for r in owed.open
        ]
    )
    panel.end()


def _so_far(owed: Owed, workspace: Workspace) -> list[tuple[str, str]]:
    today = workspace.today
    asked: dict[str, list[str]] = {}
    for request in owed.open:
        if request.asked_on is not None:
            asked.setdefault(day(request.asked_on, today), []).append(label(request))
    facts = [(on, tr("asked: {numbers}", numbers=listed(which))) for on, which in asked.items()]
    if owed.reminded_on is not None:
        facts.append((day(owed.reminded_on, today), tr("reminded")))
    if owed.due is not None:
        facts.append((day(owed.due, today), tr("answer wanted: {state}", state=owed.words)))
    return facts


def _text_box(text: Text) -> QPlainTextEdit:
    box = QPlainTextEdit(f"{text.subject}\n\n{text.body}")
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(tr("The text for {name}", name=text.person.shown_name))
    box.setFixedHeight(QFontMetrics(box.font()).lineSpacing() * _LINES + 16)
    return box
