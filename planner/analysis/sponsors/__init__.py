"""How sponsors reach departments, take part and are bought in."""
