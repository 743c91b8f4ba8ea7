"""The sentences that people read, found in the source as ``planner.text`` says they are marked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

PLANNER = Path(__file__).resolve().parent.parent / "planner"
WORDS_OF_CHOICES = ("models", "analysis")
"""The rooms whose ``Literal`` types are words that people read."""

_DIRECT = {"tr": ("Sentence",), "mark": ("Sentence",), "trc": ("context", "Sentence"),
           "mark_in": ("context", "Sentence"), "trn": ("One", "Many"),
           "mark_plural": ("One", "Many")}  # fmt: skip
_MARKS = ("Sentence", "One", "Many")


class Found(NamedTuple):
    """One message, with its plural and its context where it has them."""

    one: str
    many: str | None
    context: str | None


class Taking(NamedTuple):
    """What a function or a class takes sentences for: its parameters in order, and their types."""

    names: tuple[str, ...]
    types: tuple[str, ...]


@cache
def sentences_in(path: Path) -> tuple[Found, ...]:
    """Return the messages of a file, in the order they stand there."""
    return tuple(_sentences_in(path))


def _sentences_in(path: Path) -> Iterator[Found]:
    takers = {**_public(), **_takers(path)}
    choices = path.relative_to(PLANNER).parts[0] in WORDS_OF_CHOICES
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and (taking := takers.get(_name(node.func))):
            yield from _given(node, taking)
        elif isinstance(node, ast.AnnAssign) and _name(node.annotation) == "Sentence":
            yield from _message({"Sentence": node.value})
        elif choices and isinstance(node, ast.Subscript) and _name(node.value) == "Literal":
            for word in ast.walk(node.slice):
                yield from _message({"Sentence": word})


def unmarked_in(path: Path) -> Iterator[str]:
    """Return the calls that are given a sentence that is put together, or another's translation."""
    takers = {**_public(), **_takers(path)}
    for node in ast.walk(_tree(path)):
        if not isinstance(node, ast.Call) or not (taking := takers.get(_name(node.func))):
            continue
        by_name = {keyword.arg: keyword.value for keyword in node.keywords}
        for place, (name, kind) in enumerate(zip(taking.names, taking.types, strict=True)):
            value = node.args[place] if place < len(node.args) else by_name.get(name)
            made = isinstance(value, ast.JoinedStr | ast.BinOp)
            if kind in _MARKS and (made or _name(getattr(value, "func", node)) in _DIRECT):
                yield f"line {node.lineno}: {ast.unparse(node)}"


def _given(call: ast.Call, taking: Taking) -> Iterator[Found]:
    """Return what a call gives for sentences."""
    given: dict[str, list[ast.expr | None]] = {}
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return
    by_name = {keyword.arg: keyword.value for keyword in call.keywords}
    for place, (name, kind) in enumerate(zip(taking.names, taking.types, strict=True)):
        value = call.args[place] if place < len(call.args) else by_name.get(name)
        given.setdefault(kind, []).append(value)
    context = given.get("context", [None])[0]
    for sentence in given.get("Sentence", ()):
        yield from _message({"Sentence": sentence, "context": context})
    for one, many in zip(given.get("One", ()), given.get("Many", ()), strict=True):
        yield from _message({"Sentence": one, "Many": many})


def _message(parts: dict[str, ast.expr | ast.AST | None]) -> Iterator[Found]:
    one, many, context = (_text(parts.get(k)) for k in ("Sentence", "Many", "context"))
    if one and ("Many" not in parts or many is not None):
        yield Found(one, many, context)


def _text(node: ast.AST | None) -> str | None:
    literal = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if literal else None  # type: ignore[union-attr]


def _name(node: ast.AST) -> str:
    """Return the last name of what is called or annotated."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def _public() -> dict[str, Taking]:
    """Return what takes sentences, anywhere in the program."""
    found = {name: Taking(("",) * len(types), types) for name, types in _DIRECT.items()}
    for path in sorted(PLANNER.rglob("*.py")):
        takers = _takers(path)
        found |= {name: takes for name, takes in takers.items() if not name.startswith("_")}
    return found


@cache
def _takers(path: Path) -> dict[str, Taking]:
    """Return what takes sentences in a file."""
    found = {}
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef):
            taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            pairs = [(a.arg, a.annotation) for a in taken if a.arg not in ("self", "cls")]
        elif isinstance(node, ast.ClassDef):
            fields = (one for one in node.body if isinstance(one, ast.AnnAssign))
            pairs = [(_name(one.target), one.annotation) for one in fields]
        else:
            continue
        types = tuple(_name(kind) if kind is not None else "" for _, kind in pairs)
        if any(kind in _MARKS for kind in types) and node.name not in _DIRECT:
            found[node.name] = Taking(tuple(name for name, _ in pairs), types)
    return found
