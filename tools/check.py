"""Everything that has to hold before a change goes in; stops at the first thing that does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
STEPS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", LINT_IMPORTS],
    "pytest": ["-m", "pytest"],
}


def main() -> int:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name, arguments in STEPS.items():
        print(f"== {name}", flush=True)
        command = [sys.executable, *arguments]
        code = subprocess.run(command, cwd=HERE, env=surroundings, check=False).returncode
        if code:
            print(f"check: {name} failed.", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
