"""Where a plan names a person."""
