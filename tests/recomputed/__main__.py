"""Print every sentence of a plan: ``python -m tests.recomputed FILE.json DATE``."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from tests.recomputed.chapters import every_sentence
from tests.recomputed.findings import every_finding
from tests.recomputed.reading import Book

if __name__ == "__main__":
    file, on = sys.argv[1:]
    book = Book(json.loads(Path(file).read_text("utf-8")), date.fromisoformat(on))
    print(*every_sentence(book), *(" ".join(found) for found in every_finding(book)), sep="\n")
