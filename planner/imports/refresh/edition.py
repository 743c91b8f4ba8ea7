"""The last edition of a list: who stood in it, and what it said of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.imports.refresh.said import Meant, Said, Seat, decode, decode_seats
from planner.models import EditionRow, KeptList, Plan


class Entry(NamedTuple):
    """A row of an edition, with what it said."""

    row: EditionRow
    said: Said
    seats: tuple[Seat, ...]


class Edition:
    """Everybody in the last edition of a list, by who they are and by what the list calls them."""

    def __init__(self, plan: Plan, kept: KeptList | None) -> None:
        rows = () if kept is None else plan.where(EditionRow, "list_id", kept.id)
        self.entries = tuple(Entry(row, decode(row.said), decode_seats(row.said)) for row in rows)
        self._of_person = {
            entry.row.person_id: entry for entry in self.entries if entry.row.person_id is not None
        }
        self._by_key = {entry.row.key.casefold(): entry for entry in self.entries}

    def of_person(self, person_id: int) -> Entry | None:
        """Return what it said of somebody in the plan; none where it did not know them."""
        return self._of_person.get(person_id)

    def called(self, key: str) -> Entry | None:
        """Return what it said of whom it called so."""
        return self._by_key.get(key.casefold())

    def departments(self) -> Iterator[Meant]:
        """Yield every department it named."""
        for entry in self.entries:
            if isinstance(department := entry.said.get("department"), Meant):
                yield department
            yield from (seat.department for seat in entry.seats)
