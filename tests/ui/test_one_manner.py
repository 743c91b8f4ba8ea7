"""Nothing in the window writes a day, a number or an order of names but as the reader has them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import planner.ui

UI = Path(planner.ui.__file__).parent
NOT_READ = {
    "as_written.py": "writes them itself",
    "look/theme.py": "sizes in a style sheet",
    "shell/run_record.py": "the log",
    "shell/new_plans.py": "the name of a file",
    "shell/menus/requests.py": "the name of a folder",
    "dialogs/restore.py": "the name of a file",
    "pages/reports/documents.py": "the name of a file",
    "table/kinds.py": "the clipboard, and the example of a day that is always understood",
    "dialogs/preferences.py": "a share as the plan keeps it",
}
"""Files that write days or numbers for nobody to read, or for every reader alike, and what."""
BY_LETTERS = {"casefold", "lower", "upper"}
NAMES = {"name", "shown_name", "name_of", "label", "tr"}
"""What gives the names by which people look something up."""
OF_THE_SYSTEM = {"QDateEdit": "widgets/fields.py", "QCalendarWidget": "widgets/calendar.py"}
"""What shows days in the manner of the system, and the one file that makes it the reader's."""


def sources() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(UI.rglob("*.py")):
        yield path.relative_to(UI).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def written_by_hand(node: ast.AST) -> bool:
    """Whether this writes a day or a number in one manner for all."""
    if isinstance(node, ast.FormattedValue):
        return node.format_spec is not None
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    if isinstance(called, ast.Attribute):
        return called.attr in ("strftime", "isoformat", "ctime")
    if isinstance(called, ast.Name) and called.id == "format":
        return True
    return (
        isinstance(called, ast.Name)
        and called.id == "str"
        and bool(node.args)
        and any(word in ast.unparse(node.args[0]).split("_") for word in ("day", "date", "count"))
    )


def name_of(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def names_in(node: ast.AST) -> Iterator[str]:
    """What a piece of source reads, but for what is looked up by it: ``places[row.name]``."""
    yield name_of(node)
    for child in ast.iter_child_nodes(node.value if isinstance(node, ast.Subscript) else node):
        yield from names_in(child)


def sorted_by_hand(node: ast.AST) -> bool:
    """Whether this puts names in an order that no language has."""
    if isinstance(node, ast.keyword) and node.arg in ("key", "order"):
        return bool(set(map(name_of, ast.walk(node.value))) & BY_LETTERS)
    if not isinstance(node, ast.Call) or name_of(node.func) not in ("sorted", "sort"):
        return False
    read = set(names_in(node))
    return bool(read & NAMES) and "sorting_key" not in read


def test_days_and_numbers_are_written_by_the_words_of_the_program() -> None:
    found = {
        f"{name}:{getattr(node, 'lineno', '')}"
        for name, tree in sources()
        if name not in NOT_READ
        for node in ast.walk(tree)
        if written_by_hand(node)
    }
    assert found == set(), "use day, short_day, clock, number or percent of planner.text"


def test_names_are_sorted_by_the_locale() -> None:
    found = {
        f"{name}:{getattr(node, 'lineno', '')}"
        for name, tree in sources()
        if name != "as_written.py"
        for node in ast.walk(tree)
        if sorted_by_hand(node)
    }
    assert found == set(), "use sorting_key or places_in_order of planner.ui.as_written"


def test_no_calendar_but_the_readers() -> None:
    found = {
        f"{name}: {node.id}"
        for name, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and OF_THE_SYSTEM.get(node.id, name) != name
    }
    assert found == set()


def test_every_exception_is_one() -> None:
    trees = dict(sources())
    assert [n for n in NOT_READ if not any(map(written_by_hand, ast.walk(trees[n])))] == []


@pytest.mark.parametrize(
    "source",
    ["f'{x:.1f}'", "when.isoformat()", "f'{at:%H:%M}'", "str(day)", "when.strftime('%d')"],
)
def test_what_is_written_by_hand_is_noticed(source: str) -> None:
    assert any(map(written_by_hand, ast.walk(ast.parse(source))))


@pytest.mark.parametrize(
    "source",
    [
        "sorted(x, key=str.casefold)",
        "x.sort(key=lambda y: y.lower())",
        "sorted(person.shown_name for person in people)",
        "sorted(seats, key=plan.name_of)",
        "Column(order=lambda row: (row.first, row.name.casefold()))",
    ],
)
def test_what_is_sorted_by_hand_is_noticed(source: str) -> None:
    assert any(map(sorted_by_hand, ast.walk(ast.parse(source))))
