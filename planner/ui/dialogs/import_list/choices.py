"""What is chosen by hand of a table: what its columns are taken for, and which rows come in."""

from __future__ import annotations

from collections.abc import Mapping

from planner.imports import Columns

Fields = tuple[str, ...]
"""What a column is taken for: mostly one field, none where it is not read."""

NOT_READ: Fields = ()


class ColumnChoices:
    """The fields by column. A field is read from one column, which loses it to another."""

    def __init__(self, columns: Columns) -> None:
        self._of = dict(columns.of)
        self._filled_down = set(columns.fill_down)
        self._only: dict[int, frozenset[str]] = {}
        for column, value in columns.where:
            self._only[column] = self._only.get(column, frozenset()) | {value}

    def fields_of(self, column: int) -> Fields:
        """Return what a column is taken for."""
        return tuple(field for field, at in self._of.items() if at == column)

    def column_of(self, field: str) -> int | None:
        """Return the column a field is read from."""
        return self._of.get(field)

    def use_column(self, column: int, fields: Fields) -> None:
        """Use a column for these fields and no others."""
        kept = {f: at for f, at in self._of.items() if at != column and f not in fields}
        self._of = kept | dict.fromkeys(fields, column)

    def is_filled_down(self, column: int) -> bool:
        """Return whether blank cells of a column repeat the one above."""
        return column in self._filled_down

    def fill_down(self, column: int, on: bool) -> None:
        """Let blank cells of a column repeat the one above, or not."""
        (self._filled_down.add if on else self._filled_down.discard)(column)

    @property
    def only(self) -> Mapping[int, frozenset[str]]:
        """The values, by column, of which a row must have one to come in."""
        return self._only

    def take_only(self, column: int, values: frozenset[str]) -> None:
        """Let only rows with one of these values in a column come in; without any, all rows."""
        self._only.pop(column, None)
        if values:
            self._only[column] = values

    def columns(self) -> Columns:
        """Return the choices in the form in which imports take them."""
        where = [(at, value) for at, values in self._only.items() for value in sorted(values)]
        return Columns(dict(self._of), tuple(sorted(self._filled_down)), tuple(where))
