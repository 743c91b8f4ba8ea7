"""What goes into a document, in text, before it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.exports.section import (
    AskLine,
    Asks,
    Bullets,
    CoverDays,
    Document,
    Figures,
    Halves,
    Heading,
    Heat,
    KeyValues,
    Lanes,
    Meter,
    Panels,
    Paragraph,
    Pill,
    Pointer,
    Section,
    Stages,
    Standing,
    Table,
    Timeline,
    Titled,
    Trends,
)
from planner.text import plainly, rounded, short_day, tr, trn
from planner.ui.pages.reports.pictures import picture_lines
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.pill import Pill as PillWidget
from planner.ui.widgets.words import Words

_ROWS = 3
"""Rows of a table that the preview shows."""


def lines_of(section: Section) -> list[tuple[str, bool]]:
    """Return what a chapter says, line by line; True marks a heading."""
    return [line for block in section.blocks for line in _block_lines(block)]


def _block_lines(block: object) -> Iterator[tuple[str, bool]]:
    match block:
        case Heading(text=text):
            yield text, True
        case Paragraph(text=text, lead=lead):
            yield f"{lead} {text}".strip(), False
        case Bullets(items=items):
            yield from ((f"• {item}", False) for item in items)
        case Figures(items=items):
            yield from ((" ".join(filter(None, (f.value, f.unit, f.name))), False) for f in items)
        case Panels(items=items):
            for panel in items:
                yield panel.title, True
                yield from ((" ".join(line).strip(), False) for line in panel.lines[:_ROWS])
        case Stages(items=items):
            yield " → ".join(f"{stage.when}: {stage.status.words}" for stage in items), False
        case Asks(items=items):
            for item in items:
                yield f"{item.number} {item.title}", False
                yield from ((_option(line), False) for line in item.lines)
        case Halves(table=table):
            yield from _table_lines(table)
        case KeyValues(pairs=pairs):
            if len(pairs) <= _ROWS:
                yield from ((f"{term}: {meaning}", False) for term, meaning in pairs)
            else:
                yield _shortened((term for term, _ in pairs), len(pairs)), False
        case Table():
            yield from _table_lines(block)
        case Pointer(words=words):
            yield words, False
        case Trends() | Timeline() | Lanes() | CoverDays() | Standing():
            yield from ((line, False) for line in picture_lines(block))


def _option(line: AskLine) -> str:
    return " ".join(filter(None, (line.mark, line.text, line.meaning and f"– {line.meaning}")))


def _table_lines(table: Table) -> Iterator[tuple[str, bool]]:
    if not table.rows:
        yield table.empty or tr("nothing"), False
        return
    for row in table.rows[:_ROWS]:
        yield _row_words(table, row), False
    rest = len(table.rows) - _ROWS
    if rest > 0:
        yield trn("and {count} more row", "and {count} more rows", rest), False


def _row_words(table: Table, row: tuple[object, ...]) -> str:
    """Say a row as a sentence would list it: "Finance – Staff: 261 · Sponsors: 2"."""
    cells = [
        (column.title, _cell(value))
        for column, value in zip(table.columns, row, strict=True)
        if _cell(value)
    ]
    if len(cells) > 1 and cells[0][1].isdigit():
        del cells[0]
    if not cells:
        return ""
    rest = " · ".join(f"{title}: {text}" if title else text for title, text in cells[1:])
    return f"{cells[0][1]} – {rest}" if rest else cells[0][1]


def _shortened(names: Iterable[str], count: int) -> str:
    shown = [name for name, _ in zip(names, range(6), strict=False)]
    text = ", ".join(shown)
    return f"{text}, …" if count > len(shown) else text


def _cell(value: object) -> str:
    match value:
        case Pill(words=words) | Meter(words=words):
            return words
        case Titled(title=title):
            return title
        case Heat(figure=figure, words=words):
            return f"{figure} {words}".strip()
        case date():
            return short_day(value)
        case int() | float():
            return rounded(value)
        case None:
            return ""
    return str(value)


class PreviewCard(Card):
    """Chapter by chapter what the document will say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What goes in"), parent)
        self.waiting = Words(muted=True, size=0.92, wrap=False)
        self.head.addWidget(self.waiting)
        self._shown: QWidget = QWidget()
        self.body.addWidget(self._shown)
        self.body.addStretch(1)

    def wait(self) -> None:
        """Say that the preview is being renewed."""
        self.waiting.show_text(tr("updating…"))

    def show_text(self, sentence: str) -> None:
        """Show a sentence in the place of a preview."""
        self._show(Words(sentence, muted=True))

    def show_document(self, document: Document) -> None:
        """Show the texts of this document."""
        with plainly():  # it shows what the file will say
            self._show(_page(document))

    def _show(self, content: QWidget) -> None:
        """Show this in place of the last; the page scrolls where it is long."""
        self.waiting.show_text("")
        self.body.replaceWidget(self._shown, content)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = content


def _page(document: Document) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.addWidget(Words(document.title, strong=True, size=1.2), 1)
    if document.status is not None:
        head.addWidget(PillWidget(document.status.words, document.status.tone))
    column.addLayout(head)
    column.addWidget(Words(document.subtitle, muted=True))
    for section in document.sections:
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addSpacing(2)
        if section.title:
            column.addWidget(Words(section.title, strong=True, size=1.08))
        for text, heading in lines_of(section):
            column.addWidget(Words(text, strong=heading, muted=not heading, size=0.95))
    if document.confidentiality:
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addWidget(Words(document.confidentiality, muted=True, size=0.9))
    return page
