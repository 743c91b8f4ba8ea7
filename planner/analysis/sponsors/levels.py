"""The coalition of sponsors from the top down: who reports to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from planner.models import Sponsor


def by_level(sponsors: Iterable[Sponsor], order: Callable[[Sponsor], Any]) -> list[list[Sponsor]]:
    """Return the seats by level: primary ones on top, those that report to nobody below them.

    On a level they stand under those they report to, then by ``order``. A circle of seats that
    report to one another is broken where it is first met.
    """
    seats = {sponsor.id: sponsor for sponsor in sponsors}
    has_primary = any(sponsor.is_primary for sponsor in seats.values())
    depths: dict[int, list[Sponsor]] = {}
    for sponsor in seats.values():
        depths.setdefault(_depth(sponsor, seats, has_primary), []).append(sponsor)
    levels: list[list[Sponsor]] = []
    for depth in sorted(depths):
        above = {s.id: number for number, s in enumerate(levels[-1])} if levels else {}

        def sort_key(sponsor: Sponsor, above: dict[int, int] = above) -> tuple[int, Any]:
            return above.get(sponsor.reports_to_id or 0, len(seats)), order(sponsor)

        levels.append(sorted(depths[depth], key=sort_key))
    return levels


def _depth(sponsor: Sponsor, seats: dict[int, Sponsor], has_primary: bool) -> int:
    seen: set[int] = set()
    here, depth = sponsor, 0
    while (above := here.reports_to_id) in seats and here.id not in seen:
        seen.add(here.id)
        here = seats[above or 0]
        depth += 1
    return depth if here.is_primary or not has_primary else depth + 1
