"""What can be said of a purpose statement by its words."""
