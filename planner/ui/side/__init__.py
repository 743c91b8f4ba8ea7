"""The panel at the right of a page, and what it says of each kind of row."""
