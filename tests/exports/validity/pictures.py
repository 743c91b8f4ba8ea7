"""Charts: they stand on the sheet, show cells that are there, and keep what those hold."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from openpyxl.utils import range_boundaries

from tests.exports.validity.package import Package, local
from tests.exports.validity.tables import areas


def picture_flaws(package: Package) -> Iterator[str]:
    names = {sheet.name for sheet in package.sheets}
    for part, tree in package.trees.items():
        if part.startswith("xl/charts/"):
            yield from _chart_flaws(part, tree, names)
        if part.startswith("xl/drawings/drawing"):
            frames = [each for each in tree.iter() if local(each) == "cNvPr"]
            if len({frame.attrib["id"] for frame in frames}) < len(frames):
                yield f"{part}: two charts have one id"
            yield from (
                f"{part}: {frame.get('name')} has no alternative text"
                for frame in frames
                if not frame.get("descr")
            )


def _chart_flaws(part: str, tree: Element, names: set[str]) -> Iterator[str]:
    axes = [e.attrib["val"] for e in tree.iter() if local(e) == "axId"]
    crossed = [e.attrib["val"] for e in tree.iter() if local(e) == "crossAx"]
    yield from (f"{part}: there is no axis {one}" for one in crossed if one not in axes)
    for reference in tree.iter():
        if local(reference) not in ("strRef", "numRef"):
            continue
        parts = {local(each): each for each in reference}
        [(sheet, cells)] = areas(parts["f"].text or "")
        if sheet not in names:
            yield f"{part}: there is no sheet {sheet}"
        left, top, right, bottom = range_boundaries(cells)
        size = (right - left + 1) * (bottom - top + 1)
        cache = parts.get("strCache", parts.get("numCache"))
        if cache is None:
            yield f"{part}: {cells} has no figures kept"
            continue
        told = next(int(e.attrib["val"]) for e in cache if local(e) == "ptCount")
        points = [int(e.attrib["idx"]) for e in cache if local(e) == "pt"]
        if told != size or any(point >= size for point in points):
            yield f"{part}: {cells} has {told} figures kept"
