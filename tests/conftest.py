"""No test needs a screen, sees or touches what belongs to the person running it, or depends on
their language."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"

_MEMORY = Path("/dev/shm")
_ROOM = 2 << 30
"""Bytes; a run takes a few hundred million."""

if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    # A plan is synchronised to the disk at each step: in memory tests wait for none.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))

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
