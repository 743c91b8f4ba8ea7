"""What a usual turnover is likely to take from the plan by launch."""
