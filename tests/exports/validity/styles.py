"""Styles: counts are right, and what one refers to is there."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.exports.validity.package import MAIN, Package, local

_COUNTED = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_OWN_FORMATS = 164


def style_flaws(package: Package) -> Iterator[str]:
    styles = package.trees["xl/styles.xml"]
    sizes = {name: len(_all(styles, name)) for name in _COUNTED}
    for name in _COUNTED:
        told = styles.find(f"{MAIN}{name}")
        if told is not None and told.get("count") != str(sizes[name]):
            yield f"styles: {sizes[name]} {name}, not {told.get('count')}"
    formats = {each.attrib["numFmtId"] for each in _all(styles, "numFmts")}
    for xf in (*_all(styles, "cellXfs"), *_all(styles, "cellStyleXfs")):
        for attribute, name in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            if int(xf.get(attribute, "0")) >= sizes[name]:
                yield f"styles: no {attribute} {xf.get(attribute)}"
        number = xf.get("numFmtId", "0")
        if int(number) >= _OWN_FORMATS and number not in formats:
            yield f"styles: no number format {number}"
    for xf in _all(styles, "cellXfs"):
        if int(xf.get("xfId", "0")) >= sizes["cellStyleXfs"]:
            yield f"styles: no cell style {xf.get('xfId')}"
    for sheet in package.sheets:
        yield from _used(sheet.name, sheet.tree, sizes)


def _used(name: str, sheet: Element, sizes: dict[str, int]) -> Iterator[str]:
    for element in sheet.iter():
        attribute = {"c": "s", "row": "s", "col": "style"}.get(local(element), "")
        if attribute and int(element.get(attribute, "0")) >= sizes["cellXfs"]:
            yield f"{name}: no style {element.get(attribute)}"
        if local(element) == "cfRule":
            number = element.get("dxfId")
            if number is None and element.find(f"{MAIN}dataBar") is None:
                yield f"{name}: a rule that changes nothing"
            if number is not None and int(number) >= sizes["dxfs"]:
                yield f"{name}: no dxf {number}"


def _all(styles: Element, name: str) -> list[Element]:
    found = styles.find(f"{MAIN}{name}")
    return [] if found is None else list(found)
