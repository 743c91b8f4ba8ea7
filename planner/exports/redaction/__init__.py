"""Plans for wide circulation: roles for names, and nothing that leads back to a person."""
