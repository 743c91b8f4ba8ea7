"""What a PDF says about itself: to readers (its properties) and to machines (XMP)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from planner.exports.blocks.section import Document
from planner.exports.pdf.printable import printable

_PROGRAM = "Rollout Planner"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{program}</pdf:Producer>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{on}</xmp:CreateDate>
<xmp:ModifyDate>{on}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
"""The packet of ISO 16684-1, with the part of ISO 14289 that the file keeps to."""


def describe(canvas: Canvas, document: Document) -> None:
    """Write title, author, subject, language and time into a file, the same in both places."""
    said = {
        "title": plain(document.title),
        "author": plain(document.author),
        "subject": plain(document.subject),
        "keywords": plain(", ".join(document.keywords)),
    }
    canvas.setTitle(said["title"])
    canvas.setAuthor(said["author"])
    canvas.setSubject(said["subject"])
    canvas.setKeywords(said["keywords"])
    canvas.setCreator(_PROGRAM)
    canvas.setProducer(_PROGRAM)
    at = _time(document.data_of)
    canvas.setDateFormatter(lambda *_: at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    canvas.showOutline()
    canvas.setViewerPreference("DisplayDocTitle", "true")
    packet = _XMP.format(
        **{name: escape(words) for name, words in said.items()},
        language=escape(document.language),
        program=_PROGRAM,
        on=at.isoformat(timespec="seconds"),
    )
    catalog: Any = canvas._doc.Catalog
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    entries = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    catalog.Metadata = pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), packet.encode())


def plain(text: str) -> str:
    """Return a text on one line, as metadata and outline hold it."""
    return " ".join(printable(text)[0].split())


def _time(when: datetime | None) -> datetime:
    """Return when the plan was changed last; a fixed time where it never was."""
    return (when or datetime(2000, 1, 1)).replace(tzinfo=UTC)
