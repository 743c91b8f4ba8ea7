"""Who stands for the launch, and how far they take part."""
