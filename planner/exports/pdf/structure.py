"""What a PDF says of itself to whoever does not see it: its structure tree.

Everything drawn is part of an element, such as a heading or a cell, or an artifact, such as a rule
or a footer. Elements come in the order in which the document is read. Sections named below are
those of ISO 32000-1:2008 (PDF 1.7); the tree is what ISO 14289-1 (PDF/UA-1) asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Tag = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "Figure", "Link",
]  # fmt: skip


class Content(NamedTuple):
    """Something drawn: a marked piece of a page (14.7.4.2)."""

    page: int
    piece: int


class Annotation(NamedTuple):
    """A link of a page, which is part of the tree as an object (14.7.4.3)."""

    page: int
    name: str


class Element:
    """One element of the tree (14.7.2). ``attributes`` are entries of its dictionary."""

    __slots__ = ("attributes", "ends", "kids", "number", "parent", "tag")

    def __init__(self, tag: Tag, parent: Element | None, attributes: str, number: int) -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.number = number
        self.kids: list[Element | Content | Annotation] = []
        self.ends = ""
        """The character its words end with so far."""


class Artifact(NamedTuple):
    """What is drawn and is no part of the text (14.8.2.2)."""

    opened: str
    """How it is marked on a page."""


_SHAPE = Artifact("/Artifact BMC")
PAGE_FOOT = Artifact("/Artifact <</Type/Pagination/Subtype/Footer>> BDC")
REPEATED = Artifact("/Artifact <</Type/Pagination/Subtype/Header>> BDC")


class Part:
    """An element that is drawn in several strips; it enters the tree with the first of them."""

    __slots__ = ("attributes", "element", "name", "tag")

    def __init__(self, tag: Tag, attributes: str = "", name: str = "") -> None:
        self.tag: Tag = tag
        self.attributes = attributes
        self.name = name
        self.element: Element | None = None


class Structure:
    """The tree of one document, made while its pages are drawn one after another.

    ``now`` is what words belong to; shapes are artifacts wherever they are no part of a figure.
    """

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.pages: list[list[Element]] = [[]]
        """For each page the element of each of its marked pieces."""
        self.links: list[tuple[Annotation, Element]] = []
        self.ids: dict[str, Element] = {}
        """Header cells by the names that other cells know them by."""
        self.root = self._added("Document", None)
        self.now: Element | Artifact = self.root
        self.heading: Tag = "H2"
        """The level of headings inside a chapter: one below its title, where it has one."""
        self._open: Element | Artifact | None = None
        self._drawn_later = False
        self._tables = 0

    def _added(self, tag: Tag, parent: Element | None, attributes: str = "") -> Element:
        element = Element(tag, parent, attributes, len(self.elements))
        self.elements.append(element)
        if parent is not None:
            parent.kids.append(element)
        return element

    def add(self, tag: Tag, parent: Element, attributes: str = "", name: str = "") -> Element:
        """Add an element to another; ``name`` is what other cells know a header cell by."""
        if not name:
            return self._added(tag, parent, attributes)
        self.ids[name] = self._added(tag, parent, f"{attributes}/ID({name})")
        return self.ids[name]

    def begin_section(self, *, titled: bool) -> None:
        """Begin a chapter: what is drawn from now on belongs to it."""
        self.now = self._added("Sect", self.root)
        self.heading = "H3" if titled else "H2"

    def next_table(self) -> int:
        """Return a number for a table."""
        self._tables += 1
        return self._tables

    # What is drawn ---------------------------------------------------------------------------

    def mark_words(self, code: list[str]) -> None:
        """Have the words that follow belong to the element that is drawn now."""
        self._mark(code, self.now)

    def mark_shape(self, code: list[str]) -> None:
        """Have the shape that follows belong to the figure that is drawn now; others are
        artifacts."""
        whole = isinstance(self.now, Artifact) or self.now.tag == "Figure"
        self._mark(code, self.now if whole else _SHAPE)

    def _mark(self, code: list[str], as_what: Element | Artifact) -> None:
        if self._drawn_later or as_what is self._open:
            return
        self.close(code)
        self._open = as_what
        if isinstance(as_what, Artifact):
            code.append(as_what.opened)
            return
        pieces = self.pages[-1]
        code.append(f"/{as_what.tag} <</MCID {len(pieces)}>> BDC")
        as_what.kids.append(Content(len(self.pages) - 1, len(pieces)))
        pieces.append(as_what)

    def close(self, code: list[str]) -> None:
        """End what is marked, where something is."""
        if self._open is not None:
            code.append("EMC")
            self._open = None

    def next_page(self) -> None:
        """Go on to a new page; what was marked on the last one has been closed."""
        self.pages.append([])

    def finish(self) -> None:
        """Take what is drawn from now on as part of pieces that are marked already."""
        self._drawn_later = True

    def parts(self, begin: str, end: str) -> bool:
        """Return whether words that begin and end with these characters are to be parted by a
        space from those that were drawn before them in the same element."""
        if isinstance(self.now, Artifact) or self._drawn_later:
            return False
        ends, self.now.ends = self.now.ends, end or self.now.ends
        return bool(ends.strip() and begin.strip())

    def add_link(self, name: str) -> None:
        """Make an annotation of this page part of the element that is drawn now."""
        if isinstance(self.now, Element):
            annotation = Annotation(len(self.pages) - 1, name)
            self.now.kids.append(annotation)
            self.links.append((annotation, self.now))


def layout(x: float, top: float, width: float, height: float) -> str:
    """Return the attribute that says where a figure stands (14.8.5.4.5)."""
    box = f"{x:.2f} {top - height:.2f} {x + width:.2f} {top:.2f}"
    return f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"


def pdf_text(words: str) -> str:
    """Return words as a PDF holds them, whatever they are written in (7.9.2.2); half a character,
    as broken texts have it, is a question mark."""
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex().upper()}>"


# How the tree is written -----------------------------------------------------------------------


class Places(NamedTuple):
    """The numbers of objects in a file: of the tree, of its first element, pages and links."""

    tree: int
    first: int
    pages: Sequence[int]
    links: Sequence[int]


def written(structure: Structure, places: Places) -> Iterator[str]:
    """Yield the object of each element, in the order of their numbers from the first."""
    numbers = dict(zip((link.name for link, _ in structure.links), places.links, strict=True))
    for element in structure.elements:
        parent = places.tree if element.parent is None else places.first + element.parent.number
        home = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
        kids = " ".join(_kid(kid, home, places, numbers) for kid in element.kids)
        page = "" if home is None else f"/Pg {places.pages[home]} 0 R"
        yield (
            f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R{page}{element.attributes}"
            f"{f'/K[{kids}]' if kids else ''}>>"
        )


def _kid(
    kid: Element | Content | Annotation, home: int | None, places: Places, links: dict[str, int]
) -> str:
    if isinstance(kid, Element):
        return f"{places.first + kid.number} 0 R"
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR/Obj {links[kid.name]} 0 R/Pg {places.pages[kid.page]} 0 R>>"
    if kid.page == home:
        return str(kid.piece)
    return f"<</Type/MCR/Pg {places.pages[kid.page]} 0 R/MCID {kid.piece}>>"


def tree(structure: Structure, places: Places) -> str:
    """Return the object of the tree itself, which leads from marks on pages to elements."""

    def reference(element: Element) -> str:
        return f"{places.first + element.number} 0 R"

    pages = [f"[{' '.join(map(reference, pieces))}]" for pieces in structure.pages]
    links = [reference(element) for _, element in structure.links]
    parents = " ".join(f"{key} {value}" for key, value in enumerate([*pages, *links]))
    ids = " ".join(f"({name}) {reference(cell)}" for name, cell in sorted(structure.ids.items()))
    return (
        f"<</Type/StructTreeRoot/K[{reference(structure.root)}]/ParentTree<</Nums[{parents}]>>"
        f"/ParentTreeNextKey {len(pages) + len(links)}"
        f"{f'/IDTree<</Names[{ids}]>>' if ids else ''}>>"
    )
