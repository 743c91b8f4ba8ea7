"""The order in which the schemas have the elements of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from tests.exports.validity.package import local

_AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark"
    " minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt"
)
_ORDERS = {
    # Part 18: the workbook, its sheets, styles and tables
    "workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets"
    " functionGroups externalReferences definedNames calcPr oleSize extLst",
    "worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr"
    " sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate"
    " customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks"
    " printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties"
    " cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects"
    " controls webPublishItems tableParts extLst",
    "sheetPr": "tabColor outlinePr pageSetUpPr",
    "sheetView": "pane selection pivotSelection extLst",
    "c": "f v is extLst",
    "cfRule": "formula colorScale dataBar iconSet extLst",
    "dataBar": "cfvo color",
    "dataValidation": "formula1 formula2",
    "headerFooter": "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
    "autoFilter": "filterColumn sortState extLst",
    "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles"
    " colors extLst",
    "font": "b i strike condense extend outline shadow u vertAlign sz color name family charset"
    " scheme",
    "border": "start end left right top bottom diagonal vertical horizontal",
    "patternFill": "fgColor bgColor",
    "xf": "alignment protection extLst",
    "dxf": "font numFmt fill alignment border protection extLst",
    # Part 20.5 and 21.2: drawings and charts
    "oneCellAnchor": "from ext sp grpSp graphicFrame cxnSp pic clientData",
    "twoCellAnchor": "from to sp grpSp graphicFrame cxnSp pic clientData",
    "graphicFrame": "nvGraphicFramePr xfrm graphic",
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr"
    " txPr externalData printSettings userShapes extLst",
    "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend"
    " plotVisOnly dispBlanksAs extLst",
    "title": "tx layout overlay spPr txPr extLst",
    "plotArea": "layout barChart lineChart catAx valAx dateAx dTable spPr extLst",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    "ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val"
    " shape extLst",
    "dLbls": "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName"
    " showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
    "strRef": "f strCache extLst",
    "numRef": "f numCache extLst",
    "numCache": "formatCode ptCount pt extLst",
    "strCache": "ptCount pt extLst",
    "catAx": f"{_AXIS} auto lblAlgn lblOffset noMultiLvlLbl extLst",
    "valAx": f"{_AXIS} crossBetween majorUnit minorUnit dispUnits extLst",
    "legend": "legendPos legendEntry layout overlay spPr txPr extLst",
    "txPr": "bodyPr lstStyle p",
}  # fmt: skip


def misplaced(part: str, tree: Element, orders: Mapping[str, str] = _ORDERS) -> Iterator[str]:
    """Elements that the schema does not have where they stand."""
    for element in tree.iter():
        order = orders.get(local(element), "").split()
        if not order:
            continue
        names = [local(child) for child in element]
        unknown = [name for name in names if name not in order]
        if unknown:
            yield f"{part}: {local(element)} has {unknown}"
        elif sorted(names, key=order.index) != names:
            yield f"{part}: {local(element)} has {names} in the wrong order"
