"""What the window works on and what it remembers: the open plan, its history, its settings."""
