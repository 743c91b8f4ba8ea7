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
        if is_error(cleaned):
            why = tr("“{text}” under “{header}” is a spreadsheet error and was not used.")
        elif field == "id" and _CUT.fullmatch(cleaned):
            why = tr(
                "“{text}” under “{header}” is a number that a spreadsheet cut, so it was not used"
                " as an id; format the column as text or number, and export it again."
            )
        elif field == "email" and not read_emails(cleaned):
            why = tr("“{text}” under “{header}” is not an e-mail address and was not used.")
        elif field in _FIGURES and is_placeholder(cleaned):
            why = tr("“{text}” under “{header}” says nothing and was not used.")
        elif names and not asks and (nobody := _why_nobody(field, cleaned)):
            why = nobody
        elif (
            (several or field == "department")
            and cleaned not in departments
            and _is_no_department(cleaned, answers=is_yes_no_column)
        ):
            why = tr("“{text}” under “{header}” does not name a department.")
        else:
            continue
        found[text] = why.format(text=cleaned, header=header)
    return found


def _is_no_department(text: str, *, answers: bool) -> bool:
    """Return whether a text is a placeholder or, in a column of ``answers``, a yes or a no."""
    return is_placeholder(text) or (answers and parse_yes_no(text) is not None)


def _why_nobody(field: str, text: str) -> str:
    """Return a sentence on why a text names nobody; nothing where it may name somebody."""
    if names_nobody(text):
        return tr("“{text}” under “{header}” does not name anybody.")
    if _is_no_name(field, text):
        return tr("“{text}” under “{header}” is not a name and was not used.")
    return ""


def _is_no_name(field: str, text: str) -> bool:
    """Return whether a text answers a question, or has no letter; digits may be a holder's id."""
    if text.isdecimal():
        return field == "name"
    return is_answer(text) or (field == "name" and not any(map(str.isalpha, text)))
