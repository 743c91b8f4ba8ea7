"""Tables of files read in a process of their own: text files and workbooks.

A crafted file can make a parser use up all memory, run without end or abort, and then only this
process ends. It is started by ``planner.imports.reading.apart``, imports nothing else of the
program, so that it starts at once, and says nothing in words: what it writes is put into
sentences by whoever started it.

The request is a line of JSON on its standard input (``request.Request``); the bytes of a text file
follow it. The answer is lines of JSON: ``{"ready"}``; then for each table what is known of it and
its rows in blocks (``wire``), and finally ``{"end"}``, or ``{"problem"}`` where something is wrong.
"""
