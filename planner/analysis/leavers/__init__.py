"""Who would have to leave together for too much to have nobody: bounds, searches and proofs."""
