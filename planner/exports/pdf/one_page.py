"""A section that stays on one page: its tables are cut, and its texts shortened, until it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from planner.exports.blocks.section import Asks, Block, Form, Halves, Panels, Section, Table
from planner.exports.pdf.blocks import strips
from planner.exports.pdf.flow import Strip, height_of
from planner.exports.pdf.forms import form_strips
from planner.exports.pdf.halves import cut_halves
from planner.exports.pdf.page import Page
from planner.exports.pdf.table import cut_to, more_strip

_AIR = 2.0
"""Room left at the foot of a page that is filled."""


def on_one_page(page: Page, section: Section, room: float) -> Sequence[Strip]:
    """Return all strips of a section that fit into ``room``: its tables are cut, and where that is
    not enough its asks and panels say everything on one line."""
    tight = replace(section, blocks=tuple(map(_on_one_line, section.blocks)))
    laid = _with_tables_cut(page, section, room)
    if _over(laid, room) > 0:
        section, laid = tight, _with_tables_cut(page, tight, room)
    _grow_back(page, section, laid, room)
    placed = [strip for strips in laid for strip in strips]
    return [*placed, *_if_room(page, section, -_over(laid, room))]


def _on_one_line(block: Block) -> Block:
    return replace(block, most_lines=1) if isinstance(block, Asks | Panels) else block


def _with_tables_cut(page: Page, section: Section, room: float) -> list[list[Strip]]:
    """Return the strips of each block, tables cut to fit where they can: the last ones first, once
    each shows no more than it is to show at most."""
    laid = [_cut(page, block, None) for block in section.blocks]
    for i, block in reversed(tuple(enumerate(section.blocks))):
        over = _over(laid, room)
        if over <= 0:
            break
        laid[i] = _cut(page, block, height_of(laid[i]) + laid[i][0].space - over)
    return laid


def _over(laid: Sequence[Sequence[Strip]], room: float) -> float:
    """How much too high these are for a page; less than nothing where there is room."""
    return sum(strip.height + strip.space for strips in laid for strip in strips) + _AIR - room


def _grow_back(page: Page, section: Section, laid: list[list[Strip]], room: float) -> None:
    """Rows that were cut come back where all are cut and there is room left."""
    for i, block in enumerate(section.blocks):
        left = -_over(laid, room)
        if left > 0 and _table_to_cut(block) is not None:
            grown = _cut(page, block, height_of(laid[i]) + laid[i][0].space + left)
            if height_of(grown) <= height_of(laid[i]) + left:
                laid[i] = grown


def _cut(page: Page, block: Block, room: float | None) -> list[Strip]:
    """Return a block; a table that may be cut with the rows that fit and a line that counts the
    rest."""
    if isinstance(block, Form):
        return list(form_strips(page, block, room or 0.0))
    table, room = _table_to_cut(block), inf if room is None else room
    if table is None:
        return list(strips(block, page))
    if isinstance(block, Halves):
        return cut_halves(page, block, room)
    cut, left_out = cut_to(page, table, room)
    more = [more_strip(page, table, left_out)] if left_out else []
    return [*strips(cut, page), *more]


def _table_to_cut(block: Block) -> Table | None:
    """Return the table of which rows may be left out; none where a block has no such table."""
    table = block.table if isinstance(block, Halves) else block
    may = isinstance(table, Table) and table.more is not None and table.rows
    return table if isinstance(table, Table) and may else None


def _if_room(page: Page, section: Section, room: float) -> list[Strip]:
    """Return what follows where there is room, its tables cut; nothing where it does not fit."""
    placed: list[Strip] = []
    for block in section.if_room:
        placed += _cut(page, block, room - sum(strip.height + strip.space for strip in placed))
    return placed if sum(strip.height + strip.space for strip in placed) <= room else []
