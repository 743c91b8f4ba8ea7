"""Which pages of a damaged file belong to which table, by the file's own list of them."""

from __future__ import annotations

from planner.store.salvage.raw_pages import INTERIOR, LEAF, RawFile

SCHEMA_PAGE = 1
"""The page that the file's own list of tables begins on."""


def leaves_below(file: RawFile, root: int) -> tuple[list[int], bool]:
    """Return the leaf pages that a page leads to, and whether all on the way could be read."""
    leaves: list[int] = []
    seen: set[int] = set()
    whole, waiting = True, [root]
    while waiting:
        page = waiting.pop()
        kind = file.kind(page)
        whole = whole and page not in seen and file.is_whole(page)
        if page in seen:
            continue
        if kind == LEAF:
            leaves.append(page)
        elif kind == INTERIOR:
            waiting += file.children(page)
        seen.add(page)
    return leaves, whole


def roots_of(file: RawFile) -> tuple[dict[str, int], bool]:
    """Return the first page of each table by the file's own list, and whether that is intact."""
    pages, whole = leaves_below(file, SCHEMA_PAGE)
    roots = {}
    for page in pages:
        for cell in file.cells(page):
            if cell is None or len(cell.values) != 5:
                whole = False
                continue
            kind, name, _, root, _ = cell.values
            if kind == "table" and isinstance(name, str) and isinstance(root, int):
                roots[name] = root
    return roots, whole
