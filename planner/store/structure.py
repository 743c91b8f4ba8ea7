"""What a file's tables are made of, as facts that compare whatever the SQL behind them looks like.

SQLite keeps each table as the statement that made it, and that differs in spaces, quotes and the
order of rules between a file that was made new and one that was brought up to date. So each
statement is taken apart into facts, such as ``person: hours real`` or ``person: check (hours >=
0)``. What is not understood becomes a fact of its own: nothing that a stranger's file adds goes
unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planner.store.columns import TableForm

_TOKENS = re.compile(
    r"""
      \s+ | --[^\n]* | /\*.*?(?:\*/|\Z)          # says nothing
    | (?P<text> '(?:[^']|'')*' )
    | (?P<name> "(?:[^"]|"")*" | `(?:[^`]|``)*` | \[[^\]]*\] )
    | (?P<word> \w+ )
    | (?P<sign> . )
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,  # SQLite knows the small letters of no other alphabet
)
_PLAIN = re.compile(r"\w+", re.ASCII)
_TABLE_RULES = frozenset({"constraint", "check", "foreign", "primary", "unique"})
_COLUMN_RULES = frozenset(
    {"constraint", "check", "primary", "unique", "not", "null", "default", "collate"}
    | {"references", "generated", "as"}
)


@lru_cache(maxsize=1024)
def facts(statement: str) -> tuple[str, ...]:
    """Take a ``CREATE`` statement apart into each fact that it states.

    Remembered, since every file of one version is made by the same statements.
    """
    return tuple(_facts(statement))


def _facts(statement: str) -> Iterator[str]:
    tokens = _tokens(statement)
    if tokens[:2] != ["create", "table"] or "(" not in tokens[3:4] or tokens[-1] != ")":
        yield " ".join(tokens)
        return
    table, columns = tokens[2], list[str]()
    for item in _items(tokens[4:-1]):
        words = _Words(item)
        if words.next_is(_TABLE_RULES):
            facts = _of_table(words)
        else:
            columns.append(item[0] if item else "")
            facts = _of_column(words)
        yield from (f"{table}: {fact}" for fact in facts)
    # What is saved of damaged pages goes by the order in which the values lie there.
    yield f"{table}: columns {', '.join(columns)}"


def stated(form: TableForm) -> Iterator[str]:
    """Yield the facts of a table as the program knows it, and of its indexes."""
    table = form.name
    yield f"{table}: primary key ( id )"
    if form.numbered:
        yield f"{table}: autoincrement"
    for name, kind, optional, target, deferred in form.columns:
        yield f"{table}: {name} {kind.sql.lower()}{'' if optional else ' not null'}"
        if target is not None:
            late = " deferrable initially deferred" if deferred else ""
            yield f"{table}: foreign key ( {name} ) references {target} ( id ){late}"
            yield f"create index ix_{table}_{name} on {table} ( {name} )"
    for condition in form.checks.values():
        yield f"{table}: check {' '.join(_tokens(f'({condition})'))}"
    yield f"{table}: columns {', '.join(form.fields)}"


def _tokens(statement: str) -> list[str]:
    """Return the words and signs of a statement in lower case; texts as they are, in quotes.

    A name loses its quotes only where it cannot be taken for anything else without them.
    """
    tokens = []
    for match in _TOKENS.finditer(statement):
        if match["name"]:
            name = match["name"][1:-1].lower()
            plain = _PLAIN.fullmatch(name) and name not in _TABLE_RULES | _COLUMN_RULES
            tokens.append(name if plain else match["name"])
        elif match["word"]:
            tokens.append(match["word"].lower())
        elif match["text"] or match["sign"]:
            tokens.append(match[0])
    return tokens


def _items(tokens: list[str]) -> Iterator[list[str]]:
    """Yield the columns and rules of a table, divided by the commas outside brackets."""
    item, depth = list[str](), 0
    for token in tokens:
        depth += (token == "(") - (token == ")")
        if token == "," and depth == 0:
            yield item
            item = []
        else:
            item.append(token)
    yield item


class _Words:
    """The tokens of one column or rule, taken from the front."""

    def __init__(self, tokens: list[str]) -> None:
        self._left = tokens[::-1]

    def next_is(self, words: frozenset[str]) -> bool:
        return bool(self._left) and self._left[-1] in words

    def next_word(self) -> str:
        return self._left.pop() if self._left else ""

    def skip(self, *words: str) -> bool:
        """Take these words where they are the next ones."""
        there = tuple(self._left[: -len(words) - 1 : -1]) == words
        if there:
            del self._left[-len(words) :]
        return there

    def brackets(self) -> str:
        """Take everything up to the bracket that closes the next one."""
        taken, depth = list[str](), 0
        while self._left:
            taken.append(self.next_word())
            depth += (taken[-1] == "(") - (taken[-1] == ")")
            if depth <= 0:
                break
        return " ".join(taken)

    def rest(self) -> str:
        """Take all that is left."""
        taken = " ".join(self._left[::-1])
        self._left.clear()
        return taken


def _of_table(words: _Words) -> Iterator[str]:
    """Yield the facts of a rule of a whole table."""
    if words.skip("constraint"):
        words.next_word()
    if words.skip("check"):
        yield f"check {words.brackets()}"
    elif words.skip("primary", "key"):
        yield f"primary key {words.brackets()}"
    elif words.skip("foreign", "key"):
        columns = words.brackets()
        words.skip("references")
        yield _foreign_key(columns, words)
    if rest := words.rest():
        yield rest


def _of_column(words: _Words) -> Iterator[str]:
    """Yield the facts of a column and the rules that stand with it."""
    name, kind = words.next_word(), list[str]()
    while not words.next_is(_COLUMN_RULES) and (word := words.next_word()):
        kind.append(word)
    column = " ".join([name, *kind])
    while True:
        if words.skip("constraint"):
            words.next_word()
        elif words.skip("not", "null"):
            column += " not null"
        elif words.skip("primary", "key"):
            yield f"primary key ( {name} )"
            if words.skip("autoincrement"):
                yield "autoincrement"
        elif words.skip("check"):
            yield f"check {words.brackets()}"
        elif words.skip("references"):
            yield _foreign_key(f"( {name} )", words)
        else:
            break
    yield column
    if rest := words.rest():
        yield f"{name} {rest}"


def _foreign_key(columns: str, words: _Words) -> str:
    """Return a reference as a fact, with the rest of its rule: actions, and when it is checked.

    SQLite lets a reference stand before other rules of a column; ours never do.
    """
    return f"foreign key {columns} references {words.rest()}"
