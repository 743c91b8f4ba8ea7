"""Commands about asking people, over one window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.models.requests import About
from planner.text import mark, tr, trn
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame

if TYPE_CHECKING:
    from planner.analysis.requests.texts import Text

REPLY_FILES = mark("Replies (*.eml *.txt *.csv *.tsv *.xlsx *.ods)")


def request_commands(frame: Frame, window: QWidget) -> list[Entry]:
    """Return the commands about requests."""
    commands = _RequestCommands(frame, window)
    return [
        *_asking(frame, commands),
        *_drilling(frame, commands),
        Command("wording", tr("The wording of texts…"), commands.wording, None, frame.has_plan),
    ]


def _asking(frame: Frame, commands: _RequestCommands) -> list[Entry]:
    return [
        Command(
            "ask",
            tr("Ask people…"),
            commands.ask_people,
            "Ctrl+Shift+A",
            frame.can_write,
            also=tr("accept confirm hours backup manager promise message mail text"),
        ),
        Command(
            "replies",
            tr("Bring replies in…"),
            commands.replies,
            None,
            frame.can_write,
            also=tr("answers mail"),
        ),
        Command(
            "save texts",
            tr("Save the texts to people…"),
            commands.save_texts,
            None,
            lambda: frame.has_plan() and bool(commands.open_requests()),
            also=tr("mail eml requests"),
        ),
    ]


def _drilling(frame: Frame, commands: _RequestCommands) -> list[Entry]:
    return [
        Command(
            "plan drills",
            tr("Plan the next drills"),
            lambda: frame.make_on("drills"),
            None,
            frame.can_write,
            also=tr("draw lot test cover"),
        ),
        Command(
            "save drill texts",
            tr("Save the texts of drills…"),
            commands.save_drill_texts,
            None,
            lambda: frame.has_plan() and bool(commands.drill_texts()),
            also=tr("mail eml"),
        ),
    ]


class _RequestCommands:
    def __init__(self, frame: Frame, window: QWidget) -> None:
        self._frame, self._window = frame, window

    def open_requests(self) -> list[Any]:
        return [r for r in self._frame.workspace.plan.requests.values() if r.status == "open"]

    def ask_people(self, about: About | None = None) -> None:
        """Ask whom to ask what, and show the texts for them."""
        from planner.ui.dialogs.ask import AskDialog

        dialog = AskDialog(self._window, self._frame.workspace, about)
        dialog.exec()
        if dialog.asked:
            self._frame.workspace.open_page("requests", "person", dialog.asked[0])
            count = len(dialog.asked)
            words = trn(
                "{count} person is asked: send the text now.",
                "{count} people are asked: send the texts now.",
                count,
            )
            self._frame.workspace.show_message(words, "good")
        dialog.deleteLater()

    def replies(self) -> None:
        """Ask for a file with replies, and show what they would change."""
        files = self._frame.files
        path = files.choose.open(
            self._window, tr("Bring replies in"), files.folder(), tr(REPLY_FILES)
        )
        if path is not None:
            self._frame.make_on("requests", path)

    def save_texts(self, person_id: object = None) -> None:
        """Write the texts for everybody who owes an answer, or for one person, into a folder."""
        from planner.analysis.requests.owed import owed
        from planner.analysis.requests.texts import text_to

        workspace = self._frame.workspace
        chosen = [
            each
            for each in owed(workspace.plan, workspace.today)
            if person_id is None or each.person.id == person_id
        ]
        self._write([text_to(workspace.plan, o.person, o.open, workspace.today) for o in chosen])

    def drill_texts(self) -> Sequence[Text]:
        """Return the texts for everybody in a drill who was asked."""
        from planner.analysis.requests.texts import drill_texts

        return drill_texts(self._frame.workspace.plan, self._frame.workspace.today)

    def save_drill_texts(self, texts: Sequence[Text] | None = None) -> None:
        """Write these texts, or those for everybody in a drill who was asked, into a folder."""
        self._write(self.drill_texts() if texts is None else texts)

    def _write(self, texts: Sequence[Text]) -> None:
        from planner.exports.mails import write_texts

        workspace, files = self._frame.workspace, self._frame.files
        name = tr("Texts {day}", day=workspace.today.isoformat())
        folder = files.choose.save(
            self._window, tr("Save the texts"), files.folder() / name, tr("A new folder (*)")
        )
        if folder is None:
            return
        try:
            written = write_texts(texts, Path(folder))
        except PlannerError as error:
            workspace.refuse(error)
            return
        words = trn(
            "{count} file is in {folder}.",
            "{count} files are in {folder}.",
            len(written),
            folder=Path(folder).name,
        )
        workspace.show_message(words, "good")

    def wording(self) -> None:
        """Open the plan's own words for the texts."""
        from planner.ui.dialogs.wording import WordingDialog

        dialog = WordingDialog(self._window, self._frame.workspace)
        dialog.exec()
        dialog.deleteLater()
