"""The last edition of a list: who stood in it, and what it said of them."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from planner.imports.refresh.said import (
    Meant,
    Said,
    Seat,
    decode,
    decode_seats,
    decode_stands_for,
)
from planner.models import EditionRow, KeptList, Plan


class Entry(NamedTuple):
    """A row of an edition, with what it said."""

    row: EditionRow
    said: Said
    seats: tuple[Seat, ...]
    stands_for: tuple[Meant, ...]
    """The departments whose sponsor it called them."""

    @classmethod
    def of(cls, row: EditionRow) -> Entry:
        """Return what a row of an edition says."""
        return cls(row, decode(row.said), decode_seats(row.said), decode_stands_for(row.said))


class Edition:
    """Everybody in the last edition of a list, by who they are and by what the list calls them."""

    def __init__(self, plan: Plan, kept: KeptList | None) -> None:
        rows = () if kept is None else plan.where(EditionRow, "list_id", kept.id)
        self.entries = tuple(map(Entry.of, rows))
        self._of_person = {
            entry.row.person_id: entry for entry in self.entries if entry.row.person_id is not None
        }
        self._counts = Counter(entry.row.person_id for entry in self.entries)
        self._by_key = {entry.row.key.casefold(): entry for entry in self.entries}

    def of_person(self, person_id: int, key: str = "") -> Entry | None:
        """Return what it said of somebody in the plan, of several rows that of this key; none where
        it did not know them."""
        named = self.called(key)
        if named is not None and named.row.person_id == person_id:
            return named
        return self._of_person.get(person_id)

    def is_twice(self, entry: Entry) -> bool:
        """Return whether somebody stood in it twice, as the plan knows by now."""
        return self._counts[entry.row.person_id] > 1

    def called(self, key: str) -> Entry | None:
        """Return what it said of whom it called so."""
        return self._by_key.get(key.casefold())

    def departments(self, plan: Plan) -> dict[str, int]:
        """Return which departments of a plan it called what: those that it named, or else where
        everybody is whom it had there."""
        named: dict[str, int] = {}
        homes: dict[str, set[int | None]] = {}
        for entry in self.entries:
            home = entry.said.get("department")
            for meant in (home, *(seat.department for seat in entry.seats), *entry.stands_for):
                if not isinstance(meant, Meant) or meant.id is None:
                    continue
                if meant.id in plan.departments:
                    named[meant.text] = meant.id
            person = plan.people.get(entry.row.person_id or 0)
            if isinstance(home, Meant) and person is not None:
                homes.setdefault(home.text, set()).add(person.department_id)
        together = {text: ids.pop() for text, ids in homes.items() if len(ids) == 1}
        return {text: row_id for text, row_id in together.items() if row_id is not None} | named
