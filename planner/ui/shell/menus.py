"""The menu bar: every command in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from planner.text import mark, tr
from planner.ui.look.theme import CHOICES, Choice
from planner.ui.shell import edit_deeds, plan_deeds
from planner.ui.shell.commands import Command, Submenu
from planner.ui.shell.sidebar import ENTRIES

if TYPE_CHECKING:
    from planner.ui.shell.main_window import MainWindow

Keys = QKeySequence.StandardKey

_THEMES = {
    "system": mark("Like the system"),
    "light": mark("Light"),
    "dark": mark("Dark"),
    "contrast": mark("High contrast"),
}


def fill_menus(window: MainWindow) -> None:
    """Make all menus of the window."""
    _file_menu(window)
    _edit_menu(window)
    _view_menu(window)
    _plan_menu(window)
    _tools_menu(window)
    _help_menu(window)
    window.commands.renew()


def _file_menu(window: MainWindow) -> None:
    files = window.files
    has_plan = window.has_plan
    window.commands.add_menu(
        window.menuBar(),
        tr("&File"),
        [
            Command("new", tr("New plan…"), files.new, Keys.New),
            Command("open", tr("Open…"), files.ask_open, Keys.Open),
            Submenu(tr("Open recent"), files.fill_recent),
            Command("open sample", tr("Open the sample plan"), files.open_sample),
            None,
            Command("save copy", tr("Save a copy…"), files.save_copy, Keys.SaveAs, has_plan),
            Command("restore", tr("Restore a backup…"), files.restore, None, has_plan),
            None,
            Command("import", tr("Import a table…"), files.ask_import, "Ctrl+I", has_plan),
            Command(
                "bring back",
                tr("Bring an edited workbook back…"),
                lambda: plan_deeds.bring_back(window),
                None,
                has_plan,
            ),
            Command(
                "status pack",
                tr("Make documents…"),
                window.show_reports,
                "Ctrl+E",
                has_plan,
                also=tr("export pdf excel csv print report status pack workbook"),
            ),
            None,
            Command("close", tr("Close the plan"), files.close, Keys.Close, has_plan),
            Command("quit", tr("Quit"), window.close, Keys.Quit, role=QAction.MenuRole.QuitRole),
        ],
    )


def _edit_menu(window: MainWindow) -> None:
    workspace = window.workspace

    def undo_words() -> str:
        step = workspace.undo_label
        return tr("Undo {step}", step=step) if step else tr("Undo")

    def redo_words() -> str:
        step = workspace.redo_label
        return tr("Redo {step}", step=step) if step else tr("Redo")

    window.commands.add_menu(
        window.menuBar(),
        tr("&Edit"),
        [
            Command(
                "undo",
                tr("Undo"),
                workspace.undo,
                Keys.Undo,
                lambda: workspace.undo_label is not None and not workspace.read_only,
                named=undo_words,
            ),
            Command(
                "redo",
                tr("Redo"),
                workspace.redo,
                (Keys.Redo, "Ctrl+Y"),
                lambda: workspace.redo_label is not None and not workspace.read_only,
                named=redo_words,
            ),
            None,
            Command("cut", tr("Cut"), edit_deeds.cut, Keys.Cut),
            Command("copy", tr("Copy"), edit_deeds.copy, Keys.Copy),
            Command("paste", tr("Paste"), edit_deeds.paste, Keys.Paste),
            Command("delete", tr("Remove"), edit_deeds.remove, "Ctrl+Del"),
            None,
            Command(
                "filter", tr("Filter the list"), window.go_to_filter, Keys.Find, window.has_plan
            ),
            Command("find", tr("Search or run a command"), window.open_box, "Ctrl+K"),
        ],
    )


def _view_menu(window: MainWindow) -> None:
    pages = [
        Command(
            f"page {entry.key}",
            tr(entry.words),
            lambda key=entry.key: window.show_page(key),
            f"Ctrl+{number % 10}" if number <= 10 else None,
            window.has_plan,
        )
        for number, entry in enumerate(ENTRIES, 1)
    ]
    themes = [_theme(window, choice) for choice in CHOICES]
    window.commands.add_menu(window.menuBar(), tr("&View"), [*pages, None, *themes])


def _theme(window: MainWindow, choice: Choice) -> Command:
    return Command(
        f"theme {choice}",
        tr("Colours: {choice}", choice=tr(_THEMES[choice])),
        lambda: window.use_theme(choice),
        also=tr("theme appearance dark mode"),
        checked=lambda: window.theme_choice == choice,
    )


def _plan_menu(window: MainWindow) -> None:
    has_plan = window.can_write
    pages = (
        ("person", tr("Add a person"), "people"),
        ("champion", tr("Add a champion…"), "champions"),
        ("department", tr("Add a department"), "champions"),
        ("sponsor", tr("Add a sponsor"), "sponsors"),
        ("goal", tr("Add a goal"), "purpose"),
        ("purpose", tr("Add a purpose statement"), "purpose"),
        ("action", tr("Add an action"), "timeline"),
    )
    adding = [
        Command(f"add {key}", words, lambda p=page, k=key: window.add_on(p, k), None, has_plan)
        for key, words, page in pages
    ]
    window.commands.add_menu(
        window.menuBar(),
        tr("&Plan"),
        [
            Command(
                "details",
                tr("Plan details…"),
                lambda: plan_deeds.details(window),
                None,
                has_plan,
                also=tr("launch date name confidentiality"),
            ),
            Command(
                "settings",
                tr("Settings of this plan…"),
                lambda: plan_deeds.settings(window),
                Keys.Preferences,
                has_plan,
                also=tr("preferences threshold ratio"),
                role=QAction.MenuRole.PreferencesRole,
            ),
            Command(
                "look",
                tr("Look of documents…"),
                lambda: plan_deeds.look(window),
                None,
                has_plan,
                also=tr("paper letter colour logo"),
            ),
            None,
            *adding,
        ],
    )


def _tools_menu(window: MainWindow) -> None:
    window.commands.add_menu(
        window.menuBar(),
        tr("&Tools"),
        [
            Command(
                "person leaves",
                tr("Somebody leaves…"),
                lambda person=None: plan_deeds.person_leaves(window, person),
                "Ctrl+L",
                window.can_write,
                also=tr("hand over departure"),
            ),
            Command(
                "person held",
                tr("What is held on a person…"),
                lambda person=None: plan_deeds.person_held(window, person),
                None,
                window.has_plan,
                also=tr("erase forget privacy personal data"),
            ),
            Command(
                "snapshot",
                tr("Take a snapshot…"),
                lambda: plan_deeds.snapshot(window),
                None,
                window.can_write,
                also=tr("freeze compare"),
            ),
            None,
            Command(
                "history",
                tr("What was changed"),
                lambda: plan_deeds.history(window),
                None,
                window.has_plan,
                also=tr("history undo"),
            ),
            Command(
                "reload",
                tr("Read the file again"),
                window.files.watch.reload,
                Keys.Refresh,
                window.has_plan,
            ),
        ],
    )


def _help_menu(window: MainWindow) -> None:
    window.commands.add_menu(
        window.menuBar(),
        tr("&Help"),
        [
            Command(
                "words",
                tr("What the words mean"),
                lambda: plan_deeds.words(window),
                Keys.HelpContents,
            ),
            Command("keys", tr("Keyboard"), lambda: plan_deeds.keys(window)),
            None,
            Command(
                "about",
                tr("About Rollout Planner"),
                lambda: plan_deeds.about(window),
                role=QAction.MenuRole.AboutRole,
            ),
        ],
    )
