"""Yes and no, as people write them in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from planner.models.placeholders import is_placeholder

_YES_WORDS = frozenset(
    {
        *("yes", "true", "ja", "wahr", "oui", "vrai", "sí", "si", "verdadero", "sì", "vero"),
        *("sim", "verdadeiro", "waar", "tak", "prawda", "sant", "sand", "kyllä", "tosi", "já"),
        *("ano", "áno", "igen", "da", "да", "так", "ναι", "evet"),
    }
)
_NO_WORDS = frozenset(
    {
        *("no", "false", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nee"),
        *("onwaar", "nie", "fałsz", "nej", "nei", "falskt", "falsk", "usann", "ei", "epätosi"),
        *("ne", "nu", "nem", "нет", "ні", "όχι", "hayır"),
    }
)
_NEITHER_WORDS = frozenset(
    {
        *("maybe", "perhaps", "possibly", "not sure", "unsure", "undecided", "don't know"),
        *("don’t know", "not yet", "later", "vielleicht", "eventuell", "evtl.", "unsicher"),
        *("weiß nicht", "noch nicht", "peut-être", "pas encore", "quizás", "quizá", "tal vez"),
        *("aún no", "forse", "non ancora", "talvez", "ainda não", "misschien", "nog niet"),
        *("może", "jeszcze nie", "kanske", "måske", "kanskje", "inte än", "ehkä"),
    }
)
"""Answers to a question of yes or no that say neither."""
_ANSWERED = re.compile(
    r"(\w+)(?:[.!]+|\s*[,;:(].*|\s+[–—-]\s.*"
    r"|\s+(?:please|thanks|thank you|gern|gerne|danke|merci|gracias|grazie|obrigado|tack|tak))",
    re.IGNORECASE,
)
"""An answer that says more than yes or no: "Yes, from May", "Nein danke"."""
_YES_MARKS = frozenset({"y", "x", "✓", "✔", "☑", "1"})
_NO_MARKS = frozenset({"n", "✗", "✘", "☐", "0", "-", "–", "—"})
_LOOKED_AT = 1_000
"""How many filled cells are looked at to tell what a column holds."""


def parse_yes_no(text: str) -> bool | None:
    """Return whether a cleaned text says yes or no; none where it says neither.

    "No, thanks" says no; "Yes, if my manager agrees" does not say yes.
    """
    word = text.casefold()
    if word in _YES_WORDS or word in _YES_MARKS:
        return True
    return False if word in _NO_MARKS or _first_word(word) in _NO_WORDS else None


def is_answer(text: str) -> bool:
    """Return whether a cleaned text answers a question of yes or no, perhaps with more words."""
    word = text.casefold()
    return _first_word(word) in _WORDS or word in _NEITHER_WORDS or word in _MARKS


def is_mostly_yes_no(texts: Iterable[str], *, marks: bool = True) -> bool:
    """Return whether most filled cells of a column answer a question of yes or no, and one says
    yes or no; placeholders aside.

    With ``marks`` a cross, a tick or a digit counts too; in a column that asks no question it may
    be something else.
    """
    filled = [text.casefold() for text in islice(filter(None, texts), _LOOKED_AT)]
    said = sum(_first_word(word) in _WORDS or (marks and word in _MARKS) for word in filled)
    neither = sum(map(_NEITHER_WORDS.__contains__, filled))
    if not said or 2 * (said + neither) > len(filled):
        return bool(said)
    asked = [word for word in filled if is_answer(word) or not is_placeholder(word)]
    return 2 * (said + neither) > len(asked)


def _first_word(text: str) -> str:
    """Return the word with which an answer begins; a text that is none as it is."""
    answered = _ANSWERED.fullmatch(text)
    return answered[1] if answered else text


_WORDS = _YES_WORDS | _NO_WORDS
_MARKS = _YES_MARKS | _NO_MARKS
