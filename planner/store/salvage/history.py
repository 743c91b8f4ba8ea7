"""What the history of a damaged plan still knows of its rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from planner.models.row import TABLES
from planner.store.salvage.columns import Columns, fits
from planner.store.salvage.raw_pages import Cell
from planner.store.salvage.salvaged import Salvaged


def restore_from_history(columns: Columns, found: dict[str, Salvaged]) -> None:
    """Bring back rows that only the history has, and note those that it says were removed.

    Where part of the history is lost, a step that removed a row may be: a table of which every page
    was found is then believed.
    """
    is_whole = found["change"].whole and found["change_part"].whole
    for (table, row_id), state in _last_states(found).items():
        salvaged = found[table]
        salvaged.last_id = max(salvaged.last_id, row_id)
        if state is None:
            salvaged.gone.add(row_id)
            continue
        values = tuple(state.get(column.name, column.default) for column in columns[table][1:])
        if fits(Cell(row_id, (None, *values)), columns[table]):
            salvaged.remembered[row_id] = (row_id, *values)
        if row_id not in salvaged.rows and (is_whole or not salvaged.whole):
            salvaged.whole = False  # no step took it away
            if row_id in salvaged.remembered:
                salvaged.rows[row_id] = salvaged.remembered[row_id]
                salvaged.from_history.add(row_id)


def _last_states(
    found: Mapping[str, Salvaged],
) -> dict[tuple[str, int], dict[str, Any] | None]:
    """Return each row as the newest standing step left it; none where that removed it, or where no
    standing step ever made it."""
    steps = {step: row[4] for step, row in found["change"].rows.items()}
    states: dict[tuple[str, int], dict[str, Any] | None] = {}
    for _, change_id, table, fields, rows in (
        found["change_part"].rows[part] for part in sorted(found["change_part"].rows)
    ):
        if not isinstance(change_id, int) or change_id not in steps or table not in TABLES:
            continue
        with suppress(ValueError, TypeError, KeyError):
            names = json.loads(str(fields))
            for row_id, before, after in json.loads(str(rows)):
                place = (str(table), int(row_id))
                if steps[change_id] == "done":
                    states[place] = after and dict(zip(names, after, strict=True))
                elif before is None:
                    states.setdefault(place, None)
    return states
