"""Yes and no, as people write them in tables."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

_YES_WORDS = frozenset(
    {
        *("yes", "true", "ja", "wahr", "oui", "vrai", "sí", "si", "verdadero", "sì", "vero"),
        *("sim", "verdadeiro", "waar", "tak", "prawda", "sant", "sand", "kyllä", "tosi", "já"),
    }
)
_NO_WORDS = frozenset(
    {
        *("no", "false", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nee"),
        *("onwaar", "nie", "fałsz", "nej", "nei", "falskt", "falsk", "usann", "ei", "epätosi"),
    }
)
_YES_MARKS = frozenset({"y", "x", "✓", "✔", "☑", "1"})
_NO_MARKS = frozenset({"n", "✗", "✘", "☐", "0", "-", "–", "—"})
_LOOKED_AT = 1_000
"""How many filled cells are looked at to tell what a column holds."""


def parse_yes_no(text: str) -> bool | None:
    """Return whether a cleaned text says yes or no; none where it says neither."""
    word = text.casefold()
    if word in _YES_WORDS or word in _YES_MARKS:
        return True
    return False if word in _NO_WORDS or word in _NO_MARKS else None


def is_mostly_yes_no(texts: Iterable[str], *, marks: bool = True) -> bool:
    """Return whether most filled cells of a column say yes or no.

    With ``marks`` a cross, a tick or a digit counts too; in a column that asks no question it may
    be something else.
    """
    filled = [text.casefold() for text in islice(filter(None, texts), _LOOKED_AT)]
    wanted = _YES_WORDS | _NO_WORDS
    if marks:
        wanted |= _YES_MARKS | _NO_MARKS
    return sum(word in wanted for word in filled) * 2 > len(filled)
