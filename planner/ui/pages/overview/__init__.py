"""The overview: how the plan stands, at one look."""
