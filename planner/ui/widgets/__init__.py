"""Widgets that know nothing of a plan: figures, pictures, lists and layouts."""
