"""Which row of the plan each row of an edited sheet is: by its hidden key, where what people see of
the row agrees with it; without a key by what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planner.imports.merge.fields import EditedList
from planner.imports.merge.identity import Identities
from planner.imports.merge.names import Names
from planner.imports.merge.sheet import EditedRow, EditedSheet, Invalid, as_text
from planner.models import Plan
from planner.text import tr

Texts = Mapping[str, str]
"""The text of a row's columns, by their stable names."""
_Identity = tuple[str, ...]
_Candidate = tuple[int, str | None]
"""A row that one without a key may be: its id and, where it was exported, its key."""

_SEAT = ("department", "person", "role")
"""What a champion's row is known by."""

_EMPTY_SEAT = "responsibility "
"""Begins the key of a row that only says that nobody is in a champion seat."""


class Match(NamedTuple):
    """A row of a sheet, and which one it is; a row without an id is new."""

    row: EditedRow
    row_id: int | None
    key: str | None
    """Its key, where it was exported; a row made since the export has none."""
    doubt: str = ""
    """Why it may be another row, which has to be asked."""


class Matching(NamedTuple):
    """What came of all rows of a sheet."""

    matches: tuple[Match, ...]
    gone: tuple[str, ...]
    """The keys of exported rows that are no longer there."""
    invalid: tuple[Invalid, ...]
    refused: frozenset[int]
    """The numbers of rows of which nothing is taken."""


def match_rows(
    sheet: EditedSheet, edited: EditedList, plan: Plan, names: Names, newer_from: int
) -> Matching:
    """Match the rows of a sheet; what is ambiguous is said and left alone.

    ``newer_from`` is the id from which on rows of the plan are newer than the workbook.
    """
    matcher = _Matcher(sheet, edited, plan, names, newer_from)
    matcher.by_key()
    matcher.by_contents()
    claimed = {match.key for match in matcher.matches}
    gone = (k for k in sheet.base.rows if k not in claimed and not k.startswith(_EMPTY_SEAT))
    matcher.matches.sort(key=lambda match: match.row.number)
    return Matching(
        tuple(matcher.matches),
        tuple(key for key in gone if key not in matcher.unsure),
        tuple(matcher.invalid),
        frozenset(matcher.refused),
    )


