"""The encodings that can be chosen for a text file, in the words of people."""

from __future__ import annotations

import codecs

from planner.errors import PlannerError
from planner.text import Sentence, listed, mark, tr

ENCODINGS: dict[str, Sentence] = {
    "utf-8": mark("Unicode (UTF-8)"),
    "utf-16": mark("Unicode (UTF-16)"),
    "cp1252": mark("Western European (Windows)"),
    "mac_roman": mark("Western European (Mac)"),
    "cp850": mark("Western European (DOS)"),
    "cp1250": mark("Central European (Windows)"),
    "iso8859_2": mark("Central European (ISO)"),
    "mac_latin2": mark("Central European (Mac)"),
    "cp852": mark("Central European (DOS)"),
    "cp1251": mark("Cyrillic (Windows)"),
    "koi8_r": mark("Cyrillic (KOI8-R)"),
    "mac_cyrillic": mark("Cyrillic (Mac)"),
    "cp866": mark("Cyrillic (DOS)"),
    "cp1253": mark("Greek (Windows)"),
    "cp1254": mark("Turkish (Windows)"),
    "cp1257": mark("Baltic (Windows)"),
    "cp1255": mark("Hebrew (Windows)"),
    "cp1256": mark("Arabic (Windows)"),
    "cp874": mark("Thai (Windows)"),
    "cp932": mark("Japanese (Shift-JIS)"),
    "euc_jp": mark("Japanese (EUC-JP)"),
    "iso2022_jp": mark("Japanese (ISO-2022-JP)"),
    "gb18030": mark("Chinese, simplified (GB 18030)"),
    "big5": mark("Chinese, traditional (Big5)"),
    "euc_kr": mark("Korean (EUC-KR)"),
}
"""By Python's names. Any other that Python knows can be chosen too."""


def title_of(encoding: str) -> str:
    """Return an encoding in words; its own name where there are none."""
    return tr(ENCODINGS[encoding]) if encoding in ENCODINGS else encoding


def check_encoding(name: str) -> str:
    """Return the encoding of this name, however it is spelled.

    Raises ``PlannerError`` where there is none of this name.
    """
    spelled = name.strip().lower().replace("-", "_")
    for known in ENCODINGS:
        if known.replace("-", "_") == spelled:
            return known
    try:
        b"a\0\0\0".decode(name.strip())
        codec = codecs.lookup(name.strip()).name
    except (LookupError, UnicodeError, ValueError):
        pass
    else:
        return next((own for own in ENCODINGS if codecs.lookup(own).name == codec), codec)
    raise PlannerError(
        tr(
            "There is no encoding “{name}”; usual ones are: {encodings}.",
            name=name,
            encodings=listed(list(ENCODINGS)),
        )
    )
