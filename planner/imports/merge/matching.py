"""Which row of the plan each row of an edited sheet is.

It is found by its hidden key, if the visible cells agree with it, and without a key by its cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planner.imports.merge.cells import as_text
from planner.imports.merge.empty_seats import EMPTY_SEAT
from planner.imports.merge.fields import EditedList
from planner.imports.merge.identity import Identities
from planner.imports.merge.names import Names
from planner.imports.merge.sheet import EditedRow, EditedSheet, Invalid
from planner.models import Plan
from planner.text import tr

Texts = Mapping[str, str]
"""The text of a row's columns, by their stable names."""
_Identity = tuple[str, ...]
_Candidate = tuple[int, str | None]
"""A row that a row without a key may be: its id and, where it was exported, its key."""

_SEAT = ("department", "person", "role")
"""The columns that identify the row of a champion."""


class Match(NamedTuple):
    """A row of a sheet, and which row of the plan it is; a row without an id is new."""

    row: EditedRow
    row_id: int | None
    key: str | None
    """The key it was exported under; none for a row made since."""
    doubt: str = ""
    """Why it may be another row, which somebody has to decide."""


class Matching(NamedTuple):
    """The rows of a sheet matched to rows of the plan."""

    matches: tuple[Match, ...]
    removed: tuple[str, ...]
    """The keys of exported rows that are no longer in the sheet."""
    invalid: tuple[Invalid, ...]
    refused: frozenset[int]
    """The numbers of rows that are ignored."""


