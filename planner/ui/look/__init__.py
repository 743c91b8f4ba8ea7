"""How things look: colours, type, icons, and texts as they are."""
