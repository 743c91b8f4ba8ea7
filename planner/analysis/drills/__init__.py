"""Cover that was tried: what counts as tested, what is drawn next, and who has which part in it."""
