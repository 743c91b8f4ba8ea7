"""How likely each of several groups keeps somebody, where people are in more than one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import prod

from planner.analysis.loss.diagram import MOST_NODES, Diagram

Stays = Callable[[int], float]
"""The chance, 0 to 1, that a person stays."""


def all_keep_somebody(groups: Sequence[frozenset[int]], stays: Stays) -> tuple[float, float]:
    """Return the chance that each group keeps somebody, as a lower and an upper bound.

    Each person stays or goes independently of all others. The bounds are equal, and the chance
    exact, where decision diagrams over the people in several groups take at most ``MOST_NODES``
    nodes in all. Beyond, the lower bound is the product over all groups: that one keeps somebody
    never makes it less likely of another (Harris 1960). Groups that tie are taken in their order.
    """
    exact = _exact_chance(groups, stays)
    if exact is not None:
        return exact, exact
    chances = [keeps_somebody(people, stays) for people in groups]
    return prod(chances), _of_disjoint(groups, chances)


def keeps_somebody(people: Iterable[int], stays: Stays) -> float:
    """Return the chance that at least one of these people stays."""
    return 1 - prod(1 - stays(person) for person in people)


def _of_disjoint(groups: Sequence[frozenset[int]], chances: Sequence[float]) -> float:
    """Return the chance that some groups without a person in common all keep somebody, which is
    no less than that of all; taken by least chance."""
    taken = set[int]()
    found: float = 1
    for number in sorted(range(len(groups)), key=lambda n: (chances[n], n)):
        if taken.isdisjoint(groups[number]):
            taken |= groups[number]
            found *= chances[number]
    return found


def _exact_chance(groups: Sequence[frozenset[int]], stays: Stays) -> float | None:
    """Return the chance by decision diagrams, one for groups that have anybody in common, even
    through others; none where they would take too many nodes."""
    chance: float = 1
    nodes = 0
    for together in _connected_parts(groups):
        diagram = Diagram(together, stays)
        found = diagram.chance(MOST_NODES - nodes)
        if found is None:
            return None
        chance, nodes = chance * found, nodes + diagram.nodes
    return chance


def _connected_parts(groups: Sequence[frozenset[int]]) -> list[list[frozenset[int]]]:
    """Return the groups in parts that have nobody in common."""
    groups_of: dict[int, list[int]] = {}
    for number, people in enumerate(groups):
        for person in people:
            groups_of.setdefault(person, []).append(number)
    parts, seen = [], set[int]()
    for start in range(len(groups)):
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for number in part:  # which grows on the way
            for person in groups[number]:
                new = [other for other in groups_of.pop(person, ()) if other not in seen]
                seen.update(new)
                part += new
        parts.append([groups[number] for number in part])
    return parts
