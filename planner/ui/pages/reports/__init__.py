"""The documents: chosen, seen before they are made, and made."""
