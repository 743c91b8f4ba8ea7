"""Several names in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from planner.text.translation import tr


def listed(names: Sequence[str], most: int | None = None) -> str:
    """Return names as people say them: "Finance, Legal and HR"; beyond ``most``, "and 4 more"."""
    if most is not None and len(names) > most:
        rest = len(names) - most
        return tr("{names} and {rest} more", names=", ".join(names[:most]), rest=rest)
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def listed_names(names: Sequence[str], most: int | None = None) -> str:
    """Return names that people gave, as ``listed`` does; one with a comma or an "and" in it stands
    in quotation marks among others."""
    if len(names) > 1:
        names = [name_among_others(name) for name in names]
    return listed(names, most)


def name_among_others(name: str) -> str:
    """Return a name as ``listed_names`` has it among others."""
    mixed_up = "," in name or tr("{names} and {last}", names="", last="") in name
    return f"“{name}”" if mixed_up and not name.startswith("“") else name
