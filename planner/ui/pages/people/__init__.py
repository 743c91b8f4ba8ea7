"""Everybody in the plan, beside the departments they work in."""
