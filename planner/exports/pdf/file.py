"""A drawn document as a file: small objects are packed, so that a structure tree weighs little.

reportlab writes every object by itself, uncompressed. Here those that are no streams stand in
compressed object streams, found by a cross-reference stream (ISO 32000-1:2008, 7.5.7 and 7.5.8).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from struct import pack
from typing import Any

from reportlab.pdfbase import pdfdoc

from planner.exports.pdf.structure import Places, Structure, tree, written

_TOGETHER = 200
"""How many objects stand in one stream; a reader unpacks all of them to get at one."""
_Object = tuple[int, bytes]


def file_of(document: Any, structure: Structure, tree_name: str) -> bytes:
    """Return the bytes of a reportlab document whose pages are drawn, with its structure tree.

    The object called ``tree_name`` stands for the tree.
    """
    catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
    objects = dict(_formatted(document))
    numbers = {name: number for name, (number, _) in document.idToObjectNumberAndVersion.items()}
    places = Places(
        tree=numbers[tree_name],
        first=len(objects) + 1,
        pages=[numbers[f"Page{page + 1}"] for page in range(len(structure.pages))],
        links=[numbers[document.annotationName(link.name)] for link, _ in structure.links],
    )
    objects[places.tree] = tree(structure, places).encode("ascii")
    elements = enumerate(
        (element.encode("ascii") for element in written(structure, places)), places.first
    )
    whole = ((n, body) for n, body in objects.items() if body.rstrip().endswith(b"endstream"))
    small = ((n, body) for n, body in objects.items() if not body.rstrip().endswith(b"endstream"))
    count = len(objects) + len(structure.elements)
    root, about = (reference.format(document).decode("ascii") for reference in (catalog, info))
    ends = f"/Root {root}/Info {about}/ID {document.ID().split(b'%')[0].decode('latin-1').strip()}"
    return _file(whole, chain(small, elements), count, ends)


def _formatted(document: Any) -> Iterator[_Object]:
    """Yield every object of the document; more are named while they are written."""
    number = 1
    while name := document.numberToId.get(number):
        body = pdfdoc.format(document.idToObject[name], document, toplevel=1)
        yield number, pdfdoc.pdfdocEnc(body)
        number += 1


def _file(whole: Iterable[_Object], small: Iterable[_Object], count: int, ends: str) -> bytes:
    """Return the file; object streams and the table come after the ``count`` other objects."""
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    length = len(parts[0])
    entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def put(number: int, body: bytes) -> None:
        nonlocal length
        entries[number] = (1, length, 0)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n")))
        length += len(parts[-1])

    for number, body in whole:
        put(number, body)
    holder = count
    for packed in _packs(small):
        holder += 1
        entries.update({number: (2, holder, i) for i, (number, _) in enumerate(packed)})
        put(holder, _object_stream(packed))
    start, table = length, holder + 1
    entries[table] = (1, start, 0)
    rows = b"".join(pack(">BIH", *entries[number]) for number in range(table + 1))
    put(table, _stream(f"/Type/XRef/Size {table + 1}/W[1 4 2]{ends}", rows))
    return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % start])


def _packs(objects: Iterable[_Object]) -> Iterator[list[_Object]]:
    together: list[_Object] = []
    for entry in objects:
        together.append(entry)
        if len(together) == _TOGETHER:
            yield together
            together = []
    if together:
        yield together


def _object_stream(objects: Sequence[_Object]) -> bytes:
    """Return a stream of objects, opened by where each of them begins."""
    index, bodies, at = [], [], 0
    for number, body in objects:
        index.append(f"{number} {at}")
        bodies.append(body)
        at += len(body) + 1
    head = " ".join(index).encode("ascii") + b"\n"
    entries = f"/Type/ObjStm/N {len(objects)}/First {len(head)}"
    return _stream(entries, head + b"\n".join(bodies))


def _stream(entries: str, content: bytes) -> bytes:
    data = zlib.compress(content)
    opened = f"<<{entries}/Filter/FlateDecode/Length {len(data)}>>\nstream\n"
    return opened.encode("latin-1") + data + b"\nendstream"
