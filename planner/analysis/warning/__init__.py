"""Early signs that a department goes quiet, and what helped there before."""
