"""Trafficking Desk: from a worry to a plan and a printed pack, offline."""

__version__ = "0.1.0"
