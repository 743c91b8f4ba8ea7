"""What one person has to do with a launch: their departments, and what is asked of them by when."""
