"""Finding the rows of a damaged plan: page by page, and in the history where pages are lost.

No SQL of the file is run, and its own list of tables serves only to find rows sooner: they are
compared with the tables as this program knows them.
"""

from __future__ import annotations

from planner.store.salvage.columns import Column, Columns
from planner.store.salvage.history import restore_from_history
from planner.store.salvage.pages import SCHEMA_PAGE, leaves_below, roots_of
from planner.store.salvage.raw_pages import RawFile
from planner.store.salvage.rows import cells_of, count_ids, keep_rows, place_orphans
from planner.store.salvage.salvaged import Salvaged

__all__ = ["Column", "Columns", "RawFile", "Salvaged", "salvage"]


def salvage(file: RawFile, columns: Columns) -> tuple[dict[str, Salvaged], int]:
    """Return all that can be found of each table, and how many rows may be of several tables."""
    found = {table: Salvaged() for table in columns}
    roots, schema_is_whole = roots_of(file)
    seen = set(leaves_below(file, SCHEMA_PAGE)[0])
    for table, salvaged in found.items():
        root = roots.get(table)
        pages, whole = leaves_below(file, root) if root is not None else ([], False)
        salvaged.whole = whole
        seen.update(pages)
        for page in pages:
            keep_rows(salvaged, cells_of(file, page, columns[table]), columns[table])
    place_orphans(file, columns, found, seen)
    count_ids(file, roots, schema_is_whole, found)
    restore_from_history(columns, found)
    return found, place_orphans(file, columns, found, seen)  # more is known by now
