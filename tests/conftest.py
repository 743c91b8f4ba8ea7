"""No test needs a screen, sees or touches what belongs to the person running it, or depends on
their language."""

from __future__ import annotations

import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True, scope="session")
def _own_folders() -> Iterator[None]:
    """What the window remembers, and the sample it makes, go to a folder of the test run."""
    from PySide6.QtCore import QLocale, QSettings, QStandardPaths

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    QStandardPaths.setTestModeEnabled(True)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for name in _FOLDERS:
            patch.setenv(name, folder)
        for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, folder)
        yield
