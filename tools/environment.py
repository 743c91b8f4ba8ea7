"""Make the virtual environment that `run` and `check` work in, and run its Python.

Started by any Python from 3.11 on, with nothing installed: ``environment.py REQUIREMENTS
[ARGUMENTS]``; the arguments are what the environment's Python is given, and the checkout is
importable there. What was already made is found again at once. Where something is wrong it is
said in one sentence on standard error, and the exit code is 1.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"
ENOUGH = {RUNTIME: (RUNTIME, DEVELOPMENT), DEVELOPMENT: (DEVELOPMENT,)}
"""Development's requirements hold the program's own with the same pins."""


class SetupError(Exception):
    """The environment cannot be made; the message says why, and what to do."""


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def folder() -> Path:
    """Return `.venv` in the checkout, or a folder of one's own where that cannot be written."""
    inside = HERE / ".venv"
    if os.access(inside if inside.is_dir() else HERE, os.W_OK):
        return inside
    if any(ready(inside, name) for name in (RUNTIME, DEVELOPMENT)):
        return inside
    caches = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    place = hashlib.sha256(os.fsencode(HERE)).hexdigest()[:12]
    return Path(caches or Path.home() / ".cache") / "rollout-planner" / f"venv-{place}"


def python_in(where: Path) -> Path:
    return where / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def version_in(where: Path) -> str | None:
    """Return the version of the environment's Python; none where it does not run any more."""
    command = [str(python_in(where)), "-I", "-S", "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def stamp(where: Path, requirements: str) -> str:
    """Say what must not have changed since the requirements were installed."""
    pins = hashlib.sha256((HERE / requirements).read_bytes()).hexdigest()
    return f"{pins} {version_in(where)}"


def ready(where: Path, requirements: str) -> bool:
    for name in ENOUGH[requirements]:
        done = where / f"{name}.done"
        if done.is_file() and done.read_text(encoding="utf-8") == stamp(where, name):
            return True
    return False


def _lock_on_windows(file: int) -> None:
    """Wait for the lock; Windows itself gives up after ten seconds, sooner than a set-up ends."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with suppress(OSError):
                msvcrt.locking(file, msvcrt.LK_LOCK, 1)
                return


@contextmanager
def alone(where: Path) -> Iterator[None]:
    """Let one start at a time make the environment; the system lets go when that start dies."""
    where.mkdir(parents=True, exist_ok=True)
    with (where.parent / f"{where.name}.lock").open("a") as lock:
        if sys.platform == "win32":
            _lock_on_windows(lock.fileno())
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make(where: Path, requirements: str) -> None:
    """Create or repair the environment; one left half-made is created again."""
    unfinished = where / "unfinished"
    if unfinished.exists() or version_in(where) is None:
        shutil.rmtree(where, ignore_errors=True)
    where.mkdir(parents=True, exist_ok=True)
    unfinished.touch()
    if version_in(where) is None:
        venv.EnvBuilder(symlinks=sys.platform != "win32", with_pip=True).create(where)
    install(where, requirements)
    compile_sources(where)
    (where / f"{requirements}.done").write_text(stamp(where, requirements), encoding="utf-8")
    unfinished.unlink()


def install(where: Path, requirements: str) -> None:
    """Install exactly the pinned wheels; nothing is built, nothing unpinned comes along."""
    options = ["--quiet", "--disable-pip-version-check", "--no-input"]
    pins = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", requirements]
    command = [str(python_in(where)), "-m", "pip", "install", *options, *pins]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode:
        say(done.stdout + done.stderr)
        version = ".".join(map(str, sys.version_info[:3]))
        raise SetupError(
            f"The packages in {requirements} could not be installed, as pip says above; it needs a"
            f" network, and Python 3.11 to 3.14 (this is {version})."
        )


def compile_sources(where: Path) -> None:
    """Compile the program, as pip does what it installs, so that no start has to; where the
    checkout cannot be written, each start does."""
    command = [str(python_in(where)), "-m", "compileall", "-q", "planner"]
    subprocess.run(command, cwd=HERE, capture_output=True, check=False)


def environment(requirements: str) -> Path:
    """Return the folder of an environment that holds these requirements."""
    where = folder()
    if not ready(where, requirements):
        with alone(where):
            if not ready(where, requirements):
                say("Setting up, this once; it takes a minute or two.")
                make(where, requirements)
    return where


def run(where: Path, arguments: list[str]) -> int:
    """Run the environment's Python in place of this one; Windows has to wait for it."""
    # Safe path: nothing in the folder one happens to be in is taken for a part of the program.
    surroundings = {**os.environ, "PYTHONPATH": str(HERE), "PYTHONSAFEPATH": "1"}
    command = [str(python_in(where)), *arguments]
    if sys.platform != "win32":
        os.execve(command[0], command, surroundings)
    return subprocess.run(command, env=surroundings, check=False).returncode


def main(requirements: str, arguments: list[str]) -> int:
    try:
        where = environment(requirements)
    except SetupError as error:
        say(str(error))
        return 1
    except (OSError, subprocess.SubprocessError) as error:
        say(f"The environment could not be made: {error}.")
        return 1
    return run(where, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
