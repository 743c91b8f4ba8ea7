"""Whether an id that now has another name and e-mail may have been given to somebody else."""

from __future__ import annotations

import re
import unicodedata

from planner.imports.refresh.said import Said


def may_be_another(before: Said, now: Said) -> bool:
    """Return whether name and e-mail both changed and share no part of a name.

    Who marries or corrects a spelling keeps a part of the name; whoever gets the id of somebody
    who left does not.
    """
    texts = [said.get(field) for said in (before, now) for field in ("name", "email")]
    if not all(texts) or str(texts[1]).casefold() == str(texts[3]).casefold():
        return False
    old, new = _parts(str(texts[0])), _parts(str(texts[2]))
    return old != new and old.isdisjoint(new)


def _parts(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return {part for part in re.split(r"[\W\d_]+", plain) if part}
