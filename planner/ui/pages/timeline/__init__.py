"""The actions before and after launch."""
