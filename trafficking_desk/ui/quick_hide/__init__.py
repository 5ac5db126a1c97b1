"""Quick hide: a blank page at once."""
