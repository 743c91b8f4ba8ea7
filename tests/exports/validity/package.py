"""The parts of a workbook or a deck: each has a type, and each relation leads somewhere."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BOOK = "xl/workbook.xml"


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


class Sheet(NamedTuple):
    name: str
    part: str
    tree: Element


class Package:
    """The parts of a file, those of XML read as trees."""

    def __init__(self, path: Path | IO[bytes]) -> None:
        with ZipFile(path) as archive:
            self.names = archive.namelist()
            written = [name for name in self.names if name.endswith((".xml", ".rels"))]
            self.trees = {name: fromstring(archive.read(name)) for name in written}

    @property
    def book(self) -> Element:
        """The part of a workbook that names its sheets."""
        return self.trees[_BOOK]

    def relations(self, part: str) -> dict[str, str]:
        """The parts that a part refers to, by the ids it does so with."""
        folder, name = posixpath.split(part)
        tree = self.trees.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
        if tree is None:
            return {}
        return {
            each.attrib["Id"]: posixpath.normpath(
                posixpath.join("/", folder, each.attrib["Target"])
            )[1:]
            for each in tree
            if each.get("TargetMode") != "External"
        }

    def related(self, part: str, kind: str) -> list[str]:
        """The parts of a kind, such as "table", that a part refers to."""
        return [to for to in self.relations(part).values() if f"/{kind}" in f"/{to}"]

    @cached_property
    def sheets(self) -> list[Sheet]:
        parts = self.relations(_BOOK)
        return [
            Sheet(each.attrib["name"], part, self.trees[part])
            for each in self.book.iter(f"{MAIN}sheet")
            for part in (parts[each.attrib[f"{RELATED}id"]],)
        ]

    @cached_property
    def strings(self) -> list[str]:
        tree = self.trees.get("xl/sharedStrings.xml")
        found = () if tree is None else tree.iter(f"{MAIN}si")
        return ["".join(text.text or "" for text in item.iter(f"{MAIN}t")) for item in found]

    def text(self, cell: Element) -> str:
        """The text that a cell refers to; none where there is none."""
        number = int(cell.findtext(f"{MAIN}v", "0"))
        return self.strings[number] if number < len(self.strings) else ""


def package_flaws(package: Package) -> Iterator[str]:
    doubled = [name for name, count in Counter(package.names).items() if count > 1]
    yield from (f"{name} is there twice" for name in doubled)
    types = package.trees["[Content_Types].xml"]
    typed = [e.attrib["PartName"][1:] for e in types if local(e) == "Override"]
    endings = {e.attrib["Extension"] for e in types if local(e) == "Default"}
    yield from (f"{name} has two types" for name, n in Counter(typed).items() if n > 1)
    yield from (f"{name} has a type and is not there" for name in set(typed) - set(package.names))
    for name in package.names:
        ending = name.rpartition(".")[2]
        plain = ending == "xml" and name != "[Content_Types].xml"
        if name not in typed and (plain or ending not in endings):
            yield f"{name} has no type of its own"
    for name in package.names:
        if not name.endswith(".rels"):
            folder, _, file = name.rpartition("/")
            yield from _relation_flaws(package, name, f"{folder}/_rels/{file}.rels".lstrip("/"))
    reached = {to for name in ("", *package.names) for to in package.relations(name).values()}
    parts = {n for n in package.names if not n.endswith(".rels") and n != "[Content_Types].xml"}
    yield from (f"nothing refers to {name}" for name in sorted(parts - reached))
    yield from (f"{name} is referred to and not there" for name in sorted(reached - parts))


def _relation_flaws(package: Package, part: str, rels: str) -> Iterator[str]:
    if rels in package.trees:
        ids = Counter(each.attrib["Id"] for each in package.trees[rels])
        yield from (f"{rels}: {one} is there twice" for one, count in ids.items() if count > 1)
    known = package.relations(part)
    if part not in package.trees:
        return
    for element in package.trees[part].iter():
        for attribute, value in element.attrib.items():
            if attribute.startswith(RELATED) and value not in known:
                yield f"{part}: {local(element)} refers to {value}, which is no relation"
