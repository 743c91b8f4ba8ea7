"""Faults that an imported file can carry: cycles, and lines of report that never end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping


def circles(above: Mapping[int, int]) -> tuple[tuple[int, ...], ...]:
    """Return what ``cycles`` does, where a row refers to one other at most: each way up is walked
    once."""
    came_by: dict[int, int] = {}
    found: list[tuple[int, ...]] = []
    for start in above:
        here: int | None = start
        while here is not None and here not in came_by:
            came_by[here] = start
            here = above.get(here)
        if here is not None and came_by[here] == start:
            circle = [here]
            while (following := above[circle[-1]]) != here:
                circle.append(following)
            found.append(tuple(sorted(circle)))
    return tuple(sorted(found))


def cycles(
    ids: Iterable[int], next_of: Callable[[int], Iterable[int]]
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of rows that lead back to themselves, each in the order of its ids.

    ``next_of`` gives what a row refers to. These are the strongly connected groups of more than
    one row, and rows that refer to themselves (Tarjan 1972, without recursion).
    """
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    path: list[int] = []
    on_path: set[int] = set()
    found: list[tuple[int, ...]] = []
    for root in ids:
        if root in order:
            continue
        _enter(root, order, low, path, on_path)
        work = [(root, iter(tuple(next_of(root))))]
        while work:
            row, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[row])
                if low[row] == order[row]:
                    group = _leave(row, path, on_path)
                    if len(group) > 1 or row in next_of(row):
                        found.append(group)
            elif following not in order:
                _enter(following, order, low, path, on_path)
                work.append((following, iter(tuple(next_of(following)))))
            elif following in on_path:
                low[row] = min(low[row], order[following])
    return tuple(sorted(found))


def _enter(
    row: int, order: dict[int, int], low: dict[int, int], path: list[int], on_path: set[int]
) -> None:
    order[row] = low[row] = len(order)
    path.append(row)
    on_path.add(row)


def _leave(row: int, path: list[int], on_path: set[int]) -> tuple[int, ...]:
    group = []
    while True:
        member = path.pop()
        on_path.discard(member)
        group.append(member)
        if member == row:
            return tuple(sorted(group))


def same_ids(ids: Mapping[int, str]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of rows that have one id between them; ``ids`` has the id of each."""
    if len(set(ids.values())) == len(ids):
        return ()
    by_id: dict[str, list[int]] = {}
    for row_id, identity in ids.items():
        by_id.setdefault(identity, []).append(row_id)
    return tuple(tuple(those) for those in by_id.values() if len(those) > 1)
