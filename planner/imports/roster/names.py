"""People as cells name them: "Last, First", several in a cell, remarks behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.imports.reading.cleaning import clean
from planner.imports.roster.status_words import is_on_leave
from planner.models.placeholders import is_placeholder

_DIVIDES = re.compile(r"[;|\n\r\u2028\u2029]")
"""What divides people whatever else is in a cell; a comma may also stand within a name."""
_LOOKED_UP = ";#"
"""What SharePoint writes between the people of a cell and the numbers it keeps them under."""
_REMARK = re.compile(r"\s*(?:\(([^()]*)\)|\[([^\[\]]*)\])$")
_DASHED = re.compile(r"(.+?)(?:\s+[–—-]\s*|\s*,\s*)(.+)")
"""A name, and what stands behind a dash or a comma after it: "Ann Moor - On leave"."""
_ADDRESSED = re.compile(r"(.*?)\s*[<(]\s*(?:mailto:|smtp:)?([^@\s<>()]+@[^@\s<>()]+)\s*[>)]", re.I)
_BEHIND = re.compile(r"\s*[#№]?\s*\d+$|\s[–—-]\s|\s?:\s|\s/\s")
"""Where something may begin that stands behind a placeholder: "Vacancy 2", "TBD - Finance"."""
_MORE_BEHIND = re.compile(r"[\d(\[,:/#№–—-]")
"""What there is in a text that has anything behind a name or a placeholder."""
_BULLET = re.compile(r"(?:[-–—•·*▪‣●]\s+|[•▪‣●]|\d{1,2}[.)]\s+)(?=\w)")
"""What stands before each item of a list that is written within a cell."""
_AND = re.compile(r"\s(?:&|\+|and|und|et|och|og)\s|\w\s?/\s?\w", re.I)
_MORE_THAN_A_NAME = re.compile(rf"[;|\n\r\u2028\u2029,@<(\[]|\s[–—-]|{_AND.pattern}", re.I)
"""What is in a cell that holds more than the name of one person."""
_AFTER_COMMA = frozenset(
    {
        *("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "ph.d", "md", "m.d."),
        *("mba", "cpa", "esq", "esq.", "cbe", "obe", "mbe", "rn", "pe", "dds", "jd", "j.d."),
        *("msc", "m.sc.", "bsc", "b.sc.", "ma", "m.a.", "ba", "b.a.", "cfa", "pmp", "mph"),
    }
)
"""What may follow a name after a comma and is no first name."""
TURNED_SHARE = 0.8
"""From this share of "Last, First" cells on, a column is written so (four fifths)."""


class NamedPerson(NamedTuple):
    """What a cell says of one person; what it does not say is empty."""

    name: str
    email: str = ""
    remark: str = ""
    """What stood in brackets behind the name, such as "On Leave"."""
    short: str = ""
    """First and last name alone, where the name has more in other columns."""


class Names(NamedTuple):
    """Whom one cell names."""

    people: tuple[NamedPerson, ...] = ()
    doubtful: tuple[str, ...] = ()
    """Parts that may name one person or several: nobody is made of them."""
    joined: tuple[str, ...] = ()
    """Names that read as two people, as "Ann and Bo" does, and were taken as one."""


_EMAIL = re.compile(r"[^@\s;,:|<>()]+@[^@\s;,:|<>()]+")
_SCHEME = re.compile(r"^(?:mailto|smtp|sip):", re.I)


def read_emails(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses of a cell that holds nothing else but perhaps their names; none
    where a part of it has no @ between two parts."""
    if _EMAIL.fullmatch(text):
        return (text,)
    if "@" not in text:
        return ()
    found: list[str] = []
    for part in filter(None, map(str.strip, re.split(r"[;,|\n\r]|:::", text))):
        addressed = _ADDRESSED.fullmatch(part)
        bare = addressed[2] if addressed else _SCHEME.sub("", part)
        if not _EMAIL.fullmatch(bare):
            return ()
        found.append(bare)
    return tuple(dict.fromkeys(found))


def is_last_first(text: str) -> bool:
    """Return whether a text has the form "Last, First": one comma, a single word on one side."""
    sides = _sides(text)
    return sides is not None and 1 in (len(sides[0].split()), len(sides[1].split()))


def _sides(text: str) -> tuple[str, str] | None:
    last, comma, first = text.partition(",")
    last, first = last.strip(), first.strip()
    if not comma or "," in first or not last or not first or first.casefold() in _AFTER_COMMA:
        return None
    return last, first


def turned(text: str) -> str:
    """Return "Last, First" as "First Last", and any other text as it is."""
    sides = _sides(text)
    return text if sides is None else f"{sides[1]} {sides[0]}"


def is_turned(texts: Iterable[str]) -> bool:
    """Return whether a column writes names as "Last, First": at least four fifths of what its
    cells name do. Placeholders and blank cells do not count."""
    cells = list(texts)
    if not any("," in text for text in cells):
        return False  # of nearly all columns, and there may be very many cells
    named = [
        _person(part).name for text in cells for part in _name_texts(text) if not names_nobody(part)
    ]
    return bool(named) and sum(map(is_last_first, named)) >= TURNED_SHARE * len(named)


