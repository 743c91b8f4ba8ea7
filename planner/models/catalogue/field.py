"""What is said of one field besides its type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from planner.models.kinds import Kind, kinds, references
from planner.models.row import table_of
from planner.text import Sentence

Form = Literal[
    "line", "text", "id", "day", "number", "whole number", "yes or no", "choice", "reference"
]
"""How a field is shown and typed: ``text`` has several lines; an ``id`` may look like a number
and is none."""


class Range(NamedTuple):
    """From where to where a figure means something, and the sentence for any other."""

    low: int | float
    high: int | float
    sentence: Sentence
    bearable: Literal["inside", "above", "anywhere"] = "inside"
    """Where measures can go on with a figure from a file: one outside is then only a finding."""


@dataclass(frozen=True)
class Field:
    """One field of a row class."""

    attribute: str
    title: Sentence
    """What people call it, as a sentence to be translated where it is shown."""
    stable: str = ""
    """Its name in files where that is not the attribute (without ``_id``)."""
    short: Sentence = ""
    """The title where there is little room, if that is another."""
    unit: Sentence = ""
    lines: bool = False
    """A text of several lines."""
    looks_numeric: bool = False
    """Text that may look like a number, as a staff number does, and must never become one."""
    coloured: bool = False
    """A choice whose words say how far something has come, and bear a colour."""
    scale: bool = False
    """A whole number that lists offer 1 to 5 for."""
    summed: bool = False
    """Lists show the sum of it."""
    within: Range | None = None
    nothing: Sentence = "none"
    """What no value is called where one is picked, as a sentence to be translated."""
    needed: bool = False
    """Lists want it filled, although the row can be without."""
    listed: bool = True
    """It is a column of its list, and can be edited there."""
    searched: bool = False
    """Rows are found by it besides by their names."""
    kept: bool = False
    """A redacted document may hold it."""
    rating: bool = False
    """Part of how somebody judged a person or a department."""
    departure: bool = False
    """A day that says who is going to leave."""
    headers: tuple[str, ...] = ()
    """What tables that are imported call it, the surest first; case and punctuation aside."""
    row_type: type[Any] = object

    @property
    def name(self) -> str:
        """Its stable name, as files have it."""
        return self.stable or self.attribute.removesuffix("_id")

    @property
    def heading(self) -> str:
        """What a narrow column is called, as a sentence to be translated."""
        return self.short or self.title

    @property
    def kind(self) -> Kind:
        """The type its row class gives it."""
        return kinds(table_of(self.row_type))[self.attribute]

    @property
    def refers_to(self) -> str | None:
        """The table it refers to, if any."""
        return references(table_of(self.row_type)).get(self.attribute)

    @property
    def required(self) -> bool:
        """Whether it cannot be emptied; a text can, which is then the empty text."""
        return self.needed or not self.kind.optional

    @property
    def form(self) -> Form:
        """How it is shown and typed."""
        if self.refers_to is not None:
            return "reference"
        if self.kind.words:
            return "choice"
        if self.kind.plain is str:
            return "text" if self.lines else "id" if self.looks_numeric else "line"
        return _FORMS[self.kind.plain.__name__]


_FORMS: dict[str, Form] = {
    "bool": "yes or no",
    "int": "whole number",
    "float": "number",
    "date": "day",
}
