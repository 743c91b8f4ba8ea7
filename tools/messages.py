"""The catalogues for translators: ``python -m tools.messages`` updates all of them.

It writes the template ``resources/languages/rollout-planner.pot``, brings every ``<code>.po``
beside it up to date, and compiles each to ``<code>/LC_MESSAGES/planner.mo``, where Python's own
gettext finds it. Babel knows these files and the plurals of each language, which is much to keep
right; what the messages are is found by ``tools.sentences``, which knows our own marks.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from planner.models import TABLES
from planner.text import DOMAIN
from tools.sentences import sentences_in

HERE = Path(__file__).resolve().parent.parent
LANGUAGES = HERE / "resources" / "languages"
TEMPLATE = LANGUAGES / "rollout-planner.pot"

_HEADER = "# What the Rollout Planner says, for translators; made by python -m tools.messages.\n#"
_PASSING = re.compile(rb'^"(?:(?:POT-Creation|PO-Revision)-Date|Generated-By): .*\n', re.MULTILINE)
"""Lines of a catalogue's head that differ from day to day."""


def collected() -> Catalog:
    """Return every message of the program, with the files it is in."""
    catalog = Catalog(header_comment=_HEADER, project="Rollout", version="Planner")
    for path in sorted((HERE / "planner").rglob("*.py")):
        place = path.relative_to(HERE).as_posix()
        for found in sentences_in(path):
            words = (found.one, found.many) if found.many is not None else found.one
            catalog.add(words, locations=[(place, 0)], context=found.context)
    for name in _names_of_tables_and_fields():
        catalog.add(name, locations=[("planner/models/row.py", 0)])
    return catalog


def _names_of_tables_and_fields() -> Iterator[str]:
    """Yield what tables and fields are called where a sentence speaks of any of them, such as what
    is wrong in a damaged plan: no literal names those."""
    for table, row_type in TABLES.items():
        yield from (table, *row_type._fields)


def as_text(catalog: Catalog) -> bytes:
    """Return a catalogue's file, which differs from day to day only where its messages do."""
    file = io.BytesIO()
    write_po(file, catalog, sort_output=True, include_lineno=False, width=99)
    return _PASSING.sub(b"", file.getvalue())


def updated(path: Path, template: Catalog) -> Catalog:
    """Return a language's catalogue with the messages of the template."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem, domain=DOMAIN)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def place_of(path: Path) -> Path:
    """Return where the compiled catalogue of a language is kept."""
    return path.parent / path.stem / "LC_MESSAGES" / f"{DOMAIN}.mo"


def compiled(catalog: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def main(folder: Path = LANGUAGES) -> None:
    """Write the template, and bring every language's two files in line with it."""
    template = collected()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TEMPLATE.name).write_bytes(as_text(template))
    for path in sorted(folder.glob("*.po")):
        catalog = updated(path, template)
        path.write_bytes(as_text(catalog))
        place = place_of(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(compiled(catalog))


if __name__ == "__main__":
    main()
