"""Making a new plan of what can be salvaged of a damaged one."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any, Literal, NamedTuple

from planner.errors import PlannerError
from planner.models import TABLES, Plan
from planner.models.adding import import_all
from planner.models.plan_info import PlanInfo
from planner.models.validation import repair_plan
from planner.store.codec import decode_rows
from planner.store.column_types import DAY, MOMENT, ColumnType
from planner.store.columns import FORMS
from planner.store.file_validation import LARGEST_FILE
from planner.store.interrupted_saves import salvage_copy
from planner.store.salvage import Column, Columns, RawFile, Salvaged, salvage
from planner.store.side_files import JOURNAL, WRITE_AHEAD, real_path, side_files
from planner.store.store import Store
from planner.system_errors import unreadable
from planner.text import listed, tr, trn

_NAMED = 12
"""Ids that are named one by one; of more, the rest is counted."""

Tables = dict[str, dict[int, Any]]


class Repaired(NamedTuple):
    """What was saved of a damaged plan, and what is lost."""

    saved: int
    """Rows in the new plan."""
    from_history: int
    """How many of them only the history still had."""
    lost: Mapping[str, tuple[int, ...]]
    """The ids of rows that were once given out and are nowhere to be found, by table."""
    notes: tuple[str, ...]
    """What was changed in rows that were saved, as sentences."""

    @property
    def lost_count(self) -> int:
        """Return how many rows may be lost."""
        return sum(map(len, self.lost.values()))

    def lines(self) -> Iterator[str]:
        """Yield what is lost and what was changed, line by line."""
        for table, ids in self.lost.items():
            named = listed([str(row_id) for row_id in ids], _NAMED)
            yield tr("{table}: {ids}", table=table, ids=named)
        yield from self.notes


def repair(path: Path, out: Path) -> Repaired:
    """Copy every row that can be found, in the file or its history, into a new plan.

    Rows that refer to lost ones lose the reference where that may be empty, and are left out where
    it may not. The history does not come along. Raises ``PlannerError`` where nothing can be found.
    """
    found, unplaced = _salvage(path)
    tables = {table: dict(_loaded(table, found[table])) for table in TABLES}
    empty = not any(rows for table, rows in tables.items() if table != "plan_info")
    if empty and not all(salvaged.whole for salvaged in found.values()):
        raise PlannerError(
            tr("Nothing in {path} can be read; bring a backup back instead.", path=path)
        )
    notes = list(_drop_lost_references(tables))
    if not tables["plan_info"]:
        tables["plan_info"] = {1: PlanInfo(1, uuid.uuid4().hex, path.stem)}
        notes.append(tr("The plan’s name, launch and the like are lost; it is called as its file."))
    notes += _uncertainties(found, unplaced)
    plan, repairs = repair_plan(Plan(tables))
    with Store.create(
        out, plan.info.name, fill=lambda new: new.run(tr("Repair"), import_all, plan)
    ) as made:
        saved = sum(len(made.plan.table(row_type)) for row_type in TABLES.values())
    lost = {
        table: _lost(found[table], plan.table(row_type))
        for table, row_type in TABLES.items()
        if table != "plan_info"
    }
    return Repaired(
        saved=saved,
        from_history=sum(len(found[t].from_history & rows.keys()) for t, rows in tables.items()),
        lost={table: ids for table, ids in lost.items() if ids},
        notes=(*notes, *(fault.text for fault in repairs)),
    )


def _salvage(path: Path) -> tuple[dict[str, Salvaged], int]:
    try:
        if not path.is_file():
            raise PlannerError(tr("There is no file {path}.", path=path))
        if path.stat().st_size > LARGEST_FILE:
            raise PlannerError(tr("{path} is too large to be a plan.", path=path))
        side_file = side_files(real_path(path), JOURNAL, *WRITE_AHEAD)
        with salvage_copy(real_path(path)) if side_file else nullcontext(path) as whole:
            content = whole.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return salvage(RawFile(content), _columns())


def _uncertainties(found: Mapping[str, Salvaged], unplaced: int) -> Iterator[str]:
    """Yield sentences about what may be missing in an unknown number."""
    if any(not found[table].whole and not found[table].counted for table in TABLES):
        yield tr("The file’s own count of its rows is lost; more may be missing.")
    if unplaced:
        yield trn(
            "{count} more row was found that may be of several lists, and was left out.",
            "{count} more rows were found that may be of several lists, and were left out.",
            unplaced,
        )


def _columns() -> Columns:
    return {
        name: tuple(
            Column(
                column.name,
                column.type.sql,
                column.optional,
                column.type.words,
                _dated(column.type),
                _default(name, column.name),
            )
            for column in form.columns
        )
        for name, form in FORMS.items()
        if name != "state"
    }


def _dated(kind: ColumnType) -> Literal["", "day", "moment"]:
    return "day" if kind is DAY else "moment" if kind is MOMENT else ""


def _default(table: str, column: str) -> int | str | None:
    """Return what a row of an older file has in a column that came later."""
    defaults = TABLES[table]._field_defaults if table in TABLES else {}
    default = defaults.get(column)
    return int(default) if isinstance(default, bool) else default if default == "" else None


def _loaded(table: str, salvaged: Salvaged) -> Iterator[tuple[int, Any]]:
    """Yield rows made of what is stored, or else remembered; one with an invalid day is lost."""
    for row_id, values in sorted(salvaged.rows.items()):
        for stored in (values, salvaged.remembered.get(row_id)):
            with suppress(ValueError, TypeError, KeyError):
                if stored is not None:
                    yield row_id, decode_rows(table, [stored])[0]
                    if stored is not values:
                        salvaged.from_history.add(row_id)
                    break


def _lost(salvaged: Salvaged, kept: Mapping[int, Any]) -> tuple[int, ...]:
    """Return the ids that were given out, and whose rows are neither kept nor known as removed."""
    once = set(salvaged.missing()) | salvaged.rows.keys()
    return tuple(sorted(once - kept.keys()))


def _drop_lost_references(tables: Tables) -> Iterator[str]:
    """Empty references to lost rows, or remove the rows that have them, until none is left.

    Yields a sentence for each reference that was emptied.
    """
    again = True
    while again:
        again = False
        for table, rows in tables.items():
            for row in list(rows.values()):
                for field, optional in _broken_references(tables, table, row):
                    again = True
                    place = {"table": table, "id": row.id, "field": field}
                    if not optional:
                        del rows[row.id]
                        break
                    rows[row.id] = rows[row.id]._replace(**{field: None})
                    yield tr(
                        "{table} {id}: {field} referred to what is lost; it was left empty.",
                        **place,
                    )


def _broken_references(tables: Tables, table: str, row: Any) -> Iterator[tuple[str, bool]]:
    """Yield the fields of a row that refer to a missing row, and whether they may be empty."""
    for column in FORMS[table].columns:
        value = getattr(row, column.name)
        if column.target is not None and value is not None and value not in tables[column.target]:
            yield column.name, column.optional
