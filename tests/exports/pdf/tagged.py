"""A PDF read by its structure tree, as a screen reader does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

Piece = tuple[int, int]
"""A page, and what is marked on it."""
_CODE = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>")


@dataclass
class Node:
    """An element of the tree, and what is in it: elements, marked pieces and links."""

    tag: str
    raw: Any
    kids: list[Node | Piece | Any] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """This element and all in it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    def own_pieces(self) -> list[Piece]:
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    def pieces(self) -> list[Piece]:
        """What is marked of it and of all in it, in reading order."""
        found: list[Piece] = []
        for kid in self.kids:
            if isinstance(kid, Node):
                found += kid.pieces()
            elif isinstance(kid, tuple):
                found.append(kid)
        return found

    def all(self, tag: str) -> list[Node]:
        return [node for node in self.nodes() if node.tag == tag]

    def children(self) -> list[Node]:
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def links(self) -> list[Any]:
        """The annotations of a link."""
        return [kid for kid in self.kids if not isinstance(kid, Node | tuple)]


class Tagged:
    """A tagged PDF: its tree, and the words of each piece of its pages."""

    def __init__(self, reader: PdfReader) -> None:
        self.reader = reader
        self.root = reader.root_object
        self.tree = self.root["/StructTreeRoot"]
        numbers = self.tree["/ParentTree"]["/Nums"]
        self.parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
        self._numbers = {
            page.indirect_reference.idnum: i  # type: ignore[union-attr]
            for i, page in enumerate(reader.pages)
        }
        self.words: dict[Piece, str] = {}
        self.artifacts: list[str] = []
        """What is drawn on each page and is not part of the tree."""
        self.loose: list[str] = []
        """Drawing operators that are neither part of the tree nor artifacts."""
        for number in range(len(reader.pages)):
            self._read_page(number)
        (document,) = self.tree["/K"]
        self.document = self._node(document)

    def said(self, node: Node) -> str:
        """The words of an element, in reading order."""
        return "".join(self.words[piece] for piece in node.pieces())

    def _node(self, reference: Any) -> Node:
        raw = reference.get_object()
        node = Node(raw["/S"][1:], raw)
        for kid in raw.get("/K", ()):
            thing = kid.get_object()
            if isinstance(thing, int):
                node.kids.append((self._numbers[raw.raw_get("/Pg").idnum], int(thing)))
            elif thing.get("/Type") == "/MCR":
                node.kids.append((self._numbers[thing.raw_get("/Pg").idnum], int(thing["/MCID"])))
            elif thing.get("/Type") == "/OBJR":
                node.kids.append(thing["/Obj"].get_object())
            else:
                node.kids.append(self._node(kid))
        return node

    def _read_page(self, number: int) -> None:
        page = self.reader.pages[number]
        fonts = {n: _texts(font) for n, font in page["/Resources"]["/Font"].items()}  # type: ignore[index]
        open_: list[tuple[str, Any]] = []
        texts: dict[str, str] = {}
        self.artifacts.append("")
        content = page.get_contents()
        assert content is not None
        for operands, operator in ContentStream(content, self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                marked = operands[1] if operator == b"BDC" else {}
                open_.append((operands[0], marked))
                if "/MCID" in marked:
                    piece = (number, int(marked["/MCID"]))
                    assert piece not in self.words, "a piece is marked twice"
                    self.words[piece] = ""
                self._say(number, open_[:-1], marked.get("/ActualText", ""))
            elif operator == b"EMC":
                open_.pop()
            elif operator == b"Tf":
                texts = fonts[operands[0]]
            elif operator == b"TJ":
                self._draw(number, open_, "TJ")
                if not any("/ActualText" in marked for _, marked in open_):
                    self._say(number, open_, _decoded(operands[0], texts))
            elif operator in (b"S", b"f", b"B", b"Do", b"Tj"):
                self._draw(number, open_, operator.decode())
        assert not open_, "what is marked is not closed"

    def _draw(self, number: int, open_: list[tuple[str, Any]], operator: str) -> None:
        if not any(tag == "/Artifact" or "/MCID" in marked for tag, marked in open_):
            self.loose.append(f"{operator} on page {number + 1}")

    def _say(self, number: int, open_: list[tuple[str, Any]], words: str) -> None:
        for _, marked in open_:
            if "/MCID" in marked:
                self.words[number, int(marked["/MCID"])] += words
                return
        self.artifacts[number] += words


def _texts(font: Any) -> dict[str, str]:
    """The text of each glyph of a font, by its code."""
    table = font.get_object()["/ToUnicode"].get_object().get_data().decode("ascii")
    return {code: bytes.fromhex(text).decode("utf-16-be") for code, text in _CODE.findall(table)}


def _decoded(shown: Any, texts: dict[str, str]) -> str:
    strings = [one for one in shown if isinstance(one, bytes | str)]
    codes = "".join(getattr(one, "original_bytes", one).hex().upper() for one in strings)
    return "".join(texts[codes[i : i + 4]] for i in range(0, len(codes), 4))
