"""Who holds what, as a matrix."""
