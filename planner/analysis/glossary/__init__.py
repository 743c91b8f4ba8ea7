"""What every word and every measure means: the definitions of the pack and ``docs/measures.md``."""
