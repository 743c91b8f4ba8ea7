"""Who carries the network in each department."""
