"""Writing to somebody from the overview: noted, and the text copied, in one press."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from planner.actions.requests import ask, remind
from planner.analysis.requests.texts import text_to
from planner.analysis.requests.things import Thing
from planner.models import Draft, Person, Request
from planner.text import tr
from planner.ui.state.workspace import Workspace


def write_to(workspace: Workspace, thing: Thing) -> None:
    """Note that somebody is asked or reminded today, and copy the text with all they are asked."""
    today, person = workspace.today, thing.person
    if thing.text:
        QGuiApplication.clipboard().setText(thing.text)
        workspace.show_message(_ready(person), "good")
        return

    def note(draft: Draft) -> None:
        for question in thing.questions:
            ask(draft, on=today, **question._asdict())
        remind(draft, [request.id for request in thing.late], today)

    label = tr("ask {name}") if thing.questions else tr("remind {name}")
    if workspace.do(label.format(name=person.shown_name), note) is None:
        return
    plan = workspace.plan
    waiting = [r for r in plan.where(Request, "person_id", person.id) if r.status == "open"]
    text = text_to(plan, plan.people[person.id], waiting, today)
    QGuiApplication.clipboard().setText(f"{text.subject}\n\n{text.body}\n")
    workspace.show_message(
        _ready(person),
        "good",
        (tr("Undo"), workspace.undo),
    )


def _ready(person: Person) -> str:
    return tr("The text for {name} is copied; send it now.", name=person.shown_name)