def without_remark(name: str) -> tuple[str, str]:
    """Return a name without what stands in brackets behind it, or a leave behind a dash or comma;
    and that."""
    remarks: list[str] = []
    while (match := _REMARK.search(name)) is not None and match.start() > 0:
        remarks.insert(0, match[1] or match[2] or "")
        name = name[: match.start()].rstrip(" -–—")
    dashed = _DASHED.fullmatch(name)
    if dashed is not None and is_on_leave(dashed[2]):
        name = dashed[1]
        remarks.insert(0, dashed[2])
    return name, ", ".join(filter(None, map(str.strip, remarks)))


def names_nobody(text: str) -> bool:
    """Return whether a cleaned text is a placeholder, perhaps with a number or a remark behind it:
    "vacant (from May)", "TBD - Finance", "Vacancy 2"."""
    if is_placeholder(text):
        return True
    if not _MORE_BEHIND.search(text):
        return False  # most names
    bare, remark = without_remark(text)
    heads = [bare[: behind.start()] for behind in _BEHIND.finditer(bare)]
    return any(map(is_placeholder, [bare, *heads] if remark else heads))


def read_names(cell: str, *, last_first: bool) -> Names:
    """Return whom a cell names; ``last_first`` says that its column writes "Last, First"."""
    if not _MORE_THAN_A_NAME.search(cell):
        name = _without_bullet(clean(cell))
        return Names() if not name or names_nobody(name) else Names((NamedPerson(name),))
    people: dict[NamedPerson, None] = {}
    doubtful: list[str] = []
    for part in _name_texts(cell):
        if names_nobody(part):
            continue
        named = _divided(_person(part), last_first)
        if named is None:
            doubtful.append(part)
            continue
        people.update(dict.fromkeys(named))
    joined = tuple(person.name for person in people if _AND.search(person.name))
    return Names(tuple(people), tuple(doubtful), joined)


def _divided(person: NamedPerson, last_first: bool) -> list[NamedPerson] | None:
    """Return the people whom a name stands for; none where it may be one or several: with one
    comma, or a word for "and", that has several words on both sides."""
    name = person.name
    sides = _AND.split(name)
    if len(sides) > 1 and all(len(side.split()) > 1 for side in sides):
        return None
    commas = name.count(",")
    if commas == 1:
        if last_first:
            return [person._replace(name=turned(name))]
        is_one = is_last_first(name) or _sides(name) is None  # the latter: "Ann Moor, PhD"
        return [person] if is_one else None
    if commas > 1:
        several = [_person(part) for part in map(str.strip, name.split(",")) if part]
        if 2 * sum(" " in person.name for person in several) <= len(several):
            return None
        return [person for person in several if not names_nobody(person.name)]
    return [person]


def _name_texts(cell: str) -> list[str]:
    if _LOOKED_UP in cell:
        cell = ";".join(part for part in cell.split(_LOOKED_UP) if not part.strip().isdecimal())
    parts = [_without_bullet(part) for part in map(clean, _DIVIDES.split(cell)) if part]
    if "@" not in cell:
        return parts
    return [address for part in parts for address in _addresses(part)]


def _without_bullet(text: str) -> str:
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def _addresses(part: str) -> list[str]:
    """Divide a text at commas where each piece bears an address: "Ann <a@x>, Bo <b@x>"."""
    pieces = list(filter(None, map(str.strip, part.split(","))))
    return pieces if len(pieces) > 1 and all("@" in piece for piece in pieces) else [part]


def _person(text: str) -> NamedPerson:
    addressed = _ADDRESSED.fullmatch(text)
    if addressed is not None:
        name, remark = without_remark(addressed[1].strip(" \"'"))
        return NamedPerson(name, addressed[2], remark)
    if emails := read_emails(text):
        return NamedPerson("", emails[0])
    name, remark = without_remark(text)
    return NamedPerson(name, remark=remark)


_BETWEEN = r"(?:\s*[–—:|/-]\s*|\s+)"
_ID_AND_NAME = re.compile(rf"(\w*\d\w*){_BETWEEN}(\D+)|(\D+?){_BETWEEN}(\w*\d\w*)")
"""An id before or behind a name, as in "1002 - Bo Lind"."""
_COMMON_NAME = re.compile(r"\s*cn=((?:\\.|[^,\\])+)", re.I)


def other_readings(text: str) -> Iterator[str]:
    """Yield whom a text may mean that names a person in another form than a plain name:
    ``CN=Bo Lind,OU=Staff``, "Lind, Bo", "Bo Lind (8)", "Bo Lind <bo@x>" or a login with a domain.
    """
    common = _COMMON_NAME.match(text)
    if common is not None:
        text = clean(re.sub(r"\\(.)", r"\1", common[1]))
        yield text
    named = _person(text)
    yield from filter(None, (named.email, named.remark, named.name, turned(named.name)))
    words = named.name.split()
    if len(words) == 2:
        yield f"{words[1]} {words[0]}"  # "Lind Bo"
    login = text.rpartition("\\")[2]
    if login != text:
        yield login


def id_and_name(text: str) -> tuple[str, str] | None:
    """Return the id and the name of which a text consists, as in "1002 - Bo Lind"; none else."""
    both = _ID_AND_NAME.fullmatch(text)
    if both is None:
        return None
    ref, name = (both[1], both[2]) if both[1] else (both[4], both[3])
    return ref, turned(name.strip())
