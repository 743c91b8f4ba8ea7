"""What the last editions of lists say of a person, and how they are taken out of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from planner.analysis.naming.texts import words_for
from planner.models import EditionRow, KeptList, Person, Plan
from planner.models.lists import json_object, said_texts, texts_in
from planner.text import tr

_MANAGER = "manager"
_CALLED = frozenset({"id", "name", "email"})


def held_in_lists(plan: Plan, called: Sequence[Person]) -> Iterator[str]:
    """Yield a line for each list whose last edition has a person, and for each row of somebody else
    that names them, as they are called or were."""
    person, words = called[0], words_for(*called)
    for row in plan.table(EditionRow).values():
        kept = plan.get(KeptList, row.list_id)
        if row.person_id == person.id:
            texts = [text for text in (row.key, *said_texts(row.said)) if text]
            yield tr("in the list “{list}”: {texts}", list=kept.name, texts=", ".join(texts))
        elif _names(row, person, words):
            yield tr("named in the list “{list}”, in the row of {key}", list=kept.name, key=row.key)


def names_of_lists(plan: Plan, person: Person) -> list[str]:
    """Return the lists whose last edition has the person."""
    rows = plan.where(EditionRow, "person_id", person.id)
    return sorted({plan.get(KeptList, row.list_id).name for row in rows if row.state == "listed"})


def left_in_lists(plan: Plan, find: Callable[[str], Any]) -> Iterator[str]:
    """Yield a line for each row of the last editions in which ``find`` finds something, besides
    what others in the plan are called."""
    for row in plan.table(EditionRow).values():
        if any(map(find, _texts_about_others(row))):
            kept = plan.get(KeptList, row.list_id)
            yield tr("named in the list “{list}”, in the row of {key}", list=kept.name, key=row.key)


def edition_without(row: EditionRow, called: Sequence[Person], instead: str) -> EditionRow | None:
    """Return a row of an edition with other words where a person is named, as they are called or
    were; none where all of it is about them. What others are called stays."""
    person, words = called[0], words_for(*called)
    if row.person_id == person.id:
        return None
    if not _names(row, person, words):
        return row
    own = _CALLED if row.person_id is not None else frozenset()
    said = json_object(row.said)
    said |= {n: _replaced(v, words, instead) for n, v in said.items() if n not in own}
    if _is_of(said.get(_MANAGER), person):
        said[_MANAGER] = [instead, None]
    key = row.key if own else words.sub(instead, row.key)
    return row._replace(key=key, said=json.dumps(said, ensure_ascii=False))


def _texts_about_others(row: EditionRow) -> list[str]:
    """Return the texts of a row that may name somebody besides the one it is about."""
    if row.person_id is None:
        return [row.key, *said_texts(row.said)]
    said = json_object(row.said)
    return texts_in({name: value for name, value in said.items() if name not in _CALLED})


def _names(row: EditionRow, person: Person, words: re.Pattern[str]) -> bool:
    if any(map(words.search, _texts_about_others(row))):
        return True
    return _is_of(json_object(row.said).get(_MANAGER), person)


def _is_of(manager: Any, person: Person) -> bool:
    return isinstance(manager, list) and len(manager) == 2 and manager[1] == person.id


def _replaced(value: Any, words: re.Pattern[str], instead: str) -> Any:
    if isinstance(value, str):
        return words.sub(instead, value)
    if isinstance(value, list):
        return [_replaced(part, words, instead) for part in value]
    return value
