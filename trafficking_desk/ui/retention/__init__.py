"""Keeping and deleting: what is due for review, held, or deleted."""
