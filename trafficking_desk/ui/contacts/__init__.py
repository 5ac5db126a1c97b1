"""Whom to ring; works without unlocking."""
