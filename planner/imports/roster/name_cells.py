"""A column of names, read cell by cell: whom each names, and what has to be said of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from planner.imports.reading.cleaning import MAX_LENGTH, clean
from planner.imports.roster.name_parts import join_parts
from planner.imports.roster.names import (
    NamedPerson,
    Names,
    is_last_first,
    is_turned,
    names_nobody,
    read_names,
    turned,
    without_remark,
)
from planner.imports.roster.report import Report
from planner.imports.roster.status_words import is_on_leave
from planner.models.placeholders import cannot_be_name, is_placeholder
from planner.text import listed, tr, trn

NOBODY = Names()


def read_name_column(
    texts: Sequence[str],
    lines: Sequence[int],
    header: str,
    report: Report,
    confirmed: Collection[str] = (),
) -> list[Names]:
    """Return whom each cell names. What is doubtful is reported once, at its first row.

    ``confirmed`` are names as first and last in two other columns say them.
    """
    distinct = dict.fromkeys(texts)
    with_comma = [text for text in distinct if "," in text]  # in hardly any column
    last_first = bool(with_comma) and is_turned(text for text in texts if text)
    to_turn = {text for text in with_comma if last_first or turned(clean(text)) in confirmed}
    read = {text: read_names(text, last_first=text in to_turn) for text in distinct}
    first_line = dict(zip(reversed(texts), reversed(lines), strict=True))
    _say_turned({text: read[text] for text in read if text in to_turn}, first_line, header, report)
    for text, names in read.items():
        _say_doubts(first_line[text], names, header, text in to_turn, report)
    _say_remarks(read, first_line, header, report)
    return [read[text] for text in texts]


def join_name_columns(
    first: Sequence[str],
    last: Sequence[str],
    more: Sequence[Mapping[str, Sequence[str]]],
    lines: Sequence[int],
    headers: Sequence[str],
    report: Report,
) -> list[Names]:
    """Return whom rows name in two columns, and ``more`` of the name in others.

    Only a whole name can be a placeholder: Null is a surname.
    """
    first, last = _family_first(first, last)
    whole = [" ".join(filter(None, map(clean, parts))) for parts in zip(first, last, strict=True)]
    joined = [_full_name(*parts) for parts in zip(first, last, more, strict=True)]
    joined = [text if len(text) <= MAX_LENGTH else "" for text in joined]
    read = {}
    first_line: dict[str, int] = {}
    for text, short, line in zip(joined, whole, lines, strict=True):
        if text not in read:
            name, remark = without_remark(text)
            short = short if short != text else ""
            read[text] = Names((NamedPerson(name, "", remark, short),)) if name else NOBODY
            first_line[text] = line
    _say_nobody(whole, joined, lines, listed(headers), report)
    _say_remarks(read, first_line, listed(headers), report)
    return [read[text] for text in joined]


def _family_first(first: Sequence[str], last: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the parts of names in the order in which they are said: in Chinese, Japanese and
    Korean the family's comes first."""
    pairs = [
        (family, given) if _EAST_ASIAN.fullmatch(given + family) else (given, family)
        for given, family in zip(first, last, strict=True)
    ]
    return [one for one, _ in pairs], [other for _, other in pairs]


_EAST_ASIAN = re.compile("[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3 ]+")


def _full_name(first: str, last: str, more: Mapping[str, Sequence[str]]) -> str:
    """Join the parts of a name; empty where first and last are placeholders."""
    first, last = ("" if cannot_be_name(part) else part for part in (clean(first), clean(last)))
    parts = list(filter(None, (first, last)))
    name = " ".join(parts)
    if names_nobody(name) or all(map(is_placeholder, parts)):
        return ""
    return join_parts(first, last, more) if more else name


def _say_nobody(
    whole: Sequence[str], joined: Sequence[str], lines: Sequence[int], header: str, report: Report
) -> None:
    """Report placeholders in two columns, each once, at its first row."""
    said = set()
    for text, name, line in zip(whole, joined, lines, strict=True):
        if text and not name and text not in said:
            said.add(text)
            words = (
                tr("“{text}” under “{header}” does not name anybody.")
                if len(text) <= _MOST_QUOTED
                else tr("“{text}…” under “{header}” is too long for a name.")
            )
            report.warn(line, words.format(text=text[:_MOST_QUOTED], header=header))


_MOST_QUOTED = 80


def _say_turned(
    read: dict[str, Names], first_line: dict[str, int], header: str, report: Report
) -> None:
    for text, names in read.items():
        if names.people:
            words = tr(
                "Names under “{header}” are written “Last, First”: “{text}” was read as {name}.",
                header=header,
                text=clean(text),
                name=listed([person.name for person in names.people]),
            )
            report.warn(first_line[text], words)
            return


def _say_doubts(line: int, names: Names, header: str, last_first: bool, report: Report) -> None:
    for part in names.doubtful:
        words = tr(
            "“{text}” under “{header}” may be one person or several, so nobody was made of it;"
            " write “;” between people.",
            text=part,
            header=header,
        )
        report.doubt(line, words)
    for part in names.joined:
        words = tr(
            "“{text}” under “{header}” was taken for one person; write “;” between people.",
            text=part,
            header=header,
        )
        report.doubt(line, words)
    for person in names.people:
        if is_last_first(person.name) and not last_first:
            words = tr(
                "“{text}” under “{header}” was taken as it stands; most names there are not"
                " written “Last, First”.",
                text=person.name,
                header=header,
            )
            report.doubt(line, words)


def _say_remarks(
    read: dict[str, Names], first_line: dict[str, int], header: str, report: Report
) -> None:
    """Report what stands behind names: somebody's leave each time, the rest once."""
    others: list[tuple[int, NamedPerson]] = []
    for text, names in read.items():
        for person in names.people:
            if not person.remark:
                continue
            if not is_on_leave(person.remark):
                others.append((first_line[text], person))
                continue
            words = tr(
                "“{remark}” is no part of the name; enter the leave of {name} with its dates.",
                remark=person.remark,
                name=person.name,
            )
            report.warn(first_line[text], words)
    if others:
        words = trn(
            "“{remark}” behind {name} under “{header}” is no part of the name and was not used.",
            "“{remark}” behind {name} and what else stands behind names under “{header}”"
            " ({count} times) is no part of them and was not used.",
            len(others),
            remark=others[0][1].remark,
            name=others[0][1].name,
            header=header,
        )
        report.warn(others[0][0], words)
