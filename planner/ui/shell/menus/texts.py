"""The commands that copy a text to be sent: the Friday mail, what the meeting decides, two
paragraphs to a department, and somebody's part."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from planner.text import plainly, tr
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame

if TYPE_CHECKING:
    from planner.analysis.requests.texts import Text
    from planner.exports.documents.material import Material


def text_commands(frame: Frame) -> list[Entry]:
    """Return the commands that copy texts."""
    commands = _TextCommands(frame)
    return [
        Command(
            "friday",
            tr("Copy the Friday mail to the primary sponsor"),
            commands.friday,
            None,
            frame.has_plan,
            also=tr("week text message"),
        ),
        Command(
            "decisions text",
            tr("Copy what the meeting decides, and the minutes of the last"),
            commands.decisions,
            None,
            frame.has_plan,
            also=tr("decision paper text mail"),
        ),
        Command(
            "department text",
            tr("Copy two paragraphs for a head of department…"),
            commands.department,
            None,
            frame.has_plan,
            also=tr("text message"),
        ),
        Command(
            "part text",
            tr("Copy somebody’s part as a text…"),
            commands.part,
            None,
            frame.has_plan,
            also=tr("text message"),
        ),
    ]


class _TextCommands:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def friday(self) -> None:
        """Copy where the plan stands, for the primary sponsor."""
        from planner.exports.texts.friday import friday_text

        nobody = tr("Nobody is primary sponsor, so there is nobody to write to.")
        self._copy(friday_text, nobody)

    def decisions(self) -> None:
        """Copy what the next meeting decides, and what the last one did."""
        from planner.exports.texts.decisions import decisions_text

        nothing = tr("Nothing needs a decision, and none was answered since the last pack.")
        self._copy(decisions_text, nothing)

    def department(self, department_id: object = None) -> None:
        """Copy who carries a department and what would help; without one, show where one is
        chosen."""
        from planner.exports.texts.department import department_text

        if department_id is None:
            self._frame.show_page("champions")
            words = tr("Choose a department, and then the text for its head in its details.")
            self._frame.workspace.show_message(words, "plain")
            return

        def write(material: Material) -> Text:
            seats = material.measures.seats
            seat = next(each for each in seats if each.department.id == department_id)
            return department_text(material, seat)

        self._copy(write)

    def part(self, person_id: object = None) -> None:
        """Copy what is asked of somebody and how their departments stand; without one, show where
        one is chosen."""
        from planner.exports.texts import personal_texts

        if not isinstance(person_id, int):
            self._frame.show_page("people")
            words = tr("Choose a person, and then the text of their part in their details.")
            self._frame.workspace.show_message(words, "plain")
            return

        def write(material: Material) -> Text:
            ((_, text),) = personal_texts("your-part", material.source, material.every, person_id)
            return text

        self._copy(write)

    def _copy(self, write: Callable[[Material], Text | None], nothing: str = "") -> None:
        """Write a text in a thread, and put it on the clipboard; say why where there is none."""
        workspace = self._frame.workspace
        measures = workspace.measures

        def work(_: object) -> Text | None:
            from planner.analysis.rules import findings
            from planner.exports.documents.material import Material

            with plainly():
                return write(Material.of(measures, findings(measures)))

        def done(text: Text | None) -> None:
            if text is None:
                workspace.show_message(nothing, "bad")
                return
            QGuiApplication.clipboard().setText(f"{text.subject}\n\n{text.body}\n")
            words = tr("The text for {name} is copied.", name=text.person.shown_name)
            workspace.show_message(words, "good")

        workspace.jobs.run(tr("Writing the text"), work, done)
