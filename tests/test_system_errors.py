"""Whatever the system says of a file comes as a sentence of our own, with what to do."""

from __future__ import annotations

import ast
import errno
import os
import re
import sqlite3
from pathlib import Path

import pytest

from planner import system_errors
from planner.errors import PlannerError

ROOT = Path(__file__).parent.parent
PATH = Path("/plans/harbour.rollout")
COMMON = (
    *("ENOSPC", "EDQUOT", "EFBIG", "EACCES", "EPERM", "EROFS", "EIO", "EBUSY", "ENAMETOOLONG"),
    *("ENOENT", "EEXIST", "EISDIR", "ENOTDIR", "ELOOP", "EMFILE", "ENFILE", "ENOMEM", "EINVAL"),
    *("ENODEV", "ENXIO", "ESTALE", "ETIMEDOUT", "EAGAIN", "EXDEV", "ENOTEMPTY"),
)


@pytest.mark.parametrize("name", [name for name in COMMON if hasattr(errno, name)])
@pytest.mark.parametrize("say", [system_errors.unreadable, system_errors.unwritable])
def test_a_common_refusal_is_said_in_our_own_words(name: str, say) -> None:
    number = getattr(errno, name)
    error = OSError(number, os.strerror(number), str(PATH))
    sentence = str(say(PATH, error))
    assert os.strerror(number) not in sentence
    assert name not in sentence
    assert "/plans" in sentence
    assert sentence.endswith(".")
    assert "gave no reason" not in sentence


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_IOERR_WRITE, "it is full, over your limit or failing"),
        (sqlite3.SQLITE_IOERR_READ, "the disk reports a fault"),
        (sqlite3.SQLITE_READONLY, "you may not write there"),
        (sqlite3.SQLITE_BUSY, "another program is using it"),
    ],
)
def test_sqlite_is_understood_by_its_codes(code: int, words: str) -> None:
    error = sqlite3.OperationalError("words that may change")
    error.sqlite_errorcode = code
    assert words in str(system_errors.unwritable(PATH, error))


def test_a_strange_refusal_says_what_the_system_said() -> None:
    error = OSError(errno.EPROTO, "Protocol error", str(PATH))
    assert str(system_errors.unreadable(PATH, error)).endswith("cannot be read: Protocol error.")


def test_a_name_with_a_null_character_is_not_allowed() -> None:
    with pytest.raises(ValueError) as refused:
        Path("a\0b").read_bytes()
    assert "no file can have this name" in str(system_errors.unreadable("a", refused.value))


def test_nobody_else_puts_the_systems_words_into_a_sentence() -> None:
    """A new file that reads or writes goes through ``system_errors`` as well."""
    found = []
    for path in sorted((ROOT / "planner").rglob("*.py")):
        if path.name == "system_errors.py":
            continue
        source = path.read_text(encoding="utf-8")
        if re.search(r"\.strerror\b", source):
            found.append(f"{path}: strerror")
        found += [f"{path}:{line}" for line in _told_without_reason(ast.parse(source))]
    assert found == []


def _told_without_reason(tree: ast.Module) -> list[int]:
    """Where ``except OSError`` raises a sentence of its own, without the reason."""
    lines = []
    for handler in (node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)):
        caught = ast.unparse(handler.type) if handler.type is not None else ""
        if "OSError" not in caught:
            continue
        for node in ast.walk(handler):
            if isinstance(node, ast.Raise) and node.exc is not None:
                said = ast.unparse(node.exc)
                if said.startswith(f"{PlannerError.__name__}(") and "why" not in said:
                    lines.append(node.lineno)
    return lines
