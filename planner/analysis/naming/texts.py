"""The texts of a plan that may name a person, and how a person is found in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, get_type_hints

from planner.models import TABLES, Person, Plan, Snapshot

_NO_TEXTS = {
    "plan_info": {"key"},
    "setting": {"key", "value"},
    "waiver": {"code", "about"},
    "snapshot": {"data"},
    "list": {"headers", "options", "headcounts"},
    "edition_row": {"key", "said"},
    "comment": {"page", "key"},
}
"""Fields of letters that nobody reads: identities, settings and JSON. A word put into them in
another's place would make the plan unreadable."""

_NAMES = {"person": {"ref", "name", "email"}, "department": {"name"}}
"""What others are called. One person's name is never taken out of another's."""

_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x3FFFF))
"""Letters written without spaces, or with endings joined to them: a name stands within a word."""


def as_called(plan: Plan, person: Person, earlier: Iterable[Person]) -> tuple[Person, ...]:
    """Return a person as they are, and as they were earlier where they were called otherwise.

    What somebody else in the plan goes by now is theirs alone, whoever had it before.
    """
    others = {
        word.casefold()
        for other in plan.people.values()
        if other.id != person.id
        for word in (other.ref, other.email, other.name)
    }
    found = {(person.ref, person.email, person.name): person}
    for was in earlier:
        ref, email, name = (
            "" if word.casefold() in others else word for word in (was.ref, was.email, was.name)
        )
        if ref or email or name:
            found.setdefault((ref, email, name), was._replace(ref=ref, email=email, name=name))
    return tuple(found.values())


def words_for(*called: Person) -> re.Pattern[str]:
    """Return a pattern that finds a person's name, e-mail address and id in a text, as whole words;
    of somebody who was called otherwise before, all of them (``as_called``).

    What would be found everywhere is left out: a name or id of one or two letters, except in
    scripts that write whole names so, and an id of up to four digits.
    """
    words = []
    for person in called:
        names = (person.name, person.email)
        words += [word for word in names if len(word) > 2 or is_unspaced(word[:1])]
        if len(person.ref) > 2 and not re.fullmatch(r"\d{3,4}", person.ref):
            words.append(person.ref)
    return _any_of(words)


def _every_word_for(called: Iterable[Person]) -> re.Pattern[str]:
    """As ``words_for``, for a text that is known to be about this person."""
    return _any_of([word for person in called for word in (person.name, person.email, person.ref)])


def _any_of(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    either = "|".join(map(_whole_word, longest_first))
    return re.compile(either or r"(?!)", re.IGNORECASE)


def _whole_word(word: str) -> str:
    before = "" if is_unspaced(word[0]) else r"(?<!\w)"
    after = "" if is_unspaced(word[-1]) else r"(?!\w)"
    return f"{before}{re.escape(word)}{after}"


def is_unspaced(letter: str) -> bool:
    """Return whether a letter is of a script whose words are not set apart by spaces."""
    return bool(letter) and any(low <= ord(letter) <= high for low, high in _UNSPACED)


@cache
def _text_fields(table: str) -> tuple[str, ...]:
    return tuple(field for field, kind in get_type_hints(TABLES[table]).items() if kind is str)


def texts(plan: Plan, *, names: bool = False) -> Iterator[tuple[str, Any, str, str]]:
    """Yield every text somebody wrote: table, row, field and the text.

    With ``names``, what people and departments are called too.
    """
    for table, row_type in TABLES.items():
        left_out = _NO_TEXTS.get(table, set()) | (set() if names else _NAMES.get(table, set()))
        fields = [field for field in _text_fields(table) if field not in left_out]
        for row in plan.table(row_type).values() if fields else ():
            for field in fields:
                if value := getattr(row, field):
                    yield table, row, field, value


def snapshot_without(snapshot: Snapshot, called: Sequence[Person], instead: str) -> tuple[str, int]:
    """Return a snapshot's data with other words where a person is named, and at how many places;
    ``called`` as they are and were (``as_called``)."""
    sure, usual, count = _every_word_for(called), words_for(*called), 0
    labels = {person.label for person in called}

    def is_them(kind: str, name: str) -> bool:
        return kind == "person" and name in labels

    def said(text: str, words: re.Pattern[str]) -> str:
        nonlocal count
        text, found = words.subn(instead, text)
        count += found
        return text

    data = json.loads(snapshot.data)
    for finding in data.get("findings", ()):
        is_about = any(is_them(*about) for about in finding["about"])
        words = sure if is_about else usual
        finding["text"] = said(finding["text"], words)
        for about in finding["about"]:
            about[1] = said(about[1], sure if is_them(*about) else usual)
        for part in finding["parts"]:
            theirs = is_them(part["kind"], part["name"])
            part["name"] = said(part["name"], sure if theirs else usual)
            part["text"] = said(part["text"], words)
    return json.dumps(data, ensure_ascii=False, sort_keys=True), count
