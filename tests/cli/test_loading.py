"""The command line loads no window, and the window loads no command."""

from __future__ import annotations

import subprocess
import sys

import pytest

_LOADED = """
import sys
import {module}
found = sorted({heavy} & {{name.partition(".")[0] for name in sys.modules}})
print(" ".join(found))
"""


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("planner.cli.parser", {"PySide6", "openpyxl", "reportlab", "highspy"}),
        ("planner.__main__", {"PySide6", "sqlalchemy", "openpyxl", "reportlab"}),
        ("planner.app", {"openpyxl", "reportlab", "highspy", "python_calamine"}),
    ],
)
def test_what_is_heavy_is_loaded_where_it_is_used(module: str, heavy: set[str]) -> None:
    code = _LOADED.format(module=module, heavy=heavy)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
