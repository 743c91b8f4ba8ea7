"""The whole glossary in its order, and ``docs/measures.md`` made from it:
``python -m planner.analysis.glossary.handbook``."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from planner.analysis.glossary.entry import Chapter, Entry
from planner.analysis.glossary.how_few import HOW_FEW
from planner.analysis.glossary.taking_part import CHAMPIONS, READINESS, SPONSORS
from planner.analysis.glossary.together import TOGETHER
from planner.analysis.glossary.words import WORDS
from planner.models.settings import Settings

CHAPTERS: tuple[Chapter, ...] = (WORDS, HOW_FEW, TOGETHER, CHAMPIONS, SPONSORS, READINESS)
"""The glossary in the order in which it is read."""

_WIDTH = 100
_HEAD = """\
# Words and measures

What the program means by its words and figures, on a day *d* (today, or `--on`). On every page, in
every document and on the command line they mean this and nothing else. Settings stand here as a new
plan has them; the definitions of a status pack have the plan’s own. All figures are limited by
counted work, never by the clock: the same plan and day give the same figures on every machine. In
JSON (`check --json`, `what-if --json`) people go by id, else e-mail address, else name.

This page is made from the glossary that the definitions of a status pack are printed from (`python
-m planner.analysis.glossary.handbook > docs/measures.md`), and a test holds it to that.
"""


def as_markdown() -> str:
    """Return the handbook of words and measures."""
    return "\n".join((_HEAD, *(part for chapter in CHAPTERS for part in _chapter(chapter))))


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {chapter.title}\n"
    for entry in chapter.entries:
        yield _entry(entry)


def _entry(entry: Entry) -> str:
    of_measure = f" (measure {entry.measure})" if entry.measure else ""
    paragraphs = [entry.meaning_at(Settings()), *entry.detail.split("\n\n")]
    texts = [fill(text, _WIDTH, break_on_hyphens=False) for text in paragraphs if text]
    return "\n\n".join([f"### {entry.term}{of_measure}", *texts]) + "\n"


if __name__ == "__main__":
    print(as_markdown(), end="")
