"""The calm page for what nobody foresaw."""
