"""The tables a plan is kept up to date from, and what each of them said last."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Literal, NamedTuple

RowState = Literal["listed", "gone", "left out"]
"""Whether somebody stands in the last edition, is gone from it, which was accepted, or stands in
it and, as somebody decided, does not come back into the plan."""


class KeptList(NamedTuple):
    """A table that comes again and again, such as the monthly list of HR."""

    id: int
    name: str
    headers: str = "[]"
    """The headers of the table, as JSON: by them the next one is known to be of this list."""
    options: str = "{}"
    """How the table is read (see ``imports/refresh``), as JSON."""
    file: str = ""
    """The name of the file that came last."""
    read_on: date | None = None
    """The day on which it came."""
    headcounts: str = "{}"
    """How many staff it said that departments have, by name, as JSON."""


class EditionRow(NamedTuple):
    """What the last edition of a list said of one person.

    One row for each person, so that the next edition writes what differs and its undo keeps no
    more than that.
    """

    id: int
    list_id: int
    key: str
    """What the list called them: the id, else the e-mail, else the name."""
    said: str
    """Their fields as the list had them, as JSON (see ``imports/refresh``)."""
    person_id: int | None = None
    """Who that is in the plan; none where they were removed from it since."""
    state: RowState = "listed"


def json_object(text: str) -> dict[str, Any]:
    """Return what a text of a kept list says; nothing where it is no JSON object.

    A plan can do without it: the list is then compared as if it came for the first time.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def said_texts(said: str) -> list[str]:
    """Return every text in what a list said of a person."""
    return texts_in(json_object(said))


def texts_in(value: Any) -> list[str]:
    """Return every text in a JSON value."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts_in(part)]
