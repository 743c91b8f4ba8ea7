"""What a document says, free of any format: a document is sections, a section is blocks.

One function makes a section; the PDF and the workbook each show any section without knowing it.
All texts are plain text. Tables are in ``tables`` and ``cells``, pictures in ``pictures``, what is
filled in by hand in ``forms``. To add a kind of block: a class here, its name in ``Block``, and one
drawing of it in ``pdf/blocks.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

from planner.exports.blocks.cells import Cell, Column, ColumnKind, Heat, Meter, Pill, Titled, Tone
from planner.exports.blocks.forms import Blank, Form
from planner.exports.blocks.pictures import (
    CoverDays,
    Held,
    Holder,
    Lane,
    Lanes,
    Picture,
    Span,
    Standing,
    Stop,
    Timeline,
    Trend,
    Trends,
)
from planner.exports.blocks.tables import Halves, More, Table

__all__ = [
    "AskItem",
    "AskLine",
    "Asks",
    "Blank",
    "Block",
    "Bullets",
    "Cell",
    "Column",
    "ColumnKind",
    "CoverDays",
    "Document",
    "Figure",
    "Figures",
    "Form",
    "Halves",
    "Heading",
    "Heat",
    "Held",
    "Holder",
    "KeyValues",
    "Lane",
    "Lanes",
    "Marked",
    "Meter",
    "More",
    "Moved",
    "Panel",
    "Panels",
    "Paragraph",
    "Picture",
    "Pill",
    "Pointer",
    "Section",
    "Span",
    "Stage",
    "Stages",
    "Standing",
    "Stop",
    "Table",
    "Timeline",
    "Titled",
    "Tone",
    "Trend",
    "Trends",
]


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
class Heading:
    """A heading inside a section; it stays with the block after it. What leads to more of it
    stands at its right."""

    text: str
    more: Pointer | None = None


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


Moved = Literal["better", "same", "worse"]


@dataclass(frozen=True)
class Figure:
    """One figure of note, what it counts, and what it was last time, or another remark."""

    name: str
    value: str
    remark: str = ""
    unit: str = ""
    """What stands behind the figure: "of 39", "people"."""
    moved: Moved | None = None
    """How it has moved since last time; none where nothing was known then."""


@dataclass(frozen=True)
class Figures:
    """Figures side by side."""

    items: tuple[Figure, ...]


class Marked(NamedTuple):
    """A line that is opened by a sign or a day, which stands in a column of its own."""

    mark: str
    text: str
    right: str = ""
    """Who or what it is of, at the end of the line."""


@dataclass(frozen=True)
class Panel:
    """A titled box of short lines."""

    title: str
    lines: tuple[Marked, ...]


@dataclass(frozen=True)
class Panels:
    """Panels side by side."""

    items: tuple[Panel, ...]
    most_lines: int = 2
    """Of each line that it lists; longer ones are cut."""


class Stage(NamedTuple):
    """A status the plan had, has or would have, and when."""

    when: str
    status: Pill
    now: bool = False


@dataclass(frozen=True)
class Stages:
    """How the status came to be and where it could go, from left to right."""

    items: tuple[Stage, ...]


class AskLine(NamedTuple):
    """An option of an ask, or that nobody answers."""

    mark: str
    """Its letter; empty for no answer."""
    text: str
    meaning: str
    recommended: bool = False


class AskItem(NamedTuple):
    """One thing that a meeting is asked to decide."""

    number: str
    title: str
    late: str
    """How late it is, in words; empty where it is not."""
    from_whom: str
    by_when: str
    context: str
    lines: tuple[AskLine, ...]
    answer: Blank | None = None
    """Where it is answered by hand."""


@dataclass(frozen=True)
class Asks:
    """What is asked, one under another, each with its options and what they mean."""

    items: tuple[AskItem, ...]
    empty: str
    more: More | None = None
    most_lines: int = 2
    """Of each of its texts; longer ones are cut: the decision paper has all of them."""


@dataclass(frozen=True)
class KeyValues:
    """Terms and what they stand for."""

    pairs: tuple[tuple[str, str], ...]


Block = (
    Heading | Paragraph | Pointer | Bullets | Figures | Panels | KeyValues | Table | Picture
    | Stages | Asks | Halves | Form
)  # fmt: skip


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
    annex: bool = False
    """Whether it stands apart from the pages a document may have, and may be of any length."""
    share: float = 1.0
    """Its part of these pages, where all are needed: what it does not take, others have."""


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
    paper: str = "A4"
    """A4 or Letter."""
    colour: str = ""
    """What it is opened with, as #rrggbb; the program's own where empty."""
    logo: bytes = b""
    """A PNG or JPEG picture at the head of the first page; none where empty."""
    keywords: tuple[str, ...] = field(default=())
    most_pages: int | None = None
    """How many pages its sections take at most, the annex apart; lists are cut to that."""
    remarks: tuple[str, ...] = ()
    """What whoever makes the document should know; it is not printed."""