class _Matcher:
    def __init__(
        self,
        sheet: EditedSheet,
        edited: EditedList,
        plan: Plan,
        names: Names,
        newer_from: int,
    ) -> None:
        self._sheet, self._edited, self._plan, self._names = sheet, edited, plan, names
        self._newer_from = newer_from
        self._exported = sheet.base.rows
        self._identity = Identities(sheet, edited, names)
        self._keyless: list[EditedRow] = []
        self.matches: list[Match] = []
        self.unsure: set[str] = set()
        """Keys of rows that may be there, though it cannot be said which row they are."""
        self.invalid: list[Invalid] = []
        self.refused: set[int] = set()

    # By key ------------------------------------------------------------------------------

    def by_key(self) -> None:
        claims: dict[str, list[EditedRow]] = {}
        for row in self._sheet.rows:
            if not row.key:
                self._keyless.append(row)
            elif row.key not in self._exported:
                self._refuse(
                    row,
                    tr(
                        "The hidden key of this row is not one of this workbook’s; clear the row"
                        " and type it anew below the table."
                    ),
                )
            else:
                claims.setdefault(row.key, []).append(row)
        for key, rows in claims.items():
            if key.startswith(_EMPTY_SEAT):
                self._fill(key, rows)
            else:
                self._take(key, rows)
        self._keyless.sort(key=lambda row: row.number)

    def _fill(self, key: str, rows: list[EditedRow]) -> None:
        """Take what was typed into a row that only says that nobody is in a seat."""
        for row in rows:
            verdict = self._identity.verdict(row, key)
            if verdict.kind == "refused":
                self._refuse(row, verdict.why, verdict.others, verdict.column)
            elif self._names_somebody(row, key):
                self._keyless.append(row)

    def _names_somebody(self, row: EditedRow, key: str) -> bool:
        """Whether a row for an empty seat was filled in."""
        was = self._texts_of(key)
        return any(t.strip() and t.strip() != was[name].strip() for name, t in row.cells.items())

    def _take(self, key: str, rows: list[EditedRow]) -> None:
        """Take the row that is most like what was exported, if it still says that it is the same;
        a copy with another name is new."""
        first = rows[0]
        if len(rows) > 1:
            first = self._original(key, rows)
        verdict = self._identity.verdict(first, key)
        if verdict.kind == "refused":
            self._refuse(first, verdict.why, {key, *verdict.others}, verdict.column)
        elif verdict.kind == "replaced":
            self._keyless.append(self._newcomer(first, key))
        elif not self._vacant(first):
            self.unsure.update(verdict.others)
            self.matches.append(Match(first, _id_of(key), key, verdict.why))

    def _original(self, key: str, rows: list[EditedRow]) -> EditedRow:
        was = self._texts_of(key)
        first, *copies = sorted(rows, key=lambda row: (self._differing(row, was), row.number))
        identity = self._identities(first.cells)[:1]
        for copy in copies:
            if self._vacant(copy):
                continue
            if self._identities(copy.cells)[:1] in ([], identity, self._identities(was)[:1]):
                self._refuse(copy, tr("This row is a copy of row {number}.", number=first.number))
            else:
                self._keyless.append(self._newcomer(copy, key))
        return first

    def _newcomer(self, row: EditedRow, key: str) -> EditedRow:
        """A row that was made from another: a champion's without what was that champion's, such
        as status, training and days, unless it was typed anew."""
        if self._edited.known_by:
            return row
        was = self._texts_of(key)
        typed = {
            name: text
            for name, text in row.cells.items()
            if name in _SEAT or text.strip() != was[name].strip()
        }
        return row._replace(key="", cells=typed)

    def _vacant(self, row: EditedRow) -> bool:
        """Whether a row was emptied: of everything, or a champion's of the person."""
        if self._edited.table == "assignment" and "person" in row.cells:
            person = row.cells["person"].strip()
            return not person and self._sheet.broken_cell("person", row.number) is None
        return row.blank and not any(
            self._sheet.broken_cell(name, row.number) for name in row.cells
        )

    def _differing(self, row: EditedRow, was: Texts) -> int:
        return sum(1 for name, text in row.cells.items() if text.strip() != was[name].strip())

    # By contents -------------------------------------------------------------------------

    def by_contents(self) -> None:
        """Match rows without a key to rows that nothing else claims and that say the same."""
        if not self._keyless:
            return
        candidates = self._candidates()
        taken: set[_Candidate] = set()
        for row in self._keyless:
            told = (candidates.get(identity, ()) for identity in self._identities(row.cells))
            free = ([one for one in found if one not in taken] for found in told)
            found = next(filter(None, free), [])
            keys = {key for _, key in found if key is not None}
            if keys and (len(found) > 1 or keys & self.unsure):
                lost = tr("This row lost its hidden key and could be one of several.")
                self._refuse(row, lost, keys)
                continue
            row_id, key = found[0] if found else (None, None)
            taken.update(found[:1])
            self.matches.append(Match(row, row_id, key))

    def _candidates(self) -> dict[_Identity, list[_Candidate]]:
        claimed = {match.key for match in self.matches}
        found: dict[_Identity, list[_Candidate]] = {}
        for key in self._exported:
            if key not in claimed and not key.startswith(_EMPTY_SEAT):
                for identity in self._identities(self._texts_of(key), every=True):
                    found.setdefault(identity, []).append((_id_of(key), key))
        exported = {_id_of(k) for k in self._exported if not k.startswith(_EMPTY_SEAT)}
        for row_id, row in self._plan.table(self._edited.row_type).items():
            if row_id not in exported and self._can_be(row_id, row):
                for identity in self._identities(self._texts_in_plan(row), every=True):
                    found.setdefault(identity, []).append((row_id, None))
        return found

    def _can_be(self, row_id: int, row: object) -> bool:
        """Whether a row that was not exported can be one of the sheet's. What is known by its
        title alone was made since, or it is another of the same title."""
        if self._edited.table == "assignment":
            return self._edited.fields["department"].now(self._plan, row) is not None
        return self._edited.known_by != ("title",) or row_id >= self._newer_from

    # What a row says ---------------------------------------------------------------------

    def _texts_of(self, key: str) -> Texts:
        return {name: as_text(value) for name, value in self._exported[key].items()}

    def _texts_in_plan(self, row: object) -> Texts:
        wanted = self._edited.known_by or _SEAT
        fields = ((name, self._edited.fields[name]) for name in wanted)
        return {
            name: as_text(field.kind.shown(field.now(self._plan, row), self._names))
            for name, field in fields
        }

    def _identities(self, texts: Texts, *, every: bool = False) -> list[_Identity]:
        """What a row may be known by, the surest first; with an id it is known by that alone,
        unless ``every`` is asked for."""
        if not self._edited.known_by:
            role = texts.get("role", "").strip().casefold() or "owner"
            seat = [texts.get(name, "").strip().casefold() for name in ("department", "person")]
            return [(*seat, role)] if seat[1] else []
        known: list[_Identity] = [
            (name, text if name == "id" else text.casefold())
            for name in self._edited.known_by
            if (text := texts.get(name, "").strip())
        ]
        return known if every or not known or known[0][0] != "id" else known[:1]

    def _refuse(
        self,
        row: EditedRow,
        reason: str,
        keys: Iterable[str] = (),
        column: str | None = None,
    ) -> None:
        """Take nothing of a row; those of these keys may be what it is, and are not gone."""
        self.refused.add(row.number)
        self.unsure.update(keys)
        self.invalid.append(
            Invalid(self._sheet.name, self._sheet.cell(column or self._first(), row.number), reason)
        )

    def _first(self) -> str:
        return next(iter(self._sheet.positions), "")


def _id_of(key: str) -> int:
    return int(key.split()[1])
