"""Answers kept from one state of a plan to the next, so that an edit costs what it affects."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import compress
from operator import is_not
from typing import Any, TypeVar, TypeVarTuple

T = TypeVar("T")
Given = TypeVarTuple("Given")

_Columns = tuple[Sequence[Any], ...]


def require_standalone(make: Callable[..., Any]) -> None:
    """Make sure that a function stands by itself, and so reads nothing but what it is given."""
    if make.__closure__:
        raise ValueError(f"{make.__qualname__} reads more than it is given")


class AnswerCache:
    """What functions answered last, each answer with all that it was made from.

    An answer is taken again only where everything the function is given equals what it was given
    then; otherwise it is computed again. So nothing can be out of date, as long as a function reads
    nothing but what it is given; therefore it has to stand by itself, not inside another one.
    """

    def __init__(self) -> None:
        self._answers: dict[Callable[..., Any], dict[Hashable, tuple[Any, Any]]] = {}
        self._columns: dict[Callable[..., Any], tuple[_Columns, Any, tuple[Any, ...]]] = {}

    def per_key(self, make: Callable[[*Given], T]) -> Callable[[Hashable, *Given], T]:
        """Return the function with its answers kept: one for each key, which comes first when
        called.

        The key is the row that the answer is about; it need not be part of what is given.
        """
        require_standalone(make)
        answers = self._answers.setdefault(make, {})

        def answer(key: Hashable, *given: *Given) -> T:
            last = answers.get(key)
            if last is not None and last[0] == given:
                kept: T = last[1]
                return kept
            made = make(*given)
            answers[key] = given, made
            return made

        return answer

    def once(self, make: Callable[[*Given], T], *given: *Given) -> T:
        """Return the function's answer, kept; for a function that is called once for a plan."""
        return self.per_key(make)(None, *given)

    def per_row(self, make: Callable[..., T], columns: _Columns, *given: Any) -> tuple[T, ...]:
        """Return the function's answers for many rows, each made from its place in all columns and
        from what is given for all; kept where a row is made of the same things as last time.
        """
        require_standalone(make)
        rows, last = len(columns[0]), self._columns.get(make)
        if last is None or len(last[2]) != rows or last[1] != given:
            answers: Sequence[T] = [make(*row, *given) for row in zip(*columns, strict=True)]
        else:
            last_columns, _, answers = last
            changed: set[int] = set()
            for now, before in zip(columns, last_columns, strict=True):
                if now is not before:
                    others = compress(range(rows), map(is_not, now, before))
                    changed.update(place for place in others if now[place] != before[place])
            if changed:
                answers = list(answers)
                for place in changed:
                    answers[place] = make(*(column[place] for column in columns), *given)
        kept = tuple(answers)
        self._columns[make] = columns, given, kept
        return kept
