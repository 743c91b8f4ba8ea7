"""The ownership matrix: people across, responsibilities down, and who holds what in its cells."""
