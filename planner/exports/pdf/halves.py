"""A long narrow table in two columns side by side."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from math import inf

from planner.exports.blocks.section import Halves
from planner.exports.pdf.flow import Strip, height_of
from planner.exports.pdf.grid import Grid
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import CELL
from planner.exports.pdf.table import more_strip, table_strips

_GUTTER = 18.0
"""Between the two columns."""


def halves_strips(page: Page, block: Halves) -> Iterator[Strip]:
    """Yield the table in two columns, as one strip; what is in it is never parted."""
    table = replace(block.table, more=None)
    if not table.rows:
        yield from table_strips(page, table)
        return
    half = (len(table.rows) + 1) // 2
    grid = Grid(page)
    narrow = copy(page)
    narrow.width = (page.width - _GUTTER) / 2
    columns = [
        list(table_strips(narrow, replace(table, rows=rows), grid))
        for rows in (table.rows[:half], table.rows[half:])
        if rows
    ]

    def draw(page: Page, top: float) -> None:
        for index, column in enumerate(columns):
            with page.shifted(index * (narrow.width + _GUTTER)):
                _draw_column(narrow, column, top)

    yield Strip(max(map(height_of, columns)), draw, space=columns[0][0].space)


def _draw_column(page: Page, column: list[Strip], top: float) -> None:
    y = top
    for index, strip in enumerate(column):
        y -= strip.space if index else 0
        strip.place(page, y)
        y -= strip.height


def cut_halves(page: Page, block: Halves, room: float) -> list[Strip]:
    """Return the table with as many rows as fit into a height, and a line that counts the rest;
    at least one row in each column."""
    rows = block.table.rows
    kept = min(len(rows), 2 * max(1, int(room / CELL.leading))) if room < inf else len(rows)
    while True:
        left_out = len(rows) - kept
        strips = list(halves_strips(page, Halves(replace(block.table, rows=rows[:kept]))))
        if left_out:
            strips.append(more_strip(page, block.table, left_out))
        if kept <= 2 or sum(strip.height + strip.space for strip in strips) <= room:
            return strips
        kept -= 2 - kept % 2
