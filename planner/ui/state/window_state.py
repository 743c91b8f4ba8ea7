"""What the window remembers between runs: its place, page, theme, columns and recent plans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

PLAN_ENDING = ".rollout"


class WindowState:
    """Settings of this window for this user, in an INI file; without a path, of this run only."""

    def __init__(self, path: Path | None) -> None:
        self._run: dict[str, Any] = {}
        self._file = QSettings(str(path), QSettings.Format.IniFormat) if path is not None else None

    def get(self, key: str, default: Any = None) -> Any:
        """Return a remembered value; numbers come back as text where the file keeps them so."""
        if self._file is None:
            return self._run.get(key, default)
        return self._file.value(key, default)

    def keep(self, key: str, value: Any) -> None:
        if self._file is None:
            self._run[key] = value
        else:
            self._file.setValue(key, value)

    def text(self, key: str, default: str = "") -> str:
        return str(self.get(key, default) or default)

    def blob(self, key: str) -> QByteArray | None:
        value = self.get(key)
        return value if isinstance(value, QByteArray) else None

    def recent(self) -> list[Path]:
        """Return the plans opened lately, newest first."""
        return [Path(line) for line in self.text("recent").split("\n") if line]

    def opened(self, path: Path) -> None:
        """Put a plan first among the recent ones."""
        others = [known for known in self.recent() if known != path]
        self.keep("recent", "\n".join(str(known) for known in [path, *others][:10]))

    def forget(self, path: Path) -> None:
        """Take a plan out of the recent ones."""
        self.keep("recent", "\n".join(str(known) for known in self.recent() if known != path))
        self._keep_names({known: name for known, name in self._names().items() if known != path})

    def plan_name(self, path: Path) -> str:
        """Return what a recent plan was called when it was last open, else its file's name."""
        return self._names().get(path) or path.stem

    def keep_plan_name(self, path: Path, name: str) -> None:
        """Remember what an open plan is called."""
        names = self._names()
        if names.get(path) != name:
            self._keep_names(
                {known: names.get(known, "") for known in self.recent()} | {path: name}
            )

    def _names(self) -> dict[Path, str]:
        try:
            found = json.loads(self.text("recent names", "{}"))
        except ValueError:
            return {}
        pairs = found.items() if isinstance(found, dict) else ()
        return {Path(path): name for path, name in pairs if isinstance(name, str)}

    def _keep_names(self, names: dict[Path, str]) -> None:
        self.keep("recent names", json.dumps({str(path): name for path, name in names.items()}))
