"""What staff say of the network."""
