"""What ECMA-376 asks of a presentation (part 19, and part 21 for what is drawn), and what somebody
who cannot see its slides needs: PowerPoint repairs or refuses what is amiss, others mostly do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from tests.exports.validity.orders import misplaced
from tests.exports.validity.package import RELATED, Package, local, package_flaws

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DECK = "ppt/presentation.xml"
_FILLS = "noFill solidFill gradFill blipFill pattFill grpFill"
_LINES = "lnL lnR lnT lnB lnTlToBr lnBlToTr"
_RUN = f"ln {_FILLS} effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym"
_PARAGRAPH = (
    "lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum"
    " buChar buBlip tabLst defRPr extLst"
)
_ORDERS = {
    "presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz"
    " smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle"
    " modifyVerifier extLst",
    "sld": "cSld clrMapOvr transition timing extLst",
    "sldLayout": "cSld clrMapOvr transition timing hf extLst",
    "notes": "cSld clrMapOvr extLst",
    "cSld": "bg spTree custDataLst controls extLst",
    "sp": "nvSpPr spPr style txBody extLst",
    "cxnSp": "nvCxnSpPr spPr style extLst",
    "graphicFrame": "nvGraphicFramePr xfrm graphic extLst",
    "nvPr": "ph audioCd wavAudioFile audioFile videoFile quickTimeFile custDataLst extLst",
    "spPr": f"xfrm custGeom prstGeom {_FILLS} ln effectLst effectDag scene3d sp3d extLst",
    "txBody": "bodyPr lstStyle p",
    "pPr": _PARAGRAPH,
    "lvl1pPr": _PARAGRAPH,
    "r": "rPr t",
    "fld": "rPr pPr t",
    "rPr": f"{_RUN} hlinkClick hlinkMouseOver rtl extLst",
    "defRPr": f"{_RUN} hlinkClick hlinkMouseOver rtl extLst",
    "ln": f"{_FILLS} prstDash custDash round bevel miter headEnd tailEnd extLst",
    "tbl": "tblPr tblGrid tr",
    "tr": "tc extLst",
    "tc": "txBody tcPr extLst",
    "tcPr": f"{_LINES} cell3D {_FILLS} headers extLst",
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr"
    " txPr externalData printSettings userShapes extLst",
    "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend"
    " plotVisOnly dispBlanksAs extLst",
    "plotArea": "layout barChart catAx valAx dTable spPr extLst",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h extLst",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    "ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val"
    " shape extLst",
    "dPt": "idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
    "dLbl": "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName"
    " showSerName showPercent showBubbleSize separator extLst",
}
"""The order of the elements in each, as the schemas have it."""


def deck_flaws(path: Path) -> list[str]:
    """Return what is amiss in a presentation, one sentence each."""
    return list(_flaws(Package(path)))


def _flaws(package: Package) -> Iterator[str]:
    yield from package_flaws(package)
    made = [p for p in package.names if p.startswith(("ppt/slides/s", "ppt/charts/c", _DECK))]
    for part in made:
        yield from misplaced(part, package.trees[part], _ORDERS)
    yield from _listing_flaws(package)
    for part in slide_parts(package):
        tree = package.trees[part]
        yield from (f"{part}: {flaw}" for flaw in _id_flaws(tree))
        yield from (f"{part}: {flaw}" for flaw in _place_flaws(package, part, tree))
        yield from (f"{part}: {flaw}" for flaw in _table_flaws(tree))
        yield from (f"{part}: {flaw}" for flaw in _reader_flaws(tree))


def slide_parts(package: Package) -> list[str]:
    """The slides, in their order."""
    parts = package.relations(_DECK)
    return [parts[each.attrib[f"{RELATED}id"]] for each in package.trees[_DECK].iter(f"{_P}sldId")]


def _listing_flaws(package: Package) -> Iterator[str]:
    """What the presentation lists is there, once."""
    tree = package.trees[_DECK]
    ids = {each.attrib["id"] for each in tree.iter(f"{_P}sldId")}
    for each in tree.iter():
        if local(each) == "sldId" and each.tag != f"{_P}sldId" and each.attrib["id"] not in ids:
            yield f"a section has slide {each.attrib['id']}, which is not there"
    numbers: Counter[str] = Counter()
    for part in (_DECK, *(n for n in package.names if n.startswith("ppt/slideMasters/s"))):
        for kind in ("sldMasterId", "sldLayoutId"):
            numbers.update(e.attrib["id"] for e in package.trees[part].iter(f"{_P}{kind}"))
    yield from (f"masters and layouts share the number {n}" for n, c in numbers.items() if c > 1)
    titles = Counter(_title(package.trees[part]) for part in slide_parts(package))
    yield from (f"two slides have the title “{title}”" for title, c in titles.items() if c > 1)


def _id_flaws(tree: Element) -> Iterator[str]:
    ids = Counter(e.attrib["id"] for e in tree.iter() if local(e) == "cNvPr")
    yield from (f"{count} shapes have the number {one}" for one, count in ids.items() if count > 1)
    for end in (e for e in tree.iter() if local(e) in ("stCxn", "endCxn")):
        if end.attrib["id"] not in ids:
            yield f"a line leads to shape {end.attrib['id']}, which is not there"


def _place_flaws(package: Package, part: str, tree: Element) -> Iterator[str]:
    """What stands in a place of the layout has that place there."""
    (layout,) = package.related(part, "slideLayouts")
    there = {_place(each) for each in package.trees[layout].iter(f"{_P}ph")}
    for each in tree.iter(f"{_P}ph"):
        if _place(each) not in there and each.get("type") != "title":
            yield f"its layout has no place {_place(each)}"


def _place(place: Element) -> tuple[str, str]:
    return place.get("type", "obj"), place.get("idx", "0")


def _table_flaws(tree: Element) -> Iterator[str]:
    for table in tree.iter(f"{_A}tbl"):
        columns = len(list(table.iter(f"{_A}gridCol")))
        for row in table.iter(f"{_A}tr"):
            cells = list(row.iter(f"{_A}tc"))
            if len(cells) != columns:
                yield f"a row has {len(cells)} cells of {columns}"
            for at, cell in enumerate(cells):
                covered = cells[at + 1 : at + int(cell.get("gridSpan", "1"))]
                if not all(each.get("hMerge") == "1" for each in covered):
                    yield "a cell reaches over one that is not covered"


def _reader_flaws(tree: Element) -> Iterator[str]:
    """What somebody who hears the slide would miss."""
    shapes = next(tree.iter(f"{_P}spTree"))
    drawn = [e for e in shapes if local(e) in ("sp", "grpSp", "graphicFrame", "pic", "cxnSp")]
    first = next(drawn[0].iter(f"{_P}ph"), None)
    if first is None or first.get("type") not in ("title", "ctrTitle"):
        yield "its title is not read first"
    for each in drawn:
        name = next(e for e in each.iter() if local(e) == "cNvPr")
        if local(each) != "sp" and not name.get("descr"):
            yield f"{name.get('name')} has no alternative text"
    for each in tree.iter():
        if local(each) in ("r", "fld"):
            properties = each.find(f"{_A}rPr")
            if properties is None or not properties.get("lang"):
                yield f"nobody says the language of “{each.findtext(f'{_A}t')}”"
    for table in tree.iter(f"{_A}tbl"):
        many = len(list(table.iter(f"{_A}gridCol"))) > 1
        properties = table.find(f"{_A}tblPr")
        if many and (properties is None or properties.get("firstRow") != "1"):
            yield "a table does not say which row is its heading"


def _title(tree: Element) -> str:
    for shape in tree.iter(f"{_P}sp"):
        if any(each.get("type") in ("title", "ctrTitle") for each in shape.iter(f"{_P}ph")):
            return "".join(text.text or "" for text in shape.iter(f"{_A}t"))
    return ""
