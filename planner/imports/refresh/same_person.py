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
    old_name, name = (str(said.get("name") or "") for said in (before, now))
    old_email, email = (str(said.get("email") or "").casefold() for said in (before, now))
    if not old_name or not name or old_email == email:
        return False
    old, new = _name_parts(old_name), _name_parts(name)
    return old != new and old.isdisjoint(new)


def _name_parts(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return {part for part in re.split(r"[\W\d_]+", plain) if part}
