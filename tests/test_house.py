"""What the project's own files promise each other."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

from planner import __version__
from tools.check import STEPS
from tools.readme import commands, renewed

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def tracked_files() -> list[Path]:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_path_of_one_machine_or_the_host_of_a_package_registry() -> None:
    place = re.compile(
        r"/(?:work|farm|root)/[A-Za-z.]|--(?:extra-)?index-url|https?://[^ \"]*/simple\b"
    )
    found = []
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" in content or path == Path(__file__):
            continue
        found += [
            f"{path.relative_to(ROOT)}: {line.strip()}"
            for line in content.decode("utf-8").splitlines()
            if place.search(line)
        ]
    assert found == []


def pins(name: str) -> dict[str, str]:
    """Requirement line (name, version, marker) -> its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {line.split(" --hash")[0].strip(): line for line in lines}


def names_of(requirements: list[str]) -> set[str]:
    found = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {match[0].lower().replace("_", "-") for match in found if match}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_is_exact_and_has_its_hashes(name: str) -> None:
    for pin, line in pins(name).items():
        assert re.match(r"[\w.-]+==[\w.]+( ;.*)?$", pin), pin
        assert "--hash=sha256:" in line, pin


def test_the_pins_hold_what_the_project_declares() -> None:
    runtime, development = pins("requirements.txt"), pins("requirements-dev.txt")
    assert runtime.items() <= development.items()
    assert names_of(PROJECT["project"]["dependencies"]) <= names_of(list(runtime))
    assert names_of(PROJECT["dependency-groups"]["dev"]) <= names_of(list(development))


def test_the_version_is_said_once_for_all() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\]", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__ == PROJECT["project"]["version"]


def test_the_readme_shows_the_main_job_and_what_it_prints_today() -> None:
    shown = {line.split()[0] for line in commands(README)}
    assert {"new", "import", "check", "what-if", "export", "snapshot"} <= shown
    assert renewed(README) == README, "renew it with: python -m tools.readme"


def test_every_file_a_page_links_to_is_there() -> None:
    pages = [path for path in tracked_files() if path.suffix == ".md"]
    links = [
        (page, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]
    assert {page.name for page, _ in links} >= {"README.md", "CONTRIBUTING.md", "architecture.md"}
    assert [link for page, link in links if not (page.parent / link).exists()] == []


def test_every_place_the_page_on_how_it_is_built_names_is_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    places = set(re.findall(r"planner/[\w./]*\w", page))
    assert places
    assert {place for place in places if not (ROOT / place).exists()} == set()


def test_the_pythons_it_runs_with_are_the_same_everywhere() -> None:
    workflow = (ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
    found = re.search(r'python: \["([\d.]+)", "([\d.]+)"\]', workflow)
    assert found is not None
    oldest, newest = found.groups()
    assert PROJECT["project"]["requires-python"] == f">={oldest}"
    for name in ("README.md", "CONTRIBUTING.md", "tools/environment.py"):
        assert f"Python {oldest} to {newest}" in (ROOT / name).read_text(encoding="utf-8"), name


def test_the_hooks_take_steps_of_the_check() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"entry: (.+)", hooks)
    assert entries
    assert {entry.removeprefix("./check ") for entry in entries} <= STEPS.keys()
    assert set(re.findall(r"repo: (.+)", hooks)) == {"local"}


def test_the_rooms_that_tests_run_whole_are_there() -> None:
    rooms = PROJECT["tool"]["coverage"]["report"]["include"]
    assert [room for room in rooms if not any(ROOT.glob(room))] == []


class Source(NamedTuple):
    """What there is to know of a Python file."""

    lines: int
    long: tuple[str, ...]
    """Its functions that do not fit on a screen of 40 lines."""
    imports: frozenset[str]
    """What it imports by absolute names, "module.name" where a name is imported from a module."""


@cache
def sources() -> dict[str, Source]:
    """Every Python file by its path, each read once."""
    return {
        path.relative_to(ROOT).as_posix(): _source(path.read_text(encoding="utf-8"))
        for path in tracked_files()
        if path.suffix == ".py"
    }


def _source(text: str) -> Source:
    long, imports = [], set[str]()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if (node.end_lineno or 0) - node.lineno >= 40:
                long.append(f"{node.name} in line {node.lineno}")
        elif isinstance(node, ast.Import):
            imports |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            imports |= {f"{node.module}.{alias.name}" for alias in node.names}
    return Source(text.count("\n"), tuple(long), frozenset(imports))


@pytest.mark.parametrize(("room", "most"), [("planner/", 300), ("tests/", 350)])
def test_no_file_is_a_crowded_room(room: str, most: int) -> None:
    lines = {path: source.lines for path, source in sources().items() if path.startswith(room)}
    assert lines
    assert {path: count for path, count in lines.items() if count > most} == {}


def test_every_function_fits_on_a_screen() -> None:
    long = {path: source.long for path, source in sources().items() if source.long}
    assert {path: names for path, names in long.items() if path.startswith("planner/")} == {}


def test_no_files_import_one_another_in_a_circle() -> None:
    modules = {
        path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): source
        for path, source in sources().items()
        if path.startswith("planner/")
    }
    imports = {
        name: {given if given in modules else given.rpartition(".")[0] for given in source.imports}
        for name, source in modules.items()
    }
    TopologicalSorter(imports).prepare()  # raises CycleError, with the circle


def imported_packages() -> set[str]:
    """The first names of what the project's Python files import, the standard library's apart."""
    found = {name.split(".")[0] for source in sources().values() for name in source.imports}
    return found - sys.stdlib_module_names - {"planner", "tests", "tools", "benchmarks"}


def test_every_package_that_is_imported_is_declared() -> None:
    provided = importlib.metadata.packages_distributions()
    declared = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    undeclared = {
        package
        for package in imported_packages()
        if not names_of(provided.get(package, [package])) & names_of(declared)
    }
    assert undeclared == set()
