"""What the network is for, and by which goals that is seen."""
