"""Who could take on what, and the best way to ask few of them."""
