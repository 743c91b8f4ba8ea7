"""The language of the window: the one that was chosen, or else the system's."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from planner.text import languages, use_language
from planner.ui.as_written import follow_locale


def speak(app: QApplication, chosen: str) -> None:
    """Show everything in this language, Qt's own words too; empty means the system's languages.

    Numbers and days are written as the system's locale has them, whatever the language. Where
    there is no catalogue of it all stays English, and where Qt comes without its words for
    a language, those do.
    """
    wanted = [chosen] if chosen else QLocale.system().uiLanguages()
    codes = [code.replace("-", "_") for code in wanted]
    use_language(codes)
    spoken = [code for code in codes if {code, code.split("_")[0]} & set(languages())]
    follow_locale()
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if spoken and words.load(QLocale(spoken[0]), "qtbase", "_", folder):
        app.installTranslator(words)
