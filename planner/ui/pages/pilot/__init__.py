"""Pilot: who tried what, in rounds, and the problems found."""
