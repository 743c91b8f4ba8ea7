"""What is handed over: by whom, to whom, and how far that has come."""
