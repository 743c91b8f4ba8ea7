"""Texts that are no value of their field: placeholders, errors, e-mail addresses without an @."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planner.imports.reading.cleaning import clean
from planner.imports.reading.yes_no import is_answer, is_mostly_yes_no, parse_yes_no
from planner.imports.roster.names import names_nobody, read_emails
from planner.imports.roster.spellings import DEPARTMENT_LISTS, PEOPLE
from planner.models.placeholders import is_error, is_placeholder
from planner.text import tr

_FIGURES = frozenset({"start", "last_day", "hours", "headcount"})
"""Fields whose values are days and numbers."""
_CUT = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
"""A long number as Excel shows it, its last digits lost: 1.2346E+11."""


def unusable_texts(
    field: str, header: str, texts: Sequence[str], departments: Collection[str]
) -> dict[str, str]:
    """Return the texts of a column that are no value of its field, each with a sentence on why.

    ``texts`` are cleaned, except those of fields that may name several departments or people.
    ``departments`` are the names of existing departments, which count as names whatever they look
    like. Placeholders in the manager column are left to ``managers``: one may be an id.
    """
    several, names = field in DEPARTMENT_LISTS, field in PEOPLE
    asks = field == "champion" and is_mostly_yes_no(map(clean, texts))
    is_yes_no_column = several and is_mostly_yes_no(map(clean, texts), marks=False)
    found = {}
    for text in dict.fromkeys(texts):
        cleaned = clean(text) if several or names else text
        if not cleaned:
            continue
        why = _why_no_value(field, cleaned)
        if why is None and names and not asks:
            why = _why_no_name(field, cleaned)
        if why is None and cleaned not in departments and (several or field == "department"):
            why = _why_no_department(cleaned, answers=is_yes_no_column)
        if why is not None:
            found[text] = why.format(text=cleaned, header=header)
    return found


def _why_no_value(field: str, cleaned: str) -> str | None:
    """Return why a text can be no value of its field, be it a name or not; none where it can."""
    if is_error(cleaned):
        return tr("“{text}” under “{header}” is a spreadsheet error and was not used.")
    if field == "id" and _CUT.fullmatch(cleaned):
        return tr(
            "“{text}” under “{header}” is a number that a spreadsheet cut, so it was not used"
            " as an id; format the column as text or number, and export it again."
        )
    if field == "email" and not read_emails(cleaned):
        return tr("“{text}” under “{header}” is not an e-mail address and was not used.")
    if field in _FIGURES and is_placeholder(cleaned):
        return tr("“{text}” under “{header}” says nothing and was not used.")
    return None


def _why_no_department(text: str, *, answers: bool) -> str | None:
    """Return why a placeholder or, in a column of ``answers``, a yes or a no is no department."""
    if is_placeholder(text) or (answers and parse_yes_no(text) is not None):
        return tr("“{text}” under “{header}” does not name a department.")
    return None


def _why_no_name(field: str, text: str) -> str | None:
    """Return why a text names nobody: it says so, answers a question, or has no letter; digits may
    be a holder's id."""
    if names_nobody(text):
        return tr("“{text}” under “{header}” does not name anybody.")
    letters = field != "name" or any(map(str.isalpha, text))
    if (text.isdecimal() and field == "name") or (
        not text.isdecimal() and (is_answer(text) or not letters)
    ):
        return tr("“{text}” under “{header}” is not a name and was not used.")
    return None
