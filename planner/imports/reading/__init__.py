"""Files read as tables: headers and rows of text, and what the text of a cell means."""
