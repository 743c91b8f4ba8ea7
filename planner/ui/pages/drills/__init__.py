"""Cover that was tried, and what is tried next."""
