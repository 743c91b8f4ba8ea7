"""Finding by what is typed: one way for the search box, every picker, filters and What if."""
