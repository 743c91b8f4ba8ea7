"""What staff answered: what of it may be shown, and the figures that come of it."""
