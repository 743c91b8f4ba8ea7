"""The parts of a saved deck without the clock: the same plan gives the same bytes."""

from __future__ import annotations

import io
import re
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def steadied(saved: bytes, stamp: datetime) -> bytes:
    """Return a zip of parts with every time in it set: those of the parts, of the properties, and
    of the workbooks behind its charts."""
    out = io.BytesIO()
    when = stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(io.BytesIO(saved)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name.endswith(".xlsx"):
                part = steadied(part, stamp)
            elif name.endswith("docProps/core.xml"):
                part = _STAMP.sub(rb"\g<1>" + when, part)
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, part)
    return out.getvalue()
