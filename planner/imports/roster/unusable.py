"""Texts that are no value of their field: placeholders, errors of a sheet, e-mails without an @."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planner.imports.reading.cleaning import clean
from planner.imports.reading.placeholders import is_error, is_placeholder
from planner.imports.reading.yes_no import is_mostly_yes_no, parse_yes_no
from planner.imports.roster.mapping import DEPARTMENT_LISTS
from planner.text import tr

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


def unusable(
    field: str, header: str, texts: Sequence[str], departments: Collection[str]
) -> dict[str, str]:
    """The texts of a column that are no value of its field, each with a sentence that says so.

    They are cleaned, but for those of fields that may name several departments.

    ``departments`` are the names of those there are, which are names whatever they look like.
    Managers are looked for first (``managers``): a placeholder may be somebody's id.
    """
    several = field in DEPARTMENT_LISTS
    asks = several and is_mostly_yes_no(map(clean, texts), marks=False)
    found = {}
    for text in dict.fromkeys(texts):
        said = clean(text) if several else text
        if not said:
            continue
        if is_error(said):
            why = tr("“{text}” under “{header}” is an error of the sheet and was not used.")
        elif field == "email" and not _EMAIL.fullmatch(said):
            why = tr("“{text}” under “{header}” is no e-mail address and was not used.")
        elif field == "name" and is_placeholder(said):
            why = tr("“{text}” under “{header}” names nobody.")
        elif field == "name" and not any(map(str.isalpha, said)):
            why = tr("“{text}” under “{header}” is no name and was not used.")
        elif (several or field == "department") and said not in departments:
            if not is_placeholder(said) and not (asks and parse_yes_no(said) is not None):
                continue
            why = tr("“{text}” under “{header}” names no department.")
        else:
            continue
        found[text] = why.format(text=said, header=header)
    return found
