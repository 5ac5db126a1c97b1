"""The sections of a case as question pages, one thing at a time."""
