"""Reading typed text as the value of a field, the same way in the window, an import and a merge.

JSON files hold values, not text; ``planner.models.fields`` checks the values of all alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from planner.errors import PlannerError
from planner.imports.reading.days import parse_date
from planner.imports.reading.numbers import parse_number
from planner.imports.reading.yes_no import parse_yes_no
from planner.models.catalogue import LARGEST_FIGURE, Field
from planner.models.fields import what_is_wrong
from planner.models.row import table_of
from planner.text import tr


def read_number(
    text: str, unit: str = "", *, whole: bool = False, was: float | None = None
) -> float | int:
    """Return the number in a text, which may have its unit: "2.5", "1,5", "12 000", "2:30 h".

    ``was`` is the number that a cell held before; it decides where a spreadsheet shows it in
    another format. Raises ``PlannerError`` for text that is not a number, could be two, or is not
    ``whole``.
    """
    text = text.strip()
    bare = text if not unit else re.sub(rf"\s*{re.escape(unit)}$", "", text, flags=re.IGNORECASE)
    value = parse_number(bare, was, hours=unit == "h", whole=whole)
    if abs(value) > LARGEST_FIGURE:
        raise PlannerError(tr("“{text}” is too large a number.", text=text[:20]))
    if whole and value != int(value):
        raise PlannerError(tr("“{text}” is not a whole number.", text=text))
    return int(value) if whole else value


def read_yes_no(text: str) -> bool:
    """Return whether a text says yes or no. Raises ``PlannerError`` where it says neither."""
    word = text.strip()
    for answer, own in ((True, tr("yes")), (False, tr("no"))):
        if word.casefold() == own.casefold():
            return answer
    answered = parse_yes_no(word)
    if answered is None:
        raise PlannerError(tr("“{text}” is neither yes nor no.", text=word))
    return answered


def read_word(text: str, words: Sequence[str]) -> str:
    """Return which of a few words a text is, in English or in the language of the reader.

    Case and punctuation do not matter. Raises ``PlannerError`` for any other text.
    """
    typed = _letters(text)
    for word in words:
        if typed and typed in (_letters(word), _letters(tr(word))):
            return word
    named = ", ".join(tr(word) for word in words)
    raise PlannerError(tr("“{value}” is not one of: {words}.", value=text.strip(), words=named))


def _letters(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


@lru_cache(maxsize=5_000)
def read_field(field: Field, text: str) -> Any:
    """Return the value of a cleaned text for a field that does not refer to another row.

    Raises ``PlannerError`` for text that is not a value of the field.
    """
    value: Any = text
    if field.form in ("number", "whole number"):
        value = read_number(text, field.unit, whole=field.form == "whole number")
    elif field.form == "day":
        value = parse_date(text)
        if value is None:
            raise PlannerError(tr("“{text}” is not a date; write it like 2027-03-01.", text=text))
    elif field.form == "yes or no":
        value = read_yes_no(text)
    elif field.form == "choice":
        value = read_word(text, field.kind.words)
    wrong = what_is_wrong(table_of(field.row_type), field.attribute, value)
    if wrong is not None:
        raise PlannerError(wrong)
    return value
