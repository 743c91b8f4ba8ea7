"""What a launch stands on, and how far each part of it has come."""
