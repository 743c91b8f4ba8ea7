"""Where the process begins: one request, one answer."""

from __future__ import annotations

import json
import sys
from typing import Any

from planner.table_reader.limits import limit_resources
from planner.table_reader.request import Limits, Request
from planner.table_reader.wire import fail, finish, flush, send


def main() -> None:
    """Answer the request on standard input, and end the process."""
    asked: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    request = Request(**(asked | {"limits": Limits(*asked["limits"])}))
    send(ready=True)
    flush()  # a library may end this process before anything else is sent
    try:
        _answer(request)
        send(end=True)
    except MemoryError:
        fail("large")
    except BaseException:  # a panic in a library is not an Exception
        fail("unreadable")
    finish()


def _answer(request: Request) -> None:
    # What each kind of file needs is loaded for it alone, and before memory is limited.
    if request.path:
        from planner.table_reader.workbook import write_marked, write_sheet

        limit_resources(request.limits.seconds)
        (write_marked if request.marks else write_sheet)(request)
    else:
        from planner.table_reader.text import write_table

        raw = sys.stdin.buffer.read()
        limit_resources(request.limits.seconds)
        write_table(raw, request)
