"""Painted graphs: cover over time, a figure over time, steps, and who holds what after leaving."""
