"""The pages of a SQLite file read one by one, without SQLite, as far as damage lets them be read.

The form of pages, cells and records is described at https://sqlite.org/fileformat2.html; the
numbers in brackets are its sections.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

Value = int | float | str | bytes | None

INTERIOR, LEAF = 5, 13
"""The first byte of a page of a table: one that leads to others, and one that holds rows (1.6)."""
_HEADER = 100
"""Bytes before what the first page holds."""
_USUAL_PAGE = 4096
_MOST_CHILDREN = 10_000
_UNREADABLE = (ValueError, IndexError, struct.error, OverflowError)


class Cell(NamedTuple):
    """One row as it lies in a page. SQLite stores null in place of the id, which is ``row_id``."""

    row_id: int
    values: tuple[Value, ...]


class RawFile:
    """A file as pages, numbered from 1."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._size = self._page_size()
        self._usable = self._size - (content[20] if len(content) > 20 and content[20] < 64 else 0)
        self.pages = -(-len(content) // self._size)

    def _page_size(self) -> int:
        size = int.from_bytes(self._content[16:18], "big")
        size = 65536 if size == 1 else size
        return size if size >= 512 and size & (size - 1) == 0 else _USUAL_PAGE

    def number_at(self, offset: int) -> int:
        """Return the number that four bytes of the file's header give (1.3)."""
        return int.from_bytes(self._content[offset : offset + 4], "big")

    def _page(self, number: int) -> bytes:
        if not 1 <= number <= self.pages:
            raise ValueError(number)
        return self._content[(number - 1) * self._size : number * self._size]

    def kind(self, number: int) -> int:
        """Return the first byte of what a page holds; -1 where there is no such page."""
        try:
            return self._page(number)[_header_offset(number)]
        except _UNREADABLE:
            return -1

    def children(self, number: int) -> list[int]:
        """Return the pages that an inner page leads to, as many as can be read (1.6)."""
        found = []
        try:
            page, begin = self._page(number), _header_offset(number)
            count = min(_two(page, begin + 3), _MOST_CHILDREN)
            found.append(_four(page, begin + 8))
            for at in range(count):
                found.append(_four(page, _two(page, begin + 12 + 2 * at)))
        except _UNREADABLE:
            pass
        return found

    def cells(self, number: int) -> list[Cell | None]:
        """Return the rows that a page holds; none for each that cannot be read (1.6)."""
        try:
            page, begin = self._page(number), _header_offset(number)
            count = _two(page, begin + 3)
            pointers = [_two(page, begin + 8 + 2 * at) for at in range(count)]
        except _UNREADABLE:
            return []
        return [self._cell(page, at) for at in pointers]

    def _cell(self, page: bytes, at: int) -> Cell | None:
        try:
            length, at = _varint(page, at)
            row_id, at = _varint(page, at)
            return Cell(_signed(row_id), _record(self._payload(page, at, length)))
        except _UNREADABLE:
            return None

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        """Return what a cell holds, with what overflows into pages of its own (1.6, 1.7)."""
        usable = self._usable
        if length > len(self._content):
            raise ValueError(length)
        local = self._local(length)
        parts = [page[at : at + local]]
        missing = length - len(parts[0])
        following = _four(page, at + local) if missing else 0
        while missing > 0:
            overflow = self._page(following)
            part = overflow[4 : 4 + min(missing, usable - 4)]
            if not part:
                raise ValueError(following)
            parts.append(part)
            missing -= len(part)
            following = _four(overflow, 0)
        return b"".join(parts)

    def is_whole(self, number: int) -> bool:
        """Return whether a table's page is used up to the last byte, as its header says (1.6).

        A count of cells that was changed leaves room that is neither free nor taken.
        """
        try:
            page, begin = self._page(number), _header_offset(number)
            inner = page[begin] == INTERIOR
            first_free, count, content = (_two(page, begin + at) for at in (1, 3, 5))
            pointers = begin + (12 if inner else 8)
            taken = pointers + 2 * count + page[begin + 7]
            taken += (content or 65536) - (pointers + 2 * count)
            taken += sum(
                self._length(page, _two(page, pointers + 2 * at), inner) for at in range(count)
            )
            while first_free and taken <= self._usable:
                taken += _two(page, first_free + 2)
                first_free = _two(page, first_free)
            return taken == self._usable
        except _UNREADABLE:
            return False

    def _length(self, page: bytes, at: int, inner: bool) -> int:
        """Return how many bytes of its page a cell takes."""
        if inner:
            return _varint(page, at + 4)[1] - at
        length, begins = _varint(page, at)
        begins = _varint(page, begins)[1]
        local = self._local(length)
        return max(4, begins - at + local + (4 if local < length else 0))

    def _local(self, length: int) -> int:
        """Return how many bytes of what a cell holds lie in its own page (1.6)."""
        if length <= self._usable - 35:
            return length
        least = (self._usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (self._usable - 4)
        return local if local <= self._usable - 35 else least

    def free_pages(self) -> set[int]:
        """Return the pages that hold nothing any more (1.5)."""
        free: set[int] = set()
        trunk = self.number_at(32)
        while 1 <= trunk <= self.pages and trunk not in free:
            free.add(trunk)
            page = self._page(trunk)
            try:
                free.update(_four(page, 8 + 4 * at) for at in range(min(_four(page, 4), len(page))))
                trunk = _four(page, 0)
            except _UNREADABLE:
                break
        return free


def _header_offset(number: int) -> int:
    return _HEADER if number == 1 else 0


def _two(page: bytes, at: int) -> int:
    return int(struct.unpack_from(">H", page, at)[0])


def _four(page: bytes, at: int) -> int:
    return int(struct.unpack_from(">I", page, at)[0])


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    value = 0
    for count in range(9):
        byte = data[at + count]
        if count == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    raise ValueError(at)


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _record(payload: bytes) -> tuple[Value, ...]:
    """Return the values of a row (2.1)."""
    header_ends, at = _varint(payload, 0)
    if not 0 < header_ends <= len(payload):
        raise ValueError(header_ends)
    kinds = []
    while at < header_ends:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    return tuple(_values(payload, header_ends, kinds))


_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of a whole number, by its kind."""


def _values(payload: bytes, at: int, kinds: list[int]) -> Iterator[Value]:
    for kind in kinds:
        length = _INTEGERS.get(kind, 8 if kind == 7 else max(0, kind - 12) // 2)
        part = payload[at : at + length]
        if len(part) < length or kind in (10, 11):
            raise ValueError(kind)
        at += length
        if kind == 0:
            yield None
        elif kind in _INTEGERS:
            yield int.from_bytes(part, "big", signed=True)
        elif kind == 7:
            yield struct.unpack(">d", part)[0]
        elif kind in (8, 9):
            yield kind - 8
        else:
            yield part.decode() if kind % 2 else part
    if at != len(payload):
        raise ValueError(at)
