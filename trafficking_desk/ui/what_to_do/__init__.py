"""The outcome as a plan: now, today, next; with numbers, reasons and times."""
