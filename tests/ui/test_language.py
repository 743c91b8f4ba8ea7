"""The window speaks the language that was chosen, Qt's own words too."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from planner import text
from planner.text import tr
from planner.ui.language import speak
from tests.plans import make_plan
from tests.test_messages import GERMAN
from tests.ui.windows import window_on
from tools import messages


@pytest.fixture(autouse=True)
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """A catalogue in German; afterwards everything is English again."""
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "de.po").write_text(GERMAN, encoding="utf-8")
    messages.main(tmp_path / "languages")
    monkeypatch.setattr("planner.text.translation.asset", tmp_path.joinpath)
    yield
    text.show_in(gettext.NullTranslations())
    for words in qapp.findChildren(QTranslator):
        qapp.removeTranslator(words)
        words.deleteLater()


def test_the_chosen_language_is_spoken(qtbot: QtBot, qapp: QApplication) -> None:
    speak(qapp, "de")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert tr("March") == "März"
    assert [button.text() for button in buttons.buttons()] == ["Abbrechen"]


def test_a_language_there_is_no_catalogue_of_stays_english(qapp: QApplication) -> None:
    speak(qapp, "xx")
    assert tr("March") == "March"


def test_a_choice_is_kept_for_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan())
    window.commands.run("language de")
    assert window.workspace.window_state.text("language") == "de"
