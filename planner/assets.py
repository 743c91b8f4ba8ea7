"""Where the files the program ships with are found: fonts, icons, style, translations."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_resources"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"
"""An installed wheel keeps them inside the package, a checkout beside it."""


def asset(name: str) -> Path:
    """Return the path of a shipped file or folder, such as ``fonts/NotoSans-Regular.ttf``."""
    return _ROOT / name
