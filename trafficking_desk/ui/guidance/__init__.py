"""Guidance pages; work without unlocking."""
