"""The commands that change how the window looks and which language it speaks."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from planner.text import languages, mark, tr
from planner.ui.look.theme import CHOICES, Choice, apply_theme
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame

_THEMES = {
    "system": mark("Like the system"),
    "light": mark("Light"),
    "dark": mark("Dark"),
    "contrast": mark("High contrast"),
}


def appearance_commands(frame: Frame) -> list[Entry]:
    """Return the choices of colours and, where there are several, of languages."""
    themes = [_theme(frame, choice) for choice in CHOICES]
    spoken = [_language(frame, code) for code in ("", "en", *languages())] if languages() else []
    return [*themes, *spoken]


def _theme(frame: Frame, choice: Choice) -> Command:
    """Return the choice of colours for all windows, now and next time."""
    state = frame.workspace.window_state

    def choose() -> None:
        state.keep("theme", choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, choice)
        frame.commands.refresh()

    return Command(
        f"theme {choice}",
        tr("Colours: {choice}", choice=tr(_THEMES[choice])),
        choose,
        also=tr("theme appearance dark mode"),
        checked=lambda: state.text("theme", "system") == choice,
    )


def _language(frame: Frame, code: str) -> Command:
    """Return the choice of a language for the next start."""
    state = frame.workspace.window_state
    name = QLocale(code).nativeLanguageName() if code else tr("like the system")

    def choose() -> None:
        state.keep("language", code)
        frame.workspace.show_message(tr("The language changes when the program is started again."))

    return Command(
        f"language {code or 'system'}",
        tr("Language: {name}", name=name),
        choose,
        checked=lambda: state.text("language", "") == code,
    )
