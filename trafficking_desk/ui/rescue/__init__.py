"""Reading what is left of a damaged vault, without writing to it."""