def match_rows(
    sheet: EditedSheet, edited: EditedList, plan: Plan, names: Names, newer_from: int
) -> Matching:
    """Match the rows of a sheet; ambiguous rows are reported and ignored.

    ``newer_from`` is the first id that a row of the plan newer than the workbook can have.
    """
    matcher = _Matcher(sheet, edited, plan, names, newer_from)
    matcher.by_key()
    matcher.by_contents()
    claimed = {match.key for match in matcher.matches}
    absent = (k for k in sheet.base.rows if k not in claimed and not k.startswith(EMPTY_SEAT))
    matcher.matches.sort(key=lambda match: match.row.number)
    return Matching(
        tuple(matcher.matches),
        tuple(key for key in absent if key not in matcher.unsure),
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
        """Keys of rows that may be in the sheet, though it is unclear which row they are."""
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
                        "The hidden key of this row is not from this workbook; clear the row and"
                        " enter it again below the table."
                    ),
                )
            else:
                claims.setdefault(row.key, []).append(row)
        for key, rows in claims.items():
            if key.startswith(EMPTY_SEAT):
                self._fill(key, rows)
            else:
                self._match_key(key, rows)
        self._keyless.sort(key=lambda row: row.number)

    def _fill(self, key: str, rows: list[EditedRow]) -> None:
        """Match what was typed into a row that only showed an empty seat."""
        for row in rows:
            verdict = self._identity.judge(row, key)
            if verdict.kind == "refused":
                self._refuse(row, verdict.why, verdict.others, verdict.column)
            elif self._names_somebody(row, key):
                self._keyless.append(row)

    def _names_somebody(self, row: EditedRow, key: str) -> bool:
        """Return whether a row for an empty seat was filled in."""
        was = self._texts_of(key)
        return any(t.strip() and t.strip() != was[name].strip() for name, t in row.cells.items())

    def _match_key(self, key: str, rows: list[EditedRow]) -> None:
        """Match the row closest to what was exported, if it is still the same row.

        A copy with another name is a new row.
        """
        first = rows[0]
        if len(rows) > 1:
            first = self._original(key, rows)
        verdict = self._identity.judge(first, key)
        if verdict.kind == "refused":
            self._refuse(first, verdict.why, {key, *verdict.others}, verdict.column)
        elif verdict.kind == "replaced":
            self._keyless.append(self._as_new_row(first, key))
        elif not self._is_cleared(first):
            self.unsure.update(verdict.others)
            self.matches.append(Match(first, _id_of(key), key, verdict.why))

    def _original(self, key: str, rows: list[EditedRow]) -> EditedRow:
        was = self._texts_of(key)
        first, *copies = sorted(rows, key=lambda row: (self._differing(row, was), row.number))
        identity = self._identities(first.cells)[:1]
        for copy in copies:
            if self._is_cleared(copy):
                continue
            if self._identities(copy.cells)[:1] in ([], identity, self._identities(was)[:1]):
                self._refuse(copy, tr("This row is a copy of row {number}.", number=first.number))
            else:
                self._keyless.append(self._as_new_row(copy, key))
        return first

    def _as_new_row(self, row: EditedRow, key: str) -> EditedRow:
        """Return a row that was made from another as a new row.

        The row of a champion loses what belonged to the other person, such as status, training
        and dates, unless it was typed again.
        """
        if self._edited.identifying_columns:
            return row
        was = self._texts_of(key)
        typed = {
            name: text
            for name, text in row.cells.items()
            if name in _SEAT or text.strip() != was[name].strip()
        }
        return row._replace(key="", cells=typed)

    def _is_cleared(self, row: EditedRow) -> bool:
        """Return whether a row was emptied, or the row of a champion lost its person."""
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
        """Match rows without a key to unclaimed rows that have the same identity."""
        if not self._keyless:
            return
        candidates = self._candidates()
        taken: set[_Candidate] = set()
        for row in self._keyless:
            candidate_lists = (
                candidates.get(identity, ()) for identity in self._identities(row.cells)
            )
            free = ([c for c in found if c not in taken] for found in candidate_lists)
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
            if key not in claimed and not key.startswith(EMPTY_SEAT):
                for identity in self._identities(self._texts_of(key), every=True):
                    found.setdefault(identity, []).append((_id_of(key), key))
        exported = {_id_of(k) for k in self._exported if not k.startswith(EMPTY_SEAT)}
        for row_id, row in self._plan.table(self._edited.row_type).items():
            if row_id not in exported and self._may_be_row(row_id, row):
                for identity in self._identities(self._texts_in_plan(row), every=True):
                    found.setdefault(identity, []).append((row_id, None))
        return found

    def _may_be_row(self, row_id: int, row: object) -> bool:
        """Return whether a row that was not exported can be one of the sheet.

        A row that only its title identifies must be newer than the workbook; an older one is
        another row of the same title.
        """
        if self._edited.table == "assignment":
            return self._edited.fields["department"].value_in(self._plan, row) is not None
        return self._edited.identifying_columns != ("title",) or row_id >= self._newer_from

    # Identities ------------------------------------------------------------------------

    def _texts_of(self, key: str) -> Texts:
        return {name: as_text(value) for name, value in self._exported[key].items()}

    def _texts_in_plan(self, row: object) -> Texts:
        wanted = self._edited.identifying_columns or _SEAT
        fields = ((name, self._edited.fields[name]) for name in wanted)
        return {
            name: as_text(field.kind.display(field.value_in(self._plan, row), self._names))
            for name, field in fields
        }

    def _identities(self, texts: Texts, *, every: bool = False) -> list[_Identity]:
        """Return what may identify a row, the most certain first.

        A row with an id is identified by the id alone, unless ``every`` is asked for.
        """
        if not self._edited.identifying_columns:
            role = texts.get("role", "").strip().casefold() or "owner"
            seat = [texts.get(name, "").strip().casefold() for name in ("department", "person")]
            return [(*seat, role)] if seat[1] else []
        known: list[_Identity] = [
            (name, text if name == "id" else text.casefold())
            for name in self._edited.identifying_columns
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
        """Ignore a row; it may be one of these keys, which therefore do not count as removed."""
        self.refused.add(row.number)
        self.unsure.update(keys)
        self.invalid.append(
            Invalid(
                self._sheet.name,
                self._sheet.cell(column or self._first_column(), row.number),
                reason,
            )
        )

    def _first_column(self) -> str:
        return next(iter(self._sheet.positions), "")


def _id_of(key: str) -> int:
    return int(key.split()[1])
