"""The layers of the house (``[tool.importlinter]`` in ``pyproject.toml``) are kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LINT = """
from importlinter.cli import lint_imports
raise SystemExit(lint_imports("pyproject.toml", no_cache=True, no_logo=True))
"""


def test_the_layers_are_kept() -> None:
    # In a process of its own, since it silences the loggers of the one it runs in.
    done = subprocess.run(
        [sys.executable, "-c", LINT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
