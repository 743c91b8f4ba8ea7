"""Whether a row of an edited sheet still is the row that its hidden key says.

A range that was sorted without the hidden column, or a name typed over another's, leaves a key
beside what people see of another row. So the key alone is never believed: what a row is called
has to agree with it, or has to read like a new name of the same thing.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.fields import EditedList
from planner.imports.merge.names import Names
from planner.imports.merge.sheet import EditedRow, EditedSheet, as_text
from planner.models import Person
from planner.text import tr

_Said = Mapping[str, Hashable]
"""What a row is called: the columns that say which row it is, without the empty ones."""

_SEAT = ("department", "person")
"""What champions are known by: whose seat, and who holds it."""

_ALIKE = 0.6
"""How like each other two spellings of one name are, at the least: 李小龍 and 李小龙 are 0.67."""


class Verdict(NamedTuple):
    """What a row with a key is taken for.

    ``same``: the row of that key, perhaps under a new name. ``replaced``: a champion's row in
    which another person now stands. ``asked``: perhaps the row of that key. ``refused``: not the
    row of that key, or of one that cannot be said.
    """

    kind: Literal["same", "replaced", "asked", "refused"]
    why: str = ""
    """Said where it is asked or refused."""
    others: Collection[str] = ()
    """The keys of the rows it may be instead."""
    column: str | None = None
    """The cell that is at fault; none where it is the whole row."""


_SAME = Verdict("same")


class Identities:
    """What the rows of a sheet were called when it was exported, and are called now."""

    def __init__(self, sheet: EditedSheet, edited: EditedList, names: Names) -> None:
        self._sheet, self._edited, self._names = sheet, edited, names
        wanted = edited.known_by or _SEAT
        self._columns = tuple(column for column in wanted if column in sheet.positions)
        self._said = {
            key: self._says({column: as_text(values[column]) for column in self._columns})
            for key, values in sheet.base.rows.items()
        }
        self._now: dict[str, list[_Said]] = {}
        self._holders_now: dict[tuple[str, Hashable], set[str]] = {}
        for row in sheet.rows:
            if now := self._says(row.cells):
                self._now.setdefault(row.key, []).append(now)
            for place in now.items() if row.key in self._said else ():
                self._holders_now.setdefault(place, set()).add(row.key)
        self._holders: dict[tuple[str, Hashable], set[str]] = {}
        self._alike: dict[frozenset[tuple[str, Hashable]], set[str]] = {}
        for key, said in self._said.items():
            self._alike.setdefault(frozenset(said.items()), set()).add(key)
            for place in said.items():
                self._holders.setdefault(place, set()).add(key)

    def verdict(self, row: EditedRow, key: str) -> Verdict:
        """Judge a row that bears the key of an exported one."""
        own, now = self._said[key], self._says(row.cells)
        if not now:
            return _SAME
        if now == own:
            twins = self._nearer(row, key)
            return self._refused(key, twins) if twins else _SAME
        others = self._others(key, own, now)
        if others:
            kept = self._edited.known_by and any(own.get(c) == said for c, said in now.items())
            return self._shared(key, others) if kept else self._refused(key, others)
        if not self._edited.known_by:
            return self._champion(row, own, now)
        return self._renamed(row, key, own, now)

    # Another row's name ------------------------------------------------------------------

    def _nearer(self, row: EditedRow, key: str) -> set[str]:
        """Rows of the same name which this one is more like than its own."""
        twins = self._alike[frozenset(self._said[key].items())] - {key}
        if not twins:
            return set()
        own = self._differing(row, key)
        return {twin for twin in twins if self._differing(row, twin) < own}

    def _differing(self, row: EditedRow, key: str) -> int:
        was = self._texts(key)
        return sum(text.strip() != was[name].strip() for name, text in row.cells.items())

    def _others(self, key: str, own: _Said, now: _Said) -> set[str]:
        """The rows that were called what this one is called now and was not before, or are now
        called what this one no longer is."""
        found = set(self._alike.get(frozenset(now.items()), ()))
        for place in own.items() - now.items():
            if place[0] not in now:
                found |= self._holders_now.get(place, set()) - self._holders[place]
        for column, said in now.items():
            if own.get(column) == said:
                continue
            had = self._holders.get((column, said), set())
            # Somebody may be a champion twice, but whoever left a row was moved from there.
            found |= had if self._edited.known_by else {k for k in had if self._left(k, column)}
        return found - {key}

    def _left(self, key: str, column: str) -> bool:
        now = self._now.get(key, ())
        return bool(now) and all(n.get(column) != self._said[key][column] for n in now)

    # A name of its own -------------------------------------------------------------------

    def _champion(self, row: EditedRow, own: _Said, now: _Said) -> Verdict:
        if now.get("person") in (own.get("person"), None):
            return _SAME
        try:
            self._names.find("person", row.cells["person"].strip())
        except PlannerError as error:
            return Verdict("refused", str(error), column="person")
        return Verdict("replaced")

    def _renamed(self, row: EditedRow, key: str, own: _Said, now: _Said) -> Verdict:
        name = self._edited.known_by[-1]
        if now.get(name) == own.get(name) or name not in now:
            return _SAME
        if self._edited.row_type is Person:
            same = self._same_person(own, now)
        else:
            same = self._mostly_unchanged(row, key, name)
        if same:
            return _SAME
        why = tr(
            "“{now}” has taken the place of “{was}”: accept this if it is a new name for the same."
            " If it is another, clear the row and type it anew below the table.",
            now=row.cells[name].strip(),
            was=self._called(key),
        )
        return Verdict("asked", why)

    def _same_person(self, own: _Said, now: _Said) -> bool:
        """An e-mail address that stayed is enough, and an id unless the address became another;
        a name alone only where it has something in common with the new one."""
        address = own.get("email"), now.get("email")
        if "email" in own and address[0] == address[1]:
            return True
        if "id" in own and own["id"] == now.get("id") and None in address:
            return True
        return _alike(str(own.get("name", "")), str(now["name"]))

    def _mostly_unchanged(self, row: EditedRow, key: str, name: str) -> bool:
        was = self._texts(key)
        rest = [(text.strip(), was[c].strip()) for c, text in row.cells.items() if c != name]
        filled = [(text, before) for text, before in rest if text or before]
        return 2 * sum(text == before for text, before in filled) >= len(filled)

    # Words -------------------------------------------------------------------------------

    def _refused(self, key: str, others: Collection[str]) -> Verdict:
        why = tr(
            "The hidden key of this row is that of “{own}”, but the row says “{other}”: it was"
            " sorted without its hidden column, or typed over. Nothing of it was taken. Undo that,"
            " or clear its cell in the hidden column “Row key”.",
            own=self._called(key),
            other=self._called(min(others)),
        )
        return Verdict("refused", why, others)

    def _shared(self, key: str, others: Collection[str]) -> Verdict:
        why = tr(
            "The hidden key of this row is that of “{own}”, but part of it says “{other}”: accept"
            " this only if it is still the same.",
            own=self._called(key),
            other=self._called(min(others)),
        )
        return Verdict("asked", why, others)

    def _called(self, key: str) -> str:
        texts = self._texts(key)
        if not self._edited.known_by:
            return ": ".join(filter(None, (texts[column].strip() for column in _SEAT)))
        # People are known by their id first, and called by their name.
        told: Iterable[str] = (texts[c].strip() for c in reversed(self._edited.known_by))
        return next(filter(None, told), key)

    def _texts(self, key: str) -> dict[str, str]:
        return {name: as_text(value) for name, value in self._sheet.base.rows[key].items()}

    def _says(self, texts: Mapping[str, str]) -> _Said:
        said: dict[str, Hashable] = {}
        for column in self._columns:
            if text := " ".join(texts.get(column, "").split()):
                said[column] = self._meant(column, text)
        return said

    def _meant(self, column: str, text: str) -> Hashable:
        """What a cell means: champions' cells refer to people and departments, by any name."""
        if column == "id":
            return text
        if not self._edited.known_by:
            try:
                return self._names.find(column, text)
            except PlannerError:
                return text.casefold()
        return text.casefold()


def _alike(name: str, other: str) -> bool:
    """Whether two names share a word, or are two spellings of one."""
    words, others = (
        {word for word in one.replace(",", " ").split() if len(word.strip(".")) > 1}
        for one in (name, other)
    )
    return bool(words & others) or SequenceMatcher(None, name, other).ratio() >= _ALIKE
