"""A document's sections as plain text, to be pasted into a mail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.text import short_day


def as_plain_text(sections: Iterable[Section], on: date) -> str:
    """Return titles, paragraphs, facts and tables as lines; days without a year are of that of
    ``on``. Pictures have no text and are left out."""
    return "\n\n".join(filter(None, (_section_text(section, on) for section in sections)))


def _section_text(section: Section, on: date) -> str:
    title = f"{section.title}\n{'=' * len(section.title)}" if section.title else ""
    return "\n\n".join(filter(None, (title, *(_lines(block, on) for block in section.blocks))))


def _lines(block: Block, on: date) -> str:
    match block:
        case Heading(text=text):
            return text
        case Paragraph(text=text, lead=lead):
            return "\n".join(filter(None, (lead, text)))
        case KeyValues(pairs=pairs):
            return "\n".join(f"{term}: {meaning}" for term, meaning in pairs)
        case Table():
            rows = (_row(block.columns, row, on) for row in block.rows)
            return "\n".join(rows) if block.rows else block.empty
    return ""


def _row(columns: Iterable[Column], row: Iterable[Cell], on: date) -> str:
    """Return a row as people list it: its number or letter, its name, and what is said of it, each
    with what the column is called where that is not clear by itself."""
    mark, said = "", list[str]()
    for column, cell in zip(columns, row, strict=True):
        words = _cell_text(cell, on)
        if words in ("", "–"):
            continue
        if not column.title and not said and not isinstance(cell, Pill):
            mark = words
        elif not said or isinstance(cell, Pill):
            said.append(words)
        else:
            said.append(f"{column.title}: {words}" if column.title else words)
    return "  ".join(filter(None, (mark or "–", " – ".join(said))))


def _cell_text(cell: Cell, on: date) -> str:
    match cell:
        case Pill(words=words):
            return words
        case Titled(title=title, text=text):
            return f"{title} ({text})" if text else title
        case date():
            return short_day(cell, on)
        case None:
            return ""
    return " ".join(str(cell).split())
