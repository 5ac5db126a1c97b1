"""The sealed history: who did what, and when."""
