"""What documents are made of, free of any format."""
