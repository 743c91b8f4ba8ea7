"""Everything that has to hold before a change goes in; stops at the first thing that does not."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
COUNTED = ["tests/models", "tests/actions", "tests/analysis", "-m", "not hypothesis and not slow"]
"""The tests that have to run the rooms counted whole; without chance, so that it is no matter of
luck, and few, since counting lines takes long on Python 3.11."""
AT_ONCE = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadscope", "-p", "no:benchmark"]
"""As many tests at a time as there are processors, within what a usual machine remembers."""
STEPS = {
    "ruff": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", LINT_IMPORTS],
    "counted": ["-m", "coverage", "run", "-m", "pytest", *COUNTED],
    # Which rooms these are is in pyproject.toml.
    "coverage": ["-m", "coverage", "report"],
    # With the same examples each time; without this profile, hypothesis looks for new ones.
    "pytest": ["-m", "pytest", *AT_ONCE, "--hypothesis-profile=ci"],
}


def surroundings() -> dict[str, str]:
    """Return what the steps find around them: no screen, and the cheapest way to count lines.

    What Python compiles is kept, since many tests start the program anew.
    """
    found = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.version_info >= (3, 12):
        found["COVERAGE_CORE"] = "sysmon"
    return found


def check(names: list[str]) -> int:
    """Take these steps in order; the exit code of the first that fails, else 0."""
    for name in names:
        print(f"== {name}", flush=True)
        command = [sys.executable, *STEPS[name]]
        code = subprocess.run(command, cwd=HERE, env=surroundings(), check=False).returncode
        if code:
            print(f"check: {name} failed.", file=sys.stderr)
            return code
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="check", description=__doc__)
    parser.add_argument(
        "steps",
        nargs="*",
        metavar="STEP",
        help=f"take only these steps ({', '.join(STEPS)}); all of them where none is named",
    )
    chosen = parser.parse_args().steps
    if unknown := [name for name in chosen if name not in STEPS]:
        parser.error(f"there is no step {unknown[0]}; the steps are {', '.join(STEPS)}.")
    return check([name for name in STEPS if name in chosen or not chosen])


if __name__ == "__main__":
    sys.exit(main())
