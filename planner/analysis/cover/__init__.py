"""Who holds what, on one day and on the days ahead."""
