"""What a document says, free of any format: a document is sections, a section is blocks.

One function makes a section; the PDF and the workbook each show any section without knowing it.
All texts are plain text. To add a kind of block: a class here, its name in ``Block``, and one
drawing of it in ``pdf/blocks.py`` and in the workbook.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Tone = Literal["good", "weak", "bad", "plain"]
"""How a thing stands. Colour follows it, but the words beside it must say it alone."""


@dataclass(frozen=True)
class Pill:
    """A state in a few words, such as "1 only"; drawn as a coloured shape around the words."""

    words: str
    tone: Tone = "plain"


@dataclass(frozen=True)
class Meter:
    """How far something is on its way, from 0 to 1; none draws no bar, only the words."""

    words: str
    share: float | None
    tone: Tone = "plain"


@dataclass(frozen=True)
class Titled:
    """A text opened by a title on a line of its own."""

    title: str
    text: str


Cell = str | int | float | date | Pill | Meter | Titled | None
"""One value of a table, typed so that a workbook can keep numbers and days as such."""

ColumnKind = Literal["text", "number", "day", "pill"]


@dataclass(frozen=True)
class Column:
    """A column's heading, what is in it, and its width relative to the other columns."""

    title: str
    kind: ColumnKind = "text"
    width: float = 1.0


@dataclass(frozen=True)
class More:
    """Lets a table be cut to fit its page; a last line says how many rows are left out.

    ``one`` and ``many`` are sentences with the place ``{count}``; the line leads to ``section``,
    where the whole list is.
    """

    one: str
    many: str
    section: str


@dataclass(frozen=True)
class Heading:
    """A heading inside a section; it stays with the block after it."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text, opened by ``lead`` in bold where there is one; ``quiet`` is for remarks."""

    text: str
    lead: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Pointer:
    """A line that leads to another section; a page adds ", see page 6"."""

    words: str
    section: str


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """One figure of note with what it was last time, or another remark, under it."""

    name: str
    value: str
    remark: str = ""


@dataclass(frozen=True)
class Figures:
    """Figures side by side."""

    items: tuple[Figure, ...]


@dataclass(frozen=True)
class Panel:
    """A titled box of short lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Panels:
    """Panels side by side."""

    items: tuple[Panel, ...]


@dataclass(frozen=True)
class KeyValues:
    """Terms and what they stand for."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Rows under headings. ``name`` is a stable word for the table (a sheet, a bookmark).

    ``empty`` is the sentence shown where there are no rows. With ``more`` the most important
    rows come first, since rows at the end may be left out where the page is full; ``most`` is
    how many are shown in any case.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    more: More | None = None
    most: int | None = None


@dataclass(frozen=True)
class Trend:
    """Values over time against a target, drawn from zero; ``words`` says the same in words."""

    title: str
    words: str
    unit: str
    points: tuple[tuple[date, float], ...]
    target: float | None = None
    due: date | None = None
    tone: Tone = "plain"


@dataclass(frozen=True)
class Trends:
    """Small charts side by side."""

    items: tuple[Trend, ...]


@dataclass(frozen=True)
class Span:
    """A stretch of time on a timeline; a single day where both days are the same."""

    label: str
    first: date
    last: date
    words: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True)
class Timeline:
    """Stretches of time between two days, with days marked across all of them."""

    first: date
    last: date
    spans: tuple[Span, ...]
    marks: tuple[tuple[date, str], ...] = ()
    empty: str = ""


Block = (
    Heading
    | Paragraph
    | Pointer
    | Bullets
    | Figures
    | Panels
    | KeyValues
    | Table
    | Trends
    | Timeline
)


@dataclass(frozen=True)
class Section:
    """One chapter. ``name`` is the stable lower-case word it is chosen by (``--sections``).

    Without a title it opens under the title of the document itself.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    one_page: bool = False
    """Whether its tables are to be cut so that all of it stays on one page (see ``More``)."""
    if_room: tuple[Block, ...] = ()
    """What follows on that page if there is room for it, and is left out otherwise."""


@dataclass(frozen=True)
class Document:
    """Everything a file says, and what it says about itself."""

    title: str
    subtitle: str
    plan_name: str
    sections: tuple[Section, ...]
    on: date
    """The day it is about."""
    status: Pill | None = None
    author: str = ""
    subject: str = ""
    language: str = "en"
    confidentiality: str = ""
    data_of: datetime | None = None
    """When the plan was last changed (UTC); the only time a document bears."""
    keywords: tuple[str, ...] = field(default=())
