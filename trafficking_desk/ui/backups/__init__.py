"""Backups: where they go, making one, trying one out."""
