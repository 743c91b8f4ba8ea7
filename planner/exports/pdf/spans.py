"""A line of type as drawing operators that say, where it is needed, how it reads.

Glyphs are drawn from left to right, whatever is read: a line with letters from the right, and
glyphs that stand for several characters, carry their text as it is read (ISO 32000-1:2008,
14.9.4), and words in a script of one language are marked with that language (14.9.2).
"""

from __future__ import annotations

from planner.exports.pdf.fonts import faces
from planner.exports.pdf.glyphs import EmbeddedFonts, Run, shape_text
from planner.exports.pdf.structure import pdf_text
from planner.exports.pdf.style import Style
from planner.exports.pdf.text import Line


def spans_of(line: Line, style: Style, fonts: EmbeddedFonts, *, spaced: bool) -> list[str]:
    """Return the operators of a line that begins where the text matrix is.

    Spaces between words are drawn at the ends of lines too, and with ``spaced`` in front of it,
    since whoever hears it has no other sign of where a word ends.
    """
    code: list[str] = []
    font = ""
    if spaced:
        space = _space(style)
        font = fonts.use(space).name
        code.append(f"/{font} {style.size:g} Tf [{space.width:.6g} {space.pieces[0][1]}] TJ")
    from_right = any(run.rtl for run in line.runs)
    if from_right:
        code.append(_opened(line.source.replace("\n", " "), _language(line, fonts)))
    for run in (*line.runs, _space(style)) if line.source[-1:].isspace() else line.runs:
        used = fonts.use(run)
        own = not from_right and (used.language or not used.exact)
        if own:
            code.append(_opened("" if used.exact else run.text, used.language))
        if used.name != font:
            font = used.name
            code.append(f"/{font} {style.size:g} Tf")
        code.append(used.level or _operators(run, style))
        if own:
            code.append("EMC")
    if from_right:
        code.append("EMC")
    return code


def _space(style: Style) -> Run:
    return shape_text(" ", faces(style.weight)[0], False)


def _opened(text: str, language: str) -> str:
    said = f"/ActualText{pdf_text(text)}" if text else ""
    return f"/Span <<{said}{f'/Lang({language})' if language else ''}>> BDC"


def _language(line: Line, fonts: EmbeddedFonts) -> str:
    """Return the language of a whole line; none where it has words in several or unknown ones."""
    found = {fonts.use(run).language for run in line.runs if any(map(str.isalpha, run.text))}
    return found.pop() if len(found) == 1 else ""


def _operators(run: Run, style: Style) -> str:
    """Return the operators of a run with glyphs that are raised above the line."""
    return " ".join(
        f"{raised * style.size / 1000:.3g} Ts [{glyphs}] TJ 0 Ts" for raised, glyphs in run.pieces
    )
