"""Whether a row of an edited sheet is still the row that its hidden key names.

Sorting a range without the hidden column, or typing one name over another, leaves a key beside the
visible cells of another row. So a key alone is never trusted: the name of the row has to agree with
it, or has to look like a new name of the same thing.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.cells import as_text
from planner.imports.merge.fields import EditedList
from planner.imports.merge.names import Names
from planner.imports.merge.sheet import EditedRow, EditedSheet
from planner.models import Person
from planner.text import tr

_Identity = Mapping[str, Hashable]
"""The identifying columns of a row, without the empty ones."""

_SEAT = ("department", "person")
"""What identifies champions: the department of the seat, and its holder."""

_SIMILAR_AT_LEAST = 0.6
"""The least similarity of two spellings of one name: 李小龍 and 李小龙 have 0.67."""


class Verdict(NamedTuple):
    """What a row with a key turns out to be.

    ``same``: the row of that key, perhaps under a new name. ``replaced``: the row of a champion in
    which another person now stands. ``asked``: perhaps the row of that key. ``refused``: not the
    row of that key, or impossible to tell.
    """

    kind: Literal["same", "replaced", "asked", "refused"]
    why: str = ""
    """The reason, where it is asked or refused."""
    others: Collection[str] = ()
    """The keys of the rows it may be instead."""
    column: str | None = None
    """The column of the cell at fault; none where it is the whole row."""


_SAME = Verdict("same")


class Identities:
    """What identified the rows of a sheet when it was exported, and what does now."""

    def __init__(self, sheet: EditedSheet, edited: EditedList, names: Names) -> None:
        self._sheet, self._edited, self._names = sheet, edited, names
        wanted = edited.identifying_columns or _SEAT
        self._columns = tuple(column for column in wanted if column in sheet.positions)
        self._exported = {
            key: self._identity_of({column: as_text(values[column]) for column in self._columns})
            for key, values in sheet.base.rows.items()
        }
        self._now: dict[str, list[_Identity]] = {}
        self._holders_now: dict[tuple[str, Hashable], set[str]] = {}
        for row in sheet.rows:
            if now := self._identity_of(row.cells):
                self._now.setdefault(row.key, []).append(now)
            for place in now.items() if row.key in self._exported else ():
                self._holders_now.setdefault(place, set()).add(row.key)
        self._holders: dict[tuple[str, Hashable], set[str]] = {}
        self._same_identity: dict[frozenset[tuple[str, Hashable]], set[str]] = {}
        for key, identity in self._exported.items():
            self._same_identity.setdefault(frozenset(identity.items()), set()).add(key)
            for place in identity.items():
                self._holders.setdefault(place, set()).add(key)

    def judge(self, row: EditedRow, key: str) -> Verdict:
        """Judge a row that has the key of an exported one."""
        own, now = self._exported[key], self._identity_of(row.cells)
        if not now:
            return _SAME
        if now == own:
            twins = self._closer_twins(row, key)
            return self._refused(key, twins) if twins else _SAME
        others = self._others(key, own, now)
        if others:
            kept = self._edited.identifying_columns and any(
                own.get(c) == value for c, value in now.items()
            )
            return self._shared(key, others) if kept else self._refused(key, others)
        if not self._edited.identifying_columns:
            return self._champion(row, own, now)
        return self._renamed(row, key, own, now)

    # Another row's name ------------------------------------------------------------------

    def _closer_twins(self, row: EditedRow, key: str) -> set[str]:
        """Return rows of the same name that this one resembles more than its own."""
        twins = self._same_identity[frozenset(self._exported[key].items())] - {key}
        if not twins:
            return set()
        own = self._differing(row, key)
        return {twin for twin in twins if self._differing(row, twin) < own}

    def _differing(self, row: EditedRow, key: str) -> int:
        was = self._texts(key)
        return sum(text.strip() != was[name].strip() for name, text in row.cells.items())

    def _others(self, key: str, own: _Identity, now: _Identity) -> set[str]:
        """Return the rows that this one may be instead.

        They had the name that this row has taken on, or have the name that it has lost.
        """
        found = set(self._same_identity.get(frozenset(now.items()), ()))
        for place in own.items() - now.items():
            if place[0] not in now:
                found |= self._holders_now.get(place, set()) - self._holders[place]
        for column, value in now.items():
            if own.get(column) == value:
                continue
            had = self._holders.get((column, value), set())
            # Somebody may be a champion twice, but whoever left a row was moved from there.
            found |= (
                had
                if self._edited.identifying_columns
                else {k for k in had if self._has_moved_on(k, column)}
            )
        return found - {key}

    def _has_moved_on(self, key: str, column: str) -> bool:
        now = self._now.get(key, ())
        return bool(now) and all(n.get(column) != self._exported[key][column] for n in now)

    # A name of its own -------------------------------------------------------------------

    def _champion(self, row: EditedRow, own: _Identity, now: _Identity) -> Verdict:
        if now.get("person") in (own.get("person"), None):
            return _SAME
        try:
            self._names.find("person", row.cells["person"].strip())
        except PlannerError as error:
            return Verdict("refused", str(error), column="person")
        return Verdict("replaced")

    def _renamed(self, row: EditedRow, key: str, own: _Identity, now: _Identity) -> Verdict:
        name = self._edited.identifying_columns[-1]
        if now.get(name) == own.get(name) or name not in now:
            return _SAME
        if self._edited.row_type is Person:
            same = self._same_person(own, now)
        else:
            same = self._mostly_unchanged(row, key, name)
        if same:
            return _SAME
        why = tr(
            "“{now}” has replaced “{was}”: accept this if only the name has changed. Otherwise"
            " clear the row and enter the new one below the table.",
            now=row.cells[name].strip(),
            was=self._label(key),
        )
        return Verdict("asked", why)

    def _same_person(self, own: _Identity, now: _Identity) -> bool:
        """Return whether two identities are those of one person.

        An unchanged e-mail address is enough, and so is an id unless the address changed to
        another; a name alone only where it has something in common with the new one.
        """
        address = own.get("email"), now.get("email")
        if "email" in own and address[0] == address[1]:
            return True
        if "id" in own and own["id"] == now.get("id") and None in address:
            return True
        return _similar(str(own.get("name", "")), str(now["name"]))

    def _mostly_unchanged(self, row: EditedRow, key: str, name: str) -> bool:
        was = self._texts(key)
        rest = [(text.strip(), was[c].strip()) for c, text in row.cells.items() if c != name]
        filled = [(text, before) for text, before in rest if text or before]
        return 2 * sum(text == before for text, before in filled) >= len(filled)

    # Words -------------------------------------------------------------------------------

    def _refused(self, key: str, others: Collection[str]) -> Verdict:
        why = tr(
            "The hidden key of this row is that of “{own}”, but the row says “{other}”: it was"
            " sorted without its hidden column, or typed over. Nothing in it was used. Undo that,"
            " or clear its cell in the hidden column “Row key”.",
            own=self._label(key),
            other=self._label(min(others)),
        )
        return Verdict("refused", why, others)

    def _shared(self, key: str, others: Collection[str]) -> Verdict:
        why = tr(
            "The hidden key of this row is that of “{own}”, but part of it says “{other}”: accept"
            " this only if it is still the same.",
            own=self._label(key),
            other=self._label(min(others)),
        )
        return Verdict("asked", why, others)

    def _label(self, key: str) -> str:
        texts = self._texts(key)
        if not self._edited.identifying_columns:
            return ": ".join(filter(None, (texts[column].strip() for column in _SEAT)))
        # People are identified by their id first, but shown by their name.
        names: Iterable[str] = (
            texts[c].strip() for c in reversed(self._edited.identifying_columns)
        )
        return next(filter(None, names), key)

    def _texts(self, key: str) -> dict[str, str]:
        return {name: as_text(value) for name, value in self._sheet.base.rows[key].items()}

    def _identity_of(self, texts: Mapping[str, str]) -> _Identity:
        identity: dict[str, Hashable] = {}
        for column in self._columns:
            if text := " ".join(texts.get(column, "").split()):
                identity[column] = self._meaning(column, text)
        return identity

    def _meaning(self, column: str, text: str) -> Hashable:
        """Return what a cell means; those of champions name people and departments in any way."""
        if column == "id":
            return text
        if not self._edited.identifying_columns:
            try:
                return self._names.find(column, text)
            except PlannerError:
                return text.casefold()
        return text.casefold()


def _similar(name: str, other: str) -> bool:
    """Return whether two names share a word, or are two spellings of one name.

    Spellings are compared by the ratio of ``difflib`` (Ratcliff and Obershelp).
    """
    words, others = (
        {word for word in text.replace(",", " ").split() if len(word.strip(".")) > 1}
        for text in (name, other)
    )
    return bool(words & others) or SequenceMatcher(None, name, other).ratio() >= _SIMILAR_AT_LEAST
