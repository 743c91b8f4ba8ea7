"""The texts of a workbook in one table, to which cells refer by number (ECMA-376-1, 18.4).

Cells could hold their texts themselves, but some previewers show no such cell. The table is
written aside while the sheets are, so that a large book is never in memory as texts: the first
texts are known by heart and written once; of those that come after so many, each is written as it
comes, which is allowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, Self

_KNOWN = 20_000
"""How many different texts are known by heart."""
_IN_MEMORY = 4 << 20
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class SharedStrings:
    """The table of texts, as far as it is written; a text is given as the XML of its content.

    It is kept until the context it is entered for ends.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._items = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  (closed in __exit__)
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._items.close()

    def number(self, text: str) -> int:
        """Return the number of a text."""
        found = self._numbers.get(text)
        if found is None:
            found = self._added(f"<si>{_item(text)}</si>", 1).start
            if len(self._numbers) < _KNOWN:
                self._numbers[text] = found
        return found

    def add(self, texts: Sequence[str]) -> range:
        """Add texts of one line that are hardly met again; return their numbers."""
        return self._added(f"<si><t>{'</t></si><si><t>'.join(texts)}</t></si>", len(texts))

    def _added(self, items: str, count: int) -> range:
        self._items.write(items.encode())
        first, self._count = self._count, self._count + count
        return range(first, self._count)

    def write_to(self, file: IO[bytes], references: int) -> None:
        """Write the part, to which so many cells refer."""
        counts = f'count="{references}" uniqueCount="{self._count}"'
        file.write(f'<sst xmlns="{_NAMESPACE}" {counts}>'.encode())
        self._items.seek(0)
        copyfileobj(self._items, file)
        file.write(b"</sst>")


def _item(text: str) -> str:
    """White space at the ends and breaks between lines are kept only where that is said."""
    kept = text[0] <= " " or text[-1] <= " " or "\n" in text
    return f'<t xml:space="preserve">{text}</t>' if kept else f"<t>{text}</t>"
