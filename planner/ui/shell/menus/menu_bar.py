"""The menu bar: every command in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence

from planner.text import tr
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame
from planner.ui.shell.menus import edit
from planner.ui.shell.menus.appearance import appearance_commands
from planner.ui.shell.menus.buy_in import buy_in_commands
from planner.ui.shell.menus.decisions import decision_commands
from planner.ui.shell.menus.file_menu import add_file_menu
from planner.ui.shell.menus.hand_overs import hand_over_commands
from planner.ui.shell.menus.pilot import pilot_commands
from planner.ui.shell.menus.requests import request_commands
from planner.ui.shell.menus.reviews import review_commands
from planner.ui.shell.menus.texts import text_commands
from planner.ui.shell.sidebar import ENTRIES

Keys = QKeySequence.StandardKey


def fill_menus(frame: Frame) -> None:
    """Make all menus of the window."""
    add_file_menu(frame)
    _edit_menu(frame)
    _view_menu(frame)
    _go_menu(frame)
    _plan_menu(frame)
    _tools_menu(frame)
    _help_menu(frame)
    frame.commands.refresh()


def _edit_menu(frame: Frame) -> None:
    def paste() -> None:
        if not edit.paste() and frame.has_plan():
            words = tr("Choose a field or a list first: what was copied is pasted there.")
            frame.workspace.show_message(words, "plain")

    frame.commands.add_menu(
        frame.menuBar(),
        tr("&Edit"),
        [
            *_undoing(frame),
            None,
            Command("cut", tr("Cut"), edit.cut, Keys.Cut),
            Command("copy", tr("Copy"), edit.copy, Keys.Copy),
            Command("paste", tr("Paste"), paste, Keys.Paste),
            Command("delete", tr("Remove"), edit.remove, "Ctrl+Del"),
            None,
            Command("filter", tr("Filter the list"), frame.go_to_filter, Keys.Find, frame.has_plan),
            Command("find", tr("Search or run a command"), frame.open_box, "Ctrl+K"),
        ],
    )


def _undoing(frame: Frame) -> list[Command]:
    """Return undo and redo, which are called by the step that they are about."""
    workspace = frame.workspace

    def undo_words() -> str:
        step = workspace.undo_label
        return tr("Undo {step}", step=step) if step else tr("Undo")

    def redo_words() -> str:
        step = workspace.redo_label
        return tr("Redo {step}", step=step) if step else tr("Redo")

    return [
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
    ]


def _go_menu(frame: Frame) -> None:
    def can_go(step: int) -> Callable[[], bool]:
        return lambda: frame.has_plan() and frame.visits.can_go(step)

    frame.commands.add_menu(
        frame.menuBar(),
        tr("&Go"),
        [
            Command("back", tr("Back"), lambda: frame.go(-1), ("Alt+Left", "Back"), can_go(-1)),
            Command(
                "forward", tr("Forward"), lambda: frame.go(1), ("Alt+Right", "Forward"), can_go(1)
            ),
            None,
            *_pages(frame),
        ],
    )


def _pages(frame: Frame) -> list[Command]:
    return [
        Command(
            f"page {entry.key}",
            tr(entry.words),
            lambda key=entry.key: frame.show_page(key),
            f"Ctrl+{number % 10}" if number <= 10 else None,
            frame.has_plan,
        )
        for number, entry in enumerate(ENTRIES, 1)
    ]


def _view_menu(frame: Frame) -> None:
    frame.commands.add_menu(frame.menuBar(), tr("&View"), appearance_commands(frame))


def _plan_menu(frame: Frame) -> None:
    frame.commands.add_menu(
        frame.menuBar(), tr("&Plan"), [*_about_plan(frame), None, *_adding(frame)]
    )


def _adding(frame: Frame) -> list[Command]:
    """Return a command for each kind of thing that can be added, on the page that lists it."""
    pages = (
        ("person", tr("Add a person"), "people"),
        ("champion", tr("Add a champion…"), "champions"),
        ("department", tr("Add a department"), "champions"),
        ("sponsor", tr("Add a sponsor"), "sponsors"),
        ("goal", tr("Add a goal"), "purpose"),
        ("purpose", tr("Add a purpose statement"), "purpose"),
        ("action", tr("Add an action"), "timeline"),
        ("problem", tr("Add a problem of the pilot"), "pilot"),
        ("message", tr("Add a message"), "messages"),
    )
    can_write = frame.can_write
    return [
        Command(f"add {key}", words, lambda p=page, k=key: frame.add_on(p, k), None, can_write)
        for key, words, page in pages
    ]


def _about_plan(frame: Frame) -> list[Command]:
    return [
        Command(
            "details",
            tr("Plan details…"),
            frame.plan_commands.details,
            None,
            frame.can_write,
            also=tr("launch date name confidentiality"),
        ),
        Command(
            "settings",
            tr("Settings of this plan…"),
            frame.plan_commands.settings,
            Keys.Preferences,
            frame.can_write,
            also=tr("preferences threshold ratio"),
            role=QAction.MenuRole.PreferencesRole,
        ),
        Command(
            "look",
            tr("Document look…"),
            frame.plan_commands.look,
            None,
            frame.can_write,
            also=tr("paper letter colour logo"),
        ),
    ]


def _tools_menu(frame: Frame) -> None:
    window = frame.window()
    frame.commands.add_menu(
        frame.menuBar(),
        tr("&Tools"),
        [
            *_people_tools(frame),
            None,
            *request_commands(frame, window),
            *pilot_commands(frame, window),
            None,
            *review_commands(frame, window),
            None,
            *buy_in_commands(frame, window),
            *text_commands(frame),
            None,
            *decision_commands(frame, window),
            None,
            *_plan_tools(frame),
        ],
    )


def _people_tools(frame: Frame) -> list[Entry]:
    """Return what is done about people, and before a meeting about all of them."""
    return [
        *hand_over_commands(frame),
        Command(
            "person held",
            tr("What is held on a person…"),
            frame.plan_commands.person_held,
            None,
            frame.has_plan,
            also=tr("erase forget privacy personal data"),
        ),
        Command(
            "duplicates",
            tr("In the plan twice…"),
            frame.plan_commands.duplicates,
            None,
            frame.has_plan,
            also=tr("same person department join merge double"),
        ),
        Command(
            "snapshot",
            tr("Take a snapshot…"),
            frame.plan_commands.snapshot,
            None,
            frame.can_write,
            also=tr("freeze compare"),
        ),
    ]


def _plan_tools(frame: Frame) -> list[Command]:
    """Return what tells of the plan's past, of notices and of its file."""
    return [
        Command(
            "history",
            tr("What was changed"),
            frame.plan_commands.history,
            None,
            frame.has_plan,
            also=tr("history undo"),
        ),
        Command(
            "messages",
            tr("Notices"),
            frame.plan_commands.messages,
            also=tr("what went wrong message"),
        ),
        Command(
            "reload",
            tr("Read the file again"),
            frame.files.watch.reload,
            Keys.Refresh,
            frame.has_plan,
        ),
    ]


def _help_menu(frame: Frame) -> None:
    frame.commands.add_menu(
        frame.menuBar(),
        tr("&Help"),
        [
            Command(
                "words",
                tr("What the words mean"),
                frame.plan_commands.words,
                Keys.HelpContents,
            ),
            Command(
                "tour",
                tr("Show me around"),
                frame.guide.start,
                None,
                frame.has_plan,
                also=tr("tour introduction first steps"),
            ),
            Command(
                "keys",
                tr("Keyboard shortcuts"),
                frame.show_shortcuts,
                "Ctrl+/",
                also=tr("keys hotkeys"),
            ),
            None,
            Command(
                "about",
                tr("About Rollout Planner"),
                frame.plan_commands.about,
                role=QAction.MenuRole.AboutRole,
            ),
        ],
    )
