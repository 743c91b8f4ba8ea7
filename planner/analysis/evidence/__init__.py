"""Case notes that come with the program: what is known from elsewhere, each with its source."""
