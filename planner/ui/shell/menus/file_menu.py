"""The File menu: plans, what comes in, documents."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from planner.text import tr
from planner.ui.shell.command import Command, Entry, Submenu
from planner.ui.shell.frame import Frame
from planner.ui.shell.menus.reviews import take_comments_command

Keys = QKeySequence.StandardKey


def add_file_menu(frame: Frame) -> None:
    """Make the menu of plans, of what comes in, and of documents."""
    frame.commands.add_menu(
        frame.menuBar(),
        tr("&File"),
        [
            *_opening(frame),
            None,
            *_copies(frame),
            None,
            *_tables_in(frame),
            _documents(frame),
            None,
            *_closing(frame),
        ],
    )


def _opening(frame: Frame) -> list[Entry]:
    """Return the commands by which plans are made and opened."""
    files, new_plans = frame.files, frame.new_plans
    return [
        Command("new", tr("New plan…"), new_plans.new, Keys.New),
        Command(
            "new window",
            tr("New window"),
            frame.open_window,
            "Ctrl+Shift+N",
            frame.can_open_window,
            also=tr("another plan side by side"),
        ),
        Command("open", tr("Open…"), files.choose_and_open, Keys.Open),
        Command(
            "review",
            tr("Open for review…"),
            files.choose_and_review,
            also=tr("look comment read only sponsor"),
        ),
        Submenu(tr("Open recent"), files.fill_recent),
        Command("open sample", tr("Open the sample plan"), new_plans.open_sample),
    ]


def _copies(frame: Frame) -> list[Command]:
    """Return the commands for other copies of a plan, and for one that is open elsewhere."""
    files, has_plan = frame.files, frame.has_plan
    return [
        Command(
            "change here",
            tr("Change it here"),
            frame.owner_watch.try_again,
            None,
            frame.owner_watch.can_try,
            also=tr("read only open elsewhere lock"),
        ),
        Command("save copy", tr("Save a copy…"), files.save_copy, Keys.SaveAs, has_plan),
        Command(
            "copy plan",
            tr("Copy plan for another region…"),
            frame.new_plans.copy_for_region,
            None,
            has_plan,
            also=tr("next country template duplicate"),
        ),
        Command("restore", tr("Restore a backup…"), files.restore, None, has_plan),
    ]


def _tables_in(frame: Frame) -> list[Command]:
    """Return the commands by which tables and workbooks come in."""
    return [
        *_imports(frame),
        *_lists(frame),
        Command(
            "bring back",
            tr("Bring an edited workbook back…"),
            frame.plan_commands.bring_back,
            None,
            frame.can_write,
        ),
    ]


def _imports(frame: Frame) -> list[Command]:
    files, can_write = frame.files, frame.can_write
    return [
        Command("import", tr("Import a table…"), files.choose_and_import, "Ctrl+I", can_write),
        Command(
            "import survey",
            tr("Import a survey…"),
            files.choose_survey,
            None,
            can_write,
            also=tr("pulse answers forms staff"),
        ),
        take_comments_command(frame, frame.window()),
        Command(
            "import notes",
            tr("Notes of the last import…"),
            files.show_import_notes,
            None,
            lambda: bool(frame.workspace.last_import.notes),
            also=tr("report left out noticed"),
        ),
    ]


def _lists(frame: Frame) -> list[Command]:
    """Return the commands about lists that come again and again."""
    return [
        Command(
            "next list",
            tr("Bring in the next list…"),
            frame.files.choose_next_list,
            None,
            lambda: frame.can_write() and frame.keeps_lists(),
            also=tr("refresh update monthly hr directory"),
        ),
        Command(
            "lists",
            tr("Lists this plan keeps…"),
            frame.plan_commands.lists,
            None,
            frame.keeps_lists,
            also=tr("rename remove forget hr directory"),
        ),
    ]


def _documents(frame: Frame) -> Command:
    return Command(
        "status pack",
        tr("Make documents…"),
        lambda subject=None: frame.make_on("reports", subject),
        "Ctrl+E",
        frame.has_plan,
        also=tr("export pdf excel csv print report status pack workbook"),
    )


def _closing(frame: Frame) -> list[Command]:
    """Return the commands that close the plan, the window and all of them."""
    files, has_plan = frame.files, frame.has_plan
    return [
        Command("close", tr("Close the plan"), files.close, Keys.Close, has_plan),
        Command("close window", tr("Close the window"), frame.close, "Ctrl+Shift+W"),
        Command(
            "quit",
            tr("Quit"),
            QApplication.closeAllWindows,
            Keys.Quit,
            role=QAction.MenuRole.QuitRole,
        ),
    ]
