"""A language for tests: every word of the program is strange, every word of a plan is Cyrillic.

So whatever is still in plain Latin letters where something is shown was never translated.
"""

from __future__ import annotations

import gettext
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache

from planner import text
from planner.models import TABLES, Draft, Plan, Snapshot
from planner.models.fields import kinds
from tools.messages import collected

_STRANGE = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àƀćďéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ",
)
_CYRILLIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абцдефгхийклмнопярстувшжызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЖЫЗ",
)
_PLACES = re.compile(r"(\{[^{}]*\}|%\(\w+\)\w|%[sdr]|\*\.\w+)")
"""What stays as it is in a sentence: places to be filled in, and patterns of file names."""
_ENGLISH = re.compile(r"[A-Za-z]{2,}")


class Pseudo(gettext.NullTranslations):
    """Translates every message of the template, and remembers what is not in it."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown: dict[str, None] = {}

    def gettext(self, message: str) -> str:
        return self._translated(message, None)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._translated(msgid1 if n == 1 else msgid2, None)

    def pgettext(self, context: str, message: str) -> str:
        return self._translated(message, context)

    def _translated(self, message: str, context: str | None) -> str:
        if (message, context) not in _known():
            self.unknown[message] = None
            return message
        return strange(message)


@cache
def _known() -> frozenset[tuple[str, str | None]]:
    """Every sentence of the template, with its context."""
    return frozenset(
        (words, message.context)
        for message in collected()
        for words in ([message.id] if isinstance(message.id, str) else message.id)
        if words
    )


def strange(message: str) -> str:
    """A message in the language of tests, with its places kept."""
    parts = _PLACES.split(message)
    words = "".join(p if n % 2 else p.translate(_STRANGE) for n, p in enumerate(parts))
    return f"⟦{words}⟧"


@contextmanager
def in_pseudo() -> Iterator[Pseudo]:
    """Show everything in the language of tests."""
    language = Pseudo()
    text.show_in(language)
    try:
        yield language
    finally:
        text.show_in(gettext.NullTranslations())


_NOT_WORDS = {
    "setting": ("key", "value"),
    "waiver": ("code", "about"),
    "snapshot": ("data",),
    "plan_info": ("key",),
}
"""Texts of a plan that mean something to the program."""


def in_cyrillic(plan: Plan) -> Plan:
    """The plan with every text of its people in other letters."""
    draft = Draft(plan)
    for table, row_type in TABLES.items():
        keep = _NOT_WORDS.get(table, ())
        texts = [
            f for f, kind in kinds(table).items()
            if kind.plain is str and not kind.words and f not in keep
        ]  # fmt: skip
        for row in plan.table(row_type).values():
            draft.change(row, **{f: (getattr(row, f) or "").translate(_CYRILLIC) for f in texts})
    for snapshot in list(draft.plan.table(Snapshot).values()):
        draft.change(snapshot, data=_kept_in_cyrillic(snapshot.data))
    return draft.plan


def _kept_in_cyrillic(data: str) -> str:
    """The findings of a snapshot with their words in other letters."""
    kept = json.loads(data)
    for finding in kept["findings"]:
        for said in (finding, *finding["parts"]):
            for word in {"text", "name"} & said.keys():
                said[word] = said[word].translate(_CYRILLIC)
        finding["about"] = [[kind, name.translate(_CYRILLIC)] for kind, name in finding["about"]]
    for champions in kept["champions"].values():
        champions[0] = champions[0].translate(_CYRILLIC)
    return json.dumps(kept)


def english_in(texts: Iterable[str], allowed: str = "") -> list[str]:
    """The texts that hold a word in plain Latin letters, once what is allowed is taken out."""
    out = re.compile(allowed) if allowed else None
    return [
        found
        for found in dict.fromkeys(texts)
        if _ENGLISH.search(out.sub("", found) if out else found)
    ]
